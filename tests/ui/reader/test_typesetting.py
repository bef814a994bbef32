"""The bundled documents set as pages: every shown character stands where the map says, and hanging marks hang."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QTextDocument

from albviewer.model.documents import BlockKind
from albviewer.panels.reader_page import ReaderPage
from albviewer.ui.reader.block_looks import BlockLooks
from albviewer.ui.reader.layout_map import LayoutMap
from albviewer.ui.reader.text_geometry import TextGeometry
from albviewer.ui.reader.typesetting import set_page
from albviewer.ui.theme.theme import Appearance

pytestmark = pytest.mark.qt
SOURCES = ("000", "001", "002", "003", "004")
WIDTH = 424.0
PageOf = Callable[[str], ReaderPage]


def typeset(page: ReaderPage, appearance: Appearance, *, wide: bool = False) -> tuple[QTextDocument, LayoutMap]:
    document = QTextDocument()
    document.setTextWidth(WIDTH)
    return document, set_page(document, page, BlockLooks(appearance, wide=wide), width=WIDTH, scale=1.0)


@pytest.mark.parametrize("source", SOURCES)
def test_every_character_stands_where_the_map_says(source: str, page_of: PageOf, appearance: Appearance) -> None:
    page = page_of(source)
    document, layout = typeset(page, appearance)
    assert document.blockCount() == len(page.blocks)
    for index, item in enumerate(page.blocks):
        shown = item.block.shown.text
        for offset, character in enumerate(shown):
            position = layout.position(index, offset)
            assert layout.spot(position) == (index, offset)
            # The white space after a table's label became its tab.
            assert document.characterAt(position) in (character, "\t" if character.isspace() else character)
        assert layout.spot(layout.position(index, len(shown))) == (index, len(shown))


@pytest.mark.parametrize("source", SOURCES)
def test_every_mention_has_a_place_on_the_page(source: str, page_of: PageOf, appearance: Appearance) -> None:
    page = page_of(source)
    document, layout = typeset(page, appearance)
    geometry = TextGeometry(document, layout)
    for index, item in enumerate(page.blocks):
        for mark in item.marks:
            spans = geometry.spans(index, mark.start, mark.end)
            assert spans
            assert all(span.right > span.left for span in spans)
            top, bottom = geometry.extent(index)
            assert spans[0].top >= top
            assert spans[-1].bottom <= bottom


def test_a_point_on_a_word_finds_the_word_again(page_of: PageOf, appearance: Appearance) -> None:
    page = page_of("003")
    document, layout = typeset(page, appearance)
    geometry = TextGeometry(document, layout)
    for index, item in enumerate(page.blocks):
        for mark in item.marks:
            span = geometry.spans(index, mark.start, mark.end)[0]
            spot = geometry.spot_at(span.box().center())
            assert spot is not None
            assert item.mark_at(spot[1]) == mark, item.block.shown.text[mark.start : mark.end]
            assert spot[0] == index


def test_items_of_a_list_begin_below_each_other_and_their_marks_hang(page_of: PageOf, appearance: Appearance) -> None:
    page = page_of("003")
    document, layout = typeset(page, appearance)
    geometry = TextGeometry(document, layout)
    references = [i for i, item in enumerate(page.blocks) if item.block.kind is BlockKind.REFERENCES]
    texts = {round(geometry.spans(index, 0, 1)[0].left, 1) for index in references}
    assert len(texts) == 1
    wrapped = next(index for index in references if geometry.extent(index)[1] - geometry.extent(index)[0] > 30)
    last = len(page.blocks[wrapped].block.shown.text)
    assert round(geometry.line_at(wrapped, last).left, 1) in texts
    assert document.findBlockByNumber(references[0]).text().startswith("1.\t")


def test_values_of_a_table_begin_below_each_other(page_of: PageOf, appearance: Appearance) -> None:
    page = page_of("003")
    document, layout = typeset(page, appearance)
    geometry = TextGeometry(document, layout)
    edges = []
    for index, item in enumerate(page.blocks):
        label, shown = item.block.tab, item.block.shown.text
        if shown[label:].strip() and label:
            value = label + len(shown[label:]) - len(shown[label:].lstrip())
            edges.append(geometry.spans(index, value, value + 1)[0].left)
    assert len(edges) > 5
    # A letter may begin a little off its edge, a column may not.
    assert max(edges) - min(edges) < 1


def test_a_line_is_as_high_as_the_look_says(page_of: PageOf, appearance: Appearance) -> None:
    for wide, height in ((False, 25.5), (True, 27.0)):
        document, layout = typeset(page_of("002"), appearance, wide=wide)
        span = TextGeometry(document, layout).line_at(0, 0)
        assert span.bottom - span.top == pytest.approx(height)


def test_the_document_keeps_no_font_of_the_mentions(page_of: PageOf, appearance: Appearance) -> None:
    document, _ = typeset(page_of("004"), appearance)
    block = document.begin()
    while block.isValid():
        assert len({fragment_format.fragment().charFormat().fontItalic() for fragment_format in block}) <= 1
        assert all(not fragment.fragment().charFormat().fontUnderline() for fragment in block)
        block = block.next()
