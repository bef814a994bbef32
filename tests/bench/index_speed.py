"""How fast an archive is indexed, how much room that takes, and how soon it is open afterwards."""

from __future__ import annotations

import json
import sqlite3
import time
from pathlib import Path

from albviewer.index.full_text import make_fts
from albviewer.index.search_text import searchable
from albviewer.resource_paths import bundled_collection
from archive import write_archive
from children import Child
from rows import Goal, Row, row
from workplace import Workplace

_SIZES = (2.0, 8.0, 32.0)
_PLACES, _NAMES_EACH = 2_000, 5
# Half the rate of the baseline is twice its time.
_TIMES_THE_BASELINE = 2.0
_ROOM = 1.7
_MORE_TO_OPEN = 300.0
_MEMORY = 500.0
_LONG_AND_SHORT = """\
sources:
  - {id: long, file: papers-0000.txt, title: Long, kind: letter}
  - {id: short, file: short.txt, title: Short, kind: letter}
"""


def indexing_of_archives(workplace: Workplace) -> list[Row]:
    """Index archives of several sizes, each in a process of its own, and open the largest again."""
    rows = []
    folder = workplace.folder
    for size in _SIZES:
        archive = folder / f"archive-{size:g}"
        write_archive(archive, size, files=max(4, int(size)), places=_PLACES, names_each=_NAMES_EACH)
        figures = _indexed(archive, folder / f"cache-{size:g}")
        rows += [
            row(
                f"indexing {size:g} MB of text, {_PLACES * _NAMES_EACH} names; beside bare insertion into FTS5",
                figures["seconds"] / size,
                "s/MB",
                baseline=_bare_insertion(archive, folder / f"bare-{size:g}.db") / size,
                goal=Goal(of="ratio", at_most=_TIMES_THE_BASELINE),
            ),
            row(
                f"index of {size:g} MB of text; beside the text",
                figures["index_bytes"] / 1e6,
                "MB",
                baseline=sum(path.stat().st_size for path in archive.glob("*.txt")) / 1e6,
                goal=Goal(of="ratio", at_most=_ROOM),
            ),
        ]
        memory = figures["most_megabytes"]
        rows.append(row(f"memory while indexing {size:g} MB", memory, "MB", goal=Goal(of="value", at_most=_MEMORY)))
    largest = _SIZES[-1]
    cache = folder / f"cache-{largest:g}"
    _indexed(bundled_collection(), cache)
    rows.append(
        row(
            f"opening an indexed archive of {largest:g} MB; beside the bundled collection",
            _indexed(folder / f"archive-{largest:g}", cache)["opened_ms"],
            "ms",
            baseline=_indexed(bundled_collection(), cache)["opened_ms"],
            goal=Goal(of="more", at_most=_MORE_TO_OPEN),
        )
    )
    return rows


def opening_of_a_long_source(workplace: Workplace) -> list[Row]:
    """Open a source of 5 MB and one of 50 KB, in turns, in the real window."""
    folder = write_archive(workplace.folder / "long", 5.0, files=1, places=200, names_each=3)
    whole = (folder / "papers-0000.txt").read_text(encoding="utf-8")
    (folder / "short.txt").write_text(whole[:50_000], encoding="utf-8")
    (folder / "sources.yaml").write_text(_LONG_AND_SHORT, encoding="utf-8")
    with Child("open_long_source", str(folder), str(workplace.folder / "long-home")) as child:
        taken: dict[str, float] = json.loads(child.answer())
    goal = Goal(of="ratio", at_most=1.2)
    what = "a source of 5 MB on the screen"
    return [
        row(f"{what} (baseline: one of 50 KB)", taken["long"], "ms", baseline=taken["short"], goal=goal),
        row(f"{what}, the first time", taken["first"], "ms"),
    ]


def _indexed(collection: Path, cache: Path) -> dict[str, float]:
    """Bring the index of a collection up to date and open it, in a process of its own."""
    with Child("index_archive", str(collection), str(cache)) as child:
        figures: dict[str, float] = json.loads(child.answer())
        return figures


def _bare_insertion(archive: Path, file: Path) -> float:
    """Return the seconds that SQLite takes to keep the passages and index their words, and nothing else."""
    began = time.perf_counter()
    database = sqlite3.connect(file, isolation_level=None)
    for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-65536"):
        database.execute(f"PRAGMA {pragma}")
    database.execute("CREATE TABLE passages (id INTEGER PRIMARY KEY, text TEXT)")
    make_fts(database)
    database.execute("BEGIN")
    number = 0
    for path in sorted(archive.glob("*.txt")):
        for text in path.read_text(encoding="utf-8").split("\n\n"):
            number += 1
            database.execute("INSERT INTO passages VALUES (?, ?)", (number, text))
            database.execute("INSERT INTO fts(rowid, text) VALUES (?, ?)", (number, searchable(text)))
    database.execute("COMMIT")
    database.close()
    return time.perf_counter() - began
