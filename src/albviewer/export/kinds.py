"""The kinds of thing that can be asked for. Imports nothing, so that a help page that names them comes at once."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What `albviewer find --kind` lists."""

    EVENTS = "events"
    PASSAGES = "passages"
    PLACES = "places"
    PEOPLE = "people"
    MENTIONS = "mentions"
    DATES = "dates"
    DISAGREEMENTS = "disagreements"
