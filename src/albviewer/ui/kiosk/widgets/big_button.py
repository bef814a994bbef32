"""A button for fingers: a row with title and arrow, a button with an icon beside its words, or one with it above."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QFont, QPaintEvent

    from albviewer.ui.kiosk.look import ExhibitLook

_WRAP = int(Qt.TextFlag.TextWordWrap)
_LEFT = int(Qt.AlignmentFlag.AlignLeft)
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)
_CENTRED = int(Qt.AlignmentFlag.AlignHCenter)
_HUGE = 10_000
KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
"""Why something has the keyboard that came to it by the keyboard."""
_EDGE, _FOCUS = 2, 4


class Shape(Enum):
    """How a button is laid out."""

    ROW = auto()
    """Icon, title with a line below it, arrow: a way in, a thing in a list."""
    PLAIN = auto()
    """Icon beside its words; above them where it is narrow."""
    FOOT = auto()
    """Icon above small words, no edge: the bar at the foot."""


class BigButton(QAbstractButton):
    """`icon` is one of Phosphor's by name, "letters:sq" for letters, or "sizes:1" for three sizes with one chosen.

    `below` is a second line, `arrow` an icon at the far end, `main` the one main button of a screen.
    """

    def __init__(
        self,
        look: ExhibitLook,
        words: str,
        *,
        icon: str = "",
        below: str = "",
        arrow: str = "",
        main: bool = False,
        shape: Shape = Shape.PLAIN,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._icon, self._below, self._arrow = look, icon, below, arrow
        self._main, self._shape = main, shape
        self._by_keys = False
        self.is_stacked = False
        """Whether its icon stands above its words though there is room beside them: as with its neighbours."""
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(below)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        vertical = QSizePolicy.Policy.Minimum if shape is Shape.FOOT else QSizePolicy.Policy.Maximum
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        policy.setHeightForWidth(shape is Shape.ROW)
        self.setSizePolicy(policy)
        self.setMinimumSize(max(look.target(), look.px(88)), max(look.target(), look.px(88)))

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    @property
    def is_ringed(self) -> bool:
        """Whether it has the keyboard and is to show it: not where a finger brought it there."""
        return self.hasFocus() and self._by_keys

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Note how the keyboard came here."""
        self._by_keys = event.reason() in KEYS
        super().focusInEvent(event)

    def sizeHint(self) -> QSize:
        """Give the words one line, and a finger room."""
        words = self._measure(self._font()).horizontalAdvance(self.text())
        extra = (self._side() + self._gap() if self._icon else 0) + (self._side() + self._gap() if self._arrow else 0)
        width = words + extra + 2 * self._pad()
        return QSize(width, max(self.heightForWidth(width), self.minimumHeight()))

    def minimumSizeHint(self) -> QSize:
        """Let it be as narrow as its words with the icon above them."""
        if self._shape is Shape.ROW:
            return self.minimumSize()
        words = self._measure(self._small()).horizontalAdvance(self.text())
        return QSize(max(self.minimumWidth(), words + self._gap()), self.minimumHeight())

    def heightForWidth(self, width: int) -> int:
        """Return how high it must be for all its words."""
        if self._shape is not Shape.ROW:
            return max(self.minimumHeight(), self._look.px(104))
        box = QRect(0, 0, self._words_width(width), _HUGE)
        height = self._measure(self._font()).boundingRect(box, _WRAP, self.text()).height()
        if self._below:
            height += self._measure(self._small()).boundingRect(box, _WRAP, self._below).height()
        return max(self.minimumHeight(), height + 2 * self._look.space(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it as its state asks."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            if self._shape is Shape.ROW:
                self._paint_row(painter)
            elif self._shape is Shape.FOOT or self.is_stacked or self.is_narrow():
                self._paint_stacked(painter)
            else:
                self._paint_beside(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        look, pressed = self._look, self.isDown() or self.isChecked()
        foot = self._shape is Shape.FOOT
        ground = "selected" if pressed else "chrome" if foot else "paper"
        if self._main and self.isEnabled():
            ground = "ink-2" if self.isDown() else "ink"
        radius = 0 if foot else look.tokens.radius["kiosk"]
        box = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        line = Qt.PenStyle.SolidLine if self.isEnabled() else Qt.PenStyle.DashLine
        painter.setPen(Qt.PenStyle.NoPen if foot else QPen(look.colour("ink" if self._main else "edge"), _EDGE, line))
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(QRectF(self.rect()) if foot else box, radius, radius)
        if self.is_ringed:
            # On ink a ring of ink would not be seen, so it stands inside, in paper.
            tone = "paper" if self._main and self.isEnabled() else "focus"
            painter.setPen(QPen(look.colour(tone), _FOCUS))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(6, 6, -6, -6), radius, radius)

    def _paint_row(self, painter: QPainter) -> None:
        rect, pad = self.rect(), self._pad()
        if self._icon:
            self._paint_icon(painter, self._icon, pad, rect.center().y())
        if self._arrow:
            self._paint_icon(painter, self._arrow, rect.width() - pad - self._side(), rect.center().y())
        left = pad + (self._side() + 2 * self._gap() if self._icon else 0)
        width = self._words_width(rect.width())
        title, small = self._measure(self._font()), self._measure(self._small())
        box = QRect(0, 0, width, _HUGE)
        high = title.boundingRect(box, _WRAP, self.text()).height()
        low = small.boundingRect(box, _WRAP, self._below).height() if self._below else 0
        if high + low > rect.height():
            # Where there is no room for both, the title alone; the line below is told to whoever listens.
            low = 0
        top = max(0, (rect.height() - high - low) // 2)
        self._write(painter, QRect(left, top, width, high), self.text(), self._font(), _LEFT | _WRAP)
        if low:
            tone = "" if self._main else "ink-2"
            self._write(painter, QRect(left, top + high, width, low), self._below, self._small(), _LEFT | _WRAP, tone)

    def _paint_beside(self, painter: QPainter) -> None:
        words = self._measure(self._font()).horizontalAdvance(self.text())
        parts = [icon for icon in (self._icon, self._arrow) if icon]
        x = (self.width() - words - len(parts) * (self._side() + self._gap())) // 2
        if self._icon:
            self._paint_icon(painter, self._icon, x, self.height() // 2)
            x += self._side() + self._gap()
        self._write(painter, QRect(x, 0, words + 2, self.height()), self.text(), self._font(), _LEFT | _MIDDLE)
        if self._arrow:
            self._paint_icon(painter, self._arrow, x + words + self._gap(), self.height() // 2)

    def _paint_stacked(self, painter: QPainter) -> None:
        icon = self._icon or self._arrow
        font, rect = self._small(), self.rect()
        metrics = self._measure(font)
        box = rect.adjusted(8, 0, -8, 0)
        high = metrics.boundingRect(QRect(0, 0, box.width(), _HUGE), _WRAP, self.text()).height()
        # Where the words need two lines the icon gives way.
        side = min(self._side(), rect.height() - high - 2 * _FOCUS) if icon else 0
        top = max(2, (rect.height() - high - side) // 2)
        if icon:
            self._paint_icon(painter, icon, (rect.width() - side) // 2, top + side // 2, side)
            top += side
        self._write(painter, QRect(box.left(), top, box.width(), high), self.text(), font, _CENTRED | _WRAP)

    def _paint_icon(self, painter: QPainter, icon: str, x: int, middle: int, side: int = 0) -> None:
        side = side or self._side()
        if icon.startswith("sizes:"):
            self._paint_sizes(painter, int(icon.removeprefix("sizes:")), x + side // 2, middle + side // 3)
            return
        if icon.startswith("letters:"):
            box = QRect(x - side, middle - side // 2, 3 * side, side)
            self._write(painter, box, icon.removeprefix("letters:"), self._look.font("kiosk-way"), _CENTRED | _MIDDLE)
            return
        self._look.icons.paint(painter, icon, QRectF(x, middle - side / 2, side, side), self._tone())

    def _paint_sizes(self, painter: QPainter, chosen: int, middle: int, base: int) -> None:
        """Draw three letters of growing size, the chosen one underlined."""
        fonts = [self._look.font(name) for name in ("kiosk-small strong", "kiosk-body strong", "kiosk-way")]
        widths = [self._measure(font).horizontalAdvance("A") for font in fonts]
        gap = self._gap() // 2
        x = middle - (sum(widths) + 2 * gap) // 2
        painter.setPen(QPen(self._look.colour(self._tone()), 4))
        for number, (font, width) in enumerate(zip(fonts, widths, strict=True)):
            painter.setFont(font)
            painter.drawText(x, base, "A")
            if number == chosen:
                painter.drawLine(x, base + 8, x + width, base + 8)
            x += width + gap

    def _write(self, painter: QPainter, box: QRect, words: str, font: QFont, flags: int, tone: str = "") -> None:
        painter.setFont(font)
        painter.setPen(self._look.colour(tone or self._tone()))
        painter.drawText(box, flags, words)

    def _tone(self) -> str:
        if not self.isEnabled():
            return "ink-3"
        return "paper" if self._main else "ink"

    def is_narrow(self) -> bool:
        """Tell whether icon and words have no room side by side."""
        return self.width() < self.sizeHint().width() - self._pad()

    def _font(self) -> QFont:
        names = {Shape.ROW: "kiosk-way", Shape.PLAIN: "kiosk-button strong", Shape.FOOT: "kiosk-small"}
        return self._look.font(names[self._shape])

    def _small(self) -> QFont:
        return self._look.font("kiosk-small")

    def _measure(self, font: QFont) -> QFontMetrics:
        return QFontMetrics(font)

    def _words_width(self, width: int) -> int:
        icon = self._side() + 2 * self._gap() if self._icon else 0
        arrow = self._side() + self._gap() if self._arrow else 0
        return max(1, width - 2 * self._pad() - icon - arrow)

    def _side(self) -> int:
        return self._look.px(self._look.tokens.icon["kiosk"])

    def _gap(self) -> int:
        return self._look.space(20)

    def _pad(self) -> int:
        return self._look.space(32 if self._shape is Shape.ROW else 24)
