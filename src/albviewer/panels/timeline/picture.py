"""The timeline as a picture on any sheet: an SVG file, or whatever a painter paints on. Knows no window and no Qt.

What is shown is what the timeline of the window shows of the same events; but nothing outside the filters, and each
event in it has room, as far as the rows go.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.panels.picture.around import shortened
from albviewer.panels.picture.sheet import Align, Face, Letters, Pen, Sheet, Words, rectangle
from albviewer.panels.picture.svg_sheet import SvgSheet
from albviewer.panels.picture.widths import width_of
from albviewer.panels.timeline.date_shapes import Form
from albviewer.panels.timeline.events import Standing, timeline_events, whole_years
from albviewer.panels.timeline.lanes import lanes_for
from albviewer.panels.timeline.layout import MOST_WORDS, Layout, PlacedEvent, lay_out
from albviewer.panels.timeline.scale import TimeScale
from albviewer.panels.timeline.strokes import Strokes
from albviewer.panels.timeline.ticks import Tick, ticks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from albviewer.panels.say import Say
    from albviewer.panels.timeline.events import TimelineEvent
    from albviewer.panels.tokens import Theme
    from albviewer.session.session import Session

_AXIS = 24.0
_ROW = 19.0
_FOOT = 22.0
_GUTTER = 112.0
_MARGIN = 10.0
# The latest events have their words at the right of all years: the fewer there are, the more of each.
_WORDS_AFTER, _MORE_AFTER, _FEW = 200.0, 300.0, 24
_BADGE, _AFTER_BADGE = 12.0, 4.0
_MOST_LANES = 4
_LEAST_ROWS, _MOST_ROWS = 4, 34
_LABEL = Letters(face=Face.SANS, size=12)
_STRONG = Letters(face=Face.SANS, size=12, weight=600)
_POSSIBLE = Letters(face=Face.SANS, size=12, italic=True)
_CAPTION = Letters(face=Face.SANS, size=11)
_SIGN = Letters(face=Face.SANS, size=11, weight=700)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePicture:
    """All that the picture is drawn from, in pixels; `undated` says how many events have no place in time."""

    theme: Theme
    language: str
    title: str
    undated: str
    lanes: tuple[str, ...]
    chosen_lane: bool
    unseen: tuple[str, ...]
    layout: Layout
    ticks: tuple[Tick, ...]
    rows: int
    width: float

    @property
    def height(self) -> float:
        """How high the picture is."""
        return _AXIS + 2 + self.rows * _ROW + (_FOOT if self.undated else _MARGIN / 2)


def picture_of_time(
    session: Session, say: Say, theme: Theme, width: float, *, numbers: Mapping[str, int]
) -> TimelinePicture | None:
    """Return the timeline of the events that have a number, which stands before their titles; None if none is dated."""
    by_number = dict(numbers)
    lanes = lanes_for(session, say, session.state.time.by, most=_MOST_LANES)
    events = [
        event._replace(title=f"{by_number[event.id]}  {event.title}")
        for event in timeline_events(session, say, lanes)
        if event.id in by_number and event.standing is not Standing.OUTSIDE
    ]
    dated = [event for event in events if whole_years([event.shape])]
    period = whole_years(event.shape for event in dated)
    if period is None:
        return None
    used = sorted({event.lane for event in dated})
    dated = [event._replace(lane=used.index(event.lane)) for event in dated]
    longest = max(map(_width, dated)) + 2 * _MARGIN if len(dated) <= _FEW else 0.0
    after = min(max(longest, _WORDS_AFTER), _MORE_AFTER)
    years = width - _GUTTER - after
    scale = TimeScale(first=0, last=1, width=years, left=_GUTTER).showing(*period, margin=0.03)
    rows = min(max(len(dated), _LEAST_ROWS), _MOST_ROWS)
    layout = lay_out(
        dated,
        scale,
        _width,
        lanes=len(used),
        rows=rows,
        first_lane_before_others=lanes.chosen,
        most_words=max(after, MOST_WORDS),
    )
    missing = len(events) - len(dated)
    return TimelinePicture(
        theme=theme,
        language=say.language,
        title=say("Timeline"),
        undated=say.count("{n} without date", "{n} without date", missing) if missing else "",
        lanes=tuple(lanes.names[lane] for lane in used),
        chosen_lane=lanes.chosen and 0 in used,
        unseen=tuple(say("{n} more", n=lane.unseen) if lane.unseen else "" for lane in layout.lanes),
        layout=layout,
        ticks=ticks(scale, say, lambda text, strong: width_of(text, _STRONG if strong else _CAPTION)),
        rows=max((item.row + 1 for item in layout.placed), default=1),
        width=width,
    )


def svg_of_time(picture: TimelinePicture, *, ids: str = "") -> str:
    """Return the picture as an SVG file or, with what its ids are to begin with, as an element of a page."""
    names = "; ".join(item.event.words for item in picture.layout.placed)
    title, language = picture.title, picture.language
    sheet = SvgSheet(picture.width, picture.height, title=title, description=names, language=language, ids=ids)
    compose_time(picture, sheet)
    return sheet.element() if ids else sheet.text()


def compose_time(picture: TimelinePicture, sheet: Sheet) -> None:
    """Draw the picture from the sheet's origin on."""
    colours = picture.theme.colour
    sheet.fill([rectangle(0, 0, picture.width, picture.height)], colours["paper"])
    with sheet.group("years"):
        _axis(picture, sheet)
    with sheet.group("lanes"):
        _lanes(picture, sheet)
    scale = picture.layout.scale
    view = rectangle(_GUTTER - 6, 0, picture.width - _GUTTER + 6, picture.height)
    strokes = Strokes(sheet=sheet, theme=picture.theme, left=scale.left - 4, right=picture.width - _MARGIN)
    with sheet.group("events"), sheet.clipped([view]):
        for item in picture.layout.placed:
            middle = _middle(item.row)
            strokes.event(item, middle)
            if item.words_width:
                _words(picture, sheet, item, middle)


def _middle(row: int) -> float:
    return _AXIS + 2 + (row + 0.5) * _ROW


def _width(event: TimelineEvent) -> float:
    """Return how wide the words of an event are, its sign of a disagreement included."""
    return width_of(event.words, _letters(event)) + 1 + (_BADGE + _AFTER_BADGE if event.disputed else 0)


def _letters(event: TimelineEvent) -> Letters:
    return _POSSIBLE if event.standing is Standing.POSSIBLE else _LABEL


def _axis(picture: TimelinePicture, sheet: Sheet) -> None:
    colours, foot = picture.theme.colour, _AXIS + 2 + picture.rows * _ROW
    for tick in picture.ticks:
        low, high = (0.0, foot) if tick.strong else (_AXIS - (7 if tick.label else 4), foot if tick.label else _AXIS)
        sheet.stroke([((tick.x, low), (tick.x, high))], Pen(colour=colours["rule"], width=1))
        if tick.label:
            letters, tone = (_STRONG, "ink") if tick.strong else (_CAPTION, "ink-3")
            sheet.write(Words(text=tick.label, at=(tick.left, _AXIS - 9), letters=letters, colour=colours[tone]))
    sheet.stroke([((0, _AXIS), (picture.width, _AXIS))], Pen(colour=colours["edge"], width=1))


def _lanes(picture: TimelinePicture, sheet: Sheet) -> None:
    colours, room = picture.theme.colour, _GUTTER - 18
    for number, (name, unseen, lane) in enumerate(
        zip(picture.lanes, picture.unseen, picture.layout.lanes, strict=True)
    ):
        top = _AXIS + 2 + lane.first_row * _ROW
        if number:
            sheet.stroke([((0, top), (picture.width, top))], Pen(colour=colours["rule"], width=1))
        chosen = picture.chosen_lane and number == 0
        letters, tone = (_STRONG, "place") if chosen else (_LABEL, "ink-2")
        beside = f"  {unseen}" if unseen and lane.rows == 1 else ""
        text = shortened(name, letters, room - width_of(beside, letters)) + beside
        sheet.write(Words(text=text, at=(2, top + 14), letters=letters, colour=colours[tone]))
        if unseen and lane.rows > 1:
            sheet.write(Words(text=unseen, at=(2, top + 14 + _ROW), letters=_CAPTION, colour=colours["ink-3"]))
    if picture.undated:
        sheet.write(Words(text=picture.undated, at=(2, picture.height - 7), letters=_CAPTION, colour=colours["ink-3"]))


def _words(picture: TimelinePicture, sheet: Sheet, item: PlacedEvent, middle: float) -> None:
    colours, left = picture.theme.colour, item.words_left
    right = min(left + item.words_width, picture.width - 2)
    if item.event.disputed:
        sheet.fill([rectangle(left, middle - _BADGE / 2, _BADGE, _BADGE)], colours["ink"])
        at = (left + _BADGE / 2, middle + 3.8)
        sheet.write(Words(text="≠", at=at, letters=_SIGN, colour=colours["paper"], align=Align.MIDDLE))
        left += _BADGE + _AFTER_BADGE
    on_bar = item.within and item.pieces[0].form is Form.BAR and item.event.standing is Standing.CERTAIN
    letters = _letters(item.event)
    text = shortened(item.event.words, letters, right - left)
    if text:
        tone = colours["on-accent" if on_bar else "ink"]
        sheet.write(Words(text=text, at=(left, middle + 4.2), letters=letters, colour=tone))
