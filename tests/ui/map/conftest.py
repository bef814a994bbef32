"""A real map in the real web engine, offscreen, with a handful of places."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from pytestqt.qtbot import QtBot

from albviewer.panels import map_messages as messages
from albviewer.panels.map_messages import MapMark, MapPlace, MarkState
from albviewer.panels.map_page import build_page
from albviewer.panels.map_settings import MapPageSettings
from albviewer.panels.tokens import css_variables, load_tokens
from albviewer.resource_paths import resources_dir
from albviewer.ui.map.view import MapView

# the web engine asks for it before any application object stands
QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)

PLACES = (
    MapPlace(id="albania", lat=41.15, lon=20.17, name="Albania", type="country"),
    MapPlace(id="vlore", lat=40.4686, lon=19.4914, name="Vlorë", type="city"),
    MapPlace(id="sazan-island", lat=40.4975, lon=19.2836, name="Sazan Island", type="island"),
    MapPlace(id="moscow", lat=55.7522, lon=37.6156, name="Moscow", type="city"),
)
MARKS = (
    MapMark(id="vlore", state=MarkState.CHOSEN, events=5, passages=8, disputed=True),
    MapMark(id="sazan-island", state=MarkState.MATCHING, events=2, passages=3),
    MapMark(id="moscow", state=MarkState.MATCHING, events=1, passages=1),
)
BAY_OF_VLORE = (18.9, 40.2, 20.1, 40.75)


class MapDriver:
    """A map and what a test does with it."""

    def __init__(self, view: MapView, qtbot: QtBot) -> None:
        self.view = view
        self.qtbot = qtbot

    def start(self, page: str | None = None) -> None:
        with self.qtbot.waitSignal(self.view.ready, timeout=30_000):
            self.view.start((page or build_page(MapPageSettings())).encode())

    def show_places(self, theme: str = "light") -> None:
        tokens = load_tokens(resources_dir() / "styles" / "tokens.yaml")
        self.view.send(messages.theme_message(css_variables(tokens.themes[theme]), reduced_motion=True))
        self.view.send(messages.places_message(PLACES, home=["albania"]))
        self.view.send(messages.show_message(MARKS))
        self.view.send(messages.fly_to_bounds(*BAY_OF_VLORE, margin=False))

    def js(self, expression: str) -> Any:
        """The value of an expression in the page."""
        answers: list[str] = []
        page = self.view.focusProxy().page()
        # as JSON, because objects do not come across by themselves
        page.runJavaScript(f"JSON.stringify(({expression}) ?? null)", 0, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
        return json.loads(answers[0])

    def wait_for(self, expression: str) -> None:
        self.qtbot.waitUntil(lambda: self.js(f"Boolean({expression})"), timeout=30_000)

    def answer(self, promise: str) -> Any:
        """The value that a promise in the page comes to."""
        self.js(f"(window.answered = null, ({promise}).then((value) => (window.answered = [value])), 1)")
        self.wait_for("answered")
        return self.js("answered[0]")

    def wait_until_drawn(self) -> None:
        self.wait_for("albviewer.complete && albviewer.land.isCurrent()")
        painted = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))"
        self.js(f"{painted}.then(() => window.painted = (window.painted ?? 0) + 1), 1")
        self.wait_for("window.painted")

    def position_of(self, place_id: str) -> QPoint:
        at = self.js(f"albviewer.positionOf({place_id!r})")
        return QPoint(round(at["x"]), round(at["y"]))

    def target(self) -> Any:
        """The widget inside the web view that takes the mouse."""
        return self.view.focusProxy().focusProxy()


@pytest.fixture
def new_map(qtbot: QtBot) -> Iterator[Callable[[], MapDriver]]:
    views: list[MapView] = []

    def make(folder: Path | None = None) -> MapDriver:
        view = MapView(folder or resources_dir() / "map", "The map is being drawn")
        views.append(view)
        view.resize(534, 272)
        view.show()
        return MapDriver(view, qtbot)

    yield make
    for view in views:
        view.shutdown()
        view.close()
        view.deleteLater()


@pytest.fixture
def shown_map(new_map: Callable[[], MapDriver]) -> MapDriver:
    driver = new_map()
    driver.show_places()
    driver.start()
    driver.wait_until_drawn()
    return driver
