"""Sessions to ask the panels about: the bundled collection, read once, and the small one."""

from __future__ import annotations

from pathlib import Path

import pytest

import small_collection
from albviewer.collection.load import load_collection
from albviewer.index.finder import Finder
from albviewer.linking.linker import link_collection
from albviewer.session.session import Session
from albviewer.session.view_state import ViewState

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def finder_of(folder: Path) -> Finder:
    return Finder(link_collection(load_collection(folder)))


@pytest.fixture(scope="session")
def seeds_finder() -> Finder:
    return finder_of(SEEDS)


@pytest.fixture(scope="session")
def small_finder(tmp_path_factory: pytest.TempPathFactory) -> Finder:
    return finder_of(small_collection.write(tmp_path_factory.mktemp("collection") / "small"))


@pytest.fixture
def seeds(seeds_finder: Finder) -> Session:
    """A session on the bundled collection, nothing filtered."""
    return Session(seeds_finder, ViewState())


@pytest.fixture
def small(small_finder: Finder) -> Session:
    """A session on the small collection, nothing filtered."""
    return Session(small_finder, ViewState())
