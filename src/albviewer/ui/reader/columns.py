"""How the pane of the reader is shared out between numbers, text and notes, and where in it one reads.

Pure arithmetic in logical pixels; knows nothing of widgets.
"""

from __future__ import annotations

from dataclasses import dataclass

_LEFT = 58.0
_GAP = 18.0
_WIDER_GAP = 6.0
_RIGHT = 12.0
_TEXT = 484.0
_NOTES = (116.0, 190.0)
_SLIM = 30.0
_SLIM_GAP = 6.0
_LEAST_WITH_NOTES = 510.0
_LEAST_TEXT = 120.0
_WIDE_TYPE = 690.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Widths from the pane's left edge on: margin with the numbers, text, gap, notes; the rest stays empty.

    `slim` notes are only counted, because there is no room to write them out.
    """

    left: int
    text: int
    gap: int
    notes: int
    slim: bool


def has_room_for_wide_type(width: float, scale: float) -> bool:
    """Tell whether a pane so wide is set in the larger size; `scale` is the text size, 1.0 for 100 %."""
    return width / scale >= _WIDE_TYPE


def columns(width: float, scale: float, measure: float = 1.0) -> Columns:
    """Share out a pane `width` wide without its scroll bar; `scale` is the text size, 1.0 for 100 %.

    `measure` is a factor of the most that the text may take of it.
    """
    room, most = width / scale, _TEXT * measure
    if room < _LEAST_WITH_NOTES:
        text = max(_LEAST_TEXT, min(most, room - _LEFT - _SLIM_GAP - _SLIM))
        return _scaled(scale, _LEFT, text, _SLIM_GAP, _SLIM, slim=True)
    spare = room - _LEFT - _GAP
    notes = min(max(spare - most, _NOTES[0]), _NOTES[1])
    text = min(spare - notes, most)
    rest = spare - notes - text
    wider = min(rest, _WIDER_GAP)
    # A pane wider than a page needs puts the page in its middle.
    left = _LEFT + max(0.0, rest - wider - _RIGHT) / 2
    return _scaled(scale, left, text, _GAP + wider, notes, slim=False)


def _scaled(scale: float, left: float, text: float, gap: float, notes: float, *, slim: bool) -> Columns:
    return Columns(
        left=round(left * scale),
        text=round(text * scale),
        gap=round(gap * scale),
        notes=round(notes * scale),
        slim=slim,
    )


def reading_line(scroll: float, most: float, height: float) -> float:
    """Return how far below the pane's top edge one is reading: a third down, but all the way at either end.

    `scroll` runs from 0 to `most`; `height` is the pane's.
    """
    if most <= 0:
        return 0.0
    if most < height:
        return height * scroll / most
    return max(min(height / 3, scroll), height - (most - scroll))
