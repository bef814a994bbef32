"""The bar that goes to a passage by its number, bound to the session."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from albviewer.model.documents import PassageId
from albviewer.panels.passage_number import passage_asked
from albviewer.session.selecting import go_to_passage
from albviewer.session.session import Origin
from albviewer.ui.context import ViewContext
from albviewer.ui.reader.one_line_bar import OneLineBar


class GoToPassage(QObject):
    """Enter goes to the passage, or the bar says in one sentence why it cannot."""

    def __init__(self, context: ViewContext, open_source: Callable[[], str], parent: QObject | None = None) -> None:
        """`open_source` gives the id of the source that is read."""
        super().__init__(parent)
        self._context = context
        self._open_source = open_source
        say = context.say
        self.bar = OneLineBar(context.appearance, say, say("Go to passage:"))
        self.bar.field.setPlaceholderText(say("3.12 or 004 3.12"))
        self.bar.entered.connect(self._go)
        self.bar.field.textEdited.connect(lambda _text: self.bar.say_words(""))

    def _go(self) -> None:
        session = self._context.session
        asked = passage_asked(session, self.bar.field.text(), self._open_source(), self._context.say)
        if isinstance(asked, PassageId):
            session.apply(go_to_passage(session.linked, asked), origin=Origin.READER)
            self.bar.say_words("")
            self.bar.close_bar()
        else:
            self.bar.say_words(asked)
            self.bar.field.selectAll()
