"""The ticks and their labels."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from albviewer.model.days import Day
from albviewer.panels.say import Say
from albviewer.panels.timeline.scale import TimeScale
from albviewer.panels.timeline.ticks import ticks
from timelines import measure, scales


@given(scales())
def test_labels_never_overlap_and_some_are_always_there(scale: TimeScale) -> None:
    labelled = [tick for tick in ticks(scale, Say(), measure) if tick.label]
    assert labelled
    assert all(before.right <= after.left for before, after in pairwise(labelled))
    assert all(scale.left <= tick.x and tick.right <= scale.right for tick in labelled)
    assert all(tick.right - tick.left == pytest.approx(measure(tick.label, tick.strong)) for tick in labelled)


@given(scales())
def test_there_are_no_more_ticks_than_can_be_told_apart(scale: TimeScale) -> None:
    made = ticks(scale, Say(), measure)
    assert len(made) <= scale.width / 10
    assert all(before.x < after.x for before, after in pairwise(made))


@pytest.mark.parametrize("width", [0.0, -16.0])
def test_where_there_is_no_width_there_are_none(width: float) -> None:
    assert ticks(TimeScale(first=700_000, last=701_000, width=width), Say(), measure) == ()


def labels(first: tuple[int, int, int], last: tuple[int, int, int], width: float = 1000) -> list[str]:
    scale = TimeScale(first=Day(*first).ordinal(), last=Day(*last).ordinal(), width=width)
    return [tick.label for tick in ticks(scale, Say(), measure) if tick.label]


def test_from_centuries_to_days() -> None:
    assert labels((1, 1, 1), (2001, 1, 1))[:3] == ["100", "200", "300"]
    assert labels((1924, 1, 1), (1993, 1, 1))[:3] == ["1925", "1930", "1935"]
    assert labels((1960, 1, 1), (1962, 6, 1))[:5] == ["1960", "Apr", "Jul", "Oct", "1961"]
    assert labels((1960, 11, 25), (1960, 12, 25))[:3] == ["25 Nov 1960", "28", "29"]
    assert labels((-300, 1, 1), (300, 1, 1), 600)[:3] == ["300 BC", "200 BC", "100 BC"]


def test_months_are_named_in_the_language() -> None:
    scale = TimeScale(first=Day(1961, 1, 1).ordinal(), last=Day(1961, 12, 1).ordinal(), width=1000)
    assert "shk" in [tick.label for tick in ticks(scale, Say("sq"), measure)]
