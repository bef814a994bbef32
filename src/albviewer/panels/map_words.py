"""The words of the map page, by the keys that resources/map/words.js lists: the same texts in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from albviewer.panels.say import Say


def map_words(say: Say) -> dict[str, str]:
    """Return every word of the page by its key. `{n}` and `{name}` stay for the page to put in what they mean."""
    return {
        "map": say(
            "Map of the places. Arrow keys move it, plus and minus zoom; N goes to the next place, Enter chooses it."
        ),
        "zoom-in": say("Zoom in"),
        "zoom-out": say("Zoom out"),
        "whole-collection": say("Show the whole collection"),
        "selection": say("Show what is chosen"),
        "map-alone": say("The map alone, or everything again"),
        "menu": say("Menu of the map"),
        "locator": say("Where the map is; a click goes there"),
        "north": say("N"),
        "south": say("S"),
        "east": say("E"),
        "west": say("W"),
        "borders-of": say("Borders of {n}"),
        "year-of-borders": say("Year of the borders"),
        "year-follow": say("Follow the time shown"),
        "year-follows": say("The borders follow the time shown"),
        "year-pinned": say("This year is pinned"),
        "events-one": say("{n} event"),
        "events-other": say("{n} events"),
        "passages-one": say("{n} passage"),
        "passages-other": say("{n} passages"),
        "places-one": say("{n} place"),
        "places-other": say("{n} places"),
        "and-more": say("and {n} more"),
        "is-chosen": say("chosen"),
        "is-other": say("outside the filter"),
        "disputed": say("disputed"),
        "approximate": say("location approximate"),
        "fly-to": say("Go to {name} on the map"),
        "type-country": say("country"),
        "type-region": say("region"),
        "type-continent": say("continent"),
        "type-city": say("city"),
        "type-settlement": say("settlement"),
        "type-island": say("island"),
        "type-peninsula": say("peninsula"),
        "type-bay": say("bay"),
        "type-sea": say("sea"),
        "type-river": say("river"),
        "type-lake": say("lake"),
        "type-mountain": say("mountain"),
        "type-base": say("military base"),
        "type-building": say("building"),
        "type-site": say("site"),
        "type-other": say("place"),
    }
