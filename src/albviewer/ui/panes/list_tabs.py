"""The tabs over the lists: each with its name and how many it lists, and no word cut, however little room there is.

Where they do not fit beside each other, the longest name gives way to its sign; then the counts stand under the names;
and where that is too wide still, one button says which list is in front and has a menu of all of them. How many there
could be decides it, not how many there are, so that no filter makes the tabs higher or lower.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QTabBar, QToolButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from albviewer.ui.theme.theme import Appearance

_CARET = 12
_LEAST = 120


class Fit(IntEnum):
    """How much room the tabs have."""

    ROOMY = 0
    SIGN = 1
    """A name that has a sign gives way to it."""
    BELOW = 2
    """The counts stand below."""
    MENU = 3
    """One button with a menu."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """A list: its name, the sign that may stand for it, how many it shows, and how many it could."""

    name: str
    sign: str = ""
    shown: int = 0
    most: int = 0
    hidden: bool = False

    def words(self, fit: Fit) -> str:
        """Return what is written on it."""
        name = self.sign if self.sign and fit is not Fit.ROOMY and fit is not Fit.MENU else self.name
        return f"{name}\n{self.shown}" if fit is Fit.BELOW else f"{name}  {self.shown}"


class _Bar(QTabBar):
    """Tabs as high as their words, also where these have two lines: Qt measures one."""

    def tabSizeHint(self, index: int) -> QSize:
        """Return the size of a tab."""
        below = self.tabText(index).count("\n")
        return super().tabSizeHint(index) + QSize(0, below * self.fontMetrics().lineSpacing())


class ListTabs(QWidget):
    """`turned` carries the number of the tab that the reader has chosen, or that has come to the front otherwise."""

    turned = Signal(int)

    def __init__(self, appearance: Appearance, names: Sequence[tuple[str, str]], called: str, parent: QWidget) -> None:
        """`names` are the names of the lists and their signs, or none; `called` is what the tabs are called."""
        super().__init__(parent)
        self._appearance = appearance
        self._tabs = [Tab(name=name, sign=sign) for name, sign in names]
        self._fit = Fit.ROOMY
        self.bar = _Bar(self)
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)
        self.bar.setUsesScrollButtons(False)
        # There are many, and all of them are to be seen.
        self.bar.setProperty("tight", True)
        self.bar.setAccessibleName(called)
        for _tab in names:
            self.bar.addTab("")
        self.button = QToolButton(self)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        appearance.dress(self.button, font="ui strong")
        menu = QMenu(self.button)
        menu.setAccessibleName(self.bar.accessibleName())
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self.button.setMenu(menu)
        self.button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.bar)
        row.addWidget(self.button)
        row.addStretch()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.bar.currentChanged.connect(self._turned)
        appearance.changed.connect(self._dress)
        self._dress()

    @property
    def fit(self) -> Fit:
        """How much room there is."""
        return self._fit

    def count_in(self, number: int, shown: int, most: int) -> None:
        """Say how many rows a list has, and how many it would have without any filter."""
        tab = replace(self._tabs[number], shown=shown, most=max(shown, most))
        if tab != self._tabs[number]:
            wider = len(str(tab.most)) != len(str(self._tabs[number].most))
            self._tabs[number] = tab
            self._word(number)
            if wider:
                self._adapt()

    def set_hidden(self, number: int, hidden: bool) -> None:
        """Take a list from the tabs, or put it there again."""
        if self._tabs[number].hidden is not hidden:
            self._tabs[number] = replace(self._tabs[number], hidden=hidden)
            self.bar.setTabVisible(number, not hidden)
            self._adapt()

    def turn_to(self, number: int) -> None:
        """Bring a list to the front."""
        self.bar.setCurrentIndex(number)

    def in_front(self) -> int:
        """Return the number of the list in front."""
        return self.bar.currentIndex()

    def minimumSizeHint(self) -> QSize:
        """Ask for hardly any width: the tabs find their room in what there is."""
        return QSize(self._appearance.fonts.px(_LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the tabs their room."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._adapt()

    def changeEvent(self, event: QEvent) -> None:
        """Find the tabs their room in other letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._adapt()

    def _adapt(self) -> None:
        """Take the roomiest form in which all tabs could stand whole, also when nothing is filtered."""
        with QSignalBlocker(self.bar):
            fits = (fit for fit in (Fit.ROOMY, Fit.SIGN, Fit.BELOW) if self._width_of(fit) <= self.width())
            self._fit = next(fits, Fit.MENU)
            for number in range(len(self._tabs)):
                self._word(number)
        had_keyboard = self.window().focusWidget() in (self.bar, self.button)
        self.bar.setVisible(self._fit is not Fit.MENU)
        self.button.setVisible(self._fit is Fit.MENU)
        if had_keyboard:
            (self.button if self._fit is Fit.MENU else self.bar).setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()

    def _width_of(self, fit: Fit) -> int:
        for number, tab in enumerate(self._tabs):
            self.bar.setTabText(number, replace(tab, shown=tab.most).words(fit))
        return self.bar.sizeHint().width()

    def _word(self, number: int) -> None:
        tab = self._tabs[number]
        self.bar.setTabText(number, tab.words(self._fit))
        self.bar.setAccessibleTabName(number, tab.words(Fit.ROOMY))
        self.bar.setTabToolTip(number, tab.words(Fit.ROOMY) if self._fit is not Fit.ROOMY else "")
        if number == self.bar.currentIndex():
            self.button.setText(tab.words(Fit.MENU))
            self.button.setAccessibleName(f"{self.bar.accessibleName()}: {tab.words(Fit.MENU)}")

    def _turned(self, number: int) -> None:
        self._word(number)
        self.turned.emit(number)

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        for number, tab in enumerate(self._tabs):
            if tab.hidden:
                continue
            action = menu.addAction(tab.words(Fit.MENU), lambda number=number: self.turn_to(number))
            action.setCheckable(True)
            action.setChecked(number == self.in_front())

    def _dress(self) -> None:
        look = self._appearance
        side = look.fonts.px(_CARET)
        self.button.setIcon(look.icons.icon("caret-down", size=side))
        self.button.setIconSize(QSize(side, side))
        self._adapt()
