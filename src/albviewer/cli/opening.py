"""COLLECTION on the command line: from the word that was typed to a collection that can be asked."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from albviewer import resource_paths
from albviewer.cli.messages import FAULTS, StoppedError, say_faults

if TYPE_CHECKING:
    from albviewer.index.finder import Finder
    from albviewer.index.store.progress import Progress, Tell

BUNDLED = "bundled"

_BAR = 30
_PATIENCE_SECONDS = 0.3


def collection_folder(word: str) -> Path:
    """Return the folder that COLLECTION stands for, a package unpacked; raise StoppedError if there is none."""
    path = collection_path(word)
    from albviewer.collection.packages.opened import collection_folder_of, is_package

    if not is_package(path):
        return path
    from albviewer.collection.no_collection import NoCollectionError

    try:
        return collection_folder_of(path, resource_paths.user_cache_dir())
    except NoCollectionError as error:
        raise StoppedError(str(error), FAULTS) from None


def collection_path(word: str) -> Path:
    """Return the folder, or the package that is still to be unpacked, that COLLECTION stands for.

    Raise StoppedError if there is none.
    """
    if word == BUNDLED:
        try:
            return resource_paths.bundled_collection()
        except FileNotFoundError as error:
            raise StoppedError(f"{error}.", FAULTS) from None
    from albviewer.collection.packages.opened import is_package

    path = Path(word)
    try:
        if path.is_dir() or (path.is_file() and is_package(path)):
            return path
        reason = "it is a file, not a folder or a package" if path.exists() else "it does not exist"
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
    raise StoppedError(f"The collection {word} cannot be opened: {reason}.")


def read_finder(folder: Path) -> Finder:
    """Return what answers queries on the collection in the folder, with a sign of progress.

    Raise NoCollectionError if it cannot be opened.
    """
    # Imported here: nothing of it is needed to print a help page.
    from albviewer.index.opening import open_finder

    with progress_shown() as tell:
        return open_finder(folder, resource_paths.user_cache_dir(), tell)


def opened_finder(word: str) -> Finder:
    """Return what answers queries on what COLLECTION stands for; faults in it are counted in one sentence.

    Raise StoppedError if it cannot be opened at all.
    """
    from albviewer.collection.no_collection import NoCollectionError

    folder = collection_folder(word)
    try:
        finder = read_finder(folder)
    except NoCollectionError as error:
        raise StoppedError(str(error), FAULTS) from None
    say_faults(len(finder.linked.faults), word)
    return finder


@contextmanager
def progress_shown() -> Iterator[Tell]:
    """Yield what is to be told of the building of an index; a terminal shows how far it is, and is wiped at the end."""
    stream = sys.stderr
    if stream is None or not stream.isatty():
        yield lambda progress: None
        return
    bar = _Bar(stream)
    try:
        yield bar.show
    finally:
        bar.wipe()


class _Bar:
    """One line of a terminal: how much of the files is read."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shown = ""
        self._begun = time.monotonic()

    def show(self, progress: Progress) -> None:
        """Show how far it is, unless it is nearly done before anybody could read that."""
        part = progress.done / progress.total if progress.total else 1.0
        line = f"Indexing [{'#' * int(part * _BAR):<{_BAR}}] {part:4.0%} of {progress.total / 1e6:.1f} MB"
        if line != self._shown and time.monotonic() - self._begun > _PATIENCE_SECONDS:
            print(f"\r{line}", end="", file=self._stream, flush=True)
            self._shown = line

    def wipe(self) -> None:
        """Leave the line empty."""
        if self._shown:
            print("\r" + " " * len(self._shown) + "\r", end="", file=self._stream, flush=True)
