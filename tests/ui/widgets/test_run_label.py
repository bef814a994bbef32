"""A line of runs: said to screen readers, drawn in colours, cut where there is no room."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from albviewer.panels.runs import Run, RunKind
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.run_label import RunLabel

RUNS = (
    Run(text="9", kind=RunKind.STRONG),
    Run(text=" of 58 events: at "),
    Run(text="Vlorë", kind=RunKind.PLACE),
    Run(text=", "),
    Run(text="1960 – 1961", kind=RunKind.TIME),
)


def test_its_text_is_its_accessible_name(qtbot: QtBot, appearance: Appearance) -> None:
    label = RunLabel(appearance)
    qtbot.addWidget(label)
    label.set_runs(RUNS)
    assert label.accessibleName() == "9 of 58 events: at Vlorë, 1960 – 1961"


def test_it_is_drawn_in_colours(qtbot: QtBot, look: Appearance) -> None:
    label = RunLabel(look)
    qtbot.addWidget(label)
    label.set_runs(RUNS)
    label.resize(label.sizeHint())
    image = label.grab().toImage()
    names = {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}
    assert {look.theme.colour["place"], look.theme.colour["time"]} <= names


def test_its_room_follows_words_and_text_size(qtbot: QtBot, appearance: Appearance) -> None:
    label = RunLabel(appearance)
    qtbot.addWidget(label)
    label.set_runs(RUNS[:2])
    few = label.sizeHint()
    label.set_runs(RUNS)
    assert label.sizeHint().width() > few.width()
    many = label.sizeHint()
    appearance.set_step(200)
    assert label.sizeHint().width() > 1.8 * many.width()
    assert label.sizeHint().height() == 2 * many.height()


def test_what_it_keeps_is_drawn_as_a_new_label_draws_it(qtbot: QtBot, appearance: Appearance) -> None:
    kept = RunLabel(appearance)
    qtbot.addWidget(kept)
    kept.resize(300, 30)
    for runs, step, width in ((RUNS, 100, 300), (RUNS[:2], 100, 300), (RUNS[:2], 150, 80), (RUNS, 150, 300)):
        appearance.set_step(step)
        kept.set_runs(runs)
        kept.resize(width, 30)
        new = RunLabel(appearance)
        qtbot.addWidget(new)
        new.set_runs(runs)
        new.resize(width, 30)
        assert kept.grab().toImage() == new.grab().toImage()
