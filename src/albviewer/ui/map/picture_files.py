"""A picture of the map as a file: SVG, PDF or PNG, and on a printer. Needs a QGuiApplication with the fonts loaded.

May be called on any thread, but for the printer.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QGuiApplication, QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from albviewer.panels.picture.base_map import BaseMap
from albviewer.panels.picture.compose import compose, origins_of, size_of, svg_of
from albviewer.panels.picture.content import Content
from albviewer.ui.map.painter_sheet import PainterSheet
from albviewer.ui.theme.fonts import load_fonts
from albviewer.whole_files import write_whole

PIXELS_PER_INCH = 96
_POINTS_PER_PIXEL = 72 / PIXELS_PER_INCH
_PDF_DOTS_PER_INCH = 1200
# Images are drawn with so many dots for each pixel, for screens and print that are finer than a pixel.
_IMAGE_SCALE = 2


class PictureFormat(StrEnum):
    """The kinds of files, by the ending of their names."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"


def draw_without_a_screen(content: Content, base: BaseMap, path: Path, format_: PictureFormat) -> None:
    """Write the picture where there may be neither screen nor window. Raise OSError if it cannot be written."""
    # Letters need an application; one that stands already is used.
    app = QGuiApplication.instance() or QGuiApplication(["albviewer", "-platform", "offscreen"])
    load_fonts()
    save_picture(content, base, path, format_)
    del app


def save_picture(content: Content, base: BaseMap, path: Path, format_: PictureFormat) -> None:
    """Write the picture whole or not at all. Raise OSError if it cannot be written."""
    makers = {PictureFormat.PNG: png_of, PictureFormat.PDF: pdf_of, PictureFormat.SVG: _svg_bytes}
    write_whole(path, makers[format_](content, base))


def png_of(content: Content, base: BaseMap) -> bytes:
    """Return the picture as an image with two dots for each pixel."""
    width, height = size_of(content.frame)
    image = QImage(round(width * _IMAGE_SCALE), round(height * _IMAGE_SCALE), QImage.Format.Format_RGB32)
    dots_per_metre = round(PIXELS_PER_INCH * _IMAGE_SCALE / 0.0254)
    image.setDotsPerMeterX(dots_per_metre)
    image.setDotsPerMeterY(dots_per_metre)
    with QPainter(image) as painter:
        painter.scale(_IMAGE_SCALE, _IMAGE_SCALE)
        compose(content, base, PainterSheet(painter))
    image.setText("Title", content.captions.title)
    image.setText("Source", origins_of(content, base))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):
        raise OSError("the image could not be packed")
    return bytes(data.data())


def pdf_of(content: Content, base: BaseMap) -> bytes:
    """Return the picture as a PDF file of one page of its own size, in lines and letters."""
    width, height = size_of(content.frame)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_DOTS_PER_INCH)
    writer.setTitle(content.captions.title)
    writer.setCreator("albviewer")
    size = QSizeF(width * _POINTS_PER_PIXEL, height * _POINTS_PER_PIXEL)
    page = QPageSize(size, QPageSize.Unit.Point, "map", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    with QPainter(writer) as painter:
        scale = _PDF_DOTS_PER_INCH / PIXELS_PER_INCH
        painter.scale(scale, scale)
        compose(content, base, PainterSheet(painter))
    buffer.close()
    return bytes(data.data())


def print_picture(content: Content, base: BaseMap, device: QPagedPaintDevice) -> bool:
    """Draw the picture on a page, as large as the page allows; False if the printer does not take it."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    try:
        width, height = size_of(content.frame)
        page = painter.viewport()
        scale = min(page.width() / width, page.height() / height)
        painter.translate((page.width() - width * scale) / 2, 0)
        painter.scale(scale, scale)
        compose(content, base, PainterSheet(painter))
    finally:
        ended = painter.end()
    return ended


def _svg_bytes(content: Content, base: BaseMap) -> bytes:
    return svg_of(content, base).encode()
