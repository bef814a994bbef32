"""The strip of a tour: what it says, its buttons by mouse and by keyboard, wandering off, playing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from albviewer.panels.say import Say
from albviewer.session import changes
from albviewer.session.session import Origin
from albviewer.session.tour_guide import TourGuide
from albviewer.session.touring import shows_step
from albviewer.ui.context import ViewContext
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.tours.tour_bar import TourBar

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
Shown = Callable[..., QWidget]


@pytest.fixture
def bar(toured: ViewContext, guide: TourGuide, shown: Shown) -> TourBar:
    """A strip above something else."""
    window = QWidget()
    column = QVBoxLayout(window)
    made = TourBar(toured, guide, window)
    column.addWidget(made)
    column.addWidget(QPushButton("Elsewhere", window))
    column.addStretch()
    shown(window)
    return made


def words(bar: TourBar) -> list[str]:
    return [label.text() for label in bar.findChildren(QLabel) if label.isVisible()]


def click(button: QPushButton) -> None:
    assert button.isVisible()
    QTest.mouseClick(button, LEFT, NO_KEY)


def line(bar: TourBar) -> QProgressBar:
    return bar.findChild(QProgressBar)


def wander(guide: TourGuide) -> None:
    guide.session.apply(changes.toggle_person("ivo-brand"), origin=Origin.LIST)


def is_shown(guide: TourGuide, index: int) -> bool:
    return shows_step(guide.session.linked, "the-mole", index, guide.session.state)


def test_it_is_there_only_while_a_tour_is_on(bar: TourBar, guide: TourGuide) -> None:
    assert not bar.isVisible()
    guide.start("the-mole")
    assert bar.isVisible()
    assert words(bar) == ["The mole", "The frigate", "Step 1 of 5", "The Alba comes."]
    click(bar.leave)
    assert (bar.isVisible(), guide.touring) == (False, None)


def test_next_and_previous_show_the_steps(bar: TourBar, guide: TourGuide) -> None:
    guide.start("the-mole")
    assert not bar.previous.isEnabled()
    click(bar.next)
    assert words(bar) == ["The mole", "Step 2 of 5", "The storm."]
    assert is_shown(guide, 1)
    click(bar.previous)
    assert is_shown(guide, 0)
    for _ in range(4):
        click(bar.next)
    assert (words(bar)[-2:], bar.next.isEnabled()) == (["Step 5 of 5", "That was all."], False)


def test_each_step_tells_the_map_its_places_once(bar: TourBar, guide: TourGuide, qtbot: QtBot) -> None:
    told: list[tuple[str, ...]] = []
    bar.step_shown.connect(told.append)
    guide.start("the-mole")
    guide.play()
    guide.pause()
    guide.next()
    wander(guide)
    guide.previous()
    guide.leave()
    assert told == [("port-lume",), (), ("port-lume",)]


def test_who_wanders_off_is_offered_the_way_back(bar: TourBar, guide: TourGuide) -> None:
    guide.start("the-mole")
    width = bar.next.geometry().left()
    assert not bar.back.isVisible()
    wander(guide)
    assert (bar.back.isVisible(), bar.play.isVisible()) == (True, False)
    assert bar.next.geometry().left() == width
    click(bar.back)
    assert (bar.back.isVisible(), bar.play.isVisible()) == (False, True)
    assert is_shown(guide, 0)


def test_all_of_it_is_reached_by_keyboard(bar: TourBar, guide: TourGuide) -> None:
    guide.start("the-mole")
    assert bar.next.hasFocus()
    QTest.keyClick(bar.next, Qt.Key.Key_Space)
    assert is_shown(guide, 1)
    reached = []
    for _ in range(5):
        focused = bar.window().focusWidget()
        reached.append(focused.text())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert sorted(reached) == ["Elsewhere", "Leave", "Next", "Play", "Previous"]


def test_the_keyboard_stays_in_the_strip_when_its_button_goes(bar: TourBar, guide: TourGuide) -> None:
    guide.start("the-mole")
    for _ in range(4):
        QTest.keyClick(bar.window().focusWidget(), Qt.Key.Key_Space)
    assert is_shown(guide, 4)
    assert bar.play.hasFocus()
    wander(guide)
    assert bar.back.hasFocus()
    QTest.keyClick(bar.back, Qt.Key.Key_Space)
    assert bar.play.hasFocus()


def test_wandering_does_not_pull_the_keyboard_into_the_strip(bar: TourBar, guide: TourGuide) -> None:
    guide.start("the-mole")
    elsewhere = next(button for button in bar.window().findChildren(QPushButton) if button.text() == "Elsewhere")
    elsewhere.setFocus()
    wander(guide)
    guide.next()
    assert elsewhere.hasFocus()


def test_it_plays_pauses_and_goes_on_by_itself(bar: TourBar, guide: TourGuide, clock: object, qtbot: QtBot) -> None:
    guide.start("the-mole")
    assert not line(bar).isVisible()
    click(bar.play)
    assert (bar.play.text(), line(bar).isVisible()) == ("Pause", True)
    left = guide.seconds_left()
    assert left is not None
    clock.now += left - 0.01
    click(bar.play)
    assert (bar.play.text(), guide.touring.playing) == ("Play", False)
    click(bar.play)
    assert line(bar).value() > 990
    clock.now += 1
    qtbot.waitUntil(lambda: is_shown(guide, 1), timeout=5000)
    assert line(bar).value() == 0


def test_with_less_motion_no_line_grows_and_the_tour_still_plays(
    bar: TourBar, guide: TourGuide, clock: object, qtbot: QtBot
) -> None:
    bar.set_reduced_motion(True)
    guide.start("the-mole", playing=True)
    left = guide.seconds_left()
    assert (left is not None, line(bar).isVisible()) == (True, False)
    clock.now += left - 0.01
    guide.pause()
    guide.play()
    clock.now += 1
    qtbot.waitUntil(lambda: is_shown(guide, 1), timeout=5000)


def test_a_strip_keeps_its_height_from_step_to_step(
    bundled_context: ViewContext, clock: Callable[[], float], shown: Shown, qtbot: QtBot
) -> None:
    guide = TourGuide(bundled_context.session, clock)
    window = QWidget()
    column = QVBoxLayout(window)
    made = TourBar(bundled_context, guide, window)
    column.addWidget(made)
    column.addStretch()
    shown(window, 1366, 400)
    guide.start("five-sources-on-the-break")
    qtbot.waitUntil(lambda: made.height() > 60)
    heights = set()
    for index in range(9):
        guide.go_to(index)
        window.layout().activate()
        heights.add(made.height())
    assert len(heights) == 1


@pytest.mark.parametrize("step", [100, 150, 200])
def test_the_longest_step_is_not_cut(
    bundled_context: ViewContext, clock: Callable[[], float], shown: Shown, step: int
) -> None:
    look: Appearance = bundled_context.appearance
    look.set_step(step)
    guide = TourGuide(bundled_context.session, clock)
    window = QWidget()
    column = QVBoxLayout(window)
    made = TourBar(bundled_context, guide, window)
    column.addWidget(made)
    column.addStretch()
    shown(window, 1024, 500)
    for tour in guide.tours.values():
        for index in range(len(tour.steps)):
            guide.start(tour.id)
            guide.go_to(index)
            window.layout().activate()
            said = tour.steps[index].text.in_language("en")
            text = next(label for label in made.findChildren(QLabel) if label.text() == said)
            assert text.height() >= text.heightForWidth(text.width()), (tour.id, index)


def test_in_another_language_there_is_another_strip_on_the_same_tour(
    bar: TourBar, toured: ViewContext, guide: TourGuide, shown: Shown
) -> None:
    guide.start("the-mole")
    toured.close()
    made = shown(TourBar(replace(toured, say=Say("sq")), guide))
    assert words(made)[:2] == ["Moli", "Fregata"]
    assert words(made)[-1] == "Vjen Alba."
    guide.next()
    assert words(made)[-1] == "Stuhia."
    assert words(bar)[-1] == "The Alba comes.", "what is to go is told nothing any more"


def test_in_a_narrow_strip_the_text_is_below_its_title(
    bundled_context: ViewContext, clock: Callable[[], float], shown: Shown
) -> None:
    guide = TourGuide(bundled_context.session, clock)
    made = shown(TourBar(bundled_context, guide), 1366, 300)
    guide.start("five-sources-on-the-break")
    text = max(made.findChildren(QLabel), key=lambda label: len(label.text()))
    for width, beside in ((1366, True), (700, False), (1200, True)):
        made.resize(width, 300)
        QApplication.processEvents()
        assert (text.x() > 200) is beside
    made.resize(700, 300)
    QApplication.processEvents()
    assert text.width() > 400
