"""The number before a step of an instruction."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.step_number import StepNumber


def test_it_is_a_disc_of_ink_with_the_number_in_paper(qtbot: QtBot, look: Appearance) -> None:
    number = StepNumber(look, 3)
    qtbot.addWidget(number)
    number.resize(number.sizeHint())
    image = number.grab().toImage()
    colours = [image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())]
    assert colours.count(look.theme.colour["ink"]) > len(colours) / 2
    assert look.theme.colour["paper"] in colours
    assert number.accessibleName() == "3"


def test_it_grows_with_the_text(qtbot: QtBot, appearance: Appearance) -> None:
    number = StepNumber(appearance, 1)
    qtbot.addWidget(number)
    before = number.sizeHint().width()
    appearance.set_step(200)
    assert number.sizeHint().width() == 2 * before
