"""A passage as it stands in the file: its line ends are drawn, what was read otherwise is marked and listed."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QTextEdit, QVBoxLayout

from albviewer.panels.apparatus import PassageInFile, Variant, variant_words
from albviewer.ui.widgets.within_screen import resize_within_screen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from albviewer.panels.say import Say
    from albviewer.ui.theme.theme import Appearance

_SIGN, _LINE_END = "⏎", "\n"
_WIDE = re.compile("[\U00010000-\U0010ffff]")
_SIZE = (620, 420)


class FileText(QPlainTextEdit):
    """Text of a file to be read and copied. A sign at the end of each line is drawn, and never copied."""

    def __init__(self, passage: PassageInFile, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._passage = passage
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(appearance.fonts.ui().pointSizeF())
        self.setFont(font)
        self.setPlainText(passage.text.replace(_LINE_END, _SIGN + _LINE_END).removesuffix(_LINE_END))
        self.setExtraSelections([*map(self._mark, passage.variants), *self._faint_signs()])

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy what stands in the file, without the signs."""
        data = QMimeData()
        data.setText(self.wanted())
        return data

    def wanted(self) -> str:
        """Return the selected characters of the file, or all of the passage if none are selected."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return self._passage.text
        return self._passage.text[self._offset(cursor.selectionStart()) : self._offset(cursor.selectionEnd())]

    def _position(self, offset: int) -> int:
        """Return where in the document, in UTF-16 units, a character of the passage stands."""
        before = self._passage.text[:offset]
        return len(before) + len(_WIDE.findall(before)) + before.count(_LINE_END)

    def _offset(self, position: int) -> int:
        return bisect_left(range(len(self._passage.text)), position, key=self._position)

    def _mark(self, variant: Variant) -> QTextEdit.ExtraSelection:
        start = variant.offset - self._passage.offset
        made = QTextCharFormat()
        made.setBackground(QColor(self._appearance.theme.colour["selected"]))
        return self._selection(self._position(start), self._position(start + len(variant.original)), made)

    def _faint_signs(self) -> list[QTextEdit.ExtraSelection]:
        made = QTextCharFormat()
        made.setForeground(QColor(self._appearance.theme.colour["ink-3"]))
        ends = [index for index, character in enumerate(self._passage.text) if character == _LINE_END]
        return [self._selection(self._position(end), self._position(end) + 1, made) for end in ends]

    def _selection(self, start: int, end: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = QTextCursor(self.document())
        made.cursor.setPosition(start)
        made.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        made.format = look
        return made


class PassageDialog(QDialog):
    """Shows a passage with its offsets and what is read otherwise in it. Copying gives all of it, or what is chosen."""

    def __init__(self, passage: PassageInFile, appearance: Appearance, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("{passage} as it stands in the file", passage=passage.caption))
        resize_within_screen(self, *(appearance.fonts.px(length) for length in _SIZE))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(8)
        column.addWidget(self._label(appearance, passage.caption, "heading strong", "ink"))
        column.addWidget(self._label(appearance, passage.lines, "label", "ink-2"))
        self.text = FileText(passage, appearance, self)
        self.text.setAccessibleName(self.windowTitle())
        column.addWidget(self.text, 1)
        for variant in passage.variants:
            words = variant_words(variant, say).replace("\n", "  ·  ")
            column.addWidget(self._label(appearance, words, "label", "ink-2"))
        buttons = QDialogButtonBox(self)
        # The standard button would come with the style's icon.
        buttons.addButton(QPushButton(say("Close"), self), QDialogButtonBox.ButtonRole.RejectRole)
        copy = QPushButton(say("Copy"), self)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.wanted()))
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.text.setFocus()

    def _label(self, appearance: Appearance, text: str, font: str, tone: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        appearance.dress(label, font=font, tone=tone)
        return label
