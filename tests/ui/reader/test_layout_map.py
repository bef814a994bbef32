"""From shown characters to positions of the layout and back, whatever the text, the mark and the label."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.ui.reader.layout_map import LayoutMap, laid_text

# Letters of one unit and of two, spaces that are kept, and what no layout can hold.
TEXTS = st.text(alphabet="ab ë\u00a0😀𝒜\n\u2029\ufffc", min_size=1, max_size=40)
MARKS = st.sampled_from(["", "•", "12.", "😀"])
BLOCKS = st.builds(
    lambda text, mark, tab: laid_text(text, mark=mark, tab=0 if mark else min(tab, len(text))),
    TEXTS,
    MARKS,
    st.integers(0, 12),
)


def units(text: str) -> str:
    """The text with every character as long as Qt counts it."""
    return "".join(character if ord(character) < 0x10000 else character * 2 for character in text)


def test_a_mark_hangs_before_the_words() -> None:
    laid = laid_text("Armenia", mark="•")
    assert laid.text == "•\tArmenia"
    assert laid.span_to_units(0, 7) == (2, 9)
    assert laid.to_offset(0) == laid.to_offset(1) == laid.to_offset(2) == 0


def test_a_label_is_tabbed_off_and_its_last_character_keeps_its_place() -> None:
    laid = laid_text("TypeExpulsion", tab=4)
    assert laid.text == "Type\tExpulsion"
    assert laid.span_to_units(0, 4) == (0, 4)
    assert laid.span_to_units(4, 13) == (5, 14)
    assert [laid.to_offset(at) for at in (3, 4, 5, 6)] == [3, 4, 4, 5]


def test_white_space_after_a_label_becomes_the_tab() -> None:
    laid = laid_text("Planned\u00a0by\u00a0Albania", tab=10)
    assert laid.text == "Planned\u00a0by\tAlbania"
    assert laid.span_to_units(11, 18) == (11, 18)


def test_a_label_alone_needs_no_tab() -> None:
    assert laid_text("Location", tab=8).text == "Location"


@given(BLOCKS, st.data())
def test_every_character_is_found_again(laid, data) -> None:
    shown = len(laid.text) - laid.lead - (laid.tab >= 0)
    offset = data.draw(st.integers(0, shown))
    assert laid.to_offset(laid.to_units(offset)) == offset
    start, end = sorted((data.draw(st.integers(0, shown)), offset))
    first, last = laid.span_to_units(start, end)
    stretched = units(laid.text)[first:last]
    assert len(stretched) >= end - start
    assert not stretched.startswith("\t") or laid.text[laid.lead + start] == "\t"


@given(st.lists(BLOCKS, min_size=1, max_size=6), st.data())
def test_a_page_finds_every_spot_again(blocks, data) -> None:
    layout = LayoutMap(blocks)
    block = data.draw(st.integers(0, len(blocks) - 1))
    laid = blocks[block]
    offset = data.draw(st.integers(0, len(laid.text) - laid.lead - (laid.tab >= 0)))
    assert layout.spot(layout.position(block, offset)) == (block, offset)
    assert layout.span(block, offset, offset)[0] == layout.position(block, offset)


@given(st.lists(BLOCKS, min_size=1, max_size=6), st.integers(-5, 400))
def test_any_position_at_all_is_somewhere_on_the_page(blocks, position) -> None:
    block, offset = LayoutMap(blocks).spot(position)
    assert 0 <= block < len(blocks)
    assert 0 <= offset <= len(blocks[block].text)


def test_a_page_without_blocks_has_no_spot() -> None:
    with pytest.raises(ValueError, match="no blocks"):
        LayoutMap(()).spot(0)
