"""Pictures in files beside a document: how large they are only these say, and is looked up when it is read.

Only the head of a picture's file is read, and nothing of it is decoded.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from albviewer.collection.files import path_within
from albviewer.collection.readers.images import image_size
from albviewer.collection.readers.pictures import BESIDE, path_beside

if TYPE_CHECKING:
    from pathlib import Path

    from albviewer.model.documents import Document, Picture
    from albviewer.model.sources import Source

# Within so many bytes stands the size of a picture, behind whatever a camera has put before it.
_HEAD = 1024 * 1024


def with_sizes(document: Document, folder: Path, source: Source) -> Document:
    """Return a document in which pictures beside its file have the size that their own files say.

    Without it a reader would have to guess their room, and would enlarge the small ones. One whose file cannot be read
    stays without, and is no fault here: it is told where it should be seen.
    """
    found = {
        number: replace(block, picture=_sized(block.picture, folder, source))
        for number, block in enumerate(document.blocks)
        if block.picture is not None and block.picture.part.startswith(BESIDE)
    }
    if not found:
        return document
    return replace(document, blocks=tuple(found.get(number, block) for number, block in enumerate(document.blocks)))


def _sized(picture: Picture, folder: Path, source: Source) -> Picture:
    if picture.width > 0 and picture.height > 0:
        return picture
    path = path_within(folder, path_beside(source, picture))
    try:
        # Opening a pipe would wait for ever for someone to write into it.
        if path is None or not path.is_file():
            return picture
        with path.open("rb") as file:
            size = image_size(file.read(_HEAD))
    except OSError:
        return picture
    if size is None:
        return picture
    if picture.width > 0:
        return picture._replace(height=max(1, round(size.height * picture.width / size.width)))
    if picture.height > 0:
        return picture._replace(width=max(1, round(size.width * picture.height / size.height)))
    return picture._replace(width=size.width, height=size.height)
