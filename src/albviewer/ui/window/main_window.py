"""The window: opens collections without holding up, shows one reading room at a time, remembers itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QStackedWidget

from albviewer.ui.bars.opening_bar import OpeningBar
from albviewer.ui.commands import Commands, Group, keys_shown
from albviewer.ui.jobs import JobRunner
from albviewer.ui.widgets.column import one_above_the_other
from albviewer.ui.window.first_sight import FirstSight
from albviewer.ui.window.opening import Opening
from albviewer.ui.window.services import WindowServices
from albviewer.ui.window.window_tools import WindowTools

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QCloseEvent

    from albviewer.index.store.progress import Progress
    from albviewer.panels.say import Say
    from albviewer.session.session import Session, StateChange
    from albviewer.ui.theme.theme import Appearance
    from albviewer.ui.window.first_documents import FirstDocuments
    from albviewer.ui.window.first_leaf import Leaf
    from albviewer.ui.window.keyboard import KeyboardKeeper
    from albviewer.ui.window.reading_room import ReadingRoom, Taken
    from albviewer.ui.window.settings import WindowSettings

# When a page has come to rest that was just opened.
_AT_REST_MS = 1500


class MainWindow(QMainWindow):
    """One window, one collection. `text_shown` comes when the first text is on the screen."""

    text_shown = Signal()
    map_seen = Signal()
    """The map shows again what it showed when it was left; its room may not be there yet."""
    map_shown = Signal()
    """The room is there, and its map."""
    failed = Signal(object)
    """What went wrong: an exception."""

    def __init__(self, appearance: Appearance, say: Say, settings: WindowSettings, services: WindowServices) -> None:
        super().__init__()
        self._appearance = appearance
        self._say = say
        self._settings = settings
        self._services = services
        self.room: ReadingRoom | None = None
        self._early_map = False
        self._to_open: Path | None = None
        self._commands = Commands(self)
        self._stack = QStackedWidget(self)
        self._waiting = QLabel(say("The collection is being opened."), self._stack)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self._waiting)
        self._first = FirstSight(
            self, self._stack, appearance=appearance, map_folder=services.resources / "map", leaves=services.leaves
        )
        self._first.shown.connect(self._first_is_shown)
        self._first.map_seen.connect(self.map_seen)
        self._first.settled.connect(self._open_rest)
        self._progress = OpeningBar(appearance, self)
        self._keyboard: KeyboardKeeper | None = None
        self._tools = WindowTools(self, appearance, settings, services)
        self.setCentralWidget(one_above_the_other(self._stack, self._tools.notice, self._progress))
        self.setWindowTitle("albviewer")
        self.setMinimumSize(600, 340)
        self._opening = Opening(services.open_session, self)
        self._opening.opened.connect(self._show_session)
        self._opening.first_opened.connect(self._show_first)
        self._documents: FirstDocuments | None = None
        self._opening.failed.connect(self._open_failed)
        self._opening.stopped.connect(self._opening_stopped)
        self._opening.progressed.connect(self._opening_progressed)
        self._progress.stop_asked.connect(self._opening.give_up)
        self._mapping: JobRunner[bytes] = JobRunner(self._start_map, self._map_failed, self)
        self._add_commands()
        appearance.changed.connect(lambda: settings.remember_look(appearance.choice, appearance.step))
        self._restore()

    @property
    def say(self) -> Say:
        """What words the window now."""
        return self._say

    def _add_commands(self) -> None:
        """Name what can be asked for whatever is open, in the language that is spoken now."""
        say, first = self._say, Group.COLLECTION
        self._commands.close()
        add = self._commands.add
        add("collection.open", say("Open a collection…"), self.ask_for_collection, group=first, keys=("Ctrl+O",))
        add("layout.full-screen", say("Full screen"), self._toggle_full_screen, group=Group.LAYOUT, keys=("F11",))
        add("help.keys", say("Keys"), self.show_keys, group=Group.HELP, keys=("F1",))
        add("help.first-page", say("The first page"), self._tools.show_first_page, group=Group.HELP)
        self._tools.add_commands(self._commands, say)
        add("collection.quit", say("Quit"), self.close, group=Group.PROGRAM, keys=("Ctrl+Q",))

    def _restore(self) -> None:
        geometry = self._settings.geometry()
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(1366, 768)

    def open(self, folder: Path) -> None:
        """Open a collection in the background; what is open stays until it is there."""
        self._tools.opening(folder)
        if self.room is not None or self._first.is_there:
            self._to_open = None
            self._first.note_collection(folder)
            self._opening.start(folder)
        elif self._first.begin(folder):
            self._to_open = folder
        else:
            self._opening.start(folder)

    def _first_is_shown(self) -> None:
        self.text_shown.emit()
        QTimer.singleShot(0, self, self._begin_map)

    def _begin_map(self) -> None:
        if self._first.begin_map():
            self._early_map = True
            self._mapping.start(self._services.map_page)
            # The page comes meanwhile.
            import albviewer.ui.map.engine  # noqa: F401

    def _open_rest(self) -> None:
        """Open the collection on a thread of its own, and import what a room is made of."""
        to_open, self._to_open = self._to_open, None
        if to_open is not None:
            self._opening.start(to_open)
        from albviewer.ui.window.room_import import import_room

        QTimer.singleShot(0, self, lambda: import_room(self))

    def open_link(self, text: str) -> None:
        """Come to the front, and open a link that came from outside."""
        self._come_forward()
        self._tools.open_link(text)

    def open_given(self, url: QUrl) -> None:
        """Come to the front, and open a file or link that the system gives the program."""
        self._come_forward()
        self._tools.open_given(url)

    def _come_forward(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def ask_for_collection(self) -> None:
        """Let the reader choose the folder of a collection."""
        from PySide6.QtWidgets import QFileDialog

        folder = QFileDialog.getExistingDirectory(self, self._say("Open a collection"))
        if folder:
            self.open(Path(folder))

    def _opening_progressed(self, folder: Path, progress: Progress) -> None:
        self._progress.tell(self._say, folder.name, progress)

    def _opening_stopped(self) -> None:
        self._progress.hide()
        if self._documents is not None:
            self._tools.notice.tell(self._documents.stopped_words(self._say), self._say)
        self._first.end()
        self._waiting.setText(self._say("No collection is open. {keys} opens one.", keys=self._keys_of_open()))

    def _keys_of_open(self) -> str:
        return keys_shown(self._commands.action("collection.open").shortcuts())

    def _show_first(self, session: Session) -> None:
        """Show the first documents; the others are being indexed."""
        self._show_session(session)
        from albviewer.ui.window.first_documents import FirstDocuments

        self._documents = FirstDocuments(session)
        self._progress.tell_of_first(self._say, len(session.collection.documents), session.in_all)

    def _show_session(self, session: Session) -> None:
        self._progress.hide()
        self._progress.tell_of_first(self._say, 0, 0)
        first, self._documents = self._documents, None
        if first is not None and self.room is not None and first.go_on_in(session):
            self._tools.opened(session)
            self._make_room_anew(session)
            self._take_keyboard()
            return
        before, self.room = self.room, None
        arrangement = before.desk.arrangement() if before is not None else self._settings.arrangement()
        if before is not None:
            self._close_room(before)
        if not session.in_all:
            self._tools.opened(session)
        self._speak(session)
        from albviewer.ui.window.reading_room import Taken

        early = self._first.hand_over_map(layers=bool(session.collection.map_layers))
        self._early_map = early is not None
        room = self._furnish(session, Taken(map=early.view) if early is not None else None)
        self._stack.addWidget(room)
        self._stack.setCurrentWidget(room)
        room.desk.arrange(arrangement)
        if early is not None:
            room.map.catch_up(early.flight, early.clicked)
        room.map.map.ready.connect(self.map_shown)
        if room.map.map.is_ready():
            QTimer.singleShot(0, self, self.map_shown.emit)
        # The web engine takes a third of a second; the text is to be seen before.
        QTimer.singleShot(0, self._text_is_shown)

    def _speak(self, session: Session) -> None:
        """Word the window in the session's language, or in the first of those that it and the collection share."""
        from albviewer.session.changes import speak
        from albviewer.session.session import Origin

        translations = self._services.translations
        offered = translations.offered(session.collection.head.languages)
        if session.state.language not in offered:
            session.apply(speak(offered[0]), origin=Origin.START)
        self._say = translations.say_in(session.state.language)
        translations.word_qt(self._say.language)
        self._waiting.setText(self._say("The collection is being opened."))
        self._add_commands()
        title = session.collection.head.title.in_language(self._say.language)
        self.setWindowTitle(f"{title} – albviewer")

    def _furnish(self, session: Session, taken: Taken | None = None) -> ReadingRoom:
        """Make a room for a session in the language that is spoken; it is this window's room from now on."""
        # Nothing of a room is imported before the first text is on the screen.
        from albviewer.ui.context import Pointing, ViewContext
        from albviewer.ui.window.choices import keep_choices
        from albviewer.ui.window.reading_room import ReadingRoom

        translations = self._services.translations
        offered = translations.offered(session.collection.head.languages)
        pointing = Pointing()
        context = ViewContext(
            session=session,
            say=self._say,
            appearance=self._appearance,
            pointing=pointing,
            languages=tuple((code, translations.own_name(code)) for code in offered),
            searches=self._services.searches,
            views=self._services.views,
            notes=self._tools.notebook(session),
            motion=self._tools.motion,
        )
        room = ReadingRoom(context, self._services.resources, self._stack, taken=taken, above=self._commands)
        pointing.setParent(room)
        self._tools.furnish(room)
        context.listen(self._session_changed)
        room.open_asked.connect(self.ask_for_collection)
        room.help_asked.connect(self.show_keys)
        room.faults_asked.connect(self._tools.show_faults)
        context.reading.setParent(room)
        keep_choices(room, self._settings)
        self.room = room
        return room

    def _session_changed(self, change: StateChange) -> None:
        if change.touches("language"):
            # The room that is to go has asked for it, and may not go before it is done.
            QTimer.singleShot(0, self, self._change_language)

    def _change_language(self) -> None:
        """Make the room anew in the language of the state."""
        if self.room is not None and self.room.context.session.state.language != self._say.language:
            session = self.room.context.session
            self._settings.remember_language(session.state.language)
            self._make_room_anew(session)

    def _make_room_anew(self, session: Session) -> None:
        """Make the room anew; where everything stands, and the map, are kept."""
        from albviewer.ui.window.standing import exchange

        before = self.room
        assert before is not None

        def make() -> ReadingRoom:
            self._speak(session)
            return self._furnish(session, before.hand_over(session))

        exchange(before, make, self._stack)

    def _text_is_shown(self) -> None:
        if self.room is None:
            return
        from albviewer.ui.window.standing import paint_now

        paint_now(self.room)
        if not self._first.is_there:
            self.text_shown.emit()
            self.map_shown.connect(self._keep_first_sight, Qt.ConnectionType.SingleShotConnection)
        self._first.end()
        self._begin_with_keyboard()
        if not self._early_map:
            self._mapping.start(self._services.map_page)

    def _keep_first_sight(self) -> None:
        """Keep what is seen now, once it has come to rest: the program may end without having been closed."""
        QTimer.singleShot(_AT_REST_MS, self, lambda: self._first.keep(self._take_leaf()))

    def _begin_with_keyboard(self) -> None:
        """Have arrow keys lead on in the text at once, and Tab from there; Qt would give the keyboard to anyone."""
        if QApplication.activeWindow() not in (None, self):
            # A pane that came back in a window of its own has come to the front.
            self.activateWindow()
        self._take_keyboard()
        if self._keyboard is None:
            from albviewer.ui.window.keyboard import KeyboardKeeper

            self._keyboard = KeyboardKeeper(self, self._take_keyboard)

    def _take_keyboard(self) -> None:
        if self.room is not None:
            from albviewer.ui.window.keyboard import give_keyboard

            give_keyboard(self.room)

    def _take_leaf(self) -> Leaf | None:
        room = self.room
        if room is None:
            return None
        layers = bool(room.context.session.collection.map_layers)
        return self._first.take(room.reader.reader.page, room.map.map, layers=layers)

    def _start_map(self, page: bytes) -> None:
        if self.room is not None:
            self.room.map.start(page)
        else:
            self._first.start_map(page)

    def _map_failed(self, error: BaseException) -> None:
        if self.room is None:
            # Tried again once there is a room, which can say so.
            self._first.hand_over_map(layers=True)
            return
        self.room.map.say_failed(self._say("The map cannot be shown: {reason}", reason=error))
        self.failed.emit(error)

    def _open_failed(self, error: BaseException) -> None:
        self._progress.hide()
        if self._tools.mends(error):
            return
        self.failed.emit(error)
        if self.room is not None:
            from PySide6.QtWidgets import QMessageBox

            from albviewer.model.sentences import told_by

            QMessageBox.warning(self, self._say("Open a collection"), self._say.told(told_by(error)))

    def show_keys(self) -> None:
        """Show which key does what."""
        from albviewer.ui.window.dialogs import KeysDialog

        rows = (self.room.commands if self.room is not None else self._commands).key_rows()
        dialog = KeysDialog(rows, self._appearance, self._say, self)
        dialog.first_page_asked.connect(self._tools.show_first_page)
        dialog.guide_asked.connect(self._tools.show_help)
        dialog.open()

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _close_room(self, room: ReadingRoom) -> None:
        session = room.context.session
        if not (self._tools.forgotten or session.in_all):
            self._services.remember(session, room.state_to_keep())
        room.shutdown()
        # Not taken out of its stack first: PySide would now and then keep it for ever, and the collection with it.
        room.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember everything and take the web engine down before the window goes."""
        self._opening.wait()
        self._mapping.wait()
        if self.room is not None:
            self.room.alone.leave()
        if not self._tools.forgotten:
            self._settings.remember_window(self.saveGeometry(), self.room.desk.arrangement() if self.room else None)
        leaf = None if self._tools.forgotten else self._take_leaf()
        self._tools.end()
        self._first.end()
        if self.room is not None:
            room, self.room = self.room, None
            self._close_room(room)
        # After everything that it depends on has been written.
        self._first.keep(leaf)
        super().closeEvent(event)
