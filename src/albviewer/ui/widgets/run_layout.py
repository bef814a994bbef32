"""Runs of words laid out in lines: the snippet of a passage, a figure in a sentence, the name in a button.

Qt's own rich text cannot take the weights of our variable fonts, and draws the lines under mentions too thin; so
runs are laid out with QTextLayout and their marks painted here. This module knows nothing of widgets and models.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from albviewer.panels.runs import Run, RunKind
from albviewer.ui.theme.marks import Mark, paint_underline

if TYPE_CHECKING:
    from albviewer.panels.tokens import Theme

_MARKS = {RunKind.PLACE: Mark.PLACE, RunKind.TIME: Mark.TIME, RunKind.PERSON: Mark.PERSON}
_UNDERLINE_DROP = 3.5
_ELLIPSIS = "…"
_ENOUGH = 1e6


class RunLook(Enum):
    """How places, dates and persons are told from the words around them."""

    MENTION = "mention"
    """As in a source: underlined, and tinted where chosen."""
    NAME = "name"
    """As in our own sentences: strong, in the colour of their kind."""


class RunFonts(NamedTuple):
    """The two fonts of a layout, and the height of its lines in logical pixels."""

    regular: QFont
    strong: QFont
    line: float


class _Span(NamedTuple):
    """A run with its place in the text, counted as Qt counts: in UTF-16 units."""

    run: Run
    start: int
    end: int


class RunLayout:
    """Runs in lines of a given width, cut off with an ellipsis after the last line allowed."""

    def __init__(
        self,
        runs: Sequence[Run],
        *,
        fonts: RunFonts,
        theme: Theme,
        look: RunLook,
        tone: str = "ink",
        width: float | None = None,
        lines: int = 1,
    ) -> None:
        self._fonts = fonts
        self._theme = theme
        self._look = look
        self._tone = tone
        self._spans: list[_Span] = []
        self._layout = QTextLayout()
        self._layout.setTextOption(_wrapping())
        self._lay(runs, _ENOUGH if width is None else width, lines)

    @property
    def height(self) -> float:
        """Height of all lines, in logical pixels."""
        return self._layout.lineCount() * self._fonts.line

    @property
    def width(self) -> float:
        """Width of the longest line, in logical pixels."""
        rows = (self._layout.lineAt(at) for at in range(self._layout.lineCount()))
        return max((row.naturalTextWidth() for row in rows), default=0.0)

    @property
    def text(self) -> str:
        """The words as they are shown, with the ellipsis if they were cut."""
        return "".join(span.run.text for span in self._spans)

    def paint(self, painter: QPainter, origin: QPointF) -> None:
        """Draw the lines with their marks; `origin` is the upper left corner."""
        painter.save()
        painter.setPen(QColor(self._theme.colour[self._tone]))
        self._layout.draw(painter, origin)
        painter.translate(origin)
        for at in range(self._layout.lineCount()):
            row = self._layout.lineAt(at)
            for span in self._spans:
                self._paint_mark(painter, row, span)
        painter.restore()

    def _lay(self, runs: Sequence[Run], width: float, lines: int) -> None:
        """Lay the runs out; if they need more lines than allowed, drop words from the end of the last one."""
        self._set(runs, width)
        if self._layout.lineCount() <= lines:
            return
        last = self._layout.lineAt(lines - 1)
        kept = _head(runs, last.textStart() + last.textLength())
        while self._layout.lineCount() > lines:
            self._set([*_without_last_space(kept), Run(text=_ELLIPSIS)], width)
            if not kept:
                return
            kept = _without_last_word(kept)

    def _set(self, runs: Sequence[Run], width: float) -> None:
        self._spans = _spans(runs)
        self._layout.clearLayout()
        self._layout.setFont(self._fonts.regular)
        self._layout.setText(self.text)
        self._layout.setFormats([self._range(span) for span in self._spans if self._is_dressed(span.run)])
        self._layout.beginLayout()
        while (row := self._layout.createLine()).isValid():
            row.setLineWidth(width)
            top = row.lineNumber() * self._fonts.line + (self._fonts.line - row.height()) / 2
            row.setPosition(QPointF(0, top))
        self._layout.endLayout()

    def _is_dressed(self, run: Run) -> bool:
        return run.kind is not RunKind.TEXT and (run.chosen or self._look is RunLook.NAME or run.kind not in _MARKS)

    def _range(self, span: _Span) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start, made.length = span.start, span.end - span.start
        made.format = self._format(span.run)
        return made

    def _format(self, run: Run) -> QTextCharFormat:
        made = QTextCharFormat()
        if run.kind is RunKind.FOUND:
            return made
        made.setFont(self._fonts.strong)
        if run.kind in _MARKS:
            made.setForeground(QBrush(QColor(self._theme.colour[run.kind.value])))
            if self._look is RunLook.MENTION:
                made.setBackground(QBrush(QColor(self._theme.colour[f"{run.kind.value}-tint"])))
        return made

    def _paint_mark(self, painter: QPainter, row: QTextLine, span: _Span) -> None:
        start, end = max(span.start, row.textStart()), min(span.end, row.textStart() + row.textLength())
        if start >= end:
            return
        left, right = _x_of(row, start), _x_of(row, end)
        if span.run.kind is RunKind.FOUND:
            painter.setPen(QPen(QColor(self._theme.colour["ink"]), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box = QRectF(left - 1, row.y(), right - left + 2, row.height())
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        elif span.run.kind in _MARKS and self._look is RunLook.MENTION:
            y = round(row.y() + row.ascent() + _UNDERLINE_DROP)
            paint_underline(painter, self._theme, _MARKS[span.run.kind], QLineF(left, y, right, y))


def _wrapping() -> QTextOption:
    made = QTextOption()
    made.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return made


def _x_of(row: QTextLine, position: int) -> float:
    # Qt answers with the position it used besides; the stubs of PySide6 know nothing of it.
    x, _ = cast("tuple[float, int]", row.cursorToX(position))
    return x


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _length(runs: Sequence[Run]) -> int:
    return sum(_units(run.text) for run in runs)


def _spans(runs: Sequence[Run]) -> list[_Span]:
    spans: list[_Span] = []
    at = 0
    for run in runs:
        end = at + _units(run.text)
        spans.append(_Span(run, at, end))
        at = end
    return spans


def _head(runs: Sequence[Run], units: int) -> list[Run]:
    """Give the runs up to a length in UTF-16 units."""
    head: list[Run] = []
    for run in runs:
        if units <= 0:
            break
        kept = run.text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore")
        if kept:
            head.append(Run(text=kept, kind=run.kind, chosen=run.chosen))
        units -= _units(run.text)
    return head


def _without_last_space(runs: Sequence[Run]) -> list[Run]:
    return _head(runs, _units("".join(run.text for run in runs).rstrip()))


def _without_last_word(runs: Sequence[Run]) -> list[Run]:
    text = "".join(run.text for run in runs).rstrip()
    cut = text.rfind(" ")
    return _head(runs, _units(text[:cut]) if cut > 0 else _units(text) - 1)
