"""Sets the blocks of a dossier in lines and pictures as wide as a page. Knows nothing of pages and of files.

May be done on any thread. Lengths are logical pixels, 96 to an inch, whatever is drawn on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from albviewer.panels.dossier.blocks import (
    Block,
    Dossier,
    Facsimile,
    Facts,
    Heading,
    Paragraph,
    Picture,
    PictureKind,
    Quote,
    Row,
    Tone,
    Words,
)
from albviewer.panels.picture.compose import compose, size_of
from albviewer.panels.timeline.picture import compose_time
from albviewer.ui.dossier import type as cuts
from albviewer.ui.dossier.page_breaks import Strip
from albviewer.ui.map.painter_sheet import FINER, PainterSheet, font_of

if TYPE_CHECKING:
    from albviewer.model.documents import Picture as DocumentPicture
    from albviewer.panels.picture.base_map import BaseMap
    from albviewer.panels.picture.sheet import Letters, Sheet
    from albviewer.panels.tokens import Theme
    from albviewer.ui.dossier.type import Cut

_MOST_OF_PAGE = 0.8
_BREAKING = QTextOption()
_BREAKING.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

ImageOf = Callable[["DocumentPicture"], QImage]
"""Gives a picture that stands in a source; an empty one, if it cannot be had."""
Draw = Callable[[QPainter, float], None]
"""Draws a strip so far below the painter's origin."""
Told = Callable[[int, int], None]
"""Is told how many blocks are set, of how many; may raise to stop."""


def no_image(_picture: DocumentPicture) -> QImage:
    """Give no picture: dossiers have none that stand in sources."""
    return QImage()


@dataclass(frozen=True, slots=True, kw_only=True)
class SetStrip:
    """A line, or several beside each other, or a picture; `heading` if it begins with one."""

    strip: Strip
    draws: tuple[Draw, ...]
    heading: Heading | None = None

    def keeping(self) -> SetStrip:
        """Return it so that what follows stands on the same page."""
        return replace(self, strip=replace(self.strip, keep=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Setter:
    """Sets blocks for pages of a width and height in the colours of a theme."""

    theme: Theme
    width: float
    height: float
    base: BaseMap | None = None
    image: ImageOf = no_image

    def all_of(self, dossier: Dossier, told: Told) -> list[SetStrip]:
        """Return everything as strips in order."""
        made: list[SetStrip] = []
        for number, block in enumerate(dossier.blocks):
            if number % 16 == 0:
                told(number, len(dossier.blocks))
            after = dossier.blocks[number + 1] if number + 1 < len(dossier.blocks) else None
            strips = self._block(block, dossier)
            if number and isinstance(block, Paragraph) and isinstance(dossier.blocks[number - 1], Quote):
                strips = _set_off(strips)
            made += [strip.keeping() for strip in strips] if _leads_on(block, after) else strips
            if isinstance(block, Row) and not isinstance(after, Row):
                made.append(SetStrip(strip=Strip(height=cuts.BELOW_TABLE), draws=()))
        told(len(dossier.blocks), len(dossier.blocks))
        return made

    def _block(self, block: Block, dossier: Dossier) -> list[SetStrip]:
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph():
                cut = cuts.TONES[block.tone]
                return _with_beside(self._lines(block.words, cut), self._number(block.number, cut))
            case Facts():
                strips = [strip for name, words in block.rows for strip in self._fact(name, words)]
                first = replace(strips[0], strip=replace(strips[0].strip, before=cuts.FACTS_BEFORE))
                return [first, *strips[1:]]
            case Quote():
                return self._quote(block)
            case Picture():
                return self._picture(block, dossier)
            case Row():
                return self._row(block)
            case Facsimile():
                return self._facsimile(block)

    def _heading(self, block: Heading) -> list[SetStrip]:
        cut = cuts.HEADINGS[block.level]
        words = f"{block.words}  ≠" if block.disputed else block.words
        lines = [line.keeping() for line in self._lines((Words(text=words),), cut)]
        beside = self._number(block.number, cut) if cut.indent else []
        made = _with_beside(lines, beside)
        made[0] = replace(made[0], heading=block, draws=(*made[0].draws, *self._rule(block.level)))
        return [strip.keeping() for strip in made]

    def _rule(self, level: int) -> tuple[Draw, ...]:
        """Return the line above the heading of a part."""
        if level != 2:
            return ()

        def draw(painter: QPainter, top: float) -> None:
            painter.fillRect(QRectF(0, top - 7, self.width, 0.8), QColor(self.theme.colour["edge"]))

        return (draw,)

    def _number(self, number: str, cut: Cut) -> list[SetStrip]:
        """Return what stands beside the first line of an entry; what is too long for its column is cut off."""
        if not number:
            return []
        cut = replace(cut, letters=cuts.NUMBER, ink="ink-2", indent=0)
        return self._lines((Words(text=number),), cut, width=cuts.COLUMN - 12)[:1]

    def _fact(self, name: str, words: str) -> list[SetStrip]:
        beside = self._lines((Words(text=name),), cuts.FACT_NAME, width=cuts.COLUMN - 12)
        lines = [
            line
            for number, part in enumerate(words.split("\n"))
            for line in self._lines((Words(text=part),), cuts.FACT if number == 0 else replace(cuts.FACT, before=0))
        ]
        return _with_beside(lines, beside)

    def _quote(self, block: Quote) -> list[SetStrip]:
        quote = self._lines((Words(text=block.words),), cuts.QUOTE)
        quote[-1] = quote[-1].keeping()
        strips = [*quote, *self._lines(block.caption, cuts.CAPTION)]
        return [replace(strip, draws=(*strip.draws, self._bar(strip, number))) for number, strip in enumerate(strips)]

    def _bar(self, strip: SetStrip, number: int) -> Draw:
        """Return what draws the bar beside a line of a quote, without a gap to the line before."""
        before = strip.strip.before if number else 0.0

        def draw(painter: QPainter, top: float) -> None:
            box = QRectF(cuts.COLUMN, top - before, cuts.BAR, strip.strip.height + before + 0.2)
            painter.fillRect(box, QColor(self.theme.colour["edge"]))

        return draw

    def _picture(self, block: Picture, dossier: Dossier) -> list[SetStrip]:
        drawn = self._drawing(block.kind, dossier)
        if drawn is None:
            return []
        (width, height), paint = drawn
        caption = self._lines((Words(text=block.words),), cuts.PICTURE_CAPTION)
        room = self.height - sum(line.strip.height + line.strip.before for line in caption)
        scale = min(self.width / width, room / height)

        def draw(painter: QPainter, top: float) -> None:
            painter.save()
            painter.translate(0, top)
            painter.scale(scale, scale)
            paint(PainterSheet(painter))
            painter.restore()

        return [SetStrip(strip=Strip(height=height * scale, before=14, keep=True), draws=(draw,)), *caption]

    def _row(self, block: Row) -> list[SetStrip]:
        """Return cells beside each other with a hairline below them, all of it on one page unless it is very long."""
        width, at = self.width - cuts.COLUMN, cuts.COLUMN
        made: list[SetStrip] = []
        for cell, share in zip(block.cells, block.shares, strict=False):
            cut, words = replace(cuts.CELL, indent=at), Words(text=cell, strong=block.head)
            made = _with_beside(made, self._lines((words,), cut, width=width * share - cuts.GUTTER) if cell else [])
            at += width * share
        if not made:
            return []
        made = _with_beside(made, self._number(block.number, cuts.CELL))

        def rule(painter: QPainter, top: float) -> None:
            box = QRectF(cuts.COLUMN, top + made[-1].strip.height + 2, width, 0.8 if block.head else 0.5)
            painter.fillRect(box, QColor(self.theme.colour["edge" if block.head else "rule"]))

        # A head alone at the foot of a page heads nothing.
        last = replace(made[-1], draws=(*made[-1].draws, rule))
        return [*(line.keeping() for line in made[:-1]), last.keeping() if block.head else last]

    def _facsimile(self, block: Facsimile) -> list[SetStrip]:
        """Return a picture of a source as large as it is there, or what is said of it where it cannot be had."""
        image, room = self.image(block.picture), self.width - cuts.COLUMN
        if image.isNull():
            words = f"[{block.picture.alt}]" if block.picture.alt else "[…]"
            return self._lines((Words(text=words),), cuts.TONES[Tone.SMALL])
        wanted = block.picture.width or image.width()
        width = min(wanted, room, self.height * _MOST_OF_PAGE * image.width() / image.height())
        height = width * image.height() / image.width()

        def draw(painter: QPainter, top: float) -> None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(cuts.COLUMN, top, width, height), image)

        return [SetStrip(strip=Strip(height=height, before=10), draws=(draw,))]

    def _drawing(
        self, kind: PictureKind, dossier: Dossier
    ) -> tuple[tuple[float, float], Callable[[Sheet], None]] | None:
        """Return the size of a picture, and what paints it."""
        land, time, base = dossier.map, dossier.timeline, self.base
        if kind is PictureKind.MAP and land is not None and base is not None:
            return size_of(land.frame), lambda sheet: compose(land, base, sheet)
        if kind is PictureKind.TIMELINE and time is not None:
            return (time.width, time.height), lambda sheet: compose_time(time, sheet)
        return None

    def _lines(self, parts: Sequence[Words], cut: Cut, *, width: float | None = None) -> list[SetStrip]:
        """Return words as lines; never a first or last line alone."""
        wide = (self.width - cut.indent) if width is None else width
        layout = _layout(parts, cut.letters, self.theme.colour[cut.ink])
        lines = [_strip(layout, line, cut, first=not number) for number, line in enumerate(_broken(layout, wide))]
        for number in (0, len(lines) - 2):
            if 0 <= number < len(lines) - 1:
                lines[number] = lines[number].keeping()
        return lines


def _set_off(strips: list[SetStrip]) -> list[SetStrip]:
    """Return what is said of a quote so far below it that it is not taken for a part of it."""
    before = max(strips[0].strip.before, cuts.AFTER_QUOTE)
    return [replace(strips[0], strip=replace(strips[0].strip, before=before)), *strips[1:]]


def _leads_on(block: Block, after: Block | None) -> bool:
    """Tell whether a block would be lost without what follows it: what a quote proves, or what is known of it."""
    if isinstance(after, Quote):
        return isinstance(block, Facts) or (isinstance(block, Paragraph) and block.tone is not Tone.SMALL)
    return isinstance(block, Facts) and isinstance(after, Paragraph)


def _layout(parts: Sequence[Words], letters: Letters, ink: str) -> QTextLayout:
    layout = QTextLayout("".join(part.text for part in parts), font_of(letters))
    # A word longer than its line is broken, not lost beyond the edge.
    layout.setTextOption(_BREAKING)
    ranges, start = [], 0
    for part in parts:
        span = QTextLayout.FormatRange()
        # Qt counts in UTF-16.
        span.start, span.length = start, len(part.text.encode("utf-16-le", "surrogatepass")) // 2
        span.format = _format(part, letters, ink)
        ranges.append(span)
        start += span.length
    layout.setFormats(ranges)
    return layout


def _format(part: Words, letters: Letters, ink: str) -> QTextCharFormat:
    weight = 600 if part.strong else letters.weight
    form = QTextCharFormat()
    form.setFont(font_of(replace(letters, italic=part.italic, weight=weight)))
    form.setForeground(QColor(ink))
    if part.link:
        form.setAnchor(True)
        form.setAnchorHref(part.link)
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    return form


def _broken(layout: QTextLayout, width: float) -> Iterator[QTextLine]:
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width * FINER)
        yield line
    layout.endLayout()


def _strip(layout: QTextLayout, line: QTextLine, cut: Cut, *, first: bool) -> SetStrip:
    number = line.lineNumber()
    off = (cut.line * FINER - line.height()) / 2

    def draw(painter: QPainter, top: float) -> None:
        painter.save()
        painter.translate(cut.indent, top)
        painter.scale(1 / FINER, 1 / FINER)
        # The line itself lives as long as its layout, and so does the layout by this.
        layout.lineAt(number).draw(painter, QPointF(0, off))
        painter.restore()

    return SetStrip(strip=Strip(height=cut.line, before=cut.before if first else 0), draws=(draw,))


def _with_beside(lines: list[SetStrip], beside: list[SetStrip]) -> list[SetStrip]:
    """Return lines with others in the column beside them; more of these than lines go on below."""
    both = []
    for number in range(max(len(lines), len(beside))):
        pair = [each[number] for each in (lines, beside) if number < len(each)]
        both.append(replace(pair[0], draws=tuple(draw for each in pair for draw in each.draws)))
    return both
