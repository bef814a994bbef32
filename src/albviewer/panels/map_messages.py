"""What is said to the map page: a small set of messages, each a dict that JSON can carry.

The page is built once and never rebuilt; everything that changes travels in these. Ids and plain values only: the page
sets every text as text, never as HTML. They are built from values, and know neither the session nor Qt.

| kind   | carries | the page then |
|---|---|---|
| theme  | `colours` {CSS variable: value}, `reduced_motion` | repaints in these colours |
| words  | `language`, `words` {key: text} | renames its buttons, tooltips and own labels |
| names  | `names` {place id: label} | relabels those places |
| year   | `year`, `pinned`, `note` | shows the borders and names of that year, and says the note beside it |
| graticule | `shown` | shows or hides the grid of degrees |
| places | parallel `ids lat lon names types certainties radii_km weights`, and `home` | takes these for all there are |
| show   | parallel `ids events passages states disputed`, and `hovered` | restyles; who is not named is `other` |
| routes | parallel lists `paths` [[place id]] and `chosen` | draws an arrow from each place of a path to the next |
| reading | `ids` of the places that the passage which is read names | draws corners round their marks |
| itinerary | `path` [place id] in the order of a text, and `numbered` | draws arrows along it, and numbers |
| hover  | `id` or null | marks the place that is under the pointer elsewhere in the window |
| layers | `layers`, a list from the top down of what `panels.map_layers` tells of each | lays these over the map |
| fly    | `point` [lat, lon] and `zoom`, or `bounds` [[s, w], [n, e]]; `animate` | goes there |

The `ids` of `show` may be null: then its rows are all places in their order. `states` and `disputed` are strings of
digits. `home` are ids of countries: the states that hold their points are drawn in the colour of the collection's own
land.
Within one kind a later message replaces an earlier one (`names` adds to `places`), so the last of each kind, sent in
the order of KINDS, brings a new page to the same state.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Message = dict[str, Any]

KINDS = (
    "theme",
    "words",
    "year",
    "graticule",
    "places",
    "names",
    "show",
    "routes",
    "itinerary",
    "reading",
    "hover",
    "layers",
    "fly",
)
"""Every kind of message, in the order in which a page must get them to come to a known state."""


class MarkState(StrEnum):
    """How a place stands to the filters."""

    CHOSEN = "chosen"
    MATCHING = "matching"
    OTHER = "other"


_STATE_DIGITS = {MarkState.OTHER: "0", MarkState.MATCHING: "1", MarkState.CHOSEN: "2"}


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPlace:
    """A place as the map needs it: degrees WGS 84, kilometres. `radius_km` 0 is a point.

    `weight` says how much is told of it whatever the filters: of places whose marks merge, the heaviest gives the spot.
    """

    id: str
    lat: float
    lon: float
    name: str
    type: str
    certainty: str = "certain"
    radius_km: float = 0.0
    weight: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MapMark:
    """How one place is to be drawn now: what the filters leave of it, and its state."""

    id: str
    state: MarkState
    events: int = 0
    passages: int = 0
    disputed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRoute:
    """The way of an event: ids of places in the order in which it came to them. `chosen` if the event is."""

    places: tuple[str, ...]
    chosen: bool = False


def theme_message(colours: Mapping[str, str], *, reduced_motion: bool = False) -> Message:
    """`colours` are the CSS variables of a theme, as `tokens.css_variables` gives them (`--place`, `--map-sea`)."""
    return {"kind": "theme", "colours": dict(colours), "reduced_motion": reduced_motion}


def words_message(language: str, words: Mapping[str, str]) -> Message:
    """`language` is a BCP 47 code, `words` the page's own words by the keys that resources/map/words.js lists."""
    return {"kind": "words", "language": language, "words": dict(words)}


def year_message(year: int, *, pinned: bool = False, note: str = "") -> Message:
    """Whose borders are shown; `pinned` if the reader chose the year, `note` one line on what is not drawn of it."""
    return {"kind": "year", "year": year, "pinned": pinned, "note": note}


def graticule_message(shown: bool) -> Message:
    """Whether the grid of degrees is shown."""
    return {"kind": "graticule", "shown": shown}


def names_message(names: Mapping[str, str]) -> Message:
    """`names` gives places a new label, after a change of language."""
    return {"kind": "names", "names": dict(names)}


def places_message(places: Iterable[MapPlace], *, home: Sequence[str] = ()) -> Message:
    """All places of the collection that have a point, and the ids of the countries it is about."""
    rows = tuple(places)
    return {
        "kind": "places",
        "ids": [place.id for place in rows],
        "lat": [place.lat for place in rows],
        "lon": [place.lon for place in rows],
        "names": [place.name for place in rows],
        "types": [place.type for place in rows],
        "certainties": [place.certainty for place in rows],
        "radii_km": [place.radius_km for place in rows],
        "weights": [place.weight for place in rows],
        "home": list(home),
    }


def show_message(marks: Iterable[MapMark], *, whole: bool = False, hovered: str | None = None) -> Message:
    """How the places are drawn now. Places that are left out are `other` with no events and no passages.

    `whole` says that the marks are those of all places of the last `places` message, in its order: their ids then need
    not be said again. States and disputes travel as digits, for ten thousand words take longer to read than to draw.
    """
    rows = tuple(marks)
    message = show_all_message(
        events=[mark.events for mark in rows],
        passages=[mark.passages for mark in rows],
        states=[mark.state for mark in rows],
        disputed=[mark.disputed for mark in rows],
    )
    return {**message, "ids": None if whole else [mark.id for mark in rows], "hovered": hovered}


def show_all_message(
    *, events: list[int], passages: list[int], states: Iterable[MarkState], disputed: Iterable[bool]
) -> Message:
    """As `show_message` with `whole`, for very many places: column by column, no mark is made of any."""
    return {
        "kind": "show",
        "ids": None,
        "events": events,
        "passages": passages,
        "states": "".join([_STATE_DIGITS[state] for state in states]),
        "disputed": "".join(["1" if yes else "0" for yes in disputed]),
        "hovered": None,
    }


def routes_message(routes: Iterable[MapRoute]) -> Message:
    """The ways of events from place to place. Legs to places that the map does not know are passed over."""
    rows = tuple(routes)
    return {
        "kind": "routes",
        "paths": [list(route.places) for route in rows],
        "chosen": [route.chosen for route in rows],
    }


def reading_message(places: Iterable[str]) -> Message:
    """The places that the passage which is being read names; none takes the marks away."""
    return {"kind": "reading", "ids": list(places)}


def itinerary_message(path: Iterable[str], *, numbered: bool = False) -> Message:
    """The places of a text in its order, those that it comes back to again; none takes the way away."""
    return {"kind": "itinerary", "path": list(path), "numbered": numbered}


def hover_message(place_id: str | None, also: Iterable[str] = ()) -> Message:
    """Mark one place as under the pointer, or none; `also` are those of what is pointed at elsewhere."""
    return {"kind": "hover", "id": place_id, "also": list(also)}


def layers_message(layers: Iterable[Mapping[str, Any]]) -> Message:
    """What the collection lays over the map, from the top down; a layer that is left out is taken away."""
    return {"kind": "layers", "layers": [dict(layer) for layer in layers]}


def fly_to_point(lat: float, lon: float, *, zoom: float | None = None, animate: bool = True) -> Message:
    """Go to a point, degrees. Without a zoom the page keeps its own, or comes closer if it is far out."""
    return {"kind": "fly", "point": [lat, lon], "zoom": zoom, "animate": animate}


def fly_to_bounds(
    west: float, south: float, east: float, north: float, *, animate: bool = True, margin: bool = True
) -> Message:
    """Go where the whole box (degrees) is seen, with a margin around it unless the box is an extent to be restored."""
    return {"kind": "fly", "bounds": [[south, west], [north, east]], "animate": animate, "margin": margin}
