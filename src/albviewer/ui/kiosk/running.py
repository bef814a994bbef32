"""Keeps an exhibit going: who comes and goes, what is watched, counted, reported, brought up to date, and its end.

Holds the parts together and decides when the program ends, and why. How the exhibit looks is the business of
`exhibit.py`, what its staff see that of `staff.py`.
"""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QObject, QPointF, QTimer, Signal

import albviewer
from albviewer.kiosk.config import KioskConfig
from albviewer.kiosk.exits import Exit
from albviewer.kiosk.folder import ExhibitFolder
from albviewer.kiosk.memory import memory_of_family
from albviewer.kiosk.status import Status
from albviewer.kiosk.usage import Usage
from albviewer.ui.kiosk.exhibit import Exhibit
from albviewer.ui.kiosk.reporting import Reporter
from albviewer.ui.kiosk.visiting import VisitKeeper
from albviewer.ui.kiosk.watch import GraphicsWatch, MapWatch
from albviewer.ui.kiosk.window import Darkness, KioskWindow
from albviewer.ui.map.view import MapView

log = logging.getLogger(__name__)

_MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What is known of this run of the exhibit: `began` is in seconds since 1970, `updated` too, or 0."""

    collection: str = ""
    edition: int = 0
    updated: float = 0.0
    restarts: int = 0
    safe_graphics: bool = False
    began: float = 0.0


class Running(QObject):
    """Begins with nobody there; `start` once the map may be loaded. `now` gives the time of day."""

    ended = Signal(int)
    """The exhibit is to end, with this status."""
    staff_called = Signal(QPointF)
    """Somebody has touched the screen there; whether it is a gesture of the staff's is not decided here."""

    def __init__(
        self,
        window: KioskWindow,
        exhibit: Exhibit,
        view: MapView,
        config: KioskConfig,
        folder: ExhibitFolder,
        run: Run,
        *,
        page: Callable[[], bytes],
        now: Callable[[], datetime] = datetime.now,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(window)
        self._window, self._exhibit, self._map = window, exhibit, view
        self._config, self._run, self._page, self._now = config, run, page, now
        self._wanted: Exit | None = None
        self._darkness: Darkness | None = None
        self.held = False
        """Whether the staff are at work: nothing is then reset."""
        self.usage = Usage(folder.counts if config.counts_visits else None)
        self.visits = VisitKeeper(config.idle, lambda: self.held or exhibit.is_held, self, clock=clock)
        self.map_watch = MapWatch(view, self)
        self.graphics = GraphicsWatch(view, self)
        self.reporter = Reporter(folder.status, self.status, self)
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._connect()

    def start(self) -> None:
        """Load the map, and let time go by."""
        self._map.start(self._page())
        self.map_watch.start()
        self._rest()
        self.visits.start()
        self.reporter.start()
        self._minute.start()

    def stop(self) -> None:
        """Let go of everything, in the order in which it hangs together."""
        self.visits.stop()
        self._minute.stop()
        self.map_watch.stop()
        self.reporter.stop()
        self._save_counts()
        self._exhibit.shutdown()
        self._map.shutdown()

    def want(self, exit_: Exit) -> None:
        """End with a status as soon as nobody is there."""
        self._wanted = exit_
        if self.visits.nobody and not self.held:
            self._end(exit_)

    def status(self) -> Status:
        """Return how it is."""
        return Status(
            version=albviewer.__version__,
            collection=self._run.collection,
            edition=self._run.edition,
            started=self._run.began,
            updated=self._run.updated,
            restarts=self._run.restarts,
            map_restarts=self.map_watch.restarts,
            memory=memory_of_family(os.getpid()),
            stage=self.visits.visit.stage.value,
            safe_graphics=self._run.safe_graphics,
        )

    def look_at_the_time(self) -> None:
        """Rest in quiet hours, and start anew at the hour for it; as long as somebody is there, neither."""
        if not self.visits.nobody or self.held:
            return
        now, restart = self._now(), self._config.restart
        due = datetime.combine(now.date(), restart) if restart is not None else None
        if due is not None and self._run.began < due.timestamp() <= now.timestamp():
            log.info("it is started again, as every day")
            self._end(Exit.RESTART)
        elif self._config.is_quiet(now.time()) == (self._darkness is None):
            self._rest()

    def _connect(self) -> None:
        locks = self._window.locks
        locks.touched.connect(self.visits.touched)
        locks.touched.connect(self.staff_called)
        locks.moved.connect(self.visits.touched)
        self.visits.came.connect(self._came)
        self.visits.asking.connect(self._exhibit.show_idle)
        self.visits.stays.connect(lambda: self._exhibit.show_idle(None))
        self.visits.gone.connect(self._gone)
        self._exhibit.language_chosen.connect(lambda code: self.usage.language(self._today(), code))
        self._exhibit.place_opened.connect(lambda id_: self.usage.place(self._today(), id_))
        self._exhibit.tour_started.connect(lambda id_: self.usage.tour(self._today(), id_))
        self.map_watch.hopeless.connect(self._start_again)
        self.graphics.empty.connect(self._draw_safely)
        self._minute.timeout.connect(self.look_at_the_time)

    def _came(self) -> None:
        self._window.locks.asleep = False
        self._lighten()
        self._exhibit.attract(False)
        self.usage.start(self._today(), self._exhibit.visitor.language)

    def _gone(self) -> None:
        """Clear away all that was the visitor's; what the map's page held goes with its process."""
        self._exhibit.reset()
        self._save_counts()
        if self._wanted is not None:
            self._end(self._wanted)
            return
        self._map.renew(self._page())
        self.map_watch.start()
        self._rest()

    def _rest(self) -> None:
        """Show what is shown while nobody is there: the attract loop, or nothing."""
        self._window.locks.asleep = True
        if self._config.is_quiet(self._now().time()):
            self._exhibit.attract(False)
            if self._darkness is None:
                self._darkness = Darkness()
                self._window.lay(self._darkness)
            return
        self._lighten()
        self._exhibit.attract(True)

    def _lighten(self) -> None:
        if self._darkness is not None:
            self._window.lift(self._darkness)
            self._darkness = None

    def _save_counts(self) -> None:
        try:
            self.usage.save()
        except OSError as error:
            log.warning("the counts could not be written: %s", error)

    def _today(self) -> date:
        return self._now().date()

    def _start_again(self, why: str) -> None:
        log.error("the map cannot be kept up: %s", why)
        self._end(Exit.RESTART)

    def _draw_safely(self) -> None:
        if self._run.safe_graphics:
            log.error("nothing is drawn although the processor draws")
            return
        self._end(Exit.GRAPHICS)

    def _end(self, exit_: Exit) -> None:
        self.ended.emit(int(exit_))
