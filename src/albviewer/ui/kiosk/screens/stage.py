"""How the parts of a screen lie: map, words, choices, buttons; across or upright, or all that is touched low."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from albviewer.ui.kiosk.context import KioskContext
    from albviewer.ui.kiosk.widgets.map_hole import MapHole

MARGIN, GAP = 64, 20
_WHOLE = 100


class Stage(QWidget):
    """A screen. Its parts are made by the screen and given to `lay_out`; `hole` is where the map is to be, or None."""

    def __init__(self, kiosk: KioskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kiosk = kiosk
        self.hole: MapHole | None = None
        self.nav: QWidget | None = None
        self.setProperty("ground", "paper")

    def spoken(self) -> str:
        """Return what there is to be read aloud: the words that are seen."""
        return ""

    def lay_out(
        self,
        *,
        content: QWidget,
        nav: QWidget,
        choices: QWidget | None = None,
        hole: MapHole | None = None,
        beside: QWidget | None = None,
        map_share: int = 50,
        map_first: bool = True,
        map_touched: bool = False,
        aside: QWidget | None = None,
    ) -> None:
        """Put the parts where they belong.

        `content` is read, `choices`, `nav` and `aside` are touched, and so is with `map_touched` what stands where the
        map is. `map_share` is how much of the screen that has, in per cent; `aside` lies under it, `beside` stands in
        its place. A map lies above what is low: what is touched on it is in the list beside it, too.
        """
        self.hole, self.nav = hole, nav
        if self.kiosk.visitor.low:
            self._lay_low(content, nav, choices, hole or beside, aside, map_touched=map_touched)
            return
        column = self._column(content, choices, nav)
        upright = self.kiosk.portrait
        box: QBoxLayout = QVBoxLayout(self) if upright else QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        picture = hole or beside
        box.addLayout(column, _WHOLE - map_share if picture else 1)
        if picture is not None:
            box.insertLayout(0 if map_first or upright else 1, self._map_with(picture, aside), map_share)

    def _map_with(self, hole: QWidget, aside: QWidget | None) -> QVBoxLayout:
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(hole, 1)
        if aside is not None:
            held = self._padded()
            held.addWidget(aside)
            beside.addLayout(held)
        return beside

    def _lay_low(
        self,
        content: QWidget,
        nav: QWidget,
        choices: QWidget | None,
        hole: QWidget | None,
        aside: QWidget | None,
        *,
        map_touched: bool,
    ) -> None:
        """Put all that is touched into the lowest part of the screen, and what is read above it."""
        upper: QBoxLayout = QVBoxLayout() if self.kiosk.portrait else QHBoxLayout()
        upper.setSpacing(0)
        if hole is not None and not map_touched:
            upper.addWidget(hole, 1)
        words = self._padded()
        grows = content.sizePolicy().verticalPolicy() != QSizePolicy.Policy.Maximum
        words.addWidget(content, 1 if grows else 0)
        if not grows:
            words.addStretch(1)
        upper.addLayout(words, 1)
        touched = QWidget(self)
        touched.setFixedHeight(self.kiosk.room)
        lower: QBoxLayout = QVBoxLayout(touched) if self.kiosk.portrait else QHBoxLayout(touched)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(0)
        across = not self.kiosk.portrait
        for part, room in ((hole if map_touched else None, 1), (aside if across and choices else None, 0)):
            if part is not None:
                column = self._padded()
                column.addWidget(part)
                lower.addLayout(column, room)
        above = None if across and choices else aside
        lower.addLayout(self._column(above, choices, nav), 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(upper, 1)
        box.addWidget(touched)

    def _column(self, content: QWidget | None, choices: QWidget | None, nav: QWidget) -> QVBoxLayout:
        column = self._padded()
        if content is not None:
            column.addWidget(content, 1 if choices is None else 0)
        if choices is not None:
            column.addWidget(choices, 1)
        elif content is None:
            column.addStretch(1)
        column.addWidget(nav)
        return column

    def _padded(self) -> QVBoxLayout:
        space = self.kiosk.look.space
        low = self.kiosk.visitor.low and not self.kiosk.portrait
        column = QVBoxLayout()
        column.setContentsMargins(space(MARGIN), space(GAP if low else 40), space(MARGIN), space(GAP if low else 24))
        column.setSpacing(space(GAP))
        return column
