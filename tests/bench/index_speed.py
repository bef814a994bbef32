"""How fast an archive is indexed, how much room that takes, and how soon it is open afterwards."""

from __future__ import annotations

import json
import os
import sqlite3
import time
from pathlib import Path
from threading import Event, Thread

from albviewer.index.full_text import make_fts
from albviewer.index.search_text import searchable
from albviewer.resource_paths import bundled_collection
from archive import write_archive
from children import Child, can_weigh
from rows import Goal, Row, row
from workplace import Workplace

_SIZES = (10, 32)
_CURVE = (100, 316, 1000)
_FILE_MEGABYTES = 2
_PLACES, _NAMES_EACH = 20_000, 5
# Half the rate of the baseline is twice its time.
_ALONE, _ALL_CORES = 1 / 0.5, 1 / 0.85
_ROOM = 1.7
_MORE_TO_OPEN = 300.0
_MEMORY = 500.0
# A gigabyte on a busy machine.
_LIMIT_SECONDS = 7200
_WEIGHED_EVERY = 0.5
_LONG_AND_SHORT = """\
sources:
  - {id: long, file: papers-0000.txt, title: Long, kind: letter}
  - {id: short, file: short.txt, title: Short, kind: letter}
"""


def indexing_of_archives(workplace: Workplace) -> list[Row]:
    """Index archives, in one process and in several, and open the largest again."""
    rows = [row for size in _SIZES for row in _indexing(workplace, size, alone=True)]
    return [*rows, _opening(workplace, _SIZES[-1])]


def _opening(workplace: Workplace, size: int) -> Row:
    """Open an archive of so many megabytes that is indexed."""
    folder = workplace.folder
    cache = folder / f"cache-{size}"
    _indexed(bundled_collection(), cache)
    return row(
        f"opening an indexed archive of {size} MB; beside the bundled collection",
        _indexed(folder / f"archive-{size}", cache)["opened_ms"],
        "ms",
        baseline=_indexed(bundled_collection(), cache)["opened_ms"],
        goal=Goal(of="more", at_most=_MORE_TO_OPEN),
    )


def indexing_of_100_megabytes(workplace: Workplace) -> list[Row]:
    """Index 100 MB."""
    return [*_indexing(workplace, _CURVE[0], alone=False), _opening(workplace, _CURVE[0])]


def indexing_of_316_megabytes(workplace: Workplace) -> list[Row]:
    """Index 316 MB."""
    return [*_indexing(workplace, _CURVE[1], alone=False), _opening(workplace, _CURVE[1])]


def indexing_of_a_gigabyte(workplace: Workplace) -> list[Row]:
    """Index 1 GB."""
    return [*_indexing(workplace, _CURVE[2], alone=False), _opening(workplace, _CURVE[2])]


def _indexing(workplace: Workplace, size: int, *, alone: bool) -> list[Row]:
    """Index an archive of so many megabytes in all processes there are and, if `alone`, in one too."""
    folder = workplace.folder
    archive = folder / f"archive-{size}"
    write_archive(archive, size, files=max(4, size // _FILE_MEGABYTES), places=_PLACES, names_each=_NAMES_EACH)
    text = sum(path.stat().st_size for path in archive.glob("*.txt")) / 1e6
    # Before and after: a busy minute is to strike both alike.
    bare = [_bare_insertion(archive, folder / f"bare-{size}.db")]
    figures = _indexed(archive, folder / f"cache-{size}")
    bare.append(_bare_insertion(archive, folder / f"bare-{size}.db"))
    wall, computing = (sum(each) / len(bare) / text for each in zip(*bare, strict=True))
    what = f"indexing {size} MB of text, {_PLACES * _NAMES_EACH:,} names"
    beside = "beside bare insertion into FTS5"
    rows = [
        row(
            f"{what}, {os.cpu_count()} processors; {beside}",
            figures["seconds"] / text,
            "s/MB",
            baseline=wall,
            goal=Goal(of="ratio", at_most=round(_ALL_CORES, 2)),
        ),
        row(f"{what}, computing of all processes; {beside}", figures["computing"] / text, "s/MB", baseline=computing),
        row(
            f"index of {size} MB of text; beside the text",
            figures["index_bytes"] / 1e6,
            "MB",
            baseline=text,
            goal=Goal(of="ratio", at_most=_ROOM),
        ),
        row(
            f"memory of all processes while indexing {size} MB",
            figures["most_megabytes"],
            "MB",
            goal=Goal(of="value", at_most=_MEMORY),
        ),
    ]
    if alone:
        in_one = _indexed(archive, folder / f"cache-{size}-alone", "alone")
        goal = Goal(of="ratio", at_most=_ALONE)
        rows.append(row(f"{what}, one process; {beside}", in_one["seconds"] / text, "s/MB", baseline=wall, goal=goal))
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


def _indexed(collection: Path, cache: Path, *how: str) -> dict[str, float]:
    """Bring the index of a collection up to date and open it, in a process of its own, with those it starts weighed."""
    with Child("index_archive", str(collection), str(cache), *how, limit_seconds=_LIMIT_SECONDS) as child:
        done = Event()
        weights: list[float] = []

        def weigh() -> None:
            while not done.wait(_WEIGHED_EVERY):
                weights.append(child.megabytes())

        scale = Thread(target=weigh)
        if can_weigh():
            scale.start()
        try:
            figures: dict[str, float] = json.loads(child.answer())
        finally:
            done.set()
            if scale.ident is not None:
                scale.join()
    return {**figures, "most_megabytes": max(weights, default=figures["most_megabytes"])}


def _bare_insertion(archive: Path, file: Path) -> tuple[float, float]:
    """Keep the passages in SQLite and index their words, and nothing else; return the seconds, and those computed."""
    file.unlink(missing_ok=True)
    began, computing = time.perf_counter(), time.process_time()
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
    return time.perf_counter() - began, time.process_time() - computing
