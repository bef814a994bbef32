"""The look of an exhibit: larger than the window's, and as the visitor wants it.

Three sizes of type follow the exhibit's own: words grow with each step that the visitor chooses, controls half as much,
titles not at all, for they are large already. Knows nothing of what is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont

from albviewer.kiosk.visitor import TEXT_SIZES
from albviewer.ui.theme.fonts import forget_fonts
from albviewer.ui.theme.look import Look
from albviewer.ui.theme.palette import palette
from albviewer.ui.theme.style_sheet import style_sheet

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from albviewer.kiosk.config import KioskConfig
    from albviewer.kiosk.visitor import Visitor

# At a metre's distance a title is as large to the eye as this many pixels at a desk.
_TITLE_CUT = 36
_OPTICAL = QFont.Tag("opsz")
_SHEET = """
QWidget { color: @{ink}; }
*[ground="paper"] { background: @{paper}; }
*[ground="chrome"] { background: @{chrome}; }
QLabel { background: transparent; color: @{ink}; }
QLabel[tone="ink-2"] { color: @{ink-2}; }
#year-of-borders { background: @{paper}; border: 1px solid @{edge}; border-radius: 4px; }
"""


class ExhibitLook(Look):
    """Takes fonts and themes from the window's look. `fonts` are those of controls."""

    def __init__(self, window: Look, config: KioskConfig, parent: QObject | None = None) -> None:
        super().__init__(window.tokens, theme=window.theme, fonts=window.fonts, icons=window.icons, parent=parent)
        self._config = config
        self.words = self.titles = self._fonts

    def follow(self, visitor: Visitor, worn_by: QWidget) -> None:
        """Look as the visitor wants it; the widget, and all in it, wears this look."""
        base, chosen = self._config.text, TEXT_SIZES[visitor.size]
        words = round(base * chosen / 100)
        if words != self.words.step:
            forget_fonts()
        self.titles, self.words = self._fonts.at(base), self._fonts.at(words)
        # Lowered controls have two fifths of the screen, which is no room for larger ones.
        self._fonts = self._fonts.at(base if visitor.low else round(base * (100 + chosen) / 200))
        own = self._config.look.value
        # Whoever asks for contrast where there is contrast already wants something else.
        other = "light" if own == "contrast" else "contrast"
        self._theme = self.tokens.themes[other if visitor.contrast else own]
        self._icons = self._icons.at(self._theme)
        worn_by.setPalette(palette(self._theme))
        worn_by.setStyleSheet(style_sheet(self.tokens, self._theme, 100, images={}, template=_SHEET))
        self.changed.emit()

    def px(self, length: float) -> int:
        """Scale a length, in pixels at 100 %, as controls are scaled."""
        return self._fonts.px(length)

    def space(self, length: float) -> int:
        """Scale a length that does not grow with the visitor's wish: margins and spaces between."""
        return self.titles.px(length)

    def target(self) -> int:
        """Return how high, in pixels, what can be touched must at least be."""
        return self._config.target

    def colour(self, tone: str) -> QColor:
        """Return a colour of the theme."""
        return QColor(self._theme.colour[tone])

    def title_font(self, name: str) -> QFont:
        """Return a font of titles by its name in the FontBook, cut for less than its size, so that it is darker."""
        return _darker(self.titles.named(name))

    def words_font(self, name: str) -> QFont:
        """Return a font of words by its name in the FontBook, cut for the size that it has for the eye."""
        return _darker(self.words.named(name))

    def font(self, name: str) -> QFont:
        """Return a font of controls by its name in the FontBook."""
        return self._fonts.named(name)


def _darker(font: QFont) -> QFont:
    if font.variableAxisValue(_OPTICAL) <= _TITLE_CUT:
        return font
    darker = QFont(font)
    darker.setVariableAxis(_OPTICAL, _TITLE_CUT)
    return darker
