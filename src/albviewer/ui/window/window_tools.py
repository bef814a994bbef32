"""What the window does besides showing a room: settings, help, recent collections, things dragged onto it, damage.

It is given the window and its services; nothing of it is imported, or made, before it is asked for.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from albviewer.ui.bars.notice_bar import NoticeBar
from albviewer.ui.commands import Commands, Group
from albviewer.ui.theme.motion import Motion
from albviewer.ui.window.damage import DamageWatch, comes_of_damage
from albviewer.ui.window.dropping import Dropping, collection_of
from albviewer.ui.window.link_opening import VIEW_SUFFIX, LinkOpening

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

    from albviewer.panels.say import Say
    from albviewer.session.session import Session
    from albviewer.ui.notebook import Notebook
    from albviewer.ui.theme.theme import Appearance
    from albviewer.ui.window.main_window import MainWindow
    from albviewer.ui.window.reading_room import ReadingRoom
    from albviewer.ui.window.services import WindowServices
    from albviewer.ui.window.settings import WindowSettings


class WindowTools(QObject):
    """Belongs to one window. `forgotten`: nothing is to be remembered of this window any more."""

    def __init__(
        self, window: MainWindow, appearance: Appearance, settings: WindowSettings, services: WindowServices
    ) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self._settings = settings
        self._services = services
        self._notebook: tuple[Session, Notebook] | None = None
        self._path: Path | None = None
        self._mended: Path | None = None
        self.forgotten = False
        self.motion = Motion(settings.motion(), self)
        self.motion.changed.connect(lambda: settings.remember_motion(self.motion.choice))
        self.notice = NoticeBar(appearance, window)
        Dropping(window).dropped.connect(self._open_dropped)
        self.links = LinkOpening(services.where, lambda: window.say, window)
        self.links.collection_asked.connect(window.open)
        window.failed.connect(lambda _error: self.links.forget())
        self._damage = DamageWatch(self)
        self._damage.damaged.connect(self._mend)

    def add_commands(self, commands: Commands, say: Say) -> None:
        """Add what can be asked for here."""
        commands.add("collection.open-package", say("Open a package…"), self.ask_for_package, group=Group.COLLECTION)
        commands.add("program.settings", say("Settings…"), self.show_settings, group=Group.PROGRAM, keys=("Ctrl+,",))
        commands.add("help.guide", say("Help"), self.show_help, group=Group.HELP, keys=("Shift+F1",))

    def ask_for_package(self) -> None:
        """Let the reader choose a collection in one file. No system has a dialog that offers folders and files."""
        from PySide6.QtWidgets import QFileDialog

        from albviewer.collection.packages import ENDING

        say = self._window.say
        kinds = f"{say('Packages')} (*{ENDING})"
        chosen, _ = QFileDialog.getOpenFileName(self._window, say("Open a package"), "", kinds)
        if chosen:
            self._window.open(Path(chosen))

    def opening(self, path: Path) -> None:
        """A collection is asked for."""
        if path != self._mended:
            self.notice.hide()
            self._mended = None
        self._path = path

    def opened(self, session: Session) -> None:
        """It is open: note it, and watch over its index."""
        if self._path is not None:
            head = session.collection.head
            self._services.recent.note(self._path, head.title.as_dict(), head.id)
        self.links.show_in(session)
        self._damage.watch()

    def notebook(self, session: Session) -> Notebook:
        """Return what is marked in a collection: as long as it is open it is one, in whatever language."""
        if self._notebook is None or self._notebook[0] is not session:
            from albviewer.ui.notebook import notebook_of

            if self._notebook is not None:
                # Of a collection whose room has gone: with it goes all that the session had in memory.
                self._notebook[1].deleteLater()
            self._notebook = (session, notebook_of(session, self._services.annotations(session), self))
        return self._notebook[1]

    def _remember_citing(self, room: ReadingRoom) -> None:
        """Cite as the reader has chosen."""
        from albviewer.export.citations import CitationStyle

        citing = room.context.citing
        # It holds on to itself by what listens to it here, and has to go with its room.
        citing.setParent(room)
        citing.set_style(self._settings.citing() or CitationStyle.CHICAGO.value)
        citing.changed.connect(lambda: self._settings.remember_citing(citing.style))

    def _tell_failed(self, error: OSError) -> None:
        say = self._window.say
        words = say("What you marked could not be kept: {reason}.", reason=error.strerror or error)
        self.notice.tell(words, say)

    def furnish(self, room: ReadingRoom) -> None:
        """Put into a room what leads to other collections."""
        from albviewer.ui.window.recent_lists import RecentList, add_recent

        window, say = self._window, room.context.say
        self._remember_citing(room)
        room.context.on(room.context.notes.failed, self._tell_failed)
        room.views.link_given.connect(self.open_link)
        room.views.file_given.connect(self.open_file)
        here = self._path.absolute() if self._path is not None else None
        others = [each for each in self._services.recent.listed() if each.path != here]
        room.top.menu_opening.connect(lambda menu: add_recent(menu, others, say, window.open))
        # Whether one is still there is not asked for now: it may lie on a disk that is far away. Opening it says so.
        for each in others:
            words = say("Open {title}", title=each.title_in(say.language))
            room.commands.add(
                f"collection.open {each.path}",
                words,
                lambda path=each.path: window.open(path),
                group=Group.COLLECTION,
                in_menu=False,
            )
        if others:
            listed = RecentList(others, self._appearance, say, room)
            listed.chosen.connect(window.open)
            room.reader.first_page.add_below(listed)

    def show_first_page(self) -> None:
        """Leave the source that is read for the page that tells of the collection."""
        session = self._session()
        if session is not None:
            from albviewer.session.selecting import go_to_first_page
            from albviewer.session.session import Origin

            session.apply(go_to_first_page, origin=Origin.START)

    def show_faults(self) -> None:
        """Show what is not right in the collection."""
        session = self._session()
        if session is not None:
            from albviewer.ui.window.dialogs import FaultsDialog

            FaultsDialog(session.linked.faults, self._window.say, self._window).open()

    def open_link(self, text: str) -> None:
        """Open a link, or say why it cannot be opened."""
        self.links.open_link(text, self._session())

    def open_file(self, path: Path) -> None:
        """Open the file of a view, or say why it cannot be opened."""
        self.links.open_file(path, self._session())

    def _session(self) -> Session | None:
        return self._window.room.context.session if self._window.room is not None else None

    def open_given(self, url: QUrl) -> None:
        """Open what the system gives the program: a file or folder of this computer, or a link."""
        if url.isLocalFile():
            self._open_dropped(collection_of(Path(url.toLocalFile())))
        else:
            self.open_link(bytes(url.toEncoded().data()).decode("ascii"))

    def _open_dropped(self, path: Path) -> None:
        if path.suffix == VIEW_SUFFIX:
            self.open_file(path)
        else:
            self._window.open(path)

    def end(self) -> None:
        """The window goes."""
        self._damage.end()

    def show_settings(self) -> None:
        """Show the settings; without a collection there is nobody to tell of them."""
        room = self._window.room
        if room is None:
            return
        from albviewer.session.changes import speak
        from albviewer.session.session import Origin
        from albviewer.ui.window.settings_dialog import SettingsDialog

        session = room.context.session
        dialog = SettingsDialog(room.context, self._settings.folder, self._window)
        dialog.language_chosen.connect(lambda code: session.apply(speak(code), origin=Origin.CHIPS))
        dialog.forget_asked.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self.forgotten = True
        self._settings.forget()
        self._services.recent.forget()
        searches = self._services.searches
        keeping = searches.keeping
        searches.keep(False)
        searches.keep(keeping)
        self._services.forget()

    def show_help(self) -> None:
        """Show the guide in the language of the window, in front if it is open already."""
        from albviewer.panels.help_page import load_help
        from albviewer.ui.window.help_window import HelpWindow

        say = self._window.say
        for shown in self._window.findChildren(HelpWindow):
            if shown.isVisible() and shown.language == say.language:
                shown.raise_()
                shown.activateWindow()
                return
            shown.close()
        page = load_help(self._services.guides, say.language)
        HelpWindow(page, self._appearance, say, self._window).show()

    def mends(self, error: BaseException) -> bool:
        """Return whether a collection could not be opened because its index is damaged, and is being mended."""
        if self._path is None or self._mended == self._path or not comes_of_damage(error):
            return False
        self._mend()
        return True

    def _mend(self) -> None:
        """The index turned out to be damaged: say so, have it made again, and open the collection as it is left."""
        room, path = self._window.room, self._path
        if path is None or self._mended == path:
            return
        self._mended = path
        say = self._window.say
        self.notice.tell(say("The index of this collection was damaged. It is being made again."), say)
        if room is not None and not self.forgotten:
            self._services.remember(room.context.session, room.context.session.state)
        self._services.discard_index(path)
        # Whatever failed is to come to its end before its room goes.
        QTimer.singleShot(0, self._window, lambda: self._window.open(path))
