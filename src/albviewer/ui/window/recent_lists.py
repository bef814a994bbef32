"""The collections opened lately to choose from: as a menu, and as a list for the first page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from albviewer.session.recent import Recent

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.ui.theme.theme import Appearance

_MOST_ON_PAGE = 5


def add_recent(menu: QMenu, recent: Sequence[Recent], say: Say, open_: Callable[[Path], None]) -> None:
    """Add a menu of collections, with where each one is as its tooltip; nothing if there are none."""
    if not recent:
        return
    opened = menu.addMenu(say("Opened lately"))
    opened.setToolTipsVisible(True)
    for each in recent:
        action = opened.addAction(_words(each, say).replace("&", "&&"))
        action.setToolTip(str(each.path))
        action.setEnabled(each.is_there())
        action.triggered.connect(lambda _checked, path=each.path: open_(path))


class RecentList(QWidget):
    """Collections one below the other, each a button. `chosen` carries the path."""

    chosen = Signal(object)

    def __init__(self, recent: Sequence[Recent], look: Appearance, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(4)
        head = QLabel(say("Opened lately"), self)
        look.dress(head, font="heading strong")
        column.addWidget(head)
        for each in recent[:_MOST_ON_PAGE]:
            button = QPushButton(_words(each, say).replace("&", "&&"), self)
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            button.setToolTip(str(each.path))
            button.setAccessibleDescription(str(each.path))
            button.setEnabled(each.is_there())
            button.clicked.connect(lambda _checked, path=each.path: self.chosen.emit(path))
            column.addSpacing(4)
            column.addWidget(button)


def _words(recent: Recent, say: Say) -> str:
    title = recent.title_in(say.language)
    return title if recent.is_there() else say("{title} – no longer there", title=title)
