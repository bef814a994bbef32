"""A scanned map: a picture, checked by its first bytes before anything decodes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.collection.layers.images import NoPictureError, Picture, picture_of
from albviewer.model.map_layers import LayerFile
from albviewer.model.sentences import sentence

if TYPE_CHECKING:
    from albviewer.collection.layers.watched_file import WatchedFile

FILE_LIMIT = 64 * 2**20
LONGEST_SIDE = 16_384
MOST_PIXELS = 64_000_000

PICTURE_FILE = "picture"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanContent:
    """A picture that is read again when it is shown."""

    watched: WatchedFile
    picture: Picture

    def file(self, name: str) -> LayerFile | None:
        """Return the picture. Raises LayerTroubleError."""
        if name != PICTURE_FILE:
            return None
        with self.watched.opened() as file:
            return LayerFile(mimetype=self.picture.mimetype, data=file.read(FILE_LIMIT))


def checked_picture(data: bytes) -> Picture:
    """Return what picture the bytes of a scan are; raise NoPictureError if it cannot be shown."""
    picture = picture_of(data)
    width, height = picture.width, picture.height
    if max(width, height) > LONGEST_SIDE or width * height > MOST_PIXELS:
        most = sentence(
            "at most {longest_side} a side and {most_pixels} million in all are shown",
            longest_side=LONGEST_SIDE,
            most_pixels=MOST_PIXELS // 1000000,
        )
        raise NoPictureError(sentence("is {width} by {height} pixels; {most}", width=width, height=height, most=most))
    return picture
