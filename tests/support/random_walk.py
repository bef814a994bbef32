"""Walks a real window at random and looks after each step whether everything still holds.

Given the same seed the same things are asked for; what comes of them also depends on when timers strike, so a walk that
fails tells its last steps.
"""

from __future__ import annotations

import gc
import weakref
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from albviewer.session.links import LinkError, link_of
from albviewer.session.session import Session
from albviewer.ui.map.bridge import MenuRequest
from albviewer.ui.widgets.chip import Chip
from albviewer.ui.window.main_window import MainWindow
from albviewer.ui.window.reading_room import ReadingRoom
from walk_checks import faults_of
from walk_hand import Hand, click

SIZES = ((1366, 768), (1024, 600), (1920, 1080), (800, 1000), (900, 560))
WORDS = ("vlor", "khrushchev", '"submarine base"', "1961", "tirana OR moscow", "NOT (", "zzzz", "1.2", "hoxha ", "bazë")
# The program is quit by nobody in a walk; a collection to open is asked for in a dialog of the system.
_LEFT_OUT = frozenset({"collection.quit"})
_REST_MS = 12
_LONG_REST_MS = 250
_TRAIL = 25
_ESCAPES = 4
_LOOKS, _LOOK_MS = 200, 50
# What goes takes widgets down, and what these held goes only after.
_PASSES = 3


class WalkFailedError(AssertionError):
    """Something does not hold; the message has the last steps."""


class Walk:
    """A window that is walked; `faults` is the list that `walk_watch.watched` yields."""

    def __init__(
        self, window: MainWindow, faults: Sequence[str], *, seed: int, collections: Sequence[Path] = ()
    ) -> None:
        self.window = window
        self.hand = Hand(Random(seed))
        self._chance = self.hand.chance
        self._faults = faults
        self._seed = seed
        self._collections = collections
        self._links: deque[str] = deque(maxlen=20)
        self.trail: deque[str] = deque(maxlen=_TRAIL)
        self.steps = 0
        self._rooms: list[weakref.ref[ReadingRoom]] = []
        self._ways: dict[Callable[[], str], int] = {
            self._command: 14,
            self._press: 14,
            self._key: 12,
            self._row: 10,
            self._chip: 4,
            self._facet: 6,
            self._marker: 8,
            self._timeline: 8,
            self._search: 5,
            self._palette: 4,
            self._step_back: 10,
            self._link: 3,
            self._wheel: 4,
            self._hover: 4,
            self._menu: 5,
            self._resize: 3,
            self._look: 2,
            self._language: 1,
            self._wait: 2,
            self._open: 1 if collections else 0,
        }

    @property
    def room(self) -> ReadingRoom:
        """The room that is there now."""
        assert self.window.room is not None
        return self.window.room

    @property
    def session(self) -> Session:
        """The session that is there now."""
        return self.room.context.session

    def go(self, steps: int) -> None:
        """Take so many steps; then put away what lies over the window, and let everything come to rest."""
        for _ in range(steps):
            self.step()
        self.tidy()

    def step(self) -> None:
        """Do one thing, and look."""
        self.steps += 1
        above = self.hand.above()
        if above is not None:
            told = self.hand.deal_with(above)
        else:
            told = self._chance.choices(list(self._ways), weights=list(self._ways.values()))[0]()
        self.trail.append(told)
        self.hand.rest(_REST_MS)
        self._note_room()
        self._activate()
        self._look_round()

    def tidy(self) -> None:
        """Put away menus and dialogs: all of them go by Escape."""
        for _ in range(_ESCAPES):
            above = self.hand.above()
            if above is None:
                break
            self.hand.put_away(above)
            self.hand.rest(_REST_MS)
        self.room.alone.leave()
        self.hand.rest(_LONG_REST_MS)
        if self.hand.above() is not None:
            self._fail([f"{type(self.hand.above()).__name__} does not go by Escape"])
        self._look_round()

    def come_back(self) -> None:
        """Stand as at the beginning: the first collection, nothing filtered or read, the usual size and look."""
        from albviewer.session.session import Origin
        from albviewer.session.view_state import ViewState

        if self._collections:
            self._open_folder(self._collections[0])
        look = self.room.context.appearance
        look.set_choice("light")
        look.set_step(100)
        self.window.resize(*SIZES[0])
        self.session.apply(lambda _now: ViewState(), origin=Origin.START)
        self.hand.rest(_LONG_REST_MS)
        self._note_room()
        self._look_for_kept_rooms()

    def _note_room(self) -> None:
        if not self._rooms or self._rooms[-1]() is not self.room:
            self._rooms.append(weakref.ref(self.room))

    def _look_for_kept_rooms(self) -> None:
        """Fail if a room that is gone is still in memory, and its collection with it."""
        gc.unfreeze()
        for _ in range(_PASSES):
            gc.collect()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        kept = [room for room in self._rooms[:-1] if room() is not None]
        self._rooms = self._rooms[-1:]
        if kept:
            self._fail([f"of the rooms that are gone, {len(kept)} are kept"])

    def _activate(self) -> None:
        """Do as a window manager does when a dialog or a list goes; the offscreen platform has none."""
        active = QApplication.activeWindow()
        if QApplication.activePopupWidget() is None and (active is None or not active.isVisible()):
            (QApplication.activeModalWidget() or self.window).activateWindow()

    def _look_round(self) -> None:
        broken = list(self._faults) + (faults_of(self.window) if self.hand.above() is None else [])
        if broken:
            # What is told a moment later is no fault; what was logged stays one. Nor is it one that a dialog, which has
            # taken its time to go, has left no window active.
            self._activate()
            self.hand.rest(_LONG_REST_MS)
            broken = list(self._faults) + (faults_of(self.window) if self.hand.above() is None else [])
        if broken:
            self._fail(broken)

    def _fail(self, faults: Sequence[str]) -> None:
        steps = "\n  ".join(self.trail)
        raise WalkFailedError(f"step {self.steps} of the walk with seed {self._seed}:\n  {steps}\n" + "\n".join(faults))

    # The steps.

    def _command(self) -> str:
        commands = [
            command
            for command in self.room.commands.listed()
            if command.id not in _LEFT_OUT and command.action.isEnabled() and command.action.isVisible()
        ]
        command = self._chance.choice(commands)
        command.action.trigger()
        return f"command {command.id}"

    def _press(self) -> str:
        return self.hand.press_something(self.window)

    def _key(self) -> str:
        return self.hand.press_key()

    def _wheel(self) -> str:
        return self.hand.wheel(self.window)

    def _hover(self) -> str:
        return self.hand.hover(self.window)

    def _menu(self) -> str:
        if self._chance.random() < 0.5:
            return self.hand.ask_for_menu(self.window)
        place = self._chance.choice(["", *self.session.collection.places])
        view = self.room.map.map
        spot = self.hand.point_in(view)
        view.menu_asked.emit(MenuRequest(place=place, lat=41.0, lon=19.5, zoom=7.0, x=spot.x(), y=spot.y()))
        return f"menu of the map at {place!r}"

    def _row(self) -> str:
        kind = self._chance.choice(("events", "passages", "places", "people", "disagreements", "notes"))
        if self._chance.random() < 0.5 and kind != "disagreements":
            self.room.commands.action(f"lists.{kind}").trigger()
        elif self.room.lists.isVisible():
            self.room.lists.turn_to(kind)
        view = self.room.lists.view_of(kind)
        return f"row of {kind}: {self._press_row(view)}"

    def _press_row(self, view: QWidget) -> str:
        if not isinstance(view, QAbstractItemView) or not view.isVisible() or not view.model().rowCount():
            return "none"
        index = view.model().index(self._chance.randrange(view.model().rowCount()), 0)
        view.scrollTo(index)
        click(view.viewport(), view.visualRect(index).center())
        return str(index.row())

    def _chip(self) -> str:
        chips = [chip for chip in self.room.chips.findChildren(Chip) if chip.isVisible()]
        if not chips:
            return self.hand.press_something(self.room.chips) if self.room.chips.isVisible() else "no chips"
        chip = self._chance.choice(chips)
        words = chip.words
        click(chip, self.hand.point_in(chip))
        return f"chip {words}"

    def _facet(self) -> str:
        self.room.commands.action("lists.filters").trigger()
        self.hand.rest(_REST_MS)
        facets = self.room.sources.facets
        return f"filter {self._press_row(facets.view)}" if facets is not None else "no filters"

    def _marker(self) -> str:
        place = self._chance.choice(list(self.session.collection.places))
        self.room.map.map._bridge.placeClicked(place, False)
        return f"marker {place}"

    def _timeline(self) -> str:
        view = self.room.timeline.view
        if view is None or not view.isVisible():
            return "no timeline"
        if self._chance.random() < 0.7:
            return self.hand.drag(view)
        self.hand.turn(view, self._chance.choice((-120, 120, 480)))
        return "wheel over the timeline"

    def _search(self) -> str:
        self.room.commands.action("go.search").trigger()
        words = self._chance.choice(WORDS)
        self.hand.write(self.room.top.search, words)
        self.hand.rest(self._chance.choice((0, _LONG_REST_MS)))
        if self._chance.random() < 0.7:
            QTest.keyClick(self.room.top.search, "\r")
        return f"search {words}"

    def _palette(self) -> str:
        self.room.commands.action("go.palette").trigger()
        palette = self.room._palette
        if palette is None or not palette.isVisible():
            return "palette put away"
        words = self._chance.choice(WORDS)
        self.hand.write(palette.field, words)
        self.hand.rest(self._chance.choice((0, _LONG_REST_MS)))
        # The room may have been made anew meanwhile, and the palette with it.
        if self._chance.random() < 0.4 and "…" not in words and shiboken6.isValid(palette):
            QTest.keyClick(palette.field, "\r")
        return f"palette {words}"

    def _step_back(self) -> str:
        id_ = self._chance.choice(("filters.undo", "filters.redo", "go.back", "go.forward"))
        self.room.commands.action(id_).trigger()
        return id_

    def _link(self) -> str:
        try:
            self._links.append(link_of(self.session.state, self.session.collection.head.id))
        except LinkError:
            return "too much for a link"
        link = self._chance.choice(self._links)
        self.window.open_link(link)
        return f"link {link}"

    def _resize(self) -> str:
        size = self._chance.choice(SIZES)
        self.window.resize(*size)
        return f"size {size}"

    def _look(self) -> str:
        look = self.room.context.appearance
        if self._chance.random() < 0.5:
            theme = self._chance.choice(("light", "dark", "contrast", "system"))
            look.set_choice(theme)
            return f"theme {theme}"
        step = self._chance.choice(look.tokens.text_steps)
        look.set_step(step)
        return f"letters {step} %"

    def _language(self) -> str:
        from albviewer.session.changes import speak
        from albviewer.session.session import Origin

        code = self._chance.choice(self.room.context.languages)[0]
        self.session.apply(speak(code), origin=Origin.CHIPS)
        return f"language {code}"

    def _wait(self) -> str:
        self.hand.rest(_LONG_REST_MS)
        return "wait"

    def _open(self) -> str:
        folder = self._chance.choice(self._collections)
        self._open_folder(folder)
        return f"open {folder.name}"

    def _open_folder(self, folder: Path) -> None:
        before = self.window.room
        self.window.open(folder)
        for _ in range(_LOOKS):
            if self.window.room is not before:
                return
            self.hand.rest(_LOOK_MS)
        self._fail([f"{folder.name} was not opened"])
