"""How searches are written, on a small sheet; an example that is pressed is put into the field."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from albviewer.panels.say import Say
from albviewer.panels.search_help import search_examples, search_remarks
from albviewer.ui.theme.theme import Appearance

_APART = 4
_WIDTH = 460


class SyntaxHelp(QFrame):
    """A key or a press elsewhere closes it, and it is gone. `chosen` carries an example."""

    chosen = Signal(str)

    def __init__(self, appearance: Appearance, say: Say, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = appearance
        space, fonts = appearance.tokens.space, appearance.fonts
        grid = QGridLayout(self)
        grid.setContentsMargins(space[4], space[3], space[4], space[3])
        grid.setHorizontalSpacing(space[3])
        grid.setVerticalSpacing(space[0])
        grid.setColumnStretch(1, 1)
        title = QLabel(say("How to search"), self)
        appearance.dress(title, font="heading strong")
        grid.addWidget(title, 0, 0, 1, 2)
        row = 1
        for example in search_examples(say):
            self._add_example(grid, row, example.text, example.finds)
            row += 1
        for remark in search_remarks(say):
            words = QLabel(remark, self)
            words.setWordWrap(True)
            words.setFixedWidth(fonts.px(_WIDTH))
            appearance.dress(words, font="label", tone="ink-2")
            grid.addWidget(words, row, 0, 1, 2)
            row += 1
        self.setAccessibleName(title.text())
        self.setAccessibleDescription(" ".join(search_remarks(say)))

    def _add_example(self, grid: QGridLayout, row: int, text: str, finds: str) -> None:
        button = QPushButton(text, self)
        button.setFlat(True)
        button.setProperty("example", True)
        button.setAccessibleName(f"{text}: {finds}")
        button.clicked.connect(lambda: self._choose(text))
        meaning = QLabel(finds, self)
        self._look.dress(button, font="ui")
        self._look.dress(meaning, font="ui", tone="ink-2")
        grid.addWidget(button, row, 0)
        grid.addWidget(meaning, row, 1)

    def _choose(self, text: str) -> None:
        self.close()
        self.chosen.emit(text)

    def open_below(self, widget: QWidget) -> None:
        """Open below a widget, wholly on the screen, with the keyboard on the first example."""
        self.adjustSize()
        corner = widget.mapToGlobal(QPoint(0, widget.height() + _APART))
        place, room = QRect(corner, self.size()), widget.screen().availableGeometry()
        place.moveRight(min(place.right(), room.right()))
        place.moveBottom(min(place.bottom(), room.bottom()))
        self.move(max(place.left(), room.left()), max(place.top(), room.top()))
        self.show()
        first = self.findChild(QPushButton)
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint paper with a thin edge, as tooltips have."""
        colour = self._look.theme.colour
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colour["paper"]))
        painter.setPen(QPen(QColor(colour["edge"]), self._look.tokens.line["control"]))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
