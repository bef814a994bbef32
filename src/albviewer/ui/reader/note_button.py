"""One note in the margin: an event's date, title and places, or the line that counts the notes without room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QToolTip, QWidget

from albviewer.panels.reader_marks import MarginNote
from albviewer.panels.runs import Run, RunKind
from albviewer.ui.theme.marks import badge_size, paint_badge
from albviewer.ui.widgets.run_layout import RunFonts, RunLayout, RunLook

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.ui.theme.theme import Appearance

NOTE_LINE = 16.0
"""Height of a line in the margin, in logical pixels at 100 %."""
_INSET = 9.0
_BADGE_GAP = 4.0
_MOST_LINES = 12
# A sign is small: so much around it counts as on it.
_REACH = 4.0


class NoteWords:
    """The lines of a note in a column `width` logical pixels wide, its line at the left included."""

    def __init__(self, note: MarginNote, appearance: Appearance, width: float) -> None:
        self._appearance = appearance
        scale = appearance.fonts.step / 100
        self.inset = _INSET * scale
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


def note_name(note: MarginNote, say: Say) -> str:
    """Say a note in one line: to a screen reader, in a menu."""
    if note.words is not None:
        return say("Editors’ note: {note}", note=note.words.text)
    if not note.event:
        return say("Sources differ: {topic}", topic=note.title)
    words = ", ".join(part for part in (note.date, note.title, note.places) if part)
    return say("{note}; sources differ", note=words) if note.disputed else words


class _MarginButton(QAbstractButton):
    """What the buttons of the margin share: ground under the pointer, ring with the keyboard, Enter as Space."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._by_keyboard = False
        self._lit = False

    def light(self, *, lit: bool) -> None:
        """Show it as if the pointer were on it."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    def sizeHint(self) -> QSize:
        """Give its size as it is: the margin decides."""
        return self.size()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the ring only for the keyboard."""
        super().focusInEvent(event)
        self._by_keyboard = event.reason() is not Qt.FocusReason.MouseFocusReason

    def _paint_ground(self, painter: QPainter) -> None:
        colour, tokens = self._appearance.theme.colour, self._appearance.tokens
        if self.isDown() or self.underMouse() or self._lit:
            painter.fillRect(self.rect(), QColor(colour["selected" if self.isDown() else "hover"]))
        if self.hasFocus() and self._by_keyboard:
            width = tokens.line["focus"]
            painter.setPen(QPen(QColor(colour["focus"]), width))
            half = width / 2
            painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))


class NoteButton(_MarginButton):
    """A note; a line at its left, a bar of ink if it is selected. `compare_asked` comes from its sign or its menu."""

    compare_asked = Signal()

    def __init__(self, note: MarginNote, words: NoteWords, appearance: Appearance, say: Say, parent: QWidget) -> None:
        super().__init__(appearance, parent)
        self._say = say
        self._compare = say("Compare what the sources say")
        self._pressed_sign = False
        self.show_note(note, words)

    def show_note(self, note: MarginNote, words: NoteWords) -> None:
        """Show how the note is now: whether it matches, whether it is selected."""
        self.note = note
        self._words = words
        self.setAccessibleName(note_name(note, self._say))
        sign = (self._compare, note.remark) if note.disagreement else ()
        # Of a long note the margin may show the beginning only.
        self.setToolTip("\n".join(filter(None, sign)) or (note.words.text if note.words else ""))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note whether the sign is pressed: it does not press the note."""
        self._pressed_sign = event.button() is Qt.MouseButton.LeftButton and self._on_sign(event.position())
        if not self._pressed_sign:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Compare the claims by a click on the sign."""
        pressed, self._pressed_sign = self._pressed_sign, False
        if not pressed:
            super().mouseReleaseEvent(event)
        elif self._on_sign(event.position()):
            self.compare_asked.emit()

    def event(self, event: QEvent) -> bool:
        """Say what the sign does only on the sign."""
        # Qt sends the first events before the note is known.
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._says_nothing_at(event.pos()):
            QToolTip.hideText()
            return True
        return super().event(event)

    def _says_nothing_at(self, point: QPoint) -> bool:
        return bool(self.note.event) and not self._on_sign(QPointF(point))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer by mouse and keyboard what the sign does."""
        if not self.note.disagreement:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._compare, self.compare_asked.emit)
        menu.popup(event.globalPos())

    def _on_sign(self, point: QPointF) -> bool:
        badge = self._words.badge
        return badge is not None and badge.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(point)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the line and the words."""
        painter = QPainter(self)
        self._paint_ground(painter)
        tokens, colour = self._appearance.tokens, self._appearance.theme.colour
        if self.note.selected:
            painter.fillRect(0, 0, tokens.line["selected"], self.height(), QColor(colour["ink"]))
        else:
            painter.fillRect(0, 0, tokens.line["hair"], self.height(), QColor(colour["edge"]))
        self._words.paint(painter)
        painter.end()


class MoreButton(_MarginButton):
    """Counts the notes for which there is no room and lists them in a menu; `choose` is called with a note."""

    def __init__(
        self,
        notes: Sequence[MarginNote],
        appearance: Appearance,
        say: Say,
        *,
        slim: bool,
        choose: Callable[[MarginNote], None],
        parent: QWidget,
    ) -> None:
        super().__init__(appearance, parent)
        self._say = say
        self._choose = choose
        self._slim = slim
        self._inset = 0.0 if slim else _INSET * appearance.fonts.step / 100
        self.show_notes(notes)
        self.clicked.connect(self._list)

    def show_notes(self, notes: Sequence[MarginNote]) -> None:
        """Count these notes, and list them as they are now."""
        self.notes = tuple(notes)
        self._words = f"+{len(notes)}" if self._slim else self._say.count("+{n} more", "+{n} more", len(notes))
        self.setAccessibleName(self._say.count("{n} more note here", "{n} more notes here", len(notes)))
        self.setToolTip("\n".join(note_name(note, self._say) for note in notes))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words."""
        painter = QPainter(self)
        self._paint_ground(painter)
        font = self._appearance.fonts.label(strong=True)
        painter.setFont(font)
        matching = any(note.matching for note in self.notes)
        painter.setPen(QColor(self._appearance.theme.colour["time" if matching else "ink-3"]))
        metrics = QFontMetricsF(font)
        baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(self._inset + 2, baseline), self._words)
        painter.end()

    def _list(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for note in self.notes:
            # An ampersand would become a shortcut key.
            action = menu.addAction(note_name(note, self._say).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, note=note: self._choose(note))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
