"""`albviewer [COLLECTION]`: opens the window. Qt is imported only here, once there is something to show."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import albviewer
from albviewer.cli.messages import DONE, FAULTS, StoppedError, nearest
from albviewer.cli.opening import BUNDLED, collection_path
from albviewer.cli.parsing import Parser
from albviewer.uncollected import uncollected

# As in session/links.py and session/view_files.py, which are not needed to open a folder.
_SCHEME = "albviewer://"
_SUFFIX = ".albview"

_USAGE = """\
albviewer [COLLECTION|LINK] [--screenshot FILE]
       albviewer check COLLECTION [--format text|json]
       albviewer find COLLECTION [TEXT] [--kind KIND] [filters] [--format table|json|csv]
       albviewer index COLLECTION [--format text|json]
       albviewer kiosk COLLECTION --config FILE
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
  kiosk      show a collection as an exhibit that looks after itself
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
        "collection", metavar="COLLECTION", nargs="?", default=BUNDLED, help="what is to be opened (default: bundled)"
    )
    parser.add_argument(
        "--screenshot", metavar="FILE", type=Path, help="open the window, save a picture of it (PNG) and close it again"
    )
    parser.add_argument("--version", action="version", version=f"albviewer {albviewer.__version__}")
    return parser


def run_window(arguments: Sequence[str], commands: Sequence[str]) -> int:
    """Open the window that the arguments ask for and return the exit status when it is closed."""
    args = window_parser().parse_intermixed_args(arguments)
    link = _link(args.collection)
    folder = None if link else _folder(args.collection, commands)
    # To look for garbage in what is imported would take a twentieth of the time to the first words. Later it is looked
    # for in rounds: ui/garbage.py.
    with uncollected():
        return _run(folder, link, args.screenshot)


def _run(folder: Path | None, link: str, screenshot: Path | None) -> int:
    from albviewer.ui.bindings import read_no_sources

    read_no_sources()
    from albviewer import app
    from albviewer.collection.no_collection import NoCollectionError

    if folder is None:
        if screenshot is None and app.hand_over_link(link):
            return DONE
        folder = _collection_of(link)
    try:
        return app.run(folder, screenshot=screenshot, link=link)
    except NoCollectionError as error:
        raise StoppedError(str(error), FAULTS) from None


def _link(word: str) -> str:
    """Return the link that a word is, or that the file of a view holds; empty if it is neither.

    Raise StoppedError if it is meant to be one and cannot be understood.
    """
    if not word.casefold().startswith(_SCHEME) and Path(word).suffix != _SUFFIX:
        return ""
    from albviewer.panels.link_faults import link_fault
    from albviewer.panels.say import Say
    from albviewer.session.links import LinkError, link_text, read_link
    from albviewer.session.view_files import LARGEST, read_file

    try:
        if Path(word).suffix != _SUFFIX:
            return link_text(read_link(word))
        with Path(word).open("rb") as file:
            return link_text(read_file(file.read(LARGEST + 1)))
    except LinkError as error:
        raise StoppedError(link_fault(error, Say())) from None
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise StoppedError(f"The file {word} cannot be opened: {reason}.") from None


def _collection_of(link: str) -> Path:
    """Return where the collection of a link lies; raise StoppedError if it has never been opened on this machine."""
    from albviewer import app
    from albviewer.panels.link_faults import link_fault
    from albviewer.panels.say import Say
    from albviewer.resource_paths import user_data_dir
    from albviewer.session.links import LinkError, LinkFault, read_link
    from albviewer.session.recent import RecentCollections
    from albviewer.session.view_files import LARGEST

    id_ = read_link(link, longest=LARGEST).collection
    path = app.where_is(id_, RecentCollections(user_data_dir() / "recent.json"))
    if path is None:
        raise StoppedError(link_fault(LinkError(LinkFault.UNKNOWN_COLLECTION, id_), Say()))
    return path


def _folder(word: str, commands: Sequence[str]) -> Path:
    """Return where the collection is; a word that is none may be a command misspelt."""
    try:
        return collection_path(word)
    except StoppedError as error:
        near = nearest(word, commands, most=1)
        if near:
            raise StoppedError(f"{error.message} Did you mean albviewer {near[0]}?", error.status) from None
        raise
