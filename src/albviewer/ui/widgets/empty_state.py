"""What a view says when it has nothing to show: what is missing, and how to widen one thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from albviewer.panels.runs import Run
from albviewer.ui.widgets.painting import paint_focus_ring, paint_words
from albviewer.ui.widgets.run_layout import RunFonts, RunLayout, RunLook

if TYPE_CHECKING:
    from albviewer.ui.theme.theme import Appearance

_RING = 4
_HEIGHT = 34
_PAD = 12
_GAP = 10
_ICON = 16
_LEAST = 180


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A way to find something: `id` comes back when it is taken, `count` says what it would show.

    `icon` is a name of the icon font ("calendar-blank").
    """

    id: str
    icon: str
    words: tuple[Run, ...]
    count: str = ""


class EmptyState(QScrollArea):
    """One serif sentence, a hint, and two or three ways on. `taken` carries the id of the way that was pressed.

    It scrolls, so that large letters in a low pane lose nothing.
    """

    taken = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        page = QWidget()
        self._sentence = QLabel(page)
        self._hint = QLabel(page)
        self._ways: list[WayButton] = []
        for label in (self._sentence, self._hint):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            # In line with the frames of the buttons, which leave room for the focus ring.
            label.setContentsMargins(_RING, 0, _RING, 0)
        appearance.dress(self._sentence, font="reader-wide strong", tone="ink")
        appearance.dress(self._hint, font="label", tone="ink-2")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(14, 16, 14, 16)
        self._column.setSpacing(2)
        self._column.addWidget(self._sentence)
        self._column.addWidget(self._hint)
        self._column.addSpacing(4)
        self._column.addStretch()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(page)
        # The ground is that of the pane around it.
        for ground in (self.viewport(), page):
            ground.setAutoFillBackground(False)

    def show_ways(self, sentence: str, hint: str, ways: Sequence[Way]) -> None:
        """Say what is missing and offer the ways; those offered before are gone."""
        self._sentence.setText(sentence)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(f"{sentence} {hint}".strip())
        before, self._ways = self._ways, [self._button(way) for way in ways]
        if self._ways and any(button.hasFocus() for button in before):
            # What a layout is given is shown later, and until then takes no keyboard.
            self._ways[0].show()
            self._ways[0].setFocus(Qt.FocusReason.OtherFocusReason)
        for button in before:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()

    def buttons(self) -> tuple[WayButton, ...]:
        """Give the ways as they stand, the first on top."""
        return tuple(self._ways)

    def _button(self, way: Way) -> WayButton:
        button = WayButton(self._appearance, way)
        button.clicked.connect(lambda: self.taken.emit(way.id))
        self._column.insertWidget(self._column.count() - 1, button)
        return button


class WayButton(QAbstractButton):
    """A button as wide as its pane: icon, words with their colours, count at the right."""

    def __init__(self, appearance: Appearance, way: Way, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._way = way
        words = "".join(run.text for run in way.words)
        self.setAccessibleName(f"{words}: {way.count}" if way.count else words)
        self.setToolTip(self.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        """Give a height for a finger or a mouse; the width is the pane's."""
        fonts = self._appearance.fonts
        return QSize(fonts.px(2 * _LEAST), fonts.px(_HEIGHT) + 2 * _RING)

    def minimumSizeHint(self) -> QSize:
        """Give the least room."""
        return QSize(self._appearance.fonts.px(_LEAST), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, icon, words, count and focus ring."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            frame = QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
            self._paint_frame(painter, frame)
            self._paint_words(painter, frame)
            if self.hasFocus():
                paint_focus_ring(painter, self._appearance, frame)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()

    def _paint_frame(self, painter: QPainter, frame: QRectF) -> None:
        colour, tokens = self._appearance.theme.colour, self._appearance.tokens
        ground = "selected" if self.isDown() else "hover" if self.underMouse() else "paper"
        painter.setPen(QPen(QColor(colour["ink" if self.isDown() else "edge"]), tokens.line["control"]))
        painter.setBrush(QColor(colour[ground]))
        radius = tokens.radius["control"]
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _paint_words(self, painter: QPainter, frame: QRectF) -> None:
        fonts, theme = self._appearance.fonts, self._appearance.theme
        side = fonts.px(_ICON)
        icon = QRectF(frame.left() + fonts.px(_PAD), frame.center().y() - side / 2, side, side)
        self._appearance.icons.paint(painter, self._way.icon, icon)
        inner = QRectF(frame).adjusted(icon.right() - frame.left() + fonts.px(_GAP), 0, -fonts.px(_PAD), 0)
        count = QRectF(inner)
        count.setLeft(inner.right() - QFontMetricsF(fonts.label()).horizontalAdvance(self._way.count) - 1)
        align = Qt.AlignmentFlag.AlignRight
        paint_words(painter, self._way.count, count, font=fonts.label(), colour=theme.colour["ink-2"], align=align)
        words = RunLayout(
            self._way.words,
            fonts=RunFonts(fonts.ui(), fonts.ui(strong=True), fonts.line_height("ui")),
            theme=theme,
            look=RunLook.NAME,
            width=max(count.left() - inner.left() - fonts.px(_GAP), 1.0),
        )
        words.paint(painter, QPointF(inner.left(), frame.center().y() - words.height / 2))
