"""What a bar above the page has to say is read whole, beside its field or below it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from albviewer.panels.say import Say
from albviewer.ui.reader.find_bar import FindBar
from albviewer.ui.theme.theme import Appearance

WORDS = "Not found in this source."


@pytest.mark.parametrize("width", [300, 420, 626, 1200])
def test_words_are_never_broken_into_a_narrow_column(width: int, appearance: Appearance, qtbot: QtBot) -> None:
    bar = FindBar(appearance, Say())
    qtbot.addWidget(bar)
    bar.resize(width, 40)
    bar.open_bar()
    alone = bar.sizeHint().height()
    bar.say_count(WORDS, any_found=False)
    QApplication.processEvents()
    (said,) = (label for label in bar.findChildren(QLabel) if label.text() == WORDS)
    assert said.isVisible()
    assert said.width() >= min(said.fontMetrics().horizontalAdvance(WORDS), width - 60)
    bar.say_count("", any_found=False)
    assert bar.words == ""
    assert bar.sizeHint().height() == alone


def test_with_room_they_stand_in_the_line_of_the_field(appearance: Appearance, qtbot: QtBot) -> None:
    bar = FindBar(appearance, Say())
    qtbot.addWidget(bar)
    bar.resize(900, 40)
    bar.open_bar()
    before = bar.sizeHint().height()
    bar.say_count("3 of 12", any_found=True)
    assert bar.sizeHint().height() == before
