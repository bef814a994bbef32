"""Words of a source put on the clipboard with where they stand: quote, citation in the chosen style, link.

The first citation takes some tenths of a second: it is made on another thread. Knows nothing of what was selected.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from albviewer.export.citations import cite_in, quotation, quotation_html
from albviewer.panels.dates_in_words import date_in_words
from albviewer.panels.own_marks import shown_words
from albviewer.session.links import LinkError, link_of
from albviewer.session.view_state import Spot, ViewState
from albviewer.ui.jobs import JobRunner

if TYPE_CHECKING:
    from albviewer.ui.context import ViewContext


class Citing(QObject):
    """`told` carries a sentence that needs no answer: that the words are on the clipboard, or why not."""

    told = Signal(str)

    def __init__(self, context: ViewContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._jobs: JobRunner[tuple[str, str]] = JobRunner(self._put, self._failed, self)
        context.at_end(self._jobs.wait)

    def copy(self, source: str, start: int, end: int) -> None:
        """Copy the characters start..end of a source, as they are read, with their citation."""
        self._jobs.start(quoted(self._context, source, start, end))

    def _put(self, texts: tuple[str, str]) -> None:
        data = QMimeData()
        data.setText(texts[0])
        data.setHtml(texts[1])
        QGuiApplication.clipboard().setMimeData(data)
        self.told.emit(self._context.say("Copied with its citation."))

    def _failed(self, error: BaseException) -> None:
        self.told.emit(self._context.say("The citation could not be made: {reason}.", reason=error))


def quoted(context: ViewContext, source: str, start: int, end: int) -> Callable[[], tuple[str, str]]:
    """Return what makes the quotation as plain text and as HTML, on whatever thread; all is looked up before."""
    session, say, style = context.session, context.say, context.citing.style
    document, known = session.collection.documents[source], session.collection.sources[source]
    words, passage = shown_words(document, start, end), document.passage_at(start)
    label = passage.label if passage is not None else ""
    date = date_in_words(known.date, say) if known.date is not None else ""
    shown = ViewState(spot=Spot(source=source, start=start, end=end), passage=passage)
    try:
        link = link_of(shown, session.collection.head.id)
    except LinkError:
        # A collection may have an id that no link can carry; the words are cited all the same.
        link = ""

    def make() -> tuple[str, str]:
        cited = cite_in(known, say.language, style, passage=label, date_words=date)
        return quotation(words, cited, link), quotation_html(words, cited, link)

    return make
