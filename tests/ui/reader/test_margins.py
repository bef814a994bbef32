"""Numbers at the left, notes at the right: painted where the words are, clicked with mouse and keyboard."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from albviewer.panels.reader_marks import MarginNote, ReaderMarks
from albviewer.ui.reader.note_button import MoreButton, NoteButton
from albviewer.ui.theme.theme import Appearance

pytestmark = pytest.mark.qt
LEFT = Qt.MouseButton.LeftButton


def note(event: str, **values) -> MarginNote:
    given = {"date": "March 1961", "title": "Base to be withdrawn", "places": "Vlorë"}
    flags = {"disputed": False, "matching": True, "selected": False}
    return MarginNote(event=event, **(given | flags | values))


def shows(reader, event: str) -> bool:
    return any(isinstance(item, NoteButton) and item.note.event == event for item in reader.view.notes.buttons())


def number_point(reader, label: str) -> QPoint:
    block = reader.block(label)
    line = reader.view.page.measures.line_at(block, 0)
    return QPoint(reader.view.numbers.width() - 18, round((line.top + line.bottom) / 2) - reader.view.page.scrolled_by)


def test_a_click_on_a_number_tells_its_block(reader, qtbot) -> None:
    reader.open("004")
    reader.view.go_to(reader.block("9.7"), 0, animate=False)
    with qtbot.waitSignal(reader.view.passage_clicked) as told:
        qtbot.mouseClick(reader.view.numbers, LEFT, pos=number_point(reader, "9.7"))
    assert told.args == [reader.block("9.7")]
    with qtbot.assertNotEmitted(reader.view.passage_clicked):
        qtbot.mouseClick(reader.view.numbers, LEFT, pos=number_point(reader, "9.7") + QPoint(0, 40))


def test_the_selected_passage_has_a_bar_over_its_whole_height(reader, appearance: Appearance) -> None:
    reader.open("004")
    block = reader.block("9.7")
    reader.view.go_to(block, 0, animate=False)
    reader.view.set_marks(ReaderMarks(current=block, matching=frozenset({block + 1})))
    image = reader.view.numbers.grab().toImage()
    x = reader.view.numbers.width() + 4 - 9
    ink = appearance.theme.colour["ink"]
    dark = [y for y in range(image.height()) if image.pixelColor(x, y).name().upper() == ink]
    top, bottom = reader.view.page.measures.extent(block)
    assert dark == list(range(dark[0], dark[-1] + 1))
    assert dark[0] == pytest.approx(top - reader.view.page.scrolled_by, abs=1)
    assert dark[-1] + 1 == pytest.approx(min(bottom - reader.view.page.scrolled_by, image.height()), abs=1)


@pytest.mark.parametrize("by", [1, 37, 200, 1500, -120])
def test_however_far_one_scrolls_notes_stand_where_they_would_be_put(reader, by: int) -> None:
    reader.open("004")
    page, notes = reader.view.page, reader.view.notes
    reader.view.go_to(reader.block("9.7"), 0, animate=False)
    notes.buttons()

    def seen() -> list[tuple[str, int, int]]:
        view = range(-60, notes.height() + 60)
        return [(item.text(), item.x(), item.y()) for item in notes.buttons() if item.y() in view]

    page.verticalScrollBar().setValue(page.scrolled_by + by)
    scrolled = seen()
    assert scrolled
    notes.set_notes(reader.notes)
    assert seen() == scrolled


def test_notes_stand_beside_their_passage_and_tell_their_event(reader, qtbot) -> None:
    reader.open("004")
    block = reader.block("9.7")
    reader.view.go_to(block, 0, animate=False)
    wanted = [note for note in reader.notes(block) if note.event]
    assert wanted
    button = next(
        item for item in reader.view.notes.buttons() if isinstance(item, NoteButton) and item.note == wanted[0]
    )
    line, first = reader.view.page.measures.line_at(block, 0), reader.notes(block)[0]
    uppermost = next(item for item in reader.view.notes.buttons() if getattr(item, "note", None) == first)
    assert uppermost.y() == pytest.approx(line.top - reader.view.page.scrolled_by, abs=1)
    assert wanted[0].title in button.accessibleName()
    with qtbot.waitSignal(reader.view.note_clicked) as told:
        qtbot.mouseClick(button, LEFT)
    assert told.args == [wanted[0].event]
    button.setFocus()
    with qtbot.waitSignal(reader.view.note_clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_notes_never_overlap_anywhere(reader) -> None:
    for source in ("001", "003", "004"):
        reader.open(source)
        bar = reader.view.page.verticalScrollBar()
        for value in range(0, bar.maximum(), 400):
            bar.setValue(value)
            boxes = [button.geometry() for button in reader.view.notes.buttons()]
            assert all(upper.bottom() < lower.top() for upper, lower in pairwise(boxes))


class AtPaint(QObject):
    """Notes, whenever a widget is about to be painted, where another one stands."""

    def __init__(self, painted: QWidget, watched: QWidget) -> None:
        super().__init__(painted)
        self.tops: list[int] = []
        self._watched = watched
        painted.installEventFilter(self)

    def eventFilter(self, _painted: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.tops.append(self._watched.y())
        return False


def test_notes_follow_the_text_before_it_is_painted(reader) -> None:
    reader.open("004")
    reader.view.go_to(reader.block("9.7"), 0, animate=False)
    button = next(item for item in reader.view.notes.buttons() if item.y() > 0)
    QApplication.processEvents()
    before, painted = button.y(), AtPaint(reader.view.page.viewport(), button)
    bar = reader.view.page.verticalScrollBar()
    for _ in range(3):
        bar.setValue(bar.value() + 10)
    QApplication.processEvents()
    assert painted.tops
    assert set(painted.tops) == {before - 30}


def test_a_note_keeps_its_button_and_the_keyboard_while_the_filter_changes(reader, qtbot) -> None:
    kept = only_note(reader, qtbot, note("event-0"))
    kept.setFocus()
    before = kept.grab().toImage()
    reader.view.set_notes(lambda block: (note("event-0", matching=False),) if block == 1 else ())
    assert reader.view.notes.buttons() == (kept,)
    assert kept.hasFocus()
    assert kept.note == note("event-0", matching=False)
    assert kept.grab().toImage() != before
    with qtbot.waitSignal(reader.view.note_clicked) as told:
        qtbot.mouseClick(kept, LEFT)
    assert told.args == ["event-0"]


def test_notes_that_change_their_order_are_walked_through_in_the_new_one(reader, qtbot) -> None:
    reader.open("002")
    for order in ("ab", "ba"):
        reader.view.set_notes(lambda block, order=order: tuple(map(note, order)) if block == 1 else ())
        upper, lower = reader.view.notes.buttons()
        assert (upper.note.event, lower.note.event) == tuple(order)
        assert upper.y() < lower.y()
        upper.setFocus()
        qtbot.keyClick(upper, Qt.Key.Key_Down)
        assert lower.hasFocus()


def test_the_wheel_over_a_margin_scrolls_the_page(reader) -> None:
    reader.open("004")
    for margin in (reader.view.numbers, reader.view.notes):
        before = reader.view.page.scrolled_by
        at = QPointF(margin.rect().center())
        wheel = QWheelEvent(
            at,
            QPointF(margin.mapToGlobal(margin.rect().center())),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(margin, wheel)
        assert reader.view.page.scrolled_by > before


def test_more_notes_than_fit_are_counted_and_listed(reader, qtbot) -> None:
    reader.open("002")
    reader.view.set_notes(lambda block: tuple(note(f"event-{at}") for at in range(40)) if block == 1 else ())
    qtbot.waitUntil(lambda: shows(reader, "event-0"))
    (more,) = (item for item in reader.view.notes.buttons() if isinstance(item, MoreButton))
    shown = sum(isinstance(item, NoteButton) for item in reader.view.notes.buttons())
    assert shown + len(more.notes) == 40
    assert more.accessibleName() == f"{len(more.notes)} more notes here"
    more.setFocus()
    qtbot.keyClick(more, Qt.Key.Key_Return)
    menu = more.findChild(QMenu)
    assert len(menu.actions()) == len(more.notes)
    with qtbot.waitSignal(reader.view.note_clicked) as told:
        menu.actions()[0].trigger()
    assert told.args == [more.notes[0].event]
    menu.close()
    qtbot.waitUntil(lambda: more.findChild(QMenu) is None)


def test_the_selected_note_is_never_among_the_counted(reader, qtbot) -> None:
    reader.open("002")
    notes = tuple(note(f"event-{at}", selected=at == 39) for at in range(40))
    reader.view.set_notes(lambda block: notes if block == 1 else ())
    qtbot.waitUntil(lambda: shows(reader, "event-39"))
    assert reader.view.notes.buttons()[0].note.event == "event-39"


def test_a_narrow_pane_counts_the_notes(reader, qtbot) -> None:
    reader.open("004")
    reader.view.go_to(reader.block("9.7"), 0, animate=False)
    reader.view.resize(480, 512)
    QApplication.processEvents()
    buttons = reader.view.notes.buttons()
    assert buttons
    assert all(isinstance(button, MoreButton) for button in buttons)
    right = reader.view.page.verticalScrollBar().mapTo(reader.view, QPoint(0, 0)).x()
    assert reader.view.notes.mapTo(reader.view, QPoint(reader.view.notes.width(), 0)).x() <= right


def test_a_disputed_note_says_so(reader, qtbot, appearance: Appearance) -> None:
    reader.open("002")
    reader.view.set_notes(lambda block: (note("disputed", disputed=True),) if block == 1 else ())
    qtbot.waitUntil(lambda: shows(reader, "disputed"))
    (button,) = reader.view.notes.buttons()
    assert button.accessibleName() == "March 1961, Base to be withdrawn, Vlorë; sources differ"
    image = button.grab().toImage()
    row = [image.pixelColor(x, 4).name().upper() for x in range(image.width())]
    assert appearance.theme.colour["ink"] in row


def disputed(event: str = "event-0") -> MarginNote:
    remark = "Editors’ note: Two calendars."
    return note(event, disputed=True, disagreement="month-of-the-storm", remark=remark)


def about_no_event() -> MarginNote:
    empty = {"date": "", "places": "", "title": "How many submarines there were at the base"}
    return note("", disputed=True, disagreement="how-many", **empty)


def only_note(reader, qtbot, given: MarginNote) -> NoteButton:
    reader.open("002")
    reader.view.set_notes(lambda block: (given,) if block == 1 else ())
    qtbot.waitUntil(lambda: [getattr(item, "note", None) for item in reader.view.notes.buttons()] == [given])
    return reader.view.notes.buttons()[0]


def sign(button: NoteButton, appearance: Appearance) -> QPoint:
    """The middle of the sign, found by its ink: the only filled square in the first line."""
    image, ink = button.grab().toImage(), appearance.theme.colour["ink"]
    dark = [x for x in range(4, image.width()) if image.pixelColor(x, 3).name().upper() == ink]
    runs = [x for x in dark if {x + step for step in range(6)} <= set(dark)]
    return QPoint(runs[0] + 5, 8)


def test_a_click_on_the_sign_compares_and_one_on_the_note_selects(reader, qtbot, appearance: Appearance) -> None:
    button = only_note(reader, qtbot, disputed())
    with qtbot.waitSignal(reader.view.disagreement_clicked) as told, qtbot.assertNotEmitted(reader.view.note_clicked):
        qtbot.mouseClick(button, LEFT, pos=sign(button, appearance))
    assert told.args == ["month-of-the-storm"]
    with qtbot.waitSignal(reader.view.note_clicked) as told:
        qtbot.mouseClick(button, LEFT, pos=QPoint(20, button.height() - 8))
    assert told.args == ["event-0"]


def test_pressing_the_sign_and_letting_go_elsewhere_does_nothing(reader, qtbot, appearance: Appearance) -> None:
    button = only_note(reader, qtbot, disputed())
    view = reader.view
    with qtbot.assertNotEmitted(view.disagreement_clicked), qtbot.assertNotEmitted(view.note_clicked):
        qtbot.mousePress(button, LEFT, pos=sign(button, appearance))
        qtbot.mouseRelease(button, LEFT, pos=QPoint(20, button.height() - 8))


def test_the_menu_of_an_event_is_asked_for_by_the_keyboard_too(reader, qtbot) -> None:
    button = only_note(reader, qtbot, disputed())
    point = button.mapToGlobal(QPoint(5, 5))
    with qtbot.waitSignal(reader.view.notes.event_menu_asked) as told:
        QApplication.sendEvent(button, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), point))
    assert told.args == [button.note.event, point]


def test_the_menu_of_a_disagreement_alone_compares(reader, qtbot) -> None:
    button = only_note(reader, qtbot, replace(disputed(), event=""))
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), button.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(button, asked)
    menu = button.findChild(QMenu)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    with qtbot.waitSignal(reader.view.disagreement_clicked) as told:
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert told.args == ["month-of-the-storm"]
    qtbot.waitUntil(lambda: button.findChild(QMenu) is None)


def test_the_sign_says_what_it_does_and_what_the_editors_say(reader, qtbot, appearance: Appearance) -> None:
    button = only_note(reader, qtbot, disputed())
    point = sign(button, appearance)
    QApplication.sendEvent(button, QHelpEvent(QEvent.Type.ToolTip, point, button.mapToGlobal(point)))
    qtbot.waitUntil(QToolTip.isVisible)
    assert QToolTip.text() == "Compare what the sources say\nEditors’ note: Two calendars."
    beside = QPoint(20, button.height() - 8)
    QApplication.sendEvent(button, QHelpEvent(QEvent.Type.ToolTip, beside, button.mapToGlobal(beside)))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


@pytest.mark.parametrize("by_key", [False, True])
def test_a_disagreement_about_no_event_is_a_note_that_compares(reader, qtbot, appearance, by_key: bool) -> None:
    button = only_note(reader, qtbot, about_no_event())
    assert button.accessibleName() == "Sources differ: How many submarines there were at the base"
    assert sign(button, appearance).x() < 25
    assert button.height() > 30
    with qtbot.waitSignal(reader.view.disagreement_clicked) as told, qtbot.assertNotEmitted(reader.view.note_clicked):
        if by_key:
            button.setFocus()
            qtbot.keyClick(button, Qt.Key.Key_Return)
        else:
            qtbot.mouseClick(button, LEFT, pos=QPoint(40, 24))
    assert told.args == ["how-many"]


def test_pointing_at_nothing_lights_no_note_without_an_event(reader, qtbot, appearance: Appearance) -> None:
    button = only_note(reader, qtbot, about_no_event())
    reader.view.set_hovered("", "")
    ground = button.grab().toImage().pixelColor(button.width() - 1, 1).name().upper()
    assert ground != appearance.theme.colour["hover"]


def test_a_counted_disagreement_is_compared_from_the_menu(reader, qtbot) -> None:
    reader.open("002")
    many = (*(note(f"event-{at}") for at in range(40)), about_no_event())
    reader.view.set_notes(lambda block: many if block == 1 else ())
    qtbot.waitUntil(lambda: shows(reader, "event-0"))
    more = next(item for item in reader.view.notes.buttons() if isinstance(item, MoreButton))
    qtbot.mouseClick(more, LEFT)
    menu = more.findChild(QMenu)
    with qtbot.waitSignal(reader.view.disagreement_clicked) as told:
        menu.actions()[-1].trigger()
    assert told.args == ["how-many"]
    menu.close()
    qtbot.waitUntil(lambda: more.findChild(QMenu) is None)


def test_notes_of_another_source_do_not_stay(reader) -> None:
    reader.open("003")
    assert reader.view.notes.buttons()
    reader.view.set_notes(lambda _block: ())
    reader.open("000")
    reader.view.set_notes(lambda _block: ())
    QApplication.processEvents()
    assert not reader.view.notes.buttons()


def test_a_button_that_takes_another_note_leaves_keyboard_and_light_behind(reader, qtbot) -> None:
    reader.open("004")
    reader.view.go_to(reader.block("9.7"), 0, animate=False)
    before = [item for item in reader.view.notes.buttons() if isinstance(item, NoteButton)]
    focused = next(item for item in before if item.note.event)
    focused.setFocus(Qt.FocusReason.TabFocusReason)
    reader.view.notes.set_hovered(focused.note.event)
    told: list[str] = []
    reader.view.notes.event_pointed.connect(told.append)
    reader.open("001")
    after = [item for item in reader.view.notes.buttons() if isinstance(item, NoteButton)]
    assert {id(item) for item in before} & {id(item) for item in after}, "some are used again"
    assert told[-1] == ""
    assert not any(item.hasFocus() or item._lit for item in after)
    with qtbot.waitSignal(reader.view.note_clicked) as clicked:
        qtbot.mouseClick(next(item for item in after if item.note.event), LEFT)
    assert clicked.args[0] in {item.note.event for item in after}


def test_an_event_hovered_elsewhere_lights_its_note(reader, qtbot, appearance: Appearance) -> None:
    reader.open("002")
    reader.view.set_notes(lambda block: (note("event-0"),) if block == 1 else ())
    qtbot.waitUntil(lambda: shows(reader, "event-0"))
    (button,) = reader.view.notes.buttons()

    def ground() -> str:
        return button.grab().toImage().pixelColor(button.width() - 1, 1).name().upper()

    reader.view.set_hovered("event", "event-0")
    assert ground() == appearance.theme.colour["hover"]
    for kind, id_ in (("place", "vlore"), ("source", "004"), ("", "")):
        reader.view.set_hovered(kind, id_)
        assert ground() != appearance.theme.colour["hover"]
