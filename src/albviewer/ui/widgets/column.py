"""Widgets one above the other with nothing between them. Knows nothing of what they are."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


def one_above_the_other(*widgets: QWidget) -> QWidget:
    """Return a widget that holds these; the first has all the height that the others leave."""
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.setStretch(0, 1)
    return column
