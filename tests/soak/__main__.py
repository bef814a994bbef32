"""Walks the real window at random for a long time and weighs all its processes on the way.

    python tests/soak [STEPS] [--seed N] [--every N] [--collection FOLDER]

It ends with an error at the first thing that does not hold, with the steps that led there, and with a table of what the
program weighed. Without a display: QT_QPA_PLATFORM=offscreen. Settings and cache are in a folder of its own.
"""

from __future__ import annotations

import argparse
import faulthandler
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "tests" / "support"), str(ROOT / "tests" / "bench")]

import small_collection
from albviewer.app import make_application
from albviewer.resource_paths import bundled_collection
from children import can_weigh, megabytes_of
from random_walk import Walk, WalkFailedError
from real_window import real_window
from walk_watch import watched

_REST_MS = 3000


def main(arguments: list[str]) -> int:
    """Walk; return 0 unless something did not hold."""
    parser = argparse.ArgumentParser(prog="soak", description="Walk the window at random, and weigh it.")
    parser.add_argument("steps", type=int, nargs="?", default=10_000)
    parser.add_argument("--seed", type=int, default=1961)
    parser.add_argument("--every", type=int, default=500, help="so many steps between two weighings")
    parser.add_argument("--collection", type=Path, default=bundled_collection())
    asked = parser.parse_args(arguments)
    faulthandler.enable()
    app = make_application(["albviewer"])
    with tempfile.TemporaryDirectory(prefix="albviewer-soak-", ignore_cleanup_errors=True) as folder:
        os.environ["XDG_DATA_HOME"] = os.environ["XDG_CACHE_HOME"] = folder
        other = small_collection.write(Path(folder) / "other")
        # The window hears of errors too, and has to let go of that first: else what ends the walk is told to nobody.
        with watched() as faults, real_window(app, Path(folder) / "user", asked.collection) as window:
            walk = Walk(window, faults, seed=asked.seed, collections=(asked.collection, other))
            try:
                _walk(walk, asked.steps, asked.every)
            except WalkFailedError as error:
                print(error, flush=True)
                return 1
            finally:
                walk.hand.close()
    return 0


def _walk(walk: Walk, steps: int, every: int) -> None:
    print("   steps       MB", flush=True)
    _weigh(walk)
    for _ in range(0, steps, every):
        walk.go(min(every, steps - walk.steps))
        _weigh(walk)


def _weigh(walk: Walk) -> None:
    """Weigh the program at rest and as it began: the same collection, nothing filtered, a window of one size."""
    walk.come_back()
    walk.hand.rest(_REST_MS)
    weight = f"{megabytes_of(os.getpid()):8.1f}" if can_weigh() else "unknown"
    print(f"{walk.steps:8d} {weight}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
