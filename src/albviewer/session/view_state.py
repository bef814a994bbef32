"""What is being looked at, as one frozen value. Selecting highlights, filtering hides; they never share a field."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from albviewer.index.query import PlaceFilter, Query
from albviewer.model.documents import PassageId
from albviewer.model.edtf import window_of
from albviewer.model.sources import SourceKind
from albviewer.session.time_look import USUAL, TimeLook

FILTERS = frozenset(
    {"places", "people", "sources", "kinds", "languages", "window", "certain", "text", "exact_names", "disputed"}
    | {"without_places", "without_people", "without_sources", "without_kinds", "without_languages"}
    | {"all_places", "all_people"}
)
"""The fields that decide what is found."""
SELECTION = frozenset({"event", "evidence", "disagreement", "comparing", "passage"})
"""The fields that light something up or lay it out."""


class Order(StrEnum):
    """In which order passages are listed: as one reads them, the best match first, or by the earliest date named."""

    READING = "reading"
    RELEVANCE = "relevance"
    DATE = "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWindow:
    """Years or dates between which things are shown, as they were asked for: EDTF or empty for open."""

    first: str = ""
    last: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place in a source at which the reader stands: characters start..end of its text."""

    source: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MapExtent:
    """What the map shows: degrees."""

    south: float
    west: float
    north: float
    east: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LayerView:
    """How the reader wants a layer of the map: whether it is shown, and how opaque (0 to 1)."""

    layer: str
    shown: bool
    opacity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewState:
    """The whole state of the window, save for what lies under the pointer.

    Filters: `places` (with `all_places` all of them), `people` (with `all_people` all of them), `sources`, their
    `kinds`, the `languages` of their texts, what is left out of each of these (`without_...`), `window` with `certain`,
    `text` (with `exact_names` a name in it stands for itself only), `disputed`. `order` is that of the passages listed.
    Selection: `event` (and at `evidence`, which of its quotes), `passage`, `disagreement` (with `comparing`, its claims
    lie side by side instead of the panes). `spot` is where the reader stands, `extent` what the map shows, `layers` are
    those of the map's layers that the reader wants otherwise than the collection, `time` how the timeline is laid out,
    `language` is that of the interface and of the collection's own texts.
    """

    places: tuple[PlaceFilter, ...] = ()
    people: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    kinds: tuple[SourceKind, ...] = ()
    languages: tuple[str, ...] = ()
    without_places: tuple[str, ...] = ()
    without_people: tuple[str, ...] = ()
    without_sources: tuple[str, ...] = ()
    without_kinds: tuple[SourceKind, ...] = ()
    without_languages: tuple[str, ...] = ()
    all_places: bool = False
    all_people: bool = False
    window: TimeWindow | None = None
    certain: bool = False
    text: str = ""
    exact_names: bool = False
    disputed: bool = False
    order: Order = Order.READING
    event: str = ""
    evidence: int = 0
    disagreement: str = ""
    comparing: bool = False
    passage: PassageId | None = None
    spot: Spot | None = None
    extent: MapExtent | None = None
    layers: tuple[LayerView, ...] = ()
    time: TimeLook = USUAL
    language: str = "en"

    def query(self) -> Query:
        """Return what the filters ask for."""
        window = self.window
        return Query(
            text=self.text,
            places=self.places,
            people=self.people,
            sources=self.sources,
            kinds=self.kinds,
            languages=self.languages,
            without_places=self.without_places,
            without_people=self.without_people,
            without_sources=self.without_sources,
            without_kinds=self.without_kinds,
            without_languages=self.without_languages,
            all_places=self.all_places,
            all_people=self.all_people,
            variants=not self.exact_names,
            window=window_of(window.first or None, window.last or None) if window else None,
            certain=self.certain,
            disputed=self.disputed,
        )

    def is_filtered(self) -> bool:
        """Tell whether anything is filtered out."""
        return not self.query().is_empty()

    def chosen_places(self) -> tuple[str, ...]:
        """Return the ids of the places filtered by, in the order in which they were chosen."""
        return tuple(item.place for item in self.places)
