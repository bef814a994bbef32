"""What stands around the map of a picture: title and year above, legend, scale and origins below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import floor, log10

from albviewer.panels.map_messages import MarkState
from albviewer.panels.picture.content import Content
from albviewer.panels.picture.frame import Frame, Point
from albviewer.panels.picture.markers import draw_disputed, hatch_of_circle
from albviewer.panels.picture.sheet import Align, Face, Letters, Pen, Sheet, Words
from albviewer.panels.picture.widths import width_of

SIDE = 14.0
"""The paper left free beside the map, in pixels."""
HEAD = 58.0
"""The height of what stands above the map."""
FOOT = 58.0
"""The height of what stands below it."""

_TITLE = Letters(face=Face.SERIF, size=19, weight=600)
_TEXT = Letters(face=Face.SANS, size=12.5)
_STRONG = Letters(face=Face.SANS, size=12.5, weight=600)
_CAPTION = Letters(face=Face.SANS, size=11)
_SCALE_WIDEST = 110.0
_SIGN = 22.0
_GAP = 16.0
_ELLIPSIS = "…"


def paint_head(sheet: Sheet, content: Content, width: float, note: str) -> None:
    """Write title and filters, and at the right the year of the borders, below it what they cannot show."""
    captions, colours = content.captions, content.theme.colour
    words = Words(text=captions.borders, at=(width - SIDE, 26), letters=_STRONG, colour=colours["ink"], align=Align.END)
    sheet.write(words)
    note = shortened(note, _CAPTION, width / 2)
    sheet.write(replace(words, text=note, at=(width - SIDE, 46), letters=_CAPTION, colour=colours["ink-2"]))
    free = width - 3 * SIDE - width_of(captions.borders, _STRONG)
    title = shortened(captions.title, _TITLE, free)
    sheet.write(Words(text=title, at=(SIDE, 27), letters=_TITLE, colour=colours["ink"]))
    free = width - 3 * SIDE - width_of(note, _CAPTION)
    subtitle = shortened(captions.subtitle, _TEXT, free)
    sheet.write(Words(text=subtitle, at=(SIDE, 47), letters=_TEXT, colour=colours["ink-2"]))


def paint_foot(sheet: Sheet, content: Content, states: frozenset[str], origins: str, height: float) -> None:
    """Draw the legend of what the picture shows, the scale, and the origins of the data."""
    colours, frame = content.theme.colour, content.frame
    first, second = height - FOOT + 22, height - 14
    right = SIDE + frame.width
    left = right - _paint_scale(sheet, content, right, first) - _GAP
    at = SIDE
    for name, draw in _SIGNS.items():
        word = content.captions.legend[name]
        wide = _SIGN + width_of(word, _TEXT)
        if name in states and at + wide <= left:
            draw(sheet, (at + 8, first - 4), content)
            sheet.write(Words(text=word, at=(at + _SIGN, first), letters=_TEXT, colour=colours["ink-2"]))
            at += wide + _GAP
    words = shortened(origins, _CAPTION, frame.width)
    sheet.write(Words(text=words, at=(SIDE, second), letters=_CAPTION, colour=colours["ink-3"]))


def _paint_scale(sheet: Sheet, content: Content, right: float, down: float) -> float:
    """Draw the scale, its right end at a point, and return how wide it is with its words."""
    length, text = scale_of(content.frame)
    colour = content.theme.colour["ink-2"]
    words = Words(text=text, at=(right, down), letters=_TEXT, colour=colour, align=Align.END)
    sheet.write(words)
    end = right - width_of(text, _TEXT) - 7
    start = end - length
    sheet.stroke([((start, down - 6), (start, down), (end, down), (end, down - 6))], Pen(colour=colour, width=1.4))
    return right - start


def scale_of(frame: Frame) -> tuple[float, str]:
    """Return the longest round distance that the scale has room for, in pixels and in words; true in the middle."""
    kilometre = frame.pixels(1, frame.latitude(frame.height / 2))
    most = min(_SCALE_WIDEST, frame.width / 3) / kilometre
    power = 10.0 ** floor(log10(most))
    distance = next(digit * power for digit in (5, 2, 1) if digit * power <= most)
    text = f"{distance * 1000:.0f} m" if distance < 1 else f"{distance:.0f} km"
    return distance * kilometre, text


def shortened(text: str, letters: Letters, width: float) -> str:
    """Return words as they are, or as many of their letters as there is room for."""
    if width_of(text, letters) <= width:
        return text
    while text and width_of(text + _ELLIPSIS, letters) > width:
        text = text[:-1].rstrip()
    return text + _ELLIPSIS if text else ""


def _chosen(sheet: Sheet, at: Point, content: Content) -> None:
    place = content.theme.colour["place"]
    sheet.circle(at, 7.5, pen=Pen(colour=place, width=1.5))
    sheet.circle(at, 4.5, fill=place)


def _matching(sheet: Sheet, at: Point, content: Content) -> None:
    sheet.circle(at, 5, fill=content.theme.colour["place"])


def _other(sheet: Sheet, at: Point, content: Content) -> None:
    sheet.circle(at, 4.5, pen=Pen(colour=content.theme.colour["ink-3"], width=1.5))


def _movement(sheet: Sheet, at: Point, content: Content) -> None:
    place, (x, y) = content.theme.colour["place"], at
    sheet.stroke([((x - 8, y), (x + 3, y))], Pen(colour=place, width=2))
    sheet.fill([((x + 8, y), (x + 1, y - 4), (x + 1, y + 4))], place)


def _approximate(sheet: Sheet, at: Point, content: Content) -> None:
    place = content.theme.colour["place"]
    sheet.stroke(list(hatch_of_circle(at, 7, 4.5)), Pen(colour=place, width=0.8))
    sheet.circle(at, 7, pen=Pen(colour=place, width=1.2, dash=(2.5, 1.8)))


def _disputed(sheet: Sheet, at: Point, content: Content) -> None:
    draw_disputed(sheet, (at[0] - 6, at[1] + 6), content)


_SIGNS: dict[str, Callable[[Sheet, Point, Content], None]] = {
    MarkState.CHOSEN.value: _chosen,
    MarkState.MATCHING.value: _matching,
    MarkState.OTHER.value: _other,
    "movement": _movement,
    "approximate": _approximate,
    "disputed": _disputed,
}
