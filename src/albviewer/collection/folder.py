"""The folder of a collection: its files as text and as records, and a hash of everything that was read from it.

Reads only; a collection is never written to.
"""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

from albviewer.collection.faults import FaultCode, FaultList
from albviewer.collection.fields import Fields
from albviewer.collection.files import FileFaultError, decode, path_within, read_bytes, reserved_part, system_reason
from albviewer.collection.yaml_tree import Mapping as YamlMapping
from albviewer.collection.yaml_tree import read_yaml
from albviewer.model.positions import Position
from albviewer.model.sentences import sentence

if TYPE_CHECKING:
    from pathlib import Path

YAML_LIMIT = 32 * 1024 * 1024
DOCUMENT_LIMIT = 256 * 1024 * 1024


class CollectionFolder:
    """Reads the files of one folder and notes their faults.

    `broken` are the kinds of file of which a part could not be read, so that nobody knows what it would have held.
    """

    def __init__(self, path: Path, faults: FaultList) -> None:
        self.path = path
        self.faults = faults
        self.broken: set[str] = set()
        self._hash = hashlib.sha256()

    def version(self) -> str:
        """Return the hash of all that has been read so far."""
        return self._hash.hexdigest()

    def data(self, name: str, limit: int = DOCUMENT_LIMIT, *, named_at: Position | None = None) -> bytes | None:
        """Return the bytes of a file named relative to the folder, or None with a fault noted.

        `named_at` is where another file names this one: a fault of the file as a whole is noted there.
        """
        at = named_at or Position(name)
        path = path_within(self.path, name)
        if path is None:
            message = sentence("“{name}” is not a path within the collection's folder", name=name)
            self.faults.add(at, FaultCode.PATH_OUTSIDE, message)
            return None
        reserved = reserved_part(name)
        if reserved:
            message = sentence(
                "“{reserved}” cannot be the name of a file or folder on Windows: give it another one", reserved=reserved
            )
            self.faults.add(at, FaultCode.RESERVED_NAME, message)
            return None
        try:
            data = read_bytes(path, name, limit)
        except FileFaultError as error:
            self.faults.add(at, error.code, error.message)
            return None
        self._hash.update(f"{name}\0{len(data)}\0".encode())
        self._hash.update(data)
        return data

    def text(
        self, name: str, limit: int = DOCUMENT_LIMIT, *, encoding: str = "", named_at: Position | None = None
    ) -> str | None:
        """Return the text of a file named relative to the folder, or None with a fault noted.

        `named_at` is where another file names this one: a fault of the file as a whole is noted there.
        """
        data = self.data(name, limit, named_at=named_at)
        if data is None:
            return None
        try:
            return decode(data, name, encoding)
        except FileFaultError as error:
            self.faults.add(error.position or named_at or Position(name), error.code, error.message)
            return None

    def root(self, name: str) -> YamlMapping | None:
        """Return the mapping that a YAML file holds, or None."""
        text = self.text(name, YAML_LIMIT)
        tree = read_yaml(text, name, self.faults) if text is not None else None
        if tree is None or isinstance(tree, YamlMapping):
            return tree
        self.faults.add(
            tree.position, FaultCode.WRONG_TYPE, sentence("{name} must be a mapping (key: value)", name=name)
        )
        return None

    def records(self, kind: str, lists: tuple[str, ...], languages: tuple[str, ...]) -> dict[str, list[Fields]]:
        """Return the records of all files of one kind (KIND.yaml, KIND/*.yaml), for each of the lists they may hold."""
        found: dict[str, list[Fields]] = {key: [] for key in lists}
        before = len(self.faults.faults)
        for name in self.names(kind):
            root = self.root(name)
            if root is None:
                continue
            fields = Fields(root, self.faults, languages)
            for key in lists:
                found[key].extend(fields.records(key))
            fields.finish()
        if len(self.faults.faults) > before:
            self.broken.add(kind)
        return found

    def names(self, kind: str) -> list[str]:
        """Return the files of one kind, named relative to the folder, in the order in which they are read."""
        # A link that leads nowhere does not exist, but whoever made it meant it to.
        names = [f"{kind}.yaml"] if os.path.lexists(self.path / f"{kind}.yaml") else []
        try:
            entries = [path.name for path in (self.path / kind).iterdir()]
        except (FileNotFoundError, NotADirectoryError):
            entries = []
        except OSError as error:
            reason = system_reason(error)
            self.faults.add(
                Position(kind),
                FaultCode.FILE_UNREADABLE,
                sentence("the folder {kind} cannot be read: {reason}", kind=kind, reason=reason),
            )
            entries = []
        return names + sorted(f"{kind}/{entry}" for entry in entries if entry.endswith((".yaml", ".yml")))
