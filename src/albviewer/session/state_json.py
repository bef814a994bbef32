"""A view state as JSON can hold it, and back, as far as a collection still has what it names.

Pure: it knows nothing of files. What is not known in the data is passed over, for other versions may have written it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from albviewer.index.query import PlaceFilter
from albviewer.index.search_query import QueryTextError, read_search
from albviewer.model.documents import PassageId
from albviewer.model.edtf import EdtfError
from albviewer.model.mentions import Sense
from albviewer.model.sources import SourceKind
from albviewer.session.time_look import Clock, LaneBy, TimeLook
from albviewer.session.view_state import LayerView, MapExtent, Order, Spot, TimeWindow, ViewState

if TYPE_CHECKING:
    from collections.abc import Container

    from albviewer.linking.linked import LinkedCollection

Json = Mapping[str, object]
_CODE = re.compile(r"[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,5}")
_LEFT_OUT = (
    "without_places",
    "without_people",
    "without_events",
    "without_sources",
    "without_kinds",
    "without_languages",
    "without_times",
)


def as_json(state: ViewState) -> dict[str, object]:
    """Return the state as what JSON can hold; fields that say nothing are left out."""
    window, extent, spot = state.window, state.extent, state.spot
    parts: dict[str, object] = {
        "places": [
            {
                "place": item.place,
                "with_parts": item.with_parts,
                "sense": item.sense.value,
                "concerned": item.concerned,
            }
            for item in state.places
        ],
        "people": list(state.people),
        "events": list(state.events),
        "sources": list(state.sources),
        "kinds": [kind.value for kind in state.kinds],
        "languages": list(state.languages),
        **{name: list(map(str, getattr(state, name))) for name in _LEFT_OUT},
        "all_places": state.all_places,
        "all_people": state.all_people,
        "window": window and {"first": window.first, "last": window.last},
        "certain": state.certain,
        "text": state.text,
        "exact_names": state.exact_names,
        "disputed": state.disputed,
        "order": state.order.value if state.order is not Order.READING else "",
        "event": state.event,
        "evidence": state.evidence,
        "disagreement": state.disagreement,
        "comparing": state.comparing,
        "passage": state.passage and {"source": state.passage.source, "label": state.passage.label},
        "spot": spot and {"source": spot.source, "start": spot.start, "end": spot.end},
        "extent": extent and [extent.south, extent.west, extent.north, extent.east],
        "layers": [{"layer": item.layer, "shown": item.shown, "opacity": item.opacity} for item in state.layers],
        "time": {"by": state.time.by.value, "clock": state.time.clock.value} if state.time != TimeLook() else {},
        "language": state.language,
    }
    return {name: value for name, value in parts.items() if value}


def from_json(data: object, linked: LinkedCollection) -> ViewState:
    """Return the state that the data describe, as far as it is one of this collection. Never raises."""
    read = _Reader(data)
    collection = linked.collection
    event = read.one("event", collection.events)
    evidence = read.whole("evidence")
    disagreement = read.one("disagreement", collection.disagreements)
    return ViewState(
        places=_places(read, collection.places),
        people=read.ids("people", collection.people),
        events=read.ids("events", collection.events),
        sources=read.ids("sources", collection.sources),
        kinds=_kinds(read, "kinds"),
        languages=read.ids("languages", _Codes()),
        without_places=read.ids("without_places", collection.places),
        without_people=read.ids("without_people", collection.people),
        without_events=read.ids("without_events", collection.events),
        without_sources=read.ids("without_sources", collection.sources),
        without_kinds=_kinds(read, "without_kinds"),
        without_languages=read.ids("without_languages", _Codes()),
        without_times=_times(read.values("without_times")),
        all_places=read.flag("all_places"),
        all_people=read.flag("all_people"),
        window=_window(read.part("window")),
        certain=read.flag("certain"),
        text=_searchable(read.text("text")),
        exact_names=read.flag("exact_names"),
        disputed=read.flag("disputed"),
        order=_order(read.text("order")),
        event=event,
        evidence=evidence if event and 0 <= evidence < len(linked.evidence[event]) else 0,
        disagreement=disagreement,
        comparing=bool(disagreement) and read.flag("comparing"),
        passage=_passage(read.part("passage"), linked),
        spot=_spot(read.part("spot"), linked),
        extent=_extent(read.values("extent")),
        layers=_layers(read, collection.map_layers),
        time=_time(read.part("time")),
        language=read.text("language") or ViewState().language,
    )


class _Codes:
    """Holds whatever may be the code of a language: which of them the texts are in, only their index knows."""

    def __contains__(self, code: object) -> bool:
        return isinstance(code, str) and _CODE.fullmatch(code) is not None


class _Reader:
    """Reads values of the expected types out of data of any shape; those of another type might as well not be there."""

    def __init__(self, data: object) -> None:
        self._data: Json = cast("Json", data) if isinstance(data, dict) else {}

    def text(self, name: str) -> str:
        value = self._data.get(name)
        return value if isinstance(value, str) else ""

    def one(self, name: str, known: Container[str]) -> str:
        text = self.text(name)
        return text if text in known else ""

    def flag(self, name: str) -> bool:
        return self._data.get(name) is True

    def whole(self, name: str, default: int = 0) -> int:
        value = self._data.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else default

    def share(self, name: str) -> float | None:
        value = self._data.get(name)
        known = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1
        return float(cast("float", value)) if known else None

    def values(self, name: str) -> list[object]:
        value = self._data.get(name)
        return value if isinstance(value, list) else []

    def ids(self, name: str, known: Container[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(item for item in self.values(name) if isinstance(item, str) and item in known))

    def part(self, name: str) -> _Reader:
        return _Reader(self._data.get(name))

    def parts(self, name: str) -> list[_Reader]:
        return [_Reader(item) for item in self.values(name)]


def _places(read: _Reader, known: Container[str]) -> tuple[PlaceFilter, ...]:
    kept: dict[str, PlaceFilter] = {}
    for part in read.parts("places"):
        place, sense = part.text("place"), part.text("sense")
        if place in known:
            kept[place] = PlaceFilter(
                place=place,
                with_parts=part.flag("with_parts"),
                sense=Sense(sense) if sense in list(Sense) else Sense.PLACE,
                concerned=part.flag("concerned"),
            )
    return tuple(kept.values())


def _kinds(read: _Reader, name: str) -> tuple[SourceKind, ...]:
    return tuple(map(SourceKind, read.ids(name, frozenset(SourceKind))))


def _order(text: str) -> Order:
    return Order(text) if text in frozenset(Order) else Order.READING


def _layers(read: _Reader, known: Container[str]) -> tuple[LayerView, ...]:
    kept: dict[str, LayerView] = {}
    for part in read.parts("layers"):
        layer, opacity = part.text("layer"), part.share("opacity")
        if layer in known and opacity is not None:
            kept[layer] = LayerView(layer=layer, shown=part.flag("shown"), opacity=opacity)
    return tuple(kept.values())


def _time(read: _Reader) -> TimeLook:
    by, clock = read.text("by"), read.text("clock")
    return TimeLook(
        by=LaneBy(by) if by in list(LaneBy) else LaneBy.PLACE,
        clock=Clock(clock) if clock in list(Clock) else Clock.HAPPENED,
    )


def _window(read: _Reader) -> TimeWindow | None:
    window = TimeWindow(first=read.text("first"), last=read.text("last"))
    return window if _is_a_time(window) else None


def _times(values: list[object]) -> tuple[TimeWindow, ...]:
    times = dict.fromkeys(TimeWindow.of_text(value) for value in values if isinstance(value, str))
    return tuple(filter(_is_a_time, times))


def _is_a_time(window: TimeWindow) -> bool:
    try:
        _ = window.span
    except EdtfError:
        return False
    return bool(window.first or window.last)


def _searchable(text: str) -> str:
    try:
        return text if text and read_search(text) else ""
    except QueryTextError:
        return ""


def _passage(read: _Reader, linked: LinkedCollection) -> PassageId | None:
    passage = PassageId(read.text("source"), read.text("label"))
    return passage if passage in linked.passages else None


def _spot(read: _Reader, linked: LinkedCollection) -> Spot | None:
    document = linked.collection.documents.get(read.text("source"))
    if document is None:
        return None
    start = min(max(read.whole("start"), 0), document.length)
    return Spot(source=document.source, start=start, end=min(max(read.whole("end"), start), document.length))


def _extent(values: list[object]) -> MapExtent | None:
    numbers = [float(value) for value in values if isinstance(value, int | float) and not isinstance(value, bool)]
    if len(numbers) != 4 or len(values) != 4 or not all(map(math.isfinite, numbers)):
        return None
    south, west, north, east = numbers
    return MapExtent(south=south, west=west, north=north, east=east) if south <= north else None
