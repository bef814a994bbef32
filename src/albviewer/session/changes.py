"""Pure changes: each function returns a function from one state to the next. Knows nothing of views."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from albviewer.index.query import PlaceFilter
from albviewer.model.mentions import Sense
from albviewer.session import filtering
from albviewer.session.filtering import Change, FilterBy
from albviewer.session.view_state import FILTERS, LayerView, MapExtent, Order, Spot, TimeWindow, ViewState

if TYPE_CHECKING:
    from albviewer.model.documents import PassageId
    from albviewer.session.time_look import TimeLook

__all__ = ["Change"]

_UNFILTERED = {item.name: getattr(ViewState(), item.name) for item in fields(ViewState) if item.name in FILTERS}


def toggle_place(place: str) -> Change:
    """Filter by a place as well, or no longer."""
    return filtering.toggle(FilterBy.PLACE, place)


def choose_place(place: str) -> Change:
    """Filter by this place alone."""
    return filtering.only(FilterBy.PLACE, place)


def include_parts(place: str, *, included: bool) -> Change:
    """Count in, or leave out, the places within a chosen place."""
    return _on_place(place, lambda item: replace(item, with_parts=included))


def include_concerned(place: str, *, included: bool) -> Change:
    """Count in, or leave out, events that are about a chosen place without having happened there."""
    return _on_place(place, lambda item: replace(item, concerned=included))


def take_in_sense(place: str, sense: Sense) -> Change:
    """Take a chosen place as the place, or as the government that sits there."""
    return _on_place(place, lambda item: replace(item, sense=sense))


def _on_place(place: str, edit: Callable[[PlaceFilter], PlaceFilter]) -> Change:
    return lambda state: replace(
        state, places=tuple(edit(item) if item.place == place else item for item in state.places)
    )


def toggle_person(person: str) -> Change:
    """Filter by a person as well, or no longer."""
    return filtering.toggle(FilterBy.PERSON, person)


def toggle_source(source: str) -> Change:
    """Filter by a source as well, or no longer."""
    return filtering.toggle(FilterBy.SOURCE, source)


def limit_time(first: str, last: str) -> Change:
    """Show what happened between two EDTF dates; both empty: at any time."""
    window = TimeWindow(first=first, last=last) if first or last else None
    return lambda state: replace(state, window=window)


def ask_certainty(*, certain: bool) -> Change:
    """Ask that dates lie within the time window for certain, or only possibly."""
    return lambda state: replace(state, certain=certain)


def search(text: str) -> Change:
    """Show what these words occur in; empty: everything."""
    return lambda state: replace(state, text=text.strip())


def take_names_exactly(*, exactly: bool) -> Change:
    """Have a name in the words searched for stand for itself only, or for all names of what it names."""
    return lambda state: replace(state, exact_names=exactly)


def list_in_order(order: Order) -> Change:
    """List the passages in this order."""
    return lambda state: replace(state, order=order)


def only_disputed(*, disputed: bool) -> Change:
    """Show only that on which sources differ."""
    return lambda state: replace(state, disputed=disputed)


def clear_filters(state: ViewState) -> ViewState:
    """Take all filters away; what is selected and read stays."""
    return replace(state, **_UNFILTERED)


def open_spot(spot: Spot) -> Change:
    """Bring the reader to a spot without selecting anything."""
    return lambda state: replace(state, spot=spot, event="", evidence=0, passage=None)


def select_passage(passage: PassageId, spot: Spot) -> Change:
    """Select a passage, which stands at the spot, and bring the reader there."""
    return lambda state: replace(state, passage=passage, spot=spot, event="", evidence=0)


def select_event(event: str, evidence: int, passage: PassageId | None, spot: Spot) -> Change:
    """Select an event and bring the reader to one of its quotes, which stands at the spot."""
    return lambda state: replace(state, event=event, evidence=evidence, passage=passage, spot=spot)


def deselect(state: ViewState) -> ViewState:
    """Select nothing; the reader stays where it is."""
    return replace(state, event="", evidence=0, passage=None)


def show_extent(extent: MapExtent) -> Change:
    """Note what the map shows."""
    return lambda state: replace(state, extent=extent)


def show_layer(layer: str, *, shown: bool, opacity: float) -> Change:
    """Want a layer of the map so, whatever the collection says."""
    wanted = LayerView(layer=layer, shown=shown, opacity=min(max(opacity, 0.0), 1.0))
    return lambda state: replace(state, layers=(*(item for item in state.layers if item.layer != layer), wanted))


def lay_out_time(look: TimeLook) -> Change:
    """Lay the timeline out so."""
    return lambda state: replace(state, time=look)


def speak(language: str) -> Change:
    """Use another language for the interface and the collection's own texts."""
    return lambda state: replace(state, language=language)
