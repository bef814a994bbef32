"""Rows of places, people and disagreements: sign, name, what it is, and how much there is of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.named_delegate import NamedDelegate
from albviewer.ui.widgets.painting import MARGIN
from albviewer.ui.widgets.roles import RowRole

State = QStyle.StateFlag
PLACE = {
    RowRole.TITLE: "Vlorë",
    RowRole.CAPTION: "city",
    RowRole.COUNT: "2 events · 3 passages",
    RowRole.MATCHING: True,
}
EMPTY = {RowRole.TITLE: "", RowRole.CAPTION: "", RowRole.COUNT: "", RowRole.MATCHING: True}


def place_delegate(look: Appearance) -> NamedDelegate:
    return NamedDelegate(look, icon="map-pin", tone="place")


def test_the_sign_has_the_colour_of_its_kind_only_where_something_matches(draw, look: Appearance) -> None:
    quiet = NamedDelegate(look, icon="map-pin", tone="ink-3")
    unmatched = {**EMPTY, RowRole.MATCHING: False}
    assert draw(place_delegate(look), look, EMPTY).image != draw(quiet, look, EMPTY).image
    assert draw(place_delegate(look), look, unmatched).image == draw(quiet, look, unmatched).image


def test_a_disputed_row_has_the_sign_of_dispute_instead(draw, look: Appearance) -> None:
    drawn = draw(place_delegate(look), look, {**EMPTY, RowRole.DISPUTED: True})
    assert drawn.count("place") == 0
    assert drawn.count("ink") > 0


def test_the_chosen_row_has_the_bar_of_ink_on_its_ground(draw, look: Appearance) -> None:
    drawn = draw(place_delegate(look), look, EMPTY, state=State.State_Selected)
    assert drawn.is_tone("ink", 0, drawn.height // 2)
    assert drawn.is_tone("selected", 5, 2)


def test_the_count_ends_at_the_margin_and_the_words_before_it(draw, look: Appearance) -> None:
    drawn = draw(place_delegate(look), look, {**EMPTY, RowRole.COUNT: "2 events"}, width=look.fonts.px(534))
    words = QRect(MARGIN + 30, 1, drawn.width, drawn.height - 2)
    inked = [x for x in range(words.left(), drawn.width) if not drawn.is_tone("paper", x, drawn.height // 2)]
    width = QFontMetricsF(look.fonts.label()).horizontalAdvance("2 events")
    assert inked[0] >= drawn.width - MARGIN - width - 2
    assert inked[-1] < drawn.width - MARGIN


@pytest.mark.parametrize("width", [120, 200, 320])
def test_in_a_narrow_pane_nothing_runs_over_the_edges(draw, look: Appearance, width: int) -> None:
    long = {**PLACE, RowRole.TITLE: "Soviet embassy in Tirana", RowRole.CAPTION: "building, location approximate"}
    drawn = draw(place_delegate(look), look, long, width=width)
    edge = QRect(width - 4, 0, 4, drawn.height - 1)
    assert drawn.count("paper", edge) == edge.width() * edge.height()


def test_in_a_narrow_row_the_name_has_lines_of_its_own(draw, look: Appearance) -> None:
    long = {**PLACE, RowRole.TITLE: "Whether the other East European states broke with Albania too, and when"}
    width = look.fonts.px(320)
    one, two = draw(place_delegate(look), look, PLACE, width=width), draw(place_delegate(look), look, long, width=width)
    assert two.height - one.height == pytest.approx(look.fonts.line_height("ui"), abs=1)
    assert one.height > look.fonts.px(look.tokens.target["row"])
    name = QRect(MARGIN + look.fonts.px(24), 1, width - 2 * MARGIN - look.fonts.px(24), look.fonts.px(22))
    nameless = draw(place_delegate(look), look, {**PLACE, RowRole.TITLE: ""}, width=width)
    assert one.count("ink", name) > 0
    assert nameless.count("paper", name) == name.width() * name.height(), "what it is stands below the name"


def test_rows_grow_with_the_text(row_model, look: Appearance) -> None:
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, look.fonts.px(500), 0)
    height = place_delegate(look).sizeHint(option, row_model(PLACE).index(0, 0)).height()
    assert height == look.fonts.px(look.tokens.target["row"])
    assert height >= QFontMetricsF(look.fonts.ui()).height()
