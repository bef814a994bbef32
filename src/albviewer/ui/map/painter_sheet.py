"""A sheet that a QPainter draws: images, PDF files and printers. Knows nothing of what is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from albviewer.panels.picture.frame import Line, Point
from albviewer.panels.picture.sheet import Align, Face, Letters, Pen, Words

_FAMILIES = {Face.SERIF: ["Source Serif 4", "Noto Serif"], Face.SANS: ["Source Sans 3", "Noto Sans"]}
_HINTS = {Face.SERIF: QFont.StyleHint.Serif, Face.SANS: QFont.StyleHint.SansSerif}
_HALO = 3.2
_OPTICAL_RANGE = (8.0, 60.0)
# Fonts take whole pixels only: words are set so many times larger, and drawn so many times smaller.
_FINER = 16


class PainterSheet:
    """Draws with a painter whose unit is the logical pixel."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)

    def fill(self, areas: Sequence[Line], colour: str) -> None:
        """Fill what the outlines enclose."""
        self._painter.fillPath(_path(areas, closed=True), QColor(colour))

    def stroke(self, lines: Sequence[Line], pen: Pen, *, closed: bool = False) -> None:
        """Draw along lines."""
        # One by one: as a single path, a coast takes Qt a hundred times as long.
        self._painter.setPen(_pen(pen))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        draw = self._painter.drawPolygon if closed else self._painter.drawPolyline
        for line in lines:
            draw(_polygon(line))

    def circle(self, middle: Point, radius: float, *, fill: str = "", pen: Pen | None = None) -> None:
        """Draw a circle."""
        self._painter.setBrush(QBrush(QColor(fill)) if fill else Qt.BrushStyle.NoBrush)
        self._painter.setPen(_pen(pen) if pen else Qt.PenStyle.NoPen)
        self._painter.drawEllipse(QPointF(*middle), radius, radius)

    def write(self, words: Words) -> None:
        """Write words, as words also where they are printed; the halo is drawn below them."""
        font = _font(words.letters)
        width = QFontMetricsF(font).horizontalAdvance(words.text) / _FINER
        shift = {Align.START: 0.0, Align.MIDDLE: width / 2, Align.END: width}[words.align]
        painter = self._painter
        painter.save()
        painter.translate(*words.at)
        painter.rotate(words.turn)
        painter.translate(-shift, 0)
        painter.scale(1 / _FINER, 1 / _FINER)
        if words.halo:
            outline = QPainterPath()
            outline.addText(0, 0, font, words.text)
            painter.strokePath(outline, _pen(Pen(colour=words.halo, width=_HALO * _FINER)))
        painter.setFont(font)
        painter.setPen(QColor(words.colour))
        painter.drawText(QPointF(0, 0), words.text)
        painter.restore()

    @contextmanager
    def clipped(self, areas: Sequence[Line]) -> Iterator[None]:
        """Within the block, draw only inside what the outlines enclose."""
        self._painter.save()
        self._painter.setClipPath(_path(areas, closed=True), Qt.ClipOperation.IntersectClip)
        yield
        self._painter.restore()

    @contextmanager
    def moved(self, right: float, down: float) -> Iterator[None]:
        """Within the block, draw from another origin."""
        self._painter.save()
        self._painter.translate(right, down)
        yield
        self._painter.restore()

    @contextmanager
    def group(self, _name: str) -> Iterator[None]:
        """Hold nothing together: there is nothing to say it in."""
        yield


def _path(lines: Sequence[Line], *, closed: bool) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for line in lines:
        path.addPolygon(_polygon(line))
        if closed:
            path.closeSubpath()
    return path


def _polygon(line: Line) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in line])


def _pen(pen: Pen) -> QPen:
    colour = QColor(pen.colour)
    colour.setAlphaF(pen.opacity)
    made = QPen(colour, pen.width)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    # Round corners at each of the points of a coast take several times as long, and look the same.
    made.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
    if pen.dash:
        # Qt counts dashes in widths of the line.
        made.setDashPattern([length / pen.width for length in pen.dash])
    return made


def _font(letters: Letters) -> QFont:
    font = QFont(_FAMILIES[letters.face])
    font.setStyleHint(_HINTS[letters.face])
    font.setPixelSize(round(letters.size * _FINER))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setItalic(letters.italic)
    font.setWeight(QFont.Weight(letters.weight))
    # The family's weights lie on its axis alone, and so do its cuts for small sizes.
    font.setVariableAxis(QFont.Tag("wght"), letters.weight)
    if letters.face is Face.SERIF:
        low, high = _OPTICAL_RANGE
        font.setVariableAxis(QFont.Tag("opsz"), min(max(letters.size, low), high))
    if letters.spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, letters.spacing * _FINER)
    return font
