"""The buttons that add a filter: each opens a menu of what can be filtered by, that of the time a dialog."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from albviewer.panels.lists import people_rows, place_rows, source_rows
from albviewer.session import changes
from albviewer.session.changes import Change
from albviewer.session.session import Origin
from albviewer.ui.bars.time_dialog import TimeDialog
from albviewer.ui.context import ViewContext

_MOST_IN_MENU = 24
_ICON = 16


class FilterAdders(QObject):
    """The buttons, in the order in which they stand. They belong to `parent`, who lays them out.

    Where room is short there is one in place of all, with the others in its menu.
    """

    list_asked = Signal(str)
    """The kind of a list in which to choose, where a menu would be too long: "places" or "people"."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._holder = parent
        say = context.say
        self._icons = ("map-pin", "calendar-blank", "user", "books", "plus")
        self._place = self._button(say("Place"), self._offer_places)
        self._time = self._button(say("Time"), self.ask_time)
        self._person = self._button(say("Person"), self._offer_people)
        self._source = self._button(say("Source"), self._offer_sources)
        self._each = (self._place, self._time, self._person, self._source)
        self._all_in_one = self._button(say("Filter by"), self._offer_kinds)
        self._all_in_one.setAccessibleName(say("Filter by"))
        self.buttons = (*self._each, self._all_in_one)
        self.show_few(False)

    def _button(self, words: str, pressed: Callable[[], None]) -> QToolButton:
        button = QToolButton(self._holder)
        button.setText(words)
        button.setAccessibleName(self._context.say("Filter by: {what}", what=words))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: pressed())
        return button

    @property
    def first(self) -> QToolButton:
        """The first button that is there."""
        return self._all_in_one if self._few else self._each[0]

    def saved(self) -> int:
        """Return how much less wide, in pixels, the one button is than the others together."""
        return sum(each.sizeHint().width() for each in self._each) - self._all_in_one.sizeHint().width()

    def show_few(self, few: bool) -> None:
        """Show the one button, or all the others."""
        self._few = few
        for button in self._each:
            button.setVisible(not few)
        self._all_in_one.setVisible(few)

    def _offer_kinds(self) -> None:
        """Open a menu of what the other buttons are for."""
        menu = QMenu(self._holder)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in self._each:
            menu.addAction(button.icon(), button.text(), button.click)
        self._pop_up(menu, self._all_in_one)

    def _pop_up(self, menu: QMenu, button: QToolButton) -> None:
        menu.setAccessibleName(button.accessibleName() or button.text())
        shown = self.first if button.isHidden() else button
        menu.popup(shown.mapToGlobal(shown.rect().bottomLeft()))

    def dress(self) -> None:
        """Take icons of the theme and the text size."""
        look = self._context.appearance
        side = look.fonts.px(_ICON)
        for button, icon in zip(self.buttons, self._icons, strict=True):
            button.setIcon(look.icons.icon(icon, size=side))
            button.setIconSize(QSize(side, side))

    def _offer_places(self) -> None:
        rows = place_rows(self._context.session, self._context.say)
        choices = ((row.id, row.name) for row in rows if not row.chosen)
        total = len(rows) - len(self._context.session.state.places)
        self._offer(self._place, choices, changes.toggle_place, ("places", total))

    def _offer_people(self) -> None:
        rows = people_rows(self._context.session, self._context.say)
        choices = ((row.id, row.name) for row in rows if not row.chosen)
        total = len(rows) - len(self._context.session.state.people)
        self._offer(self._person, choices, changes.toggle_person, ("people", total))

    def _offer_sources(self) -> None:
        rows = source_rows(self._context.session, self._context.say)
        chosen = self._context.session.state.sources
        choices = ((row.id, f"{row.id}  {row.title}") for row in rows if row.id not in chosen)
        self._offer(self._source, choices, changes.toggle_source)

    def _offer(
        self,
        button: QToolButton,
        choices: Iterable[tuple[str, str]],
        toggle: Callable[[str], Change],
        listed: tuple[str, int] | None = None,
    ) -> None:
        """Open a menu of what can be filtered by below its button.

        What is too much for it is in a list: `listed` are the list's kind and how many choices there are.
        """
        menu = QMenu(self._holder)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for id_, words in islice(choices, _MOST_IN_MENU if listed else None):
            # An ampersand of a title is no sign for a key.
            menu.addAction(words.replace("&", "&&"), lambda id_=id_: self._apply(toggle(id_)))
        if listed is not None and listed[1] > _MOST_IN_MENU:
            kind, total = listed
            menu.addSeparator()
            menu.addAction(self._context.say("All {n} in the list…", n=total), lambda: self.list_asked.emit(kind))
        self._pop_up(menu, button)

    def _apply(self, change: Change) -> None:
        self._context.session.apply(change, origin=Origin.CHIPS)

    def ask_time(self) -> None:
        """Let the reader write from when to when."""
        state = self._context.session.state
        dialog = TimeDialog(self._context.say, state.window, certain=state.certain, parent=self._holder)
        dialog.chosen.connect(self._limit_time)
        dialog.open()

    def _limit_time(self, first: str, last: str, certain: bool) -> None:
        limit, ask = changes.limit_time(first, last), changes.ask_certainty(certain=certain)
        self._apply(lambda state: ask(limit(state)))
