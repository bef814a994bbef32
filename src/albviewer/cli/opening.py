"""COLLECTION on the command line: from the word that was typed to a collection that is read and linked."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from albviewer import resource_paths
from albviewer.cli.messages import FAULTS, StoppedError, say

if TYPE_CHECKING:
    from albviewer.linking.linked import LinkedCollection

BUNDLED = "bundled"


def collection_folder(word: str) -> Path:
    """Return the folder that COLLECTION stands for; raise StoppedError if there is none."""
    if word == BUNDLED:
        try:
            return resource_paths.bundled_collection()
        except FileNotFoundError as error:
            raise StoppedError(f"{error}.", FAULTS) from None
    folder = Path(word)
    try:
        if folder.is_dir():
            return folder
        reason = "it is a file, not a folder" if folder.exists() else "it does not exist"
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
    raise StoppedError(f"The collection {word} cannot be opened: {reason}.")


def read_linked(folder: Path) -> LinkedCollection:
    """Return the collection in the folder, with a sign of progress; raise NoCollectionError if it cannot be opened."""
    # Imported here: YAML and the linking rules are not needed to print a help page.
    from albviewer.collection.load import load_collection
    from albviewer.linking.linked import link_collection

    with _progress("Reading the collection"):
        loaded = load_collection(folder)
    with _progress("Looking for places, people, dates and evidence"):
        return link_collection(loaded)


def open_linked(word: str) -> LinkedCollection:
    """Return the collection that COLLECTION stands for; faults in it are counted in one sentence.

    Raise StoppedError if it cannot be opened at all.
    """
    from albviewer.collection.load import NoCollectionError

    folder = collection_folder(word)
    try:
        linked = read_linked(folder)
    except NoCollectionError as error:
        raise StoppedError(str(error), FAULTS) from None
    if linked.faults:
        count = len(linked.faults)
        said = "There is 1 fault" if count == 1 else f"There are {count} faults"
        say(f"{said} in this collection, and what is faulty is left out: albviewer check {word} lists everything.")
    return linked


@contextmanager
def _progress(doing: str) -> Iterator[None]:
    """Show on a terminal what is being done, for as long as it takes."""
    stream = sys.stderr
    if stream is None or not stream.isatty():
        yield
        return
    print(f"{doing} …", end="", file=stream, flush=True)
    try:
        yield
    finally:
        print("\r" + " " * (len(doing) + 2) + "\r", end="", file=stream, flush=True)
