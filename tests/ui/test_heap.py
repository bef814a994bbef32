"""Memory that is given back to the system."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

import pytest

from albviewer.ui import heap

IS_GLIBC = sys.platform == "linux" and hasattr(ctypes.CDLL(None), "malloc_trim")
BLOCKS, BYTES = 40_000, 1024


def megabytes() -> float:
    """What the process takes of the machine's memory."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    [line] = [line for line in lines if line.startswith("VmRSS:")]
    return int(line.split()[1]) / 1024


@pytest.mark.skipif(not IS_GLIBC, reason="only glibc keeps what is between two things that stay")
def test_what_lies_between_things_that_stay_is_given_back() -> None:
    library = ctypes.CDLL(None)
    library.malloc.restype = ctypes.c_void_p
    blocks = [ctypes.c_void_p(library.malloc(BYTES)) for _ in range(BLOCKS)]
    for block in blocks:
        ctypes.memset(block, 1, BYTES)
    stays = blocks.pop()
    for block in blocks:
        library.free(block)
    before = megabytes()
    heap.give_back()
    assert before - megabytes() > BLOCKS * BYTES / 2**20 / 2
    library.free(stays)


def test_where_there_is_no_such_call_nothing_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    heap._trim.cache_clear()
    heap.give_back()
    assert heap._trim() is None
    heap._trim.cache_clear()
