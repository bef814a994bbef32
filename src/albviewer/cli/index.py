"""`albviewer index`: the index of a collection, built or brought up to date."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from albviewer.cli.messages import DONE, FAULTS, INTERRUPTED, StoppedError, put, say_faults
from albviewer.cli.opening import collection_folder, progress_shown
from albviewer.cli.parsing import Parser, add_text_or_json

if TYPE_CHECKING:
    from albviewer.index.store.library import Library

_DESCRIPTION = """\
Build the index of a collection, or bring it up to date: only documents that have changed are read.

The index lies in the user's cache folder, never in the collection. The window and the other commands build it by
themselves when it is missing or stale; for a large archive it is done here beforehand, with a progress bar. Ctrl+C
stops it, and leaves the index as it was."""

_EPILOG = """\
exit status:
  0  the index is up to date
  1  the collection cannot be opened, or the index cannot be written
  2  wrong use: there is no such folder, no such option
  130  it was stopped with Ctrl+C

examples:
  albviewer index my-archive/
  albviewer index my-archive/ --format json"""


def index_parser() -> Parser:
    """Return the arguments of the command."""
    parser = Parser(
        "albviewer index",
        usage="albviewer index COLLECTION [--format text|json]",
        description=_DESCRIPTION,
        epilog=_EPILOG,
    )
    parser.add_argument("collection", metavar="COLLECTION", help="a folder, or the word bundled")
    add_text_or_json(parser, text="one sentence", json="one object with the figures")
    return parser


def run_index(arguments: Sequence[str]) -> int:
    """Index the collection that the arguments name and return the exit status."""
    args = index_parser().parse_intermixed_args(arguments)
    folder = collection_folder(args.collection)
    # Imported after the arguments have proved right: --help needs none of it.
    import sqlite3

    from albviewer.collection.no_collection import NoCollectionError
    from albviewer.index.store.library import open_library
    from albviewer.resource_paths import user_cache_dir

    try:
        with progress_shown() as tell:
            library = open_library(folder, user_cache_dir(), tell)
    except NoCollectionError as error:
        raise StoppedError(str(error), FAULTS) from None
    except KeyboardInterrupt:
        raise StoppedError("Indexing was stopped, and the index is as it was.", INTERRUPTED) from None
    except (OSError, sqlite3.Error) as error:
        raise StoppedError(f"The index of {args.collection} cannot be written: {error}.", FAULTS) from None
    figures = _figures(library)
    put(json.dumps(figures) + "\n" if args.format == "json" else _sentence(figures) + "\n")
    say_faults(len(library.linked.faults), args.collection)
    return DONE


def _figures(library: Library) -> dict[str, int | float | str]:
    done = library.figures
    return {
        "sources": len(library.linked.collection.sources),
        "passages": len(library.columns),
        "sources_read": done.read if done else 0,
        "sources_removed": done.removed if done else 0,
        "bytes_read": done.read_bytes if done else 0,
        "seconds": round(done.seconds, 3) if done else 0.0,
        "index_bytes": sum(path.stat().st_size for path in library.database.parent.rglob("*") if path.is_file()),
        "index": str(library.database.parent),
    }


def _sentence(figures: dict[str, int | float | str]) -> str:
    held = f"{figures['passages']} passages of {figures['sources']} sources are indexed"
    if not figures["sources_read"] and not figures["sources_removed"]:
        return f"{held}; nothing had changed."
    return f"{held}; {figures['sources_read']} of them were read, in {figures['seconds']} seconds."
