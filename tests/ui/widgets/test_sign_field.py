"""Fields with signs in them: they grow with the text, can be hit, and leave the words their room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyleOptionFrame
from pytestqt.qtbot import QtBot

from albviewer.panels.say import Say
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.sign_field import FieldButton, SignField


@pytest.fixture
def field(qtbot: QtBot, appearance: Appearance) -> SignField:
    field = SignField(appearance, Say(), icon="magnifying-glass")
    appearance.apply_to(field)
    qtbot.addWidget(field)
    field.resize(300, 30)
    field.show()
    qtbot.waitExposed(field)
    return field


def clear_of(field: SignField) -> FieldButton:
    return next(button for button in field.findChildren(FieldButton) if button.accessibleName() == "Clear")


def test_signs_grow_with_the_text(field: SignField, appearance: Appearance) -> None:
    field.setText("base")
    usual = clear_of(field).iconSize().width(), field.textMargins().left()
    appearance.set_step(200)
    assert (clear_of(field).iconSize().width(), field.textMargins().left()) == (
        2 * usual[0],
        pytest.approx(2 * 24, abs=8),
    )
    assert field.textMargins().left() > usual[1]


def test_what_is_pressed_is_large_enough_to_be_hit(field: SignField) -> None:
    field.setText("base")
    assert min(clear_of(field).width(), clear_of(field).height()) >= 24, "WCAG 2.5.8"


def test_clear_is_there_while_there_is_something_to_clear(field: SignField) -> None:
    clear, typed = clear_of(field), []
    field.textEdited.connect(typed.append)
    assert not clear.isVisible()
    QTest.keyClicks(field, "ba")
    assert clear.isVisible()
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert field.text() == ""
    assert not clear.isVisible()
    assert typed == ["b", "ba", ""], "as if it had been typed away"


def test_words_never_lie_under_a_sign(field: SignField) -> None:
    field.add_button("question", "Help", lambda: None)
    field.setText("m" * 200)
    signs = [button.geometry() for button in field.findChildren(FieldButton) if button.isVisible()]
    assert len(signs) == 2
    assert not signs[0].intersects(signs[1])
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    room = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
    assert room.right() - field.textMargins().right() <= min(sign.left() for sign in signs)
    assert room.left() + field.textMargins().left() >= field.sign_box().right()


def test_a_button_that_the_keyboard_comes_to_takes_enter(field: SignField, qtbot: QtBot) -> None:
    pressed: list[str] = []
    entered: list[str] = []
    field.returnPressed.connect(lambda: entered.append("field"))
    button = field.add_button("question", "Help", lambda: pressed.append("help"), tab=True)
    field.activateWindow()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert (pressed, entered) == (["help"], [])


def test_screen_readers_hear_what_a_sign_does(field: SignField) -> None:
    field.setText("base")
    found = QAccessible.queryAccessibleInterface(clear_of(field))
    assert found.text(QAccessible.Text.Name) == "Clear"
    assert found.role() == QAccessible.Role.Button
