"""The margins by keyboard: Tab stops once at each, arrows lead from note to note, Escape back to the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMenu

from albviewer.model.annotations import AnnotationKind
from albviewer.panels.own_marks import OwnMark
from albviewer.panels.reader_marks import MarginNote
from albviewer.ui.reader.note_button import MarginButton, MoreButton, NoteButton

pytestmark = pytest.mark.qt
KEY, TAB = Qt.Key, Qt.FocusReason.TabFocusReason


def note(event: str, **values) -> MarginNote:
    given = {"date": "March 1961", "title": "Base to be withdrawn", "places": "Vlorë"}
    flags = {"disputed": False, "matching": True, "selected": False}
    return MarginNote(event=event, **(given | flags | values))


def stops(reader) -> list[MarginButton]:
    """The notes at which Tab stops."""
    return [item for item in reader.view.notes.buttons() if item.focusPolicy() & Qt.FocusPolicy.TabFocus]


def in_view(reader, button) -> bool:
    return button.y() >= 0 and button.geometry().bottom() <= reader.view.notes.height()


def focused(reader) -> MarginButton:
    QApplication.processEvents()
    found = QApplication.focusWidget()
    assert found in reader.view.notes.buttons(), found
    assert isinstance(found, MarginButton)
    return found


def begin(reader) -> MarginButton:
    (stop,) = stops(reader)
    stop.setFocus(TAB)
    return focused(reader)


def test_tab_stops_at_one_note_which_is_in_view_wherever_one_reads(reader) -> None:
    reader.open("004")
    bar = reader.view.page.verticalScrollBar()
    for value in (0, 120, 900, 905, bar.maximum() // 2, bar.maximum()):
        bar.setValue(value)
        QApplication.processEvents()
        assert len(reader.view.notes.buttons()) > 1
        (stop,) = stops(reader)
        some = [item for item in reader.view.notes.buttons() if in_view(reader, item)]
        assert in_view(reader, stop) or not some


def test_the_chosen_note_is_the_one_at_which_tab_stops(reader) -> None:
    reader.open("002")
    reader.view.set_notes(lambda block: tuple(note(n, selected=n == "b") for n in "abc") if block == 1 else ())
    QApplication.processEvents()
    (stop,) = stops(reader)
    assert isinstance(stop, NoteButton)
    assert stop.note.event == "b"


def test_the_arrows_lead_through_all_notes_of_a_source_and_back(reader, qtbot) -> None:
    page = reader.open("004")
    begin(reader)
    qtbot.keyClick(focused(reader), KEY.Key_Home)
    wanted = sum(bool(reader.notes(block)) for block in range(len(page.blocks)))
    assert wanted > 30
    down = [focused(reader).accessibleName()]
    tops = [focused(reader).y() + reader.view.page.scrolled_by]
    for _step in range(2000):
        here = focused(reader)
        assert in_view(reader, here), here.accessibleName()
        qtbot.keyClick(here, KEY.Key_Down)
        top = focused(reader).y() + reader.view.page.scrolled_by
        if top == tops[-1]:
            break
        tops.append(top)
        down.append(focused(reader).accessibleName())
    assert tops == sorted(tops)
    assert len(tops) >= wanted
    for name in reversed(down[:-1]):
        qtbot.keyClick(focused(reader), KEY.Key_Up)
        assert focused(reader).accessibleName() == name
        assert in_view(reader, focused(reader))


def test_home_and_end_lead_to_the_first_and_the_last_note(reader, qtbot) -> None:
    page = reader.open("004")
    with_notes = [block for block in range(len(page.blocks)) if reader.notes(block)]
    first, last = reader.notes(with_notes[0]), reader.notes(with_notes[-1])
    begin(reader)
    qtbot.keyClick(focused(reader), KEY.Key_End)
    end = focused(reader)
    assert in_view(reader, end)
    assert (end.notes if isinstance(end, MoreButton) else (end.note,))[-1] == last[-1]
    qtbot.keyClick(end, KEY.Key_Home)
    start = focused(reader)
    assert in_view(reader, start)
    assert (start.notes if isinstance(start, MoreButton) else (start.note,))[0] == first[0]


def test_tab_and_shift_tab_leave_the_notes_at_once(reader, qtbot) -> None:
    reader.open("004")
    begin(reader)
    qtbot.keyClick(focused(reader), KEY.Key_Down)
    qtbot.keyClick(focused(reader), KEY.Key_Down)
    here = focused(reader)
    qtbot.keyClick(here, KEY.Key_Tab)
    assert QApplication.focusWidget() not in reader.view.notes.buttons()
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert focused(reader) is here
    qtbot.keyClick(here, KEY.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert reader.view.page.hasFocus()


def test_escape_leads_back_to_the_text_where_the_keyboard_is_seen(reader, qtbot) -> None:
    reader.open("004")
    reader.view.go_to(reader.block("9.7"), 0, animate=False)
    QApplication.processEvents()
    begin(reader)
    qtbot.keyClick(focused(reader), KEY.Key_Escape)
    assert reader.view.page.hasFocus()
    assert reader.view.page.lighting.focused is not None


def test_enter_opens_the_note_that_was_walked_to(reader, qtbot) -> None:
    reader.open("002")
    reader.view.set_notes(lambda block: (note("a"), note("b")) if block == 1 else ())
    begin(reader)
    qtbot.keyClick(focused(reader), KEY.Key_Down)
    with qtbot.waitSignal(reader.view.note_clicked) as told:
        qtbot.keyClick(focused(reader), KEY.Key_Return)
    assert told.args == ["b"]


def test_a_count_is_walked_to_and_opens_its_menu(reader, qtbot) -> None:
    reader.open("002")
    reader.view.set_notes(lambda block: tuple(note(f"event-{n}") for n in range(40)) if block == 1 else ())
    begin(reader)
    qtbot.keyClick(focused(reader), KEY.Key_End)
    more = focused(reader)
    assert isinstance(more, MoreButton)
    qtbot.keyClick(more, KEY.Key_Return)
    (menu,) = more.findChildren(QMenu)
    assert menu.isVisible()
    menu.close()
    qtbot.waitUntil(lambda: more.findChild(QMenu) is None)


def test_a_note_that_was_clicked_is_the_one_at_which_tab_stops(reader, qtbot) -> None:
    reader.open("004")
    other = next(item for item in reader.view.notes.buttons()[::-1] if in_view(reader, item))
    assert stops(reader) != [other]
    other.setFocus(Qt.FocusReason.MouseFocusReason)
    assert stops(reader) == [other]


def test_a_screen_reader_finds_every_note_by_name_whichever_tab_stops_at(reader) -> None:
    reader.open("004")
    beside = reader.view.notes.buttons()
    assert len(beside) > 3
    margin = QAccessible.queryAccessibleInterface(reader.view.notes)
    assert margin.text(QAccessible.Text.Name)
    told = {margin.child(number).text(QAccessible.Text.Name) for number in range(margin.childCount())}
    assert {item.accessibleName() for item in beside} <= told
    assert all(
        QAccessible.queryAccessibleInterface(item).role() == QAccessible.Role.Button
        and QAccessible.queryAccessibleInterface(item).state().focusable
        for item in beside
    )


def own(id_: str, block: int, start: int) -> OwnMark:
    return OwnMark(id=id_, kind=AnnotationKind.NOTE, spans=((block, start, start + 5),), name=f"Note {id_}")


def test_tab_stops_at_one_of_ones_own_marks_and_the_arrows_lead_through_them(reader, qtbot) -> None:
    page = reader.open("004")
    last = len(page.blocks) - 1
    reader.view.set_own_marks((own("a", 1, 0), own("b", 1, 60), own("c", last, 0)))
    QApplication.processEvents()
    shown = reader.view.own.buttons()
    taking = [item for item in shown if item.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [item.mark.id for item in shown] == ["a", "b"]
    assert taking == [shown[0]]
    shown[0].setFocus(TAB)
    walked = []
    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Down, KEY.Key_Up, KEY.Key_End, KEY.Key_Home):
        qtbot.keyClick(QApplication.focusWidget(), key)
        QApplication.processEvents()
        here = QApplication.focusWidget()
        walked.append(here.mark.id)
        assert 0 <= here.y() < reader.view.numbers.height()
    assert walked == ["b", "c", "c", "b", "c", "a"]
    qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    assert reader.view.page.hasFocus()
