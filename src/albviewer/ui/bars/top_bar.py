"""The bar at the top: the collection's name, back and forward, search, language, text size, theme, help."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from albviewer.panels.dates_in_words import date_in_words
from albviewer.panels.runs import Run, RunKind
from albviewer.panels.say import Say
from albviewer.session.session import StateChange
from albviewer.ui.bars.language_button import LanguageButton
from albviewer.ui.bars.main_menu import fill_menu
from albviewer.ui.commands import Commands
from albviewer.ui.context import ViewContext
from albviewer.ui.search.field import SearchField
from albviewer.ui.theme.theme import ThemeChoice
from albviewer.ui.widgets.run_label import RunLabel

_PERIOD_FROM = 860
_TITLE_FROM = 580
_THEMES: tuple[ThemeChoice, ...] = ("system", "light", "dark", "contrast")


class TopBar(QWidget):
    """Tools that are always there. Its menu has all of `commands`; what it asks of others are its signals."""

    help_asked = Signal()
    drawer_asked = Signal()
    """Show the sources, or put them away: they are a drawer."""
    menu_opening = Signal(QMenu)
    """The menu, before it is shown: others may add what is no command of `commands`."""

    def __init__(self, context: ViewContext, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._commands = commands
        look, say = context.appearance, context.say
        look.dress(self, ground="chrome", edge="bottom")
        self.setFixedHeight(46)
        self._buttons: list[tuple[QToolButton, str]] = []
        self._menu = self._button("list", say("Menu"), self._open_menu)
        self._drawer = self._button("books", say("Sources (F6)"), self.drawer_asked.emit)
        self._drawer.hide()
        self.back = self._button("arrow-left", say("Back (Alt+Left)"), context.session.back)
        self.forward = self._button("arrow-right", say("Forward (Alt+Right)"), context.session.forward)
        self.language = LanguageButton(context, self)
        self._size = self._button("text-aa", say("Text size"), self._open_sizes)
        self._theme = self._button("circle-half", say("Light, dark, high contrast"), self._open_themes)
        self._help = self._button("question", say("Keys and help (F1)"), self.help_asked.emit)
        self.search = SearchField(context, self)
        self._lay_out()
        look.changed.connect(self._dress)
        context.listen(self._changed)
        self._dress()
        self._changed(None)

    def _button(self, icon: str, name: str, pressed: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: pressed())
        self._buttons.append((button, icon))
        return button

    def _lay_out(self) -> None:
        look, say = self._context.appearance, self._context.say
        head = self._context.session.collection.head
        self._title = title = RunLabel(look, size="heading", tone="ink", parent=self)
        title.set_runs([Run(text=head.title.in_language(say.language), kind=RunKind.STRONG)])
        title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._period = QLabel(date_in_words(head.period, say) if head.period else "", self)
        look.dress(self._period, font="heading", tone="ink-2")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(6)
        for widget in (self._menu, self._drawer, title, self._period, _rule(self), self.back, self.forward):
            row.addWidget(widget)
        row.addSpacing(10)
        row.addWidget(self.search, 2)
        row.addStretch(1)
        for widget in (self.language, self._size, self._theme, self._help):
            row.addWidget(widget)

    def _dress(self) -> None:
        look = self._context.appearance
        for button, icon in self._buttons:
            button.setIcon(look.icons.icon(icon))
            side = look.fonts.px(look.tokens.icon["normal"])
            button.setIconSize(QSize(side, side))
        self.setFixedHeight(look.fonts.px(46))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the period to the map and the timeline where the title would be cut for it, and then the title."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._context.appearance.fonts.px
        self._period.setVisible(self.width() >= px(_PERIOD_FROM))
        # Two letters of it would tell nobody anything; the window has it in its frame.
        self._title.setVisible(self.width() >= px(_TITLE_FROM))

    def _changed(self, _change: StateChange | None) -> None:
        history = self._context.session.history
        self.back.setEnabled(history.can_go_back())
        self.forward.setEnabled(history.can_go_forward())

    def _open_menu(self) -> None:
        menu = QMenu(self)
        fill_menu(menu, self._commands, self._context.say, self.menu_opening.emit)
        _pop_up(menu, self._menu)

    def show_drawer_button(self, shown: bool) -> None:
        """Show the button for the sources, or not: they have a column of their own."""
        self._drawer.setVisible(shown)

    def _open_sizes(self) -> None:
        look = self._context.appearance
        menu = QMenu(self)
        choices = [(step, f"{step} %") for step in look.tokens.text_steps]
        _add_choices(menu, choices, look.step, look.set_step)
        _pop_up(menu, self._size)

    def _open_themes(self) -> None:
        look = self._context.appearance
        names = theme_names(self._context.say)
        menu = QMenu(self)
        _add_choices(menu, [(theme, names[theme]) for theme in _THEMES], look.choice, look.set_choice)
        _pop_up(menu, self._theme)


def theme_names(say: Say) -> dict[ThemeChoice, str]:
    """Return what the themes are called."""
    return {
        "system": say("As the system"),
        "light": say("Light"),
        "dark": say("Dark"),
        "contrast": say("High contrast"),
    }


def _add_choices(menu: QMenu, choices: list, now: object, choose: Callable) -> None:  # type: ignore[type-arg]
    """Fill a menu with values of which one is in force."""
    group = QActionGroup(menu)
    for value, words in choices:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(value == now)
        action.triggered.connect(lambda _checked, value=value: choose(value))
        group.addAction(action)


def _pop_up(menu: QMenu, button: QToolButton) -> None:
    menu.setAccessibleName(button.accessibleName())
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))


def _rule(parent: QWidget) -> QFrame:
    rule = QFrame(parent)
    rule.setFrameShape(QFrame.Shape.VLine)
    rule.setFixedHeight(26)
    return rule
