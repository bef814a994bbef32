"""How a reading room stands: all that is not in the state, taken from one room and given to the next.

In another language the room is made anew. The reader is to find everything where it was: the splitters, the pane that
is hidden, the list in front, the line that is read.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QApplication, QListView, QSplitter

from albviewer.ui.panes.reader_pane import ReaderStanding
from albviewer.ui.window.arrangement import Arrangement
from albviewer.ui.window.reading_room import ReadingRoom


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Splitters and lists are in the order in which a room makes them, which is the same in every room."""

    splitters: tuple[QByteArray, ...]
    arrangement: Arrangement
    list_kind: str
    lists_scrolled: tuple[int, ...]
    reader: ReaderStanding
    typed: str
    faults_shown: bool
    has_keyboard: bool


def standing_of(room: ReadingRoom) -> Standing:
    """Return how a room stands."""
    focused = QApplication.focusWidget()
    return Standing(
        splitters=tuple(splitter.saveState() for splitter in room.findChildren(QSplitter)),
        arrangement=room.desk.arrangement(),
        list_kind=room.lists.kind_in_front(),
        lists_scrolled=tuple(view.verticalScrollBar().value() for view in room.findChildren(QListView)),
        reader=room.reader.standing(),
        typed=room.top.search.text(),
        faults_shown=not room.faults.isHidden(),
        has_keyboard=focused is not None and room.isAncestorOf(focused),
    )


def stand(room: ReadingRoom, standing: Standing) -> None:
    """Have a room stand as another one stood. It must have its size already."""
    room.desk.arrange(standing.arrangement)
    for splitter, state in zip(room.findChildren(QSplitter), standing.splitters, strict=True):
        splitter.restoreState(state)
    room.lists.bring_to_front(standing.list_kind)
    for view, scrolled in zip(room.findChildren(QListView), standing.lists_scrolled, strict=True):
        view.doItemsLayout()
        view.verticalScrollBar().setValue(scrolled)
    room.top.search.setText(standing.typed)
    room.faults.setVisible(standing.faults_shown)
    room.reader.stand(standing.reader)
    if standing.has_keyboard:
        # Another language is chosen with the button that names it.
        room.top.language.setFocus(Qt.FocusReason.OtherFocusReason)
