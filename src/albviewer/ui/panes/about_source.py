"""The page about a source in the reader's place, with the way back to the text above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from albviewer.panels.source_page import source_page
from albviewer.ui.context import ViewContext
from albviewer.ui.widgets.facts_view import FactsView

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_HEIGHT = 40


class AboutSource(QWidget):
    """Shows what is known of a source; `closed` by its button or by Escape."""

    closed = Signal()

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        look = context.appearance
        self._bar = QWidget(self)
        look.dress(self._bar, ground="paper", edge="bottom")
        self.back = QToolButton(self._bar)
        self.back.setText(context.say("Back to the text"))
        self.back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.back.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.back.clicked.connect(self.closed)
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(12, 0, 12, 1)
        row.addWidget(self.back)
        row.addStretch()
        self.facts = FactsView(look, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.facts, 1)
        look.changed.connect(self._dress)
        self._dress()

    def show_source(self, source: str) -> None:
        """Show the page of a source from its beginning and take the keyboard."""
        self.facts.show_page(source_page(self._context.session, source, self._context.say))
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        look = self._context.appearance
        side = look.fonts.px(look.tokens.icon["small"])
        self.back.setIcon(look.icons.icon("arrow-left", size=side))
        self.back.setIconSize(QSize(side, side))
        self._bar.setFixedHeight(look.fonts.px(_HEIGHT))
