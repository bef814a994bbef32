"""The words of a note in the margin: laid out in a column and painted, or said in one line.

Knows nothing of mouse and keyboard.
"""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from albviewer.panels.reader_marks import MarginNote
from albviewer.panels.runs import Run, RunKind
from albviewer.ui.reader.remark_words import RemarkWords
from albviewer.ui.theme.marks import badge_size, paint_badge
from albviewer.ui.widgets.run_layout import RunFonts, RunLayout, RunLook

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from albviewer.panels.say import Say
    from albviewer.ui.theme.look import Look

NOTE_LINE = 16.0
"""Height of a line in the margin, in logical pixels at 100 %."""
NOTE_INSET = 9.0
"""How far the words of a note stand from its left edge, in logical pixels at 100 %."""
_BADGE_GAP = 4.0
_MOST_LINES = 12
_MENU_LETTERS = 60


class NoteWords:
    """The lines of a note in a column `width` logical pixels wide, its line at the left included."""

    def __init__(self, note: MarginNote, appearance: Look, width: float) -> None:
        self._appearance = appearance
        scale = appearance.fonts.step / 100
        self.inset = NOTE_INSET * scale
        self._badge = badge_size(appearance.fonts.step) if note.disputed else 0.0
        self._badge_gap = _BADGE_GAP * scale
        fonts = appearance.fonts
        self._fonts = RunFonts(fonts.label(), fonts.label(strong=True), NOTE_LINE * scale)
        room = max(1.0, width - self.inset)
        kind = RunKind.TIME if note.matching else RunKind.STRONG
        beside = self._badge + self._badge_gap if note.disputed else 0.0
        self._date = self._lines(note.date, kind, "ink" if note.matching else "ink-3", max(1.0, room - beside))
        tones = ("ink", "ink-2") if note.matching or note.selected else ("ink-3", "ink-3")
        # Without a date the sign, if there is one, stands before the words, and they beside it.
        self._hang = 0.0 if note.date else beside
        self._heads: tuple[RunLayout, ...] = (self._date,) if note.date else ()
        self._rest = [
            self._lines(text, kind, tone, max(1.0, room - self._hang))
            for text, kind, tone in zip((note.title, note.places), (RunKind.STRONG, RunKind.TEXT), tones, strict=True)
            if text
        ]

    @property
    def height(self) -> float:
        """Height of all lines."""
        return sum(lines.height for lines in (*self._heads, *self._rest))

    @property
    def badge(self) -> QRectF | None:
        """The box of the sign of a disagreement, with the upper left corner of the note at 0, 0."""
        if not self._badge:
            return None
        left = self.inset if self._hang else self.inset + self._date.width + self._badge_gap
        return QRectF(left, (self._fonts.line - self._badge) / 2, self._badge, self._badge)

    def paint(self, painter: QPainter) -> None:
        """Paint the words with the upper left corner of the note at 0, 0."""
        at = QPointF(self.inset + self._hang, 0)
        for lines in (*self._heads, *self._rest):
            lines.paint(painter, at)
            at += QPointF(0, lines.height)
        badge = self.badge
        if badge is not None:
            paint_badge(painter, self._appearance.theme, badge.center(), side=self._badge)

    def _lines(self, text: str, kind: RunKind, tone: str, width: float) -> RunLayout:
        return RunLayout(
            [Run(text=text, kind=kind)],
            fonts=self._fonts,
            theme=self._appearance.theme,
            look=RunLook.NAME,
            tone=tone,
            width=width,
            lines=_MOST_LINES,
        )


Words = NoteWords | RemarkWords


def words_of(note: MarginNote, appearance: Look, width: float) -> Words:
    """Return the lines of any note in a column `width` logical pixels wide, its line at the left included."""
    if note.words is None:
        return NoteWords(note, appearance, width)
    scale = appearance.fonts.step / 100
    return RemarkWords(note, appearance, width, inset=NOTE_INSET * scale, line=NOTE_LINE * scale)


def note_name(note: MarginNote, say: Say) -> str:
    """Say a note in one line: to a screen reader."""
    if note.words is not None:
        return say("Editors’ note: {note}", note=note.words.text)
    if not note.event:
        return say("Sources differ: {topic}", topic=note.title)
    words = ", ".join(part for part in (note.date, note.title, note.places) if part)
    return say("{note}; sources differ", note=words) if note.disputed else words


def note_in_menu(note: MarginNote, say: Say) -> str:
    """Say a note in one short line; of an editors' note the beginning."""
    if note.words is not None:
        return say("Editors’ note: {note}", note=shorten(note.words.text, _MENU_LETTERS, placeholder="…"))
    return note_name(note, say)
