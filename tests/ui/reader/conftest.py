"""The reader with the bundled collection's real pages, shown in a pane as wide as in the smaller window."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from albviewer.collection.load import load_collection
from albviewer.index.finder import Finder
from albviewer.linking.linked import LinkedCollection
from albviewer.linking.linker import link_collection
from albviewer.panels.reader_marks import MarginNote, ReaderMarks, margin_notes, reader_marks
from albviewer.panels.reader_page import ReaderPage, TextMark, reader_page
from albviewer.panels.say import Say
from albviewer.resource_paths import bundled_collection
from albviewer.session.session import Session
from albviewer.session.view_state import ViewState
from albviewer.ui.reader.view import ReaderView
from albviewer.ui.theme.theme import Appearance

PANE = (640, 512)


@pytest.fixture(scope="session")
def linked() -> LinkedCollection:
    return link_collection(load_collection(bundled_collection()))


@pytest.fixture
def session(linked: LinkedCollection) -> Session:
    return Session(Finder(linked), ViewState())


class ReaderDriver:
    """A reader and what a test does with it."""

    def __init__(self, view: ReaderView, session: Session, qtbot: QtBot) -> None:
        self.view = view
        self.session = session
        self.qtbot = qtbot

    def open(self, source: str) -> ReaderPage:
        page = reader_page(self.session, source)
        title = self.session.collection.sources[source].shown_title("en")
        self.view.show_page(page, title=title, language="en")
        self.light()
        # Qt lays a long document out in idle time; a page that still grows would move away under the pointer.
        self.view.page.document().documentLayout().documentSize()
        QApplication.processEvents()
        return page

    def light(self) -> ReaderMarks:
        marks = reader_marks(self.session, self.page)
        self.view.set_marks(marks)
        self.view.set_notes(self.notes)
        QApplication.processEvents()
        return marks

    @property
    def page(self) -> ReaderPage:
        page = self.view.page.page
        assert page is not None
        return page

    def notes(self, block: int) -> tuple[MarginNote, ...]:
        return margin_notes(self.session, self.page, block, Say())

    def block(self, label: str) -> int:
        return next(index for index, item in enumerate(self.page.blocks) if item.block.label == label)

    def mark(self, block: int, words: str) -> TextMark:
        text = self.page.blocks[block].block.shown.text
        return next(mark for mark in self.page.blocks[block].marks if text[mark.start : mark.end] == words)

    def point(self, block: int, mark: TextMark) -> QPoint:
        """The middle of a mention's first line, in the viewport."""
        span = self.view.page.measures.spans(block, mark.start, mark.end)[0]
        middle = QPointF((span.left + span.right) / 2, (span.top + span.bottom) / 2 - self.view.page.scrolled_by)
        return middle.toPoint()


@pytest.fixture
def reader(qtbot: QtBot, appearance: Appearance, session: Session) -> Iterator[ReaderDriver]:
    view = ReaderView(appearance)
    appearance.apply_to(view)
    view.resize(*PANE)
    qtbot.addWidget(view)
    view.show()
    view.page.setFocus()
    qtbot.waitUntil(view.page.hasFocus)
    yield ReaderDriver(view, session, qtbot)
    view.close()


@pytest.fixture
def page_of(session: Session) -> Callable[[str], ReaderPage]:
    return lambda source: reader_page(session, source)
