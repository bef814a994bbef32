"""The strip while a tour is on: what is said at the step, and how to go on, stay, come back or leave."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from albviewer.session.tour_guide import TourGuide
from albviewer.session.touring import Touring
from albviewer.ui.context import ViewContext

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_ICON = 16
_TEXT_WIDTH = 680
_HEAD_WIDTH = 230
# In a narrower strip the text would be squeezed between the head and the buttons.
_ABOVE_BELOW = 900
_ANY_WIDTH = 16_777_215
_LINE_MS = 1000
_LINE_PARTS = 1000


class TourBar(QWidget):
    """Hidden while no tour is on. `step_shown` comes with the places that the map is to show."""

    step_shown = Signal(tuple)

    def __init__(self, context: ViewContext, guide: TourGuide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._guide = guide
        self._before: Touring | None = None
        self._reduced_motion = False
        context.appearance.dress(self, ground="surface", edge="bottom")
        self._icons: list[tuple[QPushButton, str]] = []
        # In the order in which it is read out.
        self._head = QWidget(self)
        self._name = self._label("label", "ink-2")
        self._title = self._label("heading strong lining", "ink")
        self._number = self._label("label", "ink-2")
        self._text = self._label("heading lining", "ink")
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._make_buttons()
        self._line = QProgressBar(self)
        self._line.setTextVisible(False)
        self._line.setRange(0, _LINE_PARTS)
        # Told by the button that says Pause; a line that grows each second is nothing to be read out.
        self._line.setAccessibleName(context.say("How much of the step is over"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._time_passed)
        self._lay_out()
        context.appearance.changed.connect(self._dress)
        context.at_end(guide.subscribe(self._refresh))
        self._dress()
        self._refresh()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Go on from step to step without a line that grows."""
        self._reduced_motion = reduced
        self._keep_time()

    def _label(self, font: str, tone: str) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self._context.appearance.dress(label, font=font, tone=tone)
        return label

    def _make_buttons(self) -> None:
        say, guide = self._context.say, self._guide
        self.previous = self._button(say("Previous"), "caret-left", guide.previous)
        self.next = self._button(say("Next"), "caret-right", guide.next)
        self.play = self._button(say("Play"), "play", self._play_or_pause)
        self.back = self._button(say("Back to the tour"), "arrow-u-up-left", guide.back_to_tour)
        self.leave = self._button(say("Leave"), "x", guide.leave)
        self.back.setProperty("main", True)
        self.leave.setFlat(True)
        self.leave.setAccessibleName(say("Leave the tour"))

    def _button(self, words: str, icon: str, pressed: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.clicked.connect(lambda: pressed())
        self._icons.append((button, icon))
        return button

    def _lay_out(self) -> None:
        self._heads = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._head)
        self._heads.setContentsMargins(0, 0, 0, 0)
        self._heads.setSpacing(2)
        for label in (self._name, self._title, self._number):
            self._heads.addWidget(label)
        self._heads.addStretch()
        self._buttons = QWidget(self)
        self._keys = keys = QGridLayout(self._buttons)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(6)
        keys.addWidget(self.previous, 0, 0)
        keys.addWidget(self.next, 0, 1)
        keys.addWidget(self.play, 1, 0)
        keys.addWidget(self.back, 1, 0)
        keys.addWidget(self.leave, 1, 1)
        keys.setRowStretch(2, 1)
        self._parts = QGridLayout()
        self._parts.setContentsMargins(12, 8, 12, 6)
        self._parts.setHorizontalSpacing(24)
        self._parts.setVerticalSpacing(2)
        self._parts.setColumnStretch(1, 1000)
        self._parts.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._parts)
        column.addWidget(self._line)
        # The strip keeps its height whether the tour plays or not.
        policy = self._line.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._line.setSizePolicy(policy)

    def _arrange(self) -> None:
        """Put the name, the title and the number beside the text, or on one line above it where it would be narrow."""
        fonts, top = self._context.appearance.fonts, Qt.AlignmentFlag.AlignTop
        right = top | Qt.AlignmentFlag.AlignRight
        above = self.width() < fonts.px(_ABOVE_BELOW)
        direction = QBoxLayout.Direction
        self._heads.setDirection(direction.LeftToRight if above else direction.TopToBottom)
        self._heads.setSpacing(fonts.px(12) if above else 2)
        for label in (self._name, self._title, self._number):
            label.setWordWrap(not above)
            label.setMinimumWidth(0 if above else fonts.px(_HEAD_WIDTH))
            label.setMaximumWidth(_ANY_WIDTH if above else fonts.px(_HEAD_WIDTH))
        self._text.setMaximumWidth(_ANY_WIDTH if above else fonts.px(_TEXT_WIDTH))
        for part in (self._head, self._text, self._buttons):
            self._parts.removeWidget(part)
        if above:
            self._parts.addWidget(self._head, 0, 0, 1, 3, top)
            self._parts.addWidget(self._text, 1, 0, 1, 3, top)
            self._parts.addWidget(self._buttons, 0, 3, 2, 1, right)
        else:
            self._parts.addWidget(self._head, 0, 0, top)
            self._parts.addWidget(self._text, 0, 1, top)
            self._parts.addWidget(self._buttons, 0, 3, right)

    def _dress(self) -> None:
        look = self._context.appearance
        side = look.fonts.px(_ICON)
        for button, icon in self._icons:
            tone = "paper" if button is self.back else "ink-2"
            button.setIcon(look.icons.icon(icon, tone, size=side))
            button.setIconSize(QSize(side, side))
        self._arrange()
        self._show_playing()
        self._hold_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the longest step at the new width."""
        super().resizeEvent(event)
        limit = self._context.appearance.fonts.px(_ABOVE_BELOW)
        if (event.oldSize().width() < limit) is not (event.size().width() < limit):
            self._arrange()
        self._hold_height()

    def _refresh(self) -> None:
        before, now = self._before, self._guide.touring
        self._before = now
        if now is not None:
            self._show(now)
        self._keep_time()
        if now is None:
            self.hide()
            return
        begun = before is None or before.tour is not now.tour
        if begun:
            self.show()
            self._hold_height()
            # Where the strip is made for a tour that is on already, nobody has just asked for it.
            if self.isVisible():
                self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        if begun or before.index != now.index or (before.wandered and not now.wandered):
            self.step_shown.emit(now.step.show.places_on_map())

    def _show(self, touring: Touring) -> None:
        say = self._context.say
        step = touring.step
        self._name.setText(touring.tour.title.in_language(say.language))
        self._title.setText(step.title.in_language(say.language))
        self._title.setVisible(bool(step.title))
        self._number.setText(say("Step {n} of {all}", n=touring.index + 1, all=len(touring.tour.steps)))
        self._text.setText(step.text.in_language(say.language))
        had_focus = self.focusWidget()
        self.previous.setEnabled(not touring.is_first)
        self.next.setEnabled(not touring.is_last)
        self.play.setVisible(not touring.wandered)
        self.back.setVisible(touring.wandered)
        self._show_playing()
        if had_focus is not None and not (had_focus.isEnabled() and had_focus.isVisibleTo(self)):
            # A button that goes away while it has the keyboard would send it out of the strip.
            (self.back if touring.wandered else self.play).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_playing(self) -> None:
        say, touring = self._context.say, self._guide.touring
        playing = touring is not None and touring.playing
        self.play.setText(say("Pause") if playing else say("Play"))
        look = self._context.appearance
        self.play.setIcon(look.icons.icon("pause" if playing else "play", size=look.fonts.px(_ICON)))

    def _play_or_pause(self) -> None:
        touring = self._guide.touring
        if touring is not None and touring.playing:
            self._guide.pause()
        else:
            self._guide.play()

    def _time_passed(self) -> None:
        self._guide.tick()
        self._keep_time()

    def _keep_time(self) -> None:
        """Wake up when the step is over, and each second to let the line grow."""
        left = self._guide.seconds_left()
        touring = self._guide.touring
        self._line.setVisible(touring is not None and touring.playing and not self._reduced_motion)
        self._line.setValue(round(_LINE_PARTS * self._guide.share_read()))
        if left is None:
            self._timer.stop()
            return
        left_ms = round(left * 1000) + 1
        self._timer.start(left_ms if self._reduced_motion else min(left_ms, _LINE_MS))

    def _hold_height(self) -> None:
        """Keep room for the longest step and the widest button: nothing below moves from step to step."""
        # "Back to the tour" takes the place of "Play" and is wider: nothing is to move for that.
        self.back.ensurePolished()
        self._keys.setColumnMinimumWidth(0, self.back.sizeHint().width())
        touring = self._guide.touring
        width = self._text.width()
        if touring is None or width <= 0:
            return
        flags = Qt.TextFlag.TextWordWrap
        measure = self._text.fontMetrics()
        heights = [
            measure.boundingRect(0, 0, width, 0, flags, step.text.in_language(self._context.say.language)).height()
            for step in touring.tour.steps
        ]
        self._text.setMinimumHeight(max(heights))
