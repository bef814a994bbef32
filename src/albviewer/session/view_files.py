"""A state as a file (.albview): small JSON with the link in it, so that what holds for links holds for files.

Pure: bytes in, bytes out. It must not know where the file is.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from albviewer.session.links import Link, LinkError, LinkFault, link_of, read_link

if TYPE_CHECKING:
    from albviewer.model.collection import CollectionHead
    from albviewer.session.view_state import ViewState

SUFFIX = ".albview"
VERSION = 1
LARGEST = 1_000_000
"""So many bytes such a file may have."""


def file_of(state: ViewState, head: CollectionHead) -> bytes:
    """Return the file that holds a state of a collection. Raise LinkError if it says too much even for a file."""
    link = link_of(state, head.id, longest=LARGEST // 8)
    data = {"albview": VERSION, "collection": head.title.in_language(state.language), "link": link}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def read_file(data: bytes) -> Link:
    """Return the link in a file. Raise LinkError if it is no such file."""
    if len(data) > LARGEST:
        raise LinkError(LinkFault.TOO_LONG, str(LARGEST))
    try:
        held = json.loads(data)
        version, link = held["albview"], held["link"]
    except (ValueError, TypeError, LookupError, RecursionError):
        raise LinkError(LinkFault.NO_FILE) from None
    if version != VERSION:
        raise LinkError(LinkFault.OTHER_VERSION, str(version)[:20])
    if not isinstance(link, str):
        raise LinkError(LinkFault.NO_FILE)
    return read_link(link, longest=LARGEST)
