"""The settings, in one small dialog. Each one holds at once; what is remembered can be forgotten.

It knows what can be chosen, and nothing of how it is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from albviewer.export.citations import AS_GIVEN, STYLE_NAMES, CitationStyle
from albviewer.ui.bars.top_bar import theme_names
from albviewer.ui.widgets.within_screen import AIR, resize_within_screen

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from albviewer.ui.context import ViewContext

_WIDTH = 460


class SettingsDialog(QDialog):
    """`language_chosen` carries a code; `forget_asked` comes when the reader has confirmed it."""

    language_chosen = Signal(str)
    forget_asked = Signal()

    def __init__(self, context: ViewContext, folder: str, parent: QWidget | None = None) -> None:
        """`folder` is where what is remembered lies, to be told."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say, look = context.say, context.appearance
        self._context = context
        self.setWindowTitle(say("Settings"))
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(20)
        self._form.setVerticalSpacing(10)
        names = theme_names(say)
        self._choose(say("Theme"), [(key, names[key]) for key in names], look.choice, look.set_choice)
        sizes = [(step, f"{step} %") for step in look.tokens.text_steps]
        self._choose(say("Text size"), sizes, look.step, look.set_step)
        now = context.session.state.language
        self._choose(say("Language"), list(context.languages) or [(now, now)], now, self._speak)
        motion = [("system", say("As the system")), ("less", say("Nothing slides or flies"))]
        self._choose(say("Motion"), motion, context.motion.choice, context.motion.set_choice)
        styles = [*((style.value, STYLE_NAMES[style]) for style in CitationStyle)]
        styles.append((AS_GIVEN, say("As the editors cite it")))
        self._choose(say("Citations"), styles, context.citing.style, context.citing.set_style)
        self._body = QWidget(self)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(*AIR[:3], 0)
        column.setSpacing(12)
        column.addLayout(self._form)
        self._switch(
            column, say("Mark on map and timeline what is being read"), context.reading.on, context.reading.switch
        )
        self._switch(column, say("Keep what I search for"), context.searches.keeping, self._keep_searches)
        self._add_memory(column, folder)
        buttons = QDialogButtonBox(self)
        buttons.addButton(QPushButton(say("Close"), self), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        buttons.setContentsMargins(AIR[0], 12, *AIR[2:])
        # With large text on a small screen not all of it has room.
        around = QScrollArea(self)
        around.setWidgetResizable(True)
        around.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around.viewport().setAutoFillBackground(False)
        around.setWidget(self._body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(around, 1)
        whole.addWidget(buttons)
        self._buttons = buttons
        look.changed.connect(self._take_size)

    def showEvent(self, event: QShowEvent) -> None:
        """Take its size once it is dressed."""
        self.ensurePolished()
        self._take_size()
        super().showEvent(event)

    def _take_size(self) -> None:
        """Be as large as all of it, or as there is room for on the screen."""
        wide = max(self._context.appearance.fonts.px(_WIDTH), self._body.minimumSizeHint().width())
        high = self._body.layout().totalHeightForWidth(wide) + self._buttons.sizeHint().height()
        resize_within_screen(self, wide, high)

    def _choose(self, name: str, choices: Sequence[tuple[Any, str]], now: object, act: Callable[[Any], None]) -> None:
        box = QComboBox(self)
        box.setAccessibleName(name)
        for _value, words in choices:
            box.addItem(words)
        values = [value for value, _words in choices]
        box.setCurrentIndex(values.index(now) if now in values else 0)
        box.setEnabled(len(values) > 1)
        box.activated.connect(lambda at: act(values[at]))
        label = QLabel(name, self)
        self._context.appearance.dress(label, font="ui")
        self._form.addRow(label, box)

    def _switch(self, column: QVBoxLayout, name: str, on: bool, act: Callable[[bool], None]) -> None:
        box = QCheckBox(name, self)
        box.setChecked(on)
        self._context.appearance.dress(box, font="ui")
        box.toggled.connect(act)
        column.addWidget(box)

    def _keep_searches(self, keeping: bool) -> None:
        self._context.searches.keep(keeping)
        self._context.searches.save()

    def _add_memory(self, column: QVBoxLayout, folder: str) -> None:
        """Say what is remembered, and offer to forget it."""
        say, look = self._context.say, self._context.appearance
        head = QLabel(say("What is remembered"), self)
        look.dress(head, font="ui strong")
        told = QLabel(
            say(
                "How the window looks and is arranged, which collections were opened, and where each was left. "
                "It stays on this computer, in {folder}.",
                folder=folder,
            ),
            self,
        )
        told.setWordWrap(True)
        told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        look.dress(told, font="label", tone="ink-2")
        forget = QPushButton(say("Forget all of it…"), self)
        # Enter is not to forget anything.
        forget.setAutoDefault(False)
        forget.clicked.connect(self._ask)
        column.addSpacing(6)
        for widget in (head, told):
            column.addWidget(widget)
        column.addWidget(forget, 0, Qt.AlignmentFlag.AlignLeft)

    def _ask(self) -> None:
        say = self._context.say
        question = QMessageBox(self)
        question.setWindowTitle(say("Forget all of it"))
        question.setText(say("Forget layout, looks, recent collections, searches, and where each collection was left?"))
        question.setInformativeText(say("Collections, and your own notes and marks, are not touched."))
        forget = question.addButton(say("Forget"), QMessageBox.ButtonRole.AcceptRole)
        question.addButton(say("Cancel"), QMessageBox.ButtonRole.RejectRole)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.buttonClicked.connect(lambda button: self.forget_asked.emit() if button is forget else None)
        question.open()

    def _speak(self, language: str) -> None:
        # The words of this dialog would be those of the language before.
        self.accept()
        self.language_chosen.emit(language)
