"""Pictures of the map as PDF, PNG and on a printer: real lines and letters, whole files."""

from __future__ import annotations

import dataclasses
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint
from PySide6.QtGui import QColor, QImage, QPageLayout, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from albviewer.index.finder import Finder
from albviewer.panels.picture.base_map import BaseMap
from albviewer.panels.picture.compose import size_of
from albviewer.panels.picture.content import Content
from albviewer.panels.picture.frame import frame_at
from albviewer.panels.picture.making import content_of, frame_of_filters
from albviewer.panels.picture.sheet import Align, Face, Image, Letters, Words
from albviewer.panels.picture.widths import width_of
from albviewer.panels.say import Say
from albviewer.panels.tokens import Tokens
from albviewer.resource_paths import resources_dir
from albviewer.session.session import Session
from albviewer.session.view_state import ViewState
from albviewer.ui.map.painter_sheet import PainterSheet
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


def test_a_pdf_has_the_size_of_the_picture_and_on_paper_no_image(
    content: Content, base: BaseMap, tokens: Tokens
) -> None:
    data = pdf_of(dataclasses.replace(content, theme=tokens.themes["print"]), base)
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
    assert image.pixelColor(2, 2).name().upper() == theme.colour["paper"]
    # the ridge of Karaburun is shaded, the plain by the Vjosë hardly; the sea before the ridge is not
    plain, ridge = (QColor(colour(lat, lon)).lightness() for lat, lon in ((40.62, 19.5), (40.35, 19.4)))
    assert QColor(theme.map["land"]).lightness() >= plain > ridge


@pytest.mark.parametrize("dots_per_inch", [96, 192, 1200])
def test_spaced_letters_are_as_wide_on_any_device(fonts: FontBook, dots_per_inch: int) -> None:
    letters = Letters(face=Face.SERIF, size=14, spacing=6)
    image = QImage(300, 40, QImage.Format.Format_Grayscale8)
    image.fill(255)
    image.setDotsPerMeterX(round(dots_per_inch / 0.0254))
    image.setDotsPerMeterY(round(dots_per_inch / 0.0254))
    with QPainter(image) as painter:
        sheet = PainterSheet(painter)
        sheet.write(Words(text="AUSTRIA", at=(150, 30), letters=letters, colour="#000000", align=Align.MIDDLE))
    inked = [x for x in range(300) if any(image.pixelColor(x, y).lightness() < 128 for y in range(40))]
    assert inked[-1] - inked[0] == pytest.approx(width_of("AUSTRIA", letters) - letters.spacing, rel=0.05)
    assert (inked[0] + inked[-1] + letters.spacing) / 2 == pytest.approx(150, abs=3)


def test_an_image_lies_where_it_belongs_and_lets_through_what_it_should() -> None:
    def drawn(image: Image, opacity: float) -> QImage:
        page = QImage(40, 20, QImage.Format.Format_RGB32)
        page.fill(QColor("#FFFFFF"))
        with QPainter(page) as painter:
            PainterSheet(painter).image(image, (5, 0, 0, 5, 10, 0), opacity=opacity)
        return page

    grey = QImage(4, 4, QImage.Format.Format_Grayscale8)
    grey.fill(0)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    grey.save(buffer, "PNG")
    file = Image(data=bytes(data.data()), mimetype="image/png", width=4, height=4, shadow=True)
    page = drawn(file, 0.5)
    assert page.pixelColor(20, 10).lightness() == pytest.approx(127, abs=2)
    assert page.pixelColor(5, 10).lightness() == page.pixelColor(35, 10).lightness() == 255
    broken = drawn(dataclasses.replace(file, data=b"no picture"), 1.0)
    assert broken.pixelColor(20, 10).lightness() == 255


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
