"""A small box with all that can be chosen of the page's type. It knows nothing of the page: it tells what is wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from albviewer.ui.reader.page_type import SIZES, SPACINGS, WIDTHS, PageType
from albviewer.ui.widgets.paper_popup import PaperPopup

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.ui.theme.look import Look

_MARGIN, _APART, _VALUE = 14, 8, 52


class StepField(QWidget):
    """A value in per cent between two buttons that lead to the next smaller and the next larger."""

    chosen = Signal(int)

    def __init__(
        self, look: Look, name: str, less: tuple[str, str], more: tuple[str, str], steps: tuple[int, ...]
    ) -> None:
        """`less` and `more` are the icon and the name of each button."""
        super().__init__()
        self._steps = steps
        self._name = name
        self._value = 100
        self._less, self._more = (self._button(look, *each) for each in (less, more))
        self._label = QLabel(self)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.setMinimumWidth(look.fonts.px(_VALUE))
        look.dress(self._label, font="label")
        self._less.clicked.connect(lambda: self._step(-1))
        self._more.clicked.connect(lambda: self._step(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for widget in (self._less, self._label, self._more):
            row.addWidget(widget)
        row.addStretch()
        self.setFocusProxy(self._more)

    def show_value(self, value: int) -> None:
        """Show a value, one of the steps."""
        self._value = value
        self._label.setText(f"{value} %")
        for button, end in ((self._less, self._steps[0]), (self._more, self._steps[-1])):
            button.setEnabled(value != end)
            button.setAccessibleDescription(f"{self._name}: {value} %")

    def _step(self, by: int) -> None:
        at = self._steps.index(self._value) + by
        self.chosen.emit(self._steps[min(max(at, 0), len(self._steps) - 1)])

    def _button(self, look: Look, icon: str, name: str) -> QToolButton:
        button = QToolButton(self)
        side = look.fonts.px(look.tokens.icon["small"])
        button.setIcon(look.icons.icon(icon, "ink", size=side))
        button.setIconSize(QSize(side, side))
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button


class TypePopover(PaperPopup):
    """Opens under a button, and closes with Escape or a press elsewhere. `chosen` carries the PageType wanted."""

    chosen = Signal(object)

    def __init__(self, now: PageType, look: Look, say: Say, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._now = now
        self.setAccessibleName(say("Type of the page"))
        self.size_ = StepField(
            look, say("Size"), ("minus", say("Smaller letters")), ("plus", say("Larger letters")), SIZES
        )
        self.spacing = StepField(
            look, say("Line spacing"), ("minus", say("Lines closer")), ("plus", say("Lines wider apart")), SPACINGS
        )
        self.width_ = StepField(
            look, say("Text width"), ("minus", say("Narrower text")), ("plus", say("Wider text")), WIDTHS
        )
        self.face = self._choice(
            say("Face"),
            (("serif", "Source Serif"), ("sans", "Source Sans"), ("system", say("The system’s"))),
            lambda value: replace(self._now, face=value),  # type: ignore[arg-type]
        )
        self.theme = self._choice(
            say("Page"),
            (
                ("window", say("As the window")),
                ("light", say("Light")),
                ("dark", say("Dark")),
                ("contrast", say("High contrast")),
            ),
            lambda value: replace(self._now, theme=value),  # type: ignore[arg-type]
        )
        self.usual = QPushButton(say("As usual"), self)
        self.usual.clicked.connect(lambda: self._want(PageType()))
        self.size_.chosen.connect(lambda value: self._want(replace(self._now, size=value)))
        self.spacing.chosen.connect(lambda value: self._want(replace(self._now, spacing=value)))
        self.width_.chosen.connect(lambda value: self._want(replace(self._now, width=value)))
        self._lay_out(say)
        self.show_type(now)

    def _lay_out(self, say: Say) -> None:
        fonts = self._look.fonts
        grid = QGridLayout(self)
        grid.setContentsMargins(*(fonts.px(_MARGIN),) * 4)
        grid.setVerticalSpacing(fonts.px(_APART))
        grid.setHorizontalSpacing(fonts.px(_MARGIN))
        rows = (
            (say("Size"), self.size_),
            (say("Line spacing"), self.spacing),
            (say("Text width"), self.width_),
            (say("Face"), self.face),
            (say("Page"), self.theme),
        )
        for number, (name, field) in enumerate(rows):
            label = QLabel(name, self)
            self._look.dress(label, font="label", tone="ink-2")
            label.setBuddy(field)
            grid.addWidget(label, number, 0)
            grid.addWidget(field, number, 1)
        for (_, before), (_, after) in pairwise([*rows, ("", self.usual)]):
            QWidget.setTabOrder(before, after)
        grid.addWidget(self.usual, len(rows), 1, Qt.AlignmentFlag.AlignLeft)

    def _choice(self, name: str, values: tuple[tuple[str, str], ...], wanted: Callable[[str], PageType]) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        for value, words in values:
            box.addItem(words, value)
        box.activated.connect(lambda index: self._want(wanted(str(box.itemData(index)))))
        return box

    def show_type(self, now: PageType) -> None:
        """Show how the page is set now."""
        self._now = now
        self.size_.show_value(now.size)
        self.spacing.show_value(now.spacing)
        self.width_.show_value(now.width)
        self.face.setCurrentIndex(self.face.findData(now.face))
        self.theme.setCurrentIndex(self.theme.findData(now.theme))
        self.usual.setEnabled(now != PageType())

    def take_keyboard(self) -> None:
        """Put the keyboard on the size of the letters."""
        self.size_.setFocus(Qt.FocusReason.PopupFocusReason)

    def _want(self, wanted: PageType) -> None:
        if wanted != self._now:
            self.show_type(wanted)
            self.chosen.emit(wanted)
