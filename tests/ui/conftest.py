"""What tests of the window share: the tokens, and an appearance that dresses nothing until told to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QCursor, QStyleHints
from PySide6.QtWidgets import QApplication

import linked_collections
import small_collection
import web_engine
from albviewer.index.finder import Finder
from albviewer.panels.say import Say
from albviewer.panels.tokens import Tokens, load_tokens
from albviewer.resource_paths import resources_dir
from albviewer.session.session import Session
from albviewer.session.view_state import ViewState
from albviewer.ui.context import Pointing, ViewContext
from albviewer.ui.notebook import notebook_of
from albviewer.ui.theme.fonts import FontBook, load_fonts
from albviewer.ui.theme.icons import Glyphs, IconBook, load_glyphs
from albviewer.ui.theme.theme import Appearance
from patient_bot import PatientBot


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.get_closest_marker("webengine") is not None:
            item.add_marker(pytest.mark.qt_log_ignore(*web_engine.NO_GRAPHICS_CARD))


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    return PatientBot(request)


@pytest.fixture(autouse=True)
def _pointer_elsewhere() -> Iterator[None]:
    """Let nothing that a test shows come up below the pointer, and no test drag what the one before has held."""
    if QApplication.instance() is not None:
        QCursor.setPos(9999, 9999)
    yield
    held = QApplication.mouseButtons()
    assert not held, f"{held} was pressed and not let go: the next test would drag where it points"


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


@pytest.fixture(scope="session")
def hints(qapp: QApplication) -> Iterator[QStyleHints]:
    """What the system says of its looks."""
    hints = qapp.styleHints()
    # PySide takes it from Qt when its last wrapper goes, and whoever asks for it after that falls over.
    kept = hints.accessibility()
    yield hints
    del kept


@pytest.fixture
def appearance(hints: QStyleHints, tokens: Tokens, fonts: FontBook, glyphs: Glyphs) -> Iterator[Appearance]:
    icons = IconBook(glyphs, tokens.themes["light"])
    yield Appearance(tokens, fonts=fonts, icons=icons, hints=hints, choice="light")
    hints.unsetColorScheme()


@pytest.fixture(scope="session")
def small_finder(tmp_path_factory: pytest.TempPathFactory) -> Finder:
    """The small collection, read once."""
    return Finder(linked_collections.linked(small_collection.write(tmp_path_factory.mktemp("collection") / "small")))


@pytest.fixture(scope="session")
def bundled_finder() -> Finder:
    """The bundled collection, read once."""
    return Finder(linked_collections.bundled())


@pytest.fixture
def context(small_finder: Finder, appearance: Appearance) -> ViewContext:
    """What a pane is given: a session on the small collection, nothing filtered."""
    return _context(small_finder, appearance)


@pytest.fixture
def bundled_context(bundled_finder: Finder, appearance: Appearance) -> ViewContext:
    """What a pane is given: a session on the bundled collection, nothing filtered."""
    return _context(bundled_finder, appearance)


def _context(finder: Finder, appearance: Appearance) -> ViewContext:
    session = Session(finder, ViewState())
    notes = notebook_of(session)
    return ViewContext(session=session, say=Say(), appearance=appearance, pointing=Pointing(appearance), notes=notes)
