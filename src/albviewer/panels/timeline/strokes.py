"""The marks of time on a sheet, as the timeline of the window paints them: in files and on paper nothing is hovered.

Solid if the event matches, outlined if possibly. What fades is drawn in steps, for a sheet has no gradients.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from albviewer.panels.picture.sheet import Pen, Sheet, rectangle
from albviewer.panels.timeline.date_shapes import Form, Joint
from albviewer.panels.timeline.events import Standing

if TYPE_CHECKING:
    from albviewer.panels.timeline.layout import PlacedEvent
    from albviewer.panels.timeline.pieces import PlacedPiece
    from albviewer.panels.tokens import Theme

_HALF = 5.5
_WORDY_HALF = 7.5
_LINE = 1.4
_CHEVRON = 4.0
_NEAR = 24.0
_STEPS = 12
_DASH = (3.0, 2.4)
_DOT = 1.3
_DOTS_APART = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Strokes:
    """Draws events whose rows lie between the pixels `left` and `right`."""

    sheet: Sheet
    theme: Theme
    left: float
    right: float

    def event(self, item: PlacedEvent, middle: float) -> None:
        """Draw an event without its words, its row's middle at a height."""
        joint = item.event.shape.joint
        if joint is not Joint.NONE:
            self._tie(item, middle)
        for piece in item.pieces:
            if joint is Joint.ONE_OF and len(item.pieces) > 1:
                self._claim(piece, item, middle)
            else:
                self._piece(piece, item, middle)
        if joint is Joint.ONE_OF or item.event.rivals:
            self._bracket(item, middle)

    def _colour(self, tone: str) -> str:
        return self.theme.colour[tone]

    def _fill(self, item: PlacedEvent) -> str:
        return self._colour("time" if item.event.standing is Standing.CERTAIN else "time-tint")

    def _pen(self, width: float = _LINE, tone: str = "time", dash: tuple[float, ...] = ()) -> Pen:
        return Pen(colour=self._colour(tone), width=width, dash=dash)

    def _piece(self, piece: PlacedPiece, item: PlacedEvent, middle: float) -> None:
        match piece.form:
            case Form.POINT:
                self._diamond(piece, middle, self._fill(item), self._pen(), _HALF + 0.5)
            case Form.WHISKER:
                self._whisker(piece, item, middle)
            case Form.SLANT:
                self._slant(piece, middle)
            case Form.FADING:
                self._fading(piece, item, middle)
            case Form.OPEN:
                self._open(piece, item, middle)
            case _:
                self._bar(piece, item, middle)

    def _diamond(self, piece: PlacedPiece, middle: float, fill: str, pen: Pen, half: float) -> None:
        x = (piece.left + piece.right) / 2
        corners = ((x, middle - half), (x + half, middle), (x, middle + half), (x - half, middle))
        self.sheet.fill([corners], fill)
        self.sheet.stroke([corners], pen, closed=True)

    def _bar(self, piece: PlacedPiece, item: PlacedEvent, middle: float) -> None:
        half = _WORDY_HALF if item.within else _HALF
        box = rectangle(piece.left, middle - half, piece.right - piece.left, 2 * half)
        dotted = piece.form is Form.DOTS
        self.sheet.fill([box], self._colour("time-tint") if dotted else self._fill(item))
        self.sheet.stroke([box], self._pen(), closed=True)
        if dotted:
            x = piece.left + 4
            while x < piece.right - 3:
                self.sheet.circle((x, middle), _DOT, fill=self._colour("time"))
                x += _DOTS_APART

    def _whisker(self, piece: PlacedPiece, item: PlacedEvent, middle: float) -> None:
        left, right, stop = piece.left + 1, piece.right - 1, _HALF - 0.5
        ends = [((x, middle - stop), (x, middle + stop)) for x in (left, right)]
        self.sheet.stroke(ends, self._pen(1.8))
        possible = item.event.standing is Standing.POSSIBLE
        parts = [(left, right)]
        if item.within:
            parts = [(left, item.words_left - 5), (item.words_left + item.words_width + 5, right)]
        lines = [((start, middle), (end, middle)) for start, end in parts if start < end]
        self.sheet.stroke(lines, self._pen(1.8, dash=_DASH if possible else ()))

    def _slant(self, piece: PlacedPiece, middle: float) -> None:
        lean = min(7.0, (piece.right - piece.left) / 3)
        corners = (
            (piece.left, middle + _HALF),
            (piece.left + lean, middle - _HALF),
            (piece.right, middle - _HALF),
            (piece.right - lean, middle + _HALF),
        )
        self.sheet.fill([corners], self._colour("time-tint"))
        self.sheet.stroke([corners], self._pen(), closed=True)

    def _faded(self, start: float, end: float, middle: float, *, full: float) -> None:
        """Fill from nothing at the start to as opaque as `full` at the end, whichever lies further left."""
        wide = (end - start) / _STEPS
        for step in range(_STEPS):
            low, high = sorted((start + step * wide, start + (step + 1) * wide))
            box = rectangle(low, middle - _HALF, high - low, 2 * _HALF)
            self.sheet.fill([box], self._colour("time"), opacity=full * (step + 0.5) / _STEPS)

    def _fading(self, piece: PlacedPiece, item: PlacedEvent, middle: float) -> None:
        full = 1.0 if item.event.standing is Standing.CERTAIN else 0.5
        low, high = sorted((piece.full_left, piece.full_right))
        if low > piece.left:
            self._faded(piece.left, low, middle, full=full)
        core = rectangle(low, middle - _HALF, high - low, 2 * _HALF)
        self.sheet.fill([core], self._colour("time"), opacity=full)
        if high < piece.right:
            self._faded(piece.right, high, middle, full=full)
        edges = [((piece.left, y), (piece.right, y)) for y in (middle - _HALF, middle + _HALF)]
        self.sheet.stroke(edges, self._pen(dash=_DASH))

    def _open(self, piece: PlacedPiece, item: PlacedEvent, middle: float) -> None:
        full = 1.0 if item.event.standing is Standing.CERTAIN else 0.45
        way = 1 if piece.opens_right else -1
        end = piece.left if piece.opens_right else piece.right
        tip = min(piece.right, self.right) if piece.opens_right else max(piece.left, self.left)
        self._faded(tip, end, middle, full=full)
        self.sheet.stroke([((end, middle - _WORDY_HALF), (end, middle + _WORDY_HALF))], self._pen(2.0))
        self._chevron(tip, middle, way, self._pen(1.6))

    def _chevron(self, tip: float, middle: float, way: int, pen: Pen, reach: float = _CHEVRON) -> None:
        back = tip - way * reach
        self.sheet.stroke([((back, middle - reach), (tip, middle), (back, middle + reach))], pen)

    def _claim(self, piece: PlacedPiece, item: PlacedEvent, middle: float) -> None:
        """Draw one of several dates hollow: at most one of them is true. Those at the same time lie stacked."""
        levels = item.event.shape.levels
        half = _HALF if levels == 1 else _WORDY_HALF / levels - 0.5
        y = middle + (piece.level - (levels - 1) / 2) * 2 * (half + 0.5)
        pen, paper = self._pen(tone="ink"), self._colour("paper")
        match piece.form:
            case Form.POINT:
                self._diamond(piece, y, paper, pen, half)
            case Form.WHISKER | Form.OPEN:
                low, high = max(piece.left + 1, self.left), min(piece.right - 1, self.right)
                self.sheet.stroke([((low, y), (high, y))], pen)
                for x, opens, way in ((low, piece.opens_left, -1), (high, piece.opens_right, 1)):
                    if opens:
                        self._chevron(x, y, way, pen, min(_CHEVRON, half))
                    else:
                        self.sheet.stroke([((x, y - half), (x, y + half))], pen)
            case _:
                box = rectangle(piece.left, y - half, piece.right - piece.left, 2 * half)
                self.sheet.fill([box], paper)
                dash = _DASH if piece.form is Form.FADING else ()
                self.sheet.stroke([box], self._pen(tone="ink", dash=dash), closed=True)

    def _tie(self, item: PlacedEvent, middle: float) -> None:
        """Tie the pieces of a set together: dotted if only one of them is true."""
        one_of = item.event.shape.joint is Joint.ONE_OF
        pen = self._pen(tone="ink", dash=(1.7, 3.9)) if one_of else self._pen()
        for before, after in pairwise(item.pieces):
            if before.right < after.left:
                self.sheet.stroke([((before.right, middle), (after.left, middle))], pen)

    def _bracket(self, item: PlacedEvent, middle: float) -> None:
        """Draw the bracket of ink over rival dates; those far from each other have one each."""
        spans: list[tuple[float, float]] = []
        for piece in item.pieces:
            if spans and piece.left - spans[-1][1] < _NEAR:
                spans[-1] = spans[-1][0], max(spans[-1][1], piece.right)
            else:
                spans.append((piece.left, piece.right))
        top, foot = middle - 8, middle - 3
        for left, right in spans:
            low, high = max(left - 1.5, self.left), min(right + 1.5, self.right)
            if low < high:
                self.sheet.stroke([((low, foot), (low, top), (high, top), (high, foot))], self._pen(1.7, "ink"))
