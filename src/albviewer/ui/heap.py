"""Memory that nobody holds any more is given back to the system; Linux's C library does so at its end only.

What was held between two things that stay is else the program's for good: a hundred megabytes after a long day.
"""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def give_back() -> None:
    """Give back what lies idle, in some milliseconds; nothing where the system's library knows no such call."""
    trim = _trim()
    if trim is not None:
        trim(0)


@cache
def _trim() -> Callable[[int], object] | None:
    if sys.platform != "linux":
        return None
    import ctypes

    # Not every library of Linux has it.
    return getattr(ctypes.CDLL(None), "malloc_trim", None)
