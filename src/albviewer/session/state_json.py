"""A view state as JSON can hold it, and back, as far as a collection still has what it names.

Pure: it knows nothing of files. What is not known in the data is passed over, for other versions may have written it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from albviewer.index.query import PlaceFilter
from albviewer.index.search_query import QueryTextError, read_search
from albviewer.model.documents import PassageId
from albviewer.model.edtf import EdtfError, window_of
from albviewer.model.mentions import Sense
from albviewer.session.view_state import LayerView, MapExtent, Spot, TimeWindow, ViewState

if TYPE_CHECKING:
    from collections.abc import Container

    from albviewer.linking.linked import LinkedCollection

Json = Mapping[str, object]


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
        "sources": list(state.sources),
        "window": window and {"first": window.first, "last": window.last},
        "certain": state.certain,
        "text": state.text,
        "disputed": state.disputed,
        "event": state.event,
        "evidence": state.evidence,
        "disagreement": state.disagreement,
        "comparing": state.comparing,
        "passage": state.passage and {"source": state.passage.source, "label": state.passage.label},
        "spot": spot and {"source": spot.source, "start": spot.start, "end": spot.end},
        "extent": extent and [extent.south, extent.west, extent.north, extent.east],
        "layers": [{"layer": item.layer, "shown": item.shown, "opacity": item.opacity} for item in state.layers],
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
        sources=read.ids("sources", collection.sources),
        window=_window(read.part("window")),
        certain=read.flag("certain"),
        text=_searchable(read.text("text")),
        disputed=read.flag("disputed"),
        event=event,
        evidence=evidence if event and 0 <= evidence < len(linked.evidence[event]) else 0,
        disagreement=disagreement,
        comparing=bool(disagreement) and read.flag("comparing"),
        passage=_passage(read.part("passage"), linked),
        spot=_spot(read.part("spot"), linked),
        extent=_extent(read.values("extent")),
        layers=_layers(read, collection.map_layers),
        language=read.text("language") or ViewState().language,
    )


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


def _layers(read: _Reader, known: Container[str]) -> tuple[LayerView, ...]:
    kept: dict[str, LayerView] = {}
    for part in read.parts("layers"):
        layer, opacity = part.text("layer"), part.share("opacity")
        if layer in known and opacity is not None:
            kept[layer] = LayerView(layer=layer, shown=part.flag("shown"), opacity=opacity)
    return tuple(kept.values())


def _window(read: _Reader) -> TimeWindow | None:
    window = TimeWindow(first=read.text("first"), last=read.text("last"))
    try:
        window_of(window.first or None, window.last or None)
    except EdtfError:
        return None
    return window if window.first or window.last else None


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
