"""A file that was checked once and is read again later: what became of it meanwhile is noticed before it is read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from albviewer.model.map_layers import LayerTrouble, LayerTroubleError


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedFile:
    """A file as it was when it was checked. `name` is relative to the collection's folder."""

    path: Path
    name: str
    size: int
    modified_ns: int
    inode: int

    @contextmanager
    def opened(self) -> Iterator[BinaryIO]:
        """Open it; raise LayerTroubleError if it is gone or is not what was checked, also while it is read."""
        try:
            with self.path.open("rb") as file:
                self._compare(os.fstat(file.fileno()))
                yield file
        except FileNotFoundError:
            raise LayerTroubleError(LayerTrouble.GONE) from None
        except OSError:
            raise LayerTroubleError(LayerTrouble.DAMAGED) from None

    def check(self) -> None:
        """Raise LayerTroubleError if the file is gone or is not what was checked."""
        try:
            self._compare(self.path.stat())
        except OSError:
            raise LayerTroubleError(LayerTrouble.GONE) from None

    def _compare(self, about: os.stat_result) -> None:
        if (about.st_size, about.st_mtime_ns, about.st_ino) != (self.size, self.modified_ns, self.inode):
            raise LayerTroubleError(LayerTrouble.CHANGED)


def watch(path: Path, name: str) -> WatchedFile:
    """Return the file as it is now; raises OSError."""
    about = path.stat()
    return WatchedFile(path=path, name=name, size=about.st_size, modified_ns=about.st_mtime_ns, inode=about.st_ino)
