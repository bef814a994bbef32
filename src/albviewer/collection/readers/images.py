"""Pictures: a source that is one, and the size of any, read from its first bytes without decoding it."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, NamedTuple

from albviewer.collection.faults import FaultCode
from albviewer.collection.files import FileFaultError
from albviewer.collection.readers.composition import Composition
from albviewer.collection.readers.limits import PICTURE_PIXELS
from albviewer.model.documents import Picture
from albviewer.model.sentences import sentence
from albviewer.model.sources import SourceFormat

if TYPE_CHECKING:
    from albviewer.collection.readers.source_file import SourceFile

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG_SCAN, _JPEG_END = b"\xff\xda", b"\xff\xd9"
# Markers of JPEG that begin a frame and so tell its size; the others in this range do not.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_WIDTH, _HEIGHT = 256, 257


class Size(NamedTuple):
    """Width and height in pixels."""

    width: int
    height: int


def read_image(file: SourceFile) -> Composition:
    """Tell a source that is one picture: it has a page and no text. Raise FileFaultError for a damaged picture."""
    size = image_size(file.data)
    if size is None:
        raise file.damaged(sentence("the picture is damaged or truncated"))
    if size.width * size.height > PICTURE_PIXELS:
        message = sentence(
            "the picture {name} has more than {picture_pixels} million pixels",
            name=file.name,
            picture_pixels=PICTURE_PIXELS // 2**20,
        )
        raise FileFaultError(message, FaultCode.FILE_TOO_LARGE)
    if not _is_whole(file.data):
        file.note(
            FaultCode.FILE_DAMAGED,
            sentence("the picture {name} is cut short: little or nothing of it can be shown", name=file.name),
        )
    composition = Composition(file, SourceFormat.IMAGE)
    composition.is_scan = True
    composition.picture(Picture("", size.width, size.height))
    return composition


def _is_whole(data: bytes) -> bool:
    """Whether a PNG or JPEG has its end; of a TIFF, whose parts may stand in any order, nothing is said."""
    if data.startswith(_PNG):
        return b"IEND" in data
    # No other picture, such as a small one for lists, comes behind the last part of this.
    return not data.startswith(b"\xff\xd8") or data.find(_JPEG_END, data.rfind(_JPEG_SCAN)) >= 0


def image_size(data: bytes) -> Size | None:
    """Return the size of a PNG, JPEG or TIFF, or None if the bytes are none of these, or damaged where it stands."""
    size: Size | None = None
    try:
        if data.startswith(_PNG):
            size = Size(*struct.unpack(">II", data[16:24]))
        elif data.startswith(b"\xff\xd8"):
            size = _jpeg(data)
        elif data.startswith((b"II*\0", b"MM\0*")):
            size = _tiff(data)
    except (struct.error, IndexError, KeyError):
        return None
    return size if size is not None and size.width > 0 and size.height > 0 else None


def _jpeg(data: bytes) -> Size | None:
    at = 2
    while at < len(data) - 9:
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if marker == 0xFF or marker in _ALONE:
            at += 1 if marker == 0xFF else 2
            continue
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return Size(width, height)
        at += 2 + max(2, struct.unpack(">H", data[at + 2 : at + 4])[0])
    return None


def _tiff(data: bytes) -> Size | None:
    order = "<" if data[:2] == b"II" else ">"
    (at,) = struct.unpack(f"{order}I", data[4:8])
    (count,) = struct.unpack(f"{order}H", data[at : at + 2])
    found: dict[int, int] = {}
    for entry in range(min(count, 256)):
        start = at + 2 + entry * 12
        tag, kind, _, value = struct.unpack(f"{order}HHI4s", data[start : start + 12])
        if tag in (_WIDTH, _HEIGHT):
            (found[tag],) = struct.unpack(f"{order}H", value[:2]) if kind == 3 else struct.unpack(f"{order}I", value)
    return Size(found[_WIDTH], found[_HEIGHT])
