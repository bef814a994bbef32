"""What kind of picture some bytes are, and how large, told from their first bytes: no picture is decoded here."""

from __future__ import annotations

import io
from dataclasses import dataclass

from albviewer.model.sentences import sentence

_JPEG_END = b"\xff\xd9"
_PNG_END = b"IEND\xaeB`\x82"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture that can be shown: its media type and its size in pixels, as it stands upright."""

    mimetype: str
    width: int
    height: int


class NoPictureError(ValueError):
    """The bytes are no picture that can be shown; the message says why."""


def picture_of(data: bytes) -> Picture:
    """Return what picture the bytes are; raise NoPictureError if they are none, or one that was cut short."""
    mimetype = media_type(data)
    if mimetype is None:
        raise NoPictureError(sentence("is not a PNG, JPEG or WebP picture"))
    if not _is_whole(mimetype, data):
        raise NoPictureError(sentence("is a picture that was cut short"))
    # Imported here: it brings the standard library's network parts, which are not used.
    import imagesize

    width, height = imagesize.get(io.BytesIO(data))
    if width <= 0 or height <= 0:
        raise NoPictureError(sentence("is a damaged picture"))
    return Picture(mimetype=mimetype, width=width, height=height)


def media_type(data: bytes) -> str | None:
    """Return the media type of a picture that the map can show, or None."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    return None


def _is_whole(mimetype: str, data: bytes) -> bool:
    if mimetype == "image/png":
        return _PNG_END in data[-64:]
    if mimetype == "image/webp":
        return len(data) >= 8 + int.from_bytes(data[4:8], "little")
    # Cameras write more after the end of a JPEG; within the picture its end mark cannot occur.
    return _JPEG_END in data
