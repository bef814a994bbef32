"""The head of the reader: what is read, where one stands in it, and a stepper through mentions."""

from __future__ import annotations

import re
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from albviewer.panels.runs import Run, RunKind
from albviewer.ui.widgets.painting import paint_words
from albviewer.ui.widgets.run_label import RunLabel

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.ui.theme.theme import Appearance
    from albviewer.ui.widgets.run_layout import RunLayout

_HEIGHT = 40
_LEAST_TITLE = 48
_LEAST_NAME = 48
_KEPT_TITLE = 90
# Narrower than this a head has no room for every tool beside the title and the stepper.
_ROOMY = 520
# From this width on the stepper's names are cut before the title is.
_TITLE_FROM = 580
_GAP = 12
_FIGURE = re.compile(r"(\d+)")


class WhereLabel(QWidget):
    """The title of a source in italics and, after it, where one stands in it.

    Where room lacks for the title, the short title stands there, and that gives way. `clicked` asks for the outline.
    """

    clicked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._title = ""
        self._short_title = ""
        self._caption = ""
        self._keeps_title = False
        # Not Ignored: with that a layout asks for no least width either, and the place would go with the title.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        appearance.changed.connect(self._dress)

    @property
    def caption(self) -> str:
        """Where one stands."""
        return self._caption

    def set_title(self, title: str, short_title: str = "") -> None:
        """Show a title, or its short form where it lacks room."""
        self._title, self._short_title = title, short_title or title
        self.setToolTip(title)
        self._dress()

    def set_caption(self, caption: str) -> None:
        """Show where one stands."""
        if caption != self._caption:
            self._caption = caption
            self._dress()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the outline."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keep_title(self, kept: bool) -> None:
        """Keep room for the beginning of a title, or let it go where others need the room."""
        if kept is not self._keeps_title:
            self._keeps_title = kept
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Give the least room: that of where one stands, and of the beginning of a title if that is kept."""
        fonts = self._appearance.fonts
        title = QFontMetricsF(fonts.heading(italic=True)).horizontalAdvance(self._short_title) + 1
        kept = min(title, fonts.px(_KEPT_TITLE)) if self._keeps_title else 0
        return QSize(ceil(self._caption_width() + kept), round(fonts.line_height("heading")))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the title and the caption on one line."""
        painter = QPainter(self)
        fonts, colour = self._appearance.fonts, self._appearance.theme.colour
        title, caption = fonts.heading(italic=True), self._caption_width()
        room = max(0.0, self.width() - caption)
        words = self.words_within(room)
        if room < fonts.px(_LEAST_TITLE):
            room = 0.0
        width = min(QFontMetricsF(title).horizontalAdvance(words) + 1, room)
        height = self.height()
        paint_words(painter, words, QRectF(0, 0, width, height), font=title, colour=colour["ink"])
        beside = QRectF(width + (fonts.px(_GAP) if width else 0), 0, caption, height)
        paint_words(painter, self._caption, beside, font=fonts.label(), colour=colour["ink-2"])
        painter.end()

    def words_within(self, room: float) -> str:
        """Return the title, or its short form if the title is wider than `room` logical pixels."""
        metrics = QFontMetricsF(self._appearance.fonts.heading(italic=True))
        return self._title if metrics.horizontalAdvance(self._title) + 1 <= room else self._short_title

    def _caption_width(self) -> float:
        fonts = self._appearance.fonts
        return QFontMetricsF(fonts.label()).horizontalAdvance(self._caption) + fonts.px(_GAP) + 1

    def _dress(self) -> None:
        self.setAccessibleName(", ".join(text for text in (self._title, self._caption) if text))
        self.updateGeometry()
        self.update()


class StepWords(RunLabel):
    """Words of a stepper, "Vlorë and Moscow: mention **2** of 5"; where room lacks, the names are cut.

    Before nothing is left of them, what is counted goes: "Vlorë and…: **2** of 5"; after them all but the figures.
    """

    def set_words(self, text: str) -> None:
        """Show these words, their first figure strong."""
        self.set_runs(_with_strong_figure(text))

    def _lay_out(self, width: float | None) -> RunLayout:
        whole = super()._lay_out(None)
        if width is None or whole.width <= width:
            return whole
        return self._layout_of(_with_strong_figure(self.words_within(width)), width)

    def words_within(self, room: float) -> str:
        """Return the words with as much of the names as there is room for, in logical pixels."""
        names, colon, count = "".join(run.text for run in self._runs).rpartition(": ")
        fonts = self._appearance.fonts
        # The figure is strong: measured so, all of it surely fits.
        strong, metrics = QFontMetricsF(fonts.label(strong=True)), QFontMetricsF(fonts.label())
        figure = _FIGURE.search(count)
        least = min(metrics.horizontalAdvance(names), fonts.px(_LEAST_NAME))
        if figure is not None and room - strong.horizontalAdvance(colon + count) < least:
            count = count[figure.start() :]
        shown = metrics.elidedText(names, Qt.TextElideMode.ElideRight, room - strong.horizontalAdvance(colon + count))
        if shown.strip("…") or figure is None:
            return shown + colon + count
        return count if strong.horizontalAdvance(count) <= room else "/".join(_FIGURE.findall(count))


class Stepper(QWidget):
    """Two buttons with words between them: "mention 2 of 5 at Vlorë". Hidden while there are no words."""

    previous = Signal()
    next = Signal()

    def __init__(self, appearance: Appearance, names: tuple[str, str], parent: QWidget | None = None) -> None:
        """`names` say what the two buttons lead to."""
        super().__init__(parent)
        self._appearance = appearance
        self._words = StepWords(appearance, tone="ink")
        self.previous_button = self._button(names[0], self.previous)
        self.next_button = self._button(names[1], self.next)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(appearance.fonts.px(4))
        for widget in (self.previous_button, self._words, self.next_button):
            row.addWidget(widget)
        self.hide()
        appearance.changed.connect(self._dress)
        self._dress()

    def show_step(self, text: str, *, has_previous: bool, has_next: bool) -> None:
        """Show where one stands, its first figure strong; an empty text hides all."""
        self._words.set_words(text)
        self.previous_button.setEnabled(has_previous)
        self.next_button.setEnabled(has_next)
        self.setVisible(bool(text))

    def _button(self, name: str, pressed: SignalInstance) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(pressed)
        return button

    def _dress(self) -> None:
        icons, fonts = self._appearance.icons, self._appearance.fonts
        side = fonts.px(self._appearance.tokens.icon["small"])
        for button, icon in ((self.previous_button, "caret-left"), (self.next_button, "caret-right")):
            button.setIcon(icons.icon(icon, "ink", size=side))
            button.setIconSize(QSize(side, side))


class HeadTool(QToolButton):
    """A button of the head, an icon with its name in the tooltip."""

    def __init__(self, appearance: Appearance, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        appearance.changed.connect(self._dress)
        self._dress()

    def switch(self, action: QAction) -> None:
        """Switch an action on and off, and follow it."""
        self.setCheckable(True)
        self.clicked.connect(lambda: action.trigger())
        action.changed.connect(lambda: self._follow(action))
        self._follow(action)

    def _follow(self, action: QAction) -> None:
        self.setChecked(action.isChecked())
        self.setEnabled(action.isEnabled())

    def _dress(self) -> None:
        side = self._appearance.fonts.px(self._appearance.tokens.icon["small"])
        self.setIcon(self._appearance.icons.icon(self._icon, size=side))
        self.setIconSize(QSize(side, side))


class ReaderHead(QWidget):
    """The whole bar, in the window's `look`. `tools` is the row at its right end, for what acts on the source."""

    def __init__(self, appearance: Appearance, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = self._appearance = appearance
        appearance.dress(self, ground="paper", edge="bottom")
        self.where = WhereLabel(appearance)
        self.stepper = Stepper(appearance, (say("Previous mention"), say("Next mention")))
        self.tools = QHBoxLayout()
        self._spare: list[QWidget] = []
        self._row = row = QHBoxLayout(self)
        row.addWidget(self.where, 1)
        row.addWidget(self.stepper)
        row.addLayout(self.tools)
        appearance.changed.connect(self._dress)
        self._dress()

    def add_tool(self, widget: QWidget, *, spare: bool) -> None:
        """Add a button at the right end; a `spare` one gives way where there is no room for the title beside it."""
        self.tools.addWidget(widget)
        if spare:
            self._spare.append(widget)
            self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the spare tools give way to the title."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        roomy = self.width() >= self._appearance.fonts.px(_ROOMY)
        for widget in self._spare:
            widget.setVisible(roomy)
        self.where.keep_title(self.width() >= self._appearance.fonts.px(_TITLE_FROM))

    def _dress(self) -> None:
        fonts = self._appearance.fonts
        self._make_room()
        self.setFixedHeight(fonts.px(_HEIGHT))
        self._row.setContentsMargins(fonts.px(18), 0, fonts.px(12), 1)
        self._row.setSpacing(fonts.px(10))


def _with_strong_figure(text: str) -> list[Run]:
    parts = _FIGURE.split(text, maxsplit=1)
    return [
        Run(text=part, kind=RunKind.STRONG if index == 1 else RunKind.TEXT) for index, part in enumerate(parts) if part
    ]
