"""What a reader marks: made of words or of a passage, seen in text and margin, written on, deleted and had again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from albviewer.export.citations import AS_GIVEN
from albviewer.model.annotations import LONGEST_WORDS, AnnotationKind
from albviewer.model.documents import PassageId
from albviewer.panels.reader_ruler import RulerKind
from albviewer.panels.say import Say
from albviewer.session import changes
from albviewer.session.annotations import Annotations
from albviewer.session.links import open_link, read_link
from albviewer.session.selecting import go_to_passage, go_to_source
from albviewer.session.session import Origin, Session
from albviewer.ui.context import Pointing, ViewContext
from albviewer.ui.notebook import notebook_of
from albviewer.ui.panes.reader_pane import ReaderPane
from albviewer.ui.reader.note_editor import NoteEditor
from albviewer.ui.reader.selecting import characters_selected
from albviewer.ui.theme.theme import Appearance

HIGHLIGHT, NOTE, BOOKMARK = AnnotationKind.HIGHLIGHT, AnnotationKind.NOTE, AnnotationKind.BOOKMARK
WORDS = "military base"


@pytest.fixture
def pane(bundled_context: ViewContext, shown: Callable) -> ReaderPane:
    pane = shown(ReaderPane(bundled_context), 626, 500)
    pane.reader.set_reduced_motion(True)
    session = bundled_context.session
    session.apply(go_to_source(session.linked, "003"), origin=Origin.LIST)
    QApplication.processEvents()
    return pane


def select(pane: ReaderPane, words: str) -> tuple[int, int]:
    """Select the first such words of the page as the mouse would, and return what they stand for in the source."""
    page = pane.open.page
    assert page is not None
    block = next(index for index, item in enumerate(page.blocks) if words in item.block.shown.text)
    shown = page.blocks[block].block.shown
    start = shown.text.index(words)
    pane.reader.go_to(block, start, animate=False)
    cursor = QTextCursor(pane.reader.page.document())
    cursor.setPosition(pane.reader.page.position_of(block, start))
    cursor.setPosition(pane.reader.page.position_of(block, start + len(words)), QTextCursor.MoveMode.KeepAnchor)
    pane.reader.page.setTextCursor(cursor)
    return shown.source_span(start, start + len(words))


def editor_of(pane: ReaderPane, qtbot: QtBot) -> NoteEditor:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in pane.findChildren(NoteEditor)))
    return next(each for each in pane.findChildren(NoteEditor) if each.isVisible())


def test_selected_words_are_the_characters_of_the_source(pane: ReaderPane, bundled_context: ViewContext) -> None:
    span = select(pane, WORDS)
    assert characters_selected(pane.reader.page) == span
    assert bundled_context.session.collection.documents["003"].words(*span) == WORDS
    select(pane, " military base")
    assert characters_selected(pane.reader.page) == span


def test_a_highlight_is_seen_in_the_text_the_margin_and_the_ruler(
    pane: ReaderPane, bundled_context: ViewContext
) -> None:
    span = select(pane, WORDS)
    plain = pane.reader.page.viewport().grab().toImage()
    pane.own.turn(HIGHLIGHT)
    (mark,) = bundled_context.notes.marks.all()
    assert (mark.kind, mark.target.start, mark.target.end, mark.target.exact) == (HIGHLIGHT, *span, WORDS)
    (button,) = pane.reader.own.buttons()
    assert button.accessibleName() == f"Highlight: “{WORDS}”"
    assert button.isVisible()
    assert pane.reader.ruler.marks.offsets[RulerKind.OWN] == (span[0],)
    assert not pane.reader.page.textCursor().hasSelection()
    assert pane.reader.page.viewport().grab().toImage() != plain
    ((block, spans),) = pane.reader.page.lighting.own.items()
    page = pane.open.page
    assert page is not None
    assert [page.blocks[block].block.shown.text[start:end] for start, end in spans] == [WORDS]
    select(pane, WORDS)
    pane.own.turn(HIGHLIGHT)
    assert not bundled_context.notes.marks.all()
    assert not pane.reader.own.buttons()
    assert not pane.reader.page.lighting.own


def test_without_selected_words_the_passage_is_meant(pane: ReaderPane, bundled_context: ViewContext) -> None:
    session = bundled_context.session
    session.apply(go_to_passage(session.linked, PassageId("003", "2.2")), origin=Origin.LIST)
    QApplication.processEvents()
    pane.own.turn(BOOKMARK)
    (mark,) = bundled_context.notes.marks.all()
    document = session.collection.documents["003"]
    assert document.passage_at(mark.target.start) == PassageId("003", "2.2")
    assert mark.target.exact == document.words(mark.target.start, mark.target.end)
    assert mark.kind is BOOKMARK
    # A bookmark is of a place: no word of the text is marked.
    assert not pane.reader.page.lighting.own


def test_a_note_is_written_kept_and_found_again(pane: ReaderPane, bundled_context: ViewContext, qtbot: QtBot) -> None:
    notes = bundled_context.notes
    select(pane, WORDS)
    pane.own.write()
    editor = editor_of(pane, qtbot)
    assert WORDS in editor.accessibleName()
    QTest.keyClicks(editor.field, "Which one?")
    QTest.keyClick(editor.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(editor.field, "Pasha Liman")
    QTest.keyClick(editor.field, Qt.Key.Key_Return)
    (mark,) = notes.marks.all()
    assert (mark.kind, mark.body) == (NOTE, "Which one?\nPasha Liman")
    (button,) = pane.reader.own.buttons()
    assert "Which one? Pasha Liman" in button.accessibleName()
    button.click()
    editor = editor_of(pane, qtbot)
    assert editor.field.toPlainText() == mark.body
    editor.field.selectAll()
    QTest.keyClicks(editor.field, "Two of them")
    QTest.keyClick(editor.field, Qt.Key.Key_Escape)
    assert [(each.id, each.body) for each in notes.marks.all()] == [(mark.id, "Two of them")]


def test_what_is_typed_is_kept_without_enter(pane: ReaderPane, bundled_context: ViewContext, qtbot: QtBot) -> None:
    select(pane, WORDS)
    pane.own.write()
    editor = editor_of(pane, qtbot)
    with qtbot.waitSignal(bundled_context.notes.changed):
        QTest.keyClicks(editor.field, "still typing")
    QTest.keyClicks(editor.field, " on")
    QTest.keyClick(editor.field, Qt.Key.Key_Escape)
    assert [mark.body for mark in bundled_context.notes.marks.all()] == ["still typing on"]


def test_a_note_in_which_nothing_was_written_is_none(
    pane: ReaderPane, bundled_context: ViewContext, qtbot: QtBot
) -> None:
    select(pane, WORDS)
    pane.own.write()
    QTest.keyClick(editor_of(pane, qtbot).field, Qt.Key.Key_Escape)
    assert not bundled_context.notes.marks.all()


def test_a_note_on_highlighted_words_is_written_on_the_highlight(
    pane: ReaderPane, bundled_context: ViewContext, qtbot: QtBot
) -> None:
    select(pane, WORDS)
    pane.own.turn(HIGHLIGHT)
    select(pane, WORDS)
    pane.own.write()
    editor = editor_of(pane, qtbot)
    QTest.keyClicks(editor.field, "mine")
    QTest.keyClick(editor.field, Qt.Key.Key_Return)
    assert [(mark.kind, mark.body) for mark in bundled_context.notes.marks.all()] == [(NOTE, "mine")]


def test_what_was_deleted_comes_back_as_it_was(pane: ReaderPane, bundled_context: ViewContext, qtbot: QtBot) -> None:
    notes = bundled_context.notes
    select(pane, WORDS)
    pane.own.write()
    editor = editor_of(pane, qtbot)
    QTest.keyClicks(editor.field, "mine")
    QTest.keyClick(editor.field, Qt.Key.Key_Return)
    before = notes.marks.all()
    pane.reader.own.buttons()[0].click()
    with qtbot.waitSignal(pane.own.told) as told:
        editor_of(pane, qtbot).delete.click()
    assert told.args == ["Deleted. Ctrl+Shift+D puts it back."]
    assert not notes.marks.all()
    notes.restore()
    assert notes.marks.all() == before
    assert notes.deleted is None


def test_the_text_has_the_keyboard_once_the_sign_that_had_it_is_deleted(
    pane: ReaderPane, bundled_context: ViewContext, qtbot: QtBot
) -> None:
    select(pane, WORDS)
    pane.own.turn(HIGHLIGHT)
    QApplication.processEvents()
    [sign] = pane.reader.own.buttons()
    sign.setFocus()
    QTest.keyClick(sign, Qt.Key.Key_Space)
    editor = editor_of(pane, qtbot)
    editor.delete.click()
    assert not bundled_context.notes.marks.all()
    assert QApplication.focusWidget() is pane.reader.page


def test_too_much_text_is_refused_in_words(pane: ReaderPane, bundled_context: ViewContext, qtbot: QtBot) -> None:
    session = bundled_context.session
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    pane.reader.page.selectAll()
    span = pane.own.characters()
    assert span is not None
    assert span[1] - span[0] > LONGEST_WORDS
    with qtbot.waitSignal(pane.own.told) as told:
        pane.own.turn(HIGHLIGHT)
    assert "select less" in told.args[0]
    assert not bundled_context.notes.marks.all()


def test_the_menu_offers_it_for_the_words_and_for_the_mark(
    pane: ReaderPane, bundled_context: ViewContext, qtbot: QtBot
) -> None:
    select(pane, WORDS)
    view = pane.reader.page
    menu = ask_menu(pane, qtbot)
    named(menu, "Highlight").trigger()
    menu.close()
    assert [mark.target.exact for mark in bundled_context.notes.marks.all()] == [WORDS]
    view.setTextCursor(QTextCursor(view.document()))
    menu = ask_menu(pane, qtbot)
    named(menu, "Highlight: delete it").trigger()
    menu.close()
    assert not bundled_context.notes.marks.all()


def ask_menu(pane: ReaderPane, qtbot: QtBot) -> QMenu:
    """Ask for the menu of the marked words by a right click."""
    view, page = pane.reader.page, pane.open.page
    assert page is not None
    block = next(index for index, item in enumerate(page.blocks) if WORDS in item.block.shown.text)
    start = page.blocks[block].block.shown.text.index(WORDS)
    span = view.measures.spans(block, start, start + len(WORDS))[0]
    point = QPoint(round(span.left) + 4, round((span.top + span.bottom) / 2) - view.scrolled_by)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in view.findChildren(QMenu)))
    return next(menu for menu in view.findChildren(QMenu) if menu.isVisible())


def named(menu: QMenu, name: str):
    return next(action for action in menu.actions() if action.text() == name)


def test_words_are_selected_by_the_keyboard(pane: ReaderPane, bundled_context: ViewContext) -> None:
    view = pane.reader.page
    pane.reader.setFocus()
    spot = view.current_spot()
    assert spot is not None
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
    words = view.textCursor().selectedText()
    page = pane.open.page
    assert page is not None
    assert page.blocks[spot[0]].block.shown.text[spot[1] :].startswith(words.strip())
    assert len(words.split()) == 2
    pane.own.turn(HIGHLIGHT)
    assert bundled_context.notes.marks.all()[0].target.source == "003"


def test_words_are_selected_from_the_chosen_passage_on(pane: ReaderPane, bundled_context: ViewContext) -> None:
    session, view = bundled_context.session, pane.reader.page
    session.apply(go_to_passage(session.linked, PassageId("003", "2.2")), origin=Origin.LIST)
    chosen = view.lighting.current
    assert chosen is not None
    assert view.current_spot() != (chosen, 0), "what comes before it is in view, too"
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
    page = pane.open.page
    assert page is not None
    assert page.blocks[chosen].block.shown.text.startswith(view.textCursor().selectedText())


# Kept in a file.


def with_file(context: ViewContext, path: Path, appearance: Appearance) -> ViewContext:
    session = Session(context.session.finder, context.session.state)
    head = session.collection.head
    notes = notebook_of(session, Annotations(path, head.id, session.collection.sources))
    return ViewContext(session=session, say=Say(), appearance=appearance, pointing=Pointing(appearance), notes=notes)


def test_marks_are_there_the_next_time_and_one_that_has_moved_stands_where_its_words_are(
    bundled_context: ViewContext, tmp_path: Path, appearance: Appearance, shown: Callable
) -> None:
    path = tmp_path / "notes.json"
    context = with_file(bundled_context, path, appearance)
    pane = shown(ReaderPane(context), 626, 500)
    context.session.apply(go_to_source(context.session.linked, "003"), origin=Origin.LIST)
    span = select(pane, WORDS)
    pane.own.turn(HIGHLIGHT)
    # The source had ten characters less before these words when they were marked, and others that are gone.
    kept = json.loads(path.read_text())
    selector = kept["items"][0]["target"]["selector"]
    selector[1].update(start=span[0] - 10, end=span[1] - 10)
    lost = json.loads(json.dumps(kept["items"][0]))
    lost["id"] = "urn:uuid:lost"
    lost["target"]["selector"][0].update(exact="words that were never there", prefix="", suffix="")
    path.write_text(json.dumps({**kept, "items": [kept["items"][0], lost]}))
    again = with_file(bundled_context, path, appearance)
    other = shown(ReaderPane(again), 626, 500)
    again.session.apply(go_to_source(again.session.linked, "003"), origin=Origin.LIST)
    select(other, WORDS)
    (button,) = other.reader.own.buttons()
    assert button.accessibleName().endswith("; moved: the source has changed")
    assert other.reader.ruler.marks.offsets[RulerKind.OWN] == (span[0],)
    again.notes.confirm(button.mark.id)
    assert other.reader.own.buttons()[0].accessibleName() == f"Highlight: “{WORDS}”"


def test_what_cannot_be_kept_is_told_and_not_shown(
    bundled_context: ViewContext, tmp_path: Path, appearance: Appearance, shown: Callable, qtbot: QtBot
) -> None:
    (tmp_path / "full").write_text("no folder")
    context = with_file(bundled_context, tmp_path / "full" / "notes.json", appearance)
    pane = shown(ReaderPane(context), 626, 500)
    context.session.apply(go_to_source(context.session.linked, "003"), origin=Origin.LIST)
    select(pane, WORDS)
    with qtbot.waitSignal(context.notes.failed) as failed:
        pane.own.turn(HIGHLIGHT)
    assert isinstance(failed.args[0], OSError)
    assert not pane.reader.own.buttons()


# Cited.


def test_words_are_copied_with_note_and_link(pane: ReaderPane, bundled_context: ViewContext, qtbot: QtBot) -> None:
    span = select(pane, WORDS)
    bundled_context.citing.set_style("mla")
    with qtbot.waitSignal(pane.own.told, timeout=20_000) as told:
        pane.own.cite()
    assert told.args == ["Copied with its citation."]
    held = QGuiApplication.clipboard().mimeData()
    words, reference, link = held.text().splitlines()
    passage = bundled_context.session.collection.documents["003"].passage_at(span[0])
    assert passage is not None
    assert words == f"“{WORDS}” (“Expulsion of Soviets from Albania,” par. {passage.label})"
    assert reference == "“Expulsion of Soviets from Albania.”"
    assert reference in held.html()
    assert f'<a href="{link}'.replace("&", "&amp;") in held.html()
    session = Session(bundled_context.session.finder, bundled_context.session.state)
    session.apply(open_link(read_link(link), session.linked), origin=Origin.LIST)
    assert session.state.spot is not None
    assert (session.state.spot.source, session.state.spot.start, session.state.spot.end) == ("003", *span)
    assert session.state.passage == passage


def test_the_passage_is_cited_where_nothing_is_selected(
    pane: ReaderPane, bundled_context: ViewContext, qtbot: QtBot
) -> None:
    session = bundled_context.session
    session.apply(go_to_passage(session.linked, PassageId("003", "2.2")), origin=Origin.LIST)
    bundled_context.citing.set_style(AS_GIVEN)
    with qtbot.waitSignal(pane.own.told, timeout=20_000):
        pane.own.cite()
    assert "2.2" in QGuiApplication.clipboard().text().splitlines()[1]


def test_the_second_source_has_its_own_marks(pane: ReaderPane, bundled_context: ViewContext) -> None:
    pane.open_beside("004")
    assert pane.beside is not None
    assert pane.own_in_use() is pane.own
    pane.beside.reader.setFocus()
    assert pane.own_in_use() is pane.beside.own
    QApplication.processEvents()
    pane.own_in_use().turn(BOOKMARK)
    (mark,) = bundled_context.notes.marks.all()
    assert mark.target.source == "004"
    assert [button.mark.id for button in pane.beside.reader.own.buttons()] == [mark.id]
    assert not pane.reader.own.buttons()


def test_marks_of_another_source_go_with_it(pane: ReaderPane, bundled_context: ViewContext) -> None:
    select(pane, WORDS)
    pane.own.turn(HIGHLIGHT)
    session = bundled_context.session
    session.apply(changes.open_spot(session.state.spot.__class__(source="000", start=0, end=0)), origin=Origin.LIST)
    assert not pane.reader.own.buttons()
    assert not pane.reader.page.lighting.own
