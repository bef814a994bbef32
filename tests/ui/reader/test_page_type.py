"""How the page is set in type: what is kept of it, and what it does to the page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from albviewer.ui.reader.page_type import SIZES, SPACINGS, WIDTHS, PageType, read_type
from albviewer.ui.reader.type_popover import TypePopover
from albviewer.ui.theme.theme import Appearance

TYPES = st.builds(
    PageType,
    size=st.sampled_from(SIZES),
    spacing=st.sampled_from(SPACINGS),
    width=st.sampled_from(WIDTHS),
    face=st.sampled_from(["serif", "sans", "system"]),
    theme=st.sampled_from(["window", "light", "dark", "contrast"]),
)


@given(TYPES)
def test_a_type_comes_back_from_its_text(wanted: PageType) -> None:
    assert read_type(wanted.as_text()) == wanted


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert read_type(text).size in SIZES
    assert read_type(f"size={text};face={text}").face in ("serif", "sans", "system")


def test_sizes_end_at_both_ends() -> None:
    assert PageType().larger(1).size == 110
    assert PageType().larger(99).size == SIZES[-1]
    assert PageType().larger(-99).size == SIZES[0]


def line_height(reader, label: str) -> float:
    span = reader.view.page.measures.line_at(reader.block(label), 0)
    return span.bottom - span.top


@pytest.mark.parametrize(
    "wanted",
    [PageType(size=150), PageType(spacing=150), PageType(width=80), PageType(face="sans"), PageType(face="system")],
)
def test_the_line_that_is_read_stays(reader, wanted: PageType) -> None:
    reader.open("004")
    page = reader.view.page
    page.verticalScrollBar().setValue(1700)
    spot = page.current_spot()
    below = page.measures.line_at(*spot).top - page.scrolled_by
    reader.view.look.set_type(wanted)
    assert abs(page.measures.line_at(*spot).top - page.scrolled_by - below) <= 2
    reader.view.look.set_type(PageType())
    assert page.current_spot() == spot
    assert abs(page.measures.line_at(*spot).top - page.scrolled_by - below) <= 2


def test_size_spacing_and_width_are_heeded(reader) -> None:
    reader.open("004")
    page, look = reader.view.page, reader.view.look
    label = next(item.block.label for item in reader.page.blocks if item.block.label)
    usual, text = line_height(reader, label), page.columns.text
    look.set_type(PageType(spacing=150))
    assert line_height(reader, label) == pytest.approx(1.5 * usual, abs=1)
    look.set_type(PageType(size=150))
    assert line_height(reader, label) == pytest.approx(1.5 * usual, abs=1)
    look.set_type(PageType(width=80))
    assert page.columns.text < text


def test_the_page_may_be_dark_in_a_light_window(reader, appearance: Appearance, tokens) -> None:
    reader.open("004")
    reader.view.look.set_type(PageType(theme="dark"))
    page = reader.view.page
    paper = page.viewport().grab().toImage().pixelColor(2, 2).name()
    assert paper == tokens.themes["dark"].colour["paper"].lower()
    appearance.set_choice("contrast")
    assert reader.view.look.theme is tokens.themes["dark"]
    reader.view.look.set_type(PageType())
    paper = page.viewport().grab().toImage().pixelColor(2, 2).name()
    assert paper == tokens.themes["contrast"].colour["paper"].lower()


def test_the_box_tells_what_is_wanted_and_is_worked_by_keys(reader, qtbot) -> None:
    reader.open("004")
    wanted = []
    reader.view.type_chosen.connect(wanted.append)
    reader.view.type_tool.click()
    box = reader.view.findChild(TypePopover)
    assert box.isVisible()
    more = box.size_._more
    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Space)
    assert wanted == [PageType(size=110)]
    box.usual.click()
    assert wanted[-1] == PageType()
    assert not box.usual.isEnabled()
    box.show_type(replace(PageType(), size=SIZES[-1]))
    assert not more.isEnabled()
    for field in (*box.size_.children(), box.face, box.theme):
        if field.metaObject().className() in ("QToolButton", "QComboBox"):
            assert field.accessibleName()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: reader.view.findChild(TypePopover) is None)
