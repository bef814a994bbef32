"""Measures the program: every figure beside a baseline taken in the same run. Started by `make bench`.

A further measure is a function in a module of its own, from a Workplace to rows, and its name in measures.py.
"""

from __future__ import annotations

import sys
from pathlib import Path

from measures import MEASURES
from running import run

ROOT = Path(__file__).resolve().parents[2]

if __name__ == "__main__":
    sys.exit(run(MEASURES, ROOT / "build" / "bench.json"))
