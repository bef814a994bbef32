"""A package of the tiny collection, and a key that signed it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from albviewer.collection.load import load_collection
from albviewer.collection.packages.packing import make_package
from albviewer.collection.packages.signing import make_key, read_private_key


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    """The private half of a key; the public one lies beside it."""
    return make_key(tmp_path / "museum")[0]


@pytest.fixture
def pack(small_collection_folder: Path, tmp_path: Path, key_file: Path) -> Callable[..., Path]:
    """Make a package of the tiny collection as it is now."""

    def make(name: str = "small.albpack", *, version: int = 1, key: Path | None = key_file) -> Path:
        head = load_collection(small_collection_folder).collection.head
        signing = read_private_key(key) if key is not None else None
        make_package(small_collection_folder, head, tmp_path / name, version=version, key=signing)
        return tmp_path / name

    return make
