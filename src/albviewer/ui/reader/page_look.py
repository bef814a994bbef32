"""The look of the page and its margins: that of the window, but for what the reader wants otherwise of the type.

Whoever shows a page has its widget wear this look; head and bars of the reader keep the window's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette

from albviewer.ui.reader.page_type import PageType
from albviewer.ui.theme.fonts import forget_fonts
from albviewer.ui.theme.look import Look
from albviewer.ui.theme.palette import palette
from albviewer.ui.theme.style_sheet import style_sheet

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from albviewer.panels.tokens import Theme

_GROUND = """
QTextBrowser { background: @{paper}; color: @{ink}; selection-background-color: @{ink}; selection-color: @{paper}; }
QLabel { color: @{ink}; }
QScrollBar::handle { background: @{edge}; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @{ink-2}; }
"""


class PageLook(Look):
    """Follows the look of the window. `changed` comes for both: what the window changed, and what the type did."""

    def __init__(self, window: Look, parent: QObject | None = None) -> None:
        super().__init__(window.tokens, theme=window.theme, fonts=window.fonts, icons=window.icons, parent=parent)
        self._window = window
        self._type = PageType()
        self._worn_by: QWidget | None = None
        window.changed.connect(self._take)

    @property
    def type(self) -> PageType:
        """How the page is set."""
        return self._type

    def set_type(self, wanted: PageType) -> None:
        """Set the page so."""
        if wanted == self._type:
            return
        if (wanted.size, wanted.face) != (self._type.size, self._type.face):
            forget_fonts()
        self._type = wanted
        self._take()

    def wear(self, widget: QWidget) -> None:
        """Have a widget, and all in it, stand on the ground of this look."""
        self._worn_by = widget
        self._dress_wearer()

    def _take(self) -> None:
        wanted, window = self._type, self._window
        self.leading, self.measure = wanted.spacing / 100, wanted.width / 100
        self._fonts = window.fonts.at(round(window.step * wanted.size / 100), face=wanted.face)
        self._theme = self._wanted_theme()
        self._icons = window.icons.at(self._theme)
        self._dress_wearer()
        self.changed.emit()

    def _wanted_theme(self) -> Theme:
        name = self._type.theme
        return self._window.theme if name == "window" else self.tokens.themes[name]

    def _dress_wearer(self) -> None:
        worn_by = self._worn_by
        if worn_by is None:
            return
        own = self._theme is not self._window.theme
        worn_by.setPalette(palette(self._theme) if own else QPalette())
        sheet = style_sheet(self.tokens, self._theme, self._window.step, images={}, template=_GROUND) if own else ""
        if sheet != worn_by.styleSheet():
            worn_by.setStyleSheet(sheet)
