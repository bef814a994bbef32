"""The collections that were opened lately, the last first, in one file of the reader's own.

It must not know where the file is, nor open anything. A collection may be gone when it is asked for again: it stays
listed, and can say so.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from albviewer.whole_files import write_whole

VERSION = 1
MOST = 12
_LONGEST_TITLE = 300


class Recent(NamedTuple):
    """A collection that was opened: its folder or package, its title in the languages that it has, and its id."""

    path: Path
    titles: Mapping[str, str]
    id: str = ""

    def title_in(self, language: str) -> str:
        """Return the title in a language, else in the first that there is, else the name of the file or folder."""
        return self.titles.get(language) or next(iter(self.titles.values()), "") or self.path.name

    def is_there(self) -> bool:
        """Whether there still is something at its path; asks the disk."""
        try:
            return self.path.exists()
        except OSError:
            return False


class RecentCollections:
    """Without a path nothing outlives the program. A file that cannot be read counts as empty."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._recent: list[Recent] | None = None

    def listed(self) -> tuple[Recent, ...]:
        """Return the collections, the one opened last first."""
        return tuple(self._all())

    def path_of(self, id_: str) -> Path | None:
        """Return where the collection with an id lies, of those still there the one opened last; or None."""
        return next((each.path for each in self._all() if each.id == id_ and each.is_there()), None)

    def note(self, path: Path, titles: Mapping[str, str], id_: str = "") -> None:
        """Note that a collection was opened. A disk that cannot be written costs the note, nothing else."""
        path = path.absolute()
        others = [each for each in self._all() if each.path != path]
        self._recent = [Recent(path=path, titles=dict(titles), id=id_), *others][:MOST]
        self._save()

    def drop(self, path: Path) -> None:
        """List a collection no longer."""
        self._recent = [each for each in self._all() if each.path != path]
        self._save()

    def forget(self) -> None:
        """List nothing any more."""
        self._recent = []
        self._save()

    def _all(self) -> list[Recent]:
        if self._recent is None:
            self._recent = _read(self._path)
        return self._recent

    def _save(self) -> None:
        if self._path is None:
            return
        listed = [{"path": str(each.path), "titles": dict(each.titles), "id": each.id} for each in self._all()]
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, json.dumps({"version": VERSION, "recent": listed}, indent=1).encode())


def _read(path: Path | None) -> list[Recent]:
    if path is None:
        return []
    try:
        data = json.loads(path.read_bytes())
        return [_one(each) for each in data["recent"][:MOST]] if data["version"] == VERSION else []
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return []


def _one(data: Mapping[str, object]) -> Recent:
    path, titles = data["path"], data["titles"]
    if not isinstance(path, str) or not isinstance(titles, dict) or "\0" in path:
        raise TypeError("a path and titles by language are expected")
    shown = {str(key): str(text)[:_LONGEST_TITLE] for key, text in titles.items()}
    return Recent(path=Path(path), titles=shown, id=str(data.get("id", "")))
