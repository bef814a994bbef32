"""The table of claims under mouse and keyboard, on the bundled collection."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

import linked_collections
from albviewer.index.finder import Finder
from albviewer.panels.disagreement_table import disagreement_table
from albviewer.panels.say import Say
from albviewer.session.comparing import compare
from albviewer.session.session import Origin, Session
from albviewer.session.view_state import ViewState
from albviewer.ui.context import Pointing, ViewContext
from albviewer.ui.disagreement.cells import ClaimCell, SilentCell
from albviewer.ui.disagreement.view import DisagreementView
from albviewer.ui.theme.theme import Appearance

pytestmark = pytest.mark.qt
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(linked_collections.bundled())


@pytest.fixture
def session(finder: Finder) -> Session:
    return Session(finder, ViewState())


@pytest.fixture
def view(qtbot: QtBot, appearance: Appearance, session: Session) -> Iterator[DisagreementView]:
    made = DisagreementView(ViewContext(session=session, say=Say(), appearance=appearance, pointing=Pointing()))
    appearance.apply_to(made)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


def first(session: Session, number: int = 0) -> str:
    return list(session.collection.disagreements)[number]


def ask(session: Session, disagreement: str) -> None:
    session.apply(compare(disagreement), origin=Origin.LIST)
    QApplication.processEvents()


def words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def button(widget: QWidget, name: str) -> QToolButton:
    return next(item for item in widget.findChildren(QToolButton) if item.accessibleName() == name)


def test_what_is_compared_is_shown_and_the_keyboard_is_at_the_way_back(
    view: DisagreementView, session: Session
) -> None:
    ask(session, first(session))
    table = disagreement_table(session, first(session), Say())
    shown = words(view)
    assert table.title in shown
    assert f"Disagreement 1 of {table.total}" in shown
    assert {title for _, title in table.columns} <= set(shown)
    assert len(view.findChildren(ClaimCell)) == sum(bool(cell) for row in table.rows for cell in row.cells)
    assert len(view.findChildren(SilentCell)) == sum(not cell for row in table.rows for cell in row.cells)
    assert QApplication.focusWidget() is button(view, "Back to the reading room")


def test_each_claim_stands_in_its_cell_with_its_words_in_quotation_marks(
    view: DisagreementView, session: Session
) -> None:
    ask(session, first(session))
    row = disagreement_table(session, first(session), Say()).rows[0]
    cells = view.findChildren(ClaimCell)
    spoken = [cell for cell in row.cells if cell]
    for widget, claims in zip(cells, spoken, strict=False):
        for claim in claims:
            assert claim.claim in words(widget)
            assert f"“{claim.quotes[0].words}”" in words(widget)


@pytest.mark.parametrize("key", [None, Qt.Key.Key_Space])
def test_opening_a_quote_goes_to_its_words(
    view: DisagreementView, session: Session, qtbot: QtBot, key: Qt.Key | None
) -> None:
    ask(session, first(session))
    cell = next(cell for cell in disagreement_table(session, first(session), Say()).rows[0].cells if cell)
    anchor = cell[0].quotes[0].anchor
    opener = view.findChildren(ClaimCell)[0].findChildren(QToolButton)[0]
    assert cell[0].quotes[0].caption in opener.accessibleName()
    if key is None:
        qtbot.mouseClick(opener, LEFT)
    else:
        opener.setFocus()
        qtbot.keyClick(opener, key)
    state = session.state
    assert not state.comparing
    assert state.disagreement == first(session)
    assert state.spot is not None
    assert (state.spot.source, state.spot.start, state.spot.end) == (anchor.source, anchor.start, anchor.end)


def test_escape_and_the_button_lead_back_from_wherever_the_keyboard_is(
    view: DisagreementView, session: Session, qtbot: QtBot
) -> None:
    for leave in (
        lambda: qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape),
        lambda: qtbot.keyClick(view.findChildren(ClaimCell)[0].findChildren(QToolButton)[0], Qt.Key.Key_Escape),
        lambda: qtbot.mouseClick(button(view, "Back to the reading room"), LEFT),
    ):
        ask(session, first(session))
        leave()
        assert not session.state.comparing
        assert session.state.disagreement == first(session)


def test_stepping_goes_through_all_and_the_keyboard_stays_on_the_step(
    view: DisagreementView, session: Session, qtbot: QtBot
) -> None:
    ask(session, first(session))
    onward = button(view, "The next disagreement")
    onward.setFocus()
    qtbot.keyClick(onward, Qt.Key.Key_Space)
    assert session.state.disagreement == first(session, 1)
    assert QApplication.focusWidget() is onward
    before = button(view, "The disagreement before")
    qtbot.mouseClick(before, LEFT)
    qtbot.mouseClick(before, LEFT)
    assert session.state.disagreement == first(session, -1)
    total = len(session.collection.disagreements)
    assert f"Disagreement {total} of {total}" in words(view)


def test_the_editors_note_is_said_to_be_theirs(view: DisagreementView, session: Session) -> None:
    noted = next(item for item in session.collection.disagreements.values() if item.note.in_language("en"))
    ask(session, noted.id)
    assert f"Editors’ note: {noted.note.in_language('en')}" in words(view)


def test_larger_text_makes_wider_columns(view: DisagreementView, session: Session, appearance: Appearance) -> None:
    ask(session, first(session))
    before = view.findChildren(ClaimCell)[0].x()
    appearance.set_step(150)
    QApplication.processEvents()
    assert view.findChildren(ClaimCell)[0].x() >= round(before * 1.4)
    appearance.set_step(100)


def test_nothing_compared_shows_nothing(view: DisagreementView) -> None:
    assert not view.findChildren(ClaimCell)


def test_a_claim_points_at_its_event_and_has_its_menu(qtbot: QtBot, appearance: Appearance, session: Session) -> None:
    context = ViewContext(session=session, say=Say(), appearance=appearance, pointing=Pointing())
    made = DisagreementView(context)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    disagreement = next(item for item in session.collection.disagreements.values() if item.event)
    ask(session, disagreement.id)
    cell = made.findChildren(ClaimCell)[0]
    with qtbot.waitSignal(context.pointing.changed) as told:
        cell.pointed.emit(True)
    assert told.args == ["event", disagreement.event]
    cell.pointed.emit(False)
    point = cell.mapToGlobal(QPoint(4, 4))
    QApplication.sendEvent(cell, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(4, 4), point))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Show in the timeline" in [action.text() for action in menu.actions()]
    menu.close()
