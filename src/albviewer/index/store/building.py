"""Brings the index of a collection up to date: only what has changed is read, and a kill leaves what was there."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.collection.files import path_within
from albviewer.index.columns_builder import ColumnsBuilder
from albviewer.index.store.chunks import DamagedError
from albviewer.index.store.database import Database, SourceRow
from albviewer.index.store.hands import prepared
from albviewer.index.store.parts import add_part
from albviewer.index.store.progress import Progress
from albviewer.index.store.records_file import pack_faults, unpack_faults
from albviewer.index.store.stamps import FORMAT, Keys, file_digest, file_stamp
from albviewer.linking.name_book import name_book
from albviewer.uncollected import uncollected

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from albviewer.collection.load import Records
    from albviewer.index.columns import Columns
    from albviewer.index.store.paths import IndexFolder
    from albviewer.index.store.progress import Tell
    from albviewer.index.store.working import Prepared
    from albviewer.linking.name_book import NameBook

# Of the rows of the full text as many may belong to nobody before all is written anew.
_MOST_LOST = 0.3
_MOST_CHANGED = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What the building did: sources in all, read anew and removed, passages in all, bytes read, seconds."""

    sources: int
    read: int
    removed: int
    passages: int
    read_bytes: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What is to be done: sources to read, rows that stay, rows to remove, new stamps by number of row.

    `book` are the names that texts are read for.
    """

    stale: Sequence[str]
    kept: Mapping[str, SourceRow]
    gone: Sequence[SourceRow]
    stamps: Mapping[int, str]
    book: NameBook


def bring_up_to_date(
    records: Records, index: IndexFolder, tell: Tell, begins_anew: Callable[[int], None] | None = None
) -> Figures:
    """Make the index hold what the collection holds now. The caller holds `index.writing()`.

    `begins_anew` is told before everything is read, and of how many bytes that is.

    Raise OSError or sqlite3.Error if it cannot be written, CancelledError if `tell` does; the index is then as it was.
    """
    begun = time.perf_counter()
    old = _opened(index)
    try:
        plan = _planned(records, old)
        sizes = {source: _size(records, source) for source in plan.stale}
        if old is None or _worth_a_new_one(plan, old):
            plan = _Plan(stale=tuple(records.collection.sources), kept={}, gone=(), stamps={}, book=plan.book)
            sizes = {source: _size(records, source) for source in plan.stale}
            if begins_anew is not None:
                begins_anew(sum(sizes.values()))
            passages = _built_anew(records, index, plan, _Teller(tell, sizes))
        elif plan.stale or plan.gone or plan.stamps or _order_differs(records, old):
            passages = _changed(records, index, old, plan, _Teller(tell, sizes))
        else:
            passages = sum(row.passages for row in plan.kept.values())
    finally:
        if old is not None:
            old.close()
    return Figures(
        sources=len(records.collection.sources),
        read=len(plan.stale),
        removed=len(plan.gone),
        passages=passages,
        read_bytes=sum(sizes.values()),
        seconds=time.perf_counter() - begun,
    )


class _Teller:
    """Adds up the bytes of what is finished."""

    def __init__(self, tell: Tell, sizes: Mapping[str, int]) -> None:
        self._tell = tell
        self._done = 0
        self.sizes = sizes
        self.total = sum(sizes.values())

    def finished(self, source: str) -> None:
        self._done += self.sizes.get(source, 0)
        self._tell(Progress(done=self._done, total=self.total, source=source))


def _opened(index: IndexFolder) -> Database | None:
    """Return the index that there is, to be changed, or None if it is of no use."""
    path = index.database()
    try:
        database = Database.open(path, writing=True) if path else None
        if database is not None and database.about("format") == str(FORMAT):
            return database
        if database is not None:
            database.close()
    except DamagedError:
        pass
    return None


def _planned(records: Records, old: Database | None) -> _Plan:
    with uncollected():
        book = name_book(records.collection)
        keys = Keys(records, book)
    now = time.time_ns()
    rows = {row.id: row for row in old.sources()} if old else {}
    kept: dict[str, SourceRow] = {}
    stamps: dict[int, str] = {}
    for id_, source in records.collection.sources.items():
        row = rows.get(id_)
        if row is None or row.file != source.file:
            continue
        stamp = file_stamp(records.folder, source.file, now_ns=now)
        unread = bool(stamp) and stamp == row.stamp
        digest = row.digest if unread else file_digest(records.folder, source.file)
        if keys.key(id_, digest, with_positions=bool(unpack_faults(row.faults))) == row.key:
            kept[id_] = row
            if stamp != row.stamp:
                stamps[row.number] = stamp
    return _Plan(
        stale=[id_ for id_ in records.collection.sources if id_ not in kept],
        kept=kept,
        gone=[row for id_, row in rows.items() if id_ not in kept],
        stamps=stamps,
        book=book,
    )


def _worth_a_new_one(plan: _Plan, old: Database) -> bool:
    """Tell whether so much has changed, or so much is left behind, that all is better written anew."""
    _, taken = old.taken()
    lost = taken - sum(row.passages for row in plan.kept.values())
    return lost > _MOST_LOST * taken or len(plan.stale) > _MOST_CHANGED * (len(plan.stale) + len(plan.kept))


def _order_differs(records: Records, old: Database) -> bool:
    return old.about("order") != _order(records)


def _order(records: Records) -> str:
    return "\n".join(records.collection.sources)


def _built_anew(records: Records, index: IndexFolder, plan: _Plan, teller: _Teller) -> int:
    path = index.path / f"{index.fresh_generation()}.db"
    database = Database.create(path)
    try:
        for row_of in _prepared(records, plan, teller):
            _add(database, row_of)
        columns = _with_columns(records, index, database, path)
        database.connection.execute("COMMIT")
    finally:
        database.close()
    index.make_current(path)
    index.clear_up(path, columns[0])
    return columns[1]


def _changed(records: Records, index: IndexFolder, database: Database, plan: _Plan, teller: _Teller) -> int:
    path = index.database()
    assert path is not None
    with database.changing():
        for row in plan.gone:
            database.remove_source(row.number)
        for number, stamp in plan.stamps.items():
            database.restamp(number, stamp)
        for made in _prepared(records, plan, teller):
            _add(database, made)
        columns, passages = _with_columns(records, index, database, path)
    index.clear_up(path, columns)
    return passages


def _prepared(records: Records, plan: _Plan, teller: _Teller) -> Iterator[Prepared]:
    """Yield each source that is to be read, prepared; tell of it after it has been written."""
    with closing(prepared(records, plan.book, plan.stale, teller.total)) as hands:
        for made in hands:
            yield made
            teller.finished(made.id)


def _add(database: Database, made: Prepared) -> None:
    number, first_row = database.taken()
    row = SourceRow(
        number=number,
        id=made.id,
        file=made.file,
        stamp=made.stamp,
        digest=made.digest,
        key=made.key,
        usable=made.usable,
        first_row=first_row,
        passages=len(made.body.texts),
        head=made.head,
        faults=pack_faults(made.faults),
    )
    database.add_source(row, made.body)


def _with_columns(records: Records, index: IndexFolder, database: Database, path: Path) -> tuple[Path, int]:
    """Write the columns of all sources and name them in the database; return their folder and how many passages."""
    # Beside the many things that records are, to look for rings takes far longer than all that is done here.
    with uncollected():
        columns = _columns(records, database)
    folder = index.fresh_columns(path)
    columns.save(folder)
    database.note("columns", folder.name)
    database.note("order", _order(records))
    database.note("format", str(FORMAT))
    return folder, len(columns)


def _columns(records: Records, database: Database) -> Columns:
    collection = records.collection
    builder = ColumnsBuilder(collection.places, collection.people)
    rows = {row.id: row for row in database.sources()}
    for id_ in collection.sources:
        if rows[id_].usable:
            add_part(builder, id_, database.columns(rows[id_].number))
    return builder.finish()


def _size(records: Records, source: str) -> int:
    path = path_within(records.folder, records.collection.sources[source].file)
    try:
        return path.stat().st_size if path is not None else 0
    except OSError:
        return 0
