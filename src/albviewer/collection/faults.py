"""Faults of a collection: one plain sentence each, with file, line and column. Never raised, always gathered."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from albviewer.model.sentences import Sentence, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from albviewer.model.positions import Position


class FaultCode(StrEnum):
    """The kinds of fault, as `albviewer check` names them."""

    FILE_MISSING = "file-missing"
    FILE_UNREADABLE = "file-unreadable"
    FILE_TOO_LARGE = "file-too-large"
    PATH_OUTSIDE = "path-outside"
    FILE_CHANGED = "file-changed"
    FILE_DAMAGED = "file-damaged"
    FILE_UNSAFE = "file-unsafe"
    FORMAT_MISMATCH = "format-mismatch"
    RESERVED_NAME = "reserved-name"
    NO_TEXT = "no-text"
    ENCODING = "encoding"
    YAML_SYNTAX = "yaml-syntax"
    YAML_FEATURE = "yaml-feature"
    WRONG_TYPE = "wrong-type"
    MISSING_KEY = "missing-key"
    UNKNOWN_KEY = "unknown-key"
    DUPLICATE_KEY = "duplicate-key"
    BAD_VALUE = "bad-value"
    BAD_ID = "bad-id"
    BAD_DATE = "bad-date"
    BAD_COORDINATES = "bad-coordinates"
    NO_COORDINATES = "no-coordinates"
    DUPLICATE_ID = "duplicate-id"
    UNKNOWN_ID = "unknown-id"
    CONTAINMENT_CYCLE = "containment-cycle"
    LANGUAGE_MISSING = "language-missing"
    NO_EVIDENCE = "no-evidence"
    NO_CLAIMS = "no-claims"
    NO_STEPS = "no-steps"
    LINES_OUTSIDE = "lines-outside"
    LINES_OVERLAP = "lines-overlap"
    QUOTE_NOT_FOUND = "quote-not-found"
    QUOTE_AMBIGUOUS = "quote-ambiguous"
    UNUSED = "unused"
    JSON_SYNTAX = "json-syntax"
    BAD_GEOJSON = "bad-geojson"
    BAD_TILES = "bad-tiles"
    BAD_IMAGE = "bad-image"
    POOR_FIT = "poor-fit"


_MOST_CHARACTERS = 300
# A message quotes what a file says: line ends would break its line, control characters speak to terminals.
_UNFIT = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


def one_line(text: str) -> str:
    """Return the text on one line that is fit for a terminal, cut if it is very long."""
    clean = _UNFIT.sub(" ", text)
    return clean if len(clean) <= _MOST_CHARACTERS else clean[: _MOST_CHARACTERS - 1] + "…"


def _fit_to_keep(said: Sentence) -> Sentence:
    """Return a sentence without more of what a file says than could be shown."""
    return Sentence(said.words, tuple((name, _bounded(value)) for name, value in said.values))


def _bounded(value: Value) -> Value:
    if isinstance(value, Sentence):
        return _fit_to_keep(value)
    return one_line(value) if isinstance(value, str) else value


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: where it is, its code, and one sentence for the person who will mend it."""

    position: Position
    code: FaultCode
    sentence: Sentence

    @property
    def message(self) -> str:
        """The sentence in English, on one line."""
        return self.said(str)

    def said(self, translate: Callable[[str], str]) -> str:
        """Return the sentence in the words that `translate` gives for the English ones, on one line."""
        return one_line(self.sentence.said(translate))

    def __str__(self) -> str:
        at = self.position
        return f"{one_line(at.file)}:{at.line}:{at.column}: {self.code}: {self.message}"


@dataclass(slots=True)
class FaultList:
    """Gathers faults while a collection is read."""

    faults: list[Fault] = field(default_factory=list)

    def add(self, position: Position, code: FaultCode, message: Sentence) -> None:
        """Note a fault."""
        self.faults.append(Fault(position, code, _fit_to_keep(message)))

    def in_order(self) -> tuple[Fault, ...]:
        """Return the faults by file, line and column, each once."""
        return tuple(sorted(set(self.faults), key=lambda fault: (fault.position, fault.code, fault.message)))
