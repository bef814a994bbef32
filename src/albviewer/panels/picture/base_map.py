"""The base map of a picture: sea, shelf, land, rivers, borders of the year and coast, on any sheet.

It follows the map page's own painter, `resources/map/land_painter.js`.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from math import ceil
from pathlib import Path

from albviewer.panels.picture.content import Content
from albviewer.panels.picture.frame import Frame, Line, Point
from albviewer.panels.picture.relief import ReliefImage, paint_relief, read_relief, shown_in, strength_at
from albviewer.panels.picture.shapes import Level, Shape, areas_in, lines_in, overlap, read_level
from albviewer.panels.picture.sheet import Pen, Sheet, rectangle
from albviewer.panels.picture.years import Years, read_years

LEVELS = ("land-world.json", "land-europe.json", "land-balkans.json", "land-albania.json")
HISTORY = "history.json"

_SHELF_TOLD_APART = 1.5
_SHELF = ((14.0, 0.55), (6.0, 1.0))
# On paper the water is told from the land by lines along the coast, each thinner and nearer than the one before.
_WATER_LINES = ((15.0, 0.4), (9.5, 0.5), (4.6, 0.6))
_HATCH_APART = 5.0
_BORDER_DASH = (9.0, 3.0, 1.6, 3.0)


@dataclass(frozen=True)
class BaseMap:
    """The base map's files, read when they are first asked for: the finer levels only if a picture needs them."""

    folder: Path

    @cached_property
    def years(self) -> Years:
        """Which state held which land."""
        return read_years(self.folder / HISTORY)

    @cached_property
    def _levels(self) -> dict[str, Level]:
        return {}

    def level(self, name: str) -> Level:
        """Return one level of detail."""
        if name not in self._levels:
            self._levels[name] = read_level(self.folder / name)
        return self._levels[name]

    def levels_for(self, frame: Frame) -> list[Level]:
        """Return the levels that a frame shows, coarse first; none that a finer one covers."""
        view = frame.box()
        shown = [level for level in map(self.level, LEVELS) if level.zoom <= frame.zoom and overlap(level.box, view)]
        covering = [number for number, level in enumerate(shown) if _covers(level.box, view)]
        return shown[covering[-1] if covering else 0 :]

    @cached_property
    def relief(self) -> tuple[ReliefImage, ...]:
        """The images of the relief."""
        return read_relief(self.folder)

    def relief_in(self, content: Content) -> tuple[ReliefImage, ...]:
        """Return the images of the relief that a picture shows, coarse first."""
        return shown_in(self.relief, content.frame) if relief_strength(content) > 0 else ()

    def unit_at(self, point: Point) -> str | None:
        """Return the unit that a point (longitude, latitude) lies in, as the finest level has it."""
        lon, lat = point
        for name in reversed(LEVELS):
            west, south, east, north = self.level(name).box
            if west < lon < east and south < lat < north:
                unit = self.level(name).unit_at(lon, lat)
                if unit is not None:
                    return unit
        return None

    def home_states(self, content: Content) -> frozenset[str]:
        """Return the states that hold the points of the collection's own countries in the year."""
        units = map(self.unit_at, content.home)
        return frozenset(self.years.state_of(unit, content.year) for unit in units if unit is not None)


def relief_strength(content: Content) -> float:
    """Return how dark the relief of a picture is, 0 for not at all."""
    return strength_at(content.frame.zoom, float(content.theme.map["relief-opacity"]))


class BaseMapPainter:
    """Draws the base map for one content."""

    def __init__(self, base: BaseMap, content: Content) -> None:
        self._base = base
        self._content = content
        self._frame = content.frame
        self._map = content.theme.map
        # Seen from afar, lines of full width would hide what they bound.
        self._slim = max(0.25, min(1.0, (content.frame.zoom - 1) / 5))
        self.home = base.home_states(content)
        self._relief = base.relief_in(content)

    def paint(self, sheet: Sheet) -> None:
        """Draw it all, each level of detail where no finer one lies."""
        frame = self._frame
        sheet.fill([rectangle(0, 0, frame.width, frame.height)], self._map["sea"])
        levels = self._base.levels_for(frame)
        for number, level in enumerate(levels):
            finer = levels[number + 1 :]
            with ExitStack() as clips:
                if number or finer:
                    clips.enter_context(sheet.clipped([self._box(level)]))
                for other in finer:
                    around = rectangle(-8, -8, frame.width + 16, frame.height + 16)
                    clips.enter_context(sheet.clipped([around, self._box(other)]))
                self._paint_level(sheet, level)

    def _box(self, level: Level) -> Line:
        west, south, east, north = level.box
        frame = self._frame
        (left, top), (right, bottom) = frame.at(west, north), frame.at(east, south)
        left, right = max(-8.0, left), min(frame.width + 8, right)
        top, bottom = max(-8.0, top), min(frame.height + 8, bottom)
        return rectangle(left, top, right - left, bottom - top)

    def _paint_level(self, sheet: Sheet, level: Level) -> None:
        frame, colours, slim = self._frame, self._map, self._slim
        land, lakes = areas_in(level.land, frame), areas_in(level.lakes, frame)
        dry = [*land, *lakes, *areas_in(level.islets, frame)]
        coast, shore = lines_in(level.land, frame), lines_in((*level.lakes, *level.islets), frame)
        with sheet.group("shelf"):
            edges = (*level.land, *level.lakes, *level.islets)
            self._paint_shelf(sheet, lines_in(edges, frame, told_apart=_SHELF_TOLD_APART))
        with sheet.group("land"):
            self._paint_land(sheet, level, dry)
        with sheet.group("rivers"):
            sheet.stroke(lines_in(level.rivers, frame), Pen(colour=colours["river"], width=0.5 + 0.6 * slim))
        with sheet.group("borders"):
            borders = lines_in(self._borders(level), frame)
            if not self._content.is_print:
                sheet.stroke(borders, Pen(colour=colours["ribbon"], width=8 * slim, opacity=0.28))
            sheet.stroke(borders, Pen(colour=colours["border"], width=0.5 + 0.8 * slim, dash=_BORDER_DASH))
        with sheet.group("coast"):
            sheet.stroke(coast, Pen(colour=colours["coast"], width=0.4 + 0.5 * slim))
            sheet.stroke(shore, Pen(colour=colours["coast"], width=0.3 + 0.4 * slim))

    def _paint_shelf(self, sheet: Sheet, coast: list[Line]) -> None:
        """Draw the soft edge of the water; the land then covers its inner half."""
        colours, slim = self._map, self._slim
        if not self._content.is_print:
            for width, opacity in _SHELF:
                # Mixed, and not laid over: where two coasts are near each other it must not be twice as dark.
                sheet.stroke(coast, Pen(colour=mixed(colours["shelf"], colours["sea"], opacity), width=width * slim))
            return
        for width, line in _WATER_LINES:
            sheet.stroke(coast, Pen(colour=colours["shelf"], width=(width + 2 * line) * slim))
            sheet.stroke(coast, Pen(colour=colours["sea"], width=width * slim))

    def _paint_land(self, sheet: Sheet, level: Level, dry: list[Line]) -> None:
        colours, has_home = self._map, bool(self.home)
        sheet.fill(dry, colours["land-other" if has_home else "land"])
        if not (has_home or self._relief):
            return
        own = [rings for code, rings in level.units.items() if self._is_home(code)]
        if has_home and self._content.is_print:
            sheet.stroke(hatched(dry, _HATCH_APART), Pen(colour=colours["ribbon"], width=0.4))
        with sheet.clipped(dry):
            # A unit reaches out to sea: it is coloured where there is land.
            for rings in own:
                sheet.fill(areas_in(rings, self._frame), colours["land"])
            # The heights are coarser than the coast: they would darken the sea beside it.
            paint_relief(sheet, self._relief, self._frame, relief_strength(self._content))

    def _borders(self, level: Level) -> list[Shape]:
        """Return the lines between units of different states."""
        years, year = self._base.years, self._content.year
        return [
            line
            for (one, other), lines in level.borders.items()
            if years.state_of(one, year) != years.state_of(other, year)
            for line in lines
        ]

    def _is_home(self, unit: str) -> bool:
        return self._base.years.state_of(unit, self._content.year) in self.home


def hatched(areas: Sequence[Line], apart: float) -> list[Line]:
    """Return slanting lines over what some outlines enclose, by the even-odd rule.

    They are cut here, for to cut them by a whole coast takes those who draw them far longer.
    """
    cuts: dict[int, list[float]] = {}
    for outline in areas:
        for (x1, y1), (x2, y2) in zip(outline, (*outline[1:], outline[0]), strict=True):
            # On a line the sum of x and y is the same; each side of the outline cuts those between its ends.
            one, other = x1 + y1, x2 + y2
            low, high = min(one, other), max(one, other)
            for number in range(ceil(low / apart), ceil(high / apart)):
                cuts.setdefault(number, []).append(x1 + (number * apart - one) / (other - one) * (x2 - x1))
    lines: list[Line] = []
    for number, xs in cuts.items():
        xs.sort()
        pairs = zip(xs[0::2], xs[1::2], strict=False)
        lines += (((start, number * apart - start), (end, number * apart - end)) for start, end in pairs)
    return lines


def _covers(outer: tuple[float, float, float, float], inner: tuple[float, float, float, float]) -> bool:
    return outer[0] <= inner[0] and outer[1] <= inner[1] and outer[2] >= inner[2] and outer[3] >= inner[3]


def mixed(over: str, under: str, opacity: float) -> str:
    """Return the colour that one of some opacity gives over another."""
    pairs = ((int(over[at : at + 2], 16), int(under[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one * opacity + other * (1 - opacity)):02X}" for one, other in pairs)
