from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.kiosk.staff import Gate, fits, hash_of, is_hash, is_pin


def test_a_number_fits_its_hash_alone() -> None:
    kept = hash_of("246810")
    assert is_hash(kept)
    assert "246810" not in kept
    assert fits("246810", kept)
    assert not fits("246811", kept)
    assert not fits("", kept)
    assert hash_of("246810") != kept


@given(st.text(max_size=100))
def test_no_other_text_is_a_hash_that_anything_fits(text: str) -> None:
    assert not fits("1234", text)


@pytest.mark.parametrize("text", ["", "123", "1234567890123", "12a4", "١٢٣٤", " 1234"])
def test_what_is_no_number(text: str) -> None:
    assert not is_pin(text)
    assert is_pin("1234")


def test_a_hash_that_would_take_for_ever_is_none() -> None:
    kept = hash_of("1234").split("$")
    assert not is_hash("$".join(["scrypt", str(2**20 - 1), *kept[2:]]))
    assert not is_hash("$".join(["scrypt", str(2**19), *kept[2:]]))


def test_wrong_numbers_are_taken_ever_more_slowly() -> None:
    gate, waits = Gate(), []
    for _ in range(8):
        gate = gate.tried(False, 100.0)
        waits.append(gate.seconds_closed(100.0))
    assert waits[:2] == [0.0, 0.0]
    assert waits == sorted(waits)
    assert waits[-1] == 600.0
    assert gate.seconds_closed(700.0) == 0.0
    assert gate.tried(True, 700.0) == Gate()
