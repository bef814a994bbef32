"""The one thing that views share: the collection, the state and its history. Views never know each other.

Main thread only. Knows nothing of Qt: listeners are plain callables.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, fields
from enum import Enum
from itertools import count
from typing import TYPE_CHECKING

from albviewer.session.changes import speak
from albviewer.session.history import History
from albviewer.session.view_state import FILTERS, SELECTION, ViewState

if TYPE_CHECKING:
    from pathlib import Path

    from albviewer.index.finder import Finder, Found
    from albviewer.session.changes import Change


class Origin(Enum):
    """Who asked for a change. A view passes over only its own continuous gestures."""

    READER = "reader"
    MAP = "map"
    TIMELINE = "timeline"
    LIST = "list"
    CHIPS = "chips"
    SEARCH = "search"
    HISTORY = "history"
    START = "start"
    TOUR = "tour"
    PLAYING = "playing"


# Moving the map and laying something over it are no steps one would want to go back over one by one, and whoever goes
# back wants to see what was seen, not to hear it in another language.
_NO_STEPS = frozenset({"extent", "layers", "time", "language"})


@dataclass(frozen=True, slots=True, kw_only=True)
class StateChange:
    """What happened: the state before and after, the names of the fields that differ, and who asked."""

    before: ViewState
    after: ViewState
    fields: frozenset[str]
    origin: Origin

    def touches(self, *names: str) -> bool:
        """Tell whether any of the named fields differ."""
        return not self.fields.isdisjoint(names)


Listener = Callable[[StateChange], None]


def differing(before: ViewState, after: ViewState) -> frozenset[str]:
    """Return the names of the fields in which two states differ."""
    return frozenset(item.name for item in fields(ViewState) if getattr(before, item.name) != getattr(after, item.name))


def _changes_more_than_reading(before: ViewState, after: ViewState) -> bool:
    return not differing(before, after).isdisjoint(FILTERS | SELECTION)


class Session:
    """Holds a collection's finder and the state, and tells listeners of each change, one change at a time."""

    def __init__(self, finder: Finder, state: ViewState, *, folder: Path | None = None) -> None:
        self.folder = folder
        """Where the collection lies: pictures of its documents are fetched from there when they come into view."""
        self.in_all = 0
        """How many sources there will be once all are indexed, if these are but the first of them; else 0."""
        self.finder = finder
        self.linked = finder.linked
        self.collection = finder.linked.collection
        self.history = History(state)
        self.positions: dict[str, int] = {}
        """The offset at which each source was left: no part of the state, as scrolling is none."""
        self._listeners: dict[int, Listener] = {}
        self._numbers = count()
        self._waiting: deque[tuple[Callable[[], object], Origin]] = deque()
        self._busy = False
        self._recorded = Origin.START

    @property
    def state(self) -> ViewState:
        """The state now."""
        return self.history.present

    @property
    def found(self) -> Found:
        """What the filters let through."""
        return self.finder.find(self.state.query())

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call the listener after each change; return what ends that, at once and however often it is called."""
        number = next(self._numbers)
        self._listeners[number] = listener

        def end() -> None:
            self._listeners.pop(number, None)

        return end

    def apply(self, change: Change, *, origin: Origin) -> None:
        """Change the state and tell the listeners. A change asked for by a listener waits its turn.

        Raises what the change raises, and EdtfError or QueryTextError if its filters cannot be asked for; the state is
        then as it was. Raises what a listener raises only when all listeners have been told of all changes.
        """
        self._run(lambda: self._record(change(self.state), origin), origin)

    def back(self) -> None:
        """Return to the state before, if there is one."""
        self._recorded = Origin.HISTORY
        self._run(self.history.back, Origin.HISTORY)

    def forward(self) -> None:
        """Take back a step back, if there was one."""
        self._recorded = Origin.HISTORY
        self._run(self.history.forward, Origin.HISTORY)

    def undo(self) -> None:
        """Return to before the last change of filters or selection, whatever was read since."""
        self._recorded = Origin.HISTORY
        self._run(lambda: self.history.undo(_changes_more_than_reading), Origin.HISTORY)

    def redo(self) -> None:
        """Take back what was undone last."""
        self._recorded = Origin.HISTORY
        self._run(lambda: self.history.redo(_changes_more_than_reading), Origin.HISTORY)

    def to_undo(self) -> tuple[ViewState, ViewState] | None:
        """Return the states before and after what would be undone, or None."""
        return self.history.last(_changes_more_than_reading)

    def to_redo(self) -> tuple[ViewState, ViewState] | None:
        """Return the states before and after what would be done again, or None."""
        return self.history.next(_changes_more_than_reading)

    def _record(self, after: ViewState, origin: Origin) -> None:
        changed = differing(self.state, after)
        if changed:
            # Asked before it is the state: whoever asks what was found then always gets an answer.
            self.finder.find(after.query())
        if "language" in changed:
            self.history.restate(speak(after.language))
        if changed - {"language"}:
            # Playing through time is one step, wherever it ends.
            played_on = origin is Origin.PLAYING and self._recorded is Origin.PLAYING
            self.history.record(after, replacing=played_on or changed <= _NO_STEPS)
            if not changed <= _NO_STEPS:
                self._recorded = origin

    def _run(self, move: Callable[[], object], origin: Origin) -> None:
        self._waiting.append((move, origin))
        if self._busy:
            return
        self._busy = True
        errors: list[Exception] = []
        try:
            while self._waiting:
                self._step(*self._waiting.popleft(), errors)
        finally:
            self._busy = False
            self._waiting.clear()
        if len(errors) == 1:
            raise errors[0]
        if errors:
            raise ExceptionGroup("several changes or listeners failed", errors)

    def _step(self, move: Callable[[], object], origin: Origin, errors: list[Exception]) -> None:
        """Make one move and tell the listeners. Errors are gathered: the other views must hear of it all the same."""
        before = self.state
        try:
            move()
        except Exception as error:
            errors.append(error)
        changed = differing(before, self.state)
        change = StateChange(before=before, after=self.state, fields=changed, origin=origin)
        for number in tuple(self._listeners) if changed else ():
            # A listener before it may have ended its subscription, and its view may be gone.
            listener = self._listeners.get(number)
            try:
                if listener is not None:
                    listener(change)
            except Exception as error:
                errors.append(error)
