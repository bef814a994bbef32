"""Opens a collection by its index: brought up to date first, made anew if it is damaged.

When nothing has changed since it was last opened, no YAML and no document is read.
"""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from albviewer.collection.faults import Fault, FaultList
from albviewer.index.atlas import Atlas, atlas_of
from albviewer.index.columns import SENSES, Columns, ColumnsError
from albviewer.index.store.chunks import DamagedError
from albviewer.index.store.database import Database
from albviewer.index.store.paths import IndexFolder
from albviewer.index.store.records_file import KeptRecords, keep_records, kept_records, unpack_faults
from albviewer.index.store.stamps import digest, file_stamp, program_mark, records_mark
from albviewer.index.store.stored import (
    PerSource,
    Shelf,
    StoredDocument,
    StoredPassages,
    StoredSource,
    whole_document,
)
from albviewer.linking.linked import LinkedCollection, LinkedRecords
from albviewer.linking.passages import events_by_passage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from albviewer.collection.load import Records
    from albviewer.index.store.building import Figures
    from albviewer.index.store.database import SourceRow
    from albviewer.index.store.progress import Tell
    from albviewer.model.collection import Collection

log = logging.getLogger(__name__)

# Quotes of one document are mostly looked for one after the other.
_WHOLE = 8
# Characters of all documents that are read in a second or so.
_QUICKLY_READ = 20_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """A collection opened by its index.

    `first_rows` are, of each source in order, the row before its first passage in the full text of `database`.
    `figures` are those of bringing it up to date, None if there was nothing to do.
    """

    linked: LinkedCollection
    atlas: Atlas
    columns: Columns
    database: Path
    first_rows: tuple[int, ...]
    figures: Figures | None


def open_library(
    folder: Path, cache: Path, tell: Tell, begins_anew: Callable[[Records, int], None] | None = None
) -> Library:
    """Return the collection in a folder, its index kept below `cache`.

    `begins_anew` is told before all documents are read: what the records say, and how many bytes there are to read.
    Raise NoCollectionError if the folder is no collection, OSError or sqlite3.Error if the index cannot be written,
    and CancelledError if `tell`, which is told of the progress, raises it.
    """
    index = IndexFolder(cache, folder)
    mark = ""
    try:
        # Before the files are read: what changes meanwhile is then seen the next time.
        mark = records_mark(folder)
        as_it_was = _unchanged(folder, index, mark)
    except (DamagedError, ColumnsError, OSError) as error:
        # Whatever is wrong with what is kept, it is made again.
        log.debug("the index of %s cannot be used as it is: %s", folder, error)
        as_it_was = None
    return as_it_was or _up_to_date(folder, index, mark, tell, begins_anew)


def _unchanged(folder: Path, index: IndexFolder, mark: str) -> Library | None:
    """Return the collection if nothing has changed since it was indexed, or None; `mark` is that of its records."""
    path = index.database()
    if path is None:
        return None
    database = Database.open(path)
    opened = None
    try:
        rows, now = database.sources(), time.time_ns()
        if all(row.stamp and file_stamp(folder, row.file, now_ns=now) == row.stamp for row in rows):
            kept = kept_records(index.records, _mark(mark, rows))
            opened = _assembled(index, path, database, rows, kept, None) if kept else None
    finally:
        if opened is None:
            database.close()
    return opened


def _up_to_date(
    folder: Path, index: IndexFolder, mark: str, tell: Tell, begins_anew: Callable[[Records, int], None] | None
) -> Library:
    # Imported here: what reads YAML and documents is not needed when nothing has changed.
    from albviewer.collection.load import load_records

    records = load_records(folder)
    index.make()
    with index.writing():
        try:
            return _refreshed(records, mark, index, tell, begins_anew)
        except (DamagedError, ColumnsError) as error:
            log.debug("the index of %s is made anew: %s", folder, error)
            index.forget()
            return _refreshed(records, mark, index, tell, None)


def _refreshed(
    records: Records,
    mark: str,
    index: IndexFolder,
    tell: Tell,
    begins_anew: Callable[[Records, int], None] | None,
) -> Library:
    """Return the collection by its index, brought up to date, with its records tied to the documents anew."""
    from albviewer.index.store.building import bring_up_to_date

    figures = bring_up_to_date(records, index, tell, partial(begins_anew, records) if begins_anew else None)
    path = index.database()
    if path is None:
        raise DamagedError("the index is gone")
    database = Database.open(path)
    try:
        rows = database.sources()
        linked, faults = _linked(records, database, rows)
        atlas = atlas_of(linked.collection.places)
        kept = KeptRecords(mark=_mark(mark, rows), linked=linked, atlas=atlas, faults=faults)
        opened = _assembled(index, path, database, rows, kept, figures)
    except BaseException:
        database.close()
        raise
    if not kept.faults:
        kept = replace(kept, faults=_unused(kept.linked.collection, opened.columns, database))
        opened = replace(opened, linked=replace(opened.linked, faults=kept.faults))
    keep_records(index.records, kept)
    return opened


def _linked(records: Records, database: Database, rows: list[SourceRow]) -> tuple[LinkedRecords, tuple[Fault, ...]]:
    """Return the records tied to the documents, and the faults of both."""
    from albviewer.collection.load import with_documents
    from albviewer.linking.records import link_records

    listed, shelf = {row.id: row for row in rows}, Shelf(database)
    sources = {id_: StoredSource(listed[id_], shelf) for id_ in records.collection.sources if listed[id_].usable}
    documents = PerSource(sources, whole_document, _WHOLE)
    digests = {row.id: row.digest for row in rows}
    linked = link_records(with_documents(records.collection, documents, digests))
    of_documents = (fault for row in rows for fault in unpack_faults(row.faults))
    faults = FaultList([*records.faults, *of_documents, *linked.faults])
    return linked, faults.in_order()


def _unused(collection: Collection, columns: Columns, database: Database) -> tuple[Fault, ...]:
    """Return the faults of places, people and phrases that no source has. `collection` has its documents."""
    from albviewer.linking.ties import note_unused, note_unused_phrases

    faults = FaultList()
    note_unused(collection, *_named(columns), faults)
    # A phrase in a heading is not in the full text; to look for it is to read everything, so only where that is quick.
    missing = tuple(phrase for phrase in collection.phrases if not database.has_words(phrase.text))
    if missing and sum(document.length for document in collection.documents.values()) <= _QUICKLY_READ:
        note_unused_phrases(replace(collection, phrases=missing), faults)
    return faults.in_order()


def _mark(records: str, rows: list[SourceRow]) -> str:
    """Return a hash of all that the linked records were made from."""
    return digest([program_mark(), records, *sorted(f"{row.id}\0{row.key}" for row in rows)])


def _assembled(
    index: IndexFolder,
    path: Path,
    database: Database,
    rows: list[SourceRow],
    kept: KeptRecords,
    figures: Figures | None,
) -> Library:
    columns = Columns.load(index.columns(database.about("columns")))
    listed, shelf = {row.id: row for row in rows}, Shelf(database)
    sources = {id_: StoredSource(listed[id_], shelf) for id_ in kept.linked.collection.sources}
    if columns.vocabulary.sources != tuple(sources) or len(columns) != sum(
        item.row.passages for item in sources.values()
    ):
        raise DamagedError("the columns are not those of the sources")
    linked = LinkedCollection(
        collection=replace(kept.linked.collection, documents=PerSource(sources, StoredDocument, len(sources))),
        mentions=PerSource(sources, StoredSource.mentions, len(sources)),
        evidence=kept.linked.evidence,
        claims=kept.linked.claims,
        passages=StoredPassages(tuple(sources.values()), events_by_passage(kept.linked.evidence)),
        stops=kept.linked.stops,
        faults=kept.faults,
    )
    first_rows = tuple(source.row.first_row for source in sources.values())
    return Library(
        linked=linked, atlas=kept.atlas, columns=columns, database=path, first_rows=first_rows, figures=figures
    )


def _named(columns: Columns) -> tuple[set[str], set[str]]:
    """Return the places and the people that any source names."""
    import numpy as np

    known = columns.vocabulary
    places = np.union1d(columns.place_keys // len(SENSES), columns.outside_places)
    people = np.unique(columns.person_ids)
    return {known.places[number] for number in places}, {known.people[number] for number in people}
