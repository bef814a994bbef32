"""A value that is made quickly is the one that its class makes."""

from __future__ import annotations

import dataclasses

import pytest

from albviewer.model.mentions import How, PlaceMention, Sense
from albviewer.model.quickly import maker


def test_a_value_made_quickly_is_as_any_other() -> None:
    quick = maker(PlaceMention)("letter", 3, 9, "Tirana", "tirana", Sense.GOVERNMENT, How.RULE)
    made = PlaceMention(
        source="letter", start=3, end=9, surface="Tirana", place="tirana", sense=Sense.GOVERNMENT, how=How.RULE
    )
    assert quick == made
    assert hash(quick) == hash(made)
    with pytest.raises(dataclasses.FrozenInstanceError):
        quick.start = 4  # type: ignore[misc]


def test_a_field_left_out_is_noticed() -> None:
    with pytest.raises(TypeError, match="missing"):
        maker(PlaceMention)("letter", 3, 9)
