"""Asks what kind of dossier is wanted, or what is to be printed. Knows nothing of how it is made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from albviewer.export.citations import STYLE_NAMES, CitationStyle
from albviewer.ui.dossier.pages import Paper, usual_paper

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.ui.theme.theme import Appearance


_WIDTH = 400


class Form(Enum):
    """What a dossier, or the text of a source, is to become."""

    PDF = auto()
    HTML = auto()
    PRINT = auto()
    PRINT_SOURCE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What was asked for; `passages` of None leaves it to the selection."""

    form: Form
    style: CitationStyle = CitationStyle.CHICAGO
    paper: Paper = Paper.A4
    passages: bool | None = None
    notes: bool = False


class DossierDialog(QDialog):
    """`chosen` carries a Wanted. `lead` says what the dossier would be of; `source` names the source that is open."""

    chosen = Signal(object)

    def __init__(
        self,
        appearance: Appearance,
        say: Say,
        parent: QWidget | None = None,
        *,
        lead: str,
        printing: bool = False,
        source: str = "",
        style: str = "",
        notes: bool = False,
    ) -> None:
        """`style` is the one in which sources are cited elsewhere; where it is none of these, the first is offered.

        With `notes` the reader's own can be added; what is private does not go out unasked.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Print") if printing else say("Save a dossier of evidence"))
        self._appearance = appearance
        self.setMinimumWidth(appearance.fonts.px(_WIDTH))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 16)
        self._column.setSpacing(8)
        self._column.addWidget(self._label(lead, "ui"))
        self._forms: tuple[Form, ...]
        if printing:
            kinds = [say("The dossier of evidence")]
            kinds += [say("The text of {source}", source=source)] if source else []
            self._forms = (Form.PRINT, Form.PRINT_SOURCE)
            self._kinds = self._choices(say("What to print"), kinds)
        else:
            kinds = [say("PDF: pages to print or to pass on"), say("HTML: one page for any browser")]
            self._forms = (Form.PDF, Form.HTML)
            self._kinds = self._choices(say("Kind of file"), kinds)
        self.styles = self._box(say("Citations"), [STYLE_NAMES[each] for each in CitationStyle])
        if style in list(CitationStyle):
            self.styles.setCurrentText(STYLE_NAMES[CitationStyle(style)])
        self.papers = self._box(say("Paper"), ["A4", "Letter"], list(Paper).index(usual_paper()))
        self.passages = QCheckBox(say("With the passages found, in full"), self)
        appearance.dress(self.passages, font="ui")
        self._column.addWidget(self.passages)
        self.notes = QCheckBox(say("With my notes and marks"), self)
        appearance.dress(self.notes, font="ui")
        self._column.addWidget(self.notes)
        self.notes.setVisible(notes)
        self._column.addSpacing(8)
        buttons = QDialogButtonBox(self)
        go_on = say("Show the pages…") if printing else say("Choose where…")
        buttons.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        buttons.addButton(say("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._column.addWidget(buttons)
        self.accepted.connect(self._tell)

    def _label(self, words: str, font: str) -> QLabel:
        label = QLabel(self)
        # Words of a collection are never markup.
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(words)
        label.setWordWrap(True)
        self._appearance.dress(label, font=font)
        return label

    def _box(self, name: str, choices: Sequence[str], first: int = 0) -> QComboBox:
        """Add a name and a box of choices beside it."""
        box = QComboBox(self)
        box.addItems(list(choices))
        box.setCurrentIndex(first)
        box.setAccessibleName(name)
        self._appearance.dress(box, font="ui")
        label = self._label(name, "ui strong")
        label.setBuddy(box)
        row = QHBoxLayout()
        row.addWidget(label, 1)
        row.addWidget(box, 2)
        self._column.addLayout(row)
        return box

    def _choices(self, heading: str, names: Sequence[str]) -> QButtonGroup:
        """Add a group of choices of which one holds, the first to begin with."""
        self._column.addWidget(self._label(heading, "ui strong"))
        group = QButtonGroup(self)
        for number, words in enumerate(names):
            button = QRadioButton(words.replace("&", "&&"), self)
            button.setChecked(number == 0)
            self._appearance.dress(button, font="ui")
            group.addButton(button, number)
            self._column.addWidget(button)
        self._column.addSpacing(8)
        return group

    def _tell(self) -> None:
        self.chosen.emit(
            Wanted(
                form=self._forms[self._kinds.checkedId()],
                style=list(CitationStyle)[self.styles.currentIndex()],
                paper=list(Paper)[self.papers.currentIndex()],
                passages=True if self.passages.isChecked() else None,
                notes=self.notes.isChecked(),
            )
        )
