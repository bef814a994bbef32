"""Rival dates: a piece for each claim, and none upon another."""

from __future__ import annotations

from itertools import combinations
from math import inf

from hypothesis import given
from hypothesis import strategies as st

from albviewer.model.edtf import parse_edtf
from albviewer.panels.say import Say
from albviewer.panels.timeline.date_shapes import Form, Joint, date_shape
from albviewer.panels.timeline.events import timeline_events
from albviewer.panels.timeline.lanes import lanes_for
from albviewer.panels.timeline.rivals import rival_shape, rival_shapes
from albviewer.session.session import Session
from albviewer.session.time_look import LaneBy

CLAIMS = st.sampled_from(
    ["1960", "1960/1961", "1961-03", "1961-03-05", "1961~", "1959/..", "../1961", "1960-22", "[1961-01..1961-04]"]
)


@given(st.lists(CLAIMS, min_size=1, max_size=6, unique=True))
def test_claims_at_the_same_time_lie_on_levels(texts: list[str]) -> None:
    shape = rival_shape([date_shape(parse_edtf(text)) for text in texts])
    assert shape.joint is Joint.ONE_OF
    assert shape.levels == 1 + max(piece.level for piece in shape.pieces)
    for one, other in combinations(shape.pieces, 2):
        if one.level == other.level:
            first, second = sorted((piece.outer_first or -inf, piece.outer_last or inf) for piece in (one, other))
            assert first[1] <= second[0]


def test_the_month_of_the_break_is_three_months_side_by_side(seeds: Session) -> None:
    shape = rival_shapes(seeds.collection)["diplomatic-break"]
    assert shape is not None
    assert [(piece.form, piece.level) for piece in shape.pieces] == [(Form.BAR, 0)] * 3
    assert shape.levels == 1


def test_one_dated_claim_alone_is_no_rival(seeds: Session) -> None:
    shapes = rival_shapes(seeds.collection)
    told = {item.id: item for item in timeline_events(seeds, Say(), lanes_for(seeds, Say(), LaneBy.PLACE, most=2))}
    for event, shape in shapes.items():
        assert told[event].rivals
        assert told[event].shape == (shape or date_shape(parse_edtf(told[event].date)))
