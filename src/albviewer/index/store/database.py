"""The SQLite file of an index: its tables, and how rows get in and out of them. Knows nothing of what they mean."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass, fields
from typing import TYPE_CHECKING

from albviewer.index.full_text import make_fts
from albviewer.index.search_text import searchable
from albviewer.index.store.chunks import DamagedError
from albviewer.index.store.compressing import compressed, expanded

if TYPE_CHECKING:
    from pathlib import Path

# A place among the chunks for each source of its own, wide enough for the largest document there may be.
_CHUNKS_A_SOURCE = 1 << 24
_TABLES = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE sources (
    number INTEGER PRIMARY KEY,      -- never given again, so that what a source leaves behind is nobody's
    id TEXT NOT NULL UNIQUE,
    file TEXT NOT NULL,
    stamp TEXT NOT NULL,             -- size and times of its file when it was read
    digest TEXT NOT NULL,            -- a hash of its file
    key TEXT NOT NULL,               -- a hash of all that the rest depends on
    usable INTEGER NOT NULL,         -- whether there is a document
    first_row INTEGER NOT NULL,      -- the row in the full text before that of its first passage
    passages INTEGER NOT NULL,
    head TEXT NOT NULL,              -- the cut, and what belongs to the document as a whole
    faults BLOB NOT NULL
);
CREATE TABLE parts (                 -- what is not needed to open a collection
    source INTEGER PRIMARY KEY,
    labels BLOB NOT NULL,            -- of its passages, in order
    columns BLOB NOT NULL            -- its part of the columns
);
CREATE TABLE chunks (id INTEGER PRIMARY KEY, body BLOB NOT NULL);
"""
_WRITING = ("PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF", "PRAGMA cache_size=-32768", "PRAGMA page_size=8192")
# Bytes of words that are held before they are written: with more than the usual one million there is less to merge.
_WORDS_HELD = 8_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """What is kept of a source, save its chunks: see the table."""

    number: int
    id: str
    file: str
    stamp: str
    digest: str
    key: str
    usable: bool
    first_row: int
    passages: int
    head: str
    faults: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What is kept of a source beside its row. `texts` are those of its passages, folded for the full text."""

    chunks: Sequence[bytes]
    texts: Sequence[str]
    labels: Sequence[str]
    columns: bytes


class Database:
    """An open index file. Raises DamagedError for whatever SQLite cannot make sense of."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    @classmethod
    def create(cls, path: Path) -> Database:
        """Return a new, empty file that is written fast: until it is finished nobody relies on it."""
        connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        for pragma in reversed(_WRITING):
            connection.execute(pragma)
        connection.executescript(_TABLES)
        make_fts(connection)
        connection.execute("INSERT INTO fts(fts, rank) VALUES ('hashsize', ?)", (_WORDS_HELD,))
        connection.execute("BEGIN")
        return cls(connection)

    @classmethod
    def open(cls, path: Path, *, writing: bool = False) -> Database:
        """Return an existing file, to be read only unless `writing`; then its journal keeps it safe."""
        mode = "rw" if writing else "ro"
        with _damage():
            connection = sqlite3.connect(
                f"{path.resolve().as_uri()}?mode={mode}", uri=True, check_same_thread=False, isolation_level=None
            )
            if writing:
                connection.execute("PRAGMA cache_size=-32768")
            connection.execute("SELECT count(*) FROM about").fetchone()
            return cls(connection)

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Make all changes within, or none of them."""
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def about(self, key: str) -> str:
        """Return what was noted under the key, or nothing."""
        with _damage():
            row = self.connection.execute("SELECT value FROM about WHERE key = ?", (key,)).fetchone()
            return row[0] if row else ""

    def taken(self) -> tuple[int, int]:
        """Return how many numbers of sources and rows of the full text were ever given away."""
        sources, rows = self.about("sources taken"), self.about("rows taken")
        try:
            return int(sources or 0), int(rows or 0)
        except ValueError:
            raise DamagedError("what was noted about the index cannot be read") from None

    def note(self, key: str, value: str) -> None:
        """Note something under the key."""
        self.connection.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", (key, value))

    def sources(self) -> list[SourceRow]:
        """Return all sources, in no order that means anything."""
        with _damage():
            names = ", ".join(field.name for field in fields(SourceRow))
            rows = self.connection.execute(f"SELECT {names} FROM sources")
            return [SourceRow(**dict(zip(names.split(", "), row, strict=True))) for row in rows]

    def add_source(self, row: SourceRow, body: Body) -> None:
        """Add a source; the texts of its passages go into the full text, the first as the row after `first_row`."""
        execute, many = self.connection.execute, self.connection.executemany
        marks = ", ".join("?" for _ in fields(SourceRow))
        execute(f"INSERT INTO sources VALUES ({marks})", astuple(row))
        labels = compressed("\n".join(body.labels).encode())
        execute("INSERT INTO parts VALUES (?, ?, ?)", (row.number, labels, body.columns))
        base = row.number * _CHUNKS_A_SOURCE
        many("INSERT INTO chunks VALUES (?, ?)", ((base + i, chunk) for i, chunk in enumerate(body.chunks)))
        texts = ((row.first_row + i, text) for i, text in enumerate(body.texts, start=1))
        many("INSERT INTO fts(rowid, text) VALUES (?, ?)", texts)
        self.note("sources taken", str(row.number + 1))
        self.note("rows taken", str(row.first_row + row.passages))

    def remove_source(self, number: int) -> None:
        """Remove a source. Its chunks and its rows in the full text stay: another program may be reading them."""
        self.connection.execute("DELETE FROM sources WHERE number = ?", (number,))

    def has_words(self, words: str) -> bool:
        """Tell whether a passage has these words, one after the other."""
        phrase = searchable(words).replace('"', " ")
        if not any(map(str.isalnum, phrase)):
            return False
        with _damage():
            return (
                self.connection.execute("SELECT 1 FROM fts WHERE fts MATCH ? LIMIT 1", (f'"{phrase}"',)).fetchone()
                is not None
            )

    def restamp(self, number: int, stamp: str) -> None:
        """Note another size and time of a source whose file says what it said before."""
        self.connection.execute("UPDATE sources SET stamp = ? WHERE number = ?", (stamp, number))

    def labels(self, source: int) -> list[str]:
        """Return the labels of the passages of a source, in order."""
        data = self._blob("SELECT labels FROM parts WHERE source = ?", source)
        try:
            text = expanded(data).decode()
        except ValueError as error:
            raise DamagedError(f"the labels of source {source} cannot be read: {error}") from None
        return text.split("\n") if text else []

    def columns(self, source: int) -> bytes:
        """Return the part of a source in the columns."""
        return self._blob("SELECT columns FROM parts WHERE source = ?", source)

    def chunk(self, source: int, number: int) -> bytes:
        """Return a chunk of a source."""
        return self._blob("SELECT body FROM chunks WHERE id = ?", source * _CHUNKS_A_SOURCE + number)

    def _blob(self, question: str, number: int) -> bytes:
        with _damage():
            row = self.connection.execute(question, (number,)).fetchone()
        if row is None or not isinstance(row[0], bytes):
            raise DamagedError(f"a part of the index is missing: {number}")
        return row[0]


@contextmanager
def _damage() -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise DamagedError(str(error)) from None
