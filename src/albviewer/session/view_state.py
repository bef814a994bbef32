"""What is being looked at, as one frozen value. Selecting highlights, filtering hides; they never share a field."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from albviewer.index.query import PlaceFilter, Query
from albviewer.model.documents import PassageId
from albviewer.model.edtf import Span, window_of
from albviewer.model.sources import SourceKind
from albviewer.session.time_look import USUAL, TimeLook

# No date in EDTF has it.
_TO = ";"
FILTERS = frozenset(
    {"places", "people", "events", "sources", "kinds", "languages"}
    | {"window", "certain", "text", "exact_names", "disputed"}
    | {"without_places", "without_people", "without_events", "without_sources", "without_kinds", "without_languages"}
    | {"without_times", "all_places", "all_people"}
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

    @property
    def span(self) -> Span:
        """The days in it. Raise EdtfError if an end is no date, or if there are none."""
        return window_of(self.first or None, self.last or None)

    def __str__(self) -> str:
        """Return its ends as one word, or the one date that both are."""
        return self.first if self.first == self.last else f"{self.first}{_TO}{self.last}"

    @classmethod
    def of_text(cls, text: str) -> TimeWindow:
        """Return the window of which this is the word."""
        first, to, last = text.partition(_TO)
        return cls(first=first, last=last if to else first)


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

    Filters: `places` (with `all_places` all of them), `people` (with `all_people` all of them), `events`, `sources`,
    their `kinds`, the `languages` of their texts, `window` with `certain`, what is left out of each of these
    (`without_...`), `text` (with `exact_names` a name in it stands for itself only), `disputed`. `order` is that of the
    passages listed.
    Selection: `event` (and at `evidence`, which of its quotes), `passage`, `disagreement` (with `comparing`, its claims
    lie side by side instead of the panes). `spot` is where the reader stands, `extent` what the map shows, `layers` are
    those of the map's layers that the reader wants otherwise than the collection, `time` how the timeline is laid out,
    `language` is that of the interface and of the collection's own texts.
    """

    places: tuple[PlaceFilter, ...] = ()
    people: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    kinds: tuple[SourceKind, ...] = ()
    languages: tuple[str, ...] = ()
    without_places: tuple[str, ...] = ()
    without_people: tuple[str, ...] = ()
    without_events: tuple[str, ...] = ()
    without_sources: tuple[str, ...] = ()
    without_kinds: tuple[SourceKind, ...] = ()
    without_languages: tuple[str, ...] = ()
    without_times: tuple[TimeWindow, ...] = ()
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
        return Query(
            text=self.text,
            places=self.places,
            people=self.people,
            events=self.events,
            sources=self.sources,
            kinds=self.kinds,
            languages=self.languages,
            without_places=self.without_places,
            without_people=self.without_people,
            without_events=self.without_events,
            without_sources=self.without_sources,
            without_kinds=self.without_kinds,
            without_languages=self.without_languages,
            without_times=tuple(time.span for time in self.without_times),
            all_places=self.all_places,
            all_people=self.all_people,
            variants=not self.exact_names,
            window=self.window.span if self.window else None,
            certain=self.certain,
            disputed=self.disputed,
        )

    def is_filtered(self) -> bool:
        """Tell whether anything is filtered out."""
        return not self.query().is_empty()

    def chosen_places(self) -> tuple[str, ...]:
        """Return the ids of the places filtered by, in the order in which they were chosen."""
        return tuple(item.place for item in self.places)
