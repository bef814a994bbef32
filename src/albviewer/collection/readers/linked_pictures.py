"""Pictures that a page names by a path, beside its own file."""

from __future__ import annotations

import re
from urllib.parse import unquote

from albviewer.collection.readers.html_blocks import size_said
from albviewer.collection.readers.pictures import BESIDE
from albviewer.collection.readers.xml_trees import Element
from albviewer.model.documents import Picture

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:|//", re.I)
_PICTURE = re.compile(r"\.(?:png|jpe?g|tiff?)", re.I)


def linked_picture(element: Element) -> Picture | None:
    """Return the picture of an element that names a PNG, JPEG or TIFF beside the page; others are never fetched."""
    path = unquote((element.get("src") or "").partition("?")[0].partition("#")[0])
    if not path or _ADDRESS.match(path) or not _PICTURE.search(path[-5:]):
        return None
    width, height = size_said(element)
    return Picture(BESIDE + path, width, height, " ".join((element.get("alt") or "").split()))
