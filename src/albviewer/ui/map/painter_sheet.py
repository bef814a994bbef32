"""A sheet that a QPainter draws: images, PDF files and printers. Knows nothing of what is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from math import hypot

from PySide6.QtCore import QBuffer, QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QImageReader,
    QPaintDevice,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTransform,
)

from albviewer.panels.picture.frame import Line, Point
from albviewer.panels.picture.sheet import Align, Face, Image, Letters, Pen, Place, Words

_FAMILIES = {Face.SERIF: ["Source Serif 4", "Noto Serif"], Face.SANS: ["Source Sans 3", "Noto Sans"]}
_HINTS = {Face.SERIF: QFont.StyleHint.Serif, Face.SANS: QFont.StyleHint.SansSerif}
_HALO = 3.2
_OPTICAL_RANGE = (8.0, 60.0)
FINER = 16
"""Fonts take whole pixels only: words are set so many times larger, and drawn so many times smaller."""
# From this part of its size on a picture is made smaller beforehand.
_NOT_YET_SMALL = 0.6


class PainterSheet:
    """Draws with a painter whose unit is the logical pixel."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter
        hints = QPainter.RenderHint
        painter.setRenderHints(hints.Antialiasing | hints.TextAntialiasing | hints.SmoothPixmapTransform)
        self._images: dict[Image, QImage] = {}

    def fill(self, areas: Sequence[Line], colour: str, *, opacity: float = 1.0) -> None:
        """Fill what the outlines enclose."""
        self._painter.fillPath(_path(areas, closed=True), _shade(colour, opacity))

    def stroke(self, lines: Sequence[Line], pen: Pen, *, closed: bool = False) -> None:
        """Draw along lines."""
        # One by one: as a single path, a coast takes Qt a hundred times as long.
        self._painter.setPen(_pen(pen))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        draw = self._painter.drawPolygon if closed else self._painter.drawPolyline
        for line in lines:
            draw(_polygon(line))

    def circle(
        self, middle: Point, radius: float, *, fill: str = "", pen: Pen | None = None, opacity: float = 1.0
    ) -> None:
        """Draw a circle; the opacity is that of its ground."""
        self._painter.setBrush(QBrush(_shade(fill, opacity)) if fill else Qt.BrushStyle.NoBrush)
        self._painter.setPen(_pen(pen) if pen else Qt.PenStyle.NoPen)
        self._painter.drawEllipse(QPointF(*middle), radius, radius)

    def write(self, words: Words) -> None:
        """Write words, as words also where they are printed; the halo is drawn below them."""
        painter = self._painter
        font = font_of(words.letters, painter.device())
        width = QFontMetricsF(font, painter.device()).horizontalAdvance(words.text) / FINER
        shift = {Align.START: 0.0, Align.MIDDLE: width / 2, Align.END: width}[words.align]
        painter.save()
        painter.translate(*words.at)
        painter.rotate(words.turn)
        painter.translate(-shift, 0)
        painter.scale(1 / FINER, 1 / FINER)
        if words.halo:
            outline = QPainterPath()
            outline.addText(0, 0, font, words.text)
            painter.strokePath(outline, _pen(Pen(colour=words.halo, width=_HALO * FINER)))
        painter.setFont(font)
        painter.setPen(QColor(words.colour))
        painter.drawText(QPointF(0, 0), words.text)
        painter.restore()

    def image(self, image: Image, place: Place, *, opacity: float = 1.0) -> None:
        """Lay an image where it belongs; one that cannot be read leaves nothing."""
        if image not in self._images:
            self._images[image] = _read(image)
        picture = self._images[image]
        if picture.isNull():
            return
        painter = self._painter
        painter.save()
        painter.setOpacity(painter.opacity() * opacity)
        # Soft edges would leave a seam between tiles.
        is_turned = any(place[1:3])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, is_turned)
        painter.setTransform(QTransform(*place), True)
        painter.drawImage(QRectF(0, 0, image.width, image.height), _as_large_as_seen(picture, painter))
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


def _read(image: Image) -> QImage:
    """Return the picture upright; a null one if it cannot be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(image.data))
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    picture = reader.read()
    if picture.isNull() or not image.shadow:
        return picture
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    grey.invertPixels()
    grey.reinterpretAsFormat(QImage.Format.Format_Alpha8)
    return grey.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _as_large_as_seen(picture: QImage, painter: QPainter) -> QImage:
    """Return a picture made smaller where it would be drawn much smaller: Qt would drop most of its pixels."""
    shown = painter.combinedTransform()
    part = max(hypot(shown.m11(), shown.m12()), hypot(shown.m21(), shown.m22()))
    if part > _NOT_YET_SMALL:
        return picture
    size = QSize(max(1, round(picture.width() * part)), max(1, round(picture.height() * part)))
    return picture.scaled(size, mode=Qt.TransformationMode.SmoothTransformation)


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


def _shade(colour: str, opacity: float) -> QColor:
    shade = QColor(colour)
    shade.setAlphaF(opacity)
    return shade


def _pen(pen: Pen) -> QPen:
    made = QPen(_shade(pen.colour, pen.opacity), pen.width)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    # Round corners at each of the points of a coast take several times as long, and look the same.
    made.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
    if pen.dash:
        # Qt counts dashes in widths of the line.
        made.setDashPattern([length / pen.width for length in pen.dash])
    return made


def font_of(letters: Letters, device: QPaintDevice | None = None) -> QFont:
    """Return a font, `FINER` times larger than it is meant to be; words with spacing need what they are drawn on."""
    font = QFont(_FAMILIES[letters.face])
    font.setStyleHint(_HINTS[letters.face])
    font.setPixelSize(round(letters.size * FINER))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setItalic(letters.italic)
    font.setWeight(QFont.Weight(letters.weight))
    # The family's weights lie on its axis alone, and so do its cuts for small sizes.
    font.setVariableAxis(QFont.Tag("wght"), letters.weight)
    if letters.face is Face.SERIF:
        low, high = _OPTICAL_RANGE
        font.setVariableAxis(QFont.Tag("opsz"), min(max(letters.size, low), high))
    if letters.spacing and device is not None:
        # Qt widens the spacing, though not the letters, with the dots to an inch of what is drawn on.
        denser = device.logicalDpiX() / QGuiApplication.primaryScreen().logicalDotsPerInchX()
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, letters.spacing * FINER / denser)
    return font
