"""The bar at the foot of every screen: size of text, contrast, read aloud, language, lower."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from albviewer.kiosk.visitor import TEXT_SIZES
from albviewer.ui.kiosk.widgets.big_button import BigButton, Shape

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from albviewer.ui.kiosk.context import KioskContext

HEIGHT = 116


class FootBar(QWidget):
    """`speaks` tells that something is being read aloud, `silent` that this machine has no voice for it."""

    def __init__(self, kiosk: KioskContext, *, speaks: bool, silent: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = kiosk.look
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 1, 0, 0)
        self._row.setSpacing(1)
        self._kiosk = kiosk
        say, wishes, visitor = kiosk.say, kiosk.wishes, kiosk.visitor
        size = say("Step {n} of {all}", n=visitor.size + 1, all=len(TEXT_SIZES))
        text = self._add(say("Text size"), f"sizes:{visitor.size}", wishes.size.emit)
        text.setAccessibleDescription(size)
        self._add(say("Contrast"), "circle-half", wishes.contrast.emit, on=visitor.contrast)
        if kiosk.config.reads_aloud and not silent:
            words = say("Stop reading") if speaks else say("Read aloud")
            self._add(words, "speaker-slash" if speaks else "speaker-high", wishes.aloud.emit, on=speaks)
        for code, name in self._others():
            self._add(name, f"letters:{code}", partial(wishes.language.emit, code))
        self._add(say("Lower the buttons"), "wheelchair", wishes.low.emit, on=visitor.low)

    def _others(self) -> list[tuple[str, str]]:
        """Return the languages to turn to: with two the other one; with more, each but the one that is spoken."""
        return [item for item in self._kiosk.languages if item[0] != self._kiosk.visitor.language]

    def _add(self, words: str, icon: str, act: Callable[[], None], *, on: bool | None = None) -> BigButton:
        button = BigButton(self._look, words, icon=icon, shape=Shape.FOOT, parent=self)
        if on is not None:
            button.setCheckable(True)
            button.setChecked(on)
        button.clicked.connect(lambda: act())
        self._row.addWidget(button, 1)
        return button

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hairlines above and between."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.colour("rule"))
