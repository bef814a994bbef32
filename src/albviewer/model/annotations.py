"""What a reader has marked: words of a source, kept with what stands around them. Knows nothing of files or views."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

CONTEXT = 48
"""So many characters before and after the words are kept, to know them again when the source has changed."""
LONGEST_WORDS = 20_000
"""So many characters can be marked at once, and so many may a note have: what is kept must be readable again."""


class AnnotationKind(StrEnum):
    """What a mark is for; the values are those of the W3C Web Annotation Vocabulary."""

    HIGHLIGHT = "highlighting"
    NOTE = "commenting"
    BOOKMARK = "bookmarking"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The words `exact` of a source, at characters start..end when they were marked, between `prefix` and `suffix`."""

    source: str
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """One mark. `body` is what the reader wrote, plain text; `created` and `modified` are times (ISO 8601, UTC)."""

    id: str
    kind: AnnotationKind
    target: Target
    body: str = ""
    created: str = ""
    modified: str = ""
