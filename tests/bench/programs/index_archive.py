"""Indexes a collection and opens it, as the window would, and tells how long that took and how much memory.

With `alone` as the last argument no other process helps.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from albviewer.index.opening import finder_of
from albviewer.index.query import Query
from albviewer.index.store import hands
from albviewer.index.store.library import open_library

if TYPE_CHECKING:
    from albviewer.collection.load import Records


def main(collection: str, cache: str, how: str = "") -> None:
    if how == "alone":
        hands.MOST_PROCESSES = 1
    began = time.perf_counter()
    computed_before = list[float]()

    def begins_anew(_records: Records, _size: int) -> None:
        # To read the records is no part of the indexing, here as in its seconds.
        computed_before.append(_computed())

    library = open_library(Path(collection), Path(cache), lambda progress: None, begins_anew)
    figures = library.figures
    finder = finder_of(library)
    finder.prepare()
    found = finder.find(Query())
    opened = (time.perf_counter() - began) * 1000
    assert len(found.passages) == len(library.columns)
    said = {
        "seconds": figures.seconds if figures else 0.0,
        "opened_ms": opened,
        "computing": _computed() - sum(computed_before),
        "most_megabytes": max(each.ru_maxrss for each in _used()) / 1024,
        "index_bytes": sum(path.stat().st_size for path in library.database.parent.rglob("*") if path.is_file()),
    }
    print("bench:", json.dumps(said), flush=True)


def _computed() -> float:
    """Return the seconds that this process has computed so far, and those of its own that have ended."""
    return sum(each.ru_utime + each.ru_stime for each in _used())


def _used() -> list[resource.struct_rusage]:
    return [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]


if __name__ == "__main__":
    main(*sys.argv[1:])
