"""Asks, while somebody types, what there is for the words: names at once, what the texts say and dates as they come.

Whatever is asked next makes an answer stale. It knows no widget.
"""

from __future__ import annotations

import logging
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from albviewer.index.names import NameIndex
from albviewer.panels.looking_up import LookedUp, TypedTime, fault_of, look_up, look_up_time
from albviewer.panels.typed_dates import written_window
from albviewer.ui.context import ViewContext
from albviewer.ui.jobs import JobRunner

log = logging.getLogger(__name__)


class Lookup(QObject):
    """`found` carries a LookedUp, which has more each time, until all is known of the words asked for last."""

    found = Signal(object)

    def __init__(self, context: ViewContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._names: NameIndex | None = None
        self._now = LookedUp(typed="")
        self._naming: JobRunner[NameIndex] = JobRunner(self._named, self._failed, self)
        self._reading: JobRunner[LookedUp] = JobRunner(self._read, self._failed, self)
        self._dating: JobRunner[TypedTime] = JobRunner(self._dated, self._failed, self)
        finder = context.session.finder
        self._naming.start(lambda: finder.names)

    def begin(self, typed: str) -> LookedUp:
        """Return what is known at once."""
        self.drop()
        text = typed.strip()
        names = self._names.starting(text) if self._names is not None else ()
        self._now = LookedUp(typed=typed, names=tuple(names), fault=fault_of(text), window=written_window(text))
        return self._now

    def ask(self, typed: str) -> None:
        """Ask for the rest: `found` tells of it."""
        session = self._context.session
        if not typed.strip():
            return
        finder, query = session.finder, replace(session.state.query(), text="")
        languages = (self._context.say.language, *session.collection.head.languages, "en")
        self._reading.start(lambda: look_up(finder, query, typed))
        self._dating.start(lambda: look_up_time(finder, query, typed, languages))

    def drop(self) -> None:
        """Want no answer to what was asked."""
        self._reading.drop()
        self._dating.drop()

    def wait(self) -> None:
        """Wait until nothing is under way; no answer comes any more."""
        for runner in (self._naming, self._reading, self._dating):
            runner.wait()

    def _named(self, names: NameIndex) -> None:
        self._names = names

    def _read(self, answer: LookedUp) -> None:
        self._tell(replace(answer, window=self._now.window, in_window=self._now.in_window))

    def _dated(self, time: TypedTime) -> None:
        self._tell(replace(self._now, window=time.window, in_window=time.amount))

    def _tell(self, found: LookedUp) -> None:
        self._now = found
        self.found.emit(found)

    def _failed(self, error: BaseException) -> None:
        log.info("what was typed could not be looked up: %s", error)
