"""Which edition of its collection an exhibit shows, and what it takes for a newer one.

The collection that it was started with is shown until a package brings an edition of the same collection.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from albviewer.collection.load import load_collection, load_head
from albviewer.collection.no_collection import NoCollectionError
from albviewer.collection.packages.manifest import PackageError
from albviewer.collection.packages.opened import collection_folder_of
from albviewer.collection.packages.shelf import Shelf
from albviewer.kiosk.config import Updates
from albviewer.kiosk.updates import Updater
from albviewer.model.sentences import sentence

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What is shown: a folder or package, its edition (0 for the one that it was started with), and since when."""

    path: Path
    edition: int = 0
    updated: float = 0.0


def shown_edition(base: Path, shelf: Shelf) -> Shown:
    """Return what is to be shown: the edition on the shelf, or without one the collection at `base`."""
    folder, manifest = shelf.folder(), shelf.shown()
    if folder is None or manifest is None:
        return Shown(path=base)
    return Shown(path=folder, edition=manifest.version, updated=shelf.changed())


def updater_for(
    updates: Updates,
    base: Path,
    shelf: Path,
    *,
    cache: Path,
    prepare: Callable[[Path], object] = load_collection,
) -> tuple[Updater, list[str]]:
    """Return what puts new editions of the collection at `base` on a shelf, and a sentence for each key not readable.

    `prepare` opens a new edition as it will be opened to be shown; `cache` is where a package at `base` is unpacked.
    """
    from albviewer.collection.packages.signing import read_public_key

    keys: list[Ed25519PublicKey] = []
    sentences = []
    for path in updates.trusted:
        try:
            keys.append(read_public_key(path))
        except PackageError as error:
            sentences.append(str(error))
    folder = collection_folder_of(base, cache)

    def opens(new: Path) -> None:
        wanted, found = load_head(folder).id, load_head(new).id
        if found != wanted:
            raise NoCollectionError(
                sentence("it holds the collection {found}, and {wanted} is shown here.", found=found, wanted=wanted)
            )
        prepare(new)

    return Updater(Shelf(shelf), keys, opens), sentences
