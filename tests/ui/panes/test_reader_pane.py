"""The reader bound to the session: it goes where the state says, and what is clicked in it changes the state."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from albviewer.index.query import PlaceFilter
from albviewer.model.documents import PassageId
from albviewer.model.mentions import Sense
from albviewer.panels.mention_steps import mention_steps
from albviewer.panels.reader_page import MarkKind, TextMark, reader_page
from albviewer.panels.reader_ruler import RulerKind
from albviewer.panels.say import Say
from albviewer.session import changes
from albviewer.session.selecting import go_to_event, go_to_first_page, go_to_passage, go_to_source
from albviewer.session.session import Origin, Session
from albviewer.session.view_state import Spot, TimeWindow
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.reader_pane import ReaderPane
from albviewer.ui.reader.note_button import NoteButton
from albviewer.ui.reader.outline_popup import OutlinePopup
from albviewer.ui.reader.passage_dialog import PassageDialog
from albviewer.ui.theme.theme import Appearance

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def pane(bundled_context: ViewContext, shown: Callable) -> ReaderPane:
    pane = shown(ReaderPane(bundled_context), 626, 500)
    pane.reader.set_reduced_motion(True)
    return pane


@pytest.fixture
def session(bundled_context: ViewContext) -> Session:
    return bundled_context.session


def find(pane: ReaderPane, kind: MarkKind, words: str, sense: Sense = Sense.PLACE) -> tuple[int, TextMark]:
    """The first mention with these words in the open source."""
    page = pane.reader.page.page
    assert page is not None
    for index, block in enumerate(page.blocks):
        for mark in block.marks:
            text = block.block.shown.text[mark.start : mark.end]
            if (mark.kind, text, mark.sense) == (kind, words, sense):
                return index, mark
    raise AssertionError(f"{words} is not mentioned")


def click(pane: ReaderPane, index: int, mark: TextMark) -> None:
    pane.reader.go_to(index, mark.start, animate=False)
    page = pane.reader.page
    span = page.measures.spans(index, mark.start, mark.end)[0]
    at = QPoint(round((span.left + span.right) / 2), round((span.top + span.bottom) / 2) - page.scrolled_by)
    QTest.mouseClick(page.viewport(), LEFT, NO_KEY, at)


def first_words_in_view(pane: ReaderPane) -> int:
    read = pane.offset_read()
    assert read is not None
    return read[1]


def test_before_anything_is_read_there_is_the_first_page(pane: ReaderPane, session: Session) -> None:
    assert pane.first_page.isVisible()
    assert pane.offset_read() is None
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    assert pane.reader.isVisible()
    assert not pane.first_page.isVisible()
    session.back()
    assert pane.first_page.isVisible()


@pytest.mark.parametrize("on", ["the page", "a button"])
def test_the_keyboard_of_the_first_page_goes_on_in_the_text(
    qtbot: QtBot, pane: ReaderPane, session: Session, on: str
) -> None:
    pane.activateWindow()
    holder = pane.first_page if on == "the page" else pane.first_page.findChildren(QPushButton)[1]
    holder.setFocus()
    qtbot.waitUntil(holder.hasFocus)
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    focused = pane.window().focusWidget()
    assert focused is not None
    assert focused.isVisible()
    assert pane.reader.isAncestorOf(focused)


def test_the_first_page_has_its_ways_to_begin(qtbot: QtBot, pane: ReaderPane) -> None:
    show, read, open_ = pane.first_page.findChildren(QPushButton)
    for button, signal in (
        (show, pane.first_page.show_asked),
        (read, pane.first_page.reading_asked),
        (open_, pane.first_page.open_asked),
    ):
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, LEFT)


def test_an_event_is_opened_at_its_words_with_the_lamp_on_them(pane: ReaderPane, session: Session) -> None:
    session.apply(go_to_event(session.linked, "vlora-incident"), origin=Origin.LIST)
    spot = session.state.spot
    assert spot is not None
    index, start, end = pane.open.shown_at(spot)
    page = pane.reader.page
    span = page.measures.spans(index, start, end)[0]
    assert 0 <= span.top - page.scrolled_by < page.viewport().height() / 2
    lamp = pane._context.appearance.theme.colour["lamp"].lower()
    image, ratio = page.viewport().grab().toImage(), page.devicePixelRatioF()
    row = round((span.top + 3 - page.scrolled_by) * ratio)
    washed = [x for x in range(image.width()) if image.pixelColor(x, row).name() == lamp]
    assert len(washed) > (span.right - span.left) * ratio / 2


def test_a_click_on_a_place_is_that_of_its_marker(pane: ReaderPane, session: Session) -> None:
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    index, mark = find(pane, MarkKind.PLACE, "Vlora")
    click(pane, index, mark)
    assert session.state.places == (PlaceFilter(place="vlore"),)
    click(pane, index, mark)
    assert session.state.places == ()


def test_a_government_is_filtered_by_in_one_step(pane: ReaderPane, session: Session) -> None:
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    index, mark = find(pane, MarkKind.PLACE, "Moscow", Sense.GOVERNMENT)
    click(pane, index, mark)
    assert session.state.places == (PlaceFilter(place="moscow", sense=Sense.GOVERNMENT),)
    session.back()
    assert session.state.places == ()
    session.apply(changes.toggle_place("moscow"), origin=Origin.MAP)
    click(pane, index, mark)
    assert session.state.places == (PlaceFilter(place="moscow", sense=Sense.GOVERNMENT),), "now the government"
    click(pane, index, mark)
    assert session.state.places == ()


def test_a_person_and_a_date_are_filtered_by_and_no_longer(pane: ReaderPane, session: Session) -> None:
    session.apply(go_to_source(session.linked, "003"), origin=Origin.LIST)
    person = find(pane, MarkKind.PERSON, "Enver Hoxha")
    click(pane, *person)
    assert session.state.people == (person[1].id,)
    click(pane, *person)
    date = find(pane, MarkKind.TIME, "end of July 1961")
    click(pane, *date)
    assert session.state.window == TimeWindow(first=date[1].id, last=date[1].id)
    click(pane, *date)
    assert session.state.window is None
    assert not session.state.is_filtered()


def test_every_date_of_the_bundled_sources_can_be_filtered_by(session: Session) -> None:
    dates = {
        mark.id
        for source in session.collection.sources
        for block in reader_page(session, source).blocks
        for mark in block.marks
        if mark.kind is MarkKind.TIME
    }
    assert len(dates) > 50
    for date in dates:
        session.apply(changes.limit_time(date, date), origin=Origin.READER)
        assert session.state.query().window is not None


def test_a_click_on_a_number_selects_the_passage(qtbot: QtBot, pane: ReaderPane, session: Session) -> None:
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    page = pane.reader.page.page
    assert page is not None
    index = next(number for number, block in enumerate(page.blocks) if block.block.label == "1.1")
    pane.reader.passage_clicked.emit(index)
    assert str(session.state.passage) == "004 ¶ 1.1"


def test_the_stepper_goes_through_the_mentions_and_counts(pane: ReaderPane, session: Session) -> None:
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    session.apply(changes.toggle_place("vlore"), origin=Origin.MAP)
    total = len(pane.mentions.steps.spans)
    assert total > 1
    seen = []
    stepper = pane.reader.head.stepper
    while stepper.next_button.isEnabled():
        QTest.mouseClick(stepper.next_button, LEFT)
        assert session.state.spot is not None
        seen.append(session.state.spot.start)
    assert seen == [start for start, _end in pane.mentions.steps.spans]
    QTest.mouseClick(stepper.previous_button, LEFT)
    assert session.state.spot is not None
    assert session.state.spot.start == seen[-2]


def test_after_scrolling_away_the_stepper_goes_on_from_what_is_read(
    qtbot: QtBot, pane: ReaderPane, session: Session
) -> None:
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    session.apply(changes.toggle_place("vlore"), origin=Origin.MAP)
    bar = pane.reader.page.verticalScrollBar()
    with qtbot.waitSignal(pane.reader.scrolled):
        bar.setValue(bar.maximum())
    QTest.mouseClick(pane.reader.head.stepper.previous_button, LEFT)
    before = [start for start, _end in pane.mentions.steps.spans]
    assert session.state.spot is not None
    assert session.state.spot.start in before[1:], "not the mention before the beginning of the source"


def test_a_spot_without_words_is_where_one_stood(pane: ReaderPane, session: Session) -> None:
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    bar = pane.reader.page.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    offset = first_words_in_view(pane)
    bar.setValue(0)
    session.apply(changes.open_spot(Spot(source="004", start=offset, end=offset)), origin=Origin.START)
    assert first_words_in_view(pane) == offset


def test_what_was_read_is_there_when_first_shown(qtbot: QtBot, bundled_context: ViewContext, shown: Callable) -> None:
    session = bundled_context.session
    passage = next(id_ for id_ in session.linked.passages if str(id_) == "004 ¶ 9.7")
    session.apply(go_to_passage(session.linked, passage), origin=Origin.START)
    pane = shown(ReaderPane(bundled_context), 626, 500)
    assert session.state.spot is not None
    spot = session.state.spot
    index, start, end = pane.open.shown_at(spot)
    page = pane.reader.page

    def in_view() -> bool:
        top = page.measures.spans(index, start, end)[0].top - page.scrolled_by
        return 0 < top < page.viewport().height() / 2

    qtbot.waitUntil(in_view)


def test_the_pointer_on_a_mention_is_told_to_the_other_views(pane: ReaderPane, session: Session) -> None:
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    told = []
    pane._context.pointing.changed.connect(lambda kind, id_: told.append((kind, id_)))
    _index, place = find(pane, MarkKind.PLACE, "Vlora")
    pane.reader.mark_hovered.emit(place)
    pane.reader.mark_hovered.emit(None)
    assert told == [("place", "vlore"), ("", "")]


def test_what_is_pointed_at_elsewhere_never_fails_here(pane: ReaderPane, session: Session) -> None:
    session.apply(go_to_event(session.linked, "vlora-incident"), origin=Origin.LIST)
    for kind, id_ in (("event", "vlora-incident"), ("place", "vlore"), ("person", "enver-hoxha"), ("", "")):
        pane._context.pointing.point_at(kind, id_)


def tool(pane: ReaderPane, name: str) -> QToolButton:
    return next(button for button in pane.findChildren(QToolButton) if button.accessibleName() == name)


def texts(widget: QWidget) -> set[str]:
    return {label.text() for label in widget.findChildren(QLabel) if label.isVisible()}


@pytest.mark.parametrize("leave", ["escape", "button", "elsewhere"])
def test_the_page_about_a_source_stands_in_the_readers_place(pane: ReaderPane, session: Session, leave: str) -> None:
    session.apply(go_to_source(session.linked, "001"), origin=Origin.LIST)
    QTest.mouseClick(tool(pane, "About this source"), LEFT)
    assert not pane.reader.isVisible()
    assert session.collection.sources["001"].cite_as.in_language("en") in texts(pane.about)
    assert QApplication.focusWidget() is pane.about.back
    if leave == "escape":
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    elif leave == "button":
        QTest.keyClick(pane.about.back, Qt.Key.Key_Space)
    else:
        session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    assert pane.reader.isVisible()
    assert not pane.about.isVisible()


def test_a_source_that_is_not_open_can_be_told_of(pane: ReaderPane, session: Session) -> None:
    pane.show_about("002")
    assert "The document has no title; this one is the editors’." in texts(pane.about)
    QTest.keyClick(pane.about.facts, Qt.Key.Key_Escape)
    assert pane.first_page.isVisible()


def test_the_apparatus_comes_with_the_source_and_its_switch(pane: ReaderPane, session: Session) -> None:
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    switch = tool(pane, "Mark what the file says otherwise")
    assert switch.isEnabled()
    assert switch.isChecked()
    assert pane.reader.page.walk_variants(forward=True) is not None
    QTest.mouseClick(switch, LEFT)
    assert not pane.reader.apparatus.isChecked()
    assert not switch.isChecked()
    assert pane.reader.page.walk_variants(forward=True) is None
    pane.reader.apparatus.trigger()
    assert switch.isChecked()
    QToolTip.hideText()


def test_the_switch_of_the_apparatus_rests_where_there_is_none(context: ViewContext, shown: Callable) -> None:
    """The small collection's letter has neither readings nor notes."""
    pane = shown(ReaderPane(context), 626, 500)
    context.session.apply(go_to_source(context.session.linked, "letter"), origin=Origin.LIST)
    assert not tool(pane, "Mark what the file says otherwise").isEnabled()


def test_a_passage_is_shown_as_it_stands_in_the_file(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    session.apply(go_to_passage(session.linked, PassageId("004", "3.3")), origin=Origin.LIST)
    page = pane.reader.page.page
    assert page is not None
    pane.reader.file_asked.emit(next(at for at, item in enumerate(page.blocks) if item.block.label == "3.3"))
    dialog = pane.findChild(PassageDialog)
    assert dialog.windowTitle() == "004 ¶ 3.3 as it stands in the file"
    assert 'August 18" 1955' in dialog.text.toPlainText()
    QTest.keyClick(dialog.text, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: pane.findChild(PassageDialog) is None)


def test_a_sign_in_the_margin_compares(pane: ReaderPane, session: Session) -> None:
    disputed = next(item for item in session.collection.disagreements.values() if item.event)
    session.apply(go_to_event(session.linked, disputed.event), origin=Origin.LIST)
    notes = [item for item in pane.reader.notes.buttons() if isinstance(item, NoteButton)]
    note = next(item for item in notes if item.note.event == disputed.event)
    note.compare_asked.emit()
    assert session.state.comparing
    assert session.collection.disagreements[session.state.disagreement].event == disputed.event


def scroll(pane: ReaderPane, qtbot: QtBot, to: int) -> int:
    """Scroll, wait until the reader has come to rest, and return the offset of what is read."""
    with qtbot.waitSignal(pane.reader.scrolled):
        pane.reader.page.verticalScrollBar().setValue(to)
    return first_words_in_view(pane)


def test_a_source_is_found_where_it_was_left(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    left = scroll(pane, qtbot, 2500)
    session.apply(go_to_source(session.linked, "001"), origin=Origin.LIST)
    assert session.positions["004"] == left
    session.apply(go_to_source(session.linked, "004", session.positions["004"]), origin=Origin.LIST)
    assert first_words_in_view(pane) == left


def test_going_back_leads_to_where_one_had_scrolled(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    session.apply(go_to_event(session.linked, "vlora-incident"), origin=Origin.LIST)
    gone_to = pane.reader.page.scrolled_by
    left = scroll(pane, qtbot, gone_to + 900)
    session.apply(go_to_source(session.linked, "001"), origin=Origin.LIST)
    session.back()
    assert first_words_in_view(pane) == left
    assert abs(pane.reader.page.scrolled_by - gone_to - 900) <= 2
    session.forward()
    assert pane.open.source == "001"


def test_after_the_last_mention_of_a_source_comes_the_next_source(
    pane: ReaderPane, session: Session, qtbot: QtBot
) -> None:
    session.apply(changes.toggle_place("vlore"), origin=Origin.MAP)
    session.apply(go_to_source(session.linked, "000"), origin=Origin.LIST)
    mentioned = {source: mention_steps(session, source, Say()).spans for source in session.collection.sources}
    first, second = [source for source, spans in mentioned.items() if spans][:2]
    start, end = mentioned[first][-1]
    session.apply(changes.open_spot(Spot(source=first, start=start, end=end)), origin=Origin.LIST)
    QTest.mouseClick(pane.reader.head.stepper.next_button, LEFT)
    start, end = mentioned[second][0]
    qtbot.waitUntil(lambda: session.state.spot == Spot(source=second, start=start, end=end))
    QTest.mouseClick(pane.reader.head.stepper.previous_button, LEFT)
    start, end = mentioned[first][-1]
    qtbot.waitUntil(lambda: session.state.spot == Spot(source=first, start=start, end=end))


def test_before_the_first_mention_of_all_and_after_the_last_there_is_nothing(
    pane: ReaderPane, session: Session
) -> None:
    session.apply(changes.toggle_place("vlore"), origin=Origin.MAP)
    mentioned = {source: mention_steps(session, source, Say()).spans for source in session.collection.sources}
    last = [source for source, spans in mentioned.items() if spans][-1]
    start, end = mentioned[last][-1]
    session.apply(changes.open_spot(Spot(source=last, start=start, end=end)), origin=Origin.LIST)
    assert pane.reader.head.stepper.previous_button.isEnabled()
    assert not pane.reader.head.stepper.next_button.isEnabled()


def test_under_a_heading_what_is_read_is_the_passage_that_the_head_names(
    pane: ReaderPane, session: Session, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(pane._context.reading.changed) as told:
        session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    assert pane.reader.head.where.caption == "004 · ¶ 0.1"
    assert {"albania", "china", "yugoslavia"} <= set(told.args[0])
    assert told.args[1] == ("1961-09~/1961-12",)


def test_what_is_read_is_told_once_the_reader_rests(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    reading = pane._context.reading
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    index, _ = find(pane, MarkKind.PLACE, "Vlora")
    with qtbot.waitSignal(reading.changed) as told:
        pane.reader.go_to(index, 0, animate=False)
    while "vlore" not in told.args[0]:
        with qtbot.waitSignal(reading.changed) as told:
            pane.reader.page.verticalScrollBar().setValue(pane.reader.page.scrolled_by + 10)
    with qtbot.waitSignal(reading.changed) as told:
        reading.switch(False)
    assert told.args == [(), ()]
    with qtbot.waitSignal(reading.changed) as told:
        reading.switch(True)
    assert "vlore" in told.args[0]
    with qtbot.waitSignal(reading.changed) as told:
        session.apply(go_to_first_page, origin=Origin.START)
    assert told.args == [(), ()]
    with qtbot.waitSignal(reading.changed) as told:
        session.apply(go_to_event(session.linked, "vlora-incident"), origin=Origin.LIST)
    assert told.args[0]


def test_the_ruler_shows_the_whole_source_and_a_click_goes_there(
    pane: ReaderPane, session: Session, qtbot: QtBot
) -> None:
    session.apply(changes.toggle_place("vlore"), origin=Origin.MAP)
    session.apply(go_to_event(session.linked, "vlora-incident"), origin=Origin.LIST)
    ruler, steps = pane.reader.ruler, pane.mentions.steps
    assert ruler.marks.offsets[RulerKind.MENTION] == tuple(start for start, _ in steps.spans)
    assert session.state.spot is not None
    assert session.state.spot.start in ruler.marks.offsets[RulerKind.EVIDENCE]
    last = steps.spans[-1][0]
    QTest.mouseClick(ruler, LEFT, NO_KEY, QPoint(5, round(ruler.y_of(last)) + 1))
    assert session.state.spot.start in ruler.marks.spots()
    assert abs(ruler.y_of(session.state.spot.start) - ruler.y_of(last)) <= 4
    ruler.setFocus()
    QTest.keyClick(ruler, Qt.Key.Key_Home)
    assert session.state.spot.start == ruler.marks.spots()[0]
    QTest.keyClick(ruler, Qt.Key.Key_Down)
    assert session.state.spot.start == ruler.marks.spots()[1]
    QTest.keyClick(ruler, Qt.Key.Key_Up)
    assert session.state.spot.start == ruler.marks.spots()[0]
    assert "mention" in ruler.accessibleDescription()


def test_the_outline_opens_under_the_title_at_what_is_read(
    pane: ReaderPane, session: Session, qtbot: QtBot, appearance: Appearance
) -> None:
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    headings = session.collection.documents["004"].headings
    at = headings[3].start
    session.apply(changes.open_spot(Spot(source="004", start=at, end=at)), origin=Origin.LIST)
    QTest.mouseClick(pane.reader.head.where, LEFT)
    popup = pane.findChild(OutlinePopup)
    assert popup.isVisible()
    assert [popup.item(row).text() for row in range(popup.count())] == [heading.text for heading in headings]
    assert popup.currentRow() == 3
    appearance.apply_to(pane)
    sheet = popup.grab().toImage()
    around = {sheet.pixelColor(x, sheet.height() // 2).name().upper() for x in (0, sheet.width() - 1)}
    assert around == {appearance.theme.colour["edge"]}
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert session.state.spot == Spot(source="004", start=headings[4].start, end=headings[4].start)
    assert first_words_in_view(pane) == headings[4].start
    qtbot.waitUntil(lambda: pane.findChild(OutlinePopup) is None)


def test_a_source_begins_with_the_margin_above_its_title(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    page = pane.reader.page
    assert page.scrolled_by == 0
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert page.scrolled_by == page.verticalScrollBar().maximum()
    QTest.keyClick(page, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert page.scrolled_by == 0
