"""The guide in a window of its own: contents at the left, a field to search, the text. Everything of it is native."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeySequence, QShortcut, QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from albviewer.ui.widgets.pane_splitter import PaneSplitter
from albviewer.ui.widgets.sign_field import SignField
from albviewer.ui.widgets.within_screen import resize_within_screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from albviewer.panels.help_page import HelpPage
    from albviewer.panels.say import Say
    from albviewer.ui.theme.theme import Appearance

_SIZE = (1020, 680)
_CONTENTS = 280
_MARGIN = 24
_INDENT = "    "
_FONTS = {1: "title", 2: "section", 3: "heading strong"}
_CHAPTER = 2
_SPACE_ABOVE = {1: 4, 2: 22, 3: 14}
_LINE_PERCENT = 130


class HelpWindow(QWidget):
    """Shows the guide. Ctrl+F searches, F3 and Shift+F3 go on, Esc closes."""

    def __init__(self, page: HelpPage, appearance: Appearance, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("Help"))
        self._page, self._appearance, self._say = page, appearance, say
        self.language = say.language
        """In which the guide is shown."""
        self._document: QTextDocument | None = None
        fonts = appearance.fonts
        resize_within_screen(self, *(fonts.px(length) for length in _SIZE))
        self.text = QTextBrowser(self)
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(say("The guide"))
        self.contents = QListWidget(self)
        self.contents.setAccessibleName(say("Contents"))
        self.contents.setProperty("ground", "surface")
        self.contents.setSpacing(2)
        self.contents.setContentsMargins(8, 8, 8, 8)
        self.contents.setWordWrap(True)
        self.contents.setTextElideMode(Qt.TextElideMode.ElideNone)
        # Its lines wrap at the width that it has, and not at the one that it had before it was shown.
        self.contents.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.field = SignField(appearance, say, self)
        self.field.setPlaceholderText(say("Search the guide"))
        self.field.setAccessibleName(say("Search the guide"))
        self.found = QLabel(self)
        appearance.dress(self.found, font="label", tone="ink-2")
        self._lay_out()
        self._connect()
        self._show()
        appearance.changed.connect(self._show)
        self.text.setFocus()

    def _lay_out(self) -> None:
        say, fonts = self._say, self._appearance.fonts
        bar = QWidget(self)
        self._appearance.dress(bar, ground="chrome", edge="bottom")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 6, 12, 6)
        self.field.setMaximumWidth(fonts.px(320))
        row.addWidget(self.field, 1)
        for words, back in ((say("Previous"), True), (say("Next"), False)):
            button = QPushButton(words, bar)
            button.clicked.connect(lambda _checked, back=back: self._search(back=back))
            row.addWidget(button)
        row.addWidget(self.found)
        row.addStretch(1)
        parts = PaneSplitter(Qt.Orientation.Horizontal, self._appearance, say, self)
        parts.addWidget(self.contents)
        parts.addWidget(self.text)
        parts.setStretchFactor(1, 1)
        parts.setSizes([fonts.px(_CONTENTS), fonts.px(_SIZE[0] - _CONTENTS)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(parts, 1)

    def _connect(self) -> None:
        self.contents.itemClicked.connect(self._go_to)
        self.contents.itemActivated.connect(self._go_to)
        self.field.textEdited.connect(self._search_anew)
        self.field.returnPressed.connect(self._search)
        QShortcut(QKeySequence("Ctrl+F"), self, self.field.setFocus)
        QShortcut(QKeySequence("F3"), self, self._search)
        QShortcut(QKeySequence("Shift+F3"), self, lambda: self._search(back=True))
        QShortcut(QKeySequence("Esc"), self, self.close)

    def _show(self) -> None:
        """Set the text, in the fonts and colours that there are now, and list its headings."""
        scrolled = self.text.verticalScrollBar().value()
        before, self._document = self._document, self._set_in_type()
        self.text.setDocument(self._document)
        if before is not None:
            # It belongs to the window, and would stay as long as this.
            before.deleteLater()
        self.text.verticalScrollBar().setValue(scrolled)
        self.contents.clear()
        for block in _headings(self.text.document()):
            level = block.blockFormat().headingLevel()
            if level >= _CHAPTER:
                item = QListWidgetItem(_INDENT * (level - _CHAPTER) + block.text(), self.contents)
                item.setFont(self._appearance.fonts.named("ui strong" if level == _CHAPTER else "ui"))
                item.setData(Qt.ItemDataRole.UserRole, block.position())

    def _set_in_type(self) -> QTextDocument:
        fonts = self._appearance.fonts
        document = QTextDocument(self.text)
        document.setDefaultFont(fonts.named("snippet"))
        document.setDocumentMargin(fonts.px(_MARGIN))
        document.setMarkdown(self._page.markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        cursor = QTextCursor(document)
        block = document.begin()
        while block.isValid():
            self._set_block(cursor, block)
            block = block.next()
        return document

    def _set_block(self, cursor: QTextCursor, block: QTextBlock) -> None:
        """Give a block our own fonts: what Markdown says is bold comes out smeared in a variable font."""
        fonts = self._appearance.fonts
        level = block.blockFormat().headingLevel()
        shape = QTextBlockFormat(block.blockFormat())
        shape.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if level:
            shape.setTopMargin(fonts.px(_SPACE_ABOVE.get(level, 10)))
        cursor.setPosition(block.position())
        cursor.setBlockFormat(shape)
        for start, length, name in self._pieces(block, level):
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            look = cursor.charFormat()
            look.setFont(fonts.named(name))
            cursor.mergeCharFormat(look)

    def _pieces(self, block: QTextBlock, level: int) -> Iterator[tuple[int, int, str]]:
        """Yield the pieces of a block: where, how long, and in which font of the FontBook."""
        at = block.begin()
        while not at.atEnd():
            piece = at.fragment()
            at += 1
            look = piece.charFormat()
            name = _FONTS.get(level, "heading strong") if level else "snippet"
            if not level and look.fontFixedPitch():
                name = "ui strong"
            elif not level and look.fontWeight() > QFont.Weight.Normal:
                name = "snippet strong"
            elif not level and look.fontItalic():
                name = "snippet italic"
            yield piece.position(), piece.length(), name

    def _go_to(self, item: QListWidgetItem) -> None:
        """Show a chapter from its heading on."""
        document = self.text.document()
        block = document.findBlock(item.data(Qt.ItemDataRole.UserRole))
        top = document.documentLayout().blockBoundingRect(block).top()
        self.text.verticalScrollBar().setValue(round(top) - self._appearance.fonts.px(10))
        cursor = QTextCursor(block)
        self.text.setTextCursor(cursor)

    def _search_anew(self, _text: str) -> None:
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self._search()

    def _search(self, *, back: bool = False) -> None:
        """Go to the next place where the words stand, past the end to the first."""
        words = self.field.text().strip()
        if not words:
            self.found.clear()
            return
        flags = QTextDocument.FindFlag.FindBackward if back else QTextDocument.FindFlag(0)
        found = self.text.find(words, flags)
        if not found:
            where = QTextCursor.MoveOperation.End if back else QTextCursor.MoveOperation.Start
            self.text.moveCursor(where)
            found = self.text.find(words, flags)
        self.found.setText("" if found else self._say("The guide does not have these words."))


def _headings(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            yield block
        block = block.next()
