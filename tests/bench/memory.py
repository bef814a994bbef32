"""How much memory the window takes, with all its processes, once its map is painted."""

from __future__ import annotations

import time
from statistics import median

from children import Child, can_weigh
from rows import Goal, Row, row
from starting import bare_page, warm_home
from workplace import Workplace

_WEIGHINGS = 3
# After the last painting caches are still filled and let go.
_REST_SECONDS = 1.5
_MORE_MEGABYTES = 60


def memory_of_the_window(workplace: Workplace) -> list[Row]:
    """Weigh the window and a bare web view in turns: proportional set size. No rows where the system does not tell."""
    if not can_weigh():
        return []
    page, home = str(bare_page(workplace)), str(warm_home(workplace))
    takes = {
        "web view": lambda: _weight("bare_web_view", page, "drawn"),
        "window": lambda: _weight("real_window", home, "room"),
    }
    taken = workplace.machine.interleaved(_WEIGHINGS, takes)
    return [
        row(
            "memory: all processes, map painted (baseline: bare web view)",
            median(taken["window"]),
            "MB",
            baseline=median(taken["web view"]),
            goal=Goal(of="more", at_most=_MORE_MEGABYTES),
        )
    ]


def _weight(program: str, argument: str, last: str) -> float:
    with Child(program, argument) as child:
        child.until(last)
        # Nothing tells when processes have come to rest.
        time.sleep(_REST_SECONDS)
        return child.megabytes()
