"""Leads the staff from their gesture to their number and to their page, and does what they ask for there."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Signal

from albviewer.kiosk.config import KioskConfig
from albviewer.kiosk.corners import Corners
from albviewer.kiosk.exits import Exit
from albviewer.kiosk.folder import ExhibitFolder
from albviewer.kiosk.gate_file import read_gate, write_gate
from albviewer.kiosk.logs import last_lines
from albviewer.kiosk.staff import Gate
from albviewer.kiosk.staff_words import counts_table, status_facts, usage_facts
from albviewer.kiosk.updates import Update, writable_sticks
from albviewer.panels.say import Say
from albviewer.ui.kiosk.look import ExhibitLook
from albviewer.ui.kiosk.running import Running
from albviewer.ui.kiosk.staff_pad import StaffPad
from albviewer.ui.kiosk.staff_page import StaffPage
from albviewer.ui.kiosk.updating import UpdateWatch
from albviewer.ui.kiosk.window import KioskWindow
from albviewer.whole_files import write_whole

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

log = logging.getLogger(__name__)

_LOG_LINES = 200


class StaffEntrance(QObject):
    """Without a number in the settings there is no entrance."""

    ended = Signal(int)
    """The staff want the exhibit to end, with this status."""

    def __init__(
        self,
        window: KioskWindow,
        running: Running,
        config: KioskConfig,
        folder: ExhibitFolder,
        *,
        look: Callable[[], ExhibitLook],
        say: Say,
        updates: UpdateWatch | None,
        sticks: Callable[[], Sequence[Path]] = writable_sticks,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(window)
        self._window, self._running, self._config, self._folder = window, running, config, folder
        self._look, self._say, self._updates, self._sticks, self._clock = look, say, updates, sticks, clock
        self._corners = Corners()
        self._gate = read_gate(folder.gate, clock())
        self._layer: QWidget | None = None
        self._asked_for_updates = False
        if config.pin:
            running.staff_called.connect(self._touched)
        if updates is not None:
            updates.looked.connect(self._looked)

    def _touched(self, point: QPointF) -> None:
        if isinstance(self._layer, StaffPage):
            self._layer.stay()
        size = self._window.size()
        at = (point.x(), point.y())
        self._corners = self._corners.after_touch(at, (size.width(), size.height()), self._clock())
        if self._corners.complete() and self._layer is None:
            self._corners = Corners()
            self._ask()

    def _ask(self) -> None:
        log.info("the staff's number is asked for")
        pad = StaffPad(self._look(), self._say, self._config.pin, self._gate, clock=self._clock)
        pad.left.connect(self._leave)
        pad.tried.connect(self._keep)
        pad.opened.connect(self._open)
        self._lay(pad)

    def _keep(self, gate: Gate) -> None:
        self._gate = gate
        if gate.wrong:
            log.warning("the staff's number was wrong, %d in a row", gate.wrong)
        try:
            write_gate(self._folder.gate, gate)
        except OSError as error:
            log.warning("that the number was wrong could not be kept: %s", error)

    def _open(self) -> None:
        log.info("the staff's page was opened")
        facts = status_facts(self._running.status(), time.time(), self._say)
        usage = usage_facts(self._running.usage.days, self._say)
        lines = last_lines(self._folder.log, _LOG_LINES)
        page = StaffPage(
            self._look(), self._say, (facts, usage), lines, updates=self._updates is not None, counts=bool(usage)
        )
        page.left.connect(self._leave)
        page.end_asked.connect(lambda: self._end(Exit.STAFF))
        page.restart_asked.connect(lambda: self._end(Exit.RESTART))
        page.update_asked.connect(self._update)
        page.export_asked.connect(self._export)
        self._lay(page)

    def _lay(self, layer: QWidget) -> None:
        before, self._layer = self._layer, layer
        if before is not None:
            self._window.lift(before)
        self._running.held = True
        self._window.lay(layer)

    def _leave(self) -> None:
        if self._layer is not None:
            self._window.lift(self._layer)
            self._layer = None
        self._running.held = False

    def _end(self, exit_: Exit) -> None:
        log.info("the staff %s", "end the exhibit" if exit_ is Exit.STAFF else "start the exhibit again")
        self.ended.emit(int(exit_))

    def _update(self) -> None:
        if self._updates is not None:
            self._asked_for_updates = True
            self._tell(self._say("Looking for updates …"))
            self._updates.look()

    def _looked(self, updates: list[Update]) -> None:
        if not self._asked_for_updates:
            return
        self._asked_for_updates = False
        told = [update for update in updates if update.edition]
        if told:
            words = self._say("Edition {n} is in place; it is shown after the next start.", n=told[-1].edition)
        else:
            # Why a package was refused stands in the log's own words.
            words = updates[-1].refusal if updates else self._say("There is no new update.")
        self._tell(words)

    def _export(self) -> None:
        stick = next(iter(self._sticks()), None)
        if stick is None:
            self._tell(self._say("There is no memory stick that can be written to."))
            return
        file = stick / f"albviewer-counts-{time.strftime('%Y-%m-%d')}.csv"
        try:
            write_whole(file, counts_table(self._running.usage.days))
        except OSError as error:
            log.warning("the counts could not be saved: %s", error)
            self._tell(self._say("The counts could not be saved."))
            return
        log.info("the counts were saved to a stick")
        self._tell(self._say("The counts are saved: {file}", file=file.name))

    def _tell(self, words: str) -> None:
        if isinstance(self._layer, StaffPage):
            self._layer.tell(words)
