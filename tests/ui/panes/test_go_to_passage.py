"""Going to a passage by its number, with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from albviewer.model.documents import PassageId
from albviewer.session.selecting import go_to_source
from albviewer.session.session import Origin, Session
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.reader_pane import ReaderPane

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def session(long_session: Session) -> Session:
    return long_session


@pytest.fixture
def pane(session: Session, bundled_context: ViewContext, shown: Callable, qtbot: QtBot) -> ReaderPane:
    pane = shown(ReaderPane(replace(bundled_context, session=session)), 626, 500)
    pane.reader.set_reduced_motion(True)
    session.apply(go_to_source(session.linked, "letter"), origin=Origin.LIST)
    pane.reader.page.setFocus()
    qtbot.waitUntil(pane.reader.page.hasFocus)
    return pane


def ask(pane: ReaderPane, text: str, qtbot: QtBot) -> None:
    field = pane.passage_bar.bar.field
    QTest.keyClick(pane.reader.page, Qt.Key.Key_G, CTRL)
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_number_leads_to_the_passage_of_the_open_source(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    label = next(id_.label for id_ in session.linked.passages if id_.source == "letter")
    ask(pane, label, qtbot)
    assert session.state.passage == PassageId("letter", label)
    assert pane.passage_bar.bar.isHidden()
    qtbot.waitUntil(pane.reader.page.hasFocus)


def test_another_source_opens_at_the_part_with_the_passage(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    label = [id_.label for id_ in session.linked.passages if id_.source == "report"][700]
    ask(pane, f"report {label}", qtbot)
    page = pane.reader.page.page
    assert page is not None
    assert (page.source, page.part.number > 0) == ("report", True)
    current = pane.reader.page.lighting.current
    assert current is not None
    assert page.blocks[current].block.label == label
    top = pane.reader.page.measures.extent(current)[0] - pane.reader.page.scrolled_by
    assert 0 <= top < pane.reader.page.viewport().height()


def test_a_wrong_number_is_told_in_the_bar_until_it_is_mended(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    before = session.state
    ask(pane, "777", qtbot)
    bar = pane.passage_bar.bar
    assert bar.isVisible()
    assert bar.words.startswith("Source letter has no passage 777; its passages are ")
    assert session.state == before
    QTest.keyClicks(bar.field, "7")
    assert not bar.words
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()
    qtbot.waitUntil(pane.reader.page.hasFocus)
    assert session.state == before


def test_what_is_read_stays_in_place_while_the_bar_comes_and_goes(pane: ReaderPane, qtbot: QtBot) -> None:
    before = pane.reader.current_spot()
    QTest.keyClick(pane.reader.page, Qt.Key.Key_G, CTRL)
    qtbot.waitUntil(pane.passage_bar.bar.field.hasFocus)
    assert pane.passage_bar.bar.field.accessibleName()
    QTest.keyClick(pane.passage_bar.bar.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(pane.reader.page.hasFocus)
    assert pane.reader.current_spot() == before
