"""What was compressed comes back as it was; what was not is refused, whatever it says of itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from albviewer.index.store.compressing import compressed, expanded


@given(some.binary(max_size=2000))
def test_bytes_come_back(data: bytes) -> None:
    assert expanded(compressed(data)) == data


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no compressed bytes",
        compressed(b"text" * 500)[:-3],
        # A sound beginning that asks for more room than any machine has.
        b"\x28\xb5\x2f\xfd\xe0" + b"\xff" * 7 + b"\x7f" + b"\0" * 20,
    ],
)
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="no compressed bytes"):
        expanded(data)
