"""Stepping from mention to mention of what is filtered by, in the open source and on into others.

The mentions of a long source are gathered on another thread; the page is not held up for them.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from albviewer.panels.mention_steps import (
    NO_STEPS,
    MentionSteps,
    WantedMentions,
    first_mention,
    sources_ahead,
    wanted_mentions,
)
from albviewer.panels.reader_parts import LONGEST
from albviewer.session import changes
from albviewer.session.session import Origin
from albviewer.session.view_state import Spot
from albviewer.ui.context import ViewContext
from albviewer.ui.jobs import JobRunner

if TYPE_CHECKING:
    from collections.abc import Callable

    from albviewer.ui.panes.open_source import OpenSource
    from albviewer.ui.reader.view import ReaderView

_KEPT = 16
_Key = tuple[str, WantedMentions]


class MentionWalk(QObject):
    """Fills the stepper of the reader's head. `found` tells that the mentions of the open source are known."""

    found = Signal()

    def __init__(
        self,
        context: ViewContext,
        reader: ReaderView,
        open_: OpenSource,
        go: Callable[[Spot], None] | None = None,
    ) -> None:
        """`go` brings the reader to a mention; without it the session does."""
        super().__init__(reader)
        self._go_to = go or (lambda spot: context.session.apply(changes.open_spot(spot), origin=Origin.READER))
        self._at_last: Spot | None = None
        self._context = context
        self._reader = reader
        self._open = open_
        self._kept: OrderedDict[_Key, MentionSteps] = OrderedDict()
        self._asked: _Key | None = None
        self._around: dict[bool, tuple[str, ...]] = {}
        self.steps = NO_STEPS
        self._finding: JobRunner[tuple[_Key, MentionSteps]] = JobRunner(self._take, self._failed, self)
        self._leading: JobRunner[tuple[str, tuple[int, int]] | None] = JobRunner(self._go, self._failed, self)
        reader.previous_mention.connect(lambda: self.step(forward=False))
        reader.next_mention.connect(lambda: self.step(forward=True))
        context.at_end(self._finding.wait)
        context.at_end(self._leading.wait)

    def find(self) -> None:
        """Find the mentions in the source that is open now of what is filtered by now."""
        session, source = self._context.session, self._open.source
        if not source:
            return
        wanted = wanted_mentions(session, self._context.say)
        key = (source, wanted)
        self._around = {forward: sources_ahead(session, source, forward=forward) for forward in (False, True)}
        if key in self._kept:
            self._asked = None
            self._take((key, self._kept[key]))
            return
        mentions = session.linked.mentions[source]
        if not wanted or session.collection.documents[source].length <= LONGEST:
            self._take((key, wanted.steps_in(mentions)))
        elif key != self._asked:
            self._asked = key
            # Those of another source, or of something else, are no more to be stepped through.
            self.steps = NO_STEPS
            self._reader.set_stepper(self._context.say("{name}: …", name=wanted.name), False, False)
            self._finding.start(lambda: (key, wanted.steps_in(mentions)))

    def _take(self, answer: tuple[_Key, MentionSteps]) -> None:
        key, self.steps = answer
        self._asked = None
        self._kept[key] = self.steps
        self._kept.move_to_end(key)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.show_where()
        self.found.emit()

    def _failed(self, error: BaseException) -> None:
        # What cannot be read of a source is told when it is opened; there is nothing to step through.
        self._asked = None
        self.steps = NO_STEPS
        self.show_where()

    def show_where(self) -> None:
        """Show at which mention the reader stands."""
        if self._asked is not None:
            return
        at = self._at()
        before = self.steps.before(at) is not None or bool(self._around.get(False))
        after = self.steps.after(at) is not None or bool(self._around.get(True))
        self._reader.set_stepper(self.steps.words(at, self._context.say), before, after)

    def _at(self) -> int:
        """Return the offset from which to step: where one went last, if that is in view, else the first words."""
        read = self._open.offset_read()
        for spot in (self._context.session.state.spot, self._at_last):
            if spot is not None and self._open.is_in_view(spot):
                return spot.start
        return read[1] if read else 0

    def step(self, *, forward: bool) -> None:
        """Go to the next mention, or the one before: after the last of a source, to the next source that has any."""
        at = self._at()
        span = self.steps.after(at) if forward else self.steps.before(at)
        if span is not None:
            self._go((self._open.source, span))
            return
        session, ahead = self._context.session, self._around.get(forward, ())
        wanted = wanted_mentions(session, self._context.say)
        if ahead and wanted:
            mentions = session.linked.mentions
            self._leading.start(lambda: first_mention(wanted, mentions, ahead, forward=forward))

    def _go(self, found: tuple[str, tuple[int, int]] | None) -> None:
        if found is None:
            return
        source, (start, end) = found
        self._at_last = Spot(source=source, start=start, end=end)
        self._go_to(self._at_last)
