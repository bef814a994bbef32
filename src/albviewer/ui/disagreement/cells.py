"""The cells of the table: a claim with its letter and its quotes, or the silence of a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from albviewer.panels.disagreement_table import ClaimText, QuoteText
    from albviewer.panels.say import Say
    from albviewer.ui.theme.theme import Appearance

_LETTER = 20
# Between the strokes of the hatching; in the contrast theme they are as light as the words, and so fewer.
_STROKES, _FEWER_STROKES = 9, 26


class LetterDisc(QWidget):
    """A letter in a ring: the name of a claim, the same wherever it is spoken of."""

    def __init__(self, appearance: Appearance, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._letter = letter
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Give the ring room that grows with the text."""
        side = self._appearance.fonts.px(_LETTER)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ring and letter."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colour = QColor(self._appearance.theme.colour["ink"])
            painter.setPen(QPen(colour, 1.2))
            painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
            painter.setFont(self._appearance.fonts.caption(strong=True))
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._letter)


class ClaimCell(QWidget):
    """What one source claims. `opened` carries the anchor of the quote that is to be read.

    `pointed` tells whether the pointer is on it, `menu_asked` carries the point of the screen where a menu is wanted.
    """

    opened = Signal(object)
    pointed = Signal(bool)
    menu_asked = Signal(object)

    def __init__(
        self, appearance: Appearance, say: Say, claims: tuple[ClaimText, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._say = say
        appearance.dress(self, ground="paper", edge="right")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(4)
        for claim in claims:
            column.addLayout(self._head(claim))
            for quote in claim.quotes:
                column.addWidget(_words(appearance, say("“{words}”", words=quote.words), "snippet", "ink", self))
                column.addLayout(self._foot(quote))
            column.addSpacing(6)
        column.addStretch()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell that the pointer has come."""
        super().enterEvent(event)
        self.pointed.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer has gone."""
        super().leaveEvent(event)
        self.pointed.emit(False)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is claimed of; by the keyboard that is asked of a button in the cell."""
        self.menu_asked.emit(event.globalPos())

    def _head(self, claim: ClaimText) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(7)
        row.addWidget(LetterDisc(self._appearance, claim.letter, self), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_words(self._appearance, claim.claim, "ui strong", "ink", self), 1)
        return row

    def _foot(self, quote: QuoteText) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(_words(self._appearance, quote.caption, "caption", "ink-2", self), 1)
        button = QToolButton(self)
        button.setText(self._say("Open"))
        button.setAccessibleName(self._say("Open the words at {place}", place=quote.caption))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._appearance.dress(button, font="label", tone="ink-2")
        button.clicked.connect(lambda: self.opened.emit(quote.anchor))
        row.addWidget(button)
        return row


class SilentCell(QWidget):
    """A source that says nothing on the question: hatched, and said so."""

    def __init__(self, appearance: Appearance, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        appearance.dress(self, ground="paper", edge="right")
        label = _words(appearance, say("silent"), "ui", "ink-2", self)
        label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        label.setContentsMargins(6, 2, 6, 2)
        appearance.dress(label, ground="paper")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(label)
        column.addStretch()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hatching over the ground."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._appearance.theme.colour["rule"]), 1))
            height = self.height()
            apart = _FEWER_STROKES if self._appearance.theme.name == "contrast" else _STROKES
            for left in range(-height, self.width(), apart):
                painter.drawLine(QPointF(left, height), QPointF(left + height, 0))


def _words(appearance: Appearance, text: str, font: str, tone: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    appearance.dress(label, font=font, tone=tone)
    return label
