"""Asks whether somebody is still there: a ring that empties, the seconds left, a button to stay. Any touch counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from albviewer.ui.kiosk.widgets.big_button import BigButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from albviewer.ui.kiosk.context import KioskContext
    from albviewer.ui.kiosk.look import ExhibitLook

_WHOLE = 360 * 16
_TOP = 90 * 16


class _Ring(QWidget):
    """The seconds that are left, and how much of them."""

    def __init__(self, look: ExhibitLook, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.seconds, self.share = 0, 1.0
        self.setFixedSize(look.px(84), look.px(84))

    def paintEvent(self, _event: QPaintEvent) -> None:
        width = self._look.px(7)
        box = QRectF(self.rect()).adjusted(width, width, -width, -width)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.colour("edge"), width))
            painter.drawEllipse(box)
            painter.setPen(QPen(self._look.colour("ink"), width))
            painter.drawArc(box, _TOP, round(self.share * _WHOLE))
            painter.setFont(self._look.font("kiosk-body strong"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self.seconds))


class IdleBar(QWidget):
    """Lies over the screen, above its buttons."""

    def __init__(self, kiosk: KioskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kiosk, look, say = kiosk, kiosk.look, kiosk.say
        self._ring = _Ring(look, self)
        self._told = False
        heading = QLabel(say("Still reading?"), self)
        heading.setFont(look.font("kiosk-body strong"))
        self._words = QLabel(self)
        self._words.setFont(look.font("kiosk-small"))
        self._words.setWordWrap(True)
        self.stay = BigButton(look, say("Keep reading"), main=True, parent=self)
        self.stay.clicked.connect(lambda: kiosk.wishes.stay.emit())
        text = QVBoxLayout()
        text.setSpacing(0)
        for label in (heading, self._words):
            text.addWidget(label)
        row = QHBoxLayout(self)
        pad = look.space(20)
        row.setContentsMargins(pad + pad // 2, pad, pad, pad)
        row.setSpacing(pad + pad // 2)
        row.addWidget(self._ring)
        row.addLayout(text, 1)
        row.addWidget(self.stay)

    def show_seconds(self, seconds: float) -> None:
        """Say how many seconds are left; the first time it is announced, too."""
        whole = max(0, round(seconds))
        self._ring.seconds = whole
        self._ring.share = min(1.0, max(0.0, seconds / self._kiosk.config.idle.warning))
        self._ring.update()
        words = self._kiosk.say.count("This starts again in {n} second.", "This starts again in {n} seconds.", whole)
        self._words.setText(words)
        if not self._told:
            self._told = True
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lamp-yellow ground with its edge of ink."""
        look, radius = self._kiosk.look, self._kiosk.look.tokens.radius["kiosk"]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("ink"), 2))
            painter.setBrush(look.colour("lamp"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
