"""Pieces of a page set as a text document, and the pages into which its lines are dealt. No widget is known here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from albviewer.panels.kiosk.pieces import Setting
from albviewer.ui.kiosk.widgets.time_strip import HEIGHT as STRIP_HEIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from albviewer.panels.kiosk.pieces import Mark, Piece
    from albviewer.ui.kiosk.look import ExhibitLook

_BAR = 28
_BLANK = "\u00a0"


@dataclass(frozen=True, slots=True)
class _Type:
    """The font of a setting, its tone, the space above, and whether a bar stands at its left."""

    font: str
    size: str
    tone: str = "ink"
    above: int = 12
    barred: bool = False


_TYPES = {
    Setting.TITLE: _Type("kiosk-title", "kiosk-title", above=0),
    Setting.HEADING: _Type("kiosk-heading", "kiosk-heading", above=0),
    Setting.SUBHEADING: _Type("kiosk-way", "kiosk-way", above=28),
    Setting.TEXT: _Type("kiosk-body", "kiosk-body"),
    Setting.LEAD: _Type("kiosk-quote", "kiosk-quote", tone="ink-2"),
    Setting.QUOTE: _Type("kiosk-quote lining", "kiosk-quote", above=24, barred=True),
    Setting.CAPTION: _Type("kiosk-small", "kiosk-small", tone="ink-2", above=0, barred=True),
    Setting.NOTE: _Type("kiosk-small", "kiosk-small", tone="ink-2", above=8),
    Setting.PASSAGE: _Type("kiosk-quote", "kiosk-quote", above=20),
    Setting.TIME: _Type("kiosk-small", "kiosk-small", above=12),
}
_TITLES = (Setting.TITLE, Setting.HEADING)
_HEADS = (*_TITLES, Setting.SUBHEADING)


@dataclass(frozen=True, slots=True)
class SetMark:
    """A mark and where it stands: the lines of it, in the document's pixels."""

    mark: Mark
    boxes: tuple[QRectF, ...]


class SetPage:
    """A document of some width, its pages for some height, and where its marks are."""

    def __init__(self, pieces: Sequence[Piece], look: ExhibitLook, width: int, height: int) -> None:
        self.pieces = pieces
        self.document = QTextDocument()
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(0)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document.setDefaultTextOption(option)
        self._spans: list[tuple[int, int, Mark]] = []
        self._strip_height = look.space(STRIP_HEIGHT)
        self._write(look)
        self.document.setTextWidth(max(1, width))
        self.height = self.document.documentLayout().documentSize().height()
        self.tops = self._deal(max(1, height))
        self.marks = [SetMark(mark, tuple(self._boxes(start, end))) for start, end, mark in self._spans]

    def page_of(self, y: float) -> int:
        """Return the page on which a line at a height of the document is."""
        return max((number for number, (top, _) in enumerate(self.tops) if top <= y + 1), default=0)

    def top_of(self, number: int) -> float:
        """Return where a piece begins."""
        return self._rect(self.document.findBlockByNumber(number)).top()

    def block_box(self, number: int) -> QRectF:
        """Return the box of a piece. Qt tells that of a line without words lower than it is."""
        box = self._rect(self.document.findBlockByNumber(number))
        if self.pieces[number].setting is Setting.TIME:
            box.setHeight(self._strip_height)
        return box

    def _rect(self, block: QTextBlock) -> QRectF:
        return self.document.documentLayout().blockBoundingRect(block)

    def _write(self, look: ExhibitLook) -> None:
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        for number, item in enumerate(self.pieces):
            kind = _TYPES[item.setting]
            book = look.titles if item.setting in _TITLES else look.words
            block = QTextBlockFormat()
            height = self._strip_height if item.setting is Setting.TIME else book.line_height(kind.size)
            block.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            block.setTopMargin(look.space(kind.above) if number else 0)
            block.setLeftMargin(look.space(_BAR) if kind.barred else 0)
            if number:
                cursor.insertBlock(block)
            else:
                cursor.setBlockFormat(block)
            font = (look.title_font if item.setting in _TITLES else look.words_font)(kind.font)
            self._write_runs(cursor, item, font, look, kind.tone)
        cursor.endEditBlock()

    def _write_runs(self, cursor: QTextCursor, item: Piece, font: QFont, look: ExhibitLook, tone: str) -> None:
        form = QTextCharFormat()
        form.setFont(font)
        form.setForeground(look.colour(tone))
        if item.disputed and item.setting is Setting.CAPTION:
            sign = QTextCharFormat(form)
            sign.setForeground(look.colour("paper"))
            sign.setBackground(look.colour("ink"))
            cursor.insertText("\u2009≠\u2009", sign)
            cursor.insertText(" ", form)
        if item.setting is Setting.TIME:
            # A line without a character would not be as high as it is to be.
            cursor.insertText(_BLANK, form)
        for run in item.runs:
            start = cursor.position()
            cursor.insertText(run.text.replace("\n", "\u2028"), form)
            if run.mark is not None:
                self._spans.append((start, cursor.position(), run.mark))

    def _lines(self) -> Iterator[tuple[float, float, bool]]:
        """Yield top and bottom of each line, and whether it must not be the last of a page."""
        block = self.document.begin()
        number = 0
        while block.isValid():
            layout = block.layout()
            y = self._rect(block).top()
            head = self.pieces[number].setting in _HEADS if number < len(self.pieces) else False
            for index in range(layout.lineCount()):
                line = layout.lineAt(index)
                yield y + line.y(), y + line.y() + line.height(), head
            block = block.next()
            number += 1

    def _deal(self, height: int) -> list[tuple[float, float]]:
        """Return top and bottom of each page: whole lines, and no heading without what it heads."""
        pages: list[tuple[float, float]] = []
        lines = list(self._lines())
        # Qt tells a line of a fixed height as high as its letters may be; the next one may begin before that.
        below = [top for top, _, _ in lines[1:]] + [lines[-1][1]] if lines else []
        lines = [(top, min(bottom, after), head) for (top, bottom, head), after in zip(lines, below, strict=True)]
        start = 0
        while start < len(lines):
            top = lines[start][0] if pages else 0.0
            end = start
            while end < len(lines) and lines[end][1] <= top + height:
                end += 1
            end = max(end, start + 1)
            kept = end
            while end < len(lines) and kept > start + 1 and lines[kept - 1][2]:
                kept -= 1
            if kept > start + 1:
                end = kept
            pages.append((top, lines[end - 1][1]))
            start = end
        return pages or [(0.0, 0.0)]

    def _boxes(self, start: int, end: int) -> Iterator[QRectF]:
        """Yield the boxes of some characters, line by line."""
        block = self.document.findBlock(start)
        layout, corner = block.layout(), self._rect(block)
        first, last = start - block.position(), end - block.position()
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            low = max(first, line.textStart())
            high = min(last, line.textStart() + line.textLength())
            if low < high:
                left, right = _x(line.cursorToX(low)), _x(line.cursorToX(high))
                yield QRectF(
                    corner.left() + min(left, right), corner.top() + line.y(), abs(right - left), line.height()
                )


def _x(answer: object) -> float:
    """Return the pixel of what Qt answers, which is the pixel alone or with the character."""
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]
