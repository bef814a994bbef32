"""Full-text search by SQLite FTS5, in memory: words, "phrases", prefix*, AND, OR and NOT; accents do not count."""

from __future__ import annotations

import re
import sqlite3
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Spoken of by people, not by FTS5: its own syntax errors name columns and tokens.
_TOKEN = re.compile(r'"([^"]*)"(\*?)|([^\s"]+)')
_SEARCHABLE = re.compile(r"[^\W_]")
_OPERATORS = ("AND", "OR", "NOT")


class QueryFault(Enum):
    """What makes a text one that cannot be searched for."""

    HALF_QUOTED = "a quotation mark is missing its other half"
    NO_WORD = "there is no word to search for"
    ONE_SIDED = "AND, OR and NOT need words on both sides"


class QueryTextError(ValueError):
    """The text cannot be searched for; the message is one plain sentence, and `fault` says the same to programs."""

    def __init__(self, fault: QueryFault, message: str = "") -> None:
        super().__init__(message or fault.value)
        self.fault = fault


class FullText:
    """Finds numbered texts. Numbers are those in which the texts were given, from 0."""

    def __init__(self, texts: Iterable[str]) -> None:
        # The window asks from one thread only, but may have been built on another.
        self._db = sqlite3.connect(":memory:", check_same_thread=False)
        self._db.execute(
            "CREATE VIRTUAL TABLE texts USING fts5(body, content='', tokenize='unicode61 remove_diacritics 2')"
        )
        rows = ((number, text) for number, text in enumerate(texts))
        self._db.executemany("INSERT INTO texts(rowid, body) VALUES (?, ?)", rows)

    def find(self, text: str) -> frozenset[int]:
        """Return the numbers of the texts that match. Raise QueryTextError if the text is malformed."""
        match = fts_query(text)
        try:
            rows = self._db.execute("SELECT rowid FROM texts WHERE texts MATCH ?", (match,)).fetchall()
        except sqlite3.OperationalError:
            message = f"“{text}” cannot be searched for: {QueryFault.ONE_SIDED.value}"
            raise QueryTextError(QueryFault.ONE_SIDED, message) from None
        return frozenset(number for (number,) in rows)


def fts_query(text: str) -> str:
    """Return what FTS5 is asked for the words of a person; every word is quoted, so that nothing else is syntax."""
    if text.count('"') % 2:
        raise QueryTextError(QueryFault.HALF_QUOTED)
    parts = []
    # Half a character pasted from elsewhere, or a NUL, is nothing that SQLite could be handed.
    for phrase, star, word in _TOKEN.findall(text.encode(errors="ignore").decode().replace("\0", " ")):
        if word in _OPERATORS:
            parts.append(word)
        elif _SEARCHABLE.search(phrase or word):
            prefix = "*" if star or word.endswith("*") else ""
            parts.append(f'"{phrase or word.rstrip("*")}"{prefix}')
    if not any(part not in _OPERATORS for part in parts):
        raise QueryTextError(QueryFault.NO_WORD)
    return " ".join(parts)
