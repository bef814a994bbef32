"""Which collections have been opened, the latest first: id, title and where each lies, in one file of the reader's own.

A link can open these and the bundled one, and no other folder. It must not know where the file is.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from albviewer.whole_files import write_whole

VERSION = 1
_MOST = 50
_LARGEST = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownCollection:
    """A collection that has been opened: `path` is its folder or package as it was opened, in full."""

    id: str
    title: str
    path: Path


def known_collections(file: Path) -> tuple[KnownCollection, ...]:
    """Return the collections in a file, the latest first, whether they are still there or not. Never raises."""
    try:
        if file.stat().st_size > _LARGEST:
            return ()
        data = json.loads(file.read_bytes())
        listed = data["collections"] if data["version"] == VERSION else []
        return tuple(
            KnownCollection(id=str(item["id"]), title=str(item["title"]), path=Path(str(item["path"])))
            for item in listed[:_MOST]
        )
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return ()


def note_collection(file: Path, opened: KnownCollection) -> None:
    """Put a collection first; what lay at the same path before is forgotten. Raise OSError if it cannot be written."""
    others = [item for item in known_collections(file) if item.path != opened.path]
    listed = [{"id": item.id, "title": item.title, "path": str(item.path)} for item in (opened, *others)[:_MOST]]
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, json.dumps({"version": VERSION, "collections": listed}, ensure_ascii=False, indent=1).encode())


def path_of(file: Path, id_: str) -> Path | None:
    """Return where the collection with an id was opened last, of those still there; None if there is none."""
    return next((item.path for item in known_collections(file) if item.id == id_ and item.path.exists()), None)
