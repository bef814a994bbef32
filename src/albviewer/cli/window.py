"""`albviewer [COLLECTION]`: opens the window. Qt is imported only here, once there is something to show."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import albviewer
from albviewer.cli.messages import FAULTS, StoppedError, nearest
from albviewer.cli.opening import BUNDLED, collection_path
from albviewer.cli.parsing import Parser

_USAGE = """\
albviewer [COLLECTION] [--screenshot FILE]
       albviewer check COLLECTION [--format text|json]
       albviewer find COLLECTION [TEXT] [--kind KIND] [filters] [--format table|json|csv]
       albviewer index COLLECTION [--format text|json]
       albviewer new [DOCUMENT ...] --into FOLDER
       albviewer package COLLECTION --out FILE
       albviewer export COLLECTION --to map-svg|map-pdf|map-png --out PATH [filters]
       albviewer self-test"""

_DESCRIPTION = """\
A reading room for historical sources in which every sentence knows its place and its time.

Without a command the window opens on COLLECTION: a folder, a package (.albpack), or the word bundled for the
collection that comes with the program, which is also what opens when nothing is said."""

_EPILOG = """\
commands (each explains itself: albviewer find --help):
  check      find every fault of a collection, with file, line and column
  find       list events, passages, places, people, mentions, dates or disagreements
  index      read what has changed in a collection, so that it opens at once
  new        make a collection of loose documents
  package    put a whole collection into one file, signed if wanted
  export     write a picture of the map: SVG, PDF or PNG
  self-test  open the bundled collection for real, and say whether everything works on this machine

A folder that has the name of a command is opened with a stroke: albviewer ./find

exit status:
  0  done
  1  the collection has faults and cannot be opened
  2  wrong use: there is no such folder, no such option

examples:
  albviewer
  albviewer seeds/
  albviewer check seeds/
  albviewer find seeds/ --kind events --place vlore --from 1960 --to 1961"""


def window_parser() -> Parser:
    """Return the arguments of the program itself."""
    parser = Parser("albviewer", usage=_USAGE, description=_DESCRIPTION, epilog=_EPILOG)
    parser.add_argument(
        "collection", metavar="COLLECTION", nargs="?", default=BUNDLED, help="a folder, a package, or the word bundled"
    )
    parser.add_argument(
        "--screenshot", metavar="FILE", type=Path, help="open the window, save a picture of it (PNG) and close it again"
    )
    parser.add_argument("--version", action="version", version=f"albviewer {albviewer.__version__}")
    return parser


def run_window(arguments: Sequence[str], commands: Sequence[str]) -> int:
    """Open the window that the arguments ask for and return the exit status when it is closed."""
    args = window_parser().parse_intermixed_args(arguments)
    folder = _folder(args.collection, commands)
    from albviewer import app
    from albviewer.collection.load import NoCollectionError

    try:
        return app.run(folder, screenshot=args.screenshot)
    except NoCollectionError as error:
        raise StoppedError(str(error), FAULTS) from None


def _folder(word: str, commands: Sequence[str]) -> Path:
    """Return where the collection is; a word that is none may be a command misspelt."""
    try:
        return collection_path(word)
    except StoppedError as error:
        near = nearest(word, commands, most=1)
        if near:
            raise StoppedError(f"{error.message} Did you mean albviewer {near[0]}?", error.status) from None
        raise
