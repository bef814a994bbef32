"""The bar at the top: back and forward, and the menus. The search field has tests of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from albviewer.session import changes
from albviewer.session.session import Origin, Session
from albviewer.ui.bars.top_bar import TopBar
from albviewer.ui.commands import Commands, Group
from albviewer.ui.context import ViewContext
from albviewer.ui.widgets.run_label import RunLabel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opened() -> list[str]:
    """What was opened from the menu."""
    return []


@pytest.fixture
def bar(context: ViewContext, shown: Callable, opened: list[str]) -> Iterator[TopBar]:
    # Commands belong to a widget; the bar is one that is there.
    holder = QWidget()
    commands = Commands(holder)
    commands.add("open", "Open a collection…", lambda: opened.append("x"), group=Group.COLLECTION)
    commands.add("sources", "Sources", group=Group.LAYOUT, keys=("F6",), checkable=True)
    commands.add("quit", "Quit", group=Group.PROGRAM)
    yield shown(TopBar(context, commands))
    holder.deleteLater()


@pytest.fixture
def session(context: ViewContext) -> Session:
    return context.session


def button(bar: TopBar, name: str) -> QToolButton:
    return next(found for found in bar.findChildren(QToolButton) if found.accessibleName() == name)


def test_the_collection_is_named_with_its_period(bar: TopBar) -> None:
    [title] = bar.findChildren(RunLabel)
    assert title.accessibleName() == "Port Lume"
    assert [label.text() for label in bar.findChildren(QLabel) if label.text()] == ["1901–1902"]


def test_back_and_forward_can_be_pressed_when_there_is_where_to_go(session: Session, bar: TopBar) -> None:
    assert (bar.back.isEnabled(), bar.forward.isEnabled()) == (False, False)
    session.apply(changes.toggle_place("karst"), origin=Origin.LIST)
    assert (bar.back.isEnabled(), bar.forward.isEnabled()) == (True, False)
    QTest.mouseClick(bar.back, LEFT)
    assert session.state.places == ()
    assert (bar.back.isEnabled(), bar.forward.isEnabled()) == (False, True)
    QTest.mouseClick(bar.forward, LEFT)
    assert session.state.chosen_places() == ("karst",)


def test_every_button_alone_has_a_name_and_a_tip(bar: TopBar) -> None:
    for found in bar.findChildren(QToolButton):
        if found.isVisible() and not found.text() and found.parent() is bar:
            assert found.accessibleName()
            assert found.toolTip()


def test_a_theme_is_chosen_from_its_menu(context: ViewContext, bar: TopBar, open_menu: Callable) -> None:
    QTest.mouseClick(button(bar, "Light, dark, high contrast"), LEFT)
    menu = open_menu()
    assert menu.words() == ["As the system", "Light", "Dark", "High contrast"]
    assert menu.checked() == ["Light"]
    menu.choose("Dark")
    assert context.appearance.theme.name == "dark"


def test_a_text_size_is_chosen_and_the_bar_grows_with_it(
    context: ViewContext, bar: TopBar, open_menu: Callable
) -> None:
    assert bar.height() == 46
    QTest.mouseClick(button(bar, "Text size"), LEFT)
    menu = open_menu()
    assert menu.words() == ["85 %", "100 %", "115 %", "130 %", "150 %", "200 %"]
    assert menu.checked() == ["100 %"]
    menu.choose("150 %")
    assert context.appearance.step == 150
    assert bar.height() == 69


def test_the_menu_has_the_commands_by_group(bar: TopBar, open_menu: Callable, opened: list[str]) -> None:
    bar.menu_opening.connect(lambda menu: menu.addAction("Tours"))
    QTest.mouseClick(button(bar, "Menu"), LEFT)
    menu = open_menu()
    assert [words for words in menu.words() if words] == ["Open a collection…", "Tours", "Window", "Quit"]
    menu.choose("Open a collection…")
    assert opened == ["x"]


def test_the_sources_have_a_button_while_they_are_a_drawer(qtbot: QtBot, bar: TopBar) -> None:
    assert not button(bar, "Sources (F6)").isVisible()
    bar.show_drawer_button(True)
    with qtbot.waitSignal(bar.drawer_asked):
        QTest.mouseClick(button(bar, "Sources (F6)"), LEFT)


def test_help_is_asked_for(qtbot: QtBot, bar: TopBar) -> None:
    with qtbot.waitSignal(bar.help_asked):
        QTest.mouseClick(button(bar, "Keys and help (F1)"), LEFT)


@pytest.mark.parametrize(("width", "step"), [(760, 100), (1024, 150), (1366, 200)])
def test_nothing_is_cut_off_in_a_narrow_window(context: ViewContext, bar: TopBar, width: int, step: int) -> None:
    context.appearance.set_step(step)
    bar.resize(width, bar.height())
    QApplication.processEvents()
    assert bar.minimumSizeHint().width() <= width
    for found in bar.findChildren(QToolButton):
        if found.isVisible() and found.parent() is bar:
            assert bar.rect().contains(found.geometry())
            assert found.width() >= found.iconSize().width()


def test_the_period_goes_before_the_title_is_cut(bar: TopBar) -> None:
    [period] = [label for label in bar.findChildren(QLabel) if label.text() == "1901–1902"]
    bar.resize(1366, 46)
    assert period.isVisible()
    bar.resize(683, 46)
    assert not period.isVisible()


def test_a_title_of_which_only_letters_would_be_left_goes(context: ViewContext, bar: TopBar) -> None:
    title = bar.findChild(RunLabel)
    bar.resize(1080, 46)
    assert title.isVisible()
    context.appearance.set_step(200)
    assert not title.isVisible()


def test_the_search_field_invites_with_as_many_words_as_fit(bar: TopBar) -> None:
    bar.resize(1366, 46)
    QApplication.processEvents()
    assert bar.search.placeholderText() == "Search: words, places, people, dates"
    bar.resize(683, 46)
    QApplication.processEvents()
    assert bar.search.placeholderText() == "Search"
