"""Words in context: the found words of all rows stand below each other, what is around them beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from albviewer.panels.runs import Run, RunKind
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.concordance_delegate import ConcordanceDelegate
from albviewer.ui.widgets.roles import RowRole

if TYPE_CHECKING:
    from conftest import Drawn

WIDTH = 534


def row(before: str, words: str, after: str) -> dict[RowRole, object]:
    runs = (Run(text=before), Run(text=words, kind=RunKind.FOUND), Run(text=after))
    return {RowRole.CAPTION: "", RowRole.SNIPPET: runs}


def frame_of(drawn: Drawn) -> tuple[int, int]:
    """The first and the last column in which the frame runs from its upper to its lower edge."""
    found = []
    for x in range(drawn.width):
        run = [drawn.is_tone("ink", x, y) for y in range(6, drawn.height - 7)]
        if all(run):
            found.append(x)
    return found[0], found[-1]


@pytest.fixture
def delegate(look: Appearance) -> ConcordanceDelegate:
    return ConcordanceDelegate(look)


def test_found_words_stand_below_each_other(draw, look: Appearance, delegate: ConcordanceDelegate) -> None:
    rows = (
        row("", "Vlora", ""),
        row("the way to the bay of ", "Vlorë", " in the rain"),
        row("x" * 200, "sea", ""),
    )
    lefts = {frame_of(draw(delegate, look, item))[0] for item in rows}
    assert len(lefts) == 1
    assert WIDTH * 0.3 < lefts.pop() < WIDTH * 0.6


def test_read_from_the_right_what_comes_after_stands_at_the_left(
    draw, look: Appearance, delegate: ConcordanceDelegate
) -> None:
    drawn = draw(delegate, look, row("", "البحر", " الأبيض المتوسط"))
    left, right = frame_of(drawn)
    after = draw(delegate, look, row("", "البحر", ""))
    beside = [x for x in range(drawn.width) for y in range(drawn.height - 1)
              if drawn.image.pixel(x, y) != after.image.pixel(x, y)]  # fmt: skip
    assert beside
    assert max(beside) < left < right


def test_a_narrow_row_shows_what_it_can(draw, look: Appearance, delegate: ConcordanceDelegate) -> None:
    drawn = draw(delegate, look, row("before ", "Vlora", " after"), width=150)
    assert drawn.count("ink") > 0
