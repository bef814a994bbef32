"""The search field: what drops down from it, and what keys and mouse make of that."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from albviewer.index.finder import Finder
from albviewer.index.query import Query
from albviewer.panels.looking_up import LookedUp, look_up
from albviewer.panels.runs import plain
from albviewer.panels.suggestion import Offer
from albviewer.session import changes
from albviewer.session.links import link_of
from albviewer.session.search_history import SearchHistory
from albviewer.session.session import Origin, Session
from albviewer.ui.context import ViewContext
from albviewer.ui.search.field import SearchField
from albviewer.ui.search.rows import SuggestionsView
from albviewer.ui.search.syntax_help import SyntaxHelp

Key = Qt.Key


class Typing:
    """Somebody at the field."""

    def __init__(self, qtbot: QtBot, field: SearchField, context: ViewContext) -> None:
        self.qtbot, self.field, self.context = qtbot, field, context

    @property
    def session(self) -> Session:
        return self.context.session

    @property
    def view(self) -> SuggestionsView:
        [view] = self.field.window().findChildren(SuggestionsView)
        return view

    def type(self, text: str) -> None:
        """Type, and wait until the texts have answered."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        QTest.keyClicks(self.field, text)
        self.qtbot.waitUntil(self.answered)

    def answered(self) -> bool:
        rows = self.field.suggestions_shown()
        text = next((row for row in rows if row.offer is Offer.TEXT), None)
        return text is not None and text.id == self.field.text().strip() and bool(text.count)

    def press(self, *keys: Key) -> None:
        for key in keys:
            QTest.keyClick(self.field, key)

    def told(self) -> list[tuple[str, str]]:
        return [(row.offer.value, plain(row.title)) for row in self.field.suggestions_shown()]

    def current(self) -> tuple[str, str]:
        row = self.view.current()
        assert row is not None
        return row.offer.value, row.id

    def is_open(self) -> bool:
        return bool(self.field.suggestions_shown())

    def searched(self, text: str) -> None:
        self.qtbot.waitUntil(lambda: self.session.state.text == text)


@pytest.fixture
def typing(qtbot: QtBot, context: ViewContext, in_window: Callable) -> Typing:
    return Typing(qtbot, in_window(context), context)


def test_typing_offers_and_filters_nothing(typing: Typing) -> None:
    typing.type("mole")
    offered = typing.told()
    assert offered[0] == ("text", "Search the text for “mole”")
    assert ("event", "The mole is broken") in offered
    assert ("source", "Report on the Mole") in offered
    assert "passage" in {kind for kind, _ in offered}
    assert typing.session.state.text == ""
    assert not typing.session.history.can_go_back()


def test_enter_searches_for_the_words(typing: Typing) -> None:
    typing.type(" frigate ")
    typing.press(Key.Key_Return)
    typing.searched("frigate")
    assert typing.field.text() == " frigate ", "the words stand as they were typed"
    assert not typing.is_open()


def test_enter_does_not_take_what_was_offered_for_fewer_letters(typing: Typing) -> None:
    typing.type("frig")
    QTest.keyClicks(typing.field, "ate")
    typing.press(Key.Key_Return)
    typing.searched("frigate")


def test_enter_need_not_wait_for_suggestions(typing: Typing) -> None:
    typing.field.setFocus()
    QTest.keyClicks(typing.field, "storm")
    typing.press(Key.Key_Return)
    typing.searched("storm")
    typing.session.back()
    assert typing.session.state.text == "", "a search is one step"
    assert typing.field.text() == ""
    assert not typing.is_open()


def test_arrow_keys_lead_to_a_place_and_enter_filters_by_it(typing: Typing) -> None:
    typing.type("karst")
    assert typing.current() == ("text", "karst")
    typing.press(Key.Key_Down)
    assert typing.current() == ("place", "karst"), "headings are passed over"
    typing.press(Key.Key_Return)
    assert typing.session.state.chosen_places() == ("karst",)
    assert typing.session.state.text == ""
    assert (typing.field.text(), typing.is_open()) == ("", False)


def test_the_arrow_keys_go_round(typing: Typing) -> None:
    typing.type("karst")
    takable = [row.key for row in typing.field.suggestions_shown() if row.can_be_taken]
    typing.press(Key.Key_Up)
    assert ":".join(typing.current()) == takable[-1]
    typing.press(Key.Key_Down)
    assert ":".join(typing.current()) == takable[0]
    typing.press(Key.Key_PageDown)
    assert ":".join(typing.current()) == takable[min(8, len(takable) - 1)]


def test_what_is_current_stays_so_when_the_texts_answer(typing: Typing, qtbot: QtBot) -> None:
    typing.type("karst")
    typing.press(Key.Key_Down)
    typing.field.offers._suggest()
    qtbot.waitUntil(typing.answered)
    assert typing.current() == ("place", "karst")


def test_escape_closes_the_list_and_nothing_else(typing: Typing) -> None:
    typing.type("karst")
    typing.press(Key.Key_Escape)
    assert (typing.is_open(), typing.field.text()) == (False, "karst")
    typing.press(Key.Key_Down)
    assert typing.is_open(), "the arrow key brings it back"


def test_a_click_takes_a_row(typing: Typing) -> None:
    typing.type("moro")
    number = next(at for at, row in enumerate(typing.view.rows) if row.offer is Offer.PERSON)
    box = typing.view.visualRect(typing.view.model().index(number, 0))
    QTest.mouseClick(typing.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert typing.session.state.people == ("ana-moro",)
    assert typing.field.hasFocus(), "the keyboard stays in the field"


def test_a_click_on_a_heading_does_nothing(typing: Typing) -> None:
    typing.type("moro")
    number = next(at for at, row in enumerate(typing.view.rows) if row.offer is Offer.HEADING)
    box = typing.view.visualRect(typing.view.model().index(number, 0))
    QTest.mouseClick(typing.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert typing.is_open()
    assert not typing.session.history.can_go_back()


def test_a_date_is_a_time_to_filter_by(typing: Typing) -> None:
    typing.type("June 1901")
    # Dates are read on a thread of their own, and may come after the passages.
    typing.qtbot.waitUntil(lambda: ("time", "Jun 1901") in typing.told())
    typing.press(Key.Key_Down, Key.Key_Return)
    window = typing.session.state.window
    assert window is not None
    assert (window.first, window.last) == ("1901-06", "1901-06")


def test_the_number_of_a_passage_is_offered(typing: Typing) -> None:
    typing.type("report 1.1")
    typing.press(Key.Key_Down, Key.Key_Return)
    assert str(typing.session.state.passage) == "report ¶ 1.1"


def test_a_link_opens_its_view(typing: Typing) -> None:
    typing.session.apply(changes.toggle_place("karst"), origin=Origin.MAP)
    link = link_of(typing.session.state, "port-lume")
    typing.session.apply(changes.clear_filters, origin=Origin.CHIPS)
    typing.field.setFocus()
    typing.field.insert(link)
    typing.press(Key.Key_Return)
    assert typing.session.state.chosen_places() == ("karst",)
    typing.field.insert("albviewer://elsewhere")
    typing.press(Key.Key_Return)
    assert [kind for kind, _ in typing.told()] == ["note"]
    assert typing.session.state.text == ""


def test_malformed_words_are_told_and_change_nothing(typing: Typing, qtbot: QtBot) -> None:
    typing.field.setFocus()
    QTest.keyClicks(typing.field, '"storm')
    typing.press(Key.Key_Return)
    assert typing.told()[0] == ("note", "A quotation mark is missing its other half.")
    assert typing.told()[-1] == ("help", "How to search…")
    typing.press(Key.Key_Return)
    assert not typing.session.history.can_go_back()
    typing.press(Key.Key_Up, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(typing.field.findChildren(SyntaxHelp)))
    typing.field.findChildren(SyntaxHelp)[0].close()


def test_how_to_search_is_shown_and_an_example_can_be_tried(typing: Typing, qtbot: QtBot) -> None:
    typing.field.show_help()
    [sheet] = typing.field.findChildren(SyntaxHelp)
    examples = {button.text(): button for button in sheet.findChildren(QPushButton)}
    assert set(examples) >= {'"naval base"', "submarine*", "NEAR(base closed, 5)", "base NOT navy"}
    QTest.mouseClick(examples["submarine*"], Qt.MouseButton.LeftButton)
    assert typing.field.text() == "submarine*"
    qtbot.waitUntil(typing.is_open)


def test_clearing_the_field_shows_everything_again(typing: Typing) -> None:
    typing.session.apply(changes.search("storm"), origin=Origin.START)
    assert typing.field.text() == "storm"
    typing.field.setFocus()
    typing.field.selectAll()
    typing.press(Key.Key_Backspace)
    typing.searched("")


def test_what_was_searched_for_is_offered_again(typing: Typing) -> None:
    for text in ("storm", "frigate"):
        typing.field.setFocus()
        typing.field.selectAll()
        typing.type(text)
        typing.press(Key.Key_Return)
        typing.searched(text)
    typing.session.apply(changes.clear_filters, origin=Origin.CHIPS)
    typing.field.parentWidget().findChild(QPushButton).setFocus()
    typing.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert typing.told()[:3] == [("heading", "Searched before"), ("recent", "frigate"), ("recent", "storm")]
    typing.press(Key.Key_Down, Key.Key_Down, Key.Key_Return)
    typing.searched("storm")


def test_the_history_is_emptied_and_turned_off_by_keyboard(typing: Typing) -> None:
    searches, id_ = typing.context.searches, typing.session.collection.head.id
    searches.note_search(id_, "storm")
    typing.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    typing.press(Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert searches.searches(id_) == ()
    assert [kind for kind, _ in typing.told()] == ["keep", "help"]
    typing.press(Key.Key_Return)
    assert not searches.keeping
    assert typing.told()[0] == ("keep", "Keep searches from now on")


def test_the_history_outlives_the_field(
    qtbot: QtBot, context: ViewContext, in_window: Callable, tmp_path: Path
) -> None:
    path = tmp_path / "searches.json"
    object.__setattr__(context, "searches", SearchHistory(path))
    typing = Typing(qtbot, in_window(context), context)
    typing.type("storm")
    typing.press(Key.Key_Return)
    typing.searched("storm")
    context.close()
    assert SearchHistory(path).searches("port-lume") == ("storm",)


def test_an_empty_field_without_history_stays_quiet_but_has_help(typing: Typing) -> None:
    typing.field.setFocus(Qt.FocusReason.TabFocusReason)
    assert not typing.is_open()
    typing.press(Key.Key_Down)
    assert [kind for kind, _ in typing.told()] == ["keep", "help"]


def test_it_closes_when_the_keyboard_goes_elsewhere(typing: Typing) -> None:
    typing.type("mole")
    typing.field.parentWidget().findChild(QPushButton).setFocus()
    assert not typing.is_open()


def test_the_list_lies_inside_the_window_and_shows_its_rows(typing: Typing) -> None:
    typing.type("mole")
    window = typing.field.window()
    sheet = typing.view.parentWidget()
    assert window.rect().contains(sheet.geometry())
    top = typing.field.mapTo(window, QPoint(0, typing.field.height())).y()
    assert sheet.y() >= top
    last = typing.view.visualRect(typing.view.model().index(len(typing.view.rows) - 1, 0))
    assert typing.view.viewport().rect().contains(last), "all rows are to be seen where there is room"
    assert not typing.view.verticalScrollBar().maximum()
    window.resize(760, 300)
    assert window.rect().contains(sheet.geometry())


def test_screen_readers_find_a_named_list_with_named_items(typing: Typing) -> None:
    typing.type("karst")
    found = QAccessible.queryAccessibleInterface(typing.view)
    assert found.role() == QAccessible.Role.List
    assert found.text(QAccessible.Text.Name) == "Suggestions"
    names = [found.child(at).text(QAccessible.Text.Name) for at in range(found.childCount())]
    assert "Karst, city, 1 passage: filter by place" in names
    assert found.child(names.index("Karst, city, 1 passage: filter by place")).role() == QAccessible.Role.ListItem
    field = QAccessible.queryAccessibleInterface(typing.field)
    assert field.text(QAccessible.Text.Name) == "Search"


def test_the_row_that_a_key_leads_to_is_announced(typing: Typing, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: said.append(getattr(event, "message", lambda: "focus")())
    )
    typing.type("karst")
    assert said == [], "who types hears the keys"
    typing.press(Key.Key_Down)
    assert said == ["focus", "Karst, city, 1 passage: filter by place"]


def test_the_list_grows_with_the_text(typing: Typing) -> None:
    typing.type("karst")
    before = typing.view.height_wanted()
    typing.context.appearance.set_step(200)
    assert typing.view.height_wanted() > 1.7 * before


def test_texts_are_asked_on_another_thread_and_stale_answers_dropped(
    typing: Typing, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: dict[str, int] = {}
    held = threading.Event()

    def slow(finder: Finder, query: Query, typed: str) -> LookedUp:
        threads[typed] = threading.get_ident()
        if typed == "storm":
            held.wait(10)
        return look_up(finder, query, typed)

    monkeypatch.setattr("albviewer.ui.search.lookup.look_up", slow)
    typing.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    QTest.keyClicks(typing.field, "storm")
    qtbot.waitUntil(lambda: "storm" in threads)
    assert typing.told()[0] == ("text", "Search the text for “storm”"), "names do not wait for the texts"
    typing.field.selectAll()
    typing.type("frigate")
    held.set()
    typing.field.offers._looking._reading._pool.waitForDone()
    QApplication.processEvents()
    assert typing.told()[0] == ("text", "Search the text for “frigate”")
    assert threading.get_ident() not in threads.values()


def test_a_closed_field_asks_nothing_more(typing: Typing, qtbot: QtBot) -> None:
    typing.type("mole")
    typing.context.close()
    assert not typing.field.window().findChildren(SuggestionsView) or not typing.is_open()


def test_a_suggestion_that_is_gone_to_lights_up_everywhere(typing: Typing) -> None:
    pointed: list[tuple[str, str]] = []
    typing.context.pointing.changed.connect(lambda kind, id_: pointed.append((kind, id_)))
    typing.type("mole")
    while typing.current() != ("event", "mole-broken"):
        typing.press(Qt.Key.Key_Down)
    assert pointed[-1] == ("event", "mole-broken")
    typing.press(Qt.Key.Key_Escape)
    assert pointed[-1] == ("", "")
