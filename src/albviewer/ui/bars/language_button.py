"""The choice of the language, for the interface and the collection's own texts: "English ⌄" in the bar at the top."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from albviewer.session.changes import speak
from albviewer.session.session import Origin
from albviewer.ui.context import ViewContext

_CARET = 12


class LanguageButton(QToolButton):
    """Names the language that is spoken and opens a menu of the others, each by its own name.

    Hidden where there is nothing to choose. The window is made anew in the language: the button does not change itself.
    """

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        say = context.say
        name = dict(context.languages).get(say.language, "")
        self.setText(name)
        self.setToolTip(say("Language"))
        self.setAccessibleName(say("Language: {name}", name=name))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # The arrow stands after the words.
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._open)
        context.appearance.changed.connect(self._dress)
        self._dress()
        self.setVisible(len(context.languages) > 1)

    def _dress(self) -> None:
        look = self._context.appearance
        side = look.fonts.px(_CARET)
        self.setIcon(look.icons.icon("caret-down", "ink-2", size=side))
        self.setIconSize(QSize(side, side))

    def menu_of_languages(self) -> QMenu:
        """Return a new menu of the languages; it is gone once it is closed."""
        menu = QMenu(self)
        menu.setAccessibleName(self.accessibleName())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        group = QActionGroup(menu)
        for code, name in self._context.languages:
            action = QAction(name, menu)
            action.setCheckable(True)
            action.setChecked(code == self._context.say.language)
            action.triggered.connect(lambda _checked, code=code: self._choose(code))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _open(self) -> None:
        self.menu_of_languages().popup(self.mapToGlobal(QPoint(0, self.height())))

    def _choose(self, code: str) -> None:
        self._context.session.apply(speak(code), origin=Origin.CHIPS)
