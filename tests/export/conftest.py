"""Finders over the tiny collection, whose facts are known by heart, and over the bundled one, which is real."""

from __future__ import annotations

import pytest

import small_collection
from albviewer.collection.load import load_collection
from albviewer.index.finder import Finder
from albviewer.linking.linker import link_collection
from albviewer.resource_paths import bundled_collection


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Finder:
    folder = small_collection.write(tmp_path_factory.mktemp("small") / "collection")
    return Finder(link_collection(load_collection(folder)))


@pytest.fixture(scope="session")
def bundled() -> Finder:
    return Finder(link_collection(load_collection(bundled_collection())))


@pytest.fixture(scope="session")
def bundled_texts() -> dict[str, str]:
    """The texts of the documents as a stranger would read them: the files, decoded, by the digits they begin with."""
    files = bundled_collection().glob("*.txt")
    return {path.name[:3]: path.read_bytes().decode("utf-8").removeprefix("\ufeff") for path in files}
