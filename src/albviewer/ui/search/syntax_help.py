"""How searches are written, on a small sheet; an example that is pressed is put into the field."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from albviewer.panels.say import Say
from albviewer.panels.search_help import search_examples, search_remarks
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.paper_popup import PaperPopup

_WIDTH = 460


class SyntaxHelp(PaperPopup):
    """A key or a press elsewhere closes it, and it is gone. `chosen` carries an example."""

    chosen = Signal(str)

    def __init__(self, appearance: Appearance, say: Say, parent: QWidget) -> None:
        super().__init__(appearance, parent)
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

    def take_keyboard(self) -> None:
        """Put the keyboard on the first example."""
        first = self.findChild(QPushButton)
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)
