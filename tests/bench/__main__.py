"""Measures the program: every figure beside a baseline taken in the same run. Started by `make bench`.

With the word `scale` it takes the measures of large collections instead, for `make bench-scale`; with `curve` the
indexing of 100 MB, 316 MB and 1 GB, which takes up to an hour; with `page` it measures nothing and writes what is known
into docs/performance.md. With names of measures after `scale` or `curve`, only these are taken. A further measure is a
function in a module of its own, from a Workplace to rows, and its name in measures.py or scale_measures.py.
"""

from __future__ import annotations

import sys
from pathlib import Path

from page import write_page
from running import run

ROOT = Path(__file__).resolve().parents[2]

FIGURES = ROOT / "build" / "bench.json"


def main(kind: str = "", *chosen: str) -> int:
    """Take the measures of a kind, or of those only the chosen; return the exit status."""
    if kind == "page":
        write_page(FIGURES, ROOT / "docs" / "performance.md")
        return 0
    if kind:
        # Numbers in columns are not to be in the memory of what the other measures start.
        from scale_measures import CURVE_MEASURES, SCALE_MEASURES

        measures = CURVE_MEASURES if kind == "curve" else SCALE_MEASURES
    else:
        from measures import MEASURES as measures
    wanted = [measure for measure in measures if not chosen or measure.__name__ in chosen]
    return run(wanted, FIGURES)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
