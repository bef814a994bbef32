"""Pictures of a document, taken from its file when they are to be seen: pages of a PDF, parts of a book, files beside.

May take long, so that it belongs on another thread. What it returns is pixels, or an encoded picture to be decoded.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from albviewer.collection.faults import FaultCode
from albviewer.collection.files import FileFaultError, path_within, read_bytes, reserved_part
from albviewer.collection.readers.limits import MARKUP_BYTES, PICTURE_SECONDS
from albviewer.collection.readers.source_file import SourceFile
from albviewer.model.sentences import sentence

if TYPE_CHECKING:
    from albviewer.model.documents import Picture
    from albviewer.model.sources import Source

BESIDE = "beside:"
"""What the part of a picture begins with that lies in a file of its own, relative to the source's file."""

_LARGEST_FILE = 256 * 1024 * 1024
_PAGE = "page "


@dataclass(frozen=True, slots=True, kw_only=True)
class Pixels:
    """Rows of pixels from above, each `stride` bytes: blue, green, red and a byte without meaning."""

    width: int
    height: int
    stride: int
    data: bytes


def load_picture(folder: Path, source: Source, picture: Picture, width: int) -> Pixels | bytes:
    """Return a picture of a source, pages of a PDF `width` pixels wide; raise FileFaultError if it cannot be had."""
    if picture.part.startswith(BESIDE):
        return _read(folder, path_beside(source, picture))
    data = _read(folder, source.file)
    if picture.part.startswith(_PAGE):
        return _page(source, data, int(picture.part.removeprefix(_PAGE)), width)
    if not picture.part:
        return data
    from albviewer.collection.readers.archive import Archive

    part = Archive(SourceFile(source=source, data=data)).read(picture.part, MARKUP_BYTES)
    if part is None:
        raise FileFaultError(
            sentence("the file {file} lacks the picture {part}", file=source.file, part=picture.part),
            FaultCode.FILE_MISSING,
        )
    return part


def path_beside(source: Source, picture: Picture) -> str:
    """Return the path of a picture beside a source's file, within the collection's folder."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(source.file), picture.part.removeprefix(BESIDE)))


def _read(folder: Path, name: str) -> bytes:
    path = path_within(folder, name)
    if path is None or reserved_part(name):
        raise FileFaultError(
            sentence("“{name}” is not a path within the collection's folder", name=name), FaultCode.PATH_OUTSIDE
        )
    return read_bytes(path, name, _LARGEST_FILE)


def _page(source: Source, data: bytes, number: int, width: int) -> Pixels:
    from albviewer.collection.readers.isolation import ChildError, ask_child

    trouble = FileFaultError(
        sentence("page {number} of the file {file} cannot be shown", number=number + 1, file=source.file),
        FaultCode.FILE_DAMAGED,
    )
    try:
        answer = ask_child({"do": "picture", "page": number, "width": width}, data, seconds=PICTURE_SECONDS)
    except ChildError:
        raise trouble from None
    told = [answer.head.get(name) for name in ("width", "height", "stride")]
    wide, high, stride = (size if isinstance(size, int) else 0 for size in told)
    if not 0 < wide * 4 <= stride or high <= 0 or stride * high > len(answer.rest):
        raise trouble
    return Pixels(width=wide, height=high, stride=stride, data=answer.rest)
