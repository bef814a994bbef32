"""The exhibit touched: by real mouse and touch events, on all its screens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from albviewer.kiosk.visitor import Visitor
from albviewer.ui.kiosk.exhibit import Exhibit
from albviewer.ui.kiosk.widgets.big_button import BigButton

OpenExhibit = Callable[..., Exhibit]
_LEFT = Qt.MouseButton.LeftButton


def button(exhibit: QWidget, words: str) -> BigButton:
    """Return the button with these words that can be seen."""
    seen = [item for item in exhibit.findChildren(BigButton) if item.isVisible() and item.text() == words]
    assert seen, f"no button {words!r}: {[item.text() for item in exhibit.findChildren(BigButton) if item.isVisible()]}"
    return seen[0]


def touch(qtbot: QtBot, exhibit: Exhibit, words: str) -> None:
    """Touch the button with these words, and wait until its screen is there."""
    before = exhibit.visitor
    qtbot.mouseClick(button(exhibit, words), _LEFT)
    qtbot.waitUntil(lambda: exhibit.visitor != before)


def test_a_language_is_chosen(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit()
    with qtbot.waitSignal(exhibit.language_chosen) as chosen:
        qtbot.mouseClick(button(exhibit, "Shqip"), _LEFT)
    assert chosen.args == ["sq"]
    assert exhibit.visitor.language == "sq"


def test_a_reset_forgets_everything(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit()
    for words in ("Contrast", "Shqip"):
        touch(qtbot, exhibit, words)
    exhibit.reset()
    assert exhibit.visitor == Visitor(language="en")


def test_the_first_touch_only_wakes(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit()
    exhibit.attract(True)
    seen = exhibit.childAt(exhibit.rect().center())
    assert seen is not None
    with qtbot.waitSignal(exhibit.touched):
        qtbot.mouseClick(seen, _LEFT)
    assert exhibit.visitor == Visitor(language="en")
    assert button(exhibit, "English").isVisible()
