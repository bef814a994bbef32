"""The places of a picture: discs, rings and circles by state, and their labels, as the map page draws them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import hypot, log2

from albviewer.panels.map_messages import MarkState
from albviewer.panels.picture.content import Content, Spot, is_doubtful
from albviewer.panels.picture.frame import Line, Point
from albviewer.panels.picture.room import Box, Room, spots_beside
from albviewer.panels.picture.sheet import Align, Face, Letters, Pen, Sheet, Words, rectangle
from albviewer.panels.picture.widths import width_of

# Discs nearer to each other than this, in pixels, become one with the sum.
_MERGED = 12.0
_MARGIN = 30.0
_MOST_LEADERS = 40
_HATCH_APART = 6.0
_NUMBER = Letters(face=Face.SANS, size=12, weight=600)
_SMALL_NUMBER = Letters(face=Face.SANS, size=9, weight=600)
_SIGN_SIDE = 12.0
_SIGN = Letters(face=Face.SANS, size=11, weight=700)
_WATER = frozenset({"bay", "lake", "river", "sea"})
_LAND = frozenset({"continent", "country", "peninsula", "region"})
_DETAILS = frozenset({"building", "site"})
_STATES = (MarkState.OTHER, MarkState.MATCHING, MarkState.CHOSEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """A disc or ring in the picture: that of its most important place, with the sum of those merged into it."""

    spot: Spot
    at: Point
    events: int
    disputed: bool
    places: tuple[str, ...]
    """The ids of all places in it."""
    matching: int
    """How many of these the filters leave."""

    @property
    def label(self) -> str:
        """The name of its place, and how many more it stands for: of those that match, if any does."""
        others = (self.matching or len(self.places)) - 1
        name = self.spot.place.name
        return f"{name} +{others}" if others else name

    @property
    def state(self) -> MarkState:
        """How it stands to the filters."""
        return self.spot.mark.state

    @property
    def reach(self) -> float:
        """The radius of its disc in pixels, by the number of events."""
        if self.state is MarkState.OTHER:
            return 4.5
        return 5.0 if self.events < 2 else min(10.0, 6.5 + 1.1 * log2(self.events))

    @property
    def sign(self) -> Point:
        """The lower left corner of its sign of a disagreement."""
        off = self.reach * 0.7 + (3 if self.state is MarkState.CHOSEN else 0.5)
        return self.at[0] + off - 2, self.at[1] - off + 3

    @property
    def extent(self) -> float:
        """How far it reaches with its ring."""
        return self.reach + (5 if self.state is MarkState.CHOSEN else 1)

    @property
    def box(self) -> Box:
        """What it covers."""
        reach = self.extent
        x, y = self.at
        return x - reach, y - reach, x + reach, y + reach


def markers_of(content: Content) -> list[Marker]:
    """Return the markers in view, most important first; those that would touch are one."""
    frame = content.frame
    kept: list[Marker] = []
    for spot in sorted(content.spots, key=_weight, reverse=True):
        x, y = frame.at(spot.place.lon, spot.place.lat)
        around = _MARGIN + frame.pixels(spot.place.radius_km, spot.place.lat)
        if not (-around <= x <= frame.width + around and -around <= y <= frame.height + around):
            continue
        near = next((n for n, one in enumerate(kept) if hypot(one.at[0] - x, one.at[1] - y) < _MERGED), None)
        if near is None:
            kept.append(_marker(spot, (x, y)))
        else:
            one, mark = kept[near], spot.mark
            events, disputed = one.events + mark.events, one.disputed or mark.disputed
            places, matching = (*one.places, spot.place.id), one.matching + (mark.state is not MarkState.OTHER)
            kept[near] = replace(one, events=events, disputed=disputed, places=places, matching=matching)
    return kept


def _marker(spot: Spot, at: Point) -> Marker:
    mark, matches = spot.mark, spot.mark.state is not MarkState.OTHER
    return Marker(
        spot=spot, at=at, events=mark.events, disputed=mark.disputed, places=(spot.place.id,), matching=int(matches)
    )


def _weight(spot: Spot) -> tuple[int, bool, int, int]:
    """Return what decides which of several places gives a marker its name: a town goes before a house in it."""
    mark = spot.mark
    return _STATES.index(mark.state), spot.place.type not in _DETAILS, mark.events, mark.passages


class MarkerPainter:
    """Draws the markers of one content and finds room for their labels."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._colour = content.theme.colour
        self._map = content.theme.map
        self._markers = markers_of(content)

    def ends(self) -> dict[str, Marker]:
        """Return for the id of each place the marker in which it is; a place out of view has its own."""
        at = self._content.frame.at
        alone = {spot.place.id: _marker(spot, at(spot.place.lon, spot.place.lat)) for spot in self._content.spots}
        return alone | {id_: marker for marker in self._markers for id_ in marker.places}

    def paint_circles(self, sheet: Sheet) -> None:
        """Draw the circles of areas and of doubtful places, under everything else."""
        frame = self._content.frame
        for marker in self._markers:
            place = marker.spot.place
            radius = frame.pixels(place.radius_km, place.lat)
            fits = marker.reach + 3 <= radius <= max(frame.width, frame.height)
            if fits and marker.state is not MarkState.OTHER:
                self._circle(sheet, marker.at, radius, dashed=is_doubtful(place))

    def take_room(self, room: Room) -> None:
        """Keep labels off the marks."""
        for marker in self._markers:
            room.take(marker.box)
            if marker.disputed and marker.state is not MarkState.OTHER:
                x, y = marker.sign
                room.take((x, y - _SIGN_SIDE, x + _SIGN_SIDE, y))

    def paint_labels(self, sheet: Sheet, room: Room) -> frozenset[str]:
        """Write the labels that find room, and return what was written, for no name is written twice."""
        written: set[str] = set()
        for marker in self._markers:
            if self._label(sheet, room, marker, leaders=len(written) < _MOST_LEADERS):
                written.add(marker.spot.place.name.casefold())
        return frozenset(written)

    def paint_marks(self, sheet: Sheet) -> None:
        """Draw the marks, the most important last."""
        for marker in reversed(self._markers):
            self._mark(sheet, marker)

    def states(self) -> frozenset[str]:
        """Return which entries of a legend the picture needs."""
        seen = {marker.state.value for marker in self._markers if self._is_in_view(marker)}
        shown = [marker for marker in self._markers if self._is_in_view(marker)]
        if any(is_doubtful(one.spot.place) for one in shown if one.state is not MarkState.OTHER):
            seen.add("approximate")
        if any(one.disputed for one in shown):
            seen.add("disputed")
        return frozenset(seen)

    def _is_in_view(self, marker: Marker) -> bool:
        frame = self._content.frame
        return 0 <= marker.at[0] <= frame.width and 0 <= marker.at[1] <= frame.height

    def _label(self, sheet: Sheet, room: Room, marker: Marker, *, leaders: bool) -> bool:
        if not self._is_in_view(marker):
            return False
        name, style = marker.label, self._style(marker)
        width, height = width_of(name, style.letters), style.letters.size * 1.15
        important = leaders and marker.state is not MarkState.OTHER
        for spot in spots_beside(marker.at, marker.extent, width, height, leaders=important):
            if not room.is_free(spot.box, marker.box) or (
                spot.line is not None and not room.is_free(_box_of(spot.line), marker.box)
            ):
                continue
            room.take(spot.box)
            if spot.line is not None:
                sheet.stroke([spot.line], Pen(colour=self._colour["ink-2"], width=1))
            sheet.write(replace(style, text=name, at=(spot.box[0], spot.box[3] - height * 0.27)))
            return True
        return False

    def _style(self, marker: Marker) -> Words:
        """Return how a label is set: waters and lands as on the base map, towns as towns."""
        chosen, matching = marker.state is MarkState.CHOSEN, marker.state is MarkState.MATCHING
        size = 17.0 if chosen else 13.0 if matching else 12.5
        type_ = marker.spot.place.type
        ink, land, water = self._colour["ink"], self._map["label-land"], self._map["label-water"]
        if type_ in _WATER:
            letters = Letters(face=Face.SERIF, size=size + 1, italic=True, weight=600 if chosen else 400)
            return Words(text="", at=(0, 0), letters=letters, colour=water, halo=self._map["sea"])
        weight = 700 if chosen else 600 if matching else 400
        if type_ in _LAND:
            letters = Letters(face=Face.SERIF, size=size + 1, weight=weight)
        else:
            letters = Letters(face=Face.SANS, size=size, weight=weight)
        faint = land if matching or type_ in _LAND else self._colour["ink-2"]
        return Words(text="", at=(0, 0), letters=letters, colour=ink if chosen else faint, halo=self._map["land"])

    def _mark(self, sheet: Sheet, marker: Marker) -> None:
        at, reach, place = marker.at, marker.reach, self._colour["place"]
        if marker.state is MarkState.OTHER:
            sheet.circle(at, reach, fill=self._map["land"], pen=Pen(colour=self._colour["ink-3"], width=1.5))
            return
        if marker.state is MarkState.CHOSEN:
            sheet.circle(at, reach + 4, fill=self._colour["paper"], pen=Pen(colour=place, width=2))
        else:
            # A thin edge in the colour of the land parts discs that touch.
            sheet.circle(at, reach + 0.8, pen=Pen(colour=self._map["land"], width=1.6))
        if marker.events or marker.state is MarkState.MATCHING:
            sheet.circle(at, reach, fill=place)
        else:
            sheet.circle(at, reach, pen=Pen(colour=place, width=2))
        if marker.events > 1:
            self._number(sheet, marker)
        if marker.disputed:
            draw_disputed(sheet, marker.sign, self._content)

    def _number(self, sheet: Sheet, marker: Marker) -> None:
        text = str(marker.events) if marker.events < 1000 else "…"
        letters, down = (_SMALL_NUMBER, 3.2) if len(text) > 2 else (_NUMBER, 4.1)
        at = (marker.at[0], marker.at[1] + down)
        colour = self._colour["on-accent"]
        sheet.write(Words(text=text, at=at, letters=letters, colour=colour, align=Align.MIDDLE))

    def _circle(self, sheet: Sheet, at: Point, radius: float, *, dashed: bool) -> None:
        """Draw the circle of an area, hatched; its edge solid for an area and dashed for a doubt."""
        colour = self._colour["place"]
        lines = list(hatch_of_circle(at, radius, _HATCH_APART))
        sheet.stroke(lines, Pen(colour=colour, width=1, opacity=0.5))
        sheet.circle(at, radius, pen=Pen(colour=colour, width=1.6, dash=(6.0, 4.0) if dashed else ()))


def draw_disputed(sheet: Sheet, corner: Point, content: Content) -> None:
    """Draw the sign of a disagreement upwards and to the right of a corner."""
    x, y = corner[0], corner[1] - _SIGN_SIDE
    ink, paper = content.theme.colour["ink"], content.theme.colour["paper"]
    sheet.fill([rectangle(x, y, _SIGN_SIDE, _SIGN_SIDE)], ink)
    sheet.stroke([rectangle(x, y, _SIGN_SIDE, _SIGN_SIDE)], Pen(colour=paper, width=1), closed=True)
    sheet.write(Words(text="≠", at=(x + 6, y + 9.7), letters=_SIGN, colour=paper, align=Align.MIDDLE))


def hatch_of_circle(at: Point, radius: float, apart: float) -> Iterator[Line]:
    """Give the slanting lines that hatch a circle."""
    x, y = at
    off = -radius + apart / 2
    while off < radius:
        half = (radius * radius - off * off) ** 0.5
        # Turned by 45 degrees: along the line, and away from the middle.
        middle_x, middle_y = x + off * 0.7071, y + off * 0.7071
        along = half * 0.7071
        yield (middle_x - along, middle_y + along), (middle_x + along, middle_y - along)
        off += apart * 0.7071


def _box_of(line: Sequence[Point]) -> Box:
    (x1, y1), (x2, y2) = line
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)
