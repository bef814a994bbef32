"""The marks of time, drawn by what a date says: solid if it matches, outlined if possibly, hollow if it does not."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen, QPolygonF

from albviewer.panels.timeline.date_shapes import Form, Joint
from albviewer.panels.timeline.events import Standing

if TYPE_CHECKING:
    from albviewer.panels.timeline.layout import PlacedEvent
    from albviewer.panels.timeline.pieces import PlacedPiece
    from albviewer.panels.tokens import Theme

_HALF = 5.5
_WORDY_HALF = 7.5
# Claims one above another may be as high as the row, and thin from so many on.
_STACKED_HALF = 7.5
_MANY_LEVELS = 3
_LINE = 1.4
_STOP = 2.0
_CHEVRON = 4.0
_NEAR = 24.0
_FAR_BEYOND = 200.0
_TONES = ("ink", "ink-3", "paper", "time-tint", "on-accent")


class Ink(NamedTuple):
    """What an event is drawn with."""

    line: QColor
    fill: QColor


def ink_of(standing: Standing, theme: Theme) -> Ink:
    """Return the colours of an event by how it stands to the filters."""
    colour = theme.colour
    if standing is Standing.CERTAIN:
        return Ink(QColor(colour["time"]), QColor(colour["time"]))
    if standing is Standing.POSSIBLE:
        return Ink(QColor(colour["time"]), QColor(colour["time-tint"]))
    return Ink(QColor(colour["ink-3"]), QColor(colour["chrome"]))


class GlyphPainter:
    """Paints the pieces of events at the height of their row; `left` to `right` are in view, `unit` scales it all."""

    def __init__(self, painter: QPainter, theme: Theme, left: float, right: float, unit: float) -> None:
        self._painter = painter
        self._left, self._right, self._unit = left, right, unit
        # Made once: a pen and its colours take longer to make than to draw with.
        self._inks = {standing: ink_of(standing, theme) for standing in Standing}
        self._tones = {tone: QColor(theme.colour[tone]) for tone in _TONES}
        self._pens: dict[tuple[int, float], QPen] = {}

    def paint(self, item: PlacedEvent, middle: float) -> None:
        """Paint an event without its words."""
        ink = self._inks[item.event.standing]
        joint = item.event.shape.joint
        if joint is not Joint.NONE:
            self._tie(item, middle, ink)
        for piece in item.pieces:
            if piece.right >= self._left and piece.left <= self._right:
                if joint is Joint.ONE_OF and len(item.pieces) > 1:
                    self._claim(piece, item, middle)
                else:
                    self._piece(piece, item, middle, ink)
        if joint is Joint.ONE_OF or item.event.rivals:
            self._bracket(item, middle)

    def _piece(self, piece: PlacedPiece, item: PlacedEvent, middle: float, ink: Ink) -> None:
        match piece.form:
            case Form.POINT:
                self._diamond(piece, middle, ink)
            case Form.WHISKER:
                self._whisker(piece, item, middle, ink)
            case Form.SLANT:
                self._slant(piece, middle, ink)
            case Form.FADING:
                self._fading(piece, middle, ink)
            case Form.OPEN:
                self._open(piece, middle, ink)
            case _:
                self._bar(piece, item, middle, ink)

    def _claim(self, piece: PlacedPiece, item: PlacedEvent, middle: float) -> None:
        """Draw one of several dates hollow: at most one of them is true. Those at the same time lie stacked."""
        outside = item.event.standing is Standing.OUTSIDE
        ink = self._tones["ink-3" if outside else "ink"]
        levels = item.event.shape.levels
        half = (_HALF if levels == 1 else _STACKED_HALF / levels - 0.5) * self._unit
        y = middle + (piece.level - (levels - 1) / 2) * 2 * (half + 0.5)
        left, right = max(piece.left, self._left - _FAR_BEYOND), min(piece.right, self._right + _FAR_BEYOND)
        pen = self._pen(ink, _LINE if levels < _MANY_LEVELS else 1.0)
        self._painter.setBrush(self._tones["paper"])
        match piece.form:
            case Form.POINT:
                self._painter.setPen(pen)
                x = (left + right) / 2
                corners = [QPointF(x - half, y), QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half)]
                self._painter.drawPolygon(QPolygonF(corners))
            case Form.WHISKER | Form.OPEN:
                self._line_of_claim(piece, y, half, pen)
            case _:
                self._painter.setPen(self._broken(pen, (2.2, 1.8)) if piece.form is Form.FADING else pen)
                self._painter.drawRoundedRect(QRectF(left, y - half, right - left, 2 * half), 1.5, 1.5)

    def _line_of_claim(self, piece: PlacedPiece, y: float, half: float, pen: QPen) -> None:
        """Draw a line with stops at its known ends and a chevron at an open one."""
        self._painter.setPen(pen)
        low, high = piece.left + 1, piece.right - 1
        left, right = max(low, self._left - _FAR_BEYOND), min(high, self._right + _FAR_BEYOND)
        self._painter.drawLine(QLineF(left, y, right, y))
        for x, opens, way in ((low, piece.opens_left, -1), (high, piece.opens_right, 1)):
            if opens:
                reach = min(_CHEVRON * self._unit, half)
                tip = QPointF(x, y)
                corners = [QPointF(x - way * reach, y - reach), tip, QPointF(x - way * reach, y + reach)]
                self._painter.drawPolyline(corners)
            else:
                self._painter.drawLine(QLineF(x, y - half, x, y + half))

    def _pen(self, colour: QColor, width: float = _LINE) -> QPen:
        """Return a pen that draws unbroken lines; it must not be changed."""
        key = (colour.rgba(), width)
        pen = self._pens.get(key)
        if pen is None:
            pen = self._pens[key] = QPen(colour, width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        return pen

    def _broken(self, pen: QPen, pattern: tuple[float, float]) -> QPen:
        broken = QPen(pen)
        broken.setDashPattern(pattern)
        return broken

    def _diamond(self, piece: PlacedPiece, middle: float, ink: Ink) -> None:
        half = (piece.right - piece.left) / 2
        x = piece.left + half
        corners = [QPointF(x, middle - half), QPointF(x + half, middle), QPointF(x, middle + half)]
        self._painter.setPen(self._pen(ink.line))
        self._painter.setBrush(ink.fill)
        self._painter.drawPolygon(QPolygonF([*corners, QPointF(x - half, middle)]))

    def _bar(self, piece: PlacedPiece, item: PlacedEvent, middle: float, ink: Ink) -> None:
        half = (_WORDY_HALF if item.within else _HALF) * self._unit
        left, right = max(piece.left, self._left - _FAR_BEYOND), min(piece.right, self._right + _FAR_BEYOND)
        dotted = piece.form is Form.DOTS
        self._painter.setPen(self._pen(ink.line))
        self._painter.setBrush(self._tones["time-tint"] if dotted else ink.fill)
        self._painter.drawRoundedRect(QRectF(left, middle - half, right - left, 2 * half), 2, 2)
        if dotted:
            self._dots(left, right, middle, ink)
        self._cut_marks(piece, middle, self._on(ink))

    def _dots(self, left: float, right: float, middle: float, ink: Ink) -> None:
        pen = self._broken(self._pen(ink.line, 2.5), (0.01, 2.6))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._painter.setPen(pen)
        self._painter.drawLine(QLineF(left + 4, middle, right - 3, middle))

    def _on(self, ink: Ink) -> QColor:
        """Return the colour of signs within a bar."""
        return self._tones["on-accent"] if ink.fill == ink.line else ink.line

    def _cut_marks(self, piece: PlacedPiece, middle: float, colour: QColor) -> None:
        """Show where a piece goes on beyond the edge of the view."""
        if piece.left < self._left - 1:
            self._chevron(self._left + 9, middle, -1, colour)
        if piece.right > self._right + 1:
            self._chevron(self._right - 9, middle, 1, colour)

    def _chevron(self, x: float, middle: float, way: int, colour: QColor) -> None:
        reach = _CHEVRON * self._unit
        self._painter.setPen(self._pen(colour, 1.6))
        tip = QPointF(x + way * reach, middle)
        self._painter.drawPolyline([QPointF(x, middle - reach), tip, QPointF(x, middle + reach)])

    def _whisker(self, piece: PlacedPiece, item: PlacedEvent, middle: float, ink: Ink) -> None:
        left, right = piece.left + 1, piece.right - 1
        pen = self._pen(ink.line, 1.8)
        self._painter.setPen(pen)
        stop = _HALF * self._unit - 0.5
        self._painter.drawLine(QLineF(left, middle - stop, left, middle + stop))
        self._painter.drawLine(QLineF(right, middle - stop, right, middle + stop))
        if item.event.standing is Standing.POSSIBLE:
            self._painter.setPen(self._broken(pen, (2.2, 1.4)))
        left, right = max(left, self._left - _FAR_BEYOND), min(right, self._right + _FAR_BEYOND)
        # Words that would be cut at the left are not written.
        if item.within and len(item.pieces) == 1 and item.words_left >= self._left:
            self._painter.drawLine(QLineF(left, middle, item.words_left - 5, middle))
            left = item.words_left + item.words_width + 5
        self._painter.drawLine(QLineF(left, middle, right, middle))

    def _slant(self, piece: PlacedPiece, middle: float, ink: Ink) -> None:
        half = _HALF * self._unit
        lean = min(7.0, (piece.right - piece.left) / 3)
        corners = [
            QPointF(piece.left, middle + half),
            QPointF(piece.left + lean, middle - half),
            QPointF(piece.right, middle - half),
            QPointF(piece.right - lean, middle + half),
        ]
        self._painter.setPen(self._pen(ink.line))
        outside = ink.line == self._tones["ink-3"]
        self._painter.setBrush(ink.fill if outside else self._tones["time-tint"])
        self._painter.drawPolygon(QPolygonF(corners))

    def _fading(self, piece: PlacedPiece, middle: float, ink: Ink) -> None:
        half = _HALF * self._unit
        box = QRectF(piece.left, middle - half, piece.right - piece.left, 2 * half)
        nothing = QColor(ink.line)
        nothing.setAlphaF(0)
        full = QColor(ink.line)
        full.setAlphaF(1 if ink.fill == ink.line else 0.5)
        gradient = QLinearGradient(piece.left, 0, piece.right, 0)
        begins = (piece.full_left - piece.left) / box.width()
        ends = (piece.full_right - piece.left) / box.width()
        gradient.setColorAt(0, nothing if begins > 0 else full)
        gradient.setColorAt(min(begins, ends), full)
        gradient.setColorAt(max(begins, ends), full)
        gradient.setColorAt(1, nothing if ends < 1 else full)
        self._painter.fillRect(box, gradient)
        self._painter.setPen(self._broken(self._pen(ink.line), (2.2, 1.8)))
        left, right = max(box.left(), self._left - _FAR_BEYOND), min(box.right(), self._right + _FAR_BEYOND)
        self._painter.drawLine(QLineF(left, box.top(), right, box.top()))
        self._painter.drawLine(QLineF(left, box.bottom(), right, box.bottom()))

    def _open(self, piece: PlacedPiece, middle: float, ink: Ink) -> None:
        half = _HALF * self._unit
        way = 1 if piece.opens_right else -1
        end = piece.left if piece.opens_right else piece.right
        tip = piece.right if piece.opens_right else piece.left
        full = QColor(ink.line)
        full.setAlphaF(1 if ink.fill == ink.line else 0.45)
        faint = QColor(ink.line)
        faint.setAlphaF(0.04)
        gradient = QLinearGradient(end, 0, tip, 0)
        gradient.setColorAt(0, full)
        gradient.setColorAt(1, faint)
        self._painter.fillRect(QRectF(piece.left, middle - half, piece.right - piece.left, 2 * half), gradient)
        self._painter.setPen(self._pen(ink.line, _STOP))
        stop = _WORDY_HALF * self._unit
        self._painter.drawLine(QLineF(end, middle - stop, end, middle + stop))
        self._chevron(tip - way * _CHEVRON, middle, way, ink.line)

    def _tie(self, item: PlacedEvent, middle: float, ink: Ink) -> None:
        """Tie the pieces of a set together: dotted if only one of them is true."""
        one_of = item.event.shape.joint is Joint.ONE_OF
        pen = self._pen(self._tones["ink"] if one_of else ink.line)
        self._painter.setPen(self._broken(pen, (1.2, 2.8)) if one_of else pen)
        for before, after in pairwise(item.pieces):
            left, right = max(before.right, self._left), min(after.left, self._right)
            if left < right:
                self._painter.drawLine(QLineF(left, middle, right, middle))

    def _bracket(self, item: PlacedEvent, middle: float) -> None:
        """Draw the bracket of ink over rival dates; those far from each other have one each."""
        self._painter.setPen(self._pen(self._tones["ink"], 1.7))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        top, foot = middle - 8 * self._unit, middle - 3 * self._unit
        for left, right in _near_each_other(item.pieces):
            low, high = max(left - 1.5, self._left - _FAR_BEYOND), min(right + 1.5, self._right + _FAR_BEYOND)
            if low < high:
                corners = [QPointF(low, foot), QPointF(low, top), QPointF(high, top), QPointF(high, foot)]
                self._painter.drawPolyline(corners)


def _near_each_other(pieces: tuple[PlacedPiece, ...]) -> list[tuple[float, float]]:
    spans: list[tuple[float, float]] = []
    for piece in pieces:
        if spans and piece.left - spans[-1][1] < _NEAR:
            spans[-1] = (spans[-1][0], max(spans[-1][1], piece.right))
        else:
            spans.append((piece.left, piece.right))
    return spans
