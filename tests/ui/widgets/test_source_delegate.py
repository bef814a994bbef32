"""Rows of sources: title, id, strip of hits, count."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.roles import RowRole
from albviewer.ui.widgets.source_delegate import SourceDelegate

State = QStyle.StateFlag
WIDTH = 206
SOURCE = {RowRole.TITLE: "", RowRole.CAPTION: "004", RowRole.COUNT: "", RowRole.TICKS: (0.0, 0.5, 1.0)}


def columns_of(drawn, tone: str) -> list[int]:
    """Give the columns in which a tone stands."""
    return [x for x in range(drawn.width) if drawn.count(tone, QRect(x, 0, 1, drawn.height))]


def test_ticks_stand_where_the_hits_are(draw, look: Appearance) -> None:
    drawn = draw(SourceDelegate(look), look, SOURCE, width=WIDTH)
    ticks = columns_of(drawn, "place")
    assert len(ticks) == 6, "three ticks, two pixels wide"
    first, middle, last = ticks[0], ticks[2], ticks[4]
    assert middle - first == pytest.approx(last - middle, abs=1)


def test_where_the_reader_stands_is_ink(draw, look: Appearance) -> None:
    row = {**SOURCE, RowRole.TICKS: (), RowRole.NOW: 0.0, RowRole.CAPTION: ""}
    drawn = draw(SourceDelegate(look), look, row, width=WIDTH)
    assert len(columns_of(drawn, "ink")) == 3
    assert columns_of(draw(SourceDelegate(look), look, {**row, RowRole.NOW: None}, width=WIDTH), "ink") == []


def test_ticks_outside_the_source_are_kept_on_the_strip(draw, appearance: Appearance) -> None:
    drawn = draw(SourceDelegate(appearance), appearance, {**SOURCE, RowRole.TICKS: (-3.0, 7.0)}, width=WIDTH)
    assert len(columns_of(drawn, "place")) == 4


def test_a_count_of_matches_has_the_colour_of_places(draw, look: Appearance) -> None:
    row = {**SOURCE, RowRole.TICKS: (), RowRole.COUNT: "12"}
    plain = draw(SourceDelegate(look), look, {**row, RowRole.MATCHING: False}, width=WIDTH)
    matching = draw(SourceDelegate(look), look, {**row, RowRole.MATCHING: True}, width=WIDTH)
    assert plain.count("place") == 0
    assert matching.count("place") > 0


def test_the_chosen_source_has_a_bar_of_ink(draw, look: Appearance) -> None:
    drawn = draw(SourceDelegate(look), look, SOURCE, state=State.State_Selected, width=WIDTH)
    assert drawn.is_tone("ink", 0, drawn.height // 2)
    assert drawn.is_tone("selected", 4, 2)


def test_a_long_title_takes_two_lines_and_no_more(row_model, look: Appearance) -> None:
    delegate = SourceDelegate(look)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, WIDTH, 0)
    words = "Albania’s Diplomatic Relations with the Soviet Union "
    heights = []
    for count in (0, 1, 2, 8):
        model = row_model({**SOURCE, RowRole.TITLE: words * count or "Short"})
        heights.append(delegate.sizeHint(option, model.index(0, 0)).height())
    short, *others = heights
    line = look.fonts.line_height("source")
    assert others[1:] == [others[1]] * 2
    assert others[1] == pytest.approx(short + line, abs=1)


def test_a_pane_too_narrow_for_the_strip_has_none(draw, appearance: Appearance) -> None:
    drawn = draw(SourceDelegate(appearance), appearance, {**SOURCE, RowRole.COUNT: "12345"}, width=80)
    assert drawn.count("place") == 0


def test_a_kept_title_is_drawn_as_one_laid_out_anew(draw, row_model, appearance: Appearance) -> None:
    kept, row = SourceDelegate(appearance), {**SOURCE, RowRole.TITLE: "Albania’s Diplomatic Relations with the Union"}
    for choice, step in (("light", 100), ("dark", 150), ("dark", 100), ("light", 100)):
        appearance.set_choice(choice)
        appearance.set_step(step)
        for width in (WIDTH, 2 * WIDTH, WIDTH):
            afresh = draw(SourceDelegate(appearance), appearance, row, width=width)
            assert draw(kept, appearance, row, width=width).image == afresh.image
