"""A package opened like a folder: it is unpacked once, into the cache, under a name made of all that it holds."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

from albviewer.collection.packages import ENDING
from albviewer.model.sentences import told_by

_FOLDER = "packages"
# What is opened again and again need not be unpacked again; what was opened long ago can be.
_MOST_KEPT = 12


def is_package(path: Path) -> bool:
    """Tell whether a path is that of a package, by its name."""
    return path.name.lower().endswith(ENDING) and not path.is_dir()


def collection_folder_of(path: Path, cache: Path) -> Path:
    """Return the folder of the collection at a path, be that a folder, which is returned, or a package.

    Raise NoCollectionError if the package cannot be used, or OSError if it cannot be unpacked below `cache`.
    """
    if not is_package(path):
        return path
    # Imported here and below: most of what is opened is a folder.
    from albviewer.collection.no_collection import NoCollectionError
    from albviewer.collection.packages.manifest import PackageError

    try:
        return _unpacked(path, cache)
    except PackageError as error:
        raise NoCollectionError(told_by(error)) from None


def _unpacked(path: Path, cache: Path) -> Path:
    from albviewer.collection.packages.manifest import CONTENT
    from albviewer.collection.packages.unpacking import Package

    with Package(path) as package:
        target = cache / _FOLDER / package.manifest.digest()[:32]
        if not target.exists():
            try:
                package.unpack(target)
            except OSError:
                # Another window may have been quicker.
                if not target.exists():
                    raise
    with suppress(OSError):
        os.utime(target)
    _forget_oldest(target)
    return target / CONTENT


def _forget_oldest(opened: Path) -> None:
    """Remove what was opened longest ago, if there is much."""
    with suppress(OSError):
        others = sorted(
            (path for path in opened.parent.iterdir() if path != opened and not path.name.startswith(".")),
            key=lambda path: path.stat().st_mtime,
            reverse=True,
        )
        for path in others[_MOST_KEPT - 1 :]:
            shutil.rmtree(path, ignore_errors=True)
