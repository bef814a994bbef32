"""Restyles many places on a map again and again, and tells how long each time took, and how evenly a drag then moves.

The arguments are `ours` or `leaflet` and the number of places. `ours` is the program's own map, told by its own
messages over the bridge; `leaflet` is a page with Leaflet's circle markers on its own canvas, restyled by `setStyle`.
Both show the same places in the same view.

A time is what the page's only thread is kept busy: from the arrival of the message, or the first `setStyle`, until the
page has done its part; and again from the beginning of the frame in which the new marks are painted until it has ended.
What it waits for the frame to begin is left out, for it is chance; `until` has it all. That nothing is left to be drawn
then is seen by reading a pixel of each canvas: `late` says how long that takes.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

from albviewer.panels.map_messages import (
    MapMark,
    MapPlace,
    MarkState,
    Message,
    fly_to_bounds,
    places_message,
    show_message,
    theme_message,
)
from albviewer.panels.map_page import build_page
from albviewer.panels.map_settings import MapPageSettings
from albviewer.panels.tokens import css_variables, load_tokens
from albviewer.resource_paths import resources_dir
from albviewer.ui.map.view import MapView

# As wide as the map of a wide window.
_SIZE = (880, 620)
# South, west, north, east; all places lie in it, and it is all in view.
_BOX = (39.0, 17.0, 43.5, 23.5)
# The first times the page's scripts are not yet compiled and nothing is drawn ready; a map is restyled for hours.
_TIMES_BEFORE = 6
_TIMES = 12
_LIMIT_MS = 120_000
_LOOK_MS = 15
_STATES = (MarkState.OTHER, MarkState.MATCHING, MarkState.MATCHING, MarkState.CHOSEN)
_WAYS = ((400, 200), (-400, -200), (-350, 150))

_LEAFLET = """<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/leaflet/leaflet.css">
<style>html, body, #map { margin: 0; width: 100%; height: 100%; }</style><div id="map"></div>
<script src="/qwebchannel.js"></script><script src="/leaflet/leaflet.js"></script><script>
new QWebChannel(qt.webChannelTransport, (channel) => channel.objects.bridge.ready());
const map = L.map("map", { preferCanvas: true });
const draw = (places) => {
  map.fitBounds(places.box, { animate: false });
  window.markers = places.lat.map((lat, i) => L.circleMarker([lat, places.lon[i]], { radius: 5 }).addTo(map));
};
const restyle = (turn) => markers.forEach((marker, i) => marker.setStyle(
  (i + turn) % 4 ? { radius: 5 + ((i + turn) % 6), fillColor: "#9c3b14", fillOpacity: 1, color: "#9c3b14", weight: 1.5 }
                 : { radius: 4.5, fillOpacity: 0, color: "#6b6459", weight: 1.5 }));
</script>"""

_WATCH = """
(() => {
  window.taken = [];
  const task = (then) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then();
    channel.port2.postMessage(0);
  };
  window.timed = (work) => {
    const began = performance.now();
    let frameBegan;
    // registered before any frame that the work asks for, so called before it
    requestAnimationFrame(() => {
      frameBegan = performance.now();
      // comes after the frame: the canvas is painted at its end
      task(() => {
        const now = performance.now();
        for (const canvas of document.querySelectorAll("canvas")) canvas.getContext("2d")?.getImageData(0, 0, 1, 1);
        const late = performance.now() - now;
        taken.push({ busy: workEnded - began + now - frameBegan, until: now - began, late });
      });
    });
    work();
    const workEnded = performance.now();
  };
  // Leaflet's own movement, as after a drag: there and back, and on to where nothing is painted yet
  window.panned = async (ways) => {
    const frames = [];
    for (const way of ways) {
      let before = 0;
      let moving = true;
      map.once("moveend", () => { moving = false; });
      map.panBy(way, { animate: true, duration: 1, easeLinearity: 1 });
      await new Promise((done) => {
        const step = (now) => {
          if (before) frames.push(now - before);
          before = now;
          moving ? requestAnimationFrame(step) : done();
        };
        requestAnimationFrame(step);
      });
    }
    return frames;
  };
})()
"""
# Our page gets its work by the bridge: whatever arrives while a turn is waited for is the message to be timed.
_HEAR = """
(() => {
  window.map = albviewer.map;
  const transport = qt.webChannelTransport;
  const hear = transport.onmessage;
  transport.onmessage = (message) => window.expecting
    ? (window.expecting = false, timed(() => hear(message)))
    : hear(message);
})()
"""


class Page:
    """A map in a window of its own, and questions to its page."""

    def __init__(self, html: str) -> None:
        self.view = MapView(resources_dir() / "map")
        self.view.resize(*_SIZE)
        self.view.show()
        ready: list[bool] = []
        self.view.ready.connect(lambda: ready.append(True))
        self.view.start(html.encode())
        wait(lambda: bool(ready))

    def ask(self, script: str) -> object:
        """Return the value of a script in the page."""
        answers: list[str] = []
        web = self.view.findChild(QWebEngineView)
        web.page().runJavaScript(f"JSON.stringify(({script}) ?? null)", 0, answers.append)
        wait(lambda: bool(answers))
        return json.loads(answers[0])

    def until(self, script: str) -> object:
        """Wait until a script gives something, and return it."""
        seen: list[object] = []
        wait(lambda: bool(seen) or (bool(found := self.ask(script)) and seen.append(found) is None))
        return seen[0]


def wait(until: Callable[[], bool]) -> None:
    """Let the program run until something is so."""
    loop, look = QEventLoop(), QTimer()
    look.timeout.connect(lambda: until() and loop.quit())
    look.start(_LOOK_MS)
    QTimer.singleShot(_LIMIT_MS, loop, lambda: loop.exit(1))
    if loop.exec():
        raise TimeoutError("the page did not answer")


def rest(milliseconds: int) -> None:
    """Let the program run for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def places(count: int) -> list[MapPlace]:
    """Return places all over the box, the same at every run."""
    chance = random.Random(1961)
    south, west, north, east = _BOX
    return [
        MapPlace(
            id=f"place-{number}",
            lat=chance.uniform(south, north),
            lon=chance.uniform(west, east),
            name=f"Place {number}",
            type="settlement",
            weight=chance.randrange(20),
        )
        for number in range(count)
    ]


def marks(count: int, turn: int) -> Message:
    """Return a message that gives every place another count, and most another state, than the turn before."""
    return show_message(
        (
            MapMark(
                id=f"place-{number}",
                state=MarkState.OTHER if (number + turn) % 4 == 0 else _rare(number, turn),
                events=(number + turn) % 7,
                passages=(number + turn) % 11,
                disputed=(number + turn) % 40 == 0,
            )
            for number in range(count)
        ),
        whole=True,
    )


def _rare(number: int, turn: int) -> MarkState:
    return MarkState.CHOSEN if (number + turn) % 500 == 1 else MarkState.MATCHING


def ours(count: int) -> dict[str, object]:
    """Restyle by our own messages."""
    page = Page(build_page(MapPageSettings()))
    tokens = load_tokens(resources_dir() / "styles" / "tokens.yaml")
    page.view.send(theme_message(css_variables(tokens.themes["light"]), reduced_motion=True))
    page.view.send(places_message(places(count)))
    page.view.send(fly_to_bounds(_BOX[1], _BOX[0], _BOX[3], _BOX[2], animate=False, margin=False))
    page.until("albviewer.complete")
    page.ask(_WATCH + ", 1")
    page.ask(_HEAR + ", 1")
    rest(1500)
    for turn in range(_TIMES_BEFORE + _TIMES):
        page.ask("window.expecting = true")
        page.view.send(marks(count, turn))
        page.until(f"taken.length === {turn + 1}")
        rest(150)
    return measured(page)


def leaflet(count: int) -> dict[str, object]:
    """Restyle Leaflet's own markers."""
    page = Page(_LEAFLET)
    there = places(count)
    box = [[_BOX[0], _BOX[1]], [_BOX[2], _BOX[3]]]
    data = {"box": box, "lat": [place.lat for place in there], "lon": [place.lon for place in there]}
    page.ask(f"draw({json.dumps(data)}), 1")
    page.ask(_WATCH + ", 1")
    rest(1500)
    for turn in range(_TIMES_BEFORE + _TIMES):
        page.ask(f"timed(() => restyle({turn})), 1")
        page.until(f"taken.length === {turn + 1}")
        rest(150)
    return measured(page)


def measured(page: Page) -> dict[str, object]:
    """Return the times of the very first turn and of those that count, and of the frames of a drag."""
    taken = page.ask("taken")
    page.ask(f"panned({json.dumps(_WAYS)}).then((frames) => {{ window.moved = frames; }}), 1")
    frames = page.until("window.moved")
    page.view.shutdown()
    return {
        "busy": [each["busy"] for each in taken[_TIMES_BEFORE:]],
        "until": [each["until"] for each in taken[_TIMES_BEFORE:]],
        "late": [each["late"] for each in taken[_TIMES_BEFORE:]],
        "first": [taken[0]["busy"]],
        "frames": frames,
    }


def main() -> int:
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    app = QApplication(sys.argv[:1])
    side, count = {"ours": ours, "leaflet": leaflet}[sys.argv[1]], int(sys.argv[2])
    print("bench:", json.dumps(side(count)), flush=True)
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
