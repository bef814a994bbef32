"""How wide words are in the timeline's fonts: each is measured once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

from albviewer.ui.theme.marks import badge_size

if TYPE_CHECKING:
    from collections.abc import Mapping

    from albviewer.panels.timeline.events import TimelineContent
    from albviewer.ui.theme.theme import Appearance

_AFTER_BADGE = 4


class WordWidths:
    """Remembers widths in pixels until the fonts change."""

    def __init__(self, appearance: Appearance) -> None:
        self._appearance = appearance
        self._known: dict[tuple[str, bool], float] = {}
        self._metrics: dict[bool, QFontMetricsF] = {}
        self._events: tuple[TimelineContent, str, Mapping[str, float]] | None = None

    def of(self, text: str, strong: bool) -> float:
        """Return the width of a text, in strong letters or not."""
        key = (text, strong)
        width = self._known.get(key)
        if width is None:
            if strong not in self._metrics:
                self._metrics[strong] = QFontMetricsF(self._appearance.fonts.label(strong=strong))
            width = self._known[key] = self._metrics[strong].horizontalAdvance(text) + 1
        return width

    def of_events(self, content: TimelineContent, strong: str) -> Mapping[str, float]:
        """Return the widths of the words of all events with their signs, that of the event `strong` in strong letters.

        They are measured here and not where the layout is worked out: fonts are not for other threads.
        """
        kept = self._events
        if kept is None or kept[0] is not content or kept[1] != strong:
            badge = badge_size(self._appearance.fonts.step) + _AFTER_BADGE
            widths = {
                event.id: self.of(event.words, event.id == strong) + (badge if event.disputed else 0.0)
                for event in content.events
            }
            kept = self._events = content, strong, widths
        return kept[2]

    def forget(self) -> None:
        """Measure anew: the fonts are others."""
        self._known.clear()
        self._metrics.clear()
        self._events = None
