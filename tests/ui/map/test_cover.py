"""The picture over a map: the same to the eye, gone once it is no more, and never in the way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from albviewer.panels.map_messages import fly_to_bounds, theme_message
from albviewer.panels.map_page import build_page
from albviewer.panels.map_settings import MapPageSettings
from albviewer.panels.tokens import css_variables, load_tokens
from albviewer.resource_paths import resources_dir
from albviewer.ui.map.cover import MapCover, cover_of, picture_of
from albviewer.ui.map.view import MapView


@pytest.fixture
def shown(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(90, 60)
    widget.setStyleSheet("background: #a02020")
    widget.show()
    return widget


@pytest.fixture
def bare_map(qtbot: QtBot) -> MapView:
    view = MapView(resources_dir() / "map")
    qtbot.addWidget(view)
    view.resize(90, 60)
    view.show()
    return view


def cover_over(view: MapView) -> MapCover | None:
    return next((child for child in view.findChildren(MapCover) if child.isVisible()), None)


def test_a_picture_covers_what_is_as_large(shown: QWidget, qtbot: QtBot) -> None:
    picture = picture_of(shown)
    shown.setStyleSheet("background: #2020a0")
    cover = cover_of(picture, shown)
    assert cover is not None
    red, _green, blue, _alpha = shown.grab().toImage().pixelColor(45, 30).getRgb()
    assert red > 120 > blue


@pytest.mark.parametrize("picture", ["", "no picture", "AAAA", "é"])
def test_what_is_no_picture_covers_nothing(shown: QWidget, picture: str) -> None:
    assert cover_of(picture, shown) is None


def test_a_picture_of_another_size_covers_nothing(shown: QWidget) -> None:
    picture = picture_of(shown)
    shown.resize(91, 60)
    assert cover_of(picture, shown) is None


def test_it_takes_no_mouse(bare_map: MapView) -> None:
    bare_map.cover(picture_of(bare_map))
    assert cover_over(bare_map) is not None
    assert not isinstance(bare_map.childAt(QPoint(20, 20)), MapCover)


def test_it_goes_when_the_map_gets_another_size(qtbot: QtBot, bare_map: MapView) -> None:
    bare_map.cover(picture_of(bare_map))
    cover = cover_over(bare_map)
    assert cover is not None
    with qtbot.waitSignal(cover.destroyed):
        bare_map.resize(100, 60)


def test_a_map_that_shows_nothing_of_its_own_has_no_picture(bare_map: MapView) -> None:
    assert bare_map.picture() == ""


_NO_LETTERS = "<head><script>document.fonts.load = () => new Promise(() => {});</script>"


@pytest.fixture
def covered_map(qtbot: QtBot) -> Iterator[MapView]:
    """A map that is to be started, with a picture over it."""
    view = MapView(resources_dir() / "map")
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    tokens = load_tokens(resources_dir() / "styles" / "tokens.yaml")
    view.send(theme_message(css_variables(tokens.themes["light"]), reduced_motion=True))
    view.send(fly_to_bounds(19, 40, 20, 41, animate=False, margin=False))
    view.cover(picture_of(view))
    yield view
    view.shutdown()


@pytest.mark.webengine
def test_it_goes_once_the_page_is_drawn(qtbot: QtBot, covered_map: MapView) -> None:
    pictures: list[str] = []
    covered_map.seen.connect(lambda: pictures.append(covered_map.picture()))
    cover = cover_over(covered_map)
    assert cover is not None
    with qtbot.waitSignal(cover.destroyed, timeout=30_000):
        covered_map.start(build_page(MapPageSettings()).encode())
    assert pictures == [""], "a picture of the picture would be kept for ever"
    assert covered_map.picture()


@pytest.mark.webengine
def test_it_goes_once_the_page_is_touched(qtbot: QtBot, covered_map: MapView) -> None:
    drawn: list[None] = []
    covered_map._bridge.page_drawn.connect(lambda: drawn.append(None))
    with qtbot.waitSignals([covered_map.ready, covered_map.seen], timeout=30_000):
        covered_map.start(build_page(MapPageSettings()).replace("<head>", _NO_LETTERS, 1).encode())
    cover = cover_over(covered_map)
    assert cover is not None
    assert drawn == []
    assert covered_map.children()[-1] is cover, "what is raised comes last"
    with qtbot.waitSignal(cover.destroyed, timeout=30_000):
        QTest.mouseClick(covered_map.focusProxy().focusProxy(), Qt.MouseButton.LeftButton)
    assert drawn == [None]
