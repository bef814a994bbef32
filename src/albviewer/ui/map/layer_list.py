"""The layers of the map as a list: each with a tick, an opacity, and whose work it is. A press elsewhere closes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from albviewer.panels.map_layers import LayerRow
from albviewer.ui.widgets.paper_popup import APART, PaperPopup

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.ui.theme.theme import Appearance

# At 100 %, in logical pixels.
_WIDTH, _SLIDER, _INDENT, _BESIDE = 320, 150, 24, 40
_MOST_HEIGHT, _LEAST_HEIGHT = 420, 120
_PER_CENT = 100


class LayerEntry(QWidget):
    """One layer. All words of a collection are shown as plain text."""

    wanted = Signal(str, bool, float)
    """The id, whether it is to be shown, and its opacity, 0 to 1."""
    go_asked = Signal(str)

    def __init__(self, row: LayerRow, say: Say, look: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._id = row.id
        self._say = say
        fonts = look.fonts
        self.tick = QCheckBox(self)
        look.dress(self.tick, font="ui")
        room = fonts.px(_WIDTH - _BESIDE - _INDENT)
        title = QFontMetrics(self.tick.font()).elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        self.tick.setText(title.replace("&", "&&"))
        self.tick.setAccessibleName(row.title)
        self.tick.setAccessibleDescription(" ".join(row.facts))
        self.tick.setChecked(row.shown)
        self.go = QToolButton(self)
        self.go.setIcon(look.icons.icon("crosshair"))
        self.go.setToolTip(say("Show where it lies"))
        self.go.setAccessibleName(say("Show where it lies"))
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, _PER_CENT)
        self.slider.setPageStep(10)
        self.slider.setValue(round(row.opacity * _PER_CENT))
        self.slider.setFixedWidth(fonts.px(_SLIDER))
        self.slider.setAccessibleName(say("Opacity"))
        self._percent = QLabel(self)
        opacity = QLabel(say("Opacity"), self)
        for label in (opacity, self._percent):
            look.dress(label, font="label", tone="ink-2")
        facts = row.facts if title == row.title else (row.title, *row.facts)
        self._lay_out(opacity, [self._fact(fact, look) for fact in facts], fonts.px(_INDENT))
        self._show_percent()
        self.tick.toggled.connect(self._changed)
        self.slider.valueChanged.connect(self._changed)
        self.go.clicked.connect(lambda: self.go_asked.emit(self._id))

    def _fact(self, words: str, look: Appearance) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(words)
        label.setWordWrap(True)
        look.dress(label, font="label", tone="ink-2")
        return label

    def _lay_out(self, opacity: QLabel, facts: Sequence[QLabel], indent: int) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, indent)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.tick, 0, 0, 1, 2)
        grid.addWidget(self.go, 0, 2)
        for number, fact in enumerate(facts, start=1):
            grid.addWidget(fact, number, 1, 1, 2)
        strength = QHBoxLayout()
        strength.setSpacing(indent // 3)
        for widget in (opacity, self.slider, self._percent):
            strength.addWidget(widget)
        strength.addStretch()
        grid.addLayout(strength, len(facts) + 1, 1, 1, 2)

    def _changed(self) -> None:
        self._show_percent()
        self.wanted.emit(self._id, self.tick.isChecked(), self.slider.value() / _PER_CENT)

    def _show_percent(self) -> None:
        self._percent.setText(self._say("{n} %", n=self.slider.value()))


class LayerPopup(PaperPopup):
    """All layers, from the top down; a press elsewhere and Escape close it."""

    def __init__(
        self,
        rows: Sequence[LayerRow],
        say: Say,
        look: Appearance,
        parent: QWidget,
        *,
        want: Callable[[str, bool, float], None],
        go: Callable[[str], None],
    ) -> None:
        super().__init__(look, parent)
        # A press on the button that opened it closes it, as a menu is closed, and does not open it again.
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)
        self.setAccessibleName(say("Layers of the map"))
        fonts, space = look.fonts, look.tokens.space
        head = QLabel(say("Layers of the map"), self)
        look.dress(head, font="small-caps", tone="ink-2")
        inside = QWidget()
        look.dress(inside, ground="paper")
        self.entries: list[LayerEntry] = []
        listed = QVBoxLayout(inside)
        listed.setContentsMargins(0, 0, space[2], 0)
        listed.setSpacing(space[4])
        for row in rows:
            entry = LayerEntry(row, say, look, inside)
            entry.wanted.connect(want)
            entry.go_asked.connect(go)
            listed.addWidget(entry)
            self.entries.append(entry)
        inside.setFixedWidth(fonts.px(_WIDTH))
        self._scroll = scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        height = inside.heightForWidth(fonts.px(_WIDTH)) if inside.hasHeightForWidth() else inside.sizeHint().height()
        scroll.setFixedSize(fonts.px(_WIDTH) + space[4], min(height, fonts.px(_MOST_HEIGHT)))
        column = QVBoxLayout(self)
        column.setContentsMargins(space[4], space[3], space[3], space[4])
        column.setSpacing(space[3])
        column.addWidget(head)
        column.addWidget(scroll)

    def open_beside(self, box: QRect) -> None:
        """Open under a box of the screen, where it leaves the map free; above it only if there is hardly room."""
        room = self.screen().availableGeometry()
        below, above = room.bottom() - box.bottom() - APART, box.top() - room.top() - APART
        self.adjustSize()
        least = self._look.fonts.px(_LEAST_HEIGHT)
        under = below >= min(self.height(), 2 * least) or below >= above
        lacking = self.height() - (below if under else above)
        if lacking > 0:
            self._scroll.setFixedHeight(max(self._scroll.height() - lacking - APART, least))
            self.adjustSize()
        place = QRect(QPoint(0, box.bottom() + APART), self.size())
        if not under:
            place.moveBottom(box.top() - APART)
        place.moveRight(min(box.right(), room.right()))
        self.move(max(place.left(), room.left()), max(place.top(), room.top()))
        self.show()
        if self.entries:
            self.entries[0].tick.setFocus(Qt.FocusReason.PopupFocusReason)
