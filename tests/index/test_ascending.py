"""Numbers in ascending order: numpy's own answer, and none of its masked arrays."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from albviewer.index.ascending import ascending


@given(st.lists(st.integers(-5, 5)))
def test_each_number_comes_once_and_in_order(numbers: list[int]) -> None:
    given_ = np.array(numbers, dtype=np.int32)
    found = ascending(given_)
    assert found.tolist() == np.unique(given_).tolist()
    assert found.dtype == given_.dtype


def test_masked_arrays_are_not_imported() -> None:
    code = "import sys, numpy; from albviewer.index.ascending import ascending; ascending(numpy.array([2, 1]))"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}; print('numpy.ma' in sys.modules)"], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
