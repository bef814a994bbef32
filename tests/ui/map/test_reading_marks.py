"""What is being read, on the real page: corners round places, and the way from place to place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage

from albviewer.panels import map_messages as messages

pytestmark = [pytest.mark.qt, pytest.mark.webengine]

DARK = 80
"""Lightness, of 255, below which a pixel is taken for one of ink."""


def ink_around(shown_map, place: str, reach: int = 28) -> int:
    """How many pixels round a place are of ink."""
    image: QImage = shown_map.view.grab().toImage()
    at, ratio = shown_map.position_of(place), shown_map.view.devicePixelRatioF()
    square = range(-reach, reach + 1)
    spots = ((at + QPoint(x, y)) * ratio for x in square for y in square)
    # Small figures have no pixel of the full colour.
    return sum(image.pixelColor(spot).lightness() < DARK for spot in spots if image.rect().contains(spot))


@pytest.fixture
def drawn(shown_map):
    shown_map.wait_until_drawn()
    return shown_map


def test_corners_come_and_go_with_what_is_read(drawn) -> None:
    before = ink_around(drawn, "sazan-island")
    drawn.view.send(messages.reading_message(("sazan-island", "nowhere")))
    drawn.qtbot.waitUntil(lambda: ink_around(drawn, "sazan-island") > before + 15, timeout=10_000)
    drawn.view.send(messages.reading_message(()))
    drawn.qtbot.waitUntil(lambda: ink_around(drawn, "sazan-island") <= before + 2, timeout=10_000)


def test_the_way_of_a_text_is_drawn_and_numbered(drawn) -> None:
    before = ink_around(drawn, "sazan-island", 60)
    drawn.view.send(messages.itinerary_message(("vlore", "sazan-island", "vlore", "nowhere")))
    drawn.qtbot.waitUntil(lambda: ink_around(drawn, "sazan-island", 60) > before + 15, timeout=10_000)
    assert drawn.js("albviewer.places.reading.path.length") == 3
    plain = ink_around(drawn, "sazan-island")
    drawn.view.send(messages.itinerary_message(("vlore", "sazan-island", "vlore"), numbered=True))
    drawn.qtbot.waitUntil(lambda: ink_around(drawn, "sazan-island") > plain + 3, timeout=10_000)
    drawn.view.send(messages.itinerary_message(()))
    drawn.qtbot.waitUntil(lambda: ink_around(drawn, "sazan-island", 60) <= before + 2, timeout=10_000)


def test_new_places_forget_what_was_read(drawn) -> None:
    drawn.view.send(messages.reading_message(("vlore",)))
    drawn.wait_for("albviewer.places.reading.named.length === 1")
    drawn.show_places()
    drawn.wait_for("albviewer.places.reading.named.length === 0")


def test_all_places_of_what_is_pointed_at_elsewhere_are_ringed(drawn) -> None:
    before = ink_around(drawn, "sazan-island")
    drawn.view.send(messages.hover_message(None, ("sazan-island", "vlore", "nowhere")))
    drawn.wait_for("albviewer.places.store.alsoLit.length === 2")
    drawn.qtbot.waitUntil(lambda: ink_around(drawn, "sazan-island") > before + 15, timeout=10_000)
    drawn.view.send(messages.hover_message(None))
    drawn.qtbot.waitUntil(lambda: ink_around(drawn, "sazan-island") <= before + 2, timeout=10_000)
