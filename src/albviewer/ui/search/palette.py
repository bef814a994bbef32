"""The palette: one field from which every command and everything that has a name is reached by typing.

It lies over the window and blocks nothing: whatever else takes the keyboard puts it away. Everything that it does is a
command's own doing, a change of the state, or the start of a tour.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from albviewer.panels.looking_up import LookedUp
from albviewer.panels.palette import NamedCommand, WindowNames, palette_rows
from albviewer.panels.suggestion import Offer, Suggestion, change_of
from albviewer.session.session import Origin
from albviewer.ui.commands import Command, Commands, group_names
from albviewer.ui.context import ViewContext
from albviewer.ui.jobs import JobRunner
from albviewer.ui.search.drop_down import Sheet
from albviewer.ui.search.lookup import Lookup
from albviewer.ui.search.rows import SuggestionsView

log = logging.getLogger(__name__)

OWN_COMMAND = "go.palette"
_PAUSE_MS = 80
# At 100 %, in logical pixels.
_WIDTH, _FROM_TOP, _FROM_EDGE, _MOST_HEIGHT = 640, 72, 16, 520
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


@dataclass(frozen=True, slots=True, kw_only=True)
class PaletteWays:
    """What the palette leaves to others: searching for words, and starting a tour."""

    search: Callable[[str], None]
    start_tour: Callable[[str], None]


class Palette(Sheet):
    """A field above a list, over the upper middle of a window."""

    def __init__(self, context: ViewContext, commands: Commands, ways: PaletteWays, window: QWidget) -> None:
        super().__init__(context.appearance, window)
        self._context = context
        self._commands = commands
        self._ways = ways
        self._listed = WindowNames(())
        self._before: QWidget | None = None
        say = context.say
        self.setAccessibleName(say("Find anything"))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(say("Commands, places, people, events, sources, passages like 3.12"))
        self.field.setAccessibleName(say("Find anything"))
        self.field.setAccessibleDescription(
            say("Arrow keys lead through the suggestions, Enter takes one, Esc closes them.")
        )
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self._edited)
        self.view = SuggestionsView(context.appearance, say("Suggestions"), self)
        self.view.taken.connect(self._take)
        self.view.pointed.connect(context.pointing.point_at)
        edge = context.appearance.tokens.space[2]
        self.column.setContentsMargins(edge, edge, edge, edge)
        self.column.setSpacing(edge)
        self.column.addWidget(self.field)
        self.column.addWidget(self.view, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(lambda: self._looking.ask(self.field.text()))
        self._looking = Lookup(context, self)
        self._looking.found.connect(self._show_rows)
        self._saving: JobRunner[None] = JobRunner(lambda _none: None, self._failed, self)
        window.installEventFilter(self)
        context.at_end(self._close)

    def open(self) -> None:
        """Show it with the keyboard in its field, or put it away if it is there."""
        if self.isVisible():
            self.put_away()
            return
        self._before = QApplication.focusWidget()
        context = self._context
        commands = map(self._named_command, filter(_can_be_asked, self._commands.listed()))
        self._listed = WindowNames(commands, context.views.names(context.session.collection.head.id))
        self.field.clear()
        self.view.begin_anew()
        self._show_rows(LookedUp(typed=""))
        self._place()
        self.show()
        self.raise_()
        self._place()
        self.view.scrollToTop()
        self.window().activateWindow()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_away(self) -> None:
        """Hide it; the keyboard goes back to where it was."""
        self._pause.stop()
        self._looking.drop()
        had_keyboard = self.field.hasFocus()
        before, self._before = self._before, None
        self.hide()
        if had_keyboard and before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _named_command(self, command: Command) -> NamedCommand:
        return NamedCommand(
            id=command.id,
            name=command.name,
            group=group_names(self._context.say)[command.group],
            keys=command.keys,
        )

    def _edited(self, typed: str) -> None:
        """Show at once what needs no looking up, and the rest after a pause."""
        self.view.begin_anew()
        self._show_rows(self._looking.begin(typed))
        self._pause.start()

    def _show_rows(self, found: LookedUp) -> None:
        if found.typed != self.field.text():
            return
        context = self._context
        used = context.searches.choices(context.session.collection.head.id)
        self.view.show_rows(palette_rows(context.session, found, self._listed, used, context.say))
        self._place()

    def _take(self, row: Suggestion) -> None:
        """Put the palette away and do what the row says."""
        context = self._context
        if row.offer is not Offer.TEXT:
            context.searches.note_choice(context.session.collection.head.id, row.key)
            self._saving.start(context.searches.save)
        self.put_away()
        if row.offer is Offer.COMMAND:
            self._commands.action(row.id).trigger()
        elif row.offer is Offer.TOUR:
            self._ways.start_tour(row.id)
        elif row.offer is Offer.VIEW:
            self._open_view(row.id)
        elif row.offer is Offer.TEXT:
            self._ways.search(row.id)
        else:
            change = change_of(row, context.session.linked)
            if change is not None:
                context.session.apply(change, origin=Origin.SEARCH)

    def _open_view(self, name: str) -> None:
        """Return to a saved view; the language stays."""
        session = self._context.session
        state = self._context.views.state(session.collection.head.id, name, session.linked)
        if state is not None:
            session.apply(lambda now: replace(state, language=now.language), origin=Origin.HISTORY)

    def _place(self) -> None:
        """Lie over the upper middle of the window, as high as the rows or as there is room."""
        window, fonts = self.parentWidget(), self._context.appearance.fonts
        width = min(fonts.px(_WIDTH), window.width() - 2 * _FROM_EDGE)
        top = min(_FROM_TOP, window.height() // 8)
        room = min(window.height() - top - _FROM_EDGE, fonts.px(_MOST_HEIGHT))
        self.setGeometry(QRect((window.width() - width) // 2, top, width, room))
        self.fit(self.view, room)

    def _failed(self, error: BaseException) -> None:
        log.info("what was chosen could not be kept: %s", error)

    def _close(self) -> None:
        for runner in (self._looking, self._saving):
            runner.wait()
        self.parentWidget().removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that lead through the list; go away with the keyboard; follow the window's size."""
        if watched is self.field:
            if event.type() == QEvent.Type.FocusOut and self.isVisible():
                self.put_away()
            elif isinstance(event, QKeyEvent) and self._takes(event):
                return True
        elif event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _takes(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.type() == QEvent.Type.ShortcutOverride and key == Qt.Key.Key_Escape:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if key in _STEPS:
            self.view.step(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.view.take_current()
        elif key == Qt.Key.Key_Escape:
            self.put_away()
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True


def _can_be_asked(command: Command) -> bool:
    return command.id != OWN_COMMAND and command.action.isEnabled() and command.action.isVisible()
