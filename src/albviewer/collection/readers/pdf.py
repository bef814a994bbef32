"""A PDF: its text layer as paragraphs with the pages they stand on; pages without text as pictures.

The file is parsed by a process of its own (pdf_child.py); what it answers is checked here like any other input.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from albviewer.collection.faults import FaultCode
from albviewer.collection.files import FileFaultError
from albviewer.collection.readers.composition import Composition
from albviewer.collection.readers.isolation import Answer, ChildError, ask_child
from albviewer.collection.readers.limits import MOST_PAGES, PDF_SECONDS
from albviewer.collection.readers.page_lines import PageLines, without_running_lines
from albviewer.collection.readers.page_paragraphs import tell_paragraphs
from albviewer.model.documents import Picture
from albviewer.model.sentences import sentence
from albviewer.model.sources import SourceFormat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from albviewer.collection.readers.source_file import SourceFile

_PIXELS_PER_POINT = 96 / 72
# A scan may hold the sign of a program or a stamp; that is no text layer.
_LEAST_TEXT = 8
_TAIL = 2048


def read_pdf(file: SourceFile) -> Composition:
    """Tell the pages of a PDF; raise FileFaultError if it is encrypted, or too damaged to be read."""
    answer = _ask(file)
    if "error" in answer.head:
        if answer.head["error"] == "encrypted":
            raise file.damaged(sentence("it is encrypted: take the password off it"))
        raise file.damaged(sentence("the PDF is damaged or truncated"))
    pages = [PageLines.of(json.loads(line)) for line in answer.rest.splitlines()]
    _note_damage(file, pages, answer)
    composition = Composition(file, SourceFormat.PDF, by_page=True)
    numbers = _numbers(pages)
    texts = without_running_lines(pages)
    composition.is_scan = bool(pages) and not any(page.letters() >= _LEAST_TEXT for page in pages)
    if composition.is_scan and not file.source.scan:
        message = sentence(
            "the file {name} is a scan without text: its pages are shown as pictures and nothing in "
            "them can be found; say scan: true in sources.yaml if that is known",
            name=file.name,
        )
        file.note(FaultCode.NO_TEXT, message)
    tell_paragraphs(
        composition,
        texts,
        numbers,
        pictures={index: _picture(index, page) for index, page in enumerate(pages) if page.letters() < _LEAST_TEXT},
    )
    return composition


def _ask(file: SourceFile) -> Answer:
    try:
        return ask_child({"do": "text"}, file.data, seconds=PDF_SECONDS)
    except ChildError as error:
        if error.why == "time":
            why = sentence("its text was not found within {pdf_seconds} seconds", pdf_seconds=f"{PDF_SECONDS:.0f}")
            raise FileFaultError(
                sentence("the file {name} cannot be read: {why}", name=file.name, why=why), FaultCode.FILE_UNSAFE
            ) from None
        raise file.damaged(sentence("the PDF makes the program that parses it fail, or use too much memory")) from None


def _note_damage(file: SourceFile, pages: Sequence[PageLines], answer: Answer) -> None:
    count = answer.head.get("pages")
    damaged = sum(page.damaged for page in pages)
    if isinstance(count, int) and count > MOST_PAGES:
        message = sentence(
            "the file {name} has {count} pages, of which the first {most_pages} are read",
            name=file.name,
            count=count,
            most_pages=MOST_PAGES,
        )
        file.note(FaultCode.FILE_TOO_LARGE, message)
    if damaged:
        message = sentence(
            "the file {name} is damaged: {damaged} of its {count} pages cannot be read",
            name=file.name,
            damaged=damaged,
            count=len(pages),
        )
        file.note(FaultCode.FILE_DAMAGED, message)
    elif b"%%EOF" not in file.data[-_TAIL:]:
        file.note(
            FaultCode.FILE_DAMAGED,
            sentence("the file {name} is truncated: what could be read of it is shown", name=file.name),
        )


def _numbers(pages: Sequence[PageLines]) -> list[str]:
    """Return the number of each page: as the file says, as most pages print it, or counted."""
    if any(page.label for page in pages):
        return [page.label or str(index) for index, page in enumerate(pages, 1)]
    first = [printed - index for index, page in enumerate(pages) if (printed := page.printed_number()) is not None]
    likeliest = max(set(first), key=first.count, default=0)
    sure = first.count(likeliest) * 2 > len(pages) and first.count(likeliest) > 1 and likeliest > 0
    return [str(index + likeliest if sure else index + 1) for index in range(len(pages))]


def _picture(index: int, page: PageLines) -> Picture:
    width, height = round(page.width * _PIXELS_PER_POINT), round(page.height * _PIXELS_PER_POINT)
    return Picture(f"page {index}", width, height)
