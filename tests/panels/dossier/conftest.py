"""What tests of dossiers share: how one is made here, with citations that say what they were asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

import pytest

from albviewer.model.sources import Source
from albviewer.panels.dossier.blocks import Dossier
from albviewer.panels.dossier.making import Making, dossier_of
from albviewer.panels.picture.base_map import BaseMap
from albviewer.panels.program_page import load_map_data
from albviewer.panels.say import Say
from albviewer.panels.tokens import Tokens, load_tokens
from albviewer.resource_paths import resources_dir
from albviewer.session.session import Session


class Cited(NamedTuple):
    note: str
    reference: str
    note_html: str
    reference_html: str


def cite(source: Source, language: str, *, passage: str = "", date_words: str = "") -> Cited:
    """Cite a source as no style does, so that nothing but what was asked can be found again."""
    title = source.shown_title(language)
    note, reference = f"{title}, {passage}", f"{title}, {date_words}."
    return Cited(note, reference, f"<i>{title}</i>, {passage}", f"<i>{title}</i>, {date_words}.")


@pytest.fixture(scope="session")
def tokens() -> Tokens:
    return load_tokens(resources_dir() / "styles" / "tokens.yaml")


@pytest.fixture(scope="session")
def base() -> BaseMap:
    return BaseMap(resources_dir() / "map")


@pytest.fixture(scope="session")
def given(tokens: Tokens) -> Mapping[str, object]:
    data = load_map_data(resources_dir() / "map" / "assets.yaml")
    return {"cite": cite, "theme": tokens.themes["light"], "map_data": data, "today": "2026-11-22", "version": "9.9"}


@pytest.fixture
def make(given: Mapping[str, object]) -> Callable[..., Dossier]:
    def made(session: Session, **changes: object) -> Dossier:
        return dossier_of(session, Say(session.state.language), Making(**{**given, **changes}))

    return made
