"""How a reading room stands: all that is not in the state, taken from one room and given to the next.

In another language the room is made anew. The reader is to find everything where it was: the splitters, the pane that
is hidden, the list in front, the line that is read.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QListView, QSplitter, QStackedWidget

from albviewer.ui.map.cover import MapCover
from albviewer.ui.map.view import MapView
from albviewer.ui.panes.reader_pane import ReaderStanding
from albviewer.ui.window.arrangement import Arrangement
from albviewer.ui.window.reading_room import ReadingRoom

_COVERED_MS = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Splitters and lists are in the order of `_splitters` and `_lists`, which is the same in every room."""

    splitters: tuple[QByteArray, ...]
    arrangement: Arrangement
    list_kind: str
    lists_scrolled: tuple[tuple[int, ...], ...]
    reader: ReaderStanding
    typed: str
    faults_shown: bool
    has_keyboard: bool
    filters_shown: bool
    time_as_list: bool


def _splitters(room: ReadingRoom) -> list[QSplitter]:
    """Return the splitters of a room, also those of a pane that is in a window of its own."""
    desk = room.desk
    return [desk.panes, desk.right, desk.rows, room.reader.columns, *room.lists.findChildren(QSplitter)]


def _lists(room: ReadingRoom) -> list[list[QListView]]:
    """Return the lists of the panes of a room. What is only there once it was asked for comes last in its pane."""
    return [pane.findChildren(QListView) for pane in (room.lists, room.sources)]


def standing_of(room: ReadingRoom) -> Standing:
    """Return how a room stands."""
    focused = QApplication.focusWidget()
    return Standing(
        splitters=tuple(splitter.saveState() for splitter in _splitters(room)),
        arrangement=room.desk.arrangement(),
        list_kind=room.lists.kind_in_front(),
        lists_scrolled=tuple(tuple(view.verticalScrollBar().value() for view in views) for views in _lists(room)),
        reader=room.reader.standing(),
        typed=room.top.search.text(),
        faults_shown=not room.faults.isHidden(),
        has_keyboard=focused is not None and room.isAncestorOf(focused),
        filters_shown=room.sources.shows_filters(),
        time_as_list=room.timeline.shows_list(),
    )


def stand(room: ReadingRoom, standing: Standing) -> None:
    """Have a room stand as another one stood. It must have its size already."""
    room.desk.arrange(standing.arrangement)
    for splitter, state in zip(_splitters(room), standing.splitters, strict=True):
        splitter.restoreState(state)
    room.lists.bring_to_front(standing.list_kind)
    if standing.filters_shown:
        room.sources.focus_filters()
    if standing.time_as_list:
        room.timeline.fill()
        room.timeline.show_as_list()
    for views, positions in zip(_lists(room), standing.lists_scrolled, strict=True):
        for view, scrolled in zip(views, positions, strict=False):
            view.doItemsLayout()
            view.verticalScrollBar().setValue(scrolled)
    room.top.search.setText(standing.typed)
    # It may be what is typed and not yet searched for.
    room.top.search.setModified(True)
    room.faults.setVisible(standing.faults_shown)
    room.reader.stand(standing.reader)
    if standing.arrangement.own_windows:
        # They have just come and are put before it, with the keyboard nowhere in them.
        QTimer.singleShot(0, room, room.window().activateWindow)
    if standing.has_keyboard:
        # Another language is chosen with the button that names it.
        room.top.language.setFocus(Qt.FocusReason.OtherFocusReason)


def paint_now(room: ReadingRoom) -> None:
    """Put a room on the screen before anything else is done, and laid out: half of it would be seen first.

    Words that wrap get their height in a second round, which else comes only with the events.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    room.repaint()


def exchange(before: ReadingRoom, make: Callable[[], ReadingRoom], stack: QStackedWidget) -> None:
    """Put a room that is made now in the place of another one in a stack; it stands as that one stood."""
    standing, window = standing_of(before), stack.window()
    cover(before.map.map)
    window.setUpdatesEnabled(False)
    room = make()
    stack.addWidget(room)
    stack.setCurrentWidget(room)
    # Laid out now, and not only when the events come round: half of it would be seen first.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    stand(room, standing)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    # Not taken out of the stack first: PySide would now and then keep it for ever.
    before.deleteLater()
    window.setUpdatesEnabled(True)


def cover(view: MapView) -> None:
    """Put a picture of the map over it for a moment: moved to another room, the page itself is painted late."""
    if not view.is_ready() or not view.isVisible():
        return
    # There is no signal for the first frame of a web view.
    MapCover(view.grab(), view, goes_after_ms=_COVERED_MS)
