"""Follows whether somebody is there, second by second, and tells when they come, hesitate and have gone.

The rules stand in `kiosk/visit.py`; here are the clock and the signals. Knows nothing of what is then shown.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from albviewer.kiosk.config import Idle
from albviewer.kiosk.visit import Stage, Visit, begins, ends

_TICK_MS = 500


class VisitKeeper(QObject):
    """Begins with nobody there. `held` tells that something keeps the visitor's attention, such as a voice."""

    came = Signal()
    asking = Signal(float)
    """Nobody has touched anything for long; the seconds that are left, again and again as they go by."""
    stays = Signal()
    """Somebody was asked, and is there."""
    gone = Signal()

    def __init__(
        self,
        idle: Idle,
        held: Callable[[], bool],
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._idle = idle
        self._held = held
        self._clock = clock
        self.visit = Visit()
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def nobody(self) -> bool:
        """Whether nobody is there."""
        return self.visit.stage is Stage.ATTRACTING

    def start(self) -> None:
        """Let time go by from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Let it stand still."""
        self._timer.stop()

    def touched(self, *_where: object) -> None:
        """Note that somebody is there."""
        self._become(self.visit.after_touch(self._clock()))

    def tick(self) -> None:
        """Look what time it is."""
        self._become(self.visit.after_tick(self._clock(), self._idle, held=self._held()))
        if self.visit.stage is Stage.ASKING:
            self.asking.emit(self.visit.seconds_left(self._clock(), self._idle))

    def _become(self, after: Visit) -> None:
        before, self.visit = self.visit, after
        if begins(before, after):
            self.came.emit()
        elif ends(before, after):
            self.gone.emit()
        elif before.stage is Stage.ASKING and after.stage is Stage.VISITED:
            self.stays.emit()
