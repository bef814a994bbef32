"""How wide words are in the timeline's fonts: each is measured once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

from albviewer.ui.theme.marks import badge_size

if TYPE_CHECKING:
    from albviewer.panels.timeline.events import TimelineEvent
    from albviewer.ui.theme.theme import Appearance

_AFTER_BADGE = 4


class WordWidths:
    """Remembers widths in pixels until the fonts change."""

    def __init__(self, appearance: Appearance) -> None:
        self._appearance = appearance
        self._known: dict[tuple[str, bool], float] = {}
        self._metrics: dict[bool, QFontMetricsF] = {}
        self.fonts = 0
        """How often the fonts have changed."""

    def of(self, text: str, strong: bool) -> float:
        """Return the width of a text, in strong letters or not."""
        key = (text, strong)
        width = self._known.get(key)
        if width is None:
            if strong not in self._metrics:
                self._metrics[strong] = QFontMetricsF(self._appearance.fonts.label(strong=strong))
            width = self._known[key] = self._metrics[strong].horizontalAdvance(text) + 1
        return width

    def of_event(self, event: TimelineEvent, strong: bool) -> float:
        """Return the width of an event's words with the sign of a disagreement."""
        badge = badge_size(self._appearance.fonts.step) + _AFTER_BADGE if event.disputed else 0
        return self.of(event.words, strong) + badge

    def forget(self) -> None:
        """Measure anew: the fonts are others."""
        self._known.clear()
        self._metrics.clear()
        self.fonts += 1
