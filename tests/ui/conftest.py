"""What tests of the window share: the tokens, and an appearance that dresses nothing until told to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from albviewer.panels.tokens import Tokens, load_tokens
from albviewer.resource_paths import resources_dir
from albviewer.ui.theme.fonts import FontBook, load_fonts
from albviewer.ui.theme.icons import Glyphs, IconBook, load_glyphs
from albviewer.ui.theme.theme import Appearance


@pytest.fixture(scope="session")
def tokens() -> Tokens:
    return load_tokens(resources_dir() / "styles" / "tokens.yaml")


@pytest.fixture(scope="session")
def fonts(qapp: QApplication, tokens: Tokens) -> FontBook:
    load_fonts()
    return FontBook(tokens)


@pytest.fixture(scope="session")
def glyphs(qapp: QApplication) -> Glyphs:
    return load_glyphs()


@pytest.fixture
def appearance(qapp: QApplication, tokens: Tokens, fonts: FontBook, glyphs: Glyphs) -> Iterator[Appearance]:
    icons = IconBook(glyphs, tokens.themes["light"])
    yield Appearance(tokens, fonts=fonts, icons=icons, hints=qapp.styleHints(), choice="light")
    qapp.styleHints().unsetColorScheme()
