"""A long source is read part by part, and nobody has to know where the parts are cut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from albviewer.model.documents import PassageId
from albviewer.panels.mention_steps import mention_steps
from albviewer.panels.reader_marks import reader_marks
from albviewer.panels.reader_page import ReaderPage
from albviewer.panels.reader_parts import STRETCH
from albviewer.panels.reader_ruler import RulerKind
from albviewer.panels.say import Say
from albviewer.session import changes
from albviewer.session.selecting import go_to_event, go_to_passage, go_to_source
from albviewer.session.session import Origin, Session
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.reader_pane import ReaderPane


@pytest.fixture
def session(long_session: Session) -> Session:
    return long_session


@pytest.fixture
def pane(session: Session, bundled_context: ViewContext, shown: Callable) -> ReaderPane:
    pane = shown(ReaderPane(replace(bundled_context, session=session)), 626, 500)
    pane.reader.set_reduced_motion(True)
    return pane


def page_of(pane: ReaderPane) -> ReaderPage:
    page = pane.reader.page.page
    assert page is not None
    return page


def test_it_opens_with_its_first_part_alone(pane: ReaderPane, session: Session) -> None:
    session.apply(go_to_source(session.linked, "report"), origin=Origin.LIST)
    page = page_of(pane)
    assert page.part.number == 0
    assert page.part.count == -(-page.whole.length // STRETCH)
    assert page.blocks[-1].block.start < STRETCH
    assert pane.reader.parts.isVisible()
    assert not pane.reader.parts.stepper.previous_button.isEnabled()


def test_an_event_opens_the_part_that_proves_it(pane: ReaderPane, session: Session) -> None:
    session.apply(go_to_event(session.linked, "mole-paid"), origin=Origin.LIST)
    page = page_of(pane)
    assert page.part.number == page.part.count - 1
    ((block, start, end),) = reader_marks(session, page).proving
    assert page.blocks[block].block.shown.text[start:end] == "Karst paid for a new one in 1902"
    assert not pane.reader.parts.stepper.next_button.isEnabled()


def test_what_is_found_is_marked_in_the_part_that_is_shown(pane: ReaderPane, session: Session) -> None:
    session.apply(go_to_event(session.linked, "mole-paid"), origin=Origin.LIST)
    session.apply(changes.search("Karst"), origin=Origin.SEARCH)
    page = page_of(pane)
    wanted = [i for i, item in enumerate(page.blocks) if "Karst paid" in item.block.shown.text]
    assert sorted(reader_marks(session, page).matching) == wanted


def test_a_passage_is_gone_to_wherever_it_is(pane: ReaderPane, session: Session) -> None:
    labels = [id_.label for id_ in session.linked.passages if id_.source == "report"]
    passage = PassageId("report", labels[700])
    session.apply(go_to_passage(session.linked, passage), origin=Origin.LIST)
    page = page_of(pane)
    assert 0 < page.part.number < page.part.count - 1
    current = reader_marks(session, page).current
    assert current is not None
    assert page.blocks[current].block.label == labels[700]


def test_the_keys_turn_to_the_parts_beside(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    session.apply(go_to_source(session.linked, "report"), origin=Origin.LIST)
    last = page_of(pane).blocks[-1].block
    QTest.keyClick(pane.reader.page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    page = page_of(pane)
    assert page.part.number == 1
    assert page.blocks[0].block.start > last.start
    QTest.mouseClick(pane.reader.parts.stepper.previous_button, Qt.MouseButton.LeftButton)
    page = page_of(pane)
    assert page.part.number == 0
    bar = pane.reader.page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > bar.maximum() / 2)
    session.back()
    assert page_of(pane).part.number == 1


def test_a_short_source_shows_no_parts(pane: ReaderPane, session: Session) -> None:
    session.apply(go_to_source(session.linked, "letter"), origin=Origin.LIST)
    assert not pane.reader.parts.isVisible()


def test_the_mentions_of_a_long_source_are_gathered_beside_the_window(
    pane: ReaderPane, session: Session, qtbot: QtBot
) -> None:
    session.apply(changes.toggle_person("ivo-brand"), origin=Origin.LIST)
    session.apply(go_to_source(session.linked, "letter"), origin=Origin.LIST)
    with qtbot.waitSignal(pane.mentions.found):
        session.apply(go_to_source(session.linked, "report"), origin=Origin.LIST)
        # What was known of another source is not shown of this one, not even for a moment.
        assert pane.mentions.steps.spans == ()
        assert not pane.reader.head.stepper.next_button.isEnabled()
    text = session.collection.documents["report"].text
    assert all("Brand" in text[start:end] for start, end in pane.mentions.steps.spans)
    assert pane.mentions.steps == mention_steps(session, "report", Say())
    assert pane.reader.ruler.marks.offsets[RulerKind.MENTION]
    session.apply(go_to_source(session.linked, "letter"), origin=Origin.LIST)
    session.apply(go_to_source(session.linked, "report"), origin=Origin.LIST)
    assert pane.mentions.steps == mention_steps(session, "report", Say())
