"""Collections read and linked for tests; the bundled one once in a run, for reading it takes a second."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from albviewer.collection.load import load_collection
from albviewer.linking.linked import LinkedCollection
from albviewer.linking.linker import link_collection
from albviewer.resource_paths import bundled_collection


def linked(folder: Path) -> LinkedCollection:
    """Return the collection in a folder, linked."""
    return link_collection(load_collection(folder))


@lru_cache(maxsize=1)
def bundled() -> LinkedCollection:
    """Return the bundled collection, linked. It is all values: tests may share it."""
    return linked(bundled_collection())
