"""Rows of events: drawn by state, by what the event is, and by the room there is."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from albviewer.ui.theme.fonts import FontBook
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.roles import RowRole
from albviewer.ui.widgets.row_delegate import RowColumns, RowDelegate, row_columns

State = QStyle.StateFlag
ROW = 26
EVENT = {
    RowRole.DATE: "end of Jul 1961",
    RowRole.TITLE: "Soviets expelled; sailors killed",
    RowRole.PLACES: ("Vlorë", "Sazan Island"),
    RowRole.SOURCES: ("003",),
}


def columns_of(rect: QRect, fonts: FontBook, sources_width: float) -> RowColumns:
    return row_columns(rect, fonts, sources_width, row_height=ROW)


@pytest.fixture
def delegate(look: Appearance) -> RowDelegate:
    return RowDelegate(look)


def test_a_plain_row_has_all_its_colours(draw, look: Appearance, delegate: RowDelegate) -> None:
    drawn = draw(delegate, look, EVENT, width=800)
    columns = columns_of(drawn.image.rect(), look.fonts, 40)
    assert drawn.count("time", columns.date.toRect()) > 0
    assert drawn.count("ink", columns.title.toRect()) > 0
    assert drawn.count("place", columns.places.toRect()) > 0
    assert drawn.is_tone("rule", drawn.width // 2, drawn.height - 1)
    assert drawn.is_tone("paper", 1, drawn.height // 2)


def test_the_chosen_row_has_a_bar_of_ink(draw, look: Appearance, delegate: RowDelegate) -> None:
    drawn = draw(delegate, look, EVENT, state=State.State_Enabled | State.State_Selected)
    middle = drawn.height // 2
    assert [drawn.is_tone("ink", x, middle) for x in (0, 1, 2, 3)] == [True, True, True, False]
    assert drawn.is_tone("selected", 4, middle)
    assert drawn.is_tone("selected", drawn.width - 2, 2)


def test_the_row_under_the_pointer_has_its_ground(draw, look: Appearance, delegate: RowDelegate) -> None:
    drawn = draw(delegate, look, EVENT, state=State.State_Enabled | State.State_MouseOver)
    assert drawn.is_tone("hover", 1, drawn.height // 2)


def test_the_focused_row_has_a_ring_inside(draw, look: Appearance, delegate: RowDelegate) -> None:
    drawn = draw(delegate, look, EVENT, state=State.State_Enabled | State.State_HasFocus)
    middle, right, bottom = drawn.height // 2, drawn.width - 1, drawn.height - 1
    for x, y in ((0, middle), (1, middle), (right, middle), (right - 1, middle), (200, 0), (200, bottom)):
        assert drawn.is_tone("focus", x, y), (x, y)
    assert drawn.is_tone("paper", 2, middle)


def test_disagreement_has_its_sign(draw, look: Appearance, delegate: RowDelegate) -> None:
    left = look.fonts.px(144) + 12
    badge = QRect(left, 0, look.fonts.px(14), look.fonts.px(25))
    signed = draw(delegate, look, {**EVENT, RowRole.TITLE: "", RowRole.DISPUTED: True}, width=800)
    plain = draw(delegate, look, {**EVENT, RowRole.TITLE: ""}, width=800)
    assert signed.count("ink", badge) > 60
    assert plain.count("ink", badge) == 0


def test_a_possible_match_is_in_italics(draw, appearance: Appearance) -> None:
    delegate = RowDelegate(appearance)
    certain, possible = draw(delegate, appearance, EVENT), draw(delegate, appearance, {**EVENT, RowRole.POSSIBLE: True})
    title = columns_of(certain.image.rect(), appearance.fonts, 24).title.toRect()
    assert certain.count("ink", title) > 0
    assert possible.count("ink", title) == 0, "italics stand in the second ink"
    assert certain.image != possible.image


def test_a_row_that_answers_nothing_is_drawn_empty(draw, look: Appearance, delegate: RowDelegate) -> None:
    drawn = draw(delegate, look, {})
    assert drawn.count("ink", drawn.above_the_rule) == 0


def test_the_height_follows_the_text_size(look: Appearance, delegate: RowDelegate) -> None:
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 800, 0)
    hint = delegate.sizeHint(option, QModelIndex())
    assert hint.height() == {100: 26, 150: 39}[look.step]


@pytest.mark.parametrize("width", [900, 534, 400, 300, 240])
@pytest.mark.parametrize("step", [85, 100, 200])
def test_the_parts_never_overlap(fonts: FontBook, width: int, step: int) -> None:
    columns = columns_of(QRect(0, 0, width * step // 100, 52 * step // 100), fonts.at(step), fonts.at(step).px(46))
    shown = [box for box in (columns.date, columns.title, columns.places, columns.sources) if box.width() > 0]
    for one, other in combinations(shown, 2):
        assert not one.intersects(other)
    assert columns.title.width() > 90


def test_a_narrow_row_is_as_high_as_its_title(draw, look: Appearance) -> None:
    delegate = RowDelegate(look)
    long = {**EVENT, RowRole.TITLE: "Albania and the Soviet Union establish diplomatic relations and exchange envoys"}
    heights = [draw(delegate, look, row, width=330).height for row in (EVENT, long)]
    assert heights[1] - heights[0] == pytest.approx(look.fonts.line_height("ui"), abs=1)
    assert delegate.wraps_at(330)
    assert not delegate.wraps_at(look.fonts.px(480))
    second = QRect(12, heights[1] - look.fonts.px(24), 300, look.fonts.px(14))
    assert draw(delegate, look, long, width=330).count("ink", second) > 0


def test_the_sign_stands_at_the_first_line_of_a_title_that_wraps(row_model, look: Appearance) -> None:
    delegate = RowDelegate(look)
    row = {**EVENT, RowRole.TITLE: "word " * 30, RowRole.DISPUTED: True}
    model = row_model(row)
    index = model.index(0, 0)
    rect = QRect(0, 0, 330, 0)
    option = QStyleOptionViewItem()
    option.rect = rect
    rect.setHeight(delegate.sizeHint(option, index).height())
    box = delegate.sign_box(rect, index)
    assert box is not None
    assert look.fonts.px(26) <= box.top() < box.bottom() <= look.fonts.px(26) + look.fonts.line_height("ui")


def test_places_of_a_narrow_row_have_what_date_and_sources_leave(fonts: FontBook) -> None:
    columns = columns_of(QRect(0, 0, 330, 52), fonts, 100)
    assert columns.places.left() < 330 - 12 - 112
    assert columns.places.width() > 50


def test_a_title_is_not_cut_for_places_that_there_are_not(draw, appearance: Appearance) -> None:
    delegate, long = RowDelegate(appearance), {**EVENT, RowRole.TITLE: "M" * 200}
    column = columns_of(QRect(0, 0, 534, 26), appearance.fonts, 24).places.toRect()
    assert draw(delegate, appearance, {**long, RowRole.PLACES: ()}).count("ink", column) > 0
    assert draw(delegate, appearance, {**long, RowRole.PLACES: ("Vlorë",)}).count("ink", column) == 0


@pytest.mark.parametrize("width", [330, 380, 450, 460, 534])
def test_a_title_never_has_less_room_than_date_and_places(width: int, fonts: FontBook) -> None:
    columns = columns_of(QRect(0, 0, width, 52), fonts, 24)
    assert columns.title.width() >= 150


def test_a_narrow_row_takes_two_lines(draw, look: Appearance, delegate: RowDelegate) -> None:
    wide, narrow = draw(delegate, look, EVENT, width=800), draw(delegate, look, EVENT, width=330)
    assert narrow.height == 2 * wide.height
    columns = columns_of(narrow.image.rect(), look.fonts, 24)
    assert columns.title.top() >= columns.date.bottom()
    assert narrow.count("ink", columns.title.toRect().adjusted(0, 0, 0, -2)) > 0
    assert narrow.count("time", columns.date.toRect()) > 0


def test_a_long_title_is_cut_before_the_places(draw, appearance: Appearance) -> None:
    drawn = draw(RowDelegate(appearance), appearance, {**EVENT, RowRole.TITLE: "M" * 200})
    columns = columns_of(drawn.image.rect(), appearance.fonts, 24)
    beyond = QRect(int(columns.title.right()) + 1, 0, int(columns.places.left() - columns.title.right()) - 2, 26)
    assert drawn.count("paper", beyond) >= beyond.width() * (beyond.height() - 1)
