"""The way into this package: the bytes of a source's file become a document, whatever their format.

Each reader is imported when the first file needs it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from albviewer.collection.faults import FaultCode, FaultList
from albviewer.collection.files import FileFaultError
from albviewer.collection.readers.formats import format_of
from albviewer.collection.readers.source_file import SourceFile
from albviewer.model.positions import Position
from albviewer.model.sentences import sentence
from albviewer.model.sources import SourceFormat

if TYPE_CHECKING:
    from albviewer.collection.readers.composition import Composition
    from albviewer.model.curation import Apparatus
    from albviewer.model.documents import Document
    from albviewer.model.sources import Source

_Reader = Callable[[SourceFile], "Composition"]


def read_document(
    source: Source, data: bytes, apparatus: Apparatus | None, faults: FaultList, *, named_at: Position | None = None
) -> Document | None:
    """Return the document in a source's file, or None if it cannot be used, which is noted.

    `data` is the whole file, `named_at` where the collection names it: faults of the file as a whole are noted there.
    Neither the arguments nor the document know of open files, so this may run in any process.
    """
    file = SourceFile(source=source, data=data, faults=faults)
    try:
        format_ = format_of(file)
        if format_ is SourceFormat.TEXT:
            from albviewer.collection.readers.plain_text import read_text_file

            document = read_text_file(file, apparatus)
        else:
            document = _reader(format_)(file).finish(apparatus, faults)
    except FileFaultError as error:
        faults.add(error.position or named_at or Position(source.file), error.code, error.message)
    except (RecursionError, MemoryError):
        message = sentence(
            "the file {file} cannot be read: its parts lie too deep within each other, or are too large",
            file=source.file,
        )
        faults.add(named_at or Position(source.file), FaultCode.FILE_UNSAFE, message)
    else:
        if not document.blocks:
            file.note(
                FaultCode.NO_TEXT,
                sentence("the file {file} is empty: there are no words in it and no pictures", file=source.file),
            )
        return document
    return None


def _reader(format_: SourceFormat) -> _Reader:
    match format_:
        case SourceFormat.MARKDOWN:
            from albviewer.collection.readers.markdown import read_markdown

            return read_markdown
        case SourceFormat.HTML:
            from albviewer.collection.readers.html import read_html

            return read_html
        case SourceFormat.TEI:
            from albviewer.collection.readers.tei import read_tei

            return read_tei
        case SourceFormat.PDF:
            from albviewer.collection.readers.pdf import read_pdf

            return read_pdf
        case SourceFormat.EPUB:
            from albviewer.collection.readers.epub import read_epub

            return read_epub
        case SourceFormat.DOCX:
            from albviewer.collection.readers.docx import read_docx

            return read_docx
        case _:
            from albviewer.collection.readers.images import read_image

            return read_image
