"""Records of collection.yaml, sources.yaml and apparatus.yaml."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from albviewer.collection.faults import FaultCode
from albviewer.collection.fields import Fields, UnusableError
from albviewer.model.collection import CollectionHead
from albviewer.model.curation import Apparatus, NoteLine, ReadingLine, Shape, StructureLine
from albviewer.model.sentences import sentence
from albviewer.model.sources import Publication, Source, SourceFormat, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORMAT = "1"
_DEEPEST_LEVEL = 3
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+)", re.I)
_ADDRESS = re.compile(r"https?://\S+", re.I)
_LINES = re.compile(r"(\d{1,9})(?:\s*-\s*(\d{1,9}))?")


def read_head(fields: Fields) -> CollectionHead:
    """Return what collection.yaml says; raise UnusableError if it is of another format or lacks id or title."""
    format_ = fields.text("format", required=True)
    if format_ and format_ != _FORMAT:
        # What another format's keys mean is not known: they are not even looked at.
        fields.fault(FaultCode.BAD_VALUE, sentence("this program reads format {format} only", format=_FORMAT), "format")
        raise UnusableError
    languages = fields.language_codes("languages") or ("en",)
    fields.languages = languages
    head = CollectionHead(
        id=fields.id(),
        title=fields.local_text("title", required=True),
        period=fields.date("period"),
        languages=languages,
        summary=fields.local_text("summary"),
        editors=fields.text("editors"),
        rights=fields.local_text("rights"),
    )
    fields.finish()
    return head


def read_source(fields: Fields) -> Source:
    """Return a source; raise UnusableError if id, file or title is missing."""
    source = Source(
        id=fields.id(),
        file=fields.text("file", required=True),
        title=fields.local_text("title", required=True, complete=False),
        title_given=fields.flag("title-given", default=True),
        short_title=fields.local_text("short-title", complete=False),
        authors=fields.texts("author"),
        kind=fields.choice("kind", SourceKind, SourceKind.OTHER),
        date=fields.date("date"),
        date_as_written=fields.text("date-as-written"),
        language=fields.language("language"),
        format=fields.choice("format", SourceFormat, None),
        encoding=fields.text("encoding"),
        scan=fields.flag("scan", default=False),
        ocr=fields.flag("ocr", default=False),
        rights=fields.local_text("rights", complete=False),
        provenance=fields.local_text("provenance", complete=False),
        about=fields.local_text("about"),
        cite_as=fields.local_text("cite-as", complete=False),
        publication=_publication(fields.record("published")),
        position=fields.position(),
    )
    fields.finish()
    return source


def _publication(fields: Fields | None) -> Publication:
    """Return where a source was published or is kept; what cannot be cited is noted and left out."""
    if fields is None:
        return Publication()
    said = fields.text("doi")
    doi = _DOI.fullmatch(said)
    if said and not doi:
        message = sentence("“{text}” is no DOI: it begins with 10. and a number, as in 10.1000/182", text=said)
        fields.fault(FaultCode.BAD_VALUE, message, "doi")
    url = fields.text("url")
    if url and not _ADDRESS.fullmatch(url):
        message = sentence("“{text}” is no address of a page: it begins with https:// or http://", text=url)
        fields.fault(FaultCode.BAD_VALUE, message, "url")
        url = ""
    publication = Publication(
        container=fields.text("in"),
        volume=fields.text("volume"),
        issue=fields.text("issue"),
        pages=fields.text("pages"),
        publisher=fields.text("publisher"),
        place=fields.text("place"),
        archive=fields.text("archive"),
        shelfmark=fields.text("shelfmark"),
        doi=doi[1] if doi else "",
        url=url,
        accessed=fields.date("accessed"),
    )
    fields.finish()
    return publication


def read_apparatus(fields: Fields) -> Apparatus:
    """Return structure, readings and notes of one source; a faulty line is dropped, the rest stays."""
    apparatus = Apparatus(
        source=fields.text("source", required=True),
        structure=tuple(_structure(fields)),
        readings=tuple(_readings(fields)),
        notes=tuple(_notes(fields)),
        position=fields.position("source"),
    )
    fields.finish()
    return apparatus


def _structure(fields: Fields) -> Iterator[StructureLine]:
    last = 0
    for entry in fields.records("structure"):
        match = _LINES.fullmatch(entry.text("lines"))
        shape = entry.choice("as", Shape, Shape.PARAGRAPH)
        level, label = entry.whole("level"), entry.whole("label")
        entry.finish()
        if not match or not entry.has("as"):
            entry.fault(
                FaultCode.MISSING_KEY, sentence("a line of structure needs lines (12 or 12-20) and as"), "lines"
            )
            continue
        if level is not None and not 1 <= level <= _DEEPEST_LEVEL:
            entry.fault(
                FaultCode.BAD_VALUE,
                sentence("level is 1 to {deepest_level}, not {level}", deepest_level=_DEEPEST_LEVEL, level=level),
                "level",
            )
        if label is not None and label < 0:
            entry.fault(
                FaultCode.BAD_VALUE, sentence("label counts characters, it cannot be {label}", label=label), "label"
            )
        first_line, last_line = int(match[1]), int(match[2] or match[1])
        if not 1 <= first_line <= last_line:
            message = sentence(
                "lines {lines} are no lines: they are counted from 1, the first one first", lines=match[0]
            )
            entry.fault(FaultCode.BAD_VALUE, message, "lines")
            continue
        if first_line <= last:
            message = sentence(
                "lines {lines} do not come after line {last}, where the entry before ends", lines=match[0], last=last
            )
            entry.fault(FaultCode.LINES_OVERLAP, message, "lines")
            continue
        last = last_line
        yield StructureLine(
            first=first_line,
            last=last_line,
            shape=shape,
            level=min(max(level or 1, 1), _DEEPEST_LEVEL),
            label=max(label or 0, 0),
            position=entry.position("lines"),
        )


def _readings(fields: Fields) -> Iterator[ReadingLine]:
    for entry in fields.records("readings"):
        quote = entry.text("quote")
        reading = ReadingLine(
            quote=quote,
            surface=entry.text("surface") or quote,
            reads=entry.verbatim("reads"),
            occurrence=entry.whole("occurrence"),
            why=entry.local_text("why"),
            position=entry.position("quote"),
        )
        entry.finish()
        # `reads` may be empty, which hides the spot: left out altogether it is more likely a slip.
        if quote and entry.given("reads"):
            yield reading
        else:
            entry.fault(FaultCode.MISSING_KEY, sentence("a reading needs quote and reads (which may be empty)"))


def _notes(fields: Fields) -> Iterator[NoteLine]:
    for entry in fields.records("notes"):
        quote = entry.text("quote")
        line = NoteLine(
            quote=quote,
            surface=entry.text("surface") or quote,
            note=entry.local_text("note"),
            occurrence=entry.whole("occurrence"),
            position=entry.position("quote"),
        )
        entry.finish()
        if quote and line.note.entries:
            yield line
        else:
            entry.fault(FaultCode.MISSING_KEY, sentence("an editors' note needs quote and note"))
