"""Many values are found by id as if each were in memory, and only what is looked at is unpacked."""

from __future__ import annotations

import json

import pytest

from albviewer.index.store.chunks import DamagedError
from albviewer.index.store.many import TOGETHER, Many, pack_many

IDS = tuple(f"place-{number}" for number in range(2 * TOGETHER + 5))


def packed() -> tuple[bytes, ...]:
    return pack_many([id_.upper() for id_ in IDS], lambda values: json.dumps(list(values)).encode())


def test_values_are_found_and_listed_in_their_order() -> None:
    many: Many[str] = Many(IDS, packed(), json.loads)
    assert dict(many) == {id_: id_.upper() for id_ in IDS}
    assert list(many) == list(IDS)
    assert len(many) == len(IDS)
    assert "place-3" in many
    assert "nowhere" not in many
    assert many.get("nowhere") is None


def test_only_what_is_looked_at_is_unpacked_and_that_once() -> None:
    unpacked: list[bytes] = []

    def unpack(data: bytes) -> list[str]:
        unpacked.append(data)
        values: list[str] = json.loads(data)
        return values

    many: Many[str] = Many(IDS, packed(), unpack)
    assert (len(many), IDS[-1] in many) == (len(IDS), True)
    assert not unpacked
    assert many[IDS[0]] == IDS[0].upper()
    assert many[IDS[TOGETHER - 1]] == IDS[TOGETHER - 1].upper()
    assert len(unpacked) == 1
    assert many[IDS[-1]] == IDS[-1].upper()
    assert len(unpacked) == 2


def test_bytes_that_hold_no_values_are_damage() -> None:
    many: Many[str] = Many(IDS, [b"nothing", *packed()[1:]], json.loads)
    with pytest.raises(DamagedError):
        many[IDS[0]]
