"""The overview ruler bound to the session: where in the open source there is what, and a click goes there."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from albviewer.panels.own_marks import starts_of
from albviewer.panels.reader_ruler import recorded_spots, ruler_marks
from albviewer.session import changes
from albviewer.session.session import Origin
from albviewer.session.view_state import Spot
from albviewer.ui.context import ViewContext

if TYPE_CHECKING:
    from collections.abc import Callable

    from albviewer.ui.panes.find_in_reader import FindInReader
    from albviewer.ui.panes.mention_walk import MentionWalk
    from albviewer.ui.panes.open_source import OpenSource
    from albviewer.ui.reader.view import ReaderView

_SOURCES_KEPT = 32


class SourceOverview(QObject):
    """Whoever changes what is lit up calls `show`."""

    def __init__(
        self,
        context: ViewContext,
        reader: ReaderView,
        open_: OpenSource,
        walk: MentionWalk,
        *,
        find: FindInReader | None = None,
        go: Callable[[Spot], None] | None = None,
    ) -> None:
        """`find` knows the hits of a find bar; `go` brings the reader to a spot, without it the session does."""
        super().__init__(reader)
        self._go_to = go or (lambda spot: context.session.apply(changes.open_spot(spot), origin=Origin.READER))
        self._context = context
        self._reader = reader
        self._open = open_
        self._find = find
        self._walk = walk
        self._recorded = lru_cache(maxsize=_SOURCES_KEPT)(lambda source: recorded_spots(context.session, source))
        walk.found.connect(self.show)
        if find is not None:
            find.searched.connect(self.show)
        reader.ruler.offset_asked.connect(self._go)
        context.on(context.notes.changed, self.show)

    def show(self) -> None:
        """Mark what there is now in the source that is open."""
        source = self._open.source
        if source:
            self._reader.ruler.show_marks(
                ruler_marks(
                    self._context.session,
                    source,
                    self._recorded(source),
                    mentions=self._walk.steps.spans,
                    hits=self._find.offsets() if self._find is not None else (),
                    own=starts_of(self._context.notes.marks.of_source(source), self._context.notes.found),
                )
            )

    def _go(self, offset: int) -> None:
        length = self._context.session.collection.documents[self._open.source].length
        start = min(offset, max(0, length - 1))
        # A character and not none: it comes to a third of the height, where one looks.
        spot = Spot(source=self._open.source, start=start, end=min(start + 1, length))
        self._go_to(spot)
