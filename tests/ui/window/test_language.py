"""The window in another language: everything is worded anew, and nothing else changes."""

from __future__ import annotations

import gc
import re
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu, QSplitter
from pytestqt.qtbot import QtBot

from albviewer.panels.map_words import map_words
from albviewer.panels.say import Say
from albviewer.resource_paths import resources_dir
from albviewer.session import changes
from albviewer.session.comparing import compare
from albviewer.session.selecting import go_to_event, go_to_first_page, go_to_source
from albviewer.session.session import Origin, Session
from albviewer.ui.map.view import MapView
from albviewer.ui.reader.view import ReaderView
from albviewer.ui.translation import Translations
from albviewer.ui.window.arrangement import Pane
from albviewer.ui.window.main_window import MainWindow
from catalogue import placeholders, read_catalogue
from qt_words import qt_texts
from shown_texts import shown_texts

_MARKED = re.compile("⟦[^⟦⟧]*⟧")
_WORD = re.compile(r"[^\W\d_]{3,}")
# Names that are the same in every language, and those of keys, which are printed on them.
_NAMES = frozenset(
    [
        *("albviewer", "English", "Shqip"),
        *("Ctrl", "Alt", "Shift", "Delete", "Backspace", "Return", "Enter", "Space"),
        *("Left", "Right", "Home", "End", "PgUp", "PgDown", "PgDn"),
    ]
)
_MONTHS = frozenset(["jan", "shk", "mar", "pri", "maj", "qer", "korr", "gush", "sht", "tet", "nën", "dhj"])
_EXAMPLES = frozenset(["submarine", "Warsaw", "Pact", "base", "AND", "NOT"])


def session_of(window: MainWindow) -> Session:
    assert window.room is not None
    return window.room.context.session


def speak(window: MainWindow, language: str, qtbot: QtBot) -> None:
    """Change the language and wait until the room is there and the one before it is gone."""
    before = window.room
    session_of(window).apply(changes.speak(language), origin=Origin.CHIPS)
    qtbot.waitUntil(lambda: window.room is not before)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(before)


def filtered(window: MainWindow) -> None:
    """Have something of every kind on the screen: chips, hits, a chosen event, a text that is read."""
    session = session_of(window)
    session.apply(changes.choose_place("port-lume"), origin=Origin.MAP)
    session.apply(changes.limit_time("1901", "1902"), origin=Origin.CHIPS)
    session.apply(go_to_event(session.linked, "mole-broken"), origin=Origin.LIST)


def everything_said(window: MainWindow) -> list[tuple[str, str]]:
    """Return every text of the window, of its menus and of its dialogs, each list brought to the front once."""
    assert window.room is not None
    room = window.room
    texts = []
    for kind in ("events", "passages", "places", "people", "disagreements", "notes"):
        room.lists.bring_to_front(kind)
        texts.extend(shown_texts(window))
    room.lists.bring_to_front("events")
    window.show_keys()
    room.chips.ask_time()
    for dialog in window.findChildren(QDialog):
        texts.extend(shown_texts(dialog))
        dialog.close()
    for opening in (room.top._open_menu, room.top._open_sizes, room.top._open_themes, room.top.language._open):
        opening()
        for menu in room.findChildren(QMenu):
            texts.extend(shown_texts(menu))
            menu.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return texts


class MarkedTranslations(Translations):
    """Puts brackets round all that goes through a Say, so that what does not shows."""

    def say_in(self, language: str) -> Say:
        return Say(language, lambda text: text if text == "English" else f"⟦{text}⟧")


def test_all_that_the_window_says_goes_through_its_say(
    make_window: Callable[..., MainWindow], small_collection_folder: Path, qtbot: QtBot
) -> None:
    window = make_window(small_collection_folder, translations=MarkedTranslations(resources_dir() / "translations"))
    texts = everything_said(window)
    filtered(window)
    texts += everything_said(window)
    session_of(window).apply(changes.limit_time("1950", "1951"), origin=Origin.CHIPS)
    texts += everything_said(window)
    session_of(window).apply(compare(next(iter(session_of(window).collection.disagreements))), origin=Origin.LIST)
    texts += everything_said(window)
    assert len({text for _, text in texts if "⟦" in text}) > 150
    files = "".join(path.read_text("utf-8") for path in small_collection_folder.iterdir())
    qt = " ".join(said.text for said in qt_texts())
    known = {word.lower() for word in (*_WORD.findall(files + qt), *_NAMES, *_MONTHS)}
    unsaid = {(where, text) for where, text in texts if {word.lower() for word in _WORD.findall(outside(text))} - known}
    assert unsaid == set()


def outside(text: str) -> str:
    """Return what of a text stands outside all brackets."""
    before = ""
    while before != text:
        before, text = text, _MARKED.sub(" ", text)
    return text


@pytest.fixture
def plain_texts() -> dict[str, str]:
    """Texts without placeholders whose translation differs, English by Albanian."""
    catalogue = read_catalogue(resources_dir() / "translations" / "albviewer_sq.ts")
    return {
        message.said.text: message.translation
        for message in catalogue.messages
        if not placeholders(message.said.text) and message.said.text != message.translation
    }


def test_nothing_is_left_over_in_the_language_before(
    make_window: Callable[..., MainWindow], small_collection_folder: Path, qtbot: QtBot, plain_texts: dict[str, str]
) -> None:
    window = make_window(small_collection_folder)
    filtered(window)
    english = {text for _, text in everything_said(window)}
    speak(window, "sq", qtbot)
    albanian = {text for _, text in everything_said(window)}
    speak(window, "en", qtbot)
    again = {text for _, text in everything_said(window)}
    assert len(english & set(plain_texts)) > 80
    only_albanian = set(plain_texts.values()) - set(plain_texts)
    # The choice of languages shows each language's own name in every language; L, for east in Albanian, is also a key.
    assert english & only_albanian <= {"Shqip", "L"}
    # The key is called Delete on the keyboard, and what Qt offers in a menu of a field is another text.
    # The small collection calls its sources by ids that are English words.
    ids = set(session_of(window).collection.sources)
    assert albanian & (set(plain_texts) - set(plain_texts.values())) <= {"English", "Delete"} | ids
    assert again & only_albanian <= {"Shqip", "L"}
    assert len(again & set(plain_texts)) > 80


def test_the_collection_s_own_texts_follow(
    make_window: Callable[..., MainWindow], small_collection_folder: Path, qtbot: QtBot
) -> None:
    window = make_window(small_collection_folder)
    assert window.windowTitle() == "Port Lume – albviewer"
    filtered(window)
    speak(window, "sq", qtbot)
    texts = {text for _, text in everything_said(window)}
    assert window.windowTitle() == "Porti i Lumës – albviewer"
    assert {"Porti i Lumës", "Thyhet moli"} <= texts
    assert not {"Port Lume", "The mole is broken"} & texts


def test_state_history_and_everything_s_place_are_kept(
    make_window: Callable[..., MainWindow], bundled_folder: Path, qtbot: QtBot
) -> None:
    window = make_window(bundled_folder)
    assert window.room is not None
    session, room = session_of(window), window.room
    session.apply(changes.choose_place("vlore"), origin=Origin.MAP)
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    room.lists.bring_to_front("passages")
    room.toggles[0].setChecked(False)
    splitters = room.findChildren(QSplitter)
    splitters[0].setSizes([300, 200])
    room.top.search.setText("base NOT")
    reader = room.reader.reader
    qtbot.waitUntil(lambda: reader.page.verticalScrollBar().maximum() > 5000)
    reader.page.verticalScrollBar().setValue(4321)
    lists = room.lists.view_of("passages")
    qtbot.waitUntil(lambda: lists.verticalScrollBar().maximum() > 100)
    lists.verticalScrollBar().setValue(77)
    before, spot, sizes = session.state, reader.current_spot(), [splitter.sizes() for splitter in splitters]
    speak(window, "sq", qtbot)
    after = window.room
    assert session_of(window) is session
    assert session.state == changes.speak("sq")(before)
    assert session.history.can_go_back()
    assert after.lists.kind_in_front() == "passages"
    assert [toggle.isChecked() for toggle in after.toggles] == [False, True, True, True, True]
    # A pane that is hidden has no handle of its own; which neighbour gets that pixel is Qt's.
    for splitter, size in zip(after.findChildren(QSplitter), sizes, strict=True):
        assert splitter.sizes() == pytest.approx(size, abs=1)
    assert after.top.search.text() == "base NOT"
    assert after.top.search.isModified()
    assert after.reader.reader.current_spot() == spot
    assert after.reader.reader.page.scrolled_by == 4321
    assert after.lists.view_of("passages").verticalScrollBar().value() == 77


def test_the_window_stays_in_front_of_a_pane_in_a_window_of_its_own(
    make_window: Callable[..., MainWindow], bundled_folder: Path, qtbot: QtBot
) -> None:
    window = make_window(bundled_folder)
    assert window.room is not None
    window.room.desk.move_out(Pane.MAP)
    window.activateWindow()
    window.room.top.search.setFocus()
    qtbot.waitUntil(window.isActiveWindow)
    speak(window, "sq", qtbot)
    assert window.room.desk.has_own_window(Pane.MAP)
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(window.room.top.language.hasFocus)


def test_the_first_page_is_shown_again_after_something_was_read(
    make_window: Callable[..., MainWindow], bundled_folder: Path, qtbot: QtBot
) -> None:
    window = make_window(bundled_folder)
    session = session_of(window)
    session.apply(go_to_event(session.linked, "november-12-talks"), origin=Origin.LIST)
    QCoreApplication.processEvents()
    session.apply(go_to_first_page, origin=Origin.START)
    speak(window, "sq", qtbot)
    assert window.room.reader.first_page.isVisible()
    assert window.updatesEnabled()


def test_what_is_only_made_when_asked_for_is_there_again(
    make_window: Callable[..., MainWindow], bundled_folder: Path, qtbot: QtBot
) -> None:
    window = make_window(bundled_folder)
    room = window.room
    qtbot.waitUntil(lambda: room.timeline.view is not None)
    room.commands.action("lists.filters").trigger()
    room.commands.action("timeline.list").trigger()
    room.commands.action("layout.reader-window").trigger()
    speak(window, "sq", qtbot)
    after = window.room
    assert after.sources.shows_filters()
    assert after.timeline.shows_list()
    assert after.desk.has_own_window(Pane.READER)
    assert window.updatesEnabled()


def test_the_words_that_are_read_stay_where_they_are_though_the_pane_is_narrower(
    make_window: Callable[..., MainWindow], bundled_folder: Path, qtbot: QtBot
) -> None:
    window = make_window(bundled_folder)
    session = session_of(window)
    window._appearance.set_step(150)
    window.resize(1366, 768)
    session.apply(go_to_event(session.linked, "november-12-talks"), origin=Origin.LIST)
    # At once, as when a state is restored: the page is still on its way.
    speak(window, "sq", qtbot)
    page = window.room.reader.reader.page
    first = page.place()
    assert page.measures.line_at(*first[:2]).top - page.scrolled_by == pytest.approx(
        page.viewport().height() / 3, abs=2
    )
    page.verticalScrollBar().setValue(page.scrolled_by + 33)
    read, below = page.current_spot(), page.measures.line_at(*page.current_spot()).top - page.scrolled_by
    speak(window, "en", qtbot)
    page = window.room.reader.reader.page
    assert page.current_spot() == read
    assert page.measures.line_at(*read).top - page.scrolled_by == pytest.approx(below, abs=2)


def test_the_page_about_a_source_stays_open(
    make_window: Callable[..., MainWindow], small_collection_folder: Path, qtbot: QtBot
) -> None:
    window = make_window(small_collection_folder)
    filtered(window)
    window.room.reader.show_about("report")
    speak(window, "sq", qtbot)
    assert window.room.reader.about.isVisible()
    assert window.room.reader.standing().about == "report"


def test_the_map_goes_on_and_is_told_its_words(
    make_window: Callable[..., MainWindow], small_collection_folder: Path, qtbot: QtBot, pages_started: list[MapView]
) -> None:
    window = make_window(small_collection_folder)
    qtbot.waitUntil(lambda: len(pages_started) == 1)
    assert window.room is not None
    view = window.room.map.map
    speak(window, "sq", qtbot)
    assert window.room.map.map is view
    assert window.room.isAncestorOf(view)
    assert pages_started == [view]
    told = {message["kind"]: message for message in view._outbox.all()}
    assert told["words"]["language"] == "sq"
    assert told["words"]["words"] == map_words(window.room.context.say)
    assert told["words"]["words"]["zoom-in"] == "Afro"
    assert told["names"]["names"]["port-lume"] == "Porti i Lumës"
    view.place_clicked.emit("karst", False)
    assert session_of(window).state.chosen_places() == ("karst",)


def test_the_room_before_is_gone_and_hears_nothing_more(
    make_window: Callable[..., MainWindow], small_collection_folder: Path, qtbot: QtBot
) -> None:
    window = make_window(small_collection_folder)
    gone = weakref.ref(window.room)
    listeners = len(session_of(window)._listeners)
    for language in ("sq", "en", "sq"):
        speak(window, language, qtbot)
    assert len(session_of(window)._listeners) == listeners
    assert len(window.findChildren(ReaderView)) == 1
    filtered(window)
    gc.collect()
    assert gone() is None


def test_the_language_is_chosen_with_mouse_and_kept_for_the_next_time(
    make_window: Callable[..., MainWindow], small_collection_folder: Path, qtbot: QtBot
) -> None:
    window = make_window(small_collection_folder)
    assert window.room is not None
    button = window.room.top.language
    assert (button.text(), button.isVisible()) == ("English", True)
    button.setFocus()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = button.findChild(QMenu)
    assert [(action.text(), action.isChecked()) for action in menu.actions()] == [("English", True), ("Shqip", False)]
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.actions()[1]).center())
    qtbot.waitUntil(lambda: window.room.top.language.text() == "Shqip")
    assert window.room.top.language.hasFocus() or not window.isActiveWindow()
    window.close()
    again = make_window(small_collection_folder)
    assert again.room.context.say.language == session_of(again).state.language == "sq"


def test_a_collection_in_one_language_offers_none_to_choose(
    make_window: Callable[..., MainWindow], small_collection_folder: Path
) -> None:
    head = small_collection_folder / "collection.yaml"
    head.write_text(head.read_text("utf-8").replace("languages: [en, sq]", "languages: [en]"), "utf-8")
    window = make_window(small_collection_folder)
    assert window.room is not None
    assert not window.room.top.language.isVisible()
