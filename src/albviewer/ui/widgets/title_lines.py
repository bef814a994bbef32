"""The title of a row in a narrow list, in as many lines as it takes, up to two. Knows nothing of rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.panels.runs import Run
from albviewer.ui.widgets.kept_layouts import KeptLayouts
from albviewer.ui.widgets.run_layout import RunFonts, RunLayout, RunLook

if TYPE_CHECKING:
    from albviewer.ui.theme.theme import Appearance

_LINES = 2
_KEPT = 256


class TitleLines:
    """Lays titles out, each of them once."""

    def __init__(self, appearance: Appearance) -> None:
        self._appearance = appearance
        self._kept = KeptLayouts(appearance, self._lay, most=_KEPT)

    @property
    def line(self) -> float:
        """The height of one line, in logical pixels."""
        return self._appearance.fonts.line_height("ui")

    def of(
        self, words: str, width: float, *, strong: bool = False, italic: bool = False, tone: str = "ink"
    ) -> RunLayout:
        """Return a title in lines of a width; what two of them cannot hold is cut."""
        return self._kept.of(words, max(width, 1.0), strong, italic, tone)

    def _lay(self, words: str, width: float, strong: bool, italic: bool, tone: str) -> RunLayout:
        font = self._appearance.fonts.ui(strong=strong, italic=italic)
        return RunLayout(
            (Run(text=words),),
            fonts=RunFonts(font, font, self.line),
            theme=self._appearance.theme,
            look=RunLook.NAME,
            tone=tone,
            width=width,
            lines=_LINES,
        )
