"""Choosing a tour: from a menu and from the list of the first page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from albviewer.panels.say import Say
from albviewer.session.tour_guide import TourGuide
from albviewer.ui.context import ViewContext
from albviewer.ui.tours.tour_menu import TourList, add_tours

LEFT = Qt.MouseButton.LeftButton
Shown = Callable[..., QWidget]


def opened(qtbot: QtBot, guide: TourGuide, say: Say) -> QMenu:
    menu = QMenu()
    qtbot.addWidget(menu)
    add_tours(menu, guide, say)
    return menu


def test_a_menu_names_the_tours_and_says_what_they_are_about(guide: TourGuide, qtbot: QtBot) -> None:
    menu = opened(qtbot, guide, Say("sq"))
    (tours,) = menu.actions()
    (action,) = tours.menu().actions()
    assert (tours.text(), action.text(), action.toolTip()) == ("Tours", "Moli", "Si u thye.")
    action.trigger()
    assert guide.touring is not None
    assert guide.touring.tour.id == "the-mole"


def test_a_tour_is_left_from_the_menu(guide: TourGuide, qtbot: QtBot) -> None:
    guide.start("the-mole")
    menu = opened(qtbot, guide, Say())
    leave = menu.actions()[0].menu().actions()[-1]
    assert leave.text() == "Leave the tour"
    leave.trigger()
    assert guide.touring is None


def test_without_tours_nothing_is_added(context: ViewContext, clock: Callable[[], float], qtbot: QtBot) -> None:
    assert not opened(qtbot, TourGuide(context.session, clock), Say()).actions()


def test_the_list_offers_each_tour_with_its_summary(
    toured: ViewContext, guide: TourGuide, shown: Shown, qtbot: QtBot
) -> None:
    tours = shown(TourList(toured.appearance, guide, toured.say), 500, 200)
    assert "How it broke." in [label.text() for label in tours.findChildren(QLabel)]
    (button,) = tours.findChildren(QPushButton)
    assert (button.text(), button.accessibleDescription()) == ("The mole", "How it broke. 5 steps")
    with qtbot.waitSignal(tours.chosen) as asked:
        QTest.mouseClick(button, LEFT)
    assert asked.args == ["the-mole"]
