"""Commands on the state as a whole: undone, done again, kept under a name, as a link, in a file.

Opening a link or a file is the window's, for it may be to another collection: see the signals.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMenu, QWidget

from albviewer.panels.link_faults import link_fault
from albviewer.panels.steps_in_words import step_in_words
from albviewer.session.links import LinkError, is_link, link_of
from albviewer.session.named_views import LONGEST_NAME
from albviewer.session.session import Origin, StateChange
from albviewer.session.view_files import SUFFIX, file_of
from albviewer.ui.commands import Commands, Group
from albviewer.ui.widgets.within_screen import give_air
from albviewer.whole_files import write_whole

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from albviewer.session.view_state import ViewState
    from albviewer.ui.context import ViewContext

# What is said in a menu is cut to so many letters.
_SHOWN = 40


class ViewCommands(QObject):
    """`state` gives the state that is to be kept, `tell` says a sentence that needs no answer."""

    link_given = Signal(str)
    file_given = Signal(object)
    """A link, or the path of a file, that is to be opened."""

    def __init__(
        self,
        context: ViewContext,
        commands: Commands,
        *,
        state: Callable[[], ViewState],
        tell: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self._tell = tell
        self._window = parent
        say, add = context.say, commands.add
        self._undo = self._add_undo(commands)
        self._redo = self._add_redo(commands)
        views = Group.VIEWS
        add("views.save", say("Save this view…"), self.ask_for_name, group=views, keys=("Ctrl+S",))
        add("views.all", say("Saved views…"), self.show_views, group=views, keys=("Ctrl+Shift+S",))
        add("views.copy-link", say("Copy link to this view"), self.copy_link, group=views, keys=("Ctrl+L",))
        add("views.open-link", say("Open a link…"), self.ask_for_link, group=views, keys=("Ctrl+Shift+L",))
        add("views.save-file", say("Save this view to a file…"), self.ask_where, group=views)
        add("views.open-file", say("Open a view from a file…"), self.ask_for_file, group=views)
        context.listen(self._changed)
        self._word()

    # Undone and done again.

    def _add_undo(self, commands: Commands) -> QAction:
        say = self._context.say
        told = say("Undo the last change of filters or selection")
        return commands.add("filters.undo", say("Undo"), self.undo, group=Group.FILTERS, keys=("Ctrl+Z",), told=told)

    def _add_redo(self, commands: Commands) -> QAction:
        say = self._context.say
        told = say("Do again what was undone")
        keys = ("Ctrl+Shift+Z", "Ctrl+Y")
        return commands.add("filters.redo", say("Redo"), self.redo, group=Group.FILTERS, keys=keys, told=told)

    def undo(self) -> None:
        """Undo the last change of filters or selection, and say what it was."""
        step = self._context.session.to_undo()
        if step is not None:
            self._context.session.undo()
            self._tell(self._context.say("Undone: {what}", what=self._in_words(step)))

    def redo(self) -> None:
        """Do again what was undone, and say what it is."""
        step = self._context.session.to_redo()
        if step is not None:
            self._context.session.redo()
            self._tell(self._context.say("Done again: {what}", what=self._in_words(step)))

    def _in_words(self, step: tuple[ViewState, ViewState]) -> str:
        words = step_in_words(*step, self._context.session.collection, self._context.say)
        return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"

    def _changed(self, change: StateChange) -> None:
        if change.fields != frozenset({"extent"}):
            self._word()

    def _word(self) -> None:
        """Say in the menu what would be undone, and what would be done again."""
        say, session = self._context.say, self._context.session
        undone, redone = session.to_undo(), session.to_redo()
        self._undo.setEnabled(undone is not None)
        self._redo.setEnabled(redone is not None)
        undo = say("Undo: {what}", what=self._in_words(undone)) if undone else say("Undo")
        redo = say("Redo: {what}", what=self._in_words(redone)) if redone else say("Redo")
        # An ampersand of a name is no sign for a key.
        self._undo.setText(undo.replace("&", "&&"))
        self._redo.setText(redo.replace("&", "&&"))

    # Views under names.

    def add_names(self, menu: QMenu) -> None:
        """Add the saved views to a menu; nothing if there are none."""
        names = self._context.views.names(self._collection)
        if not names:
            return
        views = menu.addMenu(self._context.say("Saved views"))
        for name in names:
            views.addAction(name.replace("&", "&&"), lambda name=name: self.open_view(name))

    @property
    def _collection(self) -> str:
        return self._context.session.collection.head.id

    def ask_for_name(self) -> None:
        """Keep the state as it is under a name to be given."""
        say = self._context.say
        words = say("Filters, selection, place in the text and map are kept under this name:")
        self._ask(say("Save this view"), words, self._name_offered(), do=say("Save"), then=self.save_view)

    def _name_offered(self) -> str:
        from albviewer.panels.filters import reason
        from albviewer.panels.runs import plain

        words = plain(reason(self._context.session.state, self._context.session.collection, self._context.say))
        return (words[:1].upper() + words[1:])[:LONGEST_NAME]

    def save_view(self, name: str) -> None:
        """Keep the state as it is under a name."""
        name = " ".join(name.split())
        if not name:
            return
        say = self._context.say
        try:
            self._context.views.save(self._collection, name, self._state())
        except OSError as error:
            self._tell(say("The view could not be saved: {reason}.", reason=error.strerror or error))
        else:
            self._tell(say("Saved: {name}", name=name))

    def open_view(self, name: str) -> None:
        """Return to a saved view; the language stays."""
        session = self._context.session
        state = self._context.views.state(self._collection, name, session.linked)
        if state is not None:
            from dataclasses import replace

            session.apply(lambda now: replace(state, language=now.language), origin=Origin.HISTORY)

    def show_views(self) -> None:
        """List the saved views, to open, rename and delete them."""
        from albviewer.ui.window.views_dialog import ViewsDialog

        dialog = ViewsDialog(self._context, self._tell, self._window)
        dialog.chosen.connect(self.open_view)
        dialog.open()

    # The state as a link, and in a file.

    def copy_link(self) -> None:
        """Put the link to the state as it is on the clipboard."""
        self.copy_link_to(self._state())

    def copy_link_to(self, state: ViewState) -> None:
        """Put the link to a state on the clipboard, and say so."""
        say = self._context.say
        try:
            link = link_of(state, self._collection)
        except LinkError:
            self._tell(say("This view is too much for a link; save it to a file instead."))
            return
        QGuiApplication.clipboard().setText(link)
        self._tell(say("The link is on the clipboard."))

    def ask_for_link(self) -> None:
        """Open a link to be given; one on the clipboard is offered."""
        say, held = self._context.say, QGuiApplication.clipboard().text()
        offered = held.strip() if is_link(held) else ""
        words = say("A link to a view begins with albviewer://")
        self._ask(say("Open a link"), words, offered, do=say("Open"), then=self.link_given.emit)

    def _ask(self, title: str, label: str, offered: str, *, do: str, then: Callable[[str], object]) -> None:
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(title)
        dialog.setLabelText(label)
        dialog.setTextValue(offered)
        dialog.setOkButtonText(do)
        dialog.setCancelButtonText(self._context.say("Cancel"))
        # What is written is announced by what it is for.
        for field in dialog.findChildren(QLineEdit):
            field.setAccessibleName(label)
        give_air(dialog)
        dialog.textValueSelected.connect(then)
        dialog.open()

    def ask_where(self) -> None:
        """Write the state as it is to a file to be chosen."""
        say = self._context.say
        suggested = f"{self._collection}{SUFFIX}"
        chosen, _ = QFileDialog.getSaveFileName(self._window, say("Save this view to a file"), suggested, self._kinds())
        if chosen:
            self.save_file(Path(chosen) if Path(chosen).suffix else Path(chosen).with_suffix(SUFFIX))

    def save_file(self, path: Path) -> None:
        """Write the state as it is to a file."""
        say = self._context.say
        try:
            write_whole(path, file_of(self._state(), self._context.session.collection.head))
        except LinkError as error:
            self._tell(link_fault(error, say))
        except OSError as error:
            self._tell(say("The view could not be saved: {reason}.", reason=error.strerror or error))
        else:
            self._tell(say("Saved: {name}", name=path.name))

    def ask_for_file(self) -> None:
        """Open a file to be chosen."""
        words = self._context.say("Open a view from a file")
        chosen, _ = QFileDialog.getOpenFileName(self._window, words, "", self._kinds())
        if chosen:
            self.file_given.emit(Path(chosen))

    def _kinds(self) -> str:
        return self._context.say("Views ({suffix})", suffix=f"*{SUFFIX}")
