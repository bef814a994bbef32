"""Two sources side by side: each is read on its own, and both come to their words on the event that is chosen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from albviewer.panels.beside import evidence_in, sources_beside
from albviewer.session import changes
from albviewer.session.selecting import go_to_event, go_to_first_page, go_to_source
from albviewer.session.session import Origin, Session
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.beside_pane import BesidePane
from albviewer.ui.panes.reader_pane import ReaderPane

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def session(bundled_context: ViewContext) -> Session:
    return bundled_context.session


@pytest.fixture
def pane(bundled_context: ViewContext, shown: Callable) -> ReaderPane:
    pane = shown(ReaderPane(bundled_context), 1000, 500)
    pane.reader.set_reduced_motion(True)
    return pane


def two_sources_on_one_event(session: Session) -> tuple[str, str, str]:
    """An event that two sources speak of, and the two."""
    for event, anchors in session.linked.evidence.items():
        sources = list(dict.fromkeys(anchor.source for anchor in anchors))
        if len(sources) > 1:
            return event, sources[0], sources[1]
    raise AssertionError("no event has two sources")


def opened(pane: ReaderPane, source: str) -> BesidePane:
    pane.open_beside(source)
    assert pane.beside is not None
    return pane.beside


def test_both_stand_at_their_words_on_the_chosen_event(pane: ReaderPane, session: Session) -> None:
    event, first, second = two_sources_on_one_event(session)
    session.apply(go_to_source(session.linked, first), origin=Origin.LIST)
    beside = opened(pane, second)
    session.apply(go_to_event(session.linked, event), origin=Origin.LIST)
    anchor = evidence_in(session, event, second)
    assert anchor is not None
    assert (pane.open.source, beside.open.source) == (first, second)
    heights = []
    for reader, open_, start, end in (
        (pane.reader, pane.open, session.state.spot.start, session.state.spot.end),
        (beside.reader, beside.open, anchor.start, anchor.end),
    ):
        page = reader.page
        block = open_.page.document.block_at(start)
        span = open_.page.blocks[block].block.shown.to_shown(start, end)
        heights.append(page.measures.spans(block, *span)[0].top - page.scrolled_by)
        assert page.lighting.proving[block]
    assert abs(heights[0] - heights[1]) <= 3


def test_a_source_that_does_not_speak_of_the_event_says_so(pane: ReaderPane, session: Session) -> None:
    event, _first, second = two_sources_on_one_event(session)
    silent = next(id_ for id_ in session.collection.sources if evidence_in(session, event, id_) is None)
    session.apply(go_to_event(session.linked, event), origin=Origin.LIST)
    beside = opened(pane, silent)
    assert beside.tie.isVisible()
    assert "does not speak" in beside.tie.text()
    beside.begin(second)
    assert "¶" in beside.tie.text()
    session.apply(changes.deselect, origin=Origin.LIST)
    assert not beside.tie.isVisible()


def test_the_second_is_read_without_moving_the_first(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    beside = opened(pane, "001")
    spot = session.state.spot
    with qtbot.waitSignal(beside.reader.scrolled):
        beside.reader.page.verticalScrollBar().setValue(1500)
    session.apply(changes.toggle_place("vlore"), origin=Origin.MAP)
    assert beside.mentions.steps.spans
    beside.mentions.step(forward=True)
    assert session.state.spot == spot
    assert pane.open.source == "004"
    left = session.positions["001"]
    pane.close_beside()
    assert pane.beside is None
    opened(pane, "001")
    assert abs(beside.open.offset_read()[1] - left) < 1500


def test_the_two_change_places(pane: ReaderPane, session: Session) -> None:
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    beside = opened(pane, "001")
    beside.exchange_asked.emit()
    assert (pane.open.source, beside.open.source) == ("001", "004")


def test_it_is_opened_and_closed_by_one_button(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    event, *_ = two_sources_on_one_event(session)
    session.apply(go_to_event(session.linked, event), origin=Origin.LIST)
    asked = []
    pane.room_asked.connect(asked.append)
    QTest.mouseClick(pane.beside_tool, LEFT)
    menu = next(menu for menu in pane.findChildren(QMenu) if menu.isVisible())
    assert len(menu.actions()) == len(session.collection.sources) - 1
    assert menu.actions()[0].text().startswith(sources_beside(session, pane.open.source)[0])
    assert "chosen event" in menu.actions()[0].text()
    menu.actions()[0].trigger()
    menu.close()
    assert pane.beside is not None
    assert pane.beside_tool.isChecked()
    assert abs(pane.reader.width() - pane.beside.width()) < 12
    QTest.mouseClick(pane.beside_tool, LEFT)
    assert pane.beside is None
    assert not pane.beside_tool.isChecked()
    assert asked == [True, False]


def test_closed_beside_the_first_page_it_leaves_the_keyboard_where_it_is_seen(
    pane: ReaderPane, session: Session, qtbot: QtBot
) -> None:
    session.apply(go_to_source(session.linked, "003"), origin=Origin.LIST)
    opened(pane, "004").reader.page.setFocus()
    session.apply(go_to_first_page, origin=Origin.START)
    pane.turn_beside()
    focus = pane.window().focusWidget()
    assert focus is not None
    assert focus.isVisible()
    assert pane.first_page.isAncestorOf(focus)


def test_another_pane_stands_as_this_one_did(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    session.apply(go_to_source(session.linked, "004"), origin=Origin.LIST)
    beside = opened(pane, "001")
    with qtbot.waitSignal(beside.reader.scrolled):
        beside.reader.page.verticalScrollBar().setValue(1500)
    standing = pane.standing()
    other = ReaderPane(pane._context)
    qtbot.addWidget(other)
    other.resize(1000, 500)
    other.show()
    other.stand(standing)
    assert other.standing().beside == standing.beside
    assert other.beside.open.source == "001"
