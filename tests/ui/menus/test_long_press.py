"""A finger held still asks for the menu; a mouse, a finger that moves or one that is lifted soon does not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from albviewer.ui.menus.long_press import LongPress

POINT = QPoint(20, 10)


class Button(QPushButton):
    """Notes for what it was asked."""

    def __init__(self) -> None:
        super().__init__("Vlorë")
        self.asked: list[QPoint] = []
        self.pressed_times = 0
        self.clicked.connect(self._count)

    def _count(self) -> None:
        self.pressed_times += 1

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.asked.append(event.pos())


@pytest.fixture
def button(qtbot: QtBot) -> Iterator[Button]:
    button = Button()
    qtbot.addWidget(button)
    LongPress(button).watch(button)
    button.resize(120, 40)
    button.show()
    qtbot.waitExposed(button)
    hints = QApplication.styleHints()
    before = hints.mousePressAndHoldInterval()
    hints.setMousePressAndHoldInterval(80)
    yield button
    hints.setMousePressAndHoldInterval(before)


def let_the_time_pass(qtbot: QtBot) -> None:
    """Wait for a timer that ends after the one for which a finger would have been held long enough."""
    timer = QTimer(singleShot=True, timerType=Qt.TimerType.PreciseTimer)
    with qtbot.waitSignal(timer.timeout):
        timer.start(2 * QApplication.styleHints().mousePressAndHoldInterval())


def test_a_finger_held_asks_for_the_menu_and_clicks_nothing(button: Button, qtbot: QtBot) -> None:
    screen = QTest.createTouchDevice()
    QTest.touchEvent(button, screen).press(0, POINT, button).commit()
    qtbot.waitUntil(lambda: bool(button.asked))
    QTest.touchEvent(button, screen).release(0, POINT, button).commit()
    assert button.asked == [POINT]
    assert button.pressed_times == 0
    assert not button.isDown(), "it must not stay pressed"


def test_a_finger_that_is_lifted_soon_clicks(button: Button) -> None:
    screen = QTest.createTouchDevice()
    QTest.touchEvent(button, screen).press(0, POINT, button).commit()
    QTest.touchEvent(button, screen).release(0, POINT, button).commit()
    assert (button.pressed_times, button.asked) == (1, [])


def test_a_finger_that_moves_asks_for_nothing(button: Button, qtbot: QtBot) -> None:
    screen = QTest.createTouchDevice()
    QTest.touchEvent(button, screen).press(0, POINT, button).commit()
    QTest.touchEvent(button, screen).move(0, POINT + QPoint(60, 0), button).commit()
    let_the_time_pass(qtbot)
    QTest.touchEvent(button, screen).release(0, POINT + QPoint(60, 0), button).commit()
    assert button.asked == []


def test_a_mouse_button_may_be_held(button: Button, qtbot: QtBot) -> None:
    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=POINT)
    let_the_time_pass(qtbot)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=POINT)
    assert (button.pressed_times, button.asked) == (1, [])
