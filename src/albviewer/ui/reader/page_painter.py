"""Paints what lies under the words of a page: lamp, tints, lines under mentions, the ring of the keyboard focus.

The words themselves are painted by Qt over it. Knows nothing of events and scrolling: whoever calls has moved the
painter to the document's origin.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from albviewer.model.documents import Block, BlockKind
from albviewer.model.mentions import Sense
from albviewer.panels.reader_page import MarkKind, ReaderPage
from albviewer.ui.reader.block_looks import CELL, reads_from_right
from albviewer.ui.reader.lighting import FindSpans, Lighting, Mention
from albviewer.ui.reader.pictures import PictureShelf
from albviewer.ui.reader.text_geometry import LineSpan, TextGeometry
from albviewer.ui.reader.typesetting import BLEED, picture_size
from albviewer.ui.theme.marks import Mark, paint_underline

if TYPE_CHECKING:
    from albviewer.ui.theme.look import Look

MARKS = {MarkKind.PLACE: Mark.PLACE, MarkKind.TIME: Mark.TIME, MarkKind.PERSON: Mark.PERSON}
_DROP = 4.5
_BESIDE = 1.5
_SNIPPET_RULE = 12.0
_STROKE = 5
_AFTER_HEAD = 8.0
_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class PagePainter:
    """Paints the grounds of one page as it is set at the moment."""

    def __init__(self, page: ReaderPage, geometry: TextGeometry, appearance: Look, pictures: PictureShelf) -> None:
        self._page = page
        self._pictures = pictures
        self._geometry = geometry
        self._appearance = appearance
        self._colour = appearance.theme.colour
        self._scale = appearance.fonts.step / 100
        # Where the words of a search stand, by block, and what found them: looked for where the page is seen.
        self._searched: dict[int, tuple[tuple[int, int], ...]] = {}
        self._searched_by: FindSpans | None = None
        self._heads: dict[int, list[str]] = {}

    def paint(self, painter: QPainter, clip: QRectF, lighting: Lighting) -> None:
        """Paint all that touches the clip, which is in the document's coordinates."""
        blocks = self._geometry.blocks_between(clip.top(), clip.bottom())
        self._paint_snippet_rules(painter, blocks)
        self._paint_table_rules(painter, blocks)
        self._paint_heads(painter, blocks)
        for block in blocks:
            self._paint_picture(painter, block)
            self._paint_turns(painter, block)
        for block in blocks:
            for start, end in lighting.own.get(block, ()):
                self._fill(painter, block, start, end, "pencil")
            for start, end in lighting.proving.get(block, ()):
                self._fill(painter, block, start, end, "lamp")
            for start, end in lighting.hits.get(block, ()):
                self._fill(painter, block, start, end, "selected")
        if lighting.spoken is not None and lighting.spoken[0] in blocks:
            self._paint_spoken(painter, lighting.spoken)
        mentions = list(self._mentions(blocks, lighting))
        for mention in mentions:
            self._paint_ground(painter, mention, lighting)
        for mention in mentions:
            self._paint_line(painter, mention)
        for block in blocks:
            for start, end in lighting.own.get(block, ()):
                self._paint_pencil(painter, block, start, end)
        self._paint_searched(painter, blocks, lighting.searched)
        if lighting.hit is not None and lighting.hit[0] in blocks:
            self._paint_frame(painter, lighting.hit, self._appearance.tokens.line["focus"])
        if lighting.focused is not None and lighting.focused.block in blocks:
            self._paint_ring(painter, lighting.focused)

    def _mentions(self, blocks: range, lighting: Lighting) -> Iterator[Mention]:
        """Yield what is marked in some blocks; a place inside another name only while it is lit up."""
        for block in blocks:
            for mark in self._page.blocks[block].marks:
                mention = Mention(block, mark)
                lit = lighting.is_chosen(mention) or lighting.is_hovered(mention)
                if mark.sense is not Sense.NAME_PART or lit:
                    yield mention

    def _spans(self, mention: Mention) -> tuple[LineSpan, ...]:
        return self._geometry.spans(mention.block, mention.mark.start, mention.mark.end)

    def _fill(self, painter: QPainter, block: int, start: int, end: int, tone: str) -> None:
        for span in self._geometry.spans(block, start, end):
            painter.fillRect(_rounded(span, beside=0), QColor(self._colour[tone]))

    def _paint_ground(self, painter: QPainter, mention: Mention, lighting: Lighting) -> None:
        hovered = lighting.is_hovered(mention)
        if not hovered and not lighting.is_chosen(mention):
            return
        tone = "hover" if hovered else f"{mention.mark.kind.value}-tint"
        for span in self._spans(mention):
            painter.fillRect(_rounded(span, beside=_BESIDE).adjusted(0, 1, 0, -1), QColor(self._colour[tone]))

    def _paint_line(self, painter: QPainter, mention: Mention) -> None:
        for span in self._spans(mention):
            y = round(span.baseline) + round(_DROP * self._scale)
            line = QLineF(round(span.left), y, round(span.right), y)
            paint_underline(painter, self._appearance.theme, MARKS[mention.mark.kind], line)

    def _paint_searched(self, painter: QPainter, blocks: range, find: FindSpans | None) -> None:
        """Frame the words of a search, as the list of passages does."""
        if find != self._searched_by:
            self._searched, self._searched_by = {}, find
        if find is None:
            return
        for block in blocks:
            if block not in self._searched:
                self._searched[block] = find(self._page.blocks[block].block.shown.text)
            for start, end in self._searched[block]:
                self._paint_frame(painter, (block, start, end), self._appearance.tokens.line["hair"])

    def _paint_frame(self, painter: QPainter, words: tuple[int, int, int], width: float) -> None:
        """Draw a frame of ink round words of a block, line by line."""
        painter.save()
        pen = QPen(QColor(self._colour["ink"]), width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inside = width / 2
        for span in self._geometry.spans(*words):
            box = _rounded(span, beside=_BESIDE).adjusted(0, 1, 0, -1)
            painter.drawRect(box.adjusted(inside, inside, -inside, -inside))
        painter.restore()

    def _paint_spoken(self, painter: QPainter, words: tuple[int, int, int]) -> None:
        """Lay a ground under the words that are said, and a line of ink below each line of a word's."""
        self._fill(painter, *words, "selected")
        for span in self._geometry.spans(*words):
            line = QRectF(span.left, round(span.bottom) - 2, span.right - span.left, 2)
            painter.fillRect(line, QColor(self._colour["ink"]))

    def _paint_pencil(self, painter: QPainter, block: int, start: int, end: int) -> None:
        """Draw the line of the reader's own pencil, below those of the mentions."""
        width = self._appearance.tokens.line["pencil"]
        for span in self._geometry.spans(block, start, end):
            line = QRectF(round(span.left), round(span.bottom) - width, round(span.right) - round(span.left), width)
            painter.fillRect(line, QColor(self._colour["ink-2"]))

    def _paint_ring(self, painter: QPainter, mention: Mention) -> None:
        width = self._appearance.tokens.line["focus"]
        radius = self._appearance.tokens.radius["control"]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._colour["focus"]), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for span in self._spans(mention):
            painter.drawRoundedRect(_rounded(span, beside=BLEED - width / 2), radius, radius)
        painter.restore()

    def _paint_snippet_rules(self, painter: QPainter, blocks: range) -> None:
        """Draw the hairline at the left of what is only an extract, unbroken from one extract to the next."""
        for block in blocks:
            if self._page.blocks[block].block.kind is not BlockKind.SNIPPET:
                continue
            top, bottom = self._geometry.extent(block)
            following = self._page.blocks[block + 1 : block + 2]
            if following and following[0].block.kind is BlockKind.SNIPPET:
                bottom = self._geometry.extent(block + 1)[0]
            x = self._geometry.line_at(block, 0).left - _SNIPPET_RULE * self._scale
            width = self._appearance.tokens.line["hair"]
            painter.fillRect(QRectF(round(x), top, width, bottom - top), QColor(self._colour["edge"]))

    def _paint_table_rules(self, painter: QPainter, blocks: range) -> None:
        """Draw a hairline under each row of a table of several columns, a darker one under its head."""
        width = self._appearance.tokens.line["hair"]
        for index in blocks:
            block = self._page.blocks[index].block
            if not self._heads_of(index):
                continue
            box = self._geometry.block_box(index)
            set_in = 0.0 if reads_from_right(block.shown.text) else self._geometry.line_at(index, 0).left - box.left()
            tone = "edge" if block.level else "rule"
            rule = QRectF(box.left(), round(box.bottom()) + 1, box.width() + set_in, width)
            painter.fillRect(rule, QColor(self._colour[tone]))

    def _paint_heads(self, painter: QPainter, blocks: range) -> None:
        """Write before each cell of a row that is set in what column it stands in."""
        font = self._appearance.fonts.label()
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(self._colour["ink-2"]))
        for index in blocks:
            block, heads = self._page.blocks[index].block, self._heads_of(index)
            if block.level or not heads:
                continue
            cells = block.shown.text.split(CELL)
            starts = accumulate((len(cell) + len(CELL) for cell in cells), initial=0)
            said = [(head, start) for cell, head, start in zip(cells, heads, starts, strict=False) if cell.strip()]
            lines = [self._geometry.line_at(index, start) for _head, start in said]
            if len({line.top for line in lines}) < len(lines):
                # Its cells stand beside each other, below their heads.
                continue
            for (head, _start), line in zip(said, lines, strict=True):
                room = line.left - BLEED - _AFTER_HEAD * self._scale
                if room > 0:
                    words = metrics.elidedText(head, Qt.TextElideMode.ElideRight, room)
                    painter.drawText(QPointF(BLEED, line.baseline), words)

    def _heads_of(self, index: int) -> list[str]:
        """Return the heads of the columns of the table that a block is a row of; none of a block that is no row.

        The first row of a table stands for its heads, though it may be none.
        """
        blocks, first = self._page.blocks, index
        if not _is_row(blocks[index].block):
            return []
        while first not in self._heads and not blocks[first].block.starts_group:
            if first == 0 or not _is_row(blocks[first - 1].block):
                break
            first -= 1
        if first not in self._heads:
            words = blocks[first].block.shown.text
            self._heads[first] = words.split(CELL) if CELL in words else []
        return self._heads.setdefault(index, self._heads[first])

    def _paint_turns(self, painter: QPainter, index: int) -> None:
        """Draw a short stroke where a page of the original begins within a block."""
        for turn in self._page.blocks[index].turns:
            for span in self._geometry.spans(index, turn.offset, turn.offset + 1) if turn.offset else ():
                stroke = QRectF(round(span.left) - 2, span.top + _STROKE, 1, span.bottom - span.top - 2 * _STROKE)
                painter.fillRect(stroke, QColor(self._colour["ink-3"]))

    def _paint_picture(self, painter: QPainter, index: int) -> None:
        picture = self._page.blocks[index].block.picture
        if picture is None:
            return
        box = self._geometry.block_box(index)
        wide, high = picture_size(picture, width=box.width(), scale=self._scale)
        # Before the page is set anew for another width, it has the room of the one before.
        box = _fitted(wide, high, QRectF(box.left(), box.top(), wide, min(high, box.height())))
        ratio = painter.device().devicePixelRatioF()
        image = self._pictures.image(picture, round(wide * ratio))
        if image is None or image.isNull():
            painter.fillRect(box, QColor(self._colour["surface"]))
            painter.setPen(QColor(self._colour["ink-2"]))
            painter.setFont(self._appearance.fonts.label())
            painter.drawText(box.adjusted(12, 12, -12, -12), _CENTRED, picture.alt)
        else:
            # Of a picture whose file does not say how large it is, the room was guessed.
            box = _fitted(image.width(), image.height(), box)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, image)
            painter.restore()
        painter.setPen(QColor(self._colour["edge"]))
        painter.drawRect(box.toAlignedRect().adjusted(0, 0, -1, -1))


def _is_row(block: Block) -> bool:
    """Tell whether a block is a row of cells, and no line of a table of labels and values."""
    return block.kind is BlockKind.TABLE and not block.tab


def _fitted(width: float, height: float, box: QRectF) -> QRectF:
    """Return where in a box a picture of another shape stands: whole, in its middle, and right above what follows."""
    scale = min(box.width() / max(width, 1), box.height() / max(height, 1))
    wide, high = width * scale, height * scale
    return QRectF(box.left() + (box.width() - wide) / 2, box.bottom() - high, wide, high)


def _rounded(span: LineSpan, *, beside: float) -> QRectF:
    """Return the span's box on whole pixels, so that the bands of adjoining lines meet without a seam."""
    left, right = round(span.left - beside), round(span.right + beside)
    top, bottom = round(span.top), round(span.bottom)
    return QRectF(left, top, right - left, bottom - top)
