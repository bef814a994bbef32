"""Opens links and files of views: in the room that is there, or once their collection has been opened.

A link can open a collection that has been opened on this machine before, and nothing else; what is wrong with it is
told in one sentence, and nothing is changed then.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from albviewer.panels.say import Say
    from albviewer.session.links import Link, LinkError
    from albviewer.session.session import Session

# As in session/view_files.py, which is not needed before there is such a file.
VIEW_SUFFIX = ".albview"


class LinkOpening(QObject):
    """`where` gives the path of a collection by its id, or None; `say` words what is told."""

    collection_asked = Signal(object)
    """The path of the collection that is to be opened; `show_in` is to follow with its session."""
    told = Signal(str)
    """A sentence that was shown: why a link was not opened."""

    def __init__(self, where: Callable[[str], Path | None], say: Callable[[], Say], parent: QWidget) -> None:
        super().__init__(parent)
        self._where, self._say, self._parent = where, say, parent
        self._waiting: Link | None = None

    def open_link(self, text: str, session: Session | None) -> None:
        """Open a link; `session` is the one that is open."""
        # A window that is given no link needs none of it.
        from albviewer.session.links import LinkError, read_link
        from albviewer.session.view_files import LARGEST

        try:
            # It may have come out of a file.
            self._open(read_link(text, longest=LARGEST), session)
        except LinkError as error:
            self._tell(error)

    def open_file(self, path: Path, session: Session | None) -> None:
        """Open the file of a view; `session` is the one that is open."""
        from albviewer.session.links import LinkError, LinkFault
        from albviewer.session.view_files import LARGEST, read_file

        try:
            with path.open("rb") as file:
                data = file.read(LARGEST + 1)
            self._open(read_file(data), session)
        except OSError:
            self._tell(LinkError(LinkFault.NO_FILE))
        except LinkError as error:
            self._tell(error)

    def _open(self, link: Link, session: Session | None) -> None:
        if session is not None and session.collection.head.id == link.collection:
            self._apply(link, session)
            return
        from albviewer.session.links import LinkError, LinkFault

        path = self._where(link.collection)
        if path is None:
            raise LinkError(LinkFault.UNKNOWN_COLLECTION, link.collection)
        self._waiting = link
        self.collection_asked.emit(path)

    def show_in(self, session: Session) -> None:
        """Show in a session that has just been opened what a link was waiting to show."""
        from albviewer.session.links import LinkError

        link, self._waiting = self._waiting, None
        if link is None:
            return
        try:
            self._apply(link, session)
        except LinkError as error:
            self._tell(error)

    def forget(self) -> None:
        """The collection could not be opened: what was waiting for it is not wanted any more."""
        self._waiting = None

    def _apply(self, link: Link, session: Session) -> None:
        from albviewer.session.links import open_link
        from albviewer.session.selecting import reading_it
        from albviewer.session.session import Origin

        opened, reading = open_link(link, session.linked), reading_it(session.linked)
        session.apply(lambda state: reading(opened(state)), origin=Origin.HISTORY)

    def _tell(self, error: LinkError) -> None:
        from PySide6.QtWidgets import QMessageBox

        from albviewer.panels.link_faults import link_fault

        say = self._say()
        sentence = link_fault(error, say)
        box = QMessageBox(QMessageBox.Icon.Information, say("Open a link"), sentence, parent=self._parent)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # What the link says is shown as it is, and never as formatted text.
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.addButton(say("Close"), QMessageBox.ButtonRole.RejectRole)
        box.open()
        self.told.emit(sentence)
