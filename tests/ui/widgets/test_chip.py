"""Chips: taken off and pressed by mouse and by keys, named for screen readers, drawn by kind."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.chip import Chip, ChipKind

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    QVBoxLayout(window)
    qtbot.addWidget(window)
    return window


def put(window: QWidget, chip: Chip) -> Chip:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(chip)
    return chip


@pytest.fixture
def chip(qtbot: QtBot, appearance: Appearance, window: QWidget) -> Chip:
    chip = put(window, Chip(appearance, kind=ChipKind.PLACE, label="Vlorë", rest="and 3 places in its bay"))
    window.show()
    qtbot.waitExposed(window)
    return chip


def cross_of(chip: Chip) -> QAbstractButton:
    return chip.findChild(QAbstractButton)


def test_the_cross_removes(qtbot: QtBot, chip: Chip) -> None:
    with qtbot.waitSignal(chip.removed), qtbot.assertNotEmitted(chip.clicked):
        qtbot.mouseClick(cross_of(chip), LEFT)


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_keys_remove(qtbot: QtBot, chip: Chip, key: Qt.Key) -> None:
    with qtbot.waitSignal(chip.removed), qtbot.assertNotEmitted(chip.clicked):
        qtbot.keyClick(chip, key)


def test_a_click_on_the_words_clicks(qtbot: QtBot, chip: Chip) -> None:
    with qtbot.waitSignal(chip.clicked), qtbot.assertNotEmitted(chip.removed):
        qtbot.mouseClick(chip, LEFT, pos=QPoint(40, chip.height() // 2))


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_click(qtbot: QtBot, chip: Chip, key: Qt.Key) -> None:
    with qtbot.waitSignal(chip.clicked):
        qtbot.keyClick(chip, key)


def test_the_tab_key_goes_from_chip_to_chip(qtbot: QtBot, appearance: Appearance, window: QWidget) -> None:
    first, second = (put(window, Chip(appearance, kind=ChipKind.SOURCE, label=name)) for name in ("003", "004"))
    window.show()
    window.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()


@pytest.mark.parametrize("key", [None, Qt.Key.Key_Down, Qt.Key.Key_Space])
def test_a_chip_with_a_menu_opens_it(qtbot: QtBot, appearance: Appearance, window: QWidget, key: Qt.Key | None) -> None:
    menu = QMenu(window)
    menu.addAction("certainly within")
    chip = put(window, Chip(appearance, kind=ChipKind.TIME, label="1961", rest="possibly within", menu=menu))
    window.show()
    qtbot.waitExposed(window)
    with qtbot.waitSignal(menu.aboutToShow):
        if key is None:
            qtbot.mouseClick(chip, LEFT, pos=QPoint(40, chip.height() // 2))
        else:
            qtbot.keyClick(chip, key)
    menu.close()


def test_names_for_screen_readers(chip: Chip) -> None:
    assert chip.accessibleName() == chip.words == "Vlorë and 3 places in its bay"
    assert cross_of(chip).accessibleName() == "Remove Vlorë and 3 places in its bay"
    chip.set_words("Sazan Island")
    assert chip.accessibleName() == "Sazan Island"
    assert cross_of(chip).toolTip() == "Remove Sazan Island"


def test_longer_words_take_more_room(chip: Chip) -> None:
    before = chip.sizeHint().width()
    chip.set_words("Vlorë", "and 3 places in its bay and beyond it")
    assert chip.sizeHint().width() > before


@pytest.mark.parametrize(
    ("kind", "ground", "edge"),
    [
        (ChipKind.PLACE, "place-tint", "place"),
        (ChipKind.TIME, "time-tint", "time"),
        (ChipKind.PERSON, "person-tint", "person"),
        (ChipKind.SOURCE, "paper", "edge"),
        (ChipKind.TEXT, "paper", "edge"),
    ],
)
def test_kinds_have_their_colours(qtbot: QtBot, look: Appearance, kind: ChipKind, ground: str, edge: str) -> None:
    chip = Chip(look, kind=kind, label="Vlorë")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    image, middle = chip.grab().toImage(), chip.sizeHint().height() // 2
    assert image.pixelColor(4, middle) == QColor(look.theme.colour[edge])
    assert image.pixelColor(7, middle) == QColor(look.theme.colour[ground])


def test_the_focus_ring_stands_off_the_frame(qtbot: QtBot, chip: Chip, appearance: Appearance) -> None:
    chip.window().activateWindow()
    chip.setFocus()
    qtbot.waitUntil(chip.hasFocus)
    image, middle = chip.grab().toImage(), chip.height() // 2
    colour = appearance.theme.colour
    assert image.pixelColor(2, middle) == QColor(colour["focus"])
    assert image.pixelColor(3, middle) != QColor(colour["focus"])
    assert image.pixelColor(4, middle) == QColor(colour["place"])


def test_a_chip_follows_the_text_size(appearance: Appearance, chip: Chip) -> None:
    before = chip.sizeHint()
    appearance.set_step(200)
    assert chip.sizeHint().height() > 1.7 * before.height()
    assert chip.sizeHint().width() > 1.7 * before.width()
