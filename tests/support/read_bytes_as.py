"""Bytes read as a source of a name, and what is said of them: for tests of the readers."""

from __future__ import annotations

from albviewer.collection.faults import Fault, FaultList
from albviewer.collection.readers.reading import read_document
from albviewer.model.curation import Apparatus
from albviewer.model.documents import Document
from albviewer.model.positions import Position
from albviewer.model.sources import Source, SourceFormat
from albviewer.model.texts import LocalText

NAMED_AT = Position("sources.yaml", 3, 11)


def read(
    name: str,
    data: bytes | str,
    *,
    language: str = "en",
    encoding: str = "",
    format_: SourceFormat | None = None,
    scan: bool = False,
    apparatus: Apparatus | None = None,
) -> tuple[Document | None, list[Fault]]:
    """Return the document in a file of that name, and its faults."""
    source = Source(
        id="a",
        file=name,
        title=LocalText((("en", "A"),)),
        language=language,
        encoding=encoding,
        format=format_,
        scan=scan,
    )
    faults = FaultList()
    bytes_ = data.encode() if isinstance(data, str) else data
    document = read_document(source, bytes_, apparatus, faults, named_at=NAMED_AT)
    if document is not None:
        check_offsets(document)
    return document, faults.faults


def read_well(name: str, data: bytes | str, **more: str) -> Document:
    """Return the document in a sound file."""
    document, faults = read(name, data, **more)  # type: ignore[arg-type]
    assert [str(fault) for fault in faults] == []
    assert document is not None
    return document


def check_offsets(document: Document) -> None:
    """Every spot lies in the text, in order, and what is shown leads back to the characters that it stands for."""
    text, last = document.text, 0
    labels = [block.label for block in document.blocks if block.label]
    assert len(set(labels)) == len(labels), "two passages have one label"
    for block in document.blocks:
        assert last <= block.start <= block.end <= len(text)
        last = block.end
        shown_end = 0
        for run in block.shown.runs:
            assert run.shown_start == shown_end
            assert block.start <= run.start <= run.end <= block.end
            shown_end = run.shown_end
            even = run.shown_end - run.shown_start == run.end - run.start
            if even and document.format is not SourceFormat.TEXT and not document.readings:
                assert block.shown.text[run.shown_start : run.shown_end] == text[run.start : run.end]
        assert shown_end == len(block.shown.text)
        for start, end, _ in block.emphasis:
            assert 0 <= start < end <= len(block.shown.text)
    for encoded in document.encoded:
        assert 0 <= encoded.start < encoded.end <= len(text)
        assert document.shown_at(encoded.start, encoded.end) or document.readings
    for mark in document.footnotes:
        assert mark.label in labels
        assert 0 <= mark.at <= len(text)
    starts = [page.at for page in document.pages]
    assert starts == sorted(starts)
    assert all(0 <= at <= len(text) for at in starts)


def outline(document: Document) -> list[tuple[str, str, str]]:
    """Return kind, label and shown text of each block."""
    return [(block.kind.value, block.label, block.shown.text) for block in document.blocks]
