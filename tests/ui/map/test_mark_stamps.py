"""The drawn marks on the real page: however they come onto the canvas, and whatever was drawn beside them, alike."""

from __future__ import annotations

import pytest

pytestmark = [pytest.mark.qt, pytest.mark.webengine]

# Three hundred marks of all kinds, none touching another, painted on canvases of their own; the edges cut through some.
PAINTED = """
((sizes) => {
  const n = 300;
  const numbers = (of) => Float64Array.from({ length: n }, (_, mark) => of(mark));
  const marks = {
    state: numbers((mark) => mark % 3), events: numbers((mark) => mark * 7),
    reach: numbers((mark) => 5 + (mark % 6)),
    disputed: numbers((mark) => +(mark % 5 === 0)), doubtful: numbers((mark) => +(mark % 7 === 0)),
    standsFor: (mark) => 1 + +(mark % 2 === 0),
  };
  const paint = (parts) => {
    albviewer.forgetMarks();
    const canvas = Object.assign(document.createElement("canvas"), { width: 950, height: 700 });
    const context = canvas.getContext("2d", { willReadFrequently: true });
    for (const part of parts) {
      const xs = Float32Array.from(part, (mark) => 50 * (mark % 20));
      const ys = Float32Array.from(part, (mark) => 50 * Math.floor(mark / 20));
      albviewer.paintMarks({ context, ratio: 1, width: 950, height: 700 }, marks, part, xs, ys);
    }
    // on white: a colour that is hardly there at all says nothing
    context.globalCompositeOperation = "destination-over";
    context.fillStyle = "#fff";
    context.fillRect(0, 0, 950, 700);
    return context.getImageData(0, 0, 950, 700).data;
  };
  const all = Array.from({ length: n }, (_, mark) => mark);
  const some = (size) => Array.from({ length: Math.ceil(n / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
  const [whole, ...others] = [n, ...sizes].map((size) => paint(some(size)));
  return {
    drawn: whole.reduce((sum, value, at) => sum + +(at % 4 === 1 && value < 200), 0),
    apart: others.map((other) => other.reduce((most, value, at) => Math.max(most, Math.abs(value - whole[at])), 0)),
  };
})([100, 7, 1])
"""


def test_a_mark_is_the_same_written_with_many_or_stamped_alone(shown_map) -> None:
    painted = shown_map.js(PAINTED)
    assert painted["drawn"] > 300 * 50
    # the edge of a curve comes out a shade lighter or darker by where it is drawn
    assert max(painted["apart"]) <= 24
