"""The first minute: a page in the reader that says what this is, how it works, and where to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from albviewer.panels.first_page import FirstPage, first_page
from albviewer.ui.context import ViewContext
from albviewer.ui.widgets.flow_layout import FlowLayout
from albviewer.ui.widgets.step_number import StepNumber
from albviewer.ui.widgets.wrapped_runs import WrappedRuns

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

# As wide as a page of the reader at most.
_COLUMN = 540


class FirstPageView(QScrollArea):
    """Shows the text of the first page. `shown_asked` and `reading_asked` are its two ways to begin.

    The text is written when the page is first shown: a reader who goes on where he stopped need not wait for it.
    """

    show_asked = Signal()
    reading_asked = Signal()
    open_asked = Signal()

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAccessibleName(context.say("Before you read"))
        body = QWidget(self)
        context.appearance.dress(body, ground="paper")
        self.setWidget(body)
        self._page = QWidget(body)
        around = QHBoxLayout(body)
        around.setContentsMargins(58, 30, 40, 30)
        around.addStretch(1)
        around.addWidget(self._page, 1000)
        around.addStretch(1)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._words_of_its_own = QVBoxLayout()
        self._words_of_its_own.setSpacing(10)
        column.addLayout(self._words_of_its_own)
        column.addStretch()
        self._column = column
        context.appearance.changed.connect(self._fit)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Write the text if it is not written yet."""
        if self._words_of_its_own.isEmpty():
            self._fill(self._words_of_its_own, first_page(self._context.session, self._context.say))
        super().showEvent(event)

    def _fit(self) -> None:
        self._page.setMaximumWidth(self._context.appearance.fonts.px(_COLUMN))

    def add_below(self, widget: QWidget) -> None:
        """Put something more on the page, below its own words."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def _fill(self, column: QVBoxLayout, page: FirstPage) -> None:
        look = self._context.appearance
        column.addWidget(self._words(page.heading, "title strong", "ink"))
        column.addWidget(self._words(page.intro, "reader-wide", "ink-2"))
        column.addSpacing(6)
        for number, step in enumerate(page.steps, start=1):
            row = QHBoxLayout()
            row.setSpacing(14)
            row.addWidget(StepNumber(look, number, self), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(WrappedRuns(look, step, size="reader", parent=self), 1)
            column.addLayout(row)
        column.addSpacing(8)
        column.addWidget(self._buttons(page))
        column.addWidget(self._words(page.foot, "label", "ink-2"))

    def _words(self, text: str, font: str, tone: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self._context.appearance.dress(label, font=font, tone=tone)
        return label

    def _buttons(self, page: FirstPage) -> QWidget:
        """Return the ways to begin, side by side or, in a narrow pane, one below the other."""
        holder = QWidget(self)
        row = FlowLayout(holder, gap=10)
        row.setContentsMargins(0, 0, 0, 0)
        show, read = QPushButton(page.show_label, self), QPushButton(page.read_label, self)
        open_ = QPushButton(page.open_label, self)
        show.setProperty("main", True)
        show.clicked.connect(self.show_asked)
        read.clicked.connect(self.reading_asked)
        open_.clicked.connect(self.open_asked)
        for button in (show, read, open_):
            row.addWidget(button)
        show.setVisible(bool(page.show_label))
        return holder
