"""The fonts: really there, really of the weight asked for, and as large as the reader wants."""

from __future__ import annotations

import ctypes
import sys

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QImage, QPainter

from albviewer.ui.theme import fonts as fonts_module
from albviewer.ui.theme.fonts import FontBook, FontsError, forget_fonts, load_fonts

SAMPLE = "Enver Hoxha, 1961"
HEAP_IS_TOLD = sys.platform == "linux" and hasattr(ctypes.CDLL(None), "mallinfo2")


def ink_of(font: QFont) -> int:
    """Paint the sample black on white and add up how black it came out."""
    image = QImage(400, 80, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setFont(font)
    painter.drawText(10, 50, SAMPLE)
    painter.end()
    return sum(255 - byte for byte in bytes(image.constBits()))


def test_the_packaged_families_are_there(fonts: FontBook) -> None:
    assert {"Source Serif 4", "Source Sans 3"} <= set(QFontDatabase.families())


def test_each_font_is_the_one_asked_for(fonts: FontBook) -> None:
    for serif in ("heading", "source", "snippet", "reader", "reader-wide", "section", "title", "small-caps"):
        assert QFontInfo(fonts.named(serif)).family() == "Source Serif 4", serif
    for sans in ("caption", "label", "ui"):
        assert QFontInfo(fonts.named(sans)).family() == "Source Sans 3", sans


@pytest.mark.parametrize("name", ["ui", "reader"])
def test_strong_is_heavier_and_regular_is_not_extra_light(fonts: FontBook, name: str) -> None:
    regular, strong = ink_of(fonts.named(name)), ink_of(fonts.named(f"{name} strong"))
    assert strong > 1.15 * regular
    plain = QFont(fonts.named(name))
    plain.clearVariableAxes()
    if name == "ui":
        # The default instance of Source Sans is extra light: the axis must have been set.
        assert regular > 1.2 * ink_of(plain)


def test_italic_is_italic(fonts: FontBook) -> None:
    assert QFontInfo(fonts.ui(italic=True)).italic()
    assert QFontInfo(fonts.reader(italic=True)).italic()


def test_features_are_set(fonts: FontBook) -> None:
    assert fonts.reader().isFeatureSet(QFont.Tag("onum"))
    assert fonts.named("heading lining").isFeatureSet(QFont.Tag("lnum"))
    assert not fonts.named("heading lining").isFeatureSet(QFont.Tag("onum"))
    assert fonts.small_caps().isFeatureSet(QFont.Tag("smcp"))
    assert fonts.ui().isFeatureSet(QFont.Tag("tnum"))


def test_small_capitals_are_drawn_from_small_letters(fonts: FontBook) -> None:
    small = fonts.small_caps()
    plain = QFont(small)
    plain.unsetFeature(QFont.Tag("smcp"))
    assert QFontMetricsF(small).horizontalAdvance("sources") != QFontMetricsF(plain).horizontalAdvance("sources")


@pytest.mark.parametrize("step", [85, 100, 115, 130, 150, 200])
def test_sizes_follow_the_text_step(fonts: FontBook, step: int) -> None:
    book = fonts.at(step)
    assert book.ui().pointSizeF() == pytest.approx(13.5 * 0.75 * step / 100)
    assert book.line_height("reader") == pytest.approx(25.5 * step / 100)
    assert book.px(26) == round(26 * step / 100)


def test_points_follow_the_screen() -> None:
    from albviewer.panels.tokens import load_tokens
    from albviewer.resource_paths import resources_dir

    tokens = load_tokens(resources_dir() / "styles" / "tokens.yaml")
    assert FontBook(tokens, dpi=72).ui().pointSizeF() == pytest.approx(13.5)


def test_whoever_asks_for_the_same_font_has_the_same_one(fonts: FontBook) -> None:
    """Words that were laid out in it are known by it."""
    assert fonts.ui() is fonts.named("ui")
    assert fonts.ui() is not fonts.ui(italic=True)


def test_an_unknown_size_is_an_error(fonts: FontBook) -> None:
    with pytest.raises(KeyError):
        fonts.named("enormous")


def test_missing_fonts_are_told_plainly(fonts: FontBook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts_module, "FONT_PACKAGES", ("fontpkg_not_there",))
    with pytest.raises(FontsError, match="fontpkg_not_there"):
        load_fonts()


class Heap(ctypes.Structure):
    """What malloc tells of itself; `held` and `mapped` are the bytes that somebody holds."""

    _names = ("arena", "free_count", "fast_count", "map_count", "mapped", "none", "none_either", "held", "free", "top")
    _fields_ = [(name, ctypes.c_size_t) for name in _names]


def megabytes_held() -> float:
    told = ctypes.CDLL(None).mallinfo2
    told.restype = Heap
    heap = told()
    return float(heap.held + heap.mapped) / 2**20


@pytest.mark.skipif(not HEAP_IS_TOLD, reason="only the C library of Linux tells what is held")
def test_fonts_of_a_size_that_was_left_hold_no_memory(fonts: FontBook) -> None:
    def write_in_all(book: FontBook) -> None:
        for size in ("caption", "label", "ui", "heading", "snippet", "source", "reader", "section", "title"):
            ink_of(book.named(size))
            QFontMetricsF(book.named(f"{size} italic")).horizontalAdvance(SAMPLE)

    forget_fonts()
    before = megabytes_held()
    for step in (105, 115, 130, 145):
        write_in_all(fonts.at(step))
    kept = megabytes_held() - before
    forget_fonts()
    assert kept > 8, "Qt keeps them of itself"
    assert megabytes_held() - before < kept / 4
    write_in_all(fonts)
    assert QFontInfo(fonts.named("reader")).family() == "Source Serif 4"


def test_the_same_size_in_the_same_face_is_the_same_book(fonts: FontBook) -> None:
    assert fonts.at(100) is fonts
    assert fonts.at(100, face="serif") is fonts
    assert fonts.at(100, face="sans") is not fonts
    assert fonts.at(110).at(110) is not fonts
