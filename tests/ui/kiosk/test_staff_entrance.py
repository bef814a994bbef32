"""The staff come in by the four corners and their number, and by nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from albviewer.index.finder import Finder
from albviewer.kiosk.config import KioskConfig
from albviewer.kiosk.exits import Exit
from albviewer.kiosk.staff import hash_of
from albviewer.kiosk.updates import Update
from albviewer.ui.kiosk.program import ExhibitServices
from albviewer.ui.kiosk.staff_pad import StaffPad
from albviewer.ui.kiosk.staff_page import StaffPage
from real_exhibit import ExhibitDriver, real_exhibit

QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
pytestmark = [pytest.mark.qt, pytest.mark.webengine]

_PIN = "73519"


class _Updater:
    """Stands for the stick and the shelf: says what is asked of it."""

    def __init__(self) -> None:
        self.answers: list[list[Update]] = []

    def look(self, folders: object) -> list[Update]:
        return self.answers.pop(0) if self.answers else []


@pytest.fixture
def updater() -> _Updater:
    return _Updater()


@pytest.fixture
def driver(
    qapp: QApplication, qtbot: QtBot, bundled_finder: Finder, tmp_path: Path, updater: _Updater
) -> Iterator[ExhibitDriver]:
    def change(services: ExhibitServices) -> ExhibitServices:
        return replace(services, updater=updater)

    config = KioskConfig(languages=("en", "sq"), pin=hash_of(_PIN), counts_visits=True)
    log = tmp_path / "kiosk" / "log"
    log.mkdir(parents=True)
    (log / "kiosk.log").write_text("the supervisor starts\n")
    with real_exhibit(qapp, qtbot, tmp_path, bundled_finder, config, change) as made:
        made.wake()
        yield made


def _corners(driver: ExhibitDriver) -> None:
    right, low = driver.window.width() - 1, driver.window.height() - 1
    for point in (QPoint(2, 2), QPoint(right, 2), QPoint(right, low), QPoint(2, low)):
        driver.clock.now += 0.5
        driver.touch(point)


def _shown(driver: ExhibitDriver, kind: type) -> object:
    QApplication.sendPostedEvents()
    return driver.window.findChild(kind)


def _press(driver: ExhibitDriver, words: str) -> None:
    [button] = [
        button
        for layer in (*driver.window.findChildren(StaffPad), *driver.window.findChildren(StaffPage))
        for button in layer.findChildren(QAbstractButton)
        if button.text() == words and layer.isVisible()
    ]
    driver.touch(button.mapTo(driver.window, button.rect().center()))


def _type(driver: ExhibitDriver, pin: str) -> None:
    for digit in pin:
        _press(driver, digit)
    _press(driver, "Enter")


def _words(driver: ExhibitDriver) -> str:
    return "\n".join(label.text() for label in driver.window.findChildren(QLabel) if label.isVisible())


def _open(driver: ExhibitDriver) -> None:
    _corners(driver)
    _type(driver, _PIN)
    assert _shown(driver, StaffPage) is not None


def test_the_number_opens_the_page_and_ends_the_exhibit(driver: ExhibitDriver) -> None:
    assert _shown(driver, StaffPad) is None
    _open(driver)
    told = _words(driver)
    assert "albania-soviet-union" in told
    assert "Running for" in told
    assert "Visits" in told
    assert "the supervisor starts" in driver.window.findChild(QPlainTextEdit).toPlainText()
    _press(driver, "End the exhibit")
    assert driver.ends == [Exit.STAFF]


def test_it_is_started_again_and_left(driver: ExhibitDriver) -> None:
    _open(driver)
    _press(driver, "Back to the exhibit")
    driver.qtbot.waitUntil(lambda: _shown(driver, StaffPage) is None)
    assert driver.ends == []
    _open(driver)
    _press(driver, "Start again")
    assert driver.ends == [Exit.RESTART]


@pytest.mark.logs_warnings
def test_wrong_numbers_are_met_ever_more_slowly(driver: ExhibitDriver, tmp_path: Path) -> None:
    _corners(driver)
    for _ in range(2):
        _type(driver, "11111")
        assert "This is not the number." in _words(driver)
    _type(driver, "22222")
    assert "Wait 10 seconds" in _words(driver)
    for digit in _PIN:
        _press(driver, digit)
    _press(driver, "Enter")
    assert _shown(driver, StaffPage) is None
    assert (tmp_path / "kiosk" / "gate.json").exists()
    assert _PIN not in (tmp_path / "kiosk" / "gate.json").read_text()
    driver.clock.now += 11
    driver.window.findChild(StaffPad)._tell_wait()
    _press(driver, "Enter")
    assert _shown(driver, StaffPage) is not None
    assert not (tmp_path / "kiosk" / "gate.json").exists()


def test_a_visitor_who_finds_the_pad_gets_back(driver: ExhibitDriver) -> None:
    _corners(driver)
    _press(driver, "Back to the exhibit")
    driver.qtbot.waitUntil(lambda: _shown(driver, StaffPad) is None)
    assert not driver.running.held


def test_the_pad_takes_keys(driver: ExhibitDriver) -> None:
    _corners(driver)
    for digit in _PIN:
        QTest.keyClick(driver.handle, digit)
    QTest.keyClick(driver.handle, Qt.Key.Key_Return)
    assert _shown(driver, StaffPage) is not None


def test_nothing_is_reset_while_the_staff_are_there(driver: ExhibitDriver) -> None:
    _open(driver)
    driver.wait(1000)
    assert not driver.running.visits.nobody


def test_what_can_be_touched_is_large_enough(driver: ExhibitDriver) -> None:
    _corners(driver)
    for kind in (StaffPad, StaffPage):
        layer = driver.window.findChild(kind)
        for button in layer.findChildren(QAbstractButton):
            assert min(button.width(), button.height()) >= 60, button.text()
            assert driver.window.rect().contains(button.mapTo(driver.window, button.rect().center()))
        if kind is StaffPad:
            _type(driver, _PIN)


@pytest.mark.logs_warnings
def test_updates_are_looked_for_and_told_of(driver: ExhibitDriver, updater: _Updater) -> None:
    _open(driver)
    _press(driver, "Look for updates now")
    driver.qtbot.waitUntil(lambda: "no new update" in _words(driver))
    updater.answers.append([Update(file=Path("a.albpack"), refusal="The package a.albpack is not signed.")])
    _press(driver, "Look for updates now")
    driver.qtbot.waitUntil(lambda: "is not signed" in _words(driver))


@pytest.mark.logs_warnings
def test_a_new_edition_is_shown_once_nobody_is_there(driver: ExhibitDriver, updater: _Updater) -> None:
    updater.answers.append([Update(file=Path("a.albpack"), edition=2)])
    with driver.qtbot.waitSignal(driver.program.updates.installed):
        driver.program.updates.look()
    assert driver.ends == []
    driver.wait(100)
    assert driver.ends == [Exit.RESTART]


def test_counts_are_saved_to_a_stick(driver: ExhibitDriver, tmp_path: Path) -> None:
    _open(driver)
    driver.program._staff._sticks = lambda: []
    _press(driver, "Save counts to a stick")
    assert "no memory stick" in _words(driver)
    stick = tmp_path / "stick"
    stick.mkdir()
    driver.program._staff._sticks = lambda: [stick]
    _press(driver, "Save counts to a stick")
    assert "The counts are saved" in _words(driver)
    [file] = stick.iterdir()
    assert file.read_text().splitlines()[0] == "day,kind,id,number"
