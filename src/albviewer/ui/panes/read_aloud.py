"""Reading the open source aloud, passage by passage, from the reading line on; the words being said are marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from albviewer.model.documents import PassageId
from albviewer.panels.language_names import language_name
from albviewer.ui.context import ViewContext
from albviewer.ui.reader.aloud_bar import AloudBar

if TYPE_CHECKING:
    from albviewer.ui.panes.open_source import OpenSource
    from albviewer.ui.reader.speaker import Lack
    from albviewer.ui.reader.view import ReaderView
    from albviewer.ui.reader.voice import Voice


class ReadAloud(QObject):
    """`engine` is one of Qt's by name, for tests; else it is the system's."""

    def __init__(self, context: ViewContext, reader: ReaderView, open_: OpenSource, *, engine: str = "") -> None:
        super().__init__(reader)
        self._context = context
        self._reader = reader
        self._open = open_
        self._engine = engine
        self._voice: Voice | None = None
        self._page: object = None
        self._block = 0
        self.is_reading = False
        self.is_paused = False
        self.bar = AloudBar(context.appearance, context.say, reader)
        self.bar.pause_asked.connect(self.pause_or_go_on)
        self.bar.stop_asked.connect(self.stop)
        reader.add_line(self.bar)
        context.at_end(self.stop)

    def turn(self) -> None:
        """Read aloud from the reading line on, or stop."""
        if self.is_reading or not self.bar.isHidden():
            self.stop()
            return
        block = self._reader.block_read()
        if block is not None:
            self._begin(block)

    def pause_or_go_on(self) -> None:
        """Pause, or read on."""
        if self._voice is None or not self.is_reading:
            return
        self.is_paused = not self.is_paused
        if self.is_paused:
            self._voice.pause()
        else:
            self._voice.resume()
        self._show_bar()

    def stop(self) -> None:
        """Fall silent and take the mark away."""
        if self._voice is not None:
            self._voice.stop()
        if self.is_reading:
            self._reader.page.set_spoken(None)
        self.is_reading = self.is_paused = False
        self.bar.hide()

    def page_changed(self) -> None:
        """Stop if another page is shown than the one that is read aloud."""
        if self.is_reading and self._open.page is not self._page:
            self.stop()

    def _begin(self, block: int) -> None:
        if self._voice is None:
            # Loaded now: few want it.
            from albviewer.ui.reader.voice import Voice

            voice = self._voice = Voice(self, engine=self._engine)
            voice.began.connect(self._began)
            voice.word.connect(self._mark)
            voice.ended.connect(lambda: self._read(self._block + 1))
            voice.lacking.connect(lambda lack: self._trouble(self._lack(lack)))
            voice.failed.connect(lambda: self._trouble(self._context.say("The system’s voice has failed.")))
            self._context.at_end(voice.close)
        self._read(block)

    def _read(self, block: int) -> None:
        """Read a block, or the next one that has words; after the last of a part the next part."""
        page = self._page = self._open.page
        if page is None or self._voice is None:
            return
        while block < len(page.blocks) and not page.blocks[block].block.shown.text.strip():
            block += 1
        if block >= len(page.blocks):
            self._turn_the_page()
            return
        first, self.is_reading = not self.is_reading, True
        self._block, self.is_paused = block, False
        if first:
            self.bar.show_waiting()
        self._voice.utter(page.blocks[block].block.shown.text, self._language(block))

    def _began(self) -> None:
        page = self._open.page
        if page is not None:
            self._mark(0, len(page.blocks[self._block].block.shown.text))
            self._show_bar()

    def _turn_the_page(self) -> None:
        page = self._open.page
        if page is None or page.part.number + 1 >= page.part.count:
            self.stop()
            return
        self.is_reading = False
        self._open.part_asked.emit(page.whole.blocks[page.part.last].start)
        self._read(0)

    def _language(self, block: int) -> str:
        """Return the language of a passage: its own, if it has one, else that of the source."""
        page, session = self._open.page, self._context.session
        if page is None:
            return ""
        passage = session.linked.passages.get(PassageId(page.source, page.blocks[block].block.label))
        own = passage.language if passage is not None else ""
        return own or session.collection.sources[page.source].language

    def _mark(self, start: int, end: int) -> None:
        self._reader.page.set_spoken((self._block, start, end))
        if not self._reader.is_in_view(self._block, start, end):
            self._reader.go_to(self._block, start, animate=True)

    def _show_bar(self) -> None:
        page = self._open.page
        label = page.blocks[self._block].block.label if page is not None else ""
        self.bar.show_reading(label, paused=self.is_paused)

    def _trouble(self, words: str) -> None:
        self.stop()
        self.bar.show_trouble(words)

    def _lack(self, lack: Lack) -> str:
        from albviewer.ui.reader.speaker import Lack

        say = self._context.say
        match lack:
            case Lack.ENGINE:
                return say("This computer has nothing that reads aloud. On Linux it is speech-dispatcher.")
            case Lack.VOICE:
                return say("No voice is installed on this computer. On Linux espeak-ng has many.")
            case Lack.LANGUAGE:
                name = language_name(self._language(self._block), say)
                return say("No voice is installed for the language of this passage ({language}).", language=name)
