"""The buttons on the timeline: lanes, clock, certainty, exact dates, playing, the list. They ask; they decide nothing.

They stand in what the picture leaves free: under the names of the lanes, and at the right of all years. Where there is
too little room there, all but playing are in one menu.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QCheckBox, QMenu, QToolButton, QWidget

from albviewer.panels.timeline.playing import Pace, pace_in_words
from albviewer.session.time_look import Clock, LaneBy, TimeLook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from albviewer.panels.say import Say
    from albviewer.ui.theme.theme import Appearance
    from albviewer.ui.timeline.bands import Bands

Value = TypeVar("Value")
_GAP = 4
# So many pixels one can hit; a check box alone would be lower.
_LEAST_TARGET = 24
_ICON = 16
_LEAST_STRIP = 300
# Fonts measure a text in whole pixels, styles in parts of them.
_ROUNDED = 2


class TimelineTools(QObject):
    """`look_asked` carries how time is to be laid out; `certain_asked` whether dates must lie within the window."""

    look_asked = Signal(object)
    certain_asked = Signal(bool)
    dates_asked = Signal()
    play_asked = Signal()
    pace_asked = Signal(object)
    list_asked = Signal()

    def __init__(self, appearance: Appearance, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance, self._say, self._view = appearance, say, parent
        self._look = TimeLook()
        self._paces: tuple[Pace, ...] = (Pace.MONTH,)
        self._pace = Pace.YEAR
        self._playing, self._playable = False, True
        self.lanes = self._menu_button(say("Lanes"), self._fill_lanes)
        self.certain = QCheckBox(say("Certainly within"), parent)
        self.certain.toggled.connect(self.certain_asked)
        appearance.dress(self.certain, font="label")
        self.clock = self._menu_button(say("Which time is shown"), self._fill_clock)
        self.dates = self._button(say("From and until, written"), self.dates_asked.emit)
        self.list = self._button(say("As a list"), self.list_asked.emit)
        self.play = self._button(say("Play through time"), self.play_asked.emit)
        self.pace = self._menu_button(say("Pace"), self._fill_paces)
        self.more = self._menu_button(say("Timeline: more"), self._fill_more)
        self._in_row: tuple[QWidget, ...] = (self.certain, self.clock, self.dates, self.list, self.play, self.pace)
        self._is_narrow = False
        appearance.changed.connect(self._dress)
        self._dress()

    def _button(self, name: str, pressed: Callable[[], object]) -> QToolButton:
        button = QToolButton(self._view)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.clicked.connect(lambda: pressed())
        self._appearance.dress(button, font="label")
        return button

    def _menu_button(self, name: str, fill: Callable[[QMenu], None]) -> QToolButton:
        button = self._button(name, lambda: None)
        menu = QMenu(button)
        menu.setAccessibleName(name)
        menu.aboutToShow.connect(menu.clear)
        menu.aboutToShow.connect(lambda: fill(menu))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        return button

    # What they show.

    def show_look(self, look: TimeLook) -> None:
        """Show in which lanes and by which clock time is laid out."""
        self._look = look
        self._word()

    def show_certain(self, certain: bool) -> None:
        """Show whether dates must lie within the window for certain."""
        self.certain.blockSignals(True)
        self.certain.setChecked(certain)
        self.certain.blockSignals(False)

    def show_playing(self, *, playing: bool, pace: Pace, offered: Iterable[Pace], playable: bool) -> None:
        """Show whether time goes by, at which pace, and at which paces it can."""
        self._playing, self._pace, self._paces, self._playable = playing, pace, tuple(offered), playable
        self._word()

    @property
    def is_playing(self) -> bool:
        """Tell whether time goes by."""
        return self._playing

    def _word(self) -> None:
        say = self._say
        self.lanes.setText(self._lane_words()[self._lane_by()])
        self.clock.setText(self._clock_words()[self._look.clock])
        self.pace.setText(pace_in_words(self._pace, say))
        name = say("Pause") if self._playing else say("Play through time")
        self.play.setAccessibleName(name)
        why = say("There is nothing to play by the sources’ dates.")
        self.play.setToolTip(name if self._playable else why)
        self.play.setEnabled(self._playable)
        self.play.setIcon(
            self._appearance.icons.icon("pause" if self._playing else "play", size=self._appearance.fonts.px(_ICON))
        )
        for button in (self.lanes, self.clock, self.pace):
            button.setAccessibleDescription(button.text())

    def _lane_by(self) -> LaneBy:
        """Return which lanes there are: sources, by the clock of their own, have one for all or one for each kind."""
        by = self._look.by
        return LaneBy.SOURCE if self._look.clock is Clock.WRITTEN and by is LaneBy.PLACE else by

    def _lane_words(self) -> dict[LaneBy, str]:
        say = self._say
        if self._look.clock is Clock.WRITTEN:
            return {LaneBy.SOURCE: say("in one lane"), LaneBy.KIND: say("by kind")}
        return {LaneBy.PLACE: say("by place"), LaneBy.KIND: say("by kind"), LaneBy.SOURCE: say("by source")}

    def _clock_words(self) -> dict[Clock, str]:
        return {Clock.HAPPENED: self._say("when it happened"), Clock.WRITTEN: self._say("when it was written")}

    def _dress(self) -> None:
        look = self._appearance
        side = look.fonts.px(_ICON)
        for button, icon in (
            (self.lanes, "caret-down"),
            (self.clock, "caret-down"),
            (self.pace, "caret-down"),
            (self.dates, "calendar-blank"),
            (self.list, "list-bullets"),
            (self.more, "dots-three"),
        ):
            button.setIcon(look.icons.icon(icon, size=side))
            button.setIconSize(QSize(side, side) * (0.7 if icon == "caret-down" else 1))
        self.play.setIconSize(QSize(side, side))
        self._word()

    # Where they stand.

    def width_in(self, room: int) -> int:
        """Return how wide the tools are beside all years, which they share so much room with."""
        wide = sum(self._wide(widget) + _GAP for widget in self._in_row) + _GAP
        self._is_narrow = room - wide < self._appearance.fonts.px(_LEAST_STRIP)
        return wide if not self._is_narrow else sum(self._wide(each) + _GAP for each in self._few()) + _GAP

    def _few(self) -> tuple[QWidget, ...]:
        return self.play, self.more

    def place(self, bands: Bands) -> None:
        """Put the buttons where they belong."""
        shown = self._few() if self._is_narrow else self._in_row
        for widget in (*self._in_row, self.more):
            widget.setVisible(widget in shown)
        x, tools = bands.tools.left() + 2 * _GAP, bands.tools
        for widget in shown:
            wide = self._wide(widget)
            high = min(max(widget.sizeHint().height(), _LEAST_TARGET), int(tools.height()))
            widget.setGeometry(round(x), round(tools.center().y() - high / 2), wide, high)
            x += wide + _GAP
        axis = bands.axis
        room = int(bands.gutter) - _GAP
        self.lanes.setGeometry(_GAP, 0, min(self._wide(self.lanes), room), int(axis.height()))

    def _wide(self, widget: QWidget) -> int:
        """Return how wide a button is: whatever is chosen in its menu, so that nothing jumps and nothing is cut."""
        choices: dict[QWidget, Iterable[str]] = {
            self.lanes: self._lane_words().values(),
            self.clock: self._clock_words().values(),
            self.pace: [pace_in_words(pace, self._say) for pace in Pace],
        }
        width = widget.sizeHint().width()
        if widget not in choices or not isinstance(widget, QToolButton):
            return width
        measure = widget.fontMetrics().horizontalAdvance
        return width + max(map(measure, choices[widget])) - measure(widget.text()) + _ROUNDED

    def take_key(self, key: Qt.Key) -> bool:
        """Do what a key asks for that is not of the picture; tell whether it asks for anything."""
        asks: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Space: self.play.click,
            Qt.Key.Key_C: self.certain.toggle,
            Qt.Key.Key_T: self.dates_asked.emit,
            Qt.Key.Key_L: self.list_asked.emit,
        }
        if key not in asks:
            return False
        asks[key]()
        return True

    # Their menus.

    def _fill_lanes(self, menu: QMenu) -> None:
        self._choices(menu, self._lane_words(), self._lane_by(), lambda by: self._ask_look(by=by))

    def _fill_clock(self, menu: QMenu) -> None:
        self._choices(menu, self._clock_words(), self._look.clock, lambda clock: self._ask_look(clock=clock))

    def _fill_paces(self, menu: QMenu) -> None:
        words = {pace: pace_in_words(pace, self._say) for pace in self._paces}
        self._choices(menu, words, self._pace, self.pace_asked.emit)

    def _fill_more(self, menu: QMenu) -> None:
        """Put all that is in the row into one menu."""
        say = self._say
        certain = menu.addAction(say("Certainly within"))
        certain.setCheckable(True)
        certain.setChecked(self.certain.isChecked())
        certain.triggered.connect(lambda _on: self.certain.toggle())
        menu.addAction(say("From and until…"), self.dates_asked.emit)
        menu.addAction(say("As a list"), self.list_asked.emit)
        menu.addSeparator()
        self._fill_clock(menu)
        menu.addSeparator()
        self._fill_paces(menu)

    def _ask_look(self, *, by: LaneBy | None = None, clock: Clock | None = None) -> None:
        self.look_asked.emit(TimeLook(by=by or self._look.by, clock=clock or self._look.clock))

    def _choices(self, menu: QMenu, words: Mapping[Value, str], now: Value, ask: Callable[[Value], object]) -> None:
        group = QActionGroup(menu)
        for value, text in words.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(value == now)
            group.addAction(action)
            action.triggered.connect(lambda _on, value=value: ask(value))
