"""A grid of degrees for a picture: which lines it has and what they are called, as in `resources/map/degrees.js`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import ceil

from albviewer.panels.picture.frame import Frame
from albviewer.panels.picture.room import Room
from albviewer.panels.picture.sheet import Align, Face, Letters, Pen, Sheet, Words
from albviewer.panels.picture.widths import width_of

# Minutes of arc; all of them divide what they are part of.
_STEPS = (1, 2, 5, 10, 30, 60, 120, 300, 600, 900, 1800)
_APART = 92.0
_MOST_LATITUDE = 85.0
_LETTERS = Letters(face=Face.SANS, size=11.5)
_INSET = 4.0


def paint_graticule(
    sheet: Sheet, frame: Frame, room: Room, *, colour: str, ground: str, sides: Mapping[str, str]
) -> None:
    """Draw the grid, its numbers at the left and at the lower edge. `sides` are the letters of the sides."""
    west, south, east, north = frame.box()
    step = step_for(frame)
    pen = Pen(colour=colour, width=0.8, opacity=0.55)
    meridians = list(_multiples(west, east, step))
    parallels = [lat for lat in _multiples(south, north, step) if abs(lat) < _MOST_LATITUDE]
    xs = [frame.at(lon, 0)[0] for lon in meridians]
    ys = [frame.at(0, lat)[1] for lat in parallels]
    sheet.stroke([((x, 0.0), (x, frame.height)) for x in xs], pen)
    sheet.stroke([((0.0, y), (frame.width, y)) for y in ys], pen)
    words = Words(text="", at=(0, 0), letters=_LETTERS, colour=colour, halo=ground)
    for lon, x in zip(meridians, xs, strict=True):
        text = in_words(around_the_world(lon), sides, "east", "west")
        _write(sheet, room, replace(words, text=text, at=(x, frame.height - _INSET), align=Align.MIDDLE))
    for lat, y in zip(parallels, ys, strict=True):
        _write(sheet, room, replace(words, text=in_words(lat, sides, "north", "south"), at=(_INSET, y - 3)))


def _write(sheet: Sheet, room: Room, words: Words) -> None:
    """Write a number, and keep labels off it."""
    sheet.write(words)
    width, (x, y) = width_of(words.text, words.letters), words.at
    left = x - width / 2 if words.align is Align.MIDDLE else x
    room.take((left, y - words.letters.size, left + width, y + 2))


def step_for(frame: Frame) -> float:
    """Return the finest step, in degrees, whose meridians are far enough apart."""
    minute = frame.scale / 360 / 60
    return next((minutes for minutes in _STEPS if minutes * minute >= _APART), _STEPS[-1]) / 60


def _multiples(first: float, last: float, step: float) -> Iterator[float]:
    """Give all multiples of a step between two numbers; counted, for adding thirds again and again would drift."""
    number = ceil(first / step - 1e-9)
    while number * step <= last + 1e-9:
        yield number * step
        number += 1


def around_the_world(longitude: float) -> float:
    """Return the longitude from -180 to 180 that a longitude beyond the date line is."""
    return (longitude + 180) % 360 - 180


def in_words(degrees: float, sides: Mapping[str, str], above: str, below: str) -> str:
    """Return degrees in words, such as 40° 30′ N; 0 and 180 have no side."""
    minutes = round(abs(degrees) * 60)
    whole, rest = divmod(minutes, 60)
    number = f"{whole}° {rest:02}′" if rest else f"{whole}°"
    if minutes in (0, 180 * 60):
        return number
    return f"{number} {sides[above if degrees > 0 else below]}"
