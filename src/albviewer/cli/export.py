"""`albviewer export`: what was found leaves as a file, as a picture of the map or as a dossier of evidence."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from albviewer.cli.export_arguments import parsed
from albviewer.cli.messages import DONE, FAULTS, StoppedError, say
from albviewer.cli.opening import opened_finder

if TYPE_CHECKING:
    from albviewer.panels.picture.content import Content
    from albviewer.session.session import Session

_MOST_PIXELS = 12_000
_ASKED = (
    *("text", "places", "people", "events", "sources", "kinds", "languages", "certain", "disputed"),
    *("all_places", "all_people"),
    *("without_places", "without_people", "without_events", "without_sources", "without_kinds", "without_languages"),
)


def run_export(arguments: Sequence[str]) -> int:
    """Write the file that the arguments ask for and return the exit status."""
    args = parsed(arguments)
    width, height = _size(args.size)
    # Imported after the arguments have proved right: --help needs none of it.
    from albviewer.index.search_query import QueryTextError

    out = Path(args.out)
    if not out.parent.is_dir():
        raise StoppedError(f"The file {args.out} cannot be written: there is no folder {out.parent}.")
    session = _session(args)
    try:
        write = _writer(session, args, width, height)
    except QueryTextError as error:
        sentence = str(error)
        raise StoppedError(f"{sentence[:1].upper()}{sentence[1:]}.") from None
    try:
        write(out)
    except OSError as error:
        raise StoppedError(f"The file {args.out} cannot be written: {error.strerror or error}.", FAULTS) from None
    say(f"Written: {args.out}.")
    return DONE


def _writer(session: Session, args: Namespace, width: float, height: float) -> Callable[[Path], None]:
    """Return what writes the file; whatever is wrong with the question has been raised by then."""
    if args.to.startswith("dossier-"):
        from albviewer.cli.export_dossier import dossier_writer

        return dossier_writer(session, args)
    content = _content(session, args, width, height)
    return lambda out: _write(content, out, args.to)


def _size(word: str) -> tuple[float, float]:
    """Return width and height from "1200x800"."""
    wide, _, high = word.partition("x")
    if not (wide.isdecimal() and high.isdecimal()):
        raise StoppedError(f"--size “{word}” is not a width and a height in pixels; write for example 1200x800.")
    width, height = int(wide), int(high)
    if not (300 <= width <= _MOST_PIXELS and 300 <= height <= _MOST_PIXELS):
        raise StoppedError(f"--size “{word}” is out of range: from 300x300 to {_MOST_PIXELS}x{_MOST_PIXELS}.")
    return float(width), float(height)


def _session(args: Namespace) -> Session:
    """Return a session in which the filters of the arguments are set."""
    from albviewer.cli.asking import query_of, window_from
    from albviewer.session.session import Session
    from albviewer.session.view_state import TimeWindow, ViewState

    window = window_from(args.first, args.last)
    finder = opened_finder(args.collection)
    query = query_of(args, finder.linked.collection, window)
    offered = finder.linked.collection.head.languages
    if args.names and args.names not in offered:
        raise StoppedError(f"The collection does not speak “{args.names}”; it speaks {', '.join(offered)}.")
    state = ViewState(
        **{name: getattr(query, name) for name in _ASKED},
        window=TimeWindow(first=args.first or "", last=args.last or "") if window else None,
        exact_names=not query.variants,
        language=args.names or offered[0],
    )
    return Session(finder, state)


def _content(session: Session, args: Namespace, width: float, height: float) -> Content:
    from albviewer.panels.picture.compose import map_size
    from albviewer.panels.picture.frame import frame_around
    from albviewer.panels.picture.making import content_of, frame_of_filters
    from albviewer.panels.say import Say
    from albviewer.panels.tokens import load_tokens
    from albviewer.resource_paths import resources_dir

    themes = load_tokens(resources_dir() / "styles" / "tokens.yaml").themes
    if args.box is None:
        frame = frame_of_filters(session, width, height)
    else:
        frame = frame_around(args.box, *map_size(width, height), margin=0)
    language = session.state.language
    return content_of(session, Say(language), themes[args.style], frame, year=args.year, graticule=args.grid)


def _write(content: Content, out: Path, format_: str) -> None:
    """Write the picture; lines and letters need no screen, images and pages are drawn by Qt without one."""
    from albviewer.panels.picture.base_map import BaseMap
    from albviewer.resource_paths import resources_dir

    base = BaseMap(resources_dir() / "map")
    if format_ == "map-svg":
        from albviewer.panels.picture.compose import svg_of
        from albviewer.whole_files import write_whole

        write_whole(out, svg_of(content, base).encode())
        return
    from albviewer.ui.map.picture_files import PictureFormat, draw_without_a_screen

    draw_without_a_screen(content, base, out, PictureFormat(format_.removeprefix("map-")))
