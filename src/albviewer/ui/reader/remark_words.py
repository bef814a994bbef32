"""The words of an editors' note in the margin: a pencil, what it is, and the beginning of what it says.

Measured and painted as the words of any other note; knows nothing of mouse and keyboard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from albviewer.panels.reader_marks import MarginNote
from albviewer.panels.runs import Run, RunKind
from albviewer.ui.widgets.run_layout import RunFonts, RunLayout, RunLook

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from albviewer.ui.theme.look import Look

REMARK_ICON = "note-pencil"
_LINES = 2
# At 100 %: side of the icon, and its distance from the words.
_ICON, _GAP = 14.0, 4.0


class RemarkWords:
    """The lines of an editors' note in a column `width` logical pixels wide.

    `inset` pixels are kept free at its left, `line` is the height of a line.
    """

    badge: QRectF | None = None
    """No sign of a disagreement stands here."""

    def __init__(self, note: MarginNote, appearance: Look, width: float, *, inset: float, line: float) -> None:
        self._appearance = appearance
        self._inset = inset
        self._line = line
        scale = appearance.fonts.step / 100
        self._icon = _ICON * scale
        self._hang = self._icon + _GAP * scale
        self._title = self._laid(note.title, "ink-2", width - inset - self._hang, lines=1)
        self._text = self._laid(note.places, "ink", width - inset, lines=_LINES)

    @property
    def height(self) -> float:
        """Height of all lines."""
        return self._title.height + self._text.height

    @property
    def text(self) -> str:
        """What is shown of the note, with the ellipsis if it was cut."""
        return self._text.text

    def paint(self, painter: QPainter) -> None:
        """Paint the words with the upper left corner of the note at 0, 0."""
        box = QRectF(self._inset, (self._line - self._icon) / 2, self._icon, self._icon)
        self._appearance.icons.paint(painter, REMARK_ICON, box)
        self._title.paint(painter, QPointF(self._inset + self._hang, 0))
        self._text.paint(painter, QPointF(self._inset, self._title.height))

    def _laid(self, text: str, tone: str, width: float, *, lines: int) -> RunLayout:
        fonts = self._appearance.fonts
        return RunLayout(
            [Run(text=text, kind=RunKind.TEXT)],
            fonts=RunFonts(fonts.label(), fonts.label(strong=True), self._line),
            theme=self._appearance.theme,
            look=RunLook.NAME,
            tone=tone,
            width=max(1.0, width),
            lines=lines,
        )
