"""The list of what the reader has marked: opened, written on, confirmed, attached anew, deleted and had again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from albviewer.model.annotations import AnnotationKind
from albviewer.session.selecting import go_to_event
from albviewer.session.session import Origin
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.lists_pane import ListsPane
from albviewer.ui.reader.note_editor import NoteEditor
from albviewer.ui.widgets.roles import RowRole

SOURCE = "003"


@pytest.fixture
def pane(bundled_context: ViewContext, shown: Callable) -> ListsPane:
    pane = shown(ListsPane(bundled_context), 534, 340)
    pane.bring_to_front("notes")
    return pane


def mark(context: ViewContext, words: str, kind: AnnotationKind = AnnotationKind.HIGHLIGHT, body: str = "") -> str:
    start = context.session.collection.documents[SOURCE].text.index(words)
    made = context.notes.mark(kind, SOURCE, start, start + len(words), body)
    assert made is not None
    return made.id


def shift(context: ViewContext, id_: str, by: int) -> None:
    """Have a mark be one of a source that had other words before it."""
    kept = context.notes.marks.get(id_)
    assert kept is not None
    target = replace(kept.target, start=kept.target.start - by, end=kept.target.end - by)
    context.notes.marks.put(replace(kept, target=target))


def lose(context: ViewContext, id_: str) -> None:
    """Have the words of a mark be none of the source."""
    kept = context.notes.marks.get(id_)
    assert kept is not None
    context.notes.marks.put(replace(kept, target=replace(kept.target, exact="what nobody wrote", prefix="", suffix="")))


def said(pane: ListsPane, role: int) -> list[object]:
    model = pane.notes.view.model()
    return [model.index(number, 0).data(role) for number in range(model.rowCount())]


def menu_of(pane: ListsPane, rows: Callable, id_: str, qtbot: QtBot) -> QMenu:
    listed = rows(pane.notes.view)
    point = listed.middle(id_)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, pane.notes.view.viewport().mapToGlobal(point))
    QApplication.sendEvent(pane.notes.view.viewport(), event)
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in pane.notes.findChildren(QMenu)))
    return next(menu for menu in pane.notes.findChildren(QMenu) if menu.isVisible())


def choose(menu: QMenu, name: str) -> None:
    next(action for action in menu.actions() if action.text() == name).trigger()
    menu.close()


def test_without_marks_the_list_says_how_to_make_one(pane: ListsPane) -> None:
    words = " ".join(label.text() for label in pane.notes.findChildren(QLabel) if label.isVisible())
    assert "marked nothing" in words
    assert "Ctrl+Shift+H" in words


def test_marks_stand_by_source_in_the_order_of_the_text(pane: ListsPane, bundled_context: ViewContext) -> None:
    later = mark(bundled_context, "military base", AnnotationKind.NOTE, "Which?")
    first = mark(bundled_context, "The expulsion")
    assert said(pane, RowRole.ID) == [first, later]
    assert said(pane, RowRole.TITLE) == ["“The expulsion”", "“military base”"]
    assert said(pane, RowRole.BODY) == ["", "Which?"]
    assert said(pane, Qt.ItemDataRole.DisplayRole)[1].endswith("Your note on “military base”: Which?")  # type: ignore[attr-defined]
    assert pane._tabs.bar.accessibleTabName(pane._tabs.bar.count() - 1) == "Notes  2"


def test_a_row_opens_the_words(pane: ListsPane, bundled_context: ViewContext, rows: Callable) -> None:
    id_ = mark(bundled_context, "military base")
    listed = rows(pane.notes.view)
    listed.click(id_)
    spot = bundled_context.session.state.spot
    assert spot is not None
    document = bundled_context.session.collection.documents[SOURCE]
    assert (spot.source, document.words(spot.start, spot.end)) == (SOURCE, "military base")
    assert listed.selected() == [id_]
    session = bundled_context.session
    session.apply(go_to_event(session.linked, next(iter(session.collection.events))), origin=Origin.LIST)
    assert listed.selected() == []


def test_a_moved_mark_says_so_and_is_confirmed(
    pane: ListsPane, bundled_context: ViewContext, rows: Callable, qtbot: QtBot
) -> None:
    id_ = mark(bundled_context, "military base")
    before = bundled_context.notes.marks.get(id_)
    shift(bundled_context, id_, 12)
    assert said(pane, RowRole.NOTE) == ["moved: the source has changed"]
    assert "".join(run.text for run in pane.notes.line()) == "1 note or mark: 1 moved"
    choose(menu_of(pane, rows, id_, qtbot), "It is right where it is now")
    assert said(pane, RowRole.NOTE) == [""]
    assert bundled_context.notes.marks.get(id_) == before


def test_a_lost_mark_keeps_its_words_and_is_attached_anew(
    pane: ListsPane, bundled_context: ViewContext, rows: Callable, qtbot: QtBot
) -> None:
    id_ = mark(bundled_context, "military base", AnnotationKind.NOTE, "kept")
    lose(bundled_context, id_)
    assert said(pane, RowRole.TITLE) == ["“what nobody wrote”"]
    assert said(pane, RowRole.NOTE) == ["lost: no longer in the source"]
    with qtbot.waitSignal(pane.notes.told) as told:
        rows(pane.notes.view).click(id_)
    assert told.args == ["These words are no longer in the source."]
    menu = menu_of(pane, rows, id_, qtbot)
    reading = next(action for action in menu.actions() if action.text() == "Read it in its source")
    assert not reading.isEnabled()
    assert reading.toolTip() == "These words are no longer in the source."
    with qtbot.waitSignal(pane.notes.attach_asked) as asked:
        choose(menu, "Attach it to the words selected in the reader")
    assert asked.args == [id_]
    start = bundled_context.session.collection.documents[SOURCE].text.index("The expulsion")
    bundled_context.notes.attach(id_, SOURCE, start, start + len("The expulsion"))
    assert said(pane, RowRole.TITLE) == ["“The expulsion”"]
    assert said(pane, RowRole.BODY) == ["kept"]
    assert said(pane, RowRole.NOTE) == [""]


def test_delete_by_its_key_and_put_back_by_the_button(
    pane: ListsPane, bundled_context: ViewContext, qtbot: QtBot
) -> None:
    first, later = mark(bundled_context, "The expulsion"), mark(bundled_context, "military base")
    assert not pane.notes.restore.isVisible()
    view = pane.notes.view
    pane.turn_to("notes")
    qtbot.waitUntil(view.hasFocus)
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert said(pane, RowRole.ID) == [later]
    assert view.currentIndex().row() == 0
    QTest.mouseClick(pane.notes.restore, Qt.MouseButton.LeftButton)
    assert said(pane, RowRole.ID) == [first, later]
    assert not pane.notes.restore.isVisible()


def test_a_mark_is_written_on_from_its_row(
    pane: ListsPane, bundled_context: ViewContext, rows: Callable, qtbot: QtBot
) -> None:
    id_ = mark(bundled_context, "military base", AnnotationKind.BOOKMARK)
    choose(menu_of(pane, rows, id_, qtbot), "Write on it…")
    editor = pane.notes.findChild(NoteEditor)
    QTest.keyClicks(editor.field, "Read on here")
    QTest.keyClick(editor.field, Qt.Key.Key_Return)
    kept = bundled_context.notes.marks.get(id_)
    assert kept is not None
    assert (kept.kind, kept.body) == (AnnotationKind.BOOKMARK, "Read on here")
    assert said(pane, RowRole.BODY) == ["Read on here"]


def test_a_long_note_takes_more_room(pane: ListsPane, bundled_context: ViewContext) -> None:
    mark(bundled_context, "The expulsion")
    mark(bundled_context, "military base", AnnotationKind.NOTE, "a line\nanother line\nand a third")
    view = pane.notes.view
    heights = [view.visualRect(view.model().index(row, 0)).height() for row in range(2)]
    assert heights[1] > heights[0] + 30
