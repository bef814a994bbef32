"""A page of a source as a text document: every block one block, its words as they are shown.

Mentions are not formats of the document: they are painted over it, so that nothing that is chosen, proved or under
the pointer ever lays a line out anew. Knows nothing of the widget that shows the document.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from albviewer.model.documents import Block, BlockKind, Picture
from albviewer.model.sources import SourceFormat
from albviewer.ui.reader.block_looks import CELL, BlockLooks, goes_on, reads_from_right
from albviewer.ui.reader.layout_map import TAB, LaidText, LayoutMap, laid_text
from albviewer.ui.reader.table_columns import TableColumns, table_columns

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from albviewer.panels.reader_page import ReaderPage

# At 100 %: least width of what hangs before a text, space after it, and the space round the page's text.
_LEAST_HANG = {BlockKind.LIST: 20.0, BlockKind.REFERENCES: 22.0, BlockKind.TABLE: 96.0, BlockKind.FOOTNOTE: 18.0}
# Kinds whose parts after the first are set in as far as that.
_ITEMS = (BlockKind.LIST, BlockKind.REFERENCES, BlockKind.FOOTNOTE)
# The space between columns, and whether the type is smaller: the first way in which a table fits.
_TABLE_SETTINGS = ((18.0, False), (10.0, False), (9.0, True))
_LEFT, _RIGHT = QTextOption.TabType.LeftTab, QTextOption.TabType.RightTab
_BLANK = "\u00a0"
_WIDE_BLANK = "\u2003"
# Height to width of a picture of which neither is known before it is fetched.
_UNKNOWN_HEIGHT = 0.66
# What is said of a picture stands in one line, or the picture would be there twice.
_MOST_OF_ALT = 250
_AFTER_MARK = 7.0
_AFTER_LABEL = 16.0
_MOST_OF_COLUMN = 0.4
_ABOVE, _BELOW = 24.0, 64.0
_TAB_STOP = 12.0
BLEED = 4
"""Room left and right of the text for what is painted round it, in logical pixels."""


def set_page(document: QTextDocument, page: ReaderPage, looks: BlockLooks, *, width: float, scale: float) -> LayoutMap:
    """Write a page into a document, in place of what was there, and return where its characters stand.

    `width` is that of the column in logical pixels, `scale` the text size, 1.0 for 100 %. The document may be shown
    already: a new one would be laid out once for no width at all before its view gives it one.
    """
    document.clear()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(looks.text_font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(_TAB_STOP * scale)
    document.setDefaultTextOption(option)
    blocks = [item.block for item in page.blocks]
    columns, heads = _columns(blocks, looks, width=width, scale=scale)
    laid = [_laid(block, stacked=index not in columns) for index, block in enumerate(blocks)]
    cursor = QTextCursor(document)
    # One change, one layout.
    cursor.beginEditBlock()
    _set_margins(document, scale)
    setter = _Setter(cursor, looks, columns, heads, width=width, scale=scale)
    # A line of a plain text says all that is known of it.
    setter.items_have_parts = page.document.format is not SourceFormat.TEXT
    setter.write(blocks, laid)
    cursor.endEditBlock()
    return LayoutMap(laid)


def picture_size(picture: Picture, *, width: float, scale: float) -> tuple[float, float]:
    """Return width and height at which a picture is shown in a column: its own, if that is not too wide."""
    if picture.width <= 0 or picture.height <= 0:
        wide = min(picture.width * scale, width) if picture.width > 0 else width
        return wide, wide * _UNKNOWN_HEIGHT
    wide = min(picture.width * scale, width)
    return wide, wide * picture.height / picture.width


def fits_its_width(page: ReaderPage) -> bool:
    """Tell whether a page has tables or pictures, which are set for one width of the column."""
    return any(item.block.picture is not None or CELL in item.block.shown.text for item in page.blocks)


def _laid(block: Block, *, stacked: bool) -> LaidText:
    """Lay out a block; the cells of a row that does not fit beside each other are `stacked` below each other."""
    if block.picture is not None:
        # For those to whom the page is read; nobody sees it.
        alt = block.picture.alt[:_MOST_OF_ALT]
        return laid_text("", mark=alt, gap=_BLANK) if alt else laid_text(_BLANK)
    lined = block.kind is BlockKind.VERSE or (block.kind is BlockKind.TABLE and not block.tab)
    # From right to left, tabs do not lead to where a line goes on.
    gap = _BLANK * 2 if block.mark and reads_from_right(block.shown.text) else TAB
    words = block.shown.text
    if lined and stacked:
        # Heads stand before the cells of each row that follows: below each other they would be a column of words.
        words = words.replace(CELL, _WIDE_BLANK if block.level else "\n")
    return laid_text(words, mark=block.mark, tab=block.tab, lined=lined, gap=gap)


class _Setter:
    """Writes blocks one after the other."""

    def __init__(
        self,
        cursor: QTextCursor,
        looks: BlockLooks,
        columns: Mapping[int, TableColumns],
        heads: Mapping[int, float],
        *,
        width: float,
        scale: float,
    ) -> None:
        self._cursor = cursor
        self._columns = columns
        self._heads = heads
        self._looks = looks
        self._width = width
        self._scale = scale
        self.items_have_parts = False
        self._in_table = False
        self._in_item = False

    def write(self, blocks: Sequence[Block], laid: Sequence[LaidText]) -> None:
        """Write all blocks of a page."""
        hangs = _hangs(blocks, self._looks, width=self._width, scale=self._scale)
        following = [*blocks[1:], None]
        for index, (block, text, below) in enumerate(zip(blocks, laid, following, strict=False)):
            layout = self._layout(block, below, hangs, self._columns.get(index))
            if index in self._heads:
                layout.setLeftMargin(layout.leftMargin() + self._heads[index])
            columns = self._columns.get(index)
            words = self._looks.word_format(block, small=columns is not None and columns.small)
            if index:
                self._cursor.insertBlock(layout, words)
            else:
                self._cursor.setBlockFormat(layout)
                self._cursor.setBlockCharFormat(words)
            self._write_words(block, text, words, small=columns is not None and columns.small)

    def _layout(
        self, block: Block, below: Block | None, hangs: Mapping[BlockKind, float], columns: TableColumns | None
    ) -> QTextBlockFormat:
        # A row without a label goes on under the value of the row before, as other parts of an item do under the first.
        self._in_table = block.kind is BlockKind.TABLE and (self._in_table or block.tab > 0)
        goes_on_below = self.items_have_parts and self._in_item and not block.starts_group
        self._in_item = block.kind in _ITEMS and (bool(block.mark) or goes_on_below)
        hang = hangs[block.kind] if self._in_item or self._in_table else 0.0
        height = 0.0
        if block.picture is not None:
            height = picture_size(block.picture, width=self._width, scale=self._scale)[1]
        hang = columns.hang if columns else hang
        layout = self._looks.block_format(block, hang=hang, goes_on=goes_on(block, below), height=height)
        if columns:
            layout.setTextIndent(-columns.hang)
            tabs = [QTextOption.Tab(at, _RIGHT if right else _LEFT) for at, right in columns.stops]
            layout.setTabPositions(tabs)
        return layout

    def _write_words(self, block: Block, text: LaidText, words: QTextCharFormat, *, small: bool) -> None:
        start = self._cursor.position()
        if text.lead:
            format_ = self._looks.unseen_format() if block.picture is not None else self._looks.mark_format(block)
            self._cursor.insertText(text.text[: text.lead], format_)
        elif block.tab:
            self._cursor.insertText(text.text[: block.tab], self._looks.label_format())
        self._cursor.insertText(text.text[text.lead or block.tab :], words)
        for emphasised in block.emphasis:
            first, last = text.span_to_units(emphasised.start, emphasised.end)
            spot = QTextCursor(self._cursor)
            spot.setPosition(start + first)
            spot.setPosition(start + last, QTextCursor.MoveMode.KeepAnchor)
            spot.mergeCharFormat(self._looks.emphasis_format(block, emphasised.how, small=small))


def _columns(
    blocks: Sequence[Block], looks: BlockLooks, *, width: float, scale: float
) -> tuple[dict[int, TableColumns], dict[int, float]]:
    """Return the columns for each row of the tables whose cells fit beside each other.

    Of all other tables that have a head, return for each row how far its cells are set in: the head of each is painted
    before it, for nobody could tell otherwise which is which.
    """
    found: dict[int, TableColumns] = {}
    heads: dict[int, float] = {}
    rows: list[int] = []
    for index, block in enumerate([*blocks, None]):
        # A row of which only the first cell says anything has nothing that parts cells.
        goes_on_here = block is not None and bool(rows) and not (block.starts_group or block.tab)
        in_table = block is not None and block.kind is BlockKind.TABLE
        is_row = in_table and block is not None and (CELL in block.shown.text or goes_on_here)
        if rows and (not is_row or (block is not None and block.starts_group)):
            # The widest letters are those of the head.
            cells = [blocks[row].shown.text.split(CELL) for row in rows]
            columns = None
            for gap, small in _TABLE_SETTINGS:
                measure = QFontMetricsF(looks.font(replace(blocks[rows[0]], level=1), small=small)).horizontalAdvance
                columns = columns or table_columns(cells, measure, width=width, gap=gap * scale, small=small)
            found |= dict.fromkeys(rows, columns) if columns else {}
            if not columns and blocks[rows[0]].level and not reads_from_right(blocks[rows[0]].shown.text):
                widest = max(map(QFontMetricsF(looks.head_font()).horizontalAdvance, cells[0]))
                heads |= dict.fromkeys(rows[1:], min(widest + _AFTER_LABEL * scale, width * _MOST_OF_COLUMN))
            rows = []
        if is_row:
            rows.append(index)
    return found, heads


def _hangs(blocks: Sequence[Block], looks: BlockLooks, *, width: float, scale: float) -> dict[BlockKind, float]:
    """Return for each kind how far its marks or labels hang before its text: as far as the widest one needs."""
    hangs = {kind: least * scale for kind, least in _LEAST_HANG.items()}
    labels = QFontMetricsF(looks.label_font())
    for block in blocks:
        if block.tab:
            need = labels.horizontalAdvance(block.shown.text[: block.tab]) + _AFTER_LABEL * scale
        elif block.mark:
            need = QFontMetricsF(looks.font(block)).horizontalAdvance(block.mark) + _AFTER_MARK * scale
        else:
            continue
        hangs[block.kind] = max(hangs.get(block.kind, 0.0), need)
    return {kind: min(hang, width * _MOST_OF_COLUMN) for kind, hang in hangs.items()}


def _set_margins(document: QTextDocument, scale: float) -> None:
    frame = document.rootFrame()
    margins = frame.frameFormat()
    margins.setTopMargin(_ABOVE * scale)
    margins.setBottomMargin(_BELOW * scale)
    margins.setLeftMargin(BLEED)
    margins.setRightMargin(BLEED)
    frame.setFrameFormat(margins)
