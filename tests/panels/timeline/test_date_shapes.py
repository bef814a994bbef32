"""Dates are drawn as what they say."""

from __future__ import annotations

import pytest

from albviewer.model.days import Day
from albviewer.model.edtf import parse_edtf
from albviewer.panels.timeline.date_shapes import DatePiece, Form, Joint, date_shape
from albviewer.panels.timeline.pieces import placed_pieces
from albviewer.panels.timeline.scale import TimeScale

SCALE = TimeScale(first=Day(1960, 1, 1).ordinal(), last=Day(1962, 1, 1).ordinal(), width=731.0)
"""One pixel a day."""


def only_piece(text: str) -> DatePiece:
    (piece,) = date_shape(parse_edtf(text)).pieces
    return piece


@pytest.mark.parametrize(
    ("text", "form", "days"),
    [
        ("1960-11-12", Form.POINT, 1),
        ("1961-03", Form.BAR, 31),
        ("1961-08-02/1961-08-05", Form.BAR, 4),
        ("1961", Form.WHISKER, 365),
        ("195X", Form.WHISKER, 3652),
        ("1960-22", Form.SLANT, 92),
        ("1960-07-XX", Form.DOTS, 31),
        ("1961-07~", Form.FADING, 31),
        ("1961-07?", Form.FADING, 31),
    ],
)
def test_each_sort_of_date_has_its_form_and_all_its_days(text: str, form: Form, days: int) -> None:
    piece = only_piece(text)
    assert piece.form is form
    assert piece.first is not None
    assert piece.last is not None
    assert piece.last - piece.first == days


@pytest.mark.parametrize("text", ["1961-03/..", "1961-03/", "[1961-03..]"])
def test_an_open_end_stays_open(text: str) -> None:
    piece = only_piece(text)
    assert (piece.form, piece.last) == (Form.OPEN, None)
    (placed,) = placed_pieces(date_shape(parse_edtf(text)), SCALE)
    assert placed.opens_right
    assert not placed.opens_left
    assert placed.left == pytest.approx(SCALE.x(Day(1961, 3, 1).ordinal()))


def test_an_open_start_stays_open() -> None:
    (placed,) = placed_pieces(date_shape(parse_edtf("../1961-11")), SCALE)
    assert placed.opens_left
    assert placed.right == pytest.approx(SCALE.x(Day(1961, 12, 1).ordinal()))


def test_one_of_several_is_several_pieces() -> None:
    shape = date_shape(parse_edtf("[1961-11,1960-12-24]"))
    assert shape.joint is Joint.ONE_OF
    assert [piece.form for piece in shape.pieces] == [Form.POINT, Form.BAR]
    assert date_shape(parse_edtf("{1961-11,1961-12}")).joint is Joint.ALL_OF


def test_a_range_to_choose_from_is_no_time_that_lasted() -> None:
    assert only_piece("[1961-03..1961-12]").form is Form.WHISKER
    assert only_piece("1961-03/1961-12").form is Form.BAR


def test_only_the_end_that_is_in_doubt_fades() -> None:
    (placed,) = placed_pieces(date_shape(parse_edtf("1960-03~/1961-03")), SCALE)
    assert placed.left == pytest.approx(SCALE.x(Day(1960, 2, 1).ordinal()))
    assert placed.full_left == pytest.approx(SCALE.x(Day(1960, 3, 1).ordinal()))
    assert placed.full_right == placed.right == pytest.approx(SCALE.x(Day(1961, 4, 1).ordinal()))


def test_perhaps_is_told_from_about() -> None:
    assert date_shape(parse_edtf("1961?")).doubtful
    assert not date_shape(parse_edtf("1961~")).doubtful
