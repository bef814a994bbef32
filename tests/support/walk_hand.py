"""A hand on mouse and keyboard that does what people do, in no order: it presses, types, drags, wheels, waits."""

from __future__ import annotations

from random import Random

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QFileDialog, QMenu, QWidget

_KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Delete),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_N, Qt.Key.Key_P, Qt.Key.Key_L),
    *(Qt.Key.Key_T, Qt.Key.Key_G, Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight, Qt.Key.Key_F3, Qt.Key.Key_Slash),
)
_HELD = (Qt.KeyboardModifier.NoModifier,) * 4 + (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
LEFT, NOTHING_HELD = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_LOOK_MS = 40
_LEADS_OUT = ("quit", "mbyll programin")


class Hand:
    """Everything by one source of chance. It never ends the program and never touches the reader's files."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self._doing = False
        self._seen: object = None
        # What holds up the program until it is answered can only be answered from within its own loop.
        self._answering = QTimer()
        self._answering.timeout.connect(self._answer)
        self._answering.start(_LOOK_MS)

    def close(self) -> None:
        """Answer nothing any more."""
        self._answering.stop()

    def rest(self, milliseconds: int) -> None:
        """Let the program run."""
        self._doing = False
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._doing = True

    def _answer(self) -> None:
        """Put away a dialog or a menu in which the step that opened it is still waiting."""
        open_now = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if self._doing and open_now is not None and open_now is self._seen:
            QTest.keyClick(open_now, Qt.Key.Key_Escape)
        self._seen = open_now if self._doing else None

    # What lies over the window.

    @staticmethod
    def above() -> QWidget | None:
        """Return the menu or dialog that has to be dealt with before anything else."""
        return QApplication.activePopupWidget() or QApplication.activeModalWidget()

    def deal_with(self, above: QWidget) -> str:
        """Do something in a menu or dialog, or put it away."""
        if isinstance(above, QMenu) and self.chance.random() < 0.6:
            return self._take_from(above)
        if not isinstance(above, (QFileDialog, QMenu)) and self.chance.random() < 0.7:
            return self.press_something(above) if self.chance.random() < 0.6 else self.press_key()
        name = type(above).__name__
        QTest.keyClick(above, Qt.Key.Key_Escape)
        return f"Escape in {name}"

    def put_away(self, above: QWidget) -> None:
        """Put a menu or dialog away."""
        QTest.keyClick(above, Qt.Key.Key_Escape)

    def _take_from(self, menu: QMenu) -> str:
        actions = [
            action
            for action in menu.actions()
            if action.isEnabled() and action.isVisible() and not action.isSeparator() and not _leads_out(action.text())
        ]
        if not actions:
            QTest.keyClick(menu, Qt.Key.Key_Escape)
            return "an empty menu"
        action = self.chance.choice(actions)
        words = action.text()
        click(menu, menu.actionGeometry(action).center())
        return f"menu: {words}"

    # Anywhere in the window.

    def press_something(self, within: QWidget) -> str:
        """Press a button, a row, a chip, a link, or whatever else takes the mouse."""
        targets = [widget for widget in _below(within) if _takes_presses(widget)]
        if not targets:
            QTest.keyClick(within, Qt.Key.Key_Escape)
            return f"nothing to press in {type(within).__name__}"
        target = self.chance.choice(targets)
        words = f"press {_named(target)}"
        area = target.viewport() if isinstance(target, QAbstractScrollArea) else target
        middle = isinstance(target, QAbstractButton)
        click(area, area.rect().center() if middle else self.point_in(area))
        return words

    def point_in(self, widget: QWidget) -> QPoint:
        """Return a point somewhere in a widget."""
        return QPoint(self.chance.randrange(max(widget.width(), 1)), self.chance.randrange(max(widget.height(), 1)))

    def press_key(self) -> str:
        """Press a key wherever the keyboard is."""
        focus = QApplication.focusWidget()
        if focus is None:
            return "no key"
        key, held = self.chance.choice(_KEYS), self.chance.choice(_HELD)
        words = f"{held.name} {key.name} in {_named(focus)}"
        QTest.keyClick(focus, key, held)
        return words

    def write(self, field: QWidget, words: str) -> None:
        """Write letter by letter; QTest knows only those of ASCII."""
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(field, QKeyEvent(kind, 0, NOTHING_HELD, letter))

    def drag(self, widget: QWidget) -> str:
        """Drag from somewhere to somewhere else."""
        begin, end = self.point_in(widget), self.point_in(widget)
        QTest.mousePress(widget, LEFT, NOTHING_HELD, begin)
        for part in (0.3, 0.7, 1.0):
            QTest.mouseMove(widget, begin + (end - begin) * part)
            QCoreApplication.processEvents()
            if not shiboken6.isValid(widget):
                return "dragged until it was gone"
        QTest.mouseRelease(widget, LEFT, NOTHING_HELD, end)
        return f"drag in {_named(widget)}"

    def wheel(self, within: QWidget) -> str:
        """Turn the wheel over something."""
        areas = [area for area in _below(within) if isinstance(area, QAbstractScrollArea) and area.isVisible()]
        if not areas:
            return "nothing to turn the wheel over"
        area = self.chance.choice(areas).viewport()
        self.turn(area, self.chance.choice((-240, -120, 120, 240)))
        return f"wheel over {_named(area.parentWidget())}"

    def turn(self, widget: QWidget, by: int, held: Qt.KeyboardModifier = NOTHING_HELD) -> None:
        """Turn the wheel over a widget."""
        at = QPointF(self.point_in(widget))
        event = QWheelEvent(
            *(at, QPointF(widget.mapToGlobal(at.toPoint())), QPoint(), QPoint(0, by)),
            *(Qt.MouseButton.NoButton, held, Qt.ScrollPhase.NoScrollPhase, False),
        )
        QCoreApplication.sendEvent(widget, event)

    def ask_for_menu(self, within: QWidget) -> str:
        """Ask for a menu somewhere by the other button of the mouse."""
        areas = [area for area in _below(within) if isinstance(area, QAbstractScrollArea) and area.isVisible()]
        if not areas:
            return "nothing that might have a menu"
        widget = self.chance.choice(areas).viewport()
        at = self.point_in(widget)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at))
        QCoreApplication.sendEvent(widget, event)
        return f"menu of {_named(widget.parentWidget())}"

    def hover(self, within: QWidget) -> str:
        """Bring the pointer over something."""
        targets = [widget for widget in _below(within) if _takes_presses(widget)]
        if not targets:
            return "nothing to point at"
        target = self.chance.choice(targets)
        area = target.viewport() if isinstance(target, QAbstractScrollArea) else target
        QTest.mouseMove(area, self.point_in(area))
        return f"point at {_named(target)}"


def click(widget: QWidget, at: QPoint) -> None:
    """Press and let go, unless the widget has gone by being pressed: QTest would still ask it where it is."""
    QTest.mousePress(widget, LEFT, NOTHING_HELD, at)
    if shiboken6.isValid(widget):
        QTest.mouseRelease(widget, LEFT, NOTHING_HELD, at)


def _below(within: QWidget) -> list[QWidget]:
    """Return all widgets in one, row by row: the same ones in the same order whenever it is walked anew.

    `findChildren` may not be asked: PySide keeps what it has returned until the one that was asked goes, though they
    have gone long before, and a long walk would weigh that.
    """
    below = [widget for widget in QApplication.allWidgets() if _is_below(widget, within)]
    return sorted(below, key=lambda each: (*each.mapToGlobal(QPoint()).toTuple()[::-1], type(each).__name__))


def _is_below(widget: QWidget, within: QWidget) -> bool:
    above: QWidget | None = widget.parentWidget()
    while above is not None and above is not within:
        above = above.parentWidget()
    return above is within


def _leads_out(words: str) -> bool:
    return words.replace("&", "").strip(" …").casefold() in _LEADS_OUT


def _takes_presses(widget: QWidget) -> bool:
    if not widget.isVisible() or not widget.isEnabled() or widget.visibleRegion().isEmpty():
        return False
    if isinstance(widget, QAbstractButton) and (_leads_out(widget.text()) or isinstance(widget.window(), QFileDialog)):
        return False
    return isinstance(widget, QAbstractButton) or bool(widget.focusPolicy() & Qt.FocusPolicy.ClickFocus)


def _named(widget: QWidget | None) -> str:
    if widget is None:
        return "nothing"
    return f"{type(widget).__name__} {widget.accessibleName() or getattr(widget, 'text', str)()!r}"
