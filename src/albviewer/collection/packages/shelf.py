"""The editions of one collection on an exhibit: a new one takes the place of the old only when it is whole and opens.

    SHELF/current         names the edition that is shown
          previous        names the one before it, to go back to
          taken-back      names those that did not last: they are not taken again
          VERSION-DIGEST/ an edition, unpacked

What the first two do not name is removed by the next installation. Each is replaced as a whole, so a program that is
killed at any moment leaves the old edition or the new one. Knows nothing of how a collection is opened: that is
passed in.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from albviewer.collection.packages.manifest import CONTENT, MANIFEST, Manifest, PackageError, read_manifest
from albviewer.collection.packages.unpacking import Package
from albviewer.whole_files import write_whole

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

_CURRENT = "current"
_PREVIOUS = "previous"
_TAKEN_BACK = "taken-back"


class Shelf:
    """The folder of an exhibit's editions; it is made by the first installation."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def folder(self) -> Path | None:
        """Return the collection's folder of the edition that is shown, or None if there is none."""
        edition = self._edition(_CURRENT)
        return edition / CONTENT if edition else None

    def shown(self) -> Manifest | None:
        """Return what the edition that is shown holds, or None if there is none."""
        edition = self._edition(_CURRENT)
        try:
            return read_manifest((edition / MANIFEST).read_bytes(), edition.name) if edition else None
        except (OSError, PackageError):
            return None

    def install(self, file: Path, trusted: Sequence[Ed25519PublicKey], opens: Callable[[Path], None]) -> Manifest:
        """Show the edition in a package instead of the present one; return what it holds.

        `opens` is given the new collection's folder and raises an exception with a plain sentence if that cannot be
        shown. Raise PackageError if the package is not trusted, damaged, of another collection, not newer than what
        is shown, or does not open: then the old edition stays. Raise OSError if the disk refuses.
        """
        with Package(file) as package:
            package.signer(trusted)
            manifest = package.manifest
            self._check_newer(manifest, file)
            self._path.mkdir(parents=True, exist_ok=True)
            target = self._path / f"{manifest.version:09d}-{manifest.digest()[:16]}"
            if target.name in self._taken_back():
                raise PackageError(f"The package {file.name} was shown here before, and did not last.")
            if target.exists():
                # Left by an installation that was cut short, or shown once: whole, but not known to open.
                shutil.rmtree(target)
            folder = package.unpack(target)
        try:
            opens(folder)
        except Exception as error:
            shutil.rmtree(target, ignore_errors=True)
            raise PackageError(f"The package {file.name} is in order, but cannot be shown: {error}") from error
        self._make_current(target)
        return manifest

    def go_back(self) -> bool:
        """Show the edition before the present one again; return whether there is one."""
        previous = self._edition(_PREVIOUS)
        if previous is None:
            return False
        write_whole(self._path / _CURRENT, previous.name.encode())
        (self._path / _PREVIOUS).unlink(missing_ok=True)
        return True

    def changed(self) -> float:
        """Return when the edition that is shown was put here, in seconds since 1970; 0 if there is none."""
        try:
            return (self._path / _CURRENT).stat().st_mtime
        except OSError:
            return 0.0

    def take_back(self) -> bool:
        """Go back from the present edition, to none if it was the first, and never take it again; False without one.

        Raise OSError if that cannot be written down.
        """
        edition = self._edition(_CURRENT)
        if edition is None:
            return False
        write_whole(self._path / _TAKEN_BACK, "\n".join((*self._taken_back(), edition.name)).encode())
        if not self.go_back():
            (self._path / _CURRENT).unlink()
        return True

    def _taken_back(self) -> tuple[str, ...]:
        try:
            return tuple((self._path / _TAKEN_BACK).read_text(encoding="utf-8").split("\n"))
        except (OSError, UnicodeDecodeError):
            return ()

    def _check_newer(self, manifest: Manifest, file: Path) -> None:
        shown = self.shown()
        if shown is None:
            return
        if manifest.id != shown.id:
            raise PackageError(f"The package {file.name} holds the collection {manifest.id}; {shown.id} is shown here.")
        if manifest.version <= shown.version:
            told = f"edition {manifest.version}, and edition {shown.version} is shown already"
            raise PackageError(f"The package {file.name} holds {told}.")

    def _make_current(self, target: Path) -> None:
        old = self._edition(_CURRENT)
        if old is not None:
            write_whole(self._path / _PREVIOUS, old.name.encode())
        write_whole(self._path / _CURRENT, target.name.encode())
        kept = {_CURRENT, _PREVIOUS, target.name, old.name if old else ""}
        for entry in self._path.iterdir():
            if entry.name not in kept and entry.is_dir():
                shutil.rmtree(entry, ignore_errors=True)

    def _edition(self, which: str) -> Path | None:
        """Return the edition that a file of the shelf names, or None if it names none that is there."""
        try:
            name = (self._path / which).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return None
        edition = self._path / Path(name).name
        return edition if name and (edition / CONTENT).is_dir() else None
