"""Plays through time: asks for the next window once a second. It knows no window, and never begins by itself."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from albviewer.panels.timeline.brush import Window
    from albviewer.ui.theme.motion import Motion

STEP_MS = 1000
_FRAME_MS = 33


class Player(QObject):
    """`changed` tells whether it plays; `slid` carries the window on its way to the next, or None at its end."""

    changed = Signal(bool)
    slid = Signal(object)

    def __init__(self, step: Callable[[], bool], slide_ms: int, motion: Motion, parent: QObject | None = None) -> None:
        """`step` shows the next window, and tells whether there was one."""
        super().__init__(parent)
        self._step, self._slide_ms, self._motion = step, slide_ms, motion
        self._steps = QTimer(self)
        # Only once a step is done does the second to the next one begin: no steps pile up where each takes long.
        self._steps.setSingleShot(True)
        self._steps.setInterval(STEP_MS)
        self._steps.timeout.connect(self._due)
        self._frames = QTimer(self)
        self._frames.setInterval(_FRAME_MS)
        self._frames.timeout.connect(self._frame)
        self._way: tuple[tuple[float, float], tuple[float, float], float] | None = None
        self._playing = False

    def is_playing(self) -> bool:
        """Tell whether time goes by."""
        return self._playing

    def toggle(self) -> None:
        """Play, or stop. The first step is made at once."""
        if self._playing:
            self.stop()
            return
        self._playing = True
        self.changed.emit(True)
        self._due()

    def stop(self) -> None:
        """Stop where it is."""
        if not self._playing:
            return
        self._playing = False
        self._steps.stop()
        self._arrive()
        self.changed.emit(False)

    def slide(self, before: Window | None, after: Window | None) -> None:
        """Let the window go from one place to the next in a moment; at once where less motion is asked for."""
        self._arrive()
        if self._motion.less or before is None or after is None:
            return
        (begun, ended), (begins, ends) = before, after
        if begun is None or ended is None or begins is None or ends is None:
            return
        self._way = (begun, ended), (begins, ends), monotonic()
        self._frames.start()
        self._frame()

    def _due(self) -> None:
        if not self._step():
            self.stop()
        elif self._playing:
            self._steps.start()

    def _frame(self) -> None:
        if self._way is None:
            return
        before, after, begun = self._way
        share = (monotonic() - begun) * 1000 / self._slide_ms
        if share >= 1:
            self._arrive()
            return
        self.slid.emit(tuple(old + (new - old) * share for old, new in zip(before, after, strict=True)))

    def _arrive(self) -> None:
        self._frames.stop()
        if self._way is not None:
            self._way = None
            self.slid.emit(None)
