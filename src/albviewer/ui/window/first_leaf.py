"""The words that were read last, kept as they were set, so that they are on the screen before anything is opened.

A leaf is what of a page was in view: its paragraphs with their fonts and measures, and where in the window they
stood. It is shown for the moment that a collection takes to open, if nothing has changed since; then the room comes.
Imports neither the reader nor anything of the collection: that is its whole point.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QShowEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextBlock, QTextDocument
    from PySide6.QtWidgets import QTextBrowser

Leaf = dict[str, Any]
"""Plain values, as JSON has them: read by `LeafView` alone, which refuses what it cannot show."""

VERSION = 5
# A folder with more is not looked through before the first words are on the screen.
_MOST_FILES = 400


class Leaves:
    """Keeps one leaf, that of the collection that was open last. `depends` tells what it is worth nothing without."""

    def __init__(self, file: Path, depends: Callable[[Path], object]) -> None:
        self._file = file
        self._depends = depends

    def leaf_of(self, collection: Path) -> Leaf | None:
        """Return the leaf of a collection, if nothing has changed since it was kept."""
        depends = self._depends(collection)
        return None if depends is None else read_leaf(self._file, depends)

    def keep(self, collection: Path, leaf: Leaf) -> None:
        """Keep a leaf in the place of any other."""
        depends = self._depends(collection)
        if depends is not None:
            write_leaf(self._file, leaf, depends)


def stamps_of(*paths: Path) -> list[object] | None:
    """Return what tells whether files, or the files in folders and in their folders, are as they were.

    None if there are more files than can be looked at quickly, or if they cannot be.
    """
    found: list[object] = []
    try:
        for path in paths:
            found.append([os.path.realpath(path), *_stamp(path)])
            if path.is_dir():
                for folder in (path, *sorted(entry for entry in path.iterdir() if entry.is_dir())):
                    found += sorted([entry.name, *_stamp(entry)] for entry in folder.iterdir())
            if len(found) > _MOST_FILES:
                return None
    except OSError:
        return None
    return found


def _stamp(path: Path) -> list[int]:
    try:
        about = path.stat()
    except FileNotFoundError:
        return []
    return [about.st_size, about.st_mtime_ns]


def read_leaf(file: Path, depends: object) -> Leaf | None:
    """Return the leaf that was kept, if it was kept with the same `depends`, else None; a damaged one is none."""
    try:
        leaf = json.loads(file.read_bytes())
        return leaf if (leaf["version"], leaf["depends"]) == (VERSION, depends) else None
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return None


def write_leaf(file: Path, leaf: Leaf, depends: object) -> None:
    """Keep a leaf. A disk that cannot be written costs the next start a moment, nothing else."""
    from albviewer.whole_files import write_whole

    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, json.dumps({**leaf, "version": VERSION, "depends": depends}).encode())


def take_leaf(page: QTextBrowser) -> Leaf | None:
    """Return what of a page is in view, where it stands in its window, and that window's title; None if nothing is."""
    window, viewport, document = page.window(), page.viewport(), page.document()
    if not page.isVisible() or document.isEmpty():
        return None
    top = page.verticalScrollBar().value()
    layout = document.documentLayout()
    blocks, block = [], document.begin()
    while block.isValid():
        box = layout.blockBoundingRect(block)
        if box.top() > top + viewport.height():
            break
        if box.bottom() >= top:
            blocks.append(block)
        block = block.next()
    if not blocks:
        return None
    looks: list[object] = []
    corner = viewport.mapTo(window, QPoint(0, 0))
    return {
        "title": window.windowTitle(),
        "name": page.accessibleName(),
        "window": [window.width(), window.height()],
        "box": [corner.x(), corner.y(), viewport.width(), viewport.height()],
        "paper": [*page.mapTo(window, QPoint(0, 0)).toTuple(), page.width(), page.height()],
        # Whoever knows of grounds and lines around the page says where they are.
        "plan": [],
        # Whoever knows of a map says where it stands, and what it shows.
        "map": [],
        "told": "",
        "picture": "",
        "ground": viewport.palette().color(viewport.backgroundRole()).name(),
        "width": document.textWidth(),
        "margins": [document.rootFrame().frameFormat().leftMargin(), document.rootFrame().frameFormat().rightMargin()],
        "above": layout.blockBoundingRect(blocks[0]).top() - top,
        "blocks": [_kept_block(block, looks) for block in blocks],
        "looks": looks,
    }


def _kept_block(block: QTextBlock, looks: list[object]) -> list[object]:
    words: list[object] = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        look = _kept_look(fragment.charFormat())
        if look not in looks:
            looks.append(look)
        words.append([looks.index(look), fragment.text()])
        iterator += 1
    made = block.blockFormat()
    tabs = [[tab.position, tab.type.value] for tab in made.tabPositions()]
    return [
        [made.lineHeight(), made.lineHeightType()],
        [made.topMargin(), made.bottomMargin(), made.leftMargin(), made.rightMargin(), made.textIndent()],
        made.layoutDirection().value,
        tabs,
        words,
    ]


def _kept_look(look: QTextCharFormat) -> list[object]:
    font = look.font()
    return [
        font.families(),
        font.pointSizeF(),
        font.weight().value if isinstance(font.weight(), QFont.Weight) else int(font.weight()),
        font.italic(),
        [[tag.value(), font.variableAxisValue(tag)] for tag in font.variableAxisTags()],
        [[tag.value(), font.featureValue(tag)] for tag in font.featureTags()],
        font.letterSpacing(),
        font.hintingPreference().value,
        look.foreground().color().name(),
    ]


class LeafView(QWidget):
    """Shows a leaf where its words stood. `shown` comes once, when they are on the screen."""

    shown = Signal()

    def __init__(self, leaf: Leaf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = False
        self._page = QTextEdit(self)
        self._page.setReadOnly(True)
        self._page.setFrameShape(QFrame.Shape.NoFrame)
        self._page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page.setAccessibleName(leaf["name"])
        palette = self._page.palette()
        # To ask its viewport, which has this role, would load all that Qt knows of widgets.
        palette.setColor(QPalette.ColorRole.Base, QColor(leaf["ground"]))
        self._page.setPalette(palette)
        _write(self._page.document(), leaf)
        self._page.setGeometry(QRect(*leaf["box"]))
        self._above = float(leaf["above"])
        self._plan = [(QRect(*box), QColor(colour)) for *box, colour in leaf["plan"]]
        self._paper, self._ground = QRect(*leaf["paper"]), QColor(leaf["ground"])

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the words where they stood: what lies within has been shown, and Qt has gone to where its cursor is."""
        super().showEvent(event)
        document = self._page.document()
        first = document.documentLayout().blockBoundingRect(document.begin()).top()
        self._page.verticalScrollBar().setValue(round(first - self._above))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the room as it will be, empty, and the paper; tell of the words once they are on the screen.

        They are painted right after it.
        """
        painter = QPainter(self)
        for box, colour in self._plan:
            painter.fillRect(box, colour)
        painter.fillRect(self._paper, self._ground)
        painter.end()
        QTimer.singleShot(0, self, self.tell)

    def tell(self) -> None:
        """Tell that the words are shown, if that has not been told."""
        if not self._told:
            self._told = True
            self.shown.emit()


def _write(document: QTextDocument, leaf: Leaf) -> None:
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    looks = [_look(look) for look in leaf["looks"]]
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    frame = document.rootFrame().frameFormat()
    frame.setLeftMargin(leaf["margins"][0])
    frame.setRightMargin(leaf["margins"][1])
    # Room to scroll, however little stands below.
    frame.setTopMargin(leaf["box"][3])
    frame.setBottomMargin(leaf["box"][3])
    document.rootFrame().setFrameFormat(frame)
    for index, (line, margins, direction, tabs, words) in enumerate(leaf["blocks"]):
        layout = _layout(line, margins, direction, tabs)
        if index:
            cursor.insertBlock(layout)
        else:
            cursor.setBlockFormat(layout)
        for look, text in words:
            cursor.insertText(text, looks[look])
    cursor.endEditBlock()


def _layout(line: list[Any], margins: list[float], direction: int, tabs: list[Any]) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(*line)
    made.setTopMargin(margins[0])
    made.setBottomMargin(margins[1])
    made.setLeftMargin(margins[2])
    made.setRightMargin(margins[3])
    made.setTextIndent(margins[4])
    made.setLayoutDirection(Qt.LayoutDirection(direction))
    made.setTabPositions([QTextOption.Tab(at, QTextOption.TabType(kind)) for at, kind in tabs])
    return made


def _look(kept: list[Any]) -> QTextCharFormat:
    families, size, weight, italic, axes, features, spacing, hinting, colour = kept
    font = QFont(families)
    font.setPointSizeF(size)
    font.setWeight(QFont.Weight(weight))
    font.setItalic(italic)
    for tag, value in axes:
        font.setVariableAxis(QFont.Tag.fromValue(tag), value)
    for tag, value in features:
        font.setFeature(QFont.Tag.fromValue(tag), value)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, spacing)
    font.setHintingPreference(QFont.HintingPreference(hinting))
    made = QTextCharFormat()
    made.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll)
    made.setForeground(QColor(colour))
    return made
