"""An editors' note in full, beside the note in the margin that was opened, until something else is done.

Unlike a tooltip it has no time limit, and its words can be selected and are read by a screen reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractSlider, QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QWidget

from albviewer.ui.reader.remark_words import REMARK_ICON
from albviewer.ui.widgets.paper_popup import PaperPopup

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QKeyEvent

    from albviewer.ui.theme.look import Look

# At 100 %, in logical pixels.
_WIDTH, _ICON = 300, 14
_MOST_OF_SCREEN = 0.5
_SCROLLED_BY = {
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class RemarkPopup(PaperPopup):
    """Shows plain text under a title. A key and a press elsewhere close it; `closed` tells, and it is gone.

    `typed` carries a character that means nothing here: whoever opened the box may know what to do with it.
    """

    closed = Signal()
    typed = Signal(str)

    def __init__(self, title: str, text: str, appearance: Look, parent: QWidget, *, icon: str = REMARK_ICON) -> None:
        super().__init__(appearance, parent)
        # A press on the note that is open closes it, as a menu is closed, and does not open it again.
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)
        fonts, space, scale = appearance.fonts, appearance.tokens.space, appearance.fonts.step / 100
        side = round(_ICON * scale)
        sign, head = QLabel(), QLabel(title)
        sign.setPixmap(appearance.icons.icon(icon, size=side).pixmap(QSize(side, side), self.devicePixelRatio()))
        head.setProperty("tone", "ink-2")
        head.setFont(fonts.label())
        self.words = QLabel()
        # Words come from a collection: never to be taken for markup.
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setText(text)
        self.words.setWordWrap(True)
        self.words.setFont(fonts.label())
        # By the keyboard too would draw a text cursor, as if something were to be written here.
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setFixedWidth(round(_WIDTH * scale))
        self.words.setFixedHeight(self.words.heightForWidth(self.words.width()))
        self.room = self._room_for_words()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(space[3], space[2], space[3], space[2])
        grid.setHorizontalSpacing(space[1])
        grid.setVerticalSpacing(space[0])
        grid.setColumnStretch(1, 1)
        grid.addWidget(sign, 0, 0)
        grid.addWidget(head, 0, 1)
        grid.addWidget(self.room, 1, 0, 1, 2)

    def _room_for_words(self) -> QScrollArea:
        """Return what shows the words: all of them, or of a very long text as many as leave the page in view."""
        room = QScrollArea()
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.viewport().setAutoFillBackground(False)
        room.setWidget(self.words)
        self.words.setAutoFillBackground(False)
        most = round(self.screen().availableGeometry().height() * _MOST_OF_SCREEN)
        bar = room.verticalScrollBar()
        bar.setSingleStep(self.words.fontMetrics().lineSpacing())
        needs_bar = self.words.height() > most
        room.setFixedSize(
            self.words.width() + (bar.sizeHint().width() if needs_bar else 0), min(self.words.height(), most)
        )
        return room

    def add_way(self, name: str, go: Callable[[], object]) -> None:
        """Add a button below the words that closes the box and leads somewhere."""
        button = QPushButton(name, self)
        button.setFont(self._look.fonts.label())
        button.clicked.connect(self.close)
        button.clicked.connect(lambda: go())
        self._grid.addWidget(button, 2, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What opened it closes it too, besides Escape; the keys that scroll, scroll."""
        scrolled = _SCROLLED_BY.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.close()
        elif scrolled is not None:
            self.room.verticalScrollBar().triggerAction(scrolled)
        elif event.text().isprintable() and event.text():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it is closed, whatever closed it."""
        super().hideEvent(event)
        self.closed.emit()
