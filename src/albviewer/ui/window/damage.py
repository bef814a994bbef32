"""Notices that the index of the open collection turns out to be damaged, wherever in the window that is.

The index is read bit by bit, as it is needed; so the damage may be met by any view. What happens then is the window's.
"""

from __future__ import annotations

import sys
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal


class DamageWatch(QObject):
    """While it watches, errors that nobody has caught come here first; those of a damaged index end here."""

    damaged = Signal()
    """Comes when whatever failed has come to its end, and once for each time that `watch` was called."""
    _noticed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = sys.excepthook
        self._told = True
        # Not at once: the view that failed may be in the middle of painting, or on another thread.
        self._noticed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """Watch from now on, and tell of the next damage."""
        self._told = False
        if sys.excepthook != self._caught:
            self._before = sys.excepthook
            sys.excepthook = self._caught

    def end(self) -> None:
        """Watch no longer."""
        if sys.excepthook == self._caught:
            sys.excepthook = self._before

    def notice(self, error: BaseException) -> bool:
        """Return whether an error comes of a damaged index, and tell of it if it does."""
        if not comes_of_damage(error):
            return False
        self._noticed.emit()
        return True

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not self.notice(error):
            self._before(kind, error, trace)

    def _tell(self) -> None:
        if not self._told:
            self._told = True
            self.damaged.emit()


def comes_of_damage(error: BaseException) -> bool:
    """Whether a damaged index is what an error comes of: itself, or what led to it, or one of a group."""
    # Imported here: until something fails nobody needs it.
    from albviewer.index.store.chunks import DamagedError

    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        each = waiting.pop()
        if each is None or id(each) in seen:
            continue
        if isinstance(each, DamagedError):
            return True
        seen.add(id(each))
        waiting += [each.__cause__, each.__context__]
        if isinstance(each, BaseExceptionGroup):
            waiting += each.exceptions
    return False
