"""What is kept of a document as a whole, beside its chunks: where they begin, and the lists of spots in the text."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from albviewer.index.store.chunks import Cut, DamagedError, cut_of, plain_cut
from albviewer.model.documents import (
    EditorsNote,
    Encoded,
    EncodedKind,
    FootnoteMark,
    Heading,
    PageStart,
    Reading,
)
from albviewer.model.sources import SourceFormat

if TYPE_CHECKING:
    from albviewer.model.documents import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Where the chunks of a document begin, its outline, and its other fields, by name, save text and blocks."""

    cut: Cut
    headings: tuple[Heading, ...]
    fields: dict[str, Any]


def pack_head(document: Document, cut: Cut) -> str:
    """Return the head of a document as text."""
    plain = {
        "cut": plain_cut(cut),
        "headings": document.headings,
        "readings": [[item.start, item.end, item.reads, item.why] for item in document.readings],
        "notes": [[item.start, item.end, item.text] for item in document.notes],
        "pages": document.pages,
        "footnotes": document.footnotes,
        "encoded": [[item.start, item.end, item.kind, item.key] for item in document.encoded],
        "format": document.format,
        "encoding": document.encoding,
        "guessed": document.guessed,
        "is_scan": document.is_scan,
    }
    return json.dumps(plain, separators=(",", ":"))


def unpack_head(text: str) -> Head:
    """Return the head that a text holds; raise DamagedError if it holds none."""
    try:
        plain = json.loads(text)
        fields = {
            "readings": tuple(
                Reading(start=start, end=end, reads=reads, why=_pairs(why))
                for start, end, reads, why in plain["readings"]
            ),
            "notes": tuple(EditorsNote(start=start, end=end, text=_pairs(said)) for start, end, said in plain["notes"]),
            "pages": tuple(PageStart(*page) for page in plain["pages"]),
            "footnotes": tuple(FootnoteMark(*mark) for mark in plain["footnotes"]),
            "encoded": tuple(
                Encoded(start=start, end=end, kind=EncodedKind(kind), key=key)
                for start, end, kind, key in plain["encoded"]
            ),
            "format": SourceFormat(plain["format"]),
            "encoding": plain["encoding"],
            "guessed": plain["guessed"],
            "is_scan": plain["is_scan"],
        }
        headings = tuple(Heading(*heading) for heading in plain["headings"])
        return Head(cut=cut_of(plain["cut"]), headings=headings, fields=fields)
    except (ValueError, TypeError, LookupError) as error:
        raise DamagedError(f"the head of a document cannot be read: {error}") from None


def _pairs(plain: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((language, text) for language, text in plain)
