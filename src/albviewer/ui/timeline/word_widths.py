"""How wide words are in the timeline's fonts: each is measured once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

if TYPE_CHECKING:
    from albviewer.ui.theme.theme import Appearance


class WordWidths:
    """Remembers widths in pixels until the fonts change."""

    def __init__(self, appearance: Appearance) -> None:
        self._appearance = appearance
        self._known: dict[tuple[str, bool], float] = {}

    def of(self, text: str, strong: bool) -> float:
        """Return the width of a text, in strong letters or not."""
        key = (text, strong)
        if key not in self._known:
            metrics = QFontMetricsF(self._appearance.fonts.label(strong=strong))
            self._known[key] = metrics.horizontalAdvance(text) + 1
        return self._known[key]

    def forget(self) -> None:
        """Measure anew: the fonts are others."""
        self._known.clear()
