"""Running text in which words carry the marks of their kind."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from albviewer.panels.runs import Run, RunKind
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.wrapped_runs import WrappedRuns

RUNS = (
    Run(text="Choose a place.", kind=RunKind.STRONG),
    Run(text=" The texts, the events and the years follow the map, as "),
    Run(text="Vlorë", kind=RunKind.PLACE),
    Run(text=" shows well."),
)


def test_narrower_is_higher_and_no_word_is_lost(qtbot: QtBot, look: Appearance) -> None:
    runs = WrappedRuns(look, RUNS)
    qtbot.addWidget(runs)
    assert runs.hasHeightForWidth()
    line = runs.heightForWidth(5000)
    assert runs.heightForWidth(400) > line
    assert runs.heightForWidth(200) > runs.heightForWidth(400)
    assert (
        runs.accessibleName()
        == "Choose a place. The texts, the events and the years follow the map, as Vlorë shows well."
    )


def test_a_place_has_its_colour(qtbot: QtBot, look: Appearance) -> None:
    runs = WrappedRuns(look, RUNS)
    qtbot.addWidget(runs)
    runs.resize(400, runs.heightForWidth(400))
    image = runs.grab().toImage()
    colours = {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}
    assert look.theme.colour["place"] in colours


def test_it_grows_with_the_text(qtbot: QtBot, appearance: Appearance) -> None:
    runs = WrappedRuns(appearance, RUNS)
    qtbot.addWidget(runs)
    before = runs.heightForWidth(400)
    appearance.set_step(150)
    assert runs.heightForWidth(400) > before * 1.4
