"""Tags at both edges of the timeline where nothing that matches is in view: how many lie that way. They lead there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from albviewer.session.time_look import Clock

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.panels.timeline.whereabouts import Beside
    from albviewer.ui.theme.theme import Appearance
    from albviewer.ui.timeline.bands import Bands

_OFF = 8
_SIGN = 14


class BesideTags(QObject):
    """`asked` carries the first and the last moment of what is to be brought into view."""

    asked = Signal(float, float)

    def __init__(self, appearance: Appearance, say: Say, view: QWidget) -> None:
        super().__init__(view)
        self._appearance, self._say, self._view = appearance, say, view
        self._beside: Beside | None = None
        self._told: object = None
        self._bands: Bands | None = None
        self._clock = Clock.HAPPENED
        self.before, self.after = self._made("caret-left"), self._made("caret-right")
        self.after.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.before.clicked.connect(lambda: self._ask(before=True))
        self.after.clicked.connect(lambda: self._ask(before=False))
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)

    def _made(self, icon: str) -> QPushButton:
        tag = QPushButton(self._view)
        tag.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tag.setAutoDefault(False)
        tag.setCursor(Qt.CursorShape.PointingHandCursor)
        tag.setProperty("icon-name", icon)
        self._appearance.dress(tag, font="label")
        tag.hide()
        return tag

    def tell(self, beside: Beside | None, bands: Bands, clock: Clock) -> None:
        """Say what lies beside the view, or None; what has changed is shown once this frame is painted."""
        self._clock = clock
        counts = (beside.before, beside.after) if beside is not None else None
        told = counts, bands, clock, self._appearance.step, self._appearance.theme.name
        self._beside, self._bands = beside, bands
        if told != self._told:
            self._told = told
            self._soon.start()

    def is_waiting(self) -> bool:
        """Tell whether something is told that is not shown yet."""
        return self._soon.isActive()

    def _show(self) -> None:
        beside, bands = self._beside, self._bands
        if bands is None:
            return
        lanes = bands.lanes
        for tag, count in ((self.before, beside.before if beside else 0), (self.after, beside.after if beside else 0)):
            if count:
                self._word(tag, count)
                wide = tag.sizeHint().width()
                high = min(tag.sizeHint().height(), int(lanes.height()))
                left = lanes.left() + _OFF if tag is self.before else lanes.right() - wide
                tag.setGeometry(round(left), round(lanes.center().y() - high / 2), wide, high)
            elif tag.hasFocus():
                self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            tag.setVisible(bool(count))
            tag.raise_()

    def _word(self, tag: QPushButton, count: int) -> None:
        say = self._say
        early, of_sources = tag is self.before, self._clock is Clock.WRITTEN
        if of_sources and early:
            words = say.count("{n} source earlier", "{n} sources earlier", count)
        elif of_sources:
            words = say.count("{n} source later", "{n} sources later", count)
        elif early:
            words = say.count("{n} event earlier", "{n} events earlier", count)
        else:
            words = say.count("{n} event later", "{n} events later", count)
        name = say("{what}: show them", what=words)
        tag.setText(words)
        tag.setAccessibleName(name)
        tag.setToolTip(name)
        side = self._appearance.fonts.px(_SIGN)
        tag.setIcon(self._appearance.icons.icon(tag.property("icon-name"), size=side))
        tag.setIconSize(QSize(side, side))

    def _ask(self, *, before: bool) -> None:
        if self._beside is not None:
            self.asked.emit(*(self._beside.stretch_before if before else self._beside.stretch_after))
