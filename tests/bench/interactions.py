"""How soon what a reader does is on the screen, in all views: on the bundled collection, and on 200,000 passages."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import median

from albviewer.resource_paths import bundled_collection
from archive import write_archive
from children import Child
from rows import Goal, Row, row
from samples import percentile
from starting import warm_home
from workplace import Workplace

_GOAL_MS, _LARGE_GOAL_MS = 100, 250
_MEGABYTES, _FILES, _PLACES, _EVENTS = 106, 50, 3_000, 500
# The archive is indexed first.
_LIMIT_SECONDS = 1800
_QUOTE = 60


def using_the_window(workplace: Workplace) -> list[Row]:
    """Do each thing twenty times in the bundled collection."""
    return _rows(str(warm_home(workplace)), bundled_collection(), "", _GOAL_MS)


def using_a_window_of_200_000_passages(workplace: Workplace) -> list[Row]:
    """Do each thing twenty times in an archive."""
    archive = large_archive(workplace.folder / "archive-of-use")
    return _rows(str(workplace.folder / "home-of-use"), archive, " in 200,000 passages", _LARGE_GOAL_MS)


def _rows(home: str, collection: Path, where: str, goal: float) -> list[Row]:
    with Child("use_window", home, str(collection), limit_seconds=_LIMIT_SECONDS) as child:
        taken: dict[str, list[float]] = json.loads(child.answer())
    return [
        row(
            f"use{where}: {what}, all views repainted, 95th percentile of {len(times)} (baseline: median)",
            percentile(times, 0.95),
            "ms",
            baseline=median(times),
            goal=Goal(of="value", at_most=goal),
        )
        for what, times in taken.items()
    ]


def large_archive(folder: Path) -> Path:
    """Write an archive of 200,000 passages with some hundred events; return its folder."""
    write_archive(folder, _MEGABYTES, files=_FILES, places=_PLACES, names_each=1)
    events = "".join(_event(number, folder) for number in range(_EVENTS))
    (folder / "events.yaml").write_text(f"events:\n{events}", encoding="utf-8")
    return folder


def _event(number: int, folder: Path) -> str:
    """Return an event that the beginning of a passage proves."""
    file = number % _FILES
    passages = (folder / f"papers-{file:04d}.txt").read_text(encoding="utf-8")[: 20 * _QUOTE * _QUOTE].split("\n\n")
    quote = json.dumps(passages[number // _FILES][:_QUOTE].rsplit(" ", 1)[0], ensure_ascii=False)
    day = f"19{number % 90:02d}-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
    return (
        f"  - {{id: event-{number}, title: Event {number}, summary: What happened., kind: other, date: {day}, "
        f"places: [place-{number % _PLACES}], evidence: [{{source: p{file}, quote: {quote}}}]}}\n"
    )
