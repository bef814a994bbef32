"""The base map's own names in a picture, as of a year: what the map page writes by `resources/map/land_labels.js`."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil, cos, hypot, radians, sin
from typing import Any

from albviewer.panels.picture.base_map import BaseMap
from albviewer.panels.picture.content import Content
from albviewer.panels.picture.frame import Point
from albviewer.panels.picture.room import Box, Room, spots_beside
from albviewer.panels.picture.sheet import Align, Face, Letters, Sheet, Words
from albviewer.panels.picture.widths import width_of
from albviewer.panels.picture.years import Names

LABELS = "labels.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Style:
    """How a kind of name is set; spacing in parts of the size."""

    size: float
    spacing: float
    colour: str
    italic: bool = True
    upper: bool = False


_STYLES = {
    "state": _Style(size=14, spacing=0.25, colour="label-state", italic=False, upper=True),
    "sea": _Style(size=15, spacing=0.08, colour="label-water"),
    "lake": _Style(size=14, spacing=0.04, colour="label-water"),
    "river": _Style(size=12, spacing=0.06, colour="label-water"),
    "region": _Style(size=12.5, spacing=0.03, colour="label-state"),
}
_WATER = frozenset({"sea", "lake", "river"})
# Zoom levels after its name from which a place's own name is written below it.
_OWN_NAME_AFTER = {"city": 1.4, "state": 1.2, "region": 0.8}
_OWN_NAME_SIZE = 11.5
_TOWN_SIZES = {1: 14.0, 2: 13.0, 3: 12.5, 4: 12.0, 5: 12.0, 6: 11.5}
_LONGEST_LINE = 15
_MOST_LINES = 3
# A place of the collection as near as this, with one of a town's names, is that town.
_SAME_TOWN_KM = 60.0
# From line to line, in parts of the size.
_LINE = 1.12
_OWN_LINE = 1.25
# A name that does not fit into its state is written smaller, but not smaller than can be read.
_SMALLER, _SMALLEST = 0.82, 10.0
_BRACKETS = re.compile(r" \(.*\)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Name:
    """A name in lines, its own name for below them, and what they take up: pixels."""

    lines: tuple[str, ...]
    own: str
    letters: Letters
    small: Letters
    width: float
    height: float


class LandNames:
    """Writes the names that have room and are not already written as a place's label."""

    def __init__(self, base: BaseMap, content: Content, home: frozenset[str]) -> None:
        self._base = base
        self._content = content
        self._home = home
        self._years = base.years
        self._states = base.years.states_of(base.years.drawn(content.year))
        self._named: set[str] = set()
        self._known = {spot.place.name.casefold(): (spot.place.lat, spot.place.lon) for spot in content.spots}

    def paint(self, sheet: Sheet, room: Room, written: frozenset[str]) -> None:
        """Write them; `written` are names that stand there already."""
        frame = self._content.frame
        for row in json.loads((self._base.folder / LABELS).read_bytes()):
            if not row.get("soonest", row["zoom"][0]) <= frame.zoom <= row["zoom"][1]:
                continue
            at = frame.at(row["at"][1], row["at"][0])
            name = self._name_of(row) if 0 <= at[0] <= frame.width and 0 <= at[1] <= frame.height else None
            if name is None or (row.get("spare") and row["state"] in self._named):
                continue
            text = str(name.get(self._content.language) or name["en"])
            if text.casefold() in written:
                continue
            if row["kind"] == "city":
                self._town(sheet, room, row, at, (text, self._own_name(row, name, text)))
            elif row["kind"] == "river":
                self._along(sheet, room, row, at, text)
            else:
                self._spread(sheet, room, row, at, (text, self._own_name(row, name, text)))

    def _own_name(self, row: Mapping[str, Any], name: Names, text: str) -> str:
        local = str(name.get("local", ""))
        near = self._content.frame.zoom >= row["zoom"][0] + _OWN_NAME_AFTER.get(row["kind"], 99)
        return local if near and local != text else ""

    def _name_of(self, row: Mapping[str, Any]) -> Names | None:
        """Return the names of a row in the year; None if it is not written then."""
        years, year = self._years, self._content.year
        drawn = years.drawn(year)
        if row["kind"] == "state":
            stands = row["state"] in self._states and years.is_time([row], drawn)
            return years.name_of_state(row["state"], year) if stands else None
        if row["kind"] != "city":
            return years.name_at(row["names"], year)
        exists = "exists" not in row or years.is_time([row["exists"]], year)
        early = "soonest" in row and not self._is_seat(row) and self._content.frame.zoom < row["zoom"][0]
        return None if not exists or early or self._is_known(row) else years.name_at(row["names"], year)

    def _is_seat(self, row: Mapping[str, Any]) -> bool:
        return "capital" in row and self._years.is_time(row["capital"], self._content.year)

    def _is_known(self, row: Mapping[str, Any]) -> bool:
        latitude, longitude = row["at"]
        for names in row["names"]:
            for text in names.values():
                at = self._known.get(str(text).casefold())
                if at is not None:
                    east = (at[1] - longitude) * cos(radians(latitude))
                    if hypot(at[0] - latitude, east) * 111.2 < _SAME_TOWN_KM:
                        return True
        return False

    def _ground(self, row: Mapping[str, Any], *, water: bool) -> str:
        """Return the colour around a name: of water, of the collection's own land, of other land."""
        colours = self._content.theme.map
        if water:
            return colours["sea"]
        state = row.get("state")
        if state is None:
            unit = row.get("unit") or self._base.unit_at((row["at"][1], row["at"][0]))
            state = None if unit is None else self._years.state_of(unit, self._content.year)
        return colours["land" if not self._home or state in self._home else "land-other"]

    def _spread(self, sheet: Sheet, room: Room, row: Mapping[str, Any], at: Point, names: tuple[str, str]) -> None:
        """Write a name over what it names, its own name below in small letters."""
        name, x = self._fitted(row, at, *names)
        y = at[1]
        box = (x - name.width / 2 - 4, y - name.height / 2 - 2, x + name.width / 2 + 4, y + name.height / 2 + 2)
        if not room.is_free(box):
            return
        room.take(box)
        self._named.add(str(row.get("state")))
        words = Words(
            text="",
            at=at,
            letters=name.letters,
            colour=self._content.theme.map[_STYLES[row["kind"]].colour],
            halo=self._ground(row, water=row["kind"] in _WATER),
            align=Align.MIDDLE,
        )
        for number, line in enumerate(name.lines):
            baseline = y - name.height / 2 + name.letters.size * _LINE * (number + 0.8)
            sheet.write(replace(words, text=line, at=(x + name.letters.spacing / 2, baseline)))
        if name.own:
            below = y + name.height / 2 - name.small.size * _OWN_LINE * 0.28
            sheet.write(replace(words, text=name.own, at=(x, below), letters=name.small))

    def _fitted(self, row: Mapping[str, Any], at: Point, text: str, own: str) -> tuple[_Name, float]:
        """Return a name as it is to be written, and its middle: a state's within its land if any way of it fits."""
        if "span" not in row:
            return _measured(row, text, own, 1.0), at[0]
        short = self._years.short_name_of_state(row["state"], self._content.language)
        short = _BRACKETS.sub("", text) if short is None else short
        west, east = (self._content.frame.at(longitude, row["at"][0])[0] for longitude in row["span"])
        ways = ((text, own, 1.0), (text, "", 1.0), (text, "", _SMALLER), (short, "", 1.0), (short, "", _SMALLER))
        names = [_measured(row, *way) for way in ways]
        name = next((name for name in names if name.width <= east - west), names[-1])
        middle, room = (west + east) / 2, max(0.0, east - west - name.width) / 2
        return name, max(middle - room, min(middle + room, at[0]))

    def _along(self, sheet: Sheet, room: Room, row: Mapping[str, Any], at: Point, text: str) -> None:
        """Write a name that runs with its river."""
        style = _STYLES["river"]
        size = style.size * row.get("size", 1.0)
        letters = Letters(face=Face.SERIF, size=size, italic=True, spacing=style.spacing * size)
        width, turn = width_of(text, letters), radians(row["angle"])
        across = (abs(cos(turn)) * width + abs(sin(turn)) * size) / 2 + 2
        down = (abs(sin(turn)) * width + abs(cos(turn)) * size) / 2 + 2
        box = (at[0] - across, at[1] - down, at[0] + across, at[1] + down)
        if not room.is_free(box):
            return
        room.take(box)
        lower = (at[0] - sin(turn) * size * 0.28, at[1] + cos(turn) * size * 0.28)
        sheet.write(
            Words(
                text=text,
                at=lower,
                letters=letters,
                colour=self._content.theme.map[style.colour],
                halo=self._ground(row, water=False),
                align=Align.MIDDLE,
                turn=row["angle"],
            )
        )

    def _town(self, sheet: Sheet, room: Room, row: Mapping[str, Any], at: Point, names: tuple[str, str]) -> None:
        """Draw a town: a dot, that of a seat of government with a ring, and the name beside it."""
        (text, own), seat = names, self._is_seat(row)
        size = _TOWN_SIZES.get(row.get("rank", 6), 11.5)
        letters = Letters(face=Face.SANS, size=size, weight=600 if seat else 400)
        small = Letters(face=Face.SANS, size=_OWN_NAME_SIZE - 0.5)
        below = _OWN_NAME_SIZE * 1.1 if own else 0.0
        width = max(width_of(text, letters), width_of(own, small) if own else 0.0)
        reach = 4.0 if seat else 2.4
        dot = (at[0] - reach, at[1] - reach, at[0] + reach, at[1] + reach)
        if not room.is_free(dot):
            return
        spots = spots_beside(at, reach - 1, width, size * 1.15 + below, leaders=False)
        spot = next((spot for spot in spots if room.is_free(spot.box)), None)
        if spot is None:
            return
        room.take(dot)
        room.take(spot.box)
        halo, theme = self._ground(row, water=False), self._content.theme
        _draw_town(sheet, at, seat=seat, ink=theme.map["label-land"], ground=halo)
        align, x = _side(spot.box, at)
        words = Words(
            text=text,
            at=(x, spot.box[1] + size * 0.9),
            letters=letters,
            colour=theme.map["label-land"] if seat else theme.colour["ink-2"],
            halo=halo,
            align=align,
        )
        sheet.write(words)
        if own:
            sheet.write(replace(words, text=own, at=(x, spot.box[1] + size * 1.15 + below * 0.72), letters=small))


def _measured(row: Mapping[str, Any], text: str, own: str, scale: float) -> _Name:
    """Return a name as it would be in letters of a part of its usual size."""
    style, part = _STYLES[row["kind"]], row.get("size", 1.0)
    usual = style.size * part
    size = usual if scale == 1 else max(min(usual, _SMALLEST), usual * scale)
    letters = Letters(face=Face.SERIF, size=size, italic=style.italic, spacing=style.spacing * size)
    small = Letters(face=Face.SERIF, size=_OWN_NAME_SIZE * min(1.0, part), italic=True)
    lines = _broken(text) if row["kind"] == "state" else [text]
    lines = [line.upper() for line in lines] if style.upper else lines
    width = max([*(width_of(line, letters) for line in lines), width_of(own, small) if own else 0.0])
    height = len(lines) * size * _LINE + (small.size * _OWN_LINE if own else 0.0)
    return _Name(lines=tuple(lines), own=own, letters=letters, small=small, width=width, height=height)


def _draw_town(sheet: Sheet, at: Point, *, seat: bool, ink: str, ground: str) -> None:
    for radius, colour in (
        ((4.6, ground), (3.6, ink), (2.4, ground), (1.3, ink)) if seat else ((3.0, ground), (2.0, ink))
    ):
        sheet.circle(at, radius, fill=colour)


def _side(box: Box, at: Point) -> tuple[Align, float]:
    """Return how words stand in a box beside a point: towards it, or in the middle above and below it."""
    if box[0] > at[0]:
        return Align.START, box[0]
    if box[2] < at[0]:
        return Align.END, box[2]
    return Align.MIDDLE, (box[0] + box[2]) / 2


def _broken(text: str) -> list[str]:
    """Return a long name in lines of about the same length."""
    parts: Sequence[str] = text.split(" ")
    lines = min(_MOST_LINES, ceil(len(text) / _LONGEST_LINE))
    if lines < 2 or len(parts) < 2:
        return [text]
    aim = len(text) / lines
    result = [parts[0]]
    for part in parts[1:]:
        # A word stays on its line while most of it is within the length aimed at.
        if len(result[-1]) + 1 + len(part) / 2 <= aim:
            result[-1] = f"{result[-1]} {part}"
        else:
            result.append(part)
    return result
