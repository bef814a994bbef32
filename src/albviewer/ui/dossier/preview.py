"""Qt's own dialog that shows the pages before they are printed, with the icons of the window.

Qt's icons are pictures of one size in colours of their own, which a dark window swallows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolBar

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintPreviewDialog

    from albviewer.ui.theme.look import Look

_CONTEXT = "QPrintPreviewDialog"
_PAGE_SETUP = "Page setup"
# By what Qt calls them in English.
_ICONS = {
    "Fit width": "arrows-out-line-horizontal",
    "Fit page": "frame-corners",
    "Zoom out": "magnifying-glass-minus",
    "Zoom in": "magnifying-glass-plus",
    "Portrait": "file",
    "Landscape": "rectangle",
    "First page": "caret-double-left",
    "Previous page": "caret-left",
    "Next page": "caret-right",
    "Last page": "caret-double-right",
    "Show single page": "square",
    "Show facing pages": "columns",
    "Show overview of all pages": "squares-four",
    _PAGE_SETUP: "sliders-horizontal",
    "Print": "printer",
}
_SIDE = 20


def dress(dialog: QPrintPreviewDialog, look: Look) -> None:
    """Give the dialog's buttons the icons of the window, as large as its words."""
    icons = {QCoreApplication.translate(_CONTEXT, words): icon for words, icon in _ICONS.items()}
    side = round(_SIDE * look.fonts.step / 100)
    for bar in dialog.findChildren(QToolBar):
        bar.setIconSize(QSize(side, side))
    for action in dialog.findChildren(QAction):
        if action.text() in icons:
            action.setIcon(look.icons.icon(icons[action.text()]))


def leave_page_setup_out(dialog: QPrintPreviewDialog) -> None:
    """Hide what only a system's printer has: without one Qt's button would do nothing, and say so to the log."""
    words = QCoreApplication.translate(_CONTEXT, _PAGE_SETUP)
    for action in dialog.findChildren(QAction):
        if action.text() == words:
            action.setVisible(False)
