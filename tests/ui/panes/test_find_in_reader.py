"""Finding words in the open source by keyboard and mouse, in the part that is shown and beyond it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from albviewer.panels.reader_page import ReaderPage
from albviewer.panels.reader_parts import STRETCH
from albviewer.session import changes
from albviewer.session.selecting import go_to_source
from albviewer.session.session import Origin, Session
from albviewer.ui.context import ViewContext
from albviewer.ui.panes.reader_pane import ReaderPane
from albviewer.ui.theme.theme import Appearance

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
# Of 1500 paragraphs those that name the rare thing.


@pytest.fixture
def session(long_session: Session) -> Session:
    return long_session


@pytest.fixture
def pane(session: Session, bundled_context: ViewContext, shown: Callable, qtbot: QtBot) -> ReaderPane:
    pane = shown(ReaderPane(replace(bundled_context, session=session)), 626, 500)
    pane.reader.set_reduced_motion(True)
    session.apply(go_to_source(session.linked, "report"), origin=Origin.LIST)
    pane.reader.page.setFocus()
    qtbot.waitUntil(pane.reader.page.hasFocus)
    return pane


def page_of(pane: ReaderPane) -> ReaderPage:
    page = pane.reader.page.page
    assert page is not None
    return page


def look_for(pane: ReaderPane, words: str, qtbot: QtBot) -> None:
    field = pane.find.bar.field
    QTest.keyClick(pane.reader.page, Qt.Key.Key_F, CTRL | SHIFT)
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, words)


def says(pane: ReaderPane, words: str) -> Callable[[], bool]:
    return lambda: pane.find.bar.words == words


def hit_words(pane: ReaderPane) -> str:
    hit = pane.reader.page.lighting.hit
    assert hit is not None
    assert pane.reader.is_in_view(*hit)
    return page_of(pane).blocks[hit[0]].block.shown.text[hit[1] : hit[2]]


def test_hits_are_counted_lit_and_brought_into_view(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    before = session.state
    look_for(pane, "SCHAFFER", qtbot)
    qtbot.waitUntil(says(pane, "1 of 3"))
    assert hit_words(pane) == "Schäffer"
    assert len(pane.reader.page.lighting.hits) == 1
    assert session.state == before


def test_enter_and_f3_lead_through_all_parts_and_round(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    look_for(pane, "schaffer", qtbot)
    qtbot.waitUntil(says(pane, "1 of 3"))
    field, parts = pane.find.bar.field, [page_of(pane).part.number]
    for press in (
        lambda: QTest.keyClick(field, Qt.Key.Key_Return),
        lambda: QTest.keyClick(field, Qt.Key.Key_F3),
        lambda: QTest.keyClick(pane.reader.page, Qt.Key.Key_F3),
        lambda: QTest.keyClick(field, Qt.Key.Key_Return, SHIFT),
        lambda: QTest.keyClick(field, Qt.Key.Key_F3, SHIFT),
    ):
        press()
        assert hit_words(pane) == "Schäffer"
        parts.append(page_of(pane).part.number)
    last = page_of(pane).part.count - 1
    middle = page_of(pane).whole.text.index("Schäffer", STRETCH) // STRETCH
    assert 0 < middle < last
    assert parts == [0, middle, last, 0, last, middle]
    assert pane.find.bar.words == "2 of 3"
    spot = session.state.spot
    assert spot is not None
    assert session.collection.documents["report"].words(spot.start, spot.end) == "Schäffer"


def test_the_buttons_do_the_same(pane: ReaderPane, qtbot: QtBot) -> None:
    look_for(pane, "schaffer", qtbot)
    qtbot.waitUntil(says(pane, "1 of 3"))
    buttons = {button.accessibleName(): button for button in pane.find.bar.findChildren(QToolButton)}
    QTest.mouseClick(buttons["Next hit (F3)"], LEFT)
    assert pane.find.bar.words == "2 of 3"
    QTest.mouseClick(buttons["Previous hit (Shift+F3)"], LEFT)
    assert pane.find.bar.words == "1 of 3"


def test_what_is_nowhere_is_said_and_leads_nowhere(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    before = session.state
    look_for(pane, "zeppelin", qtbot)
    qtbot.waitUntil(says(pane, "Not found in this source."))
    QTest.keyClick(pane.find.bar.field, Qt.Key.Key_Return)
    assert session.state == before
    assert not pane.reader.page.lighting.hits


def test_escape_puts_the_lights_out_and_stays_at_the_hit(pane: ReaderPane, qtbot: QtBot) -> None:
    look_for(pane, "schaffer", qtbot)
    qtbot.waitUntil(says(pane, "1 of 3"))
    QTest.keyClick(pane.find.bar.field, Qt.Key.Key_Return)
    hit = pane.reader.page.lighting.hit
    QTest.keyClick(pane.find.bar.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(pane.reader.page.hasFocus)
    assert pane.find.bar.isHidden()
    assert pane.reader.page.lighting.hit is None
    assert not pane.reader.page.lighting.hits
    assert hit is not None
    assert pane.reader.is_in_view(*hit)


def test_a_stroke_opens_it_too_and_going_to_a_passage_closes_it(pane: ReaderPane, qtbot: QtBot) -> None:
    QTest.keyClick(pane.reader.page, Qt.Key.Key_Slash)
    qtbot.waitUntil(pane.find.bar.field.hasFocus)
    QTest.keyClick(pane.find.bar.field, Qt.Key.Key_G, CTRL)
    qtbot.waitUntil(pane.passage_bar.bar.field.hasFocus)
    assert pane.find.bar.isHidden()


def test_another_source_is_searched_for_the_same_words(pane: ReaderPane, session: Session, qtbot: QtBot) -> None:
    look_for(pane, "schaffer", qtbot)
    qtbot.waitUntil(says(pane, "1 of 3"))
    session.apply(go_to_source(session.linked, "letter"), origin=Origin.LIST)
    assert pane.find.bar.words == "Not found in this source."


def test_words_of_the_search_are_framed(pane: ReaderPane, session: Session, appearance: Appearance) -> None:
    ink = QColor(appearance.theme.colour["ink"]).rgb()

    def dark() -> int:
        image = pane.reader.page.viewport().grab().toImage()
        return sum(image.pixel(x, y) == ink for x in range(image.width()) for y in range(image.height()))

    before = dark()
    session.apply(changes.search("pier"), origin=Origin.SEARCH)
    find = pane.reader.page.lighting.searched
    assert find is not None
    assert find("To the Pier, not the piers") == ((7, 11),)
    framed = dark()
    assert framed > before + 100
    session.apply(changes.search(""), origin=Origin.SEARCH)
    assert dark() < framed - 100
