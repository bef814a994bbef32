"""Pictures of the map as PDF, PNG and on a printer: real lines and letters, whole files."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPageLayout
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from albviewer.index.finder import Finder
from albviewer.panels.picture.base_map import BaseMap
from albviewer.panels.picture.compose import size_of
from albviewer.panels.picture.content import Content
from albviewer.panels.picture.frame import frame_at
from albviewer.panels.picture.making import content_of, frame_of_filters
from albviewer.panels.say import Say
from albviewer.panels.tokens import Tokens
from albviewer.resource_paths import resources_dir
from albviewer.session.session import Session
from albviewer.session.view_state import ViewState
from albviewer.ui.map.picture_files import PictureFormat, pdf_of, png_of, print_picture, save_picture
from albviewer.ui.theme.fonts import FontBook

pytestmark = pytest.mark.qt

BAY = frame_at((40.45, 19.4), 9, 640, 400)


@pytest.fixture(scope="module")
def base() -> BaseMap:
    return BaseMap(resources_dir() / "map")


@pytest.fixture
def content(bundled_finder: Finder, tokens: Tokens, fonts: FontBook) -> Content:
    return content_of(Session(bundled_finder, ViewState()), Say(), tokens.themes["light"], BAY)


def text_of(file: Path) -> str:
    document = QPdfDocument()
    assert document.load(str(file)) == QPdfDocument.Error.None_
    assert document.pageCount() == 1
    words = document.getAllText(0).text()
    document.close()
    return words


def test_a_pdf_opens_and_its_words_are_words(content: Content, base: BaseMap, tmp_path: Path) -> None:
    file = tmp_path / "map.pdf"
    save_picture(content, base, file, PictureFormat.PDF)
    words = text_of(file)
    for each in ("Albania and the Soviet Union", "Borders of 1961", "Sazan Island", "Gjirokastër", "20 km"):
        assert each in words
    assert "GSHHG" in words


def test_a_pdf_has_the_size_of_the_picture_and_no_image(content: Content, base: BaseMap) -> None:
    data = pdf_of(content, base)
    width, height = (length * 0.75 for length in size_of(BAY))
    box = next(line for line in data.split(b"\n") if b"/MediaBox" in line)
    numbers = [float(each) for each in box.split(b"[")[1].split(b"]")[0].split()]
    assert numbers == pytest.approx([0, 0, width, height], abs=1)
    assert b"/Subtype /Image" not in data
    assert len(zlib.compress(data)) < 2_000_000


def test_an_image_has_two_dots_for_each_pixel_and_shows_land_and_sea(content: Content, base: BaseMap) -> None:
    image = QImage.fromData(png_of(content, base), "PNG")
    width, height = size_of(BAY)
    assert (image.width(), image.height()) == (round(2 * width), round(2 * height))
    assert image.text("Title") == "Albania and the Soviet Union"

    def colour(lat: float, lon: float) -> str:
        x, y = BAY.at(lon, lat)
        return QColor(image.pixelColor(QPoint(round(2 * (x + 14)), round(2 * (y + 58))))).name().upper()

    theme = content.theme
    assert colour(40.3, 18.95) == theme.map["sea"]
    assert colour(40.62, 19.7) == theme.map["land"]
    assert image.pixelColor(2, 2).name().upper() == theme.colour["paper"]


def test_a_picture_is_printed_across_a_page(content: Content, base: BaseMap, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    assert print_picture(content, base, printer)
    assert "Sazan Island" in text_of(tmp_path / "page.pdf")


@pytest.mark.qt_log_ignore("^QPainter::begin")
def test_a_printer_that_takes_nothing_is_told_apart(content: Content, base: BaseMap, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no" / "folder" / "page.pdf"))
    assert not print_picture(content, base, printer)


def test_a_file_that_cannot_be_written_leaves_nothing(content: Content, base: BaseMap, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file or directory"):
        save_picture(content, base, tmp_path / "none" / "map.svg", PictureFormat.SVG)
    assert list(tmp_path.iterdir()) == []


def test_the_frame_without_a_map_shows_where_the_collection_happens(bundled_finder: Finder) -> None:
    frame = frame_of_filters(Session(bundled_finder, ViewState()), 800, 600)
    west, south, east, north = frame.box()
    assert west < 19.4 < east
    assert south < 40.4 < north
