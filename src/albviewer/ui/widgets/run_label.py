"""A line of words in which figures are strong and places, dates and persons have their colours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from albviewer.panels.runs import Run
from albviewer.ui.widgets.run_layout import RunFonts, RunLayout, RunLook

if TYPE_CHECKING:
    from albviewer.ui.theme.theme import Appearance


class RunLabel(QWidget):
    """Shows runs in one line, cut with an ellipsis where there is no room ("**9** of 58 events: at Vlorë").

    `size` is a size of the fonts ("label", "ui"), `tone` the colour of plain words. Its accessible name is its
    text, so that a screen reader says it.
    """

    def __init__(
        self,
        appearance: Appearance,
        *,
        size: str = "label",
        tone: str = "ink-2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._size = size
        self._tone = tone
        self._runs: tuple[Run, ...] = ()
        self._layouts: dict[float | None, RunLayout] = {}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self._dress)

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Show other words; nothing happens if they are the same."""
        if tuple(runs) == self._runs:
            return
        self._runs = tuple(runs)
        text = "".join(run.text for run in self._runs)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self._dress()

    def sizeHint(self) -> QSize:
        """Give the room that all the words take."""
        return QSize(round(self._laid_out().width) + 1, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Give the least room: one line, some letters wide."""
        fonts = self._appearance.fonts
        return QSize(fonts.px(24), round(fonts.line_height(self._size)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, centred in the height."""
        with QPainter(self) as painter:
            layout = self._laid_out(width=max(self.width(), 1))
            layout.paint(painter, QPointF(0, (self.height() - layout.height) / 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep no layout of another width."""
        super().resizeEvent(event)
        self._layouts.clear()

    def _dress(self) -> None:
        self._layouts.clear()
        self.updateGeometry()
        self.update()

    def _laid_out(self, width: float | None = None) -> RunLayout:
        if width not in self._layouts:
            self._layouts[width] = self._lay_out(width)
        return self._layouts[width]

    def _lay_out(self, width: float | None) -> RunLayout:
        return self._layout_of(self._runs, width)

    def _layout_of(self, runs: Sequence[Run], width: float | None) -> RunLayout:
        fonts = self._appearance.fonts
        regular, strong = fonts.named(self._size), fonts.named(f"{self._size} strong")
        return RunLayout(
            runs,
            fonts=RunFonts(regular, strong, fonts.line_height(self._size)),
            theme=self._appearance.theme,
            look=RunLook.NAME,
            tone=self._tone,
            width=width,
        )
