"""What tests of the exhibit share: one on the bundled collection, with a map that is never started."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from albviewer.index.finder import Finder
from albviewer.kiosk.config import KioskConfig
from albviewer.resource_paths import resources_dir
from albviewer.session.session import Session
from albviewer.session.view_state import ViewState
from albviewer.ui.kiosk.exhibit import Exhibit
from albviewer.ui.map.view import MapView
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.translation import Translations

OpenExhibit = Callable[..., Exhibit]


@pytest.fixture
def open_exhibit(qtbot: QtBot, bundled_finder: Finder, appearance: Appearance) -> Iterator[OpenExhibit]:
    """Open an exhibit of a size with a config; it is closed when the test ends."""
    opened: list[Exhibit] = []

    def open_(size: tuple[int, int] = (1920, 1080), config: KioskConfig | None = None, **more: object) -> Exhibit:
        session = Session(bundled_finder, ViewState())
        exhibit = Exhibit(
            session,
            config or KioskConfig(languages=("en", "sq")),
            appearance=appearance,
            map_view=MapView(resources_dir() / "map"),
            translations=Translations(resources_dir() / "translations"),
            **more,  # type: ignore[arg-type]
        )
        exhibit.resize(*size)
        qtbot.addWidget(exhibit)
        with qtbot.waitExposed(exhibit):
            exhibit.show()
        opened.append(exhibit)
        return exhibit

    yield open_
    for exhibit in opened:
        exhibit.shutdown()
        exhibit.map.shutdown()
