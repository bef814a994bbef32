"""How soon the window shows a text, and how soon its map: the real program beside the barest windows of Qt."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from albviewer.collection.load import load_collection
from albviewer.linking.linker import link_collection
from albviewer.resource_paths import bundled_collection
from albviewer.session.memory import save_state
from albviewer.session.selecting import go_to_source
from albviewer.session.view_state import ViewState
from children import Child, LostChildError
from rows import Goal, Row, row
from workplace import Workplace

_STARTS = 7
# What was read is kept when it has come to rest.
_KEPT_SECONDS = 20
_PAGE = "<!doctype html><meta charset='utf-8'><title>a page</title><p>A page of a few words.</p>"


def start_of_the_window(workplace: Workplace) -> list[Row]:
    """Start each program in a fresh process, in turns; the program's folders and the disk's cache are warm."""
    page = bare_page(workplace)
    home = str(warm_home(workplace))
    takes: dict[str, Callable[[], list[float]]] = {
        "text window": lambda: _told("bare_text_window", "", "text"),
        "web view": lambda: _told("bare_web_view", str(page), "map", "drawn"),
        "window": lambda: _told("real_window", home, "text", "map", "drawn", "room"),
    }
    _ = [take() for take in takes.values()]
    taken = workplace.machine.interleaved(_STARTS, takes)
    ours, bare = _medians(taken["window"]), _medians(taken["web view"])
    return [
        row(
            "start: first text (baseline: bare window with 50 KB of text)",
            ours[0],
            "ms",
            baseline=_medians(taken["text window"])[0],
            goal=Goal(of="ratio", at_most=1.5),
        ),
        row(
            "start: map ready (baseline: bare web view, page loaded)",
            ours[1],
            "ms",
            baseline=bare[0],
            goal=Goal(of="ratio", at_most=1.2),
        ),
        row("start: map painted with all its land (baseline: bare web view, painted)", ours[2], "ms", baseline=bare[1]),
        row(
            "start: lists, reader, timeline and map there (baseline: bare web view, painted)",
            ours[3],
            "ms",
            baseline=bare[1],
        ),
    ]


def bare_page(workplace: Workplace) -> Path:
    """Return the page for the bare web view."""
    page = workplace.folder / "page.html"
    page.write_text(_PAGE, encoding="utf-8")
    return page


def warm_home(workplace: Workplace) -> Path:
    """Return the program's folders as they are after a first use: the map's page is made, a source was read."""
    home = workplace.folder / "home"
    states = home / "data" / "states.json"
    if not states.exists():
        with Child("real_window", str(home)) as child:
            child.until("drawn")
        linked = link_collection(load_collection(bundled_collection()))
        source = next(iter(linked.collection.sources))
        state = go_to_source(linked, source)(ViewState())
        save_state(states, linked.collection.head.id, state)
        _read_for_a_while(home)
    return home


def _read_for_a_while(home: Path) -> None:
    """Open the source once, so that the words in view are kept as they are after any reading."""
    leaf = home / "cache" / "leaf.json"
    leaf.unlink(missing_ok=True)
    with Child("real_window", str(home)) as child:
        child.until("drawn")
        until = time.monotonic() + _KEPT_SECONDS
        while not leaf.exists() and time.monotonic() < until:
            # The window is another process, as readers have it, and tells nobody of the file.
            time.sleep(0.1)
    if not leaf.exists():
        raise LostChildError("the window has not kept what was read")


def _told(program: str, argument: str, *words: str) -> list[float]:
    with Child(program, argument) as child:
        return [child.until(word) for word in words]


def _medians(starts: list[list[float]]) -> list[float]:
    return [median(times) for times in zip(*starts, strict=True)]
