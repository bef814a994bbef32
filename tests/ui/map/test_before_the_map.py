"""What stands where the map will be: words on the colour of the sea, so that nothing flashes when the map comes."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from albviewer.panels.map_messages import theme_message
from albviewer.panels.tokens import css_variables
from albviewer.resource_paths import resources_dir
from albviewer.ui.map.view import MapView
from albviewer.ui.theme.theme import Appearance


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_it_has_the_colour_of_the_sea(qtbot: QtBot, appearance: Appearance, theme: str) -> None:
    appearance.set_choice(theme)  # type: ignore[arg-type]
    view = MapView(resources_dir() / "map", "The map is being drawn")
    qtbot.addWidget(view)
    appearance.apply_to(view)
    view.send(theme_message(css_variables(appearance.theme)))
    view.resize(300, 200)
    view.show()
    qtbot.waitExposed(view)
    assert view.grab().toImage().pixelColor(4, 4).name().lower() == appearance.theme.map["sea"].lower()
