"""New editions on memory sticks and in a folder: found, tried once, and told of in one sentence."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from albviewer.collection.packages import ENDING
from albviewer.collection.packages.manifest import PackageError
from albviewer.collection.packages.shelf import Shelf

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

_MOST_PACKAGES = 50
_NEW_SECONDS = 24 * 3600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """What came of a package: the edition that is now shown, or 0 and the reason why not."""

    file: Path
    edition: int = 0
    refusal: str = ""


class Updater:
    """Looks for packages and puts the newest on the shelf. Each is tried once, unless it changes."""

    def __init__(self, shelf: Shelf, trusted: Sequence[Ed25519PublicKey], opens: Callable[[Path], None]) -> None:
        self._shelf = shelf
        self._trusted = tuple(trusted)
        self._opens = opens
        self._tried: set[tuple[str, int, int]] = set()

    def look(self, folders: Iterable[Path]) -> list[Update]:
        """Try the packages that lie in the folders and were not tried yet; return what came of each."""
        return [self.install(path) for folder in folders for path in packages_in(folder) if self._is_new(path)]

    def _is_new(self, path: Path) -> bool:
        try:
            about = path.stat()
        except OSError:
            return False
        mark = (str(path), about.st_size, about.st_mtime_ns)
        if mark in self._tried:
            return False
        self._tried.add(mark)
        return True

    def install(self, path: Path) -> Update:
        """Put the edition in a package in place, if it is one to be trusted, and return what came of it."""
        try:
            manifest = self._shelf.install(path, self._trusted, self._opens)
        except PackageError as error:
            return Update(file=path, refusal=str(error))
        except OSError as error:
            # The stick was pulled out, the disk is full.
            reason = (error.strerror or str(error)).lower()
            return Update(file=path, refusal=f"The package {path.name} could not be put in place: {reason}.")
        return Update(file=path, edition=manifest.version)


def take_back_if_new(shelf: Shelf, now: float) -> bool:
    """Go back from an edition that was put on the shelf within a day, and never take it again; tell whether it was.

    For an exhibit that crashes again and again: what changed last is the likeliest reason. `now` is in seconds since
    1970. Raise OSError if that cannot be written down.
    """
    changed = shelf.changed()
    # A clock that was set back in the meantime says nothing of how old it is.
    return bool(changed) and now - changed < _NEW_SECONDS and shelf.take_back()


def packages_in(folder: Path) -> list[Path]:
    """Return the packages that lie in a folder itself, by name; none if it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries if entry.name.lower().endswith(ENDING) and entry.is_file()]
    except OSError:
        return []
    return [folder / name for name in sorted(names)[:_MOST_PACKAGES]]


def stick_folders(platform: str = sys.platform) -> list[Path]:
    """Return the folders at which memory sticks may be found now."""
    if platform == "win32":
        return [Path(f"{letter}:/") for letter in "DEFGHIJKLMNOPQRSTUVWXYZ" if Path(f"{letter}:/").is_dir()]
    roots = [Path("/Volumes")] if platform == "darwin" else [Path("/media"), Path("/run/media"), Path("/mnt")]
    return [folder for root in roots for folder in _below(root, 1 if platform == "darwin" else 2)]


def writable_sticks(platform: str = sys.platform) -> list[Path]:
    """Return the memory sticks that something can be written to: no mere folders at which one could be mounted."""
    folders = [path for path in stick_folders(platform) if platform == "win32" or path.is_mount()]
    return [path for path in folders if os.access(path, os.W_OK)]


def _below(root: Path, depth: int) -> list[Path]:
    try:
        folders = sorted(path for path in root.iterdir() if path.is_dir())
    except OSError:
        return []
    return folders if depth == 1 else [*folders, *(path for folder in folders for path in _below(folder, depth - 1))]
