"""Finding words in the source that is read: the find bar bound to the reader and the session.

A long source is searched on another thread. While one writes, the reader goes no further than the part that is shown;
Enter goes to hits in other parts.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QShortcut

from albviewer.panels.find_in_source import Hit, Hits, find_in_document
from albviewer.panels.reader_page import ReaderPage
from albviewer.session import changes
from albviewer.session.session import Origin
from albviewer.session.view_state import Spot
from albviewer.ui.context import ViewContext
from albviewer.ui.jobs import JobRunner
from albviewer.ui.reader.find_bar import FindBar
from albviewer.ui.reader.view import ReaderView


class FindInReader(QObject):
    """`page` gives what is shown, also a part of a long source. Whoever shows another page calls `light`.

    `searched` tells that other hits are known.
    """

    searched = Signal()

    def __init__(self, context: ViewContext, reader: ReaderView, page: Callable[[], ReaderPage | None]) -> None:
        super().__init__(reader)
        self._context = context
        self._reader = reader
        self._page = page
        self._hits = Hits()
        self._starts: tuple[int, ...] = ()
        self._now = 0
        self._is_reached = False
        self._searched: tuple[str, str] = ("", "")
        self._jobs: JobRunner[Hits] = JobRunner(self._take, self._failed, self)
        self.bar = FindBar(context.appearance, context.say, reader)
        self.bar.field.textEdited.connect(lambda _text: self._search())
        self.bar.opened.connect(self._search)
        self.bar.closed.connect(self._forget)
        self.bar.next.connect(lambda: self.step(forward=True))
        self.bar.previous.connect(lambda: self.step(forward=False))
        reader.add_bar(self.bar, "Ctrl+Shift+F", on_page="/")
        for keys, forward in (("F3", True), ("Shift+F3", False)):
            QShortcut(
                keys,
                reader,
                lambda forward=forward: self._step_or_open(forward=forward),
                context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
            )
        context.at_end(self._end)

    def _step_or_open(self, *, forward: bool) -> None:
        if self.bar.isHidden():
            self._reader.open_bar(self.bar)
        else:
            self.step(forward=forward)

    def step(self, *, forward: bool) -> None:
        """Go to the next hit, or the one before; round the ends of the source, and into other parts."""
        hits, page = self._hits.all, self._page()
        if not hits or page is None:
            return
        if self._is_reached:
            self._now = (self._now + (1 if forward else -1)) % len(hits)
        self._is_reached = True
        hit = hits[self._now]
        start, end = page.whole.blocks[hit.block].shown.source_span(hit.start, hit.end)
        spot = Spot(source=page.source, start=start, end=end)
        session = self._context.session
        if session.state.spot == spot and not session.state.event and session.state.passage is None:
            self._bring_into_view()
        session.apply(changes.open_spot(spot), origin=Origin.READER)
        self.light()

    def offsets(self) -> tuple[int, ...]:
        """Return the offsets in the source at which its blocks with hits begin."""
        page = self._page()
        if page is None or self.bar.isHidden() or page.source != self._searched[0]:
            return ()
        return self._starts

    def light(self) -> None:
        """Light the hits up in what is shown now; in another source than before the words are looked for anew."""
        page = self._page()
        if self.bar.isHidden() or page is None:
            return
        if page.source != self._searched[0]:
            self._search()
            return
        shown = self._hits.within(page.part.first, page.part.last)
        now = self._hits.all[self._now] if self._hits.all else None
        here = now is not None and page.part.first <= now.block < page.part.last
        self._reader.set_hits(shown, (now.block - page.part.first, now.start, now.end) if now and here else None)
        self.bar.say_count(self._words(), any_found=now is not None)

    def _search(self) -> None:
        page, words = self._page(), self.bar.field.text()
        if page is None:
            return
        document = page.whole
        asked = self._searched = (page.source, words)
        if page.part.count == 1:
            self._jobs.wait()
            self._take(find_in_document(document, words))
            return
        self._jobs.start(lambda: find_in_document(document, words, is_stale=lambda: self._searched is not asked))

    def _take(self, hits: Hits) -> None:
        page, spot = self._page(), self._reader.current_spot()
        self._hits, self._now, self._is_reached = hits, 0, False
        if hits.all and page is not None and spot is not None:
            self._now = hits.first_from(Hit(page.part.first + spot[0], spot[1], spot[1]))
            self._is_reached = page.part.first <= hits.all[self._now].block < page.part.last
        blocks = dict.fromkeys(hit.block for hit in hits.all)
        self._starts = tuple(page.whole.blocks[block].start for block in blocks) if page is not None else ()
        self.light()
        self.searched.emit()
        if self._is_reached:
            self._bring_into_view()

    def _failed(self, error: BaseException) -> None:
        self._hits = Hits()
        self.bar.say_count(self._context.say("This source cannot be searched: {reason}", reason=error), any_found=False)

    def _bring_into_view(self) -> None:
        page, hit = self._page(), self._hits.all[self._now]
        if page is not None and not self._reader.is_in_view(hit.block - page.part.first, hit.start, hit.end):
            self._reader.go_to(hit.block - page.part.first, hit.start, animate=False)

    def _words(self) -> str:
        say, total = self._context.say, len(self._hits.all)
        if not self.bar.field.text().strip():
            return ""
        if not total:
            return say("Not found in this source.")
        if self._hits.more:
            return say("{n} of more than {total}", n=self._now + 1, total=total)
        return say("{n} of {total}", n=self._now + 1, total=total)

    def _forget(self) -> None:
        """Put the lights out; the reader stays at the hit."""
        self._end()
        self._hits, self._starts, self._is_reached = Hits(), (), False
        self._reader.set_hits({}, None)
        self.searched.emit()

    def _end(self) -> None:
        self._searched = ("", "")
        self._jobs.wait()
