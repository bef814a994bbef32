"""A page of facts to be read, scrolled and copied from: title, sentence, then labels beside their texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from albviewer.panels.facts import FactsPage

if TYPE_CHECKING:
    from albviewer.ui.theme.theme import Appearance

# Lengths at 100 %: of a column of labels, of the widest text that is easy to read, and of the margins.
_LABELS, _TEXT, _MARGIN, _GAP = 112, 480, 28, 10


class FactsView(QScrollArea):
    """Shows one FactsPage after another. It takes the keyboard, to be scrolled by it."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._page: FactsPage | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        appearance.changed.connect(self._show)

    def show_page(self, page: FactsPage) -> None:
        """Show a page from its beginning."""
        self._page = page
        self.setAccessibleName(page.title)
        self._show()
        self.verticalScrollBar().setValue(0)

    def _show(self) -> None:
        if self._page is None:
            return
        fonts = self._appearance.fonts
        body = QWidget(self)
        self._appearance.dress(body, ground="paper")
        grid = QGridLayout(body)
        margin = fonts.px(_MARGIN)
        grid.setContentsMargins(margin, margin, margin, margin)
        grid.setHorizontalSpacing(fonts.px(16))
        grid.setVerticalSpacing(fonts.px(_GAP))
        grid.setColumnMinimumWidth(0, fonts.px(_LABELS))
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._label(self._page.title, "title", "ink", body))
        if self._page.lead:
            head.addWidget(self._label(self._page.lead, "ui", "ink-2", body))
        head.setContentsMargins(0, 0, 0, fonts.px(_GAP))
        grid.addLayout(head, 0, 0, 1, 2)
        for row, fact in enumerate(self._page.facts, start=1):
            label = self._label(fact.label, "label", "ink-2", body)
            label.setMaximumWidth(fonts.px(_LABELS))
            text = self._label(fact.text, "snippet", "ink", body)
            text.setMaximumWidth(fonts.px(_TEXT))
            text.setAccessibleName(f"{fact.label}: {fact.text}")
            label.setBuddy(text)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, row, 1, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(len(self._page.facts) + 1, 1)
        grid.setColumnStretch(1, 1)
        self.setWidget(body)

    def _label(self, text: str, font: str, tone: str, parent: QWidget) -> QLabel:
        label = QLabel(text, parent)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._appearance.dress(label, font=font, tone=tone)
        return label
