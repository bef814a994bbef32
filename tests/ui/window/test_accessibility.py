"""The window without sight, without a mouse, without motion: names, the way of Tab, rings, targets, announcements."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from accessible import name_of, nameless, roleless, small_targets
from albviewer.resource_paths import bundled_collection
from albviewer.session import changes
from albviewer.session.comparing import compare
from albviewer.session.selecting import go_to_event
from albviewer.session.session import Origin
from albviewer.ui.panes.rows_model import STRETCH
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.pane_splitter import PaneEdge
from albviewer.ui.widgets.roles import RowRole
from albviewer.ui.widgets.run_label import RunLabel
from albviewer.ui.window import announcing
from albviewer.ui.window.arrangement import Pane
from albviewer.ui.window.main_window import MainWindow
from albviewer.ui.window.reading_room import ReadingRoom
from albviewer.ui.window.tab_order import next_stop

MakeRoom = Callable[..., ReadingRoom]
LANGUAGES = ("en", "sq")


@pytest.fixture
def window(make_window: Callable[..., MainWindow], appearance: Appearance, qtbot: QtBot) -> MainWindow:
    """The window on the bundled collection, in which something is read, chosen and filtered by."""
    window = make_window(bundled_collection())
    appearance.apply_to(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    room = room_of(window)
    session = room.context.session
    session.apply(go_to_event(session.linked, next(iter(session.collection.events))), origin=Origin.LIST)
    session.apply(changes.toggle_place("vlore"), origin=Origin.LIST)
    qtbot.waitUntil(lambda: room_of(window).timeline.view is not None)
    QApplication.processEvents()
    return window


def room_of(window: MainWindow) -> ReadingRoom:
    assert window.room is not None
    return window.room


def speak(window: MainWindow, language: str, qtbot: QtBot) -> ReadingRoom:
    session = room_of(window).context.session
    if session.state.language != language:
        session.apply(changes.speak(language), origin=Origin.LIST)
        qtbot.waitUntil(lambda: window.room is not None and window.room.context.say.language == language)
        qtbot.waitUntil(lambda: room_of(window).timeline.view is not None)
    QApplication.processEvents()
    return room_of(window)


# Names.


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_can_be_pressed_or_written_in_has_a_name(
    window: MainWindow, qtbot: QtBot, language: str
) -> None:
    room = speak(window, language, qtbot)
    assert nameless(window) == []
    room.sources.focus_filters()
    room.timeline.show_as_list()
    room.reader.show_about(next(iter(room.context.session.collection.sources)))
    QApplication.processEvents()
    assert nameless(window) == []
    disagreement = next(iter(room.context.session.collection.disagreements))
    room.context.session.apply(compare(disagreement), origin=Origin.LIST)
    QApplication.processEvents()
    assert nameless(window) == []


def test_everything_that_takes_the_keyboard_says_what_it_is(window: MainWindow) -> None:
    room = room_of(window)
    # It is no control of any known kind; its twin, the list in order of time, is one.
    drawn = {"TimelineView"}
    assert roleless(window) == drawn
    room.sources.focus_filters()
    room.timeline.show_as_list()
    QApplication.processEvents()
    assert roleless(window) == set()


@pytest.mark.parametrize("kind", ["events", "passages", "places", "people", "disagreements"])
def test_every_list_and_its_rows_have_names(window: MainWindow, kind: str) -> None:
    room = room_of(window)
    room.lists.turn_to(kind)
    found = QAccessible.queryAccessibleInterface(room.lists.view_of(kind))
    assert found.role() == QAccessible.Role.List
    assert name_of(found)
    assert found.childCount() > 0
    assert all(name_of(found.child(number)) for number in range(found.childCount()))


COMMANDS_WITH_DIALOGS = (
    "program.settings",
    "help.keys",
    "help.guide",
    "views.all",
    "views.save",
    "views.open-link",
    "collection.about",
    "help.about",
    "go.palette",
    "dossier.save",
    "timeline.dates",
    "reader.type",
    "reader.outline",
    "reader.beside",
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_dialog_has_a_name_and_so_has_everything_in_it(window: MainWindow, qtbot: QtBot, language: str) -> None:
    room = speak(window, language, qtbot)
    known = {command.id for command in room.commands.listed()}
    opened = [id_ for id_ in COMMANDS_WITH_DIALOGS if id_ in known]
    assert len(opened) >= 6, sorted(known)
    for id_ in opened:
        before = set(QApplication.topLevelWidgets())
        room.commands.action(id_).trigger()
        QApplication.processEvents()
        for dialog in set(QApplication.topLevelWidgets()) - before:
            if dialog.isVisible():
                assert dialog.windowTitle() or dialog.accessibleName(), id_
                assert nameless(dialog) == [], id_
                assert small_targets(dialog) == [], id_
        assert nameless(window) == [], id_
        for dialog in window.findChildren(QDialog):
            dialog.reject()
        for other in set(QApplication.topLevelWidgets()) - before:
            other.close()
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
        QApplication.processEvents()


# The keyboard.


def stops_of(window: MainWindow, key: Qt.Key) -> list[tuple[QWidget, object]]:
    """Everything that Tab comes to until it begins anew, a mention in the page for itself."""
    seen: list[tuple[QWidget, object]] = []
    for _step in range(400):
        focused = window.focusWidget()
        assert focused is not None
        lighting = getattr(focused, "lighting", None)
        stop = (focused, lighting.focused if lighting is not None else None)
        if stop in seen:
            assert stop == seen[0], f"Tab is caught at {type(focused).__name__} {focused.accessibleName()}"
            return seen
        seen.append(stop)
        QTest.keyClick(focused, key)
    raise AssertionError("Tab does not come back")


def test_tab_goes_through_every_pane_in_reading_order_and_back(window: MainWindow) -> None:
    room = room_of(window)
    panes = (room.top, room.chips, room.sources, room.reader, room.lists, room.timeline)
    room.top.search.setFocus(Qt.FocusReason.TabFocusReason)
    forward = stops_of(window, Qt.Key.Key_Tab)
    met = [next((at for at, pane in enumerate(panes) if pane.isAncestorOf(stop)), None) for stop, _ in forward]
    # After the panes come the edges between them, to be moved.
    met = [len(panes) if isinstance(stop, PaneEdge) else at for at, (stop, _) in zip(met, forward, strict=True)]
    assert met.count(len(panes)) == 4
    assert None not in met
    turns = [at for before, at in zip([None, *met], met, strict=False) if at != before]
    assert turns in ([0, 1, 2, 3, 4, 5, 6], [0, 1, 2, 3, 4, 5, 6, 0]), turns
    room.top.search.setFocus(Qt.FocusReason.TabFocusReason)
    backward = stops_of(window, Qt.Key.Key_Backtab)
    assert {stop for stop, _ in backward} == {stop for stop, _ in forward}


def test_everything_that_takes_the_keyboard_is_met_by_tab(window: MainWindow) -> None:
    room_of(window).top.search.setFocus(Qt.FocusReason.TabFocusReason)
    met = {stop for stop, _ in stops_of(window, Qt.Key.Key_Tab)}
    takers = {
        part
        for part in window.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.isVisible()
        and part.isEnabled()
        and part.focusProxy() is None
        and not part.visibleRegion().isEmpty()
    }
    assert {f"{type(part).__name__} {part.accessibleName()}" for part in takers - met} == set()


def test_a_chip_that_came_last_is_not_reached_last(window: MainWindow) -> None:
    room = room_of(window)
    chip = next(iter(room.chips._chips.values()))
    room.top.search.setFocus(Qt.FocusReason.TabFocusReason)
    stops = [stop for stop, _ in stops_of(window, Qt.Key.Key_Tab)]
    assert stops.index(chip) < stops.index(room.sources._view)


def test_after_tab_what_stays_is_still_there_when_a_chip_goes(window: MainWindow) -> None:
    room = room_of(window)
    room.top.search.setFocus(Qt.FocusReason.TabFocusReason)
    stays = [room.top.search, room.lists.view_of("events"), room.reader.reader.page]
    QTest.keyClick(room.top.search, Qt.Key.Key_Tab)
    room.context.session.apply(changes.clear_filters, origin=Origin.CHIPS)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [stop.isVisible() for stop in stays] == [True, True, True]
    assert room.reader.reader.page.document().blockCount() > 1


def test_what_cannot_be_seen_is_passed_over(window: MainWindow) -> None:
    room = room_of(window)
    room.desk.show_pane(Pane.SOURCES, False)
    room.top.search.setFocus(Qt.FocusReason.TabFocusReason)
    assert not any(room.sources.isAncestorOf(stop) for stop, _ in stops_of(window, Qt.Key.Key_Tab))


def test_where_nothing_takes_the_keyboard_there_is_no_next(qtbot: QtBot) -> None:
    bare = QWidget()
    qtbot.addWidget(bare)
    bare.show()
    assert next_stop(bare, (), forward=True, rows=()) is None


def changed_pixels(one: QImage, other: QImage) -> int:
    assert one.size() == other.size()
    spots = ((x, y) for y in range(one.height()) for x in range(one.width()))
    return sum(one.pixel(x, y) != other.pixel(x, y) for x, y in spots)


def ring_pixels(stop: QWidget) -> int:
    """How many pixels of a widget tell that it has the keyboard, which it has afterwards as before."""
    QApplication.processEvents()
    # An edge is a hairline: what tells lies over the panes beside it.
    over = stop.window() if isinstance(stop, PaneEdge) else stop
    box = QRect(stop.mapTo(over, QPoint(-4, -4)), stop.size() + QSize(8, 8)) if over is not stop else stop.rect()
    with_ring = over.grab(box).toImage()
    stop.clearFocus()
    QApplication.processEvents()
    without = over.grab(box).toImage()
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    return changed_pixels(with_ring, without)


def test_the_keyboard_is_seen_wherever_it_is(window: MainWindow) -> None:
    room = room_of(window)
    room.top.search.setFocus(Qt.FocusReason.TabFocusReason)
    met: set[str] = set()
    unseen = []
    for _step in range(120):
        stop = window.focusWidget()
        assert stop is not None
        kind = f"{type(stop).__name__} in {type(stop.parent()).__name__}"
        if kind not in met:
            met.add(kind)
            # A ring of two pixels round something of the least size.
            if ring_pixels(stop) < 2 * 24:
                unseen.append(kind)
        QTest.keyClick(stop, Qt.Key.Key_Tab)
        if window.focusWidget() is room.top.search:
            break
    assert len(met) > 10
    assert unseen == []


# Targets, motion, announcements.


def test_everything_is_large_enough_to_be_hit(window: MainWindow) -> None:
    assert small_targets(window) == []
    disagreement = next(iter(room_of(window).context.session.collection.disagreements))
    room_of(window).context.session.apply(compare(disagreement), origin=Origin.LIST)
    QApplication.processEvents()
    assert small_targets(window) == []


def moving(window: MainWindow) -> list[QAbstractAnimation]:
    """What moves on the screen just now."""
    running = (each for each in window.findChildren(QAbstractAnimation) if each.state() is each.State.Running)
    return [each for each in running if each.duration() > 0]


def test_nothing_moves_when_less_motion_is_asked_for(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = room_of(window)
    session = room.context.session
    qtbot.waitUntil(lambda: not moving(window))
    room.reader.reader.set_reduced_motion(False)
    session.apply(go_to_event(session.linked, list(session.collection.events)[3]), origin=Origin.LIST)
    assert moving(window), "else the test could not fail"
    qtbot.waitUntil(lambda: not moving(window))
    told: list[Any] = []
    monkeypatch.setattr(room.map.map, "send", told.append)
    room.context.motion.set_choice("less")
    for event in list(session.collection.events)[4:12]:
        session.apply(go_to_event(session.linked, event), origin=Origin.LIST)
        QApplication.processEvents()
        assert moving(window) == []
    room.timeline.play()
    QApplication.processEvents()
    assert moving(window) == []
    room.timeline.play()
    themes = [message for message in told if message["kind"] == "theme"]
    assert themes
    assert all(message["reduced_motion"] for message in themes)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told of what is found."""

    told: list[str] = []
    listening = SimpleNamespace(isActive=lambda: True, updateAccessibility=lambda event: told.append(event.message()))
    monkeypatch.setattr(announcing, "QAccessible", listening)
    return told


def _let_all_be_said(window: MainWindow, qtbot: QtBot) -> None:
    pause = room_of(window).announcer._pause
    qtbot.waitUntil(lambda: not pause.isActive())


def test_what_is_found_is_said_once_for_each_change(window: MainWindow, qtbot: QtBot, said: list[str]) -> None:
    session = room_of(window).context.session
    _let_all_be_said(window, qtbot)
    said.clear()
    session.apply(changes.limit_time("1960", "1961"), origin=Origin.TIMELINE)
    qtbot.waitUntil(lambda: bool(said))
    found = session.found
    events, passages = len(session.collection.events), len(session.linked.passages)
    assert said[0].startswith(f"{len(found.events)} of {events} events, {len(found.passages)} of {passages} passages: ")
    assert "Vlorë" in said[0]
    # Nothing tells that nothing more is said: the pause before it would be must go by, twice over.
    qtbot.wait(2 * announcing._PAUSE_MS)
    assert len(said) == 1


def test_what_changes_nothing_that_is_found_is_not_said(window: MainWindow, qtbot: QtBot, said: list[str]) -> None:
    session = room_of(window).context.session
    _let_all_be_said(window, qtbot)
    said.clear()
    session.apply(go_to_event(session.linked, list(session.collection.events)[-1]), origin=Origin.LIST)
    # As above.
    qtbot.wait(2 * announcing._PAUSE_MS)
    assert said == []


# Lists that say what the pictures show.


def test_the_twin_of_the_timeline_lists_what_is_in_it(window: MainWindow) -> None:
    room = room_of(window)
    room.timeline.show_as_list()
    assert room.timeline.twin is not None
    twin = QAccessible.queryAccessibleInterface(room.timeline.twin.list)
    assert (twin.role(), name_of(twin)) == (QAccessible.Role.List, "Timeline as a list")
    titles = [name_of(twin.child(number)) for number in range(twin.childCount())]
    for event in room.context.session.found.events:
        assert any(event.title.in_language("en") in title for title in titles)


@pytest.fixture
def listening() -> Iterator[None]:
    """A screen reader: without one, nobody is told that a list has other rows."""
    was = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(was)


@pytest.mark.usefixtures("listening")
def test_the_twin_of_the_map_lists_and_chooses_every_place(window: MainWindow, qtbot: QtBot) -> None:
    room = room_of(window)
    session = room.context.session
    room.lists.turn_to("places")
    view = room.lists.view_of("places")
    listed = QAccessible.queryAccessibleInterface(view)
    names = [name_of(listed.child(number)) for number in range(listed.childCount())]
    shown = list(session.collection.places.values())
    assert len(names) == min(len(shown), STRETCH)
    assert any(name.startswith("Vlorë") for name in names)
    room.map.tools.locate_asked.emit("tirana")
    qtbot.waitUntil(lambda: view.currentIndex().data(RowRole.ID) == "tirana")
    focused = listed.focusChild()
    assert focused is not None
    assert name_of(focused).startswith("Tirana")
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert "tirana" in session.state.chosen_places()


# Large letters.


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_at_200_per_cent_nothing_lies_over_anything_and_what_is_cut_is_told(
    window: MainWindow, appearance: Appearance, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window.resize(*size)
    appearance.set_step(200)
    room = room_of(window)
    qtbot.waitUntil(lambda: room.desk.layout_now is not None and room.desk.layout_now.has_drawer)
    QApplication.processEvents()
    cut = []
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and button.width() < button.minimumSizeHint().width():
            cut.append(button)
    assert [button.text() for button in cut if not button.toolTip()] == []
    for label in window.findChildren(RunLabel):
        if label.isVisible() and label.width() < label.sizeHint().width():
            assert label.toolTip() == label.accessibleName()
    assert small_targets(window) == []
    page = room.reader.reader.page.viewport()
    assert page.height() >= 3 * appearance.fonts.line_height("reader")


def test_large_letters_leave_the_list_of_sources_above_the_outline(window: MainWindow, appearance: Appearance) -> None:
    appearance.set_step(200)
    room = room_of(window)
    room.desk.show_pane(Pane.SOURCES, True)
    QApplication.processEvents()
    view, head = room.sources._view, room.sources._outline_head
    assert view.geometry().bottom() < head.geometry().top() + 1
    assert view.height() > 0
