"""A chip of the filter bar: what the filter holds, in the colour of its kind, with a way to take it off."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from albviewer.panels.say import Say
from albviewer.ui.menus.long_press import LongPress
from albviewer.ui.theme.marks import badge_size, paint_badge
from albviewer.ui.widgets.painting import paint_focus_ring, paint_words

if TYPE_CHECKING:
    from albviewer.ui.theme.fonts import FontBook
    from albviewer.ui.theme.theme import Appearance

# Room round the frame for the focus ring, which stands off by one pixel.
_RING = 4
_HEIGHT = 26
_PAD = 9
_GAP = 5
_ICON = 16
_CARET = 10
_CROSS = 14
_LEAST = 72
_ENGLISH = Say()


class ChipKind(Enum):
    """What a chip filters by. Only places, times and persons have a colour: three hues, three meanings."""

    PLACE = "place"
    TIME = "time"
    PERSON = "person"
    EVENT = "event"
    SOURCE = "source"
    LANGUAGE = "language"
    TEXT = "text"
    DISPUTED = "disputed"


_ICONS = {
    ChipKind.PLACE: "map-pin",
    ChipKind.TIME: "calendar-blank",
    ChipKind.PERSON: "user",
    ChipKind.EVENT: "diamond",
    ChipKind.SOURCE: "books",
    ChipKind.LANGUAGE: "translate",
    ChipKind.TEXT: "magnifying-glass",
}
_COLOURED = {ChipKind.PLACE, ChipKind.TIME, ChipKind.PERSON}


def chip_height(fonts: FontBook) -> int:
    """Return the height of every chip, in logical pixels, with the room for its focus ring."""
    return fonts.px(_HEIGHT) + 2 * _RING


class Chip(QAbstractButton):
    """Shows a filter as **label**, rest and count, with an arrow if it has a menu and a cross that takes it off.

    Signals: `clicked` by mouse, Space or Enter; `removed` by the cross, Delete or Backspace; `turned` by the minus key,
    to leave out what is filtered by and the other way round. A menu is opened by the Down key and by whatever asks for
    a context menu; by a click, too, and then there is an arrow, unless the click means something else (`clicks`).
    """

    removed = Signal()
    turned = Signal()
    pointed = Signal(bool)
    """Whether the pointer is on it now."""

    def __init__(
        self,
        appearance: Appearance,
        *,
        kind: ChipKind,
        label: str,
        rest: str = "",
        menu: QMenu | None = None,
        clicks: bool = False,
        say: Say = _ENGLISH,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._say = say
        self._kind = kind
        self._label = self._rest = self._count = ""
        self._hollow = self._lit = False
        self._menu = menu
        self._has_caret = menu is not None and not clicks
        self._cross = _Cross(appearance, tone=self._tone, parent=self)
        self._cross.clicked.connect(self.removed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        LongPress(self).watch(self)
        if self._has_caret:
            self.clicked.connect(self._open_menu)
        appearance.changed.connect(self._dress)
        self.set_words(label, rest)

    def set_words(self, label: str, rest: str = "") -> None:
        """Show other words: `label` is strong, `rest` follows it."""
        self._label, self._rest = label, rest
        words = f"{label} {rest}".strip()
        self.setAccessibleName(words)
        self.setToolTip(words)
        remove = self._say("Remove {words}", words=words)
        self._cross.setAccessibleName(remove)
        self._cross.setToolTip(remove)
        self._dress()

    def set_count(self, count: str, told: str) -> None:
        """Show a number after the words; `told` is the sentence that says what is counted."""
        self._count = count
        self.setToolTip(f"{self.words}\n{told}" if told else self.words)
        self.setAccessibleDescription(told)
        self._dress()

    def set_hollow(self, hollow: bool) -> None:
        """Draw the chip hollow, in dashes: what it names is left out."""
        self._hollow = hollow
        self._dress()

    @property
    def words(self) -> str:
        """The words as a screen reader says them."""
        return self.accessibleName()

    def sizeHint(self) -> QSize:
        """Give the room that all the words take."""
        fonts = self._appearance.fonts
        words = self._label_width() + (self._rest_width() + fonts.px(_GAP) if self._rest else 0)
        words += self._count_width() + fonts.px(_GAP) if self._count else 0
        caret = fonts.px(_GAP + _CARET) if self._has_caret else 0
        around = fonts.px(_PAD + _ICON + _GAP + _GAP + _CROSS + _PAD) + 2 * _RING
        return QSize(round(words + caret + around) + 2, chip_height(fonts))

    def minimumSizeHint(self) -> QSize:
        """Give the least room: icon, some letters, cross."""
        fonts = self._appearance.fonts
        return QSize(fonts.px(_LEAST), chip_height(fonts))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove by Delete or Backspace, click by Enter, open the menu by Down."""
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.removed.emit()
            case Qt.Key.Key_Minus:
                self.turned.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Down if self._menu is not None:
                self._open_menu()
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu by the other button of the mouse, too."""
        self._open_menu()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell that the pointer has come."""
        super().enterEvent(event)
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer has gone."""
        super().leaveEvent(event)
        self.pointed.emit(False)

    def light(self, *, lit: bool) -> None:
        """Show it as if the pointer were on it."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross at the right."""
        fonts = self._appearance.fonts
        side = fonts.px(_CROSS + 2 * _GAP)
        self._cross.setGeometry(self.width() - _RING - side, (self.height() - side) // 2, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, icon, words, arrow and focus ring."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            frame = QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
            self._paint_frame(painter, frame)
            self._paint_words(painter, frame)
            if self.hasFocus():
                paint_focus_ring(painter, self._appearance, frame)

    @property
    def _tone(self) -> str:
        return self._kind.value if self._kind in _COLOURED else "ink"

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def _open_menu(self) -> None:
        if self._menu is not None:
            self._menu.popup(self.mapToGlobal(QPoint(_RING, self.height() - _RING)))

    def _label_width(self) -> float:
        return QFontMetricsF(self._appearance.fonts.ui(strong=True)).horizontalAdvance(self._label)

    def _rest_width(self) -> float:
        return QFontMetricsF(self._appearance.fonts.ui()).horizontalAdvance(self._rest)

    def _count_width(self) -> float:
        return QFontMetricsF(self._appearance.fonts.label()).horizontalAdvance(self._count)

    def _paint_frame(self, painter: QPainter, frame: QRectF) -> None:
        colour, tokens = self._appearance.theme.colour, self._appearance.tokens
        coloured = self._kind in _COLOURED
        pointed = self.underMouse() or self._lit
        edge = "ink" if self.isDown() or pointed else self._tone if coloured else "edge"
        ground = f"{self._tone}-tint" if coloured else "hover" if pointed else "paper"
        width = tokens.line["control"]
        style = Qt.PenStyle.DashLine if self._hollow else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(colour[edge]), width, style))
        painter.setBrush(QColor(colour["paper" if self._hollow and coloured else ground]))
        radius = tokens.radius["control"]
        painter.drawRoundedRect(frame.adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius)

    def _paint_words(self, painter: QPainter, frame: QRectF) -> None:
        fonts, icons, colour = self._appearance.fonts, self._appearance.icons, self._appearance.theme.colour
        side = fonts.px(_ICON)
        box = QRectF(frame.left() + fonts.px(_PAD), frame.center().y() - side / 2, side, side)
        if self._kind is ChipKind.DISPUTED:
            paint_badge(painter, self._appearance.theme, box.center(), side=badge_size(fonts.step))
        else:
            icons.paint(painter, _ICONS[self._kind], box, self._tone)
        right = self._cross.x() - (fonts.px(_CARET) if self._has_caret else 0)
        right -= self._count_width() + fonts.px(_GAP) if self._count else 0
        words = QRectF(frame)
        words.setLeft(box.right() + fonts.px(_GAP))
        words.setRight(min(words.left() + self._label_width() + 1, right))
        paint_words(painter, self._label, words, font=fonts.ui(strong=True), colour=colour[self._tone])
        if self._rest:
            words.setLeft(words.right() + fonts.px(_GAP))
            words.setRight(min(words.left() + self._rest_width() + 1, right))
            paint_words(painter, self._rest, words, font=fonts.ui(), colour=colour["ink-2"])
        if self._count:
            words.setLeft(words.right() + fonts.px(_GAP))
            words.setRight(words.left() + self._count_width() + 1)
            paint_words(painter, self._count, words, font=fonts.label(), colour=colour["ink-2"])
        if self._has_caret:
            side = fonts.px(_CARET)
            caret = QRectF(words.right() + 2, frame.center().y() - side / 2 + 1, side, side)
            icons.paint(painter, "caret-down", caret, "ink-2")


class _Cross(QAbstractButton):
    """The cross of a chip. It takes no keyboard focus: Delete on the chip does the same."""

    def __init__(self, appearance: Appearance, *, tone: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._tone = tone
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is on it."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer has left."""
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cross, ringed by its colour under the pointer."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            side = self._appearance.fonts.px(_CROSS)
            if self.underMouse():
                radius = self._appearance.tokens.radius["mark"]
                painter.setPen(QPen(QColor(self._appearance.theme.colour[self._tone]), 1))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5), radius, radius)
            box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
            self._appearance.icons.paint(painter, "x", box, self._tone)
