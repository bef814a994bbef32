"""What whoever paints takes its looks from: a theme, fonts and icons, and word of when they change.

The Appearance of the program is one; the page of the reader may have another. It knows nothing of where looks come
from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from albviewer.panels.tokens import Theme, Tokens
    from albviewer.ui.theme.fonts import FontBook
    from albviewer.ui.theme.icons import IconBook

FONT_PROPERTY = "fontName"
"""The property of a widget that names its font in the FontBook."""


class Look(QObject):
    """Theme, fonts and icons as they are now. `changed` is emitted after everything is dressed anew.

    `leading` and `measure` are factors of the line heights and of the width of set text; controls do not heed them.
    """

    changed = Signal()
    leading = 1.0
    measure = 1.0

    def __init__(
        self, tokens: Tokens, *, theme: Theme, fonts: FontBook, icons: IconBook, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self._theme = theme
        self._fonts = fonts
        self._icons = icons

    @property
    def theme(self) -> Theme:
        """The theme that is shown."""
        return self._theme

    @property
    def fonts(self) -> FontBook:
        """The fonts at the chosen text size."""
        return self._fonts

    @property
    def icons(self) -> IconBook:
        """The icons in the colours of the theme."""
        return self._icons

    @property
    def step(self) -> int:
        """The text size in per cent."""
        return self._fonts.step

    def dress(
        self,
        widget: QWidget,
        *,
        font: str | None = None,
        tone: str | None = None,
        ground: str | None = None,
        edge: str | None = None,
    ) -> None:
        """Give a widget its part in the look; it keeps it through every change of theme and text size.

        `font` is a name of FontBook.named ("label", "ui strong", "small-caps"); `tone`, `ground` and `edge` are
        the properties that style_sheet.py explains.
        """
        for name, value in (("tone", tone), ("ground", ground), ("edge", edge)):
            if value is not None:
                widget.setProperty(name, value)
        if ground is not None or edge is not None:
            # A plain QWidget paints no ground of the style sheet without it.
            widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        if font is not None:
            widget.setProperty(FONT_PROPERTY, font)
            widget.setFont(self._fonts.named(font))
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            # What is set after the first polish is not looked at again unless asked for.
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def dress_again(self, parent: QWidget) -> None:
        """Give all in a widget its font once more, after some of it was put elsewhere.

        With its new place Qt gives a widget under a style sheet the font back that it had some text sizes ago.
        """
        for widget in parent.findChildren(QWidget):
            name = widget.property(FONT_PROPERTY)
            if name:
                widget.setFont(self._fonts.named(name))
