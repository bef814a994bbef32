"""Somebody comes, stays, hesitates, goes: the real exhibit, a clock that tests turn, real touches."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from datetime import datetime
from datetime import time as day_time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from albviewer.index.finder import Finder
from albviewer.kiosk.config import Idle, KioskConfig, QuietHours
from albviewer.kiosk.exits import Exit
from albviewer.kiosk.status import read_status
from albviewer.kiosk.usage import Usage
from albviewer.kiosk.visit import Stage
from albviewer.session.changes import toggle_place
from albviewer.session.session import Origin
from albviewer.session.state_json import as_json
from albviewer.session.view_state import ViewState
from real_exhibit import ExhibitDriver, real_exhibit

QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
pytestmark = [pytest.mark.qt, pytest.mark.webengine]

_CONFIG = KioskConfig(
    languages=("en", "sq"),
    idle=Idle(after=90, warning=20),
    quiet=(QuietHours(first=day_time(21), last=day_time(8)),),
    restart=day_time(4),
    counts_visits=True,
)
_NOON, _NIGHT = datetime(2026, 5, 4, 12), datetime(2026, 5, 4, 23)


@pytest.fixture
def driver(qapp: QApplication, qtbot: QtBot, bundled_finder: Finder, tmp_path: Path) -> Iterator[ExhibitDriver]:
    with real_exhibit(qapp, qtbot, tmp_path, bundled_finder, _CONFIG) as made:
        made.running._now = lambda: _NOON
        made.running.look_at_the_time()
        # At night, when these tests are run, it had begun in the dark.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        yield made


def _told(state: ViewState) -> bytes:
    return json.dumps(as_json(state)).encode()


def _dark(driver: ExhibitDriver) -> bool:
    return driver.window.findChild(QWidget, "darkness") is not None


def _start_screen(driver: ExhibitDriver) -> bytes:
    """The start screen as it is painted, without the map, which is drawn by a process of its own."""
    driver.exhibit.map.hide()
    QApplication.processEvents()
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    picture = driver.exhibit.grab().toImage()
    driver.exhibit._place_map()
    return bytes(picture.constBits())


def test_after_a_visitor_everything_is_as_before_them(driver: ExhibitDriver) -> None:
    driver.wake()
    state, visitor, picture = _told(driver.session.state), driver.exhibit.visitor, _start_screen(driver)
    driver.wait(100)
    assert driver.running.visits.nobody
    driver.wait_for_map()
    driver.wake()
    driver.js("window.mark = 1; localStorage.setItem('mark', '1'); sessionStorage.setItem('mark', '1')")
    driver.exhibit._wishes.language.emit("sq")
    driver.exhibit._wishes.size.emit()
    driver.exhibit._wishes.contrast.emit()
    driver.exhibit._wishes.low.emit()
    driver.session.apply(toggle_place("vlore"), origin=Origin.MAP)
    driver.session.positions["001"] = 5
    driver.qtbot.waitUntil(lambda: driver.exhibit.visitor.low)
    assert _told(driver.session.state) != state
    driver.wait(100)
    driver.wait_for_map()
    driver.wake()
    assert _told(driver.session.state) == state
    assert driver.exhibit.visitor == visitor
    assert driver.session.positions == {}
    assert not driver.session.history.can_go_back()
    assert _start_screen(driver) == picture
    assert driver.js("[window.mark, localStorage.mark, sessionStorage.mark].every(mark => mark === undefined)")


def test_who_hesitates_is_asked_and_may_stay(driver: ExhibitDriver) -> None:
    driver.wake()
    driver.wait(69)
    assert driver.exhibit._idle is None
    driver.wait(2)
    assert driver.running.visits.visit.stage is Stage.ASKING
    assert driver.exhibit._idle is not None
    driver.touch(QPoint(5, 300))
    assert driver.exhibit._idle is None
    driver.wait(85)
    assert not driver.running.visits.nobody
    driver.wait(10)
    assert driver.running.visits.nobody


def test_the_touch_that_wakes_does_nothing_else(driver: ExhibitDriver) -> None:
    before = driver.exhibit.visitor
    for x in range(50, 800, 150):
        for y in range(50, 800, 150):
            driver.touch(QPoint(x, y))
            assert driver.exhibit.visitor == before, (x, y)
            driver.wait(100)


def test_quiet_hours_are_dark_and_a_touch_wakes(driver: ExhibitDriver) -> None:
    driver.wake()
    driver.running._now = lambda: _NIGHT
    driver.running.look_at_the_time()
    assert not _dark(driver)
    driver.wait(100)
    assert _dark(driver)
    colours = {driver.window.grab().toImage().pixelColor(x, x).name() for x in range(0, 800, 40)}
    assert colours == {"#000000"}
    driver.wake()
    QApplication.sendPostedEvents(None, 0)
    driver.qtbot.waitUntil(lambda: not _dark(driver))
    driver.wait(100)
    assert _dark(driver)
    driver.running._now = lambda: _NOON
    driver.running.look_at_the_time()
    driver.qtbot.waitUntil(lambda: not _dark(driver))
    assert driver.exhibit._attract is not None


def test_it_starts_anew_by_night_when_nobody_is_there(driver: ExhibitDriver) -> None:
    began = datetime(2026, 5, 3, 9)
    object.__setattr__(driver.running._run, "began", began.timestamp())
    driver.running._now = lambda: datetime(2026, 5, 4, 3, 59)
    driver.running.look_at_the_time()
    assert driver.ends == []
    driver.wake()
    driver.running._now = lambda: datetime(2026, 5, 4, 4, 1)
    driver.running.look_at_the_time()
    assert driver.ends == []
    driver.wait(100)
    driver.running.look_at_the_time()
    assert driver.ends == [Exit.RESTART]


def test_it_does_not_start_anew_again_the_same_day(driver: ExhibitDriver) -> None:
    object.__setattr__(driver.running._run, "began", datetime(2026, 5, 4, 4, 2).timestamp())
    driver.running.look_at_the_time()
    assert driver.ends == []


def test_visits_are_counted_by_the_day(driver: ExhibitDriver, tmp_path: Path) -> None:
    for _ in range(2):
        driver.wake()
        driver.exhibit._wishes.language.emit("sq")
        driver.qtbot.waitUntil(lambda: driver.exhibit.visitor.language == "sq")
        driver.wait(100)
    counts = Usage(tmp_path / "kiosk" / "counts.json").days["2026-05-04"]
    assert (counts.starts, dict(counts.languages)) == (2, {"en": 2, "sq": 2})


def test_it_says_how_it_is(driver: ExhibitDriver, tmp_path: Path) -> None:
    path = tmp_path / "kiosk" / "status.json"
    driver.running.reporter.report()
    driver.qtbot.waitUntil(lambda: read_status(path).stage == "attracting", timeout=10_000)
    status = read_status(path)
    assert status.collection == "albania-soviet-union"
    assert time.time() - 120 < status.started <= time.time()
