"""A dossier on pages: as a PDF file with bookmarks, and on a printer. Needs a QGuiApplication with the fonts loaded.

May be done on any thread, but for the printer.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, QMarginsF, QSizeF
from PySide6.QtGui import QGuiApplication, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from albviewer.export.pdf_outline import Bookmark, with_outline
from albviewer.panels.picture.around import shortened
from albviewer.panels.picture.sheet import Align, Pen
from albviewer.panels.picture.sheet import Words as SheetWords
from albviewer.panels.picture.widths import width_of
from albviewer.ui.dossier.page_breaks import Placed, pages_of
from albviewer.ui.dossier.setting import ImageOf, SetStrip, Setter, Told, no_image
from albviewer.ui.dossier.type import FOOT, MARGINS, PAGE_FOOT
from albviewer.ui.map.painter_sheet import PainterSheet
from albviewer.ui.theme.fonts import load_fonts

if TYPE_CHECKING:
    from albviewer.panels.dossier.blocks import Dossier
    from albviewer.panels.picture.base_map import BaseMap
    from albviewer.panels.tokens import Theme

_PIXELS_PER_INCH = 96
_POINTS_PER_PIXEL = 72 / _PIXELS_PER_INCH
_PDF_DOTS_PER_INCH = 1200
_BEFORE_NUMBER = 24.0


class Paper(StrEnum):
    """The sizes of pages."""

    A4 = "a4"
    LETTER = "letter"


_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


def usual_paper() -> Paper:
    """Return the paper that is usual where the system says it is."""
    metric = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.MetricSystem
    return Paper.A4 if metric else Paper.LETTER


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """A dossier set on pages of a size, in pixels."""

    dossier: Dossier
    theme: Theme
    size: tuple[float, float]
    strips: tuple[SetStrip, ...]
    pages: tuple[tuple[Placed, ...], ...]

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, counted from 0, with a painter whose unit is the pixel."""
        left, top, _right, _bottom = MARGINS
        painter.save()
        painter.translate(left, top)
        for placed in self.pages[number]:
            for draw in self.strips[placed.strip].draws:
                draw(painter, placed.top)
        painter.restore()
        self._paint_foot(PainterSheet(painter), number)

    def _paint_foot(self, sheet: PainterSheet, number: int) -> None:
        left, _top, right, _bottom = MARGINS
        width, down = self.size[0] - left - right, self.size[1] - FOOT
        ink, count = self.theme.colour["ink-2"], f"{number + 1} / {len(self.pages)}"
        sheet.stroke([((left, down - 16), (left + width, down - 16))], Pen(colour=self.theme.colour["rule"], width=0.8))
        room = width - width_of(count, PAGE_FOOT) - _BEFORE_NUMBER
        words = shortened(self.dossier.foot, PAGE_FOOT, room)
        sheet.write(SheetWords(text=words, at=(left, down), letters=PAGE_FOOT, colour=ink))
        at = (left + width, down)
        sheet.write(SheetWords(text=count, at=at, letters=PAGE_FOOT, colour=ink, align=Align.END))

    def bookmarks(self) -> tuple[Bookmark, ...]:
        """Return the headings and where they stand."""
        return tuple(
            Bookmark(
                level=heading.level,
                words="  ".join(filter(None, (heading.number, heading.words))),
                page=page,
                top=(self.size[1] - MARGINS[1] - placed.top + 8) * _POINTS_PER_PIXEL,
            )
            for page, strips in enumerate(self.pages)
            for placed in strips
            if (heading := self.strips[placed.strip].heading) is not None
        )


def set_on_pages(
    dossier: Dossier,
    theme: Theme,
    base: BaseMap | None,
    size: tuple[float, float],
    told: Told,
    *,
    image: ImageOf = no_image,
) -> Pages:
    """Return a dossier set on pages of a size in pixels; `image` gives the pictures that stand in a source."""
    left, top, right, bottom = MARGINS
    width, height = size[0] - left - right, size[1] - top - bottom
    strips = Setter(theme=theme, width=width, height=height, base=base, image=image).all_of(dossier, told)
    pages = pages_of([each.strip for each in strips], height)
    return Pages(dossier=dossier, theme=theme, size=size, strips=tuple(strips), pages=pages)


def size_of_paper(paper: Paper) -> tuple[float, float]:
    """Return the size of a page in pixels."""
    return _in_pixels(page_size(paper).size(QPageSize.Unit.Point))


def page_size(paper: Paper) -> QPageSize:
    """Return a paper as printers know it."""
    return QPageSize(_SIZES[paper])


def size_on(device: QPagedPaintDevice) -> tuple[float, float]:
    """Return the size of the pages of a printer in pixels."""
    return _in_pixels(device.pageLayout().fullRect(QPageLayout.Unit.Point).size())


def _in_pixels(size: QSizeF) -> tuple[float, float]:
    return size.width() / _POINTS_PER_PIXEL, size.height() / _POINTS_PER_PIXEL


def pdf_without_a_screen(dossier: Dossier, theme: Theme, base: BaseMap, paper: Paper | None) -> bytes:
    """Return a dossier as a PDF file where there may be neither screen nor window, on the usual paper if none is said.

    Raise OSError if a file of the base map cannot be read.
    """
    # Letters need an application; one that stands already is used.
    app = QGuiApplication.instance() or QGuiApplication(["albviewer", "-platform", "offscreen"])
    load_fonts()
    pages = set_on_pages(dossier, theme, base, size_of_paper(paper or usual_paper()), _tell_nobody)
    data = pdf_of(pages, _tell_nobody)
    del pages, app
    return data


def _tell_nobody(_done: int, _total: int) -> None:
    """Nobody waits to hear how far it is."""


def pdf_of(pages: Pages, told: Told) -> bytes:
    """Return the pages as a PDF file with bookmarks. Raise OSError if a file of the base map cannot be read."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_DOTS_PER_INCH)
    writer.setTitle(pages.dossier.title)
    writer.setCreator("albviewer")
    width, height = pages.size
    points = QSizeF(width * _POINTS_PER_PIXEL, height * _POINTS_PER_PIXEL)
    page = QPageSize(points, QPageSize.Unit.Point)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    paint_on(pages, writer, told)
    buffer.close()
    return with_outline(bytes(data.data()), pages.bookmarks(), language=pages.dossier.language)


def paint_on(pages: Pages, device: QPagedPaintDevice, told: Told) -> bool:
    """Paint all pages, from edge to edge of the paper; False if the device does not take them."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    try:
        scale = device.logicalDpiX() / _PIXELS_PER_INCH
        painter.scale(scale, scale)
        for number in range(len(pages.pages)):
            told(number, len(pages.pages))
            if number:
                device.newPage()
            pages.paint(painter, number)
    finally:
        ended = painter.end()
    return ended
