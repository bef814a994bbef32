"""Panes that share a column: one below the other, or, where there is no room for all, one at a time behind tabs.

It must not know what the panes show.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QTabBar, QVBoxLayout, QWidget

from albviewer.ui.theme.theme import Appearance
from albviewer.ui.window.arrangement import Pane


class Fold(QWidget):
    """Holds `splitter`, which holds the panes. `folded` says whether only the one in front is to be seen."""

    turn_asked = Signal(object)
    """The pane that the reader wants in front."""

    def __init__(
        self, splitter: QSplitter, names: Mapping[Pane, str], name: str, appearance: Appearance, parent: QWidget
    ) -> None:
        """`names` are those of the panes on the tabs, in their order; `name` is what the tabs are called."""
        super().__init__(parent)
        self.splitter = splitter
        self.folded = False
        self.front = next(iter(names))
        self._panes = tuple(names)
        self.head = QWidget(self)
        appearance.dress(self.head, ground="chrome", edge="bottom")
        self.tabs = QTabBar(self.head)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(name)
        for words in names.values():
            self.tabs.addTab(words)
        self.tabs.currentChanged.connect(self._turn)
        row = QHBoxLayout(self.head)
        row.setContentsMargins(6, 0, 6, 0)
        row.addWidget(self.tabs)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(splitter, 1)
        self.head.hide()

    def bring(self, pane: Pane) -> None:
        """Have a pane in front, if it is one of them, whether or not others are hidden for it now."""
        if pane in self._panes:
            self.front = pane
            with QSignalBlocker(self.tabs):
                self.tabs.setCurrentIndex(self._panes.index(pane))

    def behind(self, here: Iterable[Pane]) -> frozenset[Pane]:
        """Return those panes that are not to be seen because another one is in front; `here` are all that are wanted.

        The one in front may be hidden or in a window of its own: then nothing is behind anything.
        """
        shared = [pane for pane in here if pane in self._panes]
        if not self.folded or self.front not in shared:
            return frozenset()
        return frozenset(shared) - {self.front}

    def show_tabs(self, here: Iterable[Pane]) -> None:
        """Show the tabs if there is anything to choose between."""
        self.head.setVisible(bool(self.behind(here)))

    def _turn(self, index: int) -> None:
        self.turn_asked.emit(self._panes[index])
