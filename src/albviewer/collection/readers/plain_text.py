"""A plain text file in whatever encoding: decoded, checked, then read by the rules for lines."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from albviewer.collection.document import read_plain_text
from albviewer.collection.faults import FaultCode
from albviewer.collection.files import FileFaultError
from albviewer.collection.readers.encodings import Decoded, decode_text
from albviewer.collection.readers.limits import LONGEST_LINE, MOST_CHARACTERS
from albviewer.model.sentences import sentence

if TYPE_CHECKING:
    from albviewer.collection.readers.source_file import SourceFile
    from albviewer.model.curation import Apparatus
    from albviewer.model.documents import Document

_LINE_END = re.compile(r"\r\n|\n|\r")
# What no text holds; form feeds part pages, and escape begins the codes of old printers.
_UNFIT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROLS = "".join(char for char in map(chr, range(32)) if _UNFIT.match(char))
_MOST_UNFIT = 0.02


def read_text_file(file: SourceFile, apparatus: Apparatus | None) -> Document:
    """Return the document of a plain text file; raise FileFaultError if it is none."""
    decoded = decode_text(file)
    text = decoded.text
    if len(text) > MOST_CHARACTERS:
        message = sentence(
            "the file {name} holds more than {most_characters} million characters",
            name=file.name,
            most_characters=MOST_CHARACTERS // 2**20,
        )
        raise FileFaultError(message, FaultCode.FILE_TOO_LARGE)
    _check_lines(file, text)
    _check_characters(file, decoded)
    document = read_plain_text(file.source.id, text, apparatus, file.faults)
    return replace(document, encoding=decoded.encoding, guessed=decoded.guessed)


def _check_lines(file: SourceFile, text: str) -> None:
    """Raise FileFaultError for a line that nobody wrote: laying it out would take for ever."""
    half = LONGEST_LINE // 2
    # Looked through by halves, a text with a line end in each of them has no line that is too long.
    if all(text.find("\n", at, at + half) >= 0 for at in range(0, len(text) - half, half)):
        return
    start = 0
    for number, match in enumerate(_LINE_END.finditer(text + "\n"), 1):
        if match.start() - start > LONGEST_LINE:
            message = sentence(
                "line {number} of the file {name} has {count} characters, more than the {longest_line} "
                "that a line may have: part it into paragraphs",
                number=number,
                name=file.name,
                count=match.start() - start,
                longest_line=LONGEST_LINE,
            )
            raise FileFaultError(message, FaultCode.FILE_TOO_LARGE)
        start = match.end()


def _check_characters(file: SourceFile, decoded: Decoded) -> None:
    """Note characters that no text holds, or raise FileFaultError if there are so many that it is none."""
    text = decoded.text
    # In UTF-8 a control character is a byte of its own; elsewhere to look for one at a time is quicker than for any.
    if decoded.encoding == "UTF-8":
        if len(file.data.translate(None, _CONTROLS.encode())) == len(file.data):
            return
    elif not any(char in text for char in _CONTROLS):
        return
    first = _UNFIT.search(text)
    if first is None:
        return
    count = len(_UNFIT.findall(text))
    if count > max(1, len(text) * _MOST_UNFIT):
        message = sentence(
            "the file {name} is not a text: {count} of its {all} characters are control characters",
            name=file.name,
            count=count,
            all=len(text),
        )
        raise FileFaultError(message, FaultCode.FILE_UNREADABLE)
    before = _LINE_END.split(text[: first.start()])
    what = (
        sentence("{count} control characters, the first one", count=count)
        if count > 1
        else sentence("a control character,")
    )
    message = sentence(
        "the file {name} holds {what} U+{number}: a text should have none",
        name=file.name,
        what=what,
        number=f"{ord(first[0]):04X}",
    )
    file.note(FaultCode.ENCODING, message, len(before), len(before[-1]) + 1)
