"""Rows that are painted once: their picture is what painting them would give, and goes with what it shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from albviewer.panels.runs import Run
from albviewer.ui.panes.list_page import RowsView
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.concordance_delegate import ConcordanceDelegate
from albviewer.ui.widgets.facet_delegate import FacetDelegate, FacetRole
from albviewer.ui.widgets.grouped_delegate import GroupedDelegate
from albviewer.ui.widgets.kept_rows import KeptRows, Pictures
from albviewer.ui.widgets.named_delegate import NamedDelegate
from albviewer.ui.widgets.passage_delegate import PassageDelegate
from albviewer.ui.widgets.roles import RowRole
from albviewer.ui.widgets.row_delegate import RowDelegate
from albviewer.ui.widgets.source_delegate import SourceDelegate

State = QStyle.StateFlag
Row = dict[int, Any]

_WORDS = (Run(text="Before the "), Run(text="storm"), Run(text=" came"))
_FEWER: dict[int, Any] = {FacetRole.PART: "value", FacetRole.STAND: "free", FacetRole.CAN_BE_LEFT_OUT: True}
KINDS: dict[str, tuple[Callable[[Appearance], KeptRows], Row, Row]] = {
    "event": (
        RowDelegate,
        {RowRole.DATE: "1961", RowRole.TITLE: "A treaty", RowRole.PLACES: ("Vlorë",), RowRole.SOURCES: ("003",)},
        {RowRole.DATE: "1962", RowRole.PLACES: ("Tirana",), RowRole.DISPUTED: True, RowRole.POSSIBLE: True},
    ),
    "named": (
        lambda look: NamedDelegate(look, icon="map-pin", tone="place"),
        {RowRole.TITLE: "Vlorë", RowRole.CAPTION: "city", RowRole.COUNT: "2", RowRole.MATCHING: True},
        {RowRole.COUNT: "3", RowRole.MATCHING: False, RowRole.DISPUTED: True, RowRole.CAPTION: "bay"},
    ),
    "passage": (
        PassageDelegate,
        {RowRole.SNIPPET: _WORDS, RowRole.CAPTION: "003 ¶ 1.2", RowRole.NOTE: "shown"},
        {RowRole.SNIPPET: _WORDS[1:], RowRole.CAPTION: "004", RowRole.NOTE: ""},
    ),
    "heading": (
        GroupedDelegate,
        {RowRole.TITLE: "Report", RowRole.COUNT: "2 of 9"},
        {RowRole.COUNT: "9", RowRole.FOLDED: True, RowRole.TITLE: "Letter"},
    ),
    "source": (
        SourceDelegate,
        {RowRole.TITLE: "Report", RowRole.CAPTION: "003", RowRole.COUNT: "9", RowRole.TICKS: (0.1,), RowRole.NOW: 0.5},
        {RowRole.TICKS: (0.9,), RowRole.NOW: 0.7, RowRole.MATCHING: True, RowRole.COUNT: "3", RowRole.CAPTION: "1"},
    ),
    "words in context": (
        ConcordanceDelegate,
        {RowRole.SNIPPET: _WORDS, RowRole.CAPTION: "003"},
        {RowRole.CAPTION: "004", RowRole.SNIPPET: tuple(reversed(_WORDS))},
    ),
    "facet": (
        FacetDelegate,
        {**_FEWER, RowRole.TITLE: "war", RowRole.COUNT: "4", RowRole.MATCHING: True},
        {RowRole.MATCHING: False, FacetRole.STAND: "wanted", FacetRole.PART: "head", RowRole.COUNT: "5"},
    ),
}


class Shown:
    """A view with one row."""

    def __init__(self, qtbot: QtBot, look: Appearance, kind: str) -> None:
        make, self.row, self.others = KINDS[kind]
        self.look, self.delegate = look, make(look)
        self.view = RowsView()
        qtbot.addWidget(self.view)
        self.model = QStandardItemModel()
        self.item = QStandardItem()
        self.model.appendRow([self.item])
        self.view.setModel(self.model)
        for role, value in self.row.items():
            self.item.setData(value, int(role))

    def painted(self, state: QStyle.StateFlag = State.State_Enabled, *, directly: bool = False) -> QImage:
        """Paint the row as the view does, or without its picture."""
        option = QStyleOptionViewItem()
        option.rect, option.state = QRect(0, 10, 500, 85), state
        option.widget = self.view
        image = QImage(500, 100, QImage.Format.Format_RGB32)
        image.fill(QColor(self.look.theme.colour["paper"]))
        paint = self.delegate.paint_row if directly else self.delegate.paint
        with QPainter(image) as painter:
            paint(painter, option, self.model.index(0, 0))
        return image


@pytest.fixture(params=KINDS)
def shown(request: pytest.FixtureRequest, qtbot: QtBot, appearance: Appearance) -> Shown:
    return Shown(qtbot, appearance, request.param)


@pytest.mark.parametrize(
    "state", [State.State_Enabled, State.State_Selected, State.State_MouseOver, State.State_HasFocus]
)
def test_the_picture_is_what_painting_gives(shown: Shown, state: QStyle.StateFlag) -> None:
    once, again = shown.painted(state), shown.painted(state)
    assert once == again == shown.painted(state, directly=True)


def test_whatever_is_shown_makes_another_picture(shown: Shown) -> None:
    shown.painted()
    for role, value in shown.others.items():
        before = shown.painted()
        shown.item.setData(value, int(role))
        assert shown.painted() == shown.painted(directly=True), role
        assert shown.painted() != before, role


def test_another_theme_and_another_text_size_make_other_pictures(shown: Shown, appearance: Appearance) -> None:
    before = shown.painted()
    appearance.set_step(150)
    larger = shown.painted()
    assert larger != before
    assert larger == shown.painted(directly=True)
    appearance.set_choice("dark")
    assert shown.painted().pixelColor(250, 60) == shown.painted(directly=True).pixelColor(250, 60)


def test_what_lies_on_another_ground_has_it(shown: Shown, appearance: Appearance) -> None:
    shown.painted()
    shown.view.setProperty("ground", "surface")
    ground = QColor(appearance.theme.colour["surface"])
    assert shown.painted().pixelColor(497, 60) == ground


def test_a_row_lit_from_elsewhere_lets_its_ground_through(shown: Shown) -> None:
    shown.item.setData("this", int(RowRole.ID))
    shown.view.setProperty("ground", "surface")
    shown.view.lit = "this"
    assert shown.painted() == shown.painted(directly=True)


def test_two_lists_do_not_take_each_others_pictures(qtbot: QtBot, appearance: Appearance) -> None:
    one, other = Shown(qtbot, appearance, "named"), Shown(qtbot, appearance, "named")
    other.delegate = NamedDelegate(appearance, icon="user", tone="person")
    assert one.painted() != other.painted()


def test_no_more_than_some_pixels_are_kept_and_the_last_laid_are(qapp: QApplication) -> None:
    pictures = Pictures(1000)
    for number in range(20):
        pictures.put((number,), QPixmap(10, 10))
        assert pictures.take((0,)) is not None, "it was laid last"
    assert pictures.pixels == 1000
    assert [number for number in range(20) if pictures.take((number,)) is not None] == [0, *range(11, 20)]


def test_one_picture_is_kept_however_large_it_is(qapp: QApplication) -> None:
    pictures = Pictures(1000)
    pictures.put(("small",), QPixmap(10, 10))
    pictures.put(("large",), QPixmap(100, 100))
    assert pictures.take(("small",)) is None
    assert pictures.take(("large",)) is not None
