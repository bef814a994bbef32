"""Measures the program: every figure beside a baseline taken in the same run. Started by `make bench`.

With the word `scale` it takes the measures of large collections instead, for `make bench-scale`. A further measure is a
function in a module of its own, from a Workplace to rows, and its name in measures.py or scale_measures.py.
"""

from __future__ import annotations

import sys
from pathlib import Path

from running import run

ROOT = Path(__file__).resolve().parents[2]

if __name__ == "__main__":
    if sys.argv[1:] == ["scale"]:
        # Numbers in columns are not to be in the memory of what the other measures start.
        from scale_measures import SCALE_MEASURES as MEASURES
    else:
        from measures import MEASURES
    sys.exit(run(MEASURES, ROOT / "build" / "bench.json"))
