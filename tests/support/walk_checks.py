"""What holds of a window whatever was done to it: each view says what the session says, and the state can be kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QApplication

from albviewer.panels.chips import chips
from albviewer.panels.counts import shown_and_all
from albviewer.panels.map_view import marks_now
from albviewer.session.links import LinkError, LinkFault, link_of, open_link, read_link
from albviewer.session.session import Session
from albviewer.session.state_json import as_json, from_json
from albviewer.session.time_look import Clock
from albviewer.session.view_state import ViewState
from albviewer.ui.panes.rows_model import RowsModel
from albviewer.ui.window.main_window import MainWindow
from albviewer.ui.window.reading_room import ReadingRoom

_LISTS = ("events", "passages", "places", "people", "disagreements")


def faults_of(window: MainWindow) -> list[str]:
    """Return one sentence for everything in the window that is not as the session says."""
    room = window.room
    if room is None:
        return ["there is no room"]
    session = room.context.session
    return [
        *_lists(room, session),
        *_bars(room, session),
        *_reader(room, session),
        *_time(room, session),
        *_map(room, session),
        *_keeping(session),
        *_keyboard(window),
    ]


def _lists(room: ReadingRoom, session: Session) -> Iterator[str]:
    tabs = room.lists._tabs
    for number, kind in enumerate(_LISTS):
        shown, _ = shown_and_all(session, kind)
        if tabs.bar.tabText(number).split()[-1] != str(shown):
            yield f"the tab says {tabs.bar.tabText(number)!r}, found are {shown} {kind}"
    kind = room.lists.kind_in_front()
    model = room.lists.view_of(kind).model()
    if kind == "events" and isinstance(model, RowsModel) and model.total != shown_and_all(session, kind)[0]:
        yield f"{model.total} events are listed, found are {shown_and_all(session, kind)[0]}"


def _bars(room: ReadingRoom, session: Session) -> Iterator[str]:
    wanted = chips(session.state, session.collection, room.context.say)
    if len(room.chips._chips) != len(wanted):
        yield f"{len(room.chips._chips)} chips for {len(wanted)} filters"
    for id_, step in (("filters.undo", session.to_undo()), ("filters.redo", session.to_redo())):
        if room.commands.action(id_).isEnabled() is not (step is not None):
            yield f"{id_} can be asked for: {step is None}"
    field = room.top.search
    # What is typed and not yet asked for stays in the field.
    if not field.isModified() and field.text().strip() != session.state.text:
        yield f"the search field says {field.text()!r}, searched for is {session.state.text!r}"


def _reader(room: ReadingRoom, session: Session) -> Iterator[str]:
    spot, comparing = session.state.spot, session.state.comparing
    if room.reader.open.source != (spot.source if spot else "") and spot is not None:
        yield f"the reader shows {room.reader.open.source!r}, not {spot.source!r}"
    if (room._stack.currentWidget() is room.disagreement) is not comparing:
        yield "claims and panes are mixed up"


def _time(room: ReadingRoom, session: Session) -> Iterator[str]:
    view, window = room.timeline.view, session.state.window
    if view is None or session.state.time.clock is not Clock.HAPPENED:
        return
    asked = (window.first, window.last) if window else None
    if view._dates != asked:
        yield f"the timeline shows {view._dates}, asked for is {asked}"


def _map(room: ReadingRoom, session: Session) -> Iterator[str]:
    if not room.map.map.has_places():
        # It is told of everything when its page is started, after the text is on the screen.
        return
    told = next((message for message in room.map.map._outbox.all() if message["kind"] == "show"), None)
    if told != marks_now(session):
        yield "the map was told of other marks than there are"


def _keeping(session: Session) -> Iterator[str]:
    state, linked = session.state, session.linked
    if from_json(json.loads(json.dumps(as_json(state))), linked) != state:
        yield f"as JSON it is another state: {state}"
    try:
        link = link_of(state, session.collection.head.id)
    except LinkError as error:
        if error.fault is not LinkFault.TOO_LONG:
            yield f"no link can be made: {error}"
        return
    opened = open_link(read_link(link), linked)(ViewState(language=state.language))
    if _without_extent(opened) != _without_extent(state):
        yield f"by its link it is another state: {link}\n{opened}\n{state}"


def _without_extent(state: ViewState) -> ViewState:
    """Return the state without the map's extent, which a link rounds."""
    return replace(state, extent=None)


def _keyboard(window: MainWindow) -> Iterator[str]:
    focus, active = QApplication.focusWidget(), QApplication.activeWindow()
    if active is None:
        yield "no window is active"
    elif focus is None:
        yield f"the keyboard is nowhere in {type(active).__name__}"
    elif not focus.isVisible():
        yield f"the keyboard is where nobody sees it: {type(focus).__name__}"
