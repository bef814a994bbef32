"""Words of several lines in which places, dates and people carry their marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from albviewer.panels.runs import Run
from albviewer.ui.widgets.run_layout import RunFonts, RunLayout, RunLook

if TYPE_CHECKING:
    from albviewer.ui.theme.theme import Appearance

_MOST_LINES = 20


class WrappedRuns(QWidget):
    """Shows runs as running text at the width it is given; `size` names a serif size of the fonts."""

    def __init__(
        self, appearance: Appearance, runs: Sequence[Run], *, size: str = "reader", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._runs = tuple(runs)
        self._size = size
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("".join(run.text for run in self._runs))
        appearance.changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the words at a width."""
        return round(self._layout(width).height) + 2

    def sizeHint(self) -> QSize:
        """Give a comfortable measure."""
        width = self._appearance.fonts.px(400)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words."""
        painter = QPainter(self)
        self._layout(self.width()).paint(painter, QPointF(0, 0))
        painter.end()

    def _layout(self, width: int) -> RunLayout:
        fonts = self._appearance.fonts
        plain, strong = fonts.named(self._size), fonts.named(f"{self._size} strong")
        return RunLayout(
            self._runs,
            fonts=RunFonts(plain, strong, fonts.line_height(self._size)),
            theme=self._appearance.theme,
            look=RunLook.MENTION,
            width=max(float(width), 1.0),
            lines=_MOST_LINES,
        )
