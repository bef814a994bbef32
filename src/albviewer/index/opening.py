"""Opens a collection to be asked: by its index on disk or, where that cannot be written, by reading all of it."""

from __future__ import annotations

import logging
import os
import sqlite3
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from albviewer.collection.faults import FaultList
from albviewer.index.finder import Finder

if TYPE_CHECKING:
    from pathlib import Path

    from albviewer.collection.load import Records
    from albviewer.index.first_look import Look
    from albviewer.index.full_text import FullText
    from albviewer.index.name_variants import NameVariants
    from albviewer.index.store.library import Library
    from albviewer.index.store.progress import Tell
    from albviewer.linking.linked import LinkedCollection

log = logging.getLogger(__name__)

# Most collections have none: nothing that reads them is then imported.
_LAYERS = ("layers.yaml", "layers")


def open_finder(folder: Path, cache: Path, tell: Tell, look: Look | None = None) -> Finder:
    """Return what answers queries on the collection in a folder; its index is kept below `cache`.

    `tell` hears of the progress. If all is to be indexed, and that takes long, `look` is given the first documents
    before. Raise NoCollectionError if the folder is no collection, and CancelledError if `tell` does.
    """
    # Imported here and below: a collection is mostly opened as it was left, and nothing of it is read anew.
    from albviewer.index.store.library import open_library

    def begins_anew(records: Records, size: int) -> None:
        if look is not None:
            _look_at_first(records, size, look)

    try:
        library = open_library(folder, cache, tell, begins_anew)
    except (OSError, sqlite3.Error) as error:
        # A full disk, a cache that may not be written: the collection can be read all the same.
        log.info("there is no index of %s: %s", folder, error)
        from albviewer.collection.load import load_collection
        from albviewer.linking.linker import link_collection

        return Finder(link_collection(load_collection(folder)))
    return finder_of(replace(library, linked=_layered(library.linked, folder)))


def _look_at_first(records: Records, size: int, look: Look) -> None:
    from albviewer.index.first_look import WORTH_BYTES, first_look

    first = first_look(records) if size >= WORTH_BYTES else None
    if first is not None:
        finder = Finder(_layered(first.finder.linked, records.folder))
        look(replace(first, finder=finder))


def _layered(linked: LinkedCollection, folder: Path) -> LinkedCollection:
    """Return a collection with its map layers, which no index keeps: they hold on to their files."""
    if not any(os.path.lexists(folder / name) for name in _LAYERS):
        return linked
    from albviewer.collection.map_layers import load_map_layers, with_map_layers

    collection = linked.collection
    layers = load_map_layers(folder, collection.head.languages)
    faults = FaultList([*linked.faults, *layers.faults])
    return replace(linked, collection=with_map_layers(collection, layers), faults=faults.in_order())


def finder_of(library: Library) -> Finder:
    """Return what answers queries on a collection that is open."""
    texts = partial(_full_text, library)
    return Finder(library.linked, columns=library.columns, atlas=library.atlas, texts=texts)


def _full_text(library: Library, variants: NameVariants) -> FullText:
    from albviewer.index.full_text import FullText
    from albviewer.index.store.database import Database
    from albviewer.index.store.row_numbers import RowNumbers

    numbers = RowNumbers(library.first_rows, library.columns.source_starts)
    return FullText(lambda: Database.open(library.database).connection, variants, numbers.numbers)
