"""When rings of garbage are looked for: in short rounds on the main thread.

Python left to itself looks through everything whenever much has been made, which with a collection open takes a
twentieth of a second in the middle of a click, and does so on any thread, where objects of Qt must not be taken apart.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer

_ROUND_MS = 5000
# Less garbage than so many objects are not worth a round.
_FEW = 2000
# Rounds after which everything is looked at: a minute where nobody is at work, five where somebody always is.
_FULL_AT_REST, _FULL_AT_WORK = 12, 60
# As is when so many objects have been set aside since: what of them is garbage may hold many megabytes of Qt's.
_MANY_SET_ASIDE = 60_000
# Of one look at everything, round after round: somebody may be making garbage all the while.
_MOST_PASSES = 4


class GarbageRounds(QObject):
    """While it is there, garbage is looked for every few seconds in what was made since, now and then in everything.

    What a round finds in use is set aside, so that the next one need not look at it. After a look at everything, memory
    that nobody holds any more is given back.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._since_full = 0
        self._set_aside = 0
        self._passes = 0
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.go_round)
        self._timer.start(_ROUND_MS)

    def go_round(self) -> None:
        """Look for garbage if enough has been made since the last round.

        Where hardly anything has been made nobody is at work, and everything can be looked at if that is due.
        """
        self._since_full += 1
        at_rest = gc.get_count()[0] < _FEW
        is_many = self._set_aside and gc.get_freeze_count() - self._set_aside > _MANY_SET_ASIDE
        if self._passes or is_many or self._since_full >= (_FULL_AT_REST if at_rest else _FULL_AT_WORK):
            self._since_full = 0
            gc.unfreeze()
            self._passes += 1
            if gc.collect() > _FEW and self._passes < _MOST_PASSES:
                # What went has taken down widgets of Qt, and what these held is garbage only now.
                return
            self._passes = self._set_aside = 0
            # No window waits for it as it comes up.
            from albviewer.ui import heap

            heap.give_back()
        elif at_rest:
            return
        elif self._set_aside and gc.collect() > _FEW:
            gc.collect()
        # The first time everything is new, and hardly any of it garbage: what the program is made of, the collection.
        gc.freeze()
        self._set_aside = self._set_aside or gc.get_freeze_count()

    def end(self) -> None:
        """Leave the garbage to Python again."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()
