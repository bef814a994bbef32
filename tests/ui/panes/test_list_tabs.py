"""The tabs over the lists: no word is cut at any width and text size, and every list can be reached."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from albviewer.ui.panes.list_tabs import Fit, ListTabs
from albviewer.ui.theme.theme import Appearance

ENGLISH = ("Events", "Passages", "Places", "People", "Disagreements", "Notes")
ALBANIAN = ("Ngjarje", "Paragrafë", "Vende", "Persona", "Mospërputhje", "Shënime")
MOST = (174, 251, 63, 33, 64, 3)


@pytest.fixture
def ground(qtbot: QtBot, appearance: Appearance) -> QWidget:
    ground = QWidget()
    qtbot.addWidget(ground)
    QVBoxLayout(ground)
    appearance.apply_to(ground)
    return ground


def made(qtbot: QtBot, ground: QWidget, appearance: Appearance, names: tuple[str, ...], width: int) -> ListTabs:
    tabs = ListTabs(appearance, [(name, "≠" if number == 4 else "") for number, name in enumerate(names)], "L", ground)
    ground.layout().addWidget(tabs)
    for number, most in enumerate(MOST):
        tabs.count_in(number, most, most)
    appearance.apply_to(ground)
    ground.resize(width, 200)
    ground.show()
    qtbot.waitExposed(ground)
    return tabs


def assert_nothing_is_cut(tabs: ListTabs) -> None:
    if tabs.fit is Fit.MENU:
        assert tabs.button.isVisible()
        assert tabs.button.width() >= tabs.button.sizeHint().width()
        return
    bar = tabs.bar
    assert bar.isVisible()
    for number in range(bar.count()):
        if bar.isTabVisible(number):
            assert bar.tabRect(number).right() < bar.width() <= tabs.width()
            lines = bar.tabText(number).split("\n")
            assert bar.tabRect(number).height() >= len(lines) * bar.fontMetrics().lineSpacing()
            assert max(map(bar.fontMetrics().horizontalAdvance, lines)) <= bar.tabRect(number).width()


@pytest.mark.parametrize("names", [ENGLISH, ALBANIAN])
@pytest.mark.parametrize("step", [100, 130, 200])
def test_at_no_width_is_a_word_cut(
    qtbot: QtBot, ground: QWidget, appearance: Appearance, names: tuple[str, ...], step: int
) -> None:
    tabs = made(qtbot, ground, appearance, names, 1100)
    appearance.set_step(step)
    seen = set()
    for width in range(1400, 260, -40):
        ground.resize(width, 200)
        assert_nothing_is_cut(tabs)
        seen.add(tabs.fit)
    assert seen >= {Fit.SIGN, Fit.BELOW, Fit.MENU}


def test_filters_change_nothing_but_the_counts(qtbot: QtBot, ground: QWidget, appearance: Appearance) -> None:
    tabs = made(qtbot, ground, appearance, ALBANIAN, 500)
    fit, height = tabs.fit, tabs.height()
    tabs.count_in(0, 3, 174)
    assert (tabs.fit, tabs.height()) == (fit, height)
    assert "3" in tabs.bar.tabText(0)


def test_whoever_listens_hears_the_whole_name(qtbot: QtBot, ground: QWidget, appearance: Appearance) -> None:
    tabs = made(qtbot, ground, appearance, ENGLISH, 420)
    assert tabs.fit is Fit.BELOW
    assert tabs.bar.tabText(4) == "≠\n64"
    assert tabs.bar.accessibleTabName(4) == tabs.bar.tabToolTip(4) == "Disagreements  64"


def test_the_menu_brings_each_list_to_the_front(qtbot: QtBot, ground: QWidget, appearance: Appearance) -> None:
    tabs = made(qtbot, ground, appearance, ENGLISH, 260)
    tabs.set_hidden(1, True)
    assert tabs.fit is Fit.MENU
    assert tabs.button.text() == "Events  174"
    menu = tabs.button.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == [
        f"{name}  {most}" for name, most in zip(ENGLISH, MOST, strict=True) if name != "Passages"
    ]
    with qtbot.waitSignal(tabs.turned) as turned:
        menu.actions()[3].trigger()
    assert turned.args == [4]
    assert tabs.button.text() == "Disagreements  64"
    assert tabs.button.accessibleName() == "L: Disagreements  64"


def test_the_keyboard_goes_along_when_the_form_changes(qtbot: QtBot, ground: QWidget, appearance: Appearance) -> None:
    tabs = made(qtbot, ground, appearance, ENGLISH, 900)
    tabs.bar.setFocus()
    QTest.keyClick(tabs.bar, Qt.Key.Key_Right)
    assert tabs.in_front() == 1
    ground.resize(260, 200)
    assert ground.focusWidget() is tabs.button
    ground.resize(900, 200)
    assert ground.focusWidget() is tabs.bar
