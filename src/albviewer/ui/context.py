"""What every pane of one open collection is given: session, words, look, and what lies under the pointer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from albviewer.panels.say import Say
from albviewer.session.named_views import NamedViews
from albviewer.session.search_history import SearchHistory
from albviewer.session.session import Listener, Session
from albviewer.ui.notebook import Notebook
from albviewer.ui.theme.motion import Motion
from albviewer.ui.theme.theme import Appearance

if TYPE_CHECKING:
    from albviewer.session.things import Thing


class Pointing(QObject):
    """What lies under the pointer, in whatever view: lit up in all of them, and never part of the state."""

    changed = Signal(str, str)
    """Kind, as those of ThingKind, or empty, and id."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = ("", "")

    def point_at(self, kind: str, id_: str) -> None:
        """Tell what the pointer is on; an empty id for nothing."""
        now = (kind, id_) if id_ else ("", "")
        if now != self._now:
            self._now = now
            self.changed.emit(*now)

    def point_at_thing(self, thing: Thing | None) -> None:
        """Tell that the pointer is on a thing, or on none; a time with two ends is told as an EDTF interval."""
        id_ = thing.id if thing is not None else ""
        if thing is not None and thing.last and thing.last != thing.id:
            id_ = f"{thing.id}/{thing.last}"
        self.point_at(thing.kind.value if thing else "", id_)


class Ways(QObject):
    """Ways from a thing to where another view shows it; whoever has the views listens."""

    asked = Signal(object, object)
    """A Way and a Thing."""


class Reading(QObject):
    """What the passage at the reading line names: told when the reader has come to rest, and never part of the state.

    While it is switched off, nothing is told.
    """

    changed = Signal(object, object)
    """Ids of places, and dates as EDTF texts, each a tuple in the order of the text."""
    switched = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self._told: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self._on = True

    @property
    def on(self) -> bool:
        """Whether it is told."""
        return self._on

    @property
    def dates(self) -> tuple[str, ...]:
        """The dates that were told last."""
        return self._told[1]

    def read(self, places: tuple[str, ...], dates: tuple[str, ...]) -> None:
        """Note what is named where the reader stands."""
        self._now = (places, dates)
        self._tell()

    def switch(self, on: bool) -> None:
        """Tell of it from now on, or no longer."""
        if on != self._on:
            self._on = on
            self.switched.emit(on)
            self._tell()

    def _tell(self) -> None:
        told = self._now if self._on else ((), ())
        if told != self._told:
            self._told = told
            self.changed.emit(*told)


class CitingChoice(QObject):
    """In which style sources are cited; never part of the state."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.style = ""

    def set_style(self, style: str) -> None:
        """Cite in this style from now on: a CitationStyle, or AS_GIVEN of the same module."""
        if style != self.style:
            self.style = style
            self.changed.emit()


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewContext:
    """Passed to every pane; nothing in it is global.

    It lasts as long as the panes do: in another language there are others, on the same session. `languages` are those
    that can be chosen, as pairs of code and own name.
    """

    session: Session
    say: Say
    appearance: Appearance
    pointing: Pointing
    reading: Reading = field(default_factory=Reading)
    motion: Motion = field(default_factory=Motion)
    ways: Ways = field(default_factory=Ways)
    languages: tuple[tuple[str, str], ...] = ()
    searches: SearchHistory = field(default_factory=SearchHistory)
    views: NamedViews = field(default_factory=NamedViews)
    notes: Notebook = field(default_factory=Notebook)
    citing: CitingChoice = field(default_factory=CitingChoice)
    _ends: list[Callable[[], None]] = field(default_factory=list, init=False, repr=False, compare=False)

    def listen(self, listener: Listener) -> None:
        """Tell of every change of the state, as long as the panes are there."""
        self.at_end(self.session.subscribe(listener))

    def on(self, signal: SignalInstance, act: Callable[..., object]) -> None:
        """Do something whenever a signal comes of what outlives the panes, as long as they are there."""
        connection = signal.connect(act)

        def end() -> None:
            QObject.disconnect(connection)

        self.at_end(end)

    def at_end(self, act: Callable[[], None]) -> None:
        """Do this once the panes are to go: end what would otherwise go on talking to them."""
        self._ends.append(act)

    def close(self) -> None:
        """The panes are going; a second call does nothing."""
        while self._ends:
            self._ends.pop()()
