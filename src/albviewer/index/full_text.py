"""Full-text search by SQLite FTS5: which texts match, at once and in order; how well they do, on another thread.

The database holds a table `fts` of FTS5 with the tokenizer of search_text.py, in which the text of number n (from 0)
has the rowid n + 1, unless whoever opens it says otherwise, and went in as `searchable(text)`. It may be of any kind
(contentless, external content): only its index is asked. Knows nothing of passages.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from threading import Event, local
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from albviewer.index.search_query import QueryFault, QueryTextError, expression, read_search
from albviewer.index.search_text import TOKENIZER, searchable

if TYPE_CHECKING:
    from albviewer.index.name_variants import NameVariants

Rows = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.int32]

__all__ = ["FullText", "QueryFault", "QueryTextError", "Ranking", "make_fts"]

_REMEMBERED = 64
# About every millisecond.
_STEPS_BETWEEN_LOOKS = 2_000


def _rowid_less_one(rows: Rows) -> Numbers:
    return (rows - 1).astype(np.int32)


def make_fts(database: sqlite3.Connection) -> None:
    """Make the table `fts`, without content of its own."""
    database.execute(f"CREATE VIRTUAL TABLE fts USING fts5(text, content='', tokenize='{TOKENIZER}')")


class FullText:
    """Finds numbered texts, on any thread; what one has found, the others need not look for.

    `connect` opens a further connection to the database; each thread has its own.
    """

    def __init__(
        self,
        connect: Callable[[], sqlite3.Connection],
        variants: NameVariants | None = None,
        number_of: Callable[[Rows], Numbers] | None = None,
    ) -> None:
        """With `variants`, names in a search stand for all names of what they name, unless it says otherwise.

        `number_of` returns for some rowids the numbers of the texts, -1 where there is none; without it a number is
        the rowid less one.
        """
        self._connect = connect
        self._variants = variants
        self._number_of = number_of or _rowid_less_one
        self._own = local()
        self._matches = lru_cache(maxsize=_REMEMBERED)(self._ask)

    @classmethod
    def in_memory(cls, texts: Iterable[str], variants: NameVariants | None = None) -> FullText:
        """Return the full text of the given texts, numbered from 0, held in memory."""
        # The window asks from one thread only, but may have been built on another.
        database = sqlite3.connect(":memory:", check_same_thread=False)
        make_fts(database)
        rows = ((number, searchable(text)) for number, text in enumerate(texts, start=1))
        database.executemany("INSERT INTO fts(rowid, text) VALUES (?, ?)", rows)
        database.commit()

        def copy() -> sqlite3.Connection:
            other = sqlite3.connect(":memory:", check_same_thread=False)
            database.backup(other)
            return other

        made = cls(copy, variants)
        made._own.database = database
        return made

    def expression(self, text: str, *, variants: bool = True) -> str:
        """Return what FTS5 is asked for a text. Raise QueryTextError if it is malformed."""
        node = read_search(text)
        if variants and self._variants is not None:
            return self._variants.expression(node)
        return expression(node)

    def find(self, text: str, *, variants: bool = True) -> Numbers:
        """Return the numbers of the texts that match, ascending. Raise QueryTextError if the text is malformed."""
        return self.matching(self.expression(text, variants=variants))

    def matching(self, expression: str) -> Numbers:
        """Return the numbers of the texts that match what FTS5 is asked, ascending."""
        return self._matches(expression)

    def _ask(self, match: str) -> Numbers:
        database: sqlite3.Connection | None = getattr(self._own, "database", None)
        if database is None:
            database = self._own.database = self._connect()
        # One long text is handed over four times as fast as a hundred thousand rows.
        joined = "SELECT group_concat(rowid) FROM fts WHERE fts MATCH ?"
        (rows,) = database.execute(joined, (match,)).fetchone()
        numbers = self._number_of(np.fromstring(rows or "", dtype=np.int64, sep=","))
        if self._number_of is not _rowid_less_one:
            numbers = np.sort(numbers[numbers >= 0])
        # One array for all who ask: nobody may change it.
        numbers.flags.writeable = False
        return numbers

    def ranking(self, text: str, *, variants: bool = True) -> Ranking:
        """Return how well texts match, to be worked out on another thread. Raise QueryTextError as `find` does."""
        return Ranking(self._connect, self.expression(text, variants=variants), self._number_of)


class Ranking:
    """How well texts match a search. `run` on any thread, once; `cancel` from any other."""

    def __init__(
        self, connect: Callable[[], sqlite3.Connection], match: str, number_of: Callable[[Rows], Numbers]
    ) -> None:
        self._connect = connect
        self._match = match
        self._number_of = number_of
        self._cancelled = Event()

    def cancel(self) -> None:
        """Give up: `run` returns None within some milliseconds."""
        self._cancelled.set()

    def run(self, among: Numbers | None = None, most: int = 1_000) -> Numbers | None:
        """Return the numbers of the texts that match best, the best first; None if it was cancelled.

        `among` are the numbers, ascending, that are wanted; at most `most` are returned. Texts that match equally well
        stand in their own order.
        """
        if self._cancelled.is_set():
            return None
        database = self._connect()
        try:
            database.set_progress_handler(self._cancelled.is_set, _STEPS_BETWEEN_LOOKS)
            rows = database.execute("SELECT rowid, rank FROM fts WHERE fts MATCH ?", (self._match,))
            found = np.fromiter(_until(rows, self._cancelled), dtype=[("rowid", np.int64), ("rank", np.float64)])
        except sqlite3.OperationalError:
            if self._cancelled.is_set():
                return None
            raise
        finally:
            database.close()
        if self._cancelled.is_set():
            return None
        numbers = self._number_of(found["rowid"])
        wanted = numbers >= 0 if among is None else np.isin(numbers, among)
        order = np.lexsort((numbers[wanted], found["rank"][wanted]))
        return numbers[wanted][order[:most]]


def _until(rows: Iterable[tuple[int, float]], stopped: Event) -> Iterator[tuple[int, float]]:
    for row in rows:
        if stopped.is_set():
            return
        yield row
