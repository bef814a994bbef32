"""What the screens of an exhibit do: stories told and played, names touched, pages turned, citations taken home."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
import segno
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from albviewer.kiosk.config import KioskConfig
from albviewer.kiosk.visitor import Screen, Where
from albviewer.model.texts import LocalText
from albviewer.panels.kiosk.pieces import Setting
from albviewer.session.session import Session
from albviewer.ui.kiosk.exhibit import Exhibit
from albviewer.ui.kiosk.screens.source import SourceScreen
from albviewer.ui.kiosk.screens.take_home import TakeHomeScreen
from albviewer.ui.kiosk.widgets.book_page import BookPage
from albviewer.ui.kiosk.widgets.notice import Notice
from kiosk_touches import LEFT, button, seen_buttons, touch

OpenExhibit = Callable[..., Exhibit]
CONFIG = KioskConfig(languages=("en", "sq"))
TOUR = "base-at-vlore"


def show(qtbot: QtBot, exhibit: Exhibit, where: Where) -> None:
    exhibit._wishes.go.emit(where)
    qtbot.waitUntil(lambda: exhibit.visitor.where == where)


def book(qtbot: QtBot, exhibit: Exhibit) -> BookPage:
    """Return the page of the screen that is seen, once it is set."""
    pages = [item for item in exhibit.findChildren(BookPage) if item.isVisible()]
    assert pages
    qtbot.waitUntil(lambda: pages[-1]._set is not None)
    return pages[-1]


def session_of(exhibit: Exhibit) -> Session:
    return exhibit._session


def test_a_story_is_told_from_its_first_step_to_its_last(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit(config=replace(CONFIG, tours=(TOUR,)))
    steps = session_of(exhibit).collection.tours[TOUR].steps
    with qtbot.waitSignal(exhibit.tour_started) as started:
        qtbot.mouseClick(button(exhibit, "Follow the story"), LEFT)
    assert started.args == [TOUR]
    told = []
    for step in steps[1:]:
        told.append(book(qtbot, exhibit)._pieces[0].text)
        touch(qtbot, exhibit, f"Next: {step.title.in_language('en')}")
    told.append(book(qtbot, exhibit)._pieces[0].text)
    assert told == [step.title.in_language("en") for step in steps]
    assert exhibit.visitor.where.at == len(steps) - 1
    touch(qtbot, exhibit, "Back")
    assert exhibit.visitor.where.at == len(steps) - 2
    touch(qtbot, exhibit, "Start")
    assert exhibit.visitor.where.screen is Screen.START
    assert exhibit._leading.guide.touring is None


def test_a_story_shows_the_state_of_its_step(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit(config=CONFIG)
    show(qtbot, exhibit, Where(screen=Screen.STORY, id=TOUR))
    assert session_of(exhibit).state.event == "pashaliman-naval-base-built"
    assert session_of(exhibit).state.chosen_places() == ("pashaliman", "bay-of-vlore")


def test_a_story_goes_on_by_itself_and_holds_the_visit(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    now = [0.0]
    exhibit = open_exhibit(config=replace(CONFIG, plays_stories=True), clock=lambda: now[0])
    show(qtbot, exhibit, Where(screen=Screen.STORY, id=TOUR))
    assert exhibit.is_held
    now[0] += 600
    exhibit._leading._time_passed()
    assert exhibit.visitor.where.at == 1
    qtbot.mouseClick(button(exhibit, "Pause"), LEFT)
    qtbot.waitUntil(lambda: not exhibit.is_held)
    assert button(exhibit, "Play").isVisible()


def test_a_name_in_a_story_leads_to_what_happened_there(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit(config=CONFIG)
    show(qtbot, exhibit, Where(screen=Screen.STORY, id=TOUR, at=0))
    page = book(qtbot, exhibit)
    mark = next(item for item in page.marks() if item.mark.id == "pashaliman")
    # A finger beside the name is near enough; one far from it is not.
    beside = mark.boxes[0].center().toPoint() + QPoint(0, 20)
    with qtbot.waitSignal(exhibit.place_opened) as opened:
        QTest.mouseClick(page, LEFT, Qt.KeyboardModifier.NoModifier, beside)
    assert opened.args == ["pashaliman"]
    assert session_of(exhibit).state.chosen_places() == ("pashaliman",)
    touch(qtbot, exhibit, "Back")
    assert exhibit.visitor.where == Where(screen=Screen.STORY, id=TOUR)


def test_an_event_is_read_in_its_source_and_taken_home(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit(config=CONFIG)
    show(qtbot, exhibit, Where(screen=Screen.EVENT, id="proposal-to-remove-vlore-base"))
    anchor = session_of(exhibit).linked.evidence["proposal-to-remove-vlore-base"][0]
    touch(qtbot, exhibit, "Take it home")
    screen = exhibit._screen
    assert isinstance(screen, TakeHomeScreen)
    text = screen.code.accessibleDescription()
    assert " ".join(anchor.quote.split())[:100] in text
    assert [
        bytes(row) for row in segno.make(text, error="l", micro=False, encoding="utf-8").matrix
    ] == screen.code._rows
    assert "http" not in text
    touch(qtbot, exhibit, "Back")
    touch(qtbot, exhibit, "In the source")
    assert exhibit.visitor.where.id == anchor.source
    page = book(qtbot, exhibit)
    qtbot.waitUntil(lambda: page.page > 0)
    assert abs(page.first_offset() - anchor.start) < 3000


def test_a_source_is_read_to_its_end_by_its_buttons(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit(config=CONFIG)
    show(qtbot, exhibit, Where(screen=Screen.SOURCE, id="003"))
    page = book(qtbot, exhibit)
    assert page._set is not None
    document = session_of(exhibit).collection.documents["003"]
    read = [page.spoken()]
    for number in range(1, len(page._set.tops)):
        qtbot.mouseClick(button(exhibit, "Down"), LEFT)
        qtbot.waitUntil(lambda number=number: page.page == number)
        read.append(page.spoken())
    assert not button(exhibit, "Down").isEnabled()
    text = "\n".join(read)
    assert all(block.shown.text[block.tab :][-20:].strip() in text for block in document.blocks)


def test_no_line_is_cut_at_the_foot_of_a_page(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit(config=CONFIG)
    for source in ("000", "004"):
        show(qtbot, exhibit, Where(screen=Screen.SOURCE, id=source))
        page = book(qtbot, exhibit)
        assert page._set is not None
        bottoms = [bottom for _, bottom in page._set.tops]
        tops = [top for top, _ in page._set.tops]
        assert all(bottom - top <= page.height() for top, bottom in page._set.tops)
        assert all(after >= before - 0.01 for before, after in zip(bottoms, tops[1:], strict=False))
        heads = [number for number, item in enumerate(page._pieces) if item.setting is Setting.SUBHEADING]
        ends = {round(bottom) for bottom in bottoms[:-1]}
        assert not [number for number in heads if round(page._set.block_box(number).bottom()) in ends]


def test_names_in_a_source_are_stepped_through_and_told(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit(config=CONFIG)
    show(qtbot, exhibit, Where(screen=Screen.SOURCE, id="003"))
    page, screen = book(qtbot, exhibit), exhibit._screen
    assert isinstance(screen, SourceScreen)
    assert not screen.more.isEnabled()
    touched = []
    page.touched.connect(touched.append)
    for _ in range(3):
        qtbot.mouseClick(button(exhibit, "Next name"), LEFT)
    assert [mark.id for mark in touched] == [item.mark.id for item in page._set.marks[:3]]  # type: ignore[union-attr]
    QTest.mouseClick(page, LEFT, Qt.KeyboardModifier.NoModifier, page.marks()[0].boxes[0].center().toPoint())
    assert screen._told.text().startswith("Albania")
    touch(qtbot, exhibit, "What happened there")
    assert exhibit.visitor.where == Where(screen=Screen.PLACE, id="albania")


def test_a_page_is_turned_by_a_finger_drawn_up(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit(config=CONFIG)
    show(qtbot, exhibit, Where(screen=Screen.SOURCE, id="004"))
    page = book(qtbot, exhibit)
    QTest.mousePress(page, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(300, 500))
    QTest.mouseRelease(page, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(300, 300))
    assert page.page == 1


def test_where_one_reads_is_kept_when_the_text_grows(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit(config=CONFIG)
    show(qtbot, exhibit, Where(screen=Screen.SOURCE, id="004"))
    book(qtbot, exhibit)
    for _ in range(3):
        qtbot.mouseClick(button(exhibit, "Down"), LEFT)
    qtbot.waitUntil(lambda: exhibit.visitor.where.at > 0)
    at = exhibit.visitor.where.at
    touch(qtbot, exhibit, "Text size")
    page = book(qtbot, exhibit)
    qtbot.waitUntil(lambda: page.first_offset() <= at and page.page > 0)


def test_what_the_collection_does_not_have_is_not_gone_to(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit(config=CONFIG)
    before = exhibit.visitor
    for screen in (Screen.STORY, Screen.PLACE, Screen.EVENT, Screen.SOURCE, Screen.TAKE_HOME):
        exhibit._go(Where(screen=screen, id="nowhere"))
    assert exhibit.visitor == before


def test_without_a_voice_it_is_said_and_the_button_goes(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit(config=CONFIG)
    reading = exhibit._reading
    reading._voice = reading._made()
    reading._is_lacking()
    assert [item for item in exhibit.findChildren(Notice) if item.isVisible()]
    assert "Read aloud" not in [item.text() for item in seen_buttons(exhibit)]


def test_a_voice_that_hangs_does_not_hold_the_visit(
    open_exhibit: OpenExhibit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("albviewer.ui.reader.voice.Voice.utter", lambda *_: None)
    exhibit = open_exhibit(config=CONFIG)
    qtbot.mouseClick(button(exhibit, "Read aloud"), LEFT)
    qtbot.waitUntil(lambda: exhibit.is_held)
    assert exhibit._reading._limit.remainingTime() > 50_000
    exhibit._reading._limit.start(0)
    qtbot.waitUntil(lambda: not exhibit.is_held)
    assert "Read aloud" in [item.text() for item in seen_buttons(exhibit)]


def test_a_summary_that_is_too_long_ends_with_a_whole_word(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    words = " ".join(f"word{number}" for number in range(300))
    exhibit = open_exhibit(config=replace(CONFIG, summary=LocalText((("en", words),))))
    page = book(qtbot, exhibit)
    assert page._set is not None
    assert len(page._set.tops) == 1
    shown = page._set.pieces[-1].text
    assert shown.endswith(" …")
    assert f"{shown.removesuffix(' …')} " in words


def test_a_place_is_opened_from_the_map(open_exhibit: OpenExhibit, qtbot: QtBot) -> None:
    exhibit = open_exhibit(config=CONFIG)
    touch(qtbot, exhibit, "Explore the map")
    with qtbot.waitSignals([exhibit.place_opened, exhibit.touched]):
        exhibit.map.place_clicked.emit("vlore", False)
    assert exhibit.visitor.where == Where(screen=Screen.PLACE, id="vlore")
    exhibit.map.place_clicked.emit("<script>", False)
    assert exhibit.visitor.where == Where(screen=Screen.PLACE, id="vlore")
