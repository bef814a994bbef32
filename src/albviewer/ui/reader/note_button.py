"""One note in the margin: an event's, a disagreement's or the editors', or the line that counts those without room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from albviewer.panels.reader_marks import MarginNote
from albviewer.ui.reader.note_words import NOTE_INSET, Words, note_in_menu, note_name

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.ui.theme.look import Look

# A sign is small: so much around it counts as on it.
_REACH = 4.0


class Step(Enum):
    """Where the keys lead from a button of a margin."""

    BEFORE = auto()
    AFTER = auto()
    FIRST = auto()
    LAST = auto()


_STEPS = {
    Qt.Key.Key_Up: Step.BEFORE,
    Qt.Key.Key_Down: Step.AFTER,
    Qt.Key.Key_Home: Step.FIRST,
    Qt.Key.Key_End: Step.LAST,
}
# The arrows beside the numbers are arrows too.
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class MarginButton(QAbstractButton):
    """What the buttons of the margin share: ground under the pointer, ring with the keyboard, Enter as Space.

    `walk_asked` carries the Step to another button that the keys ask for. `came` tells that it has the keyboard: True
    if by keys, so that it must be brought into view. `left` tells that Escape leads back to the text.
    """

    walk_asked = Signal(object)
    came = Signal(bool)
    left = Signal()

    def __init__(self, appearance: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        # Tab stops at one button of a margin: which one, the margin says.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
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

    def holds_keyboard(self) -> bool:
        """Tell whether its window's keyboard is here, also while a box that it opened has it."""
        return self.window().focusWidget() is self

    def be_stop(self, stop: bool) -> None:
        """Let Tab stop at it, or lead past it."""
        policy = Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus
        if self.focusPolicy() is not policy:
            self.setFocusPolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as Space does; arrows lead to the buttons above and below, Escape to the text."""
        step = _STEPS.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif step is not None and event.modifiers() in _PLAIN:
            self.walk_asked.emit(step)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the ring only for the keyboard."""
        super().focusInEvent(event)
        self._by_keyboard = event.reason() is not Qt.FocusReason.MouseFocusReason
        self.came.emit(event.reason() in _BY_TAB)

    def paint_ground(self, painter: QPainter) -> None:
        """Paint the ground under the pointer, and the ring with the keyboard."""
        colour, tokens = self._appearance.theme.colour, self._appearance.tokens
        if self.isDown() or self.underMouse() or self._lit:
            painter.fillRect(self.rect(), QColor(colour["selected" if self.isDown() else "hover"]))
        if self.hasFocus() and self._by_keyboard:
            width = tokens.line["focus"]
            painter.setPen(QPen(QColor(colour["focus"]), width))
            half = width / 2
            painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))


class NoteButton(MarginButton):
    """A note; a line at its left, a bar of ink if it is selected. `compare_asked` comes from its sign or its menu.

    `menu_asked` carries the point of the screen where the menu of its event is wanted.

    `pointed` tells whether the pointer is on it or it has the keyboard.
    """

    compare_asked = Signal()
    menu_asked = Signal(object)
    pointed = Signal(bool)

    def __init__(self, note: MarginNote, words: Words, appearance: Look, say: Say, parent: QWidget) -> None:
        super().__init__(appearance, parent)
        self._say = say
        self._compare = say("Compare what the sources say")
        self._pressed_sign = False
        self._is_pointed = False
        self.show_note(note, words)

    def show_note(self, note: MarginNote, words: Words) -> None:
        """Show how the note is now: whether it matches, whether it is selected."""
        self.note = note
        self._words = words
        self.setAccessibleName(note_name(note, self._say))
        sign = (self._compare, note.remark) if note.disagreement else ()
        # Shown by the margin: to see all events of so many buttons here would take longer than to make them.
        self._tip = "\n".join(filter(None, sign))
        self.setAccessibleDescription(self._tip)
        self.update()

    def leave_note(self) -> None:
        """Tell that its note is not pointed at any more: it is to show another one."""
        self._point(pointed=False)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell that the pointer has come."""
        super().enterEvent(event)
        self._point(pointed=True)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer has gone, unless the keyboard is here."""
        super().leaveEvent(event)
        self._point(pointed=self.hasFocus() and self._by_keyboard)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard has come."""
        super().focusInEvent(event)
        if self._by_keyboard:
            self._point(pointed=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard has gone, unless the pointer is here."""
        super().focusOutEvent(event)
        self._point(pointed=self.underMouse())

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it is gone with pointer and keyboard."""
        super().hideEvent(event)
        self._point(pointed=False)

    def _point(self, *, pointed: bool) -> None:
        # Told again each time: meanwhile something else may have been pointed at. That it is not is told but once,
        # since many notes that nobody pointed at are hidden while the page scrolls.
        if pointed or self._is_pointed:
            self._is_pointed = pointed
            self.pointed.emit(pointed)

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

    def tip_at(self, point: QPoint) -> str:
        """Return what is to be said at a point: of an event, what its sign does, and only on the sign."""
        return self._tip if not self.note.event or self._on_sign(QPointF(point)) else ""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the event; for a disagreement alone, offer what the sign does."""
        if self.note.event:
            self.menu_asked.emit(event.globalPos())
            return
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
        self.paint_ground(painter)
        tokens, colour = self._appearance.tokens, self._appearance.theme.colour
        if self.note.selected:
            painter.fillRect(0, 0, tokens.line["selected"], self.height(), QColor(colour["ink"]))
        else:
            painter.fillRect(0, 0, tokens.line["hair"], self.height(), QColor(colour["edge"]))
        self._words.paint(painter)
        painter.end()


class MoreButton(MarginButton):
    """Counts the notes for which there is no room and lists them in a menu; `choose` is called with a note."""

    def __init__(
        self,
        notes: Sequence[MarginNote],
        appearance: Look,
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
        self._inset = 0.0 if slim else NOTE_INSET * appearance.fonts.step / 100
        self.show_notes(notes)
        self.clicked.connect(self._list)

    def show_notes(self, notes: Sequence[MarginNote]) -> None:
        """Count these notes, and list them as they are now."""
        self.notes = tuple(notes)
        self._words = f"+{len(notes)}" if self._slim else self._say.count("+{n} more", "+{n} more", len(notes))
        self.setAccessibleName(self._say.count("{n} more note here", "{n} more notes here", len(notes)))
        self.setToolTip("\n".join(note_in_menu(note, self._say) for note in notes))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words."""
        painter = QPainter(self)
        self.paint_ground(painter)
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
            action = menu.addAction(note_in_menu(note, self._say).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, note=note: self._choose(note))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
