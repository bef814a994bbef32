"""The empty state: says what is missing and offers ways that can be taken by mouse and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from albviewer.panels.runs import Run, RunKind
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.empty_state import EmptyState, Way

WAYS = (
    Way(
        id="wider",
        icon="calendar-blank",
        words=(Run(text="1959 – 1964", kind=RunKind.TIME), Run(text=" at "), Run(text="Butrint", kind=RunKind.PLACE)),
        count="1 event, 2 passages",
    ),
    Way(id="back", icon="arrow-u-up-left", words=(Run(text="Back to what you saw before"),)),
)


@pytest.fixture
def empty(qtbot: QtBot, look: Appearance) -> EmptyState:
    empty = EmptyState(look)
    qtbot.addWidget(empty)
    empty.show_ways("No source speaks of Butrint in 1962 – 1964.", "The nearest is from May 1959.", WAYS)
    empty.resize(533, 400)
    empty.show()
    qtbot.waitExposed(empty)
    return empty


def test_it_says_what_is_missing(empty: EmptyState) -> None:
    assert [label.text() for label in empty.findChildren(QLabel)] == [
        "No source speaks of Butrint in 1962 – 1964.",
        "The nearest is from May 1959.",
    ]
    assert empty.accessibleName().startswith("No source speaks")


def test_a_way_is_taken_by_mouse_and_keys(qtbot: QtBot, empty: EmptyState) -> None:
    wider, back = empty.buttons()
    with qtbot.waitSignal(empty.taken) as taken:
        qtbot.mouseClick(wider, Qt.MouseButton.LeftButton)
    assert taken.args == ["wider"]
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(empty.taken) as taken:
            qtbot.keyClick(back, key)
        assert taken.args == ["back"]


def test_the_keyboard_stays_where_ways_were_when_others_come(qtbot: QtBot, empty: EmptyState) -> None:
    empty.activateWindow()
    empty.buttons()[1].setFocus()
    qtbot.waitUntil(empty.buttons()[1].hasFocus)
    empty.show_ways("No source speaks of Butrint in 1963.", "", WAYS[1:])
    assert empty.buttons()[0].hasFocus()


def test_ways_are_named_with_their_count(empty: EmptyState) -> None:
    names = [button.accessibleName() for button in empty.buttons()]
    assert names == ["1959 – 1964 at Butrint: 1 event, 2 passages", "Back to what you saw before"]


def test_the_ways_offered_before_are_gone(qtbot: QtBot, empty: EmptyState) -> None:
    old = empty.buttons()
    empty.show_ways("Nothing here.", "", WAYS[1:])
    assert len(empty.buttons()) == 1
    assert not any(button.isVisible() for button in old)
    assert [label.isVisible() for label in empty.findChildren(QLabel)] == [True, False]


def test_a_way_is_drawn_in_its_colours(empty: EmptyState, look: Appearance) -> None:
    image = empty.buttons()[0].grab().toImage()
    colour = look.theme.colour
    names = {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}
    assert {colour["time"], colour["place"], colour["edge"], colour["paper"]} <= names


def test_the_focused_way_has_a_ring_off_its_frame(qtbot: QtBot, empty: EmptyState, look: Appearance) -> None:
    button = empty.buttons()[0]
    empty.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    image = button.grab().toImage()
    assert image.pixelColor(image.width() // 2, 2) == QColor(look.theme.colour["focus"])
    assert image.pixelColor(image.width() // 2, 4) == QColor(look.theme.colour["edge"])


def test_nothing_is_lost_in_a_low_pane(qtbot: QtBot, empty: EmptyState) -> None:
    empty.resize(533, 90)
    qtbot.waitUntil(lambda: empty.verticalScrollBar().maximum() > 0)
    for button in empty.buttons():
        assert button.height() >= button.sizeHint().height()


def test_the_way_with_the_focus_is_scrolled_to(qtbot: QtBot, empty: EmptyState) -> None:
    empty.resize(533, 120)
    empty.activateWindow()
    first, last = empty.buttons()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert last.hasFocus()
    assert not last.visibleRegion().isEmpty()
