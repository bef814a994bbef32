"""The names of lanes that are named after a place or a source, as buttons: such a name is that thing here, too.

They are told what is shown with each frame, as the counts below them are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from albviewer.session.things import Thing
from albviewer.ui.menus.long_press import LongPress
from albviewer.ui.timeline.more_buttons import count_left, count_room
from albviewer.ui.widgets.painting import paint_words

if TYPE_CHECKING:
    from albviewer.panels.timeline.events import TimelineContent
    from albviewer.panels.timeline.layout import Lane
    from albviewer.ui.theme.theme import Appearance
    from albviewer.ui.timeline.bands import Bands

_MARGIN = 12
_OFF = 4
_RING = 2
_TARGET = 24
_AFTER = 2


class LaneName(QAbstractButton):
    """A name in the gutter: underlined while the pointer or the keyboard is on it, lit up with what it names."""

    pointed = Signal(object)
    """The thing, or None when the pointer leaves."""
    menu_asked = Signal(object, object)
    """The thing, and the point of the screen where."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.thing: Thing | None = None
        self.row = 0
        self._chosen = self._lit = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        LongPress(self).watch(self)

    def show_thing(self, thing: Thing, name: str, *, chosen: bool) -> None:
        """Name a thing; one that is filtered by is told from the others."""
        self.thing, self._chosen = thing, chosen
        self.setText(name)
        self.setAccessibleName(name)
        self.update()

    def words_width(self) -> int:
        """Return how wide the name is as it is written."""
        return QFontMetrics(self._appearance.fonts.label(strong=self._chosen)).horizontalAdvance(self.text())

    def light(self, *, lit: bool) -> None:
        """Light up while what it names is pointed at anywhere."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell what is pointed at."""
        super().enterEvent(event)
        self.pointed.emit(self.thing)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that nothing is pointed at any more."""
        super().leaveEvent(event)
        self.pointed.emit(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the thing."""
        self.menu_asked.emit(self.thing, event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the name where the other lanes have theirs."""
        colour, fonts = self._appearance.theme.colour, self._appearance.fonts
        box = QRectF(0, 0, self.width(), self.row)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._lit:
            painter.fillRect(box, QColor(colour["selected"]))
        # A copy: the book's own is everybody's.
        font = QFont(fonts.label(strong=self._chosen))
        font.setUnderline(self.underMouse() or self.hasFocus())
        tone = "place" if self._chosen else "ink-2"
        paint_words(painter, self.text(), box.adjusted(_OFF, 0, 0, 0), font=font, colour=colour[tone])
        if self.hasFocus():
            painter.setPen(QPen(QColor(colour["focus"]), _RING))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        painter.end()


class LaneNames(QObject):
    """`pressed` carries the thing that is to be filtered by, or no longer; the other two as those of a name."""

    pressed = Signal(object)
    pointed = Signal(object)
    menu_asked = Signal(object, object)

    def __init__(self, appearance: Appearance, view: QWidget, *, before: QWidget) -> None:
        """`before` is what Tab comes to right before the first of them."""
        super().__init__(view)
        self._appearance, self._view, self._before = appearance, view, before
        self._names: list[LaneName] = []
        self._told: object = None
        self._wanted: tuple[Bands, TimelineContent, tuple[Lane, ...]] | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)

    @property
    def shown(self) -> tuple[LaneName, ...]:
        """The names that are shown, lane by lane."""
        return tuple(name for name in self._names if name.isVisible())

    def tell(self, bands: Bands, content: TimelineContent, lanes: tuple[Lane, ...]) -> None:
        """Say which lanes there are; what has changed is shown once this frame is painted."""
        rows = tuple((lane.first_row, lane.rows, lane.unseen) for lane in lanes)
        look = self._appearance
        told = bands, content.lanes, content.lane_things, content.chosen_lane, rows, look.step, look.theme.name
        if told != self._told:
            self._told, self._wanted = told, (bands, content, lanes)
            self._soon.start()

    def is_waiting(self) -> bool:
        """Tell whether something is told that is not shown yet."""
        return self._soon.isActive()

    def light(self, kind: str, id_: str) -> None:
        """Light up the name of what is pointed at anywhere."""
        for name in self._names:
            name.light(lit=name.thing is not None and (name.thing.kind.value, name.thing.id) == (kind, id_))

    def _show(self) -> None:
        if self._wanted is None:
            return
        bands, content, lanes = self._wanted
        things = content.lane_things
        while len(self._names) < len(things):
            self._names.append(self._made())
        for number, name in enumerate(self._names):
            thing = things[number] if number < min(len(things), len(lanes)) else None
            if thing is not None:
                name.show_thing(thing, content.lanes[number], chosen=content.chosen_lane and number == 0)
                self._place(name, bands, lanes[number])
            elif name.hasFocus():
                self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            name.setVisible(thing is not None)

    def _made(self) -> LaneName:
        name = LaneName(self._appearance, self._view)
        name.clicked.connect(lambda: self.pressed.emit(name.thing))
        name.pointed.connect(self.pointed)
        name.menu_asked.connect(self.menu_asked)
        QWidget.setTabOrder(self._names[-1] if self._names else self._before, name)
        return name

    def _place(self, name: LaneName, bands: Bands, lane: Lane) -> None:
        """Put a name at the first row of its lane, no wider than it is, and before the count that may stand there."""
        room = bands.gutter - _MARGIN - count_room(lane, self._appearance.fonts)
        wide = name.words_width() + _OFF + _AFTER
        width = min(wide, int(room) + _OFF)
        name.setToolTip(name.text() if width < wide else "")
        top, row = round(bands.row_middle(lane.first_row) - bands.row / 2) + 1, int(bands.row) - 1
        # Into the row below it, so that it can be hit; but not where the count stands that can be hit there.
        fonts = self._appearance.fonts
        end = count_left(lane.unseen, bands.gutter, fonts) if lane.unseen else bands.gutter
        is_high = lane.rows > 1 and _MARGIN - _OFF + width < end
        name.row = row
        name.setGeometry(_MARGIN - _OFF, top, width, max(fonts.px(_TARGET), row) if is_high else row)
