"""The files of map layers in the folder of a collection: read whole, or watched to be read later, all inside it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from albviewer.collection.faults import FaultCode, FaultList
from albviewer.collection.files import FileFaultError, path_within, read_bytes
from albviewer.collection.layers.watched_file import WatchedFile, watch
from albviewer.model.positions import Position
from albviewer.model.sentences import sentence

if TYPE_CHECKING:
    from pathlib import Path


class LayerFolder:
    """Reads files named relative to a folder and notes their faults.

    `named_at` is where another file names this one: a fault of the file as a whole is noted there.
    """

    def __init__(self, path: Path, faults: FaultList) -> None:
        self._folder = path
        self._faults = faults
        self._hash = hashlib.sha256()

    def version(self) -> str:
        """Return the hash of all that was noted as read."""
        return self._hash.hexdigest()

    def data(self, name: str, limit: int, *, named_at: Position) -> bytes | None:
        """Return the bytes of a file, which counts as read, or None with a fault noted."""
        path = self._path(name, named_at)
        try:
            data = read_bytes(path, name, limit) if path is not None else None
        except FileFaultError as error:
            self._faults.add(named_at, error.code, error.message)
            return None
        if data is not None:
            self.note_read(name, data)
        return data

    def watched(self, name: str, *, named_at: Position) -> WatchedFile | None:
        """Return a file that is read later, piece by piece, or None with a fault noted."""
        path = self._path(name, named_at)
        if path is None:
            return None
        try:
            # Whether it can be opened at all; that it has more than nothing in it is no fault.
            read_bytes(path, name, 0)
        except FileFaultError as error:
            if error.code is not FaultCode.FILE_TOO_LARGE:
                self._faults.add(named_at, error.code, error.message)
                return None
        try:
            return watch(path, name)
        except OSError:
            self._faults.add(
                named_at, FaultCode.FILE_UNREADABLE, sentence("the file {name} is gone while it is read", name=name)
            )
            return None

    def note_read(self, name: str, data: bytes) -> None:
        """Count what was read of a file into the version."""
        self._hash.update(f"{name}\0{len(data)}\0".encode())
        self._hash.update(data)

    def _path(self, name: str, named_at: Position) -> Path | None:
        path = path_within(self._folder, name)
        if path is None:
            message = sentence("“{name}” is not a path within the collection's folder", name=name)
            self._faults.add(named_at, FaultCode.PATH_OUTSIDE, message)
        return path
