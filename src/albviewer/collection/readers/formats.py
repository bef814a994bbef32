"""In which format a file is: by what the collection says, by its name's ending, and by its first bytes."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from albviewer.collection.faults import FaultCode
from albviewer.collection.files import FileFaultError
from albviewer.collection.readers.source_file import SourceFile
from albviewer.model.sentences import sentence
from albviewer.model.sources import SourceFormat

_BY_ENDING = {
    ".md": SourceFormat.MARKDOWN,
    ".markdown": SourceFormat.MARKDOWN,
    ".html": SourceFormat.HTML,
    ".htm": SourceFormat.HTML,
    ".xhtml": SourceFormat.HTML,
    ".xml": SourceFormat.TEI,
    ".tei": SourceFormat.TEI,
    ".pdf": SourceFormat.PDF,
    ".epub": SourceFormat.EPUB,
    ".docx": SourceFormat.DOCX,
    ".png": SourceFormat.IMAGE,
    ".jpg": SourceFormat.IMAGE,
    ".jpeg": SourceFormat.IMAGE,
    ".tif": SourceFormat.IMAGE,
    ".tiff": SourceFormat.IMAGE,
}
_NAMES = {
    SourceFormat.TEXT: sentence("plain text"),
    SourceFormat.MARKDOWN: sentence("Markdown"),
    SourceFormat.HTML: sentence("HTML"),
    SourceFormat.TEI: sentence("TEI XML"),
    SourceFormat.PDF: sentence("a PDF"),
    SourceFormat.EPUB: sentence("an EPUB"),
    SourceFormat.DOCX: sentence("a DOCX"),
    SourceFormat.IMAGE: sentence("a picture"),
}
_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
# Enough for a prologue of XML with comments before its first element.
_LOOKED_AT = 65536
_HTML = re.compile(rb"(?:\s|<\?.*?\?>|<!--.*?-->)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_TEI = re.compile(rb"<(?:\w+:)?(?:TEI|teiCorpus|TEI\.2)\b")
_MARKUP = (SourceFormat.HTML, SourceFormat.TEI)


def format_of(file: SourceFile) -> SourceFormat:
    """Return the format in which to read a file; that it is not what it is said to be is noted.

    Raise FileFaultError if it is not what it is said to be, and nothing else that is known either.
    """
    said = file.source.format
    named = said or _BY_ENDING.get(PurePosixPath(file.name.lower()).suffix, SourceFormat.TEXT)
    found = _sniffed(file.data)
    if found is named or (found is None and named in (SourceFormat.TEXT, SourceFormat.MARKDOWN)):
        return named
    # Markup is text too: whoever names it so, or ends its name so, wants to see it as it stands.
    if found in _MARKUP and named in (SourceFormat.TEXT, SourceFormat.MARKDOWN):
        return named
    # HTML may begin with any element, or with none.
    if found is None and named is SourceFormat.HTML and b"\0" not in file.data[:_LOOKED_AT]:
        return named
    how = sentence("is said to be") if said else sentence("is named as")
    if found is None and named is SourceFormat.TEI:
        # An XML file of another kind, or a broken one: its reader knows more of what is wrong.
        return named
    if found is None:
        message = sentence(
            "the file {name} {how} {named}, but its contents are not", name=file.name, how=how, named=_NAMES[named]
        )
        raise FileFaultError(message, FaultCode.FORMAT_MISMATCH)
    message = sentence(
        "the file {name} {how} {named}, but is {found}: it is read as that",
        name=file.name,
        how=how,
        named=_NAMES[named],
        found=_NAMES[found],
    )
    file.note(FaultCode.FORMAT_MISMATCH, message)
    return found


def _sniffed(data: bytes) -> SourceFormat | None:
    """Return the format that the first bytes are sure of."""
    if data.startswith(_IMAGES):
        return SourceFormat.IMAGE
    # Some programs write a line of their own before a PDF.
    if b"%PDF-" in data[:1024]:
        return SourceFormat.PDF
    if data.startswith(b"PK\x03\x04"):
        return _packed(data)
    head = data[:_LOOKED_AT]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.replace(b"\0", b"")[2:]
    if _HTML.match(head.removeprefix(b"\xef\xbb\xbf")):
        return SourceFormat.HTML
    return SourceFormat.TEI if _TEI.search(head) and head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<") else None


def _packed(data: bytes) -> SourceFormat | None:
    """Return whether a ZIP archive is an EPUB, which says so in its first file, or holds what a DOCX must."""
    if b"application/epub+zip" in data[:256]:
        return SourceFormat.EPUB
    names = data[-_LOOKED_AT:] + data[:_LOOKED_AT]
    if b"META-INF/container.xml" in names:
        return SourceFormat.EPUB
    return SourceFormat.DOCX if b"[Content_Types].xml" in names or b"word/" in names else None
