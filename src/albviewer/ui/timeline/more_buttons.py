"""How many events there is no room for, on a button under the name of their lane; it asks for them to be listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QToolButton, QWidget

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.panels.timeline.layout import Lane
    from albviewer.ui.theme.fonts import FontBook
    from albviewer.ui.theme.theme import Appearance
    from albviewer.ui.timeline.bands import Bands

_EDGE = 2
_SIGN = 12
# What stands around count and sign in the button, and a gap between it and the name before it.
_AROUND = 20
_GAP = 6


def count_width(unseen: int, fonts: FontBook) -> float:
    """Return how many pixels a count takes that stands in the row of its lane's name."""
    return QFontMetricsF(fonts.label()).horizontalAdvance(f"+{unseen}") + fonts.px(_SIGN) + _AROUND + fonts.px(_GAP)


def count_left(unseen: int, gutter: float, fonts: FontBook) -> float:
    """Return at which pixel of the gutter a count begins."""
    return gutter - _EDGE - (count_width(unseen, fonts) - fonts.px(_GAP))


def count_room(lane: Lane, fonts: FontBook) -> float:
    """Return how many pixels at the end of a lane's name are the count's: where it has no row of its own."""
    return count_width(lane.unseen, fonts) if lane.unseen and lane.rows == 1 else 0


class MoreButtons(QObject):
    """`asked` carries the number of a lane whose hidden events are to be listed, and the button under which."""

    asked = Signal(int, object)

    def __init__(self, appearance: Appearance, say: Say, view: QWidget, *, before: QWidget) -> None:
        """`before` is what Tab comes to right before the first of them."""
        super().__init__(view)
        self._before = before
        self._appearance, self._say, self._view = appearance, say, view
        self._buttons: list[QToolButton] = []
        self._told: object = None
        self._wanted: tuple[Bands, tuple[str, ...], tuple[Lane, ...]] | None = None
        self._lit: frozenset[int] = frozenset()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)

    @property
    def buttons(self) -> tuple[QToolButton, ...]:
        """The buttons that are shown, lane by lane."""
        return tuple(button for button in self._buttons if button.isVisible())

    def tell(
        self, bands: Bands, names: tuple[str, ...], lanes: tuple[Lane, ...], lit: frozenset[int] = frozenset()
    ) -> None:
        """Say how many are hidden in each lane; what has changed is shown once this frame is painted.

        `lit` are the numbers of lanes that hide something that is pointed at.
        """
        counted = tuple((lane.first_row, lane.rows, lane.unseen) for lane in lanes)
        told = bands, names, counted, lit, self._appearance.step, self._appearance.theme.name
        if told != self._told:
            self._told, self._wanted, self._lit = told, (bands, names, lanes), lit
            self._soon.start()

    def is_waiting(self) -> bool:
        """Tell whether something is told that is not shown yet."""
        return self._soon.isActive()

    def _show(self) -> None:
        if self._wanted is None:
            return
        bands, names, lanes = self._wanted
        while len(self._buttons) < len(lanes):
            self._buttons.append(self._made(len(self._buttons)))
        for number, button in enumerate(self._buttons):
            unseen = lanes[number].unseen if number < len(lanes) else 0
            if unseen:
                self._word(button, unseen, names[number])
                self._place(button, bands, lanes[number])
            elif button.hasFocus():
                self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            # As if it were pressed, which is how all looks that is lit up.
            button.setDown(number in self._lit)
            button.setVisible(bool(unseen))

    def _made(self, lane: int) -> QToolButton:
        button = QToolButton(self._view)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        # As low as a row: the lanes' own names stand above and below.
        button.setStyleSheet("QToolButton { padding: 0 3px; min-height: 0; border-width: 1px; }")
        self._appearance.dress(button, font="label", tone="ink-2")
        button.clicked.connect(lambda: self.asked.emit(lane, button))
        QWidget.setTabOrder(self._buttons[-1] if self._buttons else self._before, button)
        return button

    def _word(self, button: QToolButton, unseen: int, lane: str) -> None:
        say, fonts = self._say, self._appearance.fonts
        button.setText(f"+{unseen}")
        name = say("{n} more in {lane}: list them", n=unseen, lane=lane)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setIcon(self._appearance.icons.icon("caret-down", size=fonts.px(_SIGN)))
        button.setIconSize(QSize(fonts.px(_SIGN), fonts.px(_SIGN)))

    def _place(self, button: QToolButton, bands: Bands, lane: Lane) -> None:
        """Put a button at the end of the row below the name of its lane, or of the name's own where there is no other.

        Right below a name that is a button itself, neither could be hit for certain.
        """
        width = min(button.sizeHint().width(), int(bands.gutter) - _EDGE)
        middle = bands.row_middle(lane.first_row + min(lane.rows - 1, 1))
        left = int(bands.gutter) - _EDGE - width
        button.setGeometry(max(left, 0), round(middle - bands.row / 2), width, int(bands.row))
