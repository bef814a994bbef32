"""How each kind of block is set: its font, its lines, the space around it, its colour.

Lengths in the table are logical pixels at 100 % text size. Knows nothing of what a block says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextOption

from albviewer.model.documents import Block, BlockKind, Emphasis

if TYPE_CHECKING:
    from albviewer.ui.theme.look import Look

_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_READER = "reader"
# Space under a block that goes on in the next one: items of a list, rows of a table.
_WITHIN_GROUP = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockLook:
    """`font` is a name of the FontBook; `below` is the space after the last block of a group."""

    font: str = _READER
    line: float = 0.0
    tone: str = "ink"
    above: float = 0.0
    below: float = 13.0
    left: float = 0.0
    right: float = 0.0


_HEADINGS = {
    1: BlockLook(font="section", line=27, above=22, below=11),
    2: BlockLook(font="reader-wide strong", line=25.5, above=14, below=7),
    3: BlockLook(font="reader strong italic", line=25.5, above=9, below=4),
}
_LOOKS = {
    BlockKind.TITLE: BlockLook(font="title", line=33, below=18),
    BlockKind.NOTE: BlockLook(font="snippet", line=22, tone="ink-2", below=14),
    BlockKind.PARAGRAPH: BlockLook(),
    BlockKind.LIST: BlockLook(left=2),
    BlockKind.QUOTATION: BlockLook(line=24, left=18, right=18),
    BlockKind.KEYWORDS: BlockLook(font="reader italic"),
    BlockKind.TABLE: BlockLook(font="snippet", line=22),
    BlockKind.REFERENCES: BlockLook(font="snippet", line=22),
    BlockKind.CAPTION: BlockLook(font="label", line=17, tone="ink-2"),
    BlockKind.SNIPPET: BlockLook(font="snippet", line=22, tone="ink-2", left=16, below=12),
    BlockKind.VERSE: BlockLook(line=24, left=18),
    BlockKind.FOOTNOTE: BlockLook(font="snippet", line=21, tone="ink-2", below=8),
    BlockKind.IMAGE: BlockLook(above=4, below=14),
}
_GROUPED = frozenset({BlockKind.LIST, BlockKind.REFERENCES})
# Whose blocks belong together wherever they follow each other.
_RUNNING = frozenset({BlockKind.TABLE, BlockKind.NOTE, BlockKind.FOOTNOTE})
# How far a list within a list is set in.
_NESTED = 20.0
# Characters that tell the direction of a text, if no letter before them does.
_LOOKED_AT = 200
CELL = "\t"
"""What parts the cells of a row of several columns in the shown text."""
_RIGHT_TO_LEFT = ("R", "AL")


class BlockLooks:
    """The looks at one text size and in one theme; `wide` for the larger type of wide panes."""

    def __init__(self, appearance: Look, *, wide: bool) -> None:
        self._fonts = appearance.fonts
        self._theme = appearance.theme
        self._leading = appearance.leading
        self._reader = "reader-wide" if wide else _READER

    def text_font(self) -> QFont:
        """Font of running text."""
        return self._fonts.named(self._reader)

    def font(self, block: Block, *, small: bool = False) -> QFont:
        """Font of a block's words; `small` of a row of a table that would not fit otherwise."""
        return self._named(_font_name(block, small=small))

    def _named(self, name: str) -> QFont:
        return self._fonts.named(name.replace(_READER, self._reader) if name.split()[0] == _READER else name)

    def label_font(self) -> QFont:
        """Font of the labels of a table."""
        return self._fonts.ui(strong=True)

    def head_font(self) -> QFont:
        """Font of the head of a column where it stands before a cell."""
        return self._fonts.label()

    def word_format(self, block: Block, *, small: bool = False) -> QTextCharFormat:
        """Format of a block's words."""
        return self._char_format(self.font(block, small=small), _look(block).tone)

    def emphasis_format(self, block: Block, how: Emphasis, *, small: bool = False) -> QTextCharFormat:
        """Format of words that stand out in a block; in italics, italic words stand upright."""
        size, *cut = _font_name(block, small=small).split()
        changed = set(cut) ^ {"italic"} if how is Emphasis.ITALIC else {*cut, "strong"}
        return self._char_format(self._named(" ".join([size, *sorted(changed)])), _look(block).tone)

    def mark_format(self, block: Block) -> QTextCharFormat:
        """Format of the mark that hangs before a block."""
        return self._char_format(self.font(block), "ink-2")

    def unseen_format(self) -> QTextCharFormat:
        """Format of what is said of a picture: read out by screen readers, and too small to be seen or to need room."""
        font = QFont(self.text_font())
        font.setPixelSize(1)
        made = QTextCharFormat()
        made.setFont(font)
        made.setForeground(QBrush(QColor(Qt.GlobalColor.transparent)))
        return made

    def label_format(self) -> QTextCharFormat:
        """Format of the label of a table's row."""
        return self._char_format(self.label_font(), "ink")

    def block_format(self, block: Block, *, hang: float, goes_on: bool, height: float = 0.0) -> QTextBlockFormat:
        """Format of a block whose mark or label hangs `hang` pixels before its text; one without either is set in.

        `goes_on` tells that the next block is of the same group. A `height` is that of a picture.
        """
        look, scale = _look(block), self._fonts.step / 100
        made = QTextBlockFormat()
        made.setLineHeight(height or self._line(look), _FIXED)
        made.setTopMargin(look.above * scale)
        made.setBottomMargin((_WITHIN_GROUP if goes_on else look.below) * scale)
        nested = _NESTED * block.level if block.kind is BlockKind.LIST else 0.0
        leading, trailing = (look.left + nested) * scale + hang, look.right * scale
        if reads_from_right(block.shown.text):
            made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            leading, trailing = trailing, leading
        made.setLeftMargin(leading)
        made.setRightMargin(trailing)
        if block.mark or block.tab:
            made.setTextIndent(-hang)
            made.setTabPositions([QTextOption.Tab(hang, QTextOption.TabType.LeftTab)])
        if block.kind in (BlockKind.TITLE, BlockKind.HEADING):
            made.setHeadingLevel(max(1, block.level + 1) if block.kind is BlockKind.HEADING else 1)
        return made

    def _line(self, look: BlockLook) -> float:
        if look.line:
            return look.line * self._leading * self._fonts.step / 100
        return self._fonts.line_height(self._reader) * self._leading

    def _char_format(self, font: QFont, tone: str) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(font)
        made.setForeground(QBrush(QColor(self._theme.colour[tone])))
        return made


def goes_on(block: Block, following: Block | None) -> bool:
    """Tell whether the next block belongs to the same list, table or list of references."""
    if following is None or following.kind is not block.kind:
        return False
    if CELL in following.shown.text and following.starts_group:
        return False
    return block.kind in _RUNNING or (block.kind in _GROUPED and not following.starts_group)


def reads_from_right(text: str) -> bool:
    """Tell whether a text is read from right to left: its first letter with a direction says so."""
    if text.isascii():
        return False
    directions = (bidirectional(char) for char in text[:_LOOKED_AT])
    return next((direction for direction in directions if direction in ("L", *_RIGHT_TO_LEFT)), "") in _RIGHT_TO_LEFT


def _font_name(block: Block, *, small: bool = False) -> str:
    if block.kind is BlockKind.TABLE and (CELL in block.shown.text or small):
        size = "label" if small else "snippet"
        return f"{size} strong" if block.level else size
    return _look(block).font


def _look(block: Block) -> BlockLook:
    if block.kind is BlockKind.HEADING:
        return _HEADINGS.get(block.level, _HEADINGS[3])
    return _LOOKS[block.kind]
