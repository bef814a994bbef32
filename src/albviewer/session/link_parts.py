"""The parts of a link: one name and value for each thing that a state says, and the state that such parts describe.

Values are made into what JSON can hold and read by state_json, which checks them all; but what it would drop is here a
reason to refuse: a link does all of what it says, or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from enum import Enum, auto
from typing import TYPE_CHECKING

from albviewer.model.mentions import Sense
from albviewer.session.state_json import as_json, from_json
from albviewer.session.time_look import USUAL
from albviewer.session.view_state import Order, ViewState

if TYPE_CHECKING:
    from collections.abc import Container

    from albviewer.index.query import PlaceFilter
    from albviewer.linking.linked import LinkedCollection

# Some ten metres on the map.
_DECIMALS = 4
_NUMBER = re.compile(r"[0-9]{1,9}")
_LISTS = {
    "person": "people",
    # The event that is selected has the plain name.
    "only-event": "events",
    "source": "sources",
    "kind": "kinds",
    "text-language": "languages",
    "not-place": "without_places",
    "not-person": "without_people",
    "not-event": "without_events",
    "not-source": "without_sources",
    "not-kind": "without_kinds",
    "not-text-language": "without_languages",
    "not-time": "without_times",
}
_SWITCHES = {
    ("places", "all"): "all_places",
    ("people", "all"): "all_people",
    ("within", "certain"): "certain",
    ("names", "as-written"): "exact_names",
    ("disputed", "only"): "disputed",
    ("compare", "yes"): "comparing",
}
_TEXTS = {"words": "text", "event": "event", "disagreement": "disagreement"}


class LinkFault(Enum):
    """Why a link cannot be opened; what is meant by it stands beside it."""

    NO_LINK = auto()
    NO_FILE = auto()
    TOO_LONG = auto()
    OTHER_VERSION = auto()
    OTHER_COLLECTION = auto()
    UNKNOWN_COLLECTION = auto()
    UNKNOWN_PART = auto()
    BAD_VALUE = auto()
    UNKNOWN_PLACE = auto()
    UNKNOWN_PERSON = auto()
    UNKNOWN_SOURCE = auto()
    UNKNOWN_EVENT = auto()
    UNKNOWN_DISAGREEMENT = auto()
    UNKNOWN_LAYER = auto()


class LinkError(Exception):
    """A link that cannot be opened: the fault, and the word of the link that it is about."""

    def __init__(self, fault: LinkFault, what: str = "") -> None:
        super().__init__(fault.name, what)
        self.fault, self.what = fault, what


def parts_of(state: ViewState) -> Iterator[tuple[str, str]]:
    """Yield the names and values that say a state, the language aside."""
    yield from (("place", _place_text(item)) for item in state.places)
    for name, field in _LISTS.items():
        yield from ((name, str(value)) for value in getattr(state, field))
    if state.window is not None:
        yield from ((name, value) for name, value in (("from", state.window.first), ("to", state.window.last)) if value)
    yield from ((name, value) for name, field in _TEXTS.items() if (value := getattr(state, field)))
    yield from ((name, value) for (name, value), field in _SWITCHES.items() if getattr(state, field))
    if state.event and state.evidence:
        yield "quote", str(state.evidence + 1)
    if state.passage is not None:
        yield "passage", f"{state.passage.source}:{state.passage.label}"
    if state.spot is not None:
        yield "read", f"{state.spot.source}:{state.spot.start}-{state.spot.end}"
    if state.order is not Order.READING:
        yield "order", state.order.value
    if state.time != USUAL:
        yield "time", f"{state.time.by.value},{state.time.clock.value}"
    if state.extent is not None:
        extent = state.extent
        yield "map", ",".join(_rounded(side) for side in (extent.south, extent.west, extent.north, extent.east))
    for layer in state.layers:
        yield "layer", f"{layer.layer},{'shown' if layer.shown else 'hidden'},{_rounded(layer.opacity)}"


def _place_text(item: PlaceFilter) -> str:
    options = (
        () if item.with_parts else ("alone",),
        ("concerned",) if item.concerned else (),
        () if item.sense is Sense.PLACE else (item.sense.value,),
    )
    return ",".join((item.place, *(word for option in options for word in option)))


def _rounded(number: float) -> str:
    return f"{round(number, _DECIMALS):.{_DECIMALS}f}".rstrip("0").rstrip(".")


def state_from(parts: tuple[tuple[str, str], ...], linked: LinkedCollection) -> ViewState:
    """Return the state that the parts of a link describe. Raise LinkError naming the first that cannot be had."""
    data: dict[str, object] = {}
    for name, value in parts:
        _add(data, name, value)
    _must_be_known(parts, linked)
    state = from_json(data, linked)
    said = as_json(state)
    for name, value in parts:
        field = _field(name, value)
        # Where one stands in a text that has become shorter is its end; all else is as it was asked for, or refused.
        if field not in ("spot", "evidence") and said.get(field) != data[field]:
            raise LinkError(LinkFault.BAD_VALUE, f"{name}={value}")
    if state.evidence != data.get("evidence", 0):
        raise LinkError(LinkFault.BAD_VALUE, f"quote={data['evidence']}")
    return state


def _field(name: str, value: str) -> str:
    """Return the field of the state that a part is about."""
    others = {"place": "places", "from": "window", "to": "window", "quote": "evidence", "read": "spot", "map": "extent"}
    others |= {"layer": "layers", **_LISTS, **_TEXTS}
    return _SWITCHES.get((name, value)) or others.get(name, name)


def _add(data: dict[str, object], name: str, value: str) -> None:
    """Put a part where state_json looks for it."""
    if name in _LISTS:
        _append(data, _LISTS[name], value, name)
    elif name == "place":
        _append(data, "places", _place(value), value)
    elif name == "layer":
        _append(data, "layers", _layer(value), value)
    elif name in ("from", "to"):
        window = data.setdefault("window", {"first": "", "last": ""})
        end = "first" if name == "from" else "last"
        if not isinstance(window, dict) or window[end] or not value:
            raise LinkError(LinkFault.BAD_VALUE, f"{name}={value}")
        window[end] = value
    elif (name, value) in _SWITCHES:
        _set(data, _SWITCHES[name, value], True, name, value)
    elif name in _TEXTS:
        _set(data, _TEXTS[name], value.strip(), name, value)
    elif name in _READERS:
        field, read = _READERS[name]
        _set(data, field, read(value), name, value)
    elif name in {switch for switch, _ in _SWITCHES}:
        raise LinkError(LinkFault.BAD_VALUE, f"{name}={value}")
    else:
        raise LinkError(LinkFault.UNKNOWN_PART, name)


def _append(data: dict[str, object], field: str, value: object, said: str) -> None:
    values = data.setdefault(field, [])
    if not isinstance(values, list) or value in values:
        raise LinkError(LinkFault.BAD_VALUE, said)
    values.append(value)


def _set(data: dict[str, object], field: str, value: object, name: str, said: str) -> None:
    if field in data or value in ("", None):
        raise LinkError(LinkFault.BAD_VALUE, f"{name}={said}")
    data[field] = value


def _place(value: str) -> dict[str, object]:
    place, *options = value.split(",")
    senses = [option for option in options if option in {sense.value for sense in Sense if sense is not Sense.PLACE}]
    others = {option for option in options if option in ("alone", "concerned")}
    if len(senses) > 1 or len(senses) + len(others) != len(options):
        raise LinkError(LinkFault.BAD_VALUE, f"place={value}")
    return {
        "place": place,
        "with_parts": "alone" not in others,
        "sense": senses[0] if senses else Sense.PLACE.value,
        "concerned": "concerned" in others,
    }


def _layer(value: str) -> dict[str, object]:
    layer, shown, opacity = [*value.split(","), "", ""][:3]
    number = _float(opacity)
    if value.count(",") != 2 or shown not in ("shown", "hidden") or number is None:
        raise LinkError(LinkFault.BAD_VALUE, f"layer={value}")
    return {"layer": layer, "shown": shown == "shown", "opacity": number}


def _float(text: str) -> float | None:
    return float(text) if re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{1,20})?", text) else None


def _extent(value: str) -> list[float] | None:
    numbers = [_float(side) for side in value.split(",")]
    sides = [number for number in numbers if number is not None]
    return sides if len(sides) == len(numbers) == 4 else None


def _time(value: str) -> dict[str, object]:
    by, _, clock = value.partition(",")
    return {"by": by, "clock": clock}


def _quote(value: str) -> int | None:
    return int(value) - 1 if _NUMBER.fullmatch(value) and int(value) > 1 else None


def _passage(value: str) -> dict[str, object] | None:
    source, colon, label = value.partition(":")
    return {"source": source, "label": label} if colon else None


def _spot(value: str) -> dict[str, object] | None:
    source, _, span = value.partition(":")
    start, dash, end = span.partition("-")
    if not dash or not (_NUMBER.fullmatch(start) and _NUMBER.fullmatch(end)):
        return None
    return {"source": source, "start": int(start), "end": int(end)}


_READERS: dict[str, tuple[str, Callable[[str], object]]] = {
    "quote": ("evidence", _quote),
    "passage": ("passage", _passage),
    "read": ("spot", _spot),
    "map": ("extent", _extent),
    "time": ("time", _time),
    "order": ("order", lambda value: value if value != Order.READING.value else None),
}


def _must_be_known(parts: tuple[tuple[str, str], ...], linked: LinkedCollection) -> None:
    """Raise LinkError for the first id that the collection does not have."""
    collection = linked.collection
    known: Mapping[str, tuple[Container[str], LinkFault]] = {
        "place": (collection.places, LinkFault.UNKNOWN_PLACE),
        "person": (collection.people, LinkFault.UNKNOWN_PERSON),
        "source": (collection.sources, LinkFault.UNKNOWN_SOURCE),
        "event": (collection.events, LinkFault.UNKNOWN_EVENT),
        "disagreement": (collection.disagreements, LinkFault.UNKNOWN_DISAGREEMENT),
        "layer": (collection.map_layers, LinkFault.UNKNOWN_LAYER),
        "passage": (collection.documents, LinkFault.UNKNOWN_SOURCE),
        "read": (collection.documents, LinkFault.UNKNOWN_SOURCE),
    }
    for name, value in parts:
        kind = name.removeprefix("not-").removeprefix("only-")
        if kind in known:
            ids, fault = known[kind]
            id_ = value.partition(":" if kind in ("passage", "read") else ",")[0].strip()
            if id_ not in ids:
                raise LinkError(fault, id_)
