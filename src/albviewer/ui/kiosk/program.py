"""The exhibit as a program: its window at once, its collection when it is open, then all that keeps it going.

Knows neither the command line nor where collections lie: how they are opened is passed in.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

import albviewer
from albviewer.kiosk.config import KioskConfig
from albviewer.kiosk.exits import Exit
from albviewer.kiosk.folder import ExhibitFolder
from albviewer.kiosk.status import Status
from albviewer.kiosk.updates import Updater
from albviewer.kiosk.visitor import newcomer
from albviewer.session.session import Session
from albviewer.ui.jobs import JobRunner
from albviewer.ui.kiosk.exhibit import Exhibit
from albviewer.ui.kiosk.look import ExhibitLook
from albviewer.ui.kiosk.reporting import Reporter
from albviewer.ui.kiosk.running import Run, Running
from albviewer.ui.kiosk.staff import StaffEntrance
from albviewer.ui.kiosk.updating import UpdateWatch
from albviewer.ui.kiosk.window import KioskWindow
from albviewer.ui.map.view import MapView
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.translation import Translations

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExhibitServices:
    """How an exhibit gets what it shows, all of it without Qt.

    `open` gives a session and the map's page, on another thread; `unusable` is told on the main thread that it could
    not, and returns how to end. `folders` tells where packages may lie.
    """

    open: Callable[[], tuple[Session, bytes]]
    unusable: Callable[[BaseException], Exit]
    resources: Path
    translations: Translations
    updater: Updater | None = None
    folders: Callable[[], Iterable[Path]] = tuple


class ExhibitProgram(QObject):
    """Shows the window on `start`, and says when the program is to end."""

    opened = Signal()
    ended = Signal(int)

    def __init__(
        self,
        config: KioskConfig,
        folder: ExhibitFolder,
        run: Run,
        appearance: Appearance,
        services: ExhibitServices,
        *,
        size: tuple[int, int] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._clock = clock
        self._config, self._folder, self._appearance, self._services = config, folder, appearance, services
        self._run = replace(run, began=run.began or time.time())
        self._say = services.translations.say_in(config.languages[0])
        self.window = KioskWindow("albviewer", size=size)
        self.running: Running | None = None
        self.exhibit: Exhibit | None = None
        self.updates: UpdateWatch | None = None
        self._code: int | None = None
        self._early = Reporter(folder.status, self._early_status, self)
        self._opening: JobRunner[tuple[Session, bytes]] = JobRunner(self._opened, self._not_opened, self)

    def start(self) -> None:
        """Show the window, and open the collection."""
        self.window.open()
        self._early.start()
        self._opening.start(self._services.open)

    def end(self, code: int) -> None:
        """Take everything down; `ended` comes once. A second call does nothing."""
        if self._code is not None:
            return
        self._code = code
        self._early.stop()
        self._opening.wait()
        if self.updates is not None:
            self.updates.stop()
        if self.running is not None:
            self.running.stop()
        self.window.let_go()
        self.ended.emit(code)

    def _early_status(self) -> Status:
        """Say that it is being opened: a large collection that is read for the first time takes its time."""
        return Status(version=albviewer.__version__, started=self._run.began, stage="opening")

    def _opened(self, opened: tuple[Session, bytes]) -> None:
        session, page = opened
        self._early.stop()
        view = MapView(self._services.resources / "map", layers=session.collection.map_layers)
        self.exhibit = Exhibit(
            session,
            self._config,
            appearance=self._appearance,
            map_view=view,
            translations=self._services.translations,
        )
        self.window.set_ground(self.exhibit)
        run = replace(self._run, collection=session.collection.head.id)
        self.running = Running(
            self.window, self.exhibit, view, self._config, self._folder, run, page=lambda: page, clock=self._clock
        )
        self.running.ended.connect(self.end)
        if self._services.updater is not None:
            self.updates = UpdateWatch(self._services.updater, self._services.folders, self)
            self.updates.installed.connect(lambda _edition: self.running and self.running.want(Exit.RESTART))
            self.updates.start()
        self._staff = StaffEntrance(
            self.window,
            self.running,
            self._config,
            self._folder,
            look=self._staff_look,
            say=self._say,
            updates=self.updates,
            clock=self._clock,
        )
        self._staff.ended.connect(self.end)
        self.running.start()
        self.opened.emit()

    def _staff_look(self) -> ExhibitLook:
        """Return the look of what the staff see, whatever a visitor has chosen."""
        look = ExhibitLook(self._appearance, self._config, self)
        look.follow(newcomer(self._config), self.window)
        return look

    def _not_opened(self, error: BaseException) -> None:
        log.error("the collection cannot be shown: %s", error)
        self.end(int(self._services.unusable(error)))
