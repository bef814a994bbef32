"""Every text that a window shows or has read out: on widgets, in menus and lists, as tooltips and accessible names."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressBar,
    QTabBar,
    QTableWidget,
    QTextEdit,
    QWidget,
)

from albviewer.panels.runs import Run, plain
from albviewer.ui.widgets.roles import RowRole

_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole, *RowRole)


def shown_texts(root: QWidget) -> Iterator[tuple[str, str]]:
    """Return each text in a widget and all in it, with where it stands. Texts of documents are not among them."""
    for widget in (root, *root.findChildren(QWidget)):
        where = type(widget).__name__
        for text in (
            widget.toolTip(),
            widget.statusTip(),
            widget.whatsThis(),
            widget.accessibleName(),
            widget.accessibleDescription(),
            widget.windowTitle(),
            *_own_texts(widget),
        ):
            if text:
                yield where, text
    for action in root.findChildren(QAction):
        yield "QAction", action.text()
        yield "QAction", action.toolTip()


def _own_texts(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QGroupBox() | QMenu():
            yield widget.title()
        case QLineEdit():
            yield widget.placeholderText()
        case QTabBar():
            yield from (widget.tabText(index) for index in range(widget.count()) if widget.isTabVisible(index))
            yield from (widget.tabToolTip(index) for index in range(widget.count()))
        case QProgressBar():
            yield widget.text() if widget.isTextVisible() else ""
        case QAbstractItemView():
            yield from _rows(widget)
        case QTextEdit():
            yield widget.placeholderText()


def _rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    columns = view.columnCount() if isinstance(view, QTableWidget) else 1
    if isinstance(view, QTableWidget):
        yield from (view.horizontalHeaderItem(column).text() for column in range(columns))
    for row in range(model.rowCount()):
        for column in range(columns):
            for role in _ROLES:
                yield from _texts(model.index(row, column).data(role))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list) and value and all(isinstance(item, Run) for item in value):
        yield plain(value)
    elif isinstance(value, tuple | list):
        yield from (item for item in value if isinstance(item, str))
