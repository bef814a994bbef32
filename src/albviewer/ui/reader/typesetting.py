"""A page of a source as a text document: every block one block, its words as they are shown.

Mentions are not formats of the document: they are painted over it, so that nothing that is chosen, proved or under
the pointer ever lays a line out anew. Knows nothing of the widget that shows the document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF, QTextCursor, QTextDocument, QTextOption

from albviewer.model.documents import Block, BlockKind
from albviewer.ui.reader.block_looks import BlockLooks, goes_on
from albviewer.ui.reader.layout_map import LaidText, LayoutMap, laid_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from albviewer.panels.reader_page import ReaderPage

# At 100 %: least width of what hangs before a text, space after it, and the space round the page's text.
_LEAST_HANG = {BlockKind.LIST: 20.0, BlockKind.REFERENCES: 22.0, BlockKind.TABLE: 96.0}
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
    laid = [laid_text(block.shown.text, mark=block.mark, tab=block.tab) for block in blocks]
    cursor = QTextCursor(document)
    # One change, one layout.
    cursor.beginEditBlock()
    _set_margins(document, scale)
    _write(cursor, blocks, laid, looks, _hangs(blocks, looks, width=width, scale=scale))
    cursor.endEditBlock()
    return LayoutMap(laid)


def _write(
    cursor: QTextCursor,
    blocks: Sequence[Block],
    laid: Sequence[LaidText],
    looks: BlockLooks,
    hangs: Mapping[BlockKind, float],
) -> None:
    following = [*blocks[1:], None]
    in_table = False
    for index, (block, text, below) in enumerate(zip(blocks, laid, following, strict=False)):
        # A row without a label goes on under the value of the row before.
        in_table = block.kind is BlockKind.TABLE and (in_table or block.tab > 0)
        hang = hangs[block.kind] if block.mark or in_table else 0.0
        words = looks.word_format(block)
        layout = looks.block_format(block, hang=hang, goes_on=goes_on(block, below))
        if index:
            cursor.insertBlock(layout, words)
        else:
            cursor.setBlockFormat(layout)
            cursor.setBlockCharFormat(words)
        if text.lead:
            cursor.insertText(text.text[: text.lead], looks.mark_format(block))
        elif block.tab:
            cursor.insertText(text.text[: block.tab], looks.label_format())
        cursor.insertText(text.text[text.lead or block.tab :], words)


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
