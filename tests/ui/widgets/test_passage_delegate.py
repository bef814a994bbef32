"""Rows of passages: words with their marks in as many lines as allowed, caption and note below."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from albviewer.panels.runs import Run, RunKind
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.passage_delegate import PassageDelegate
from albviewer.ui.widgets.roles import RowRole

State = QStyle.StateFlag
LONG = "in which it was decided that the Soviet Union would withdraw its naval base " * 6
PASSAGE = {
    RowRole.SNIPPET: (
        Run(text="“During the Albanian attack at the "),
        Run(text="end of July 1961", kind=RunKind.TIME),
        Run(text=", Soviets were expelled from "),
        Run(text="Vlora", kind=RunKind.PLACE, chosen=True),
        Run(text=" by "),
        Run(text="Enver Hoxha", kind=RunKind.PERSON),
        Run(text="”"),
    ),
    RowRole.CAPTION: "003 ¶ 2.1",
    RowRole.NOTE: "shown in the reader",
}


@pytest.fixture
def height(row_model):
    def measure(delegate: PassageDelegate, snippet: tuple[Run, ...], width: int) -> int:
        option = QStyleOptionViewItem()
        option.rect = QRect(0, 0, width, 0)
        model = row_model({RowRole.SNIPPET: snippet})
        return delegate.sizeHint(option, model.index(0, 0)).height()

    return measure


def test_marks_have_their_colours(draw, look: Appearance) -> None:
    drawn = draw(PassageDelegate(look), look, PASSAGE)
    for tone in ("ink", "time", "place", "place-tint", "person"):
        assert drawn.count(tone) > 10, tone


def test_the_chosen_passage_has_a_bar_of_ink(draw, look: Appearance) -> None:
    drawn = draw(PassageDelegate(look), look, PASSAGE, state=State.State_Enabled | State.State_Selected)
    assert drawn.is_tone("ink", 2, drawn.height // 2)
    assert drawn.is_tone("selected", 4, drawn.height // 2)


def test_found_words_stand_in_a_box(draw, appearance: Appearance) -> None:
    found = {RowRole.SNIPPET: (Run(text="submarines", kind=RunKind.FOUND),)}
    plain = {RowRole.SNIPPET: (Run(text="submarines"),)}
    delegate = PassageDelegate(appearance)
    boxed, bare = (draw(delegate, appearance, row).count("ink") for row in (found, plain))
    assert boxed > bare + 100


def test_rows_are_as_high_as_their_words(height, look: Appearance) -> None:
    delegate = PassageDelegate(look)
    line = look.fonts.line_height("snippet")
    one = height(delegate, (Run(text="short"),), 400)
    assert height(delegate, (Run(text=LONG),), 400) == pytest.approx(one + 2 * line, abs=1)


def test_rows_of_one_height_need_no_words(height, look: Appearance) -> None:
    delegate = PassageDelegate(look, same_height=True)
    assert height(delegate, (Run(text="short"),), 400) == height(delegate, (Run(text=LONG),), 400)


def test_words_stay_above_the_caption_in_a_low_row(draw, height, appearance: Appearance) -> None:
    row = {RowRole.SNIPPET: (Run(text=LONG, kind=RunKind.PLACE),)}
    delegate = PassageDelegate(appearance)
    low = height(delegate, (Run(text="short"),), 400)
    drawn = draw(delegate, appearance, row, width=400, height=low)
    assert drawn.count("place", QRect(0, 0, 400, 28)) > 0
    assert drawn.count("place", QRect(0, 30, 400, low - 30)) == 0


def test_a_passage_that_answers_nothing_is_drawn_empty(draw, look: Appearance) -> None:
    drawn = draw(PassageDelegate(look), look, {})
    assert drawn.count("ink", drawn.above_the_rule) == 0


def test_kept_words_are_drawn_as_those_laid_out_anew(draw, appearance: Appearance) -> None:
    kept = PassageDelegate(appearance)
    for choice, step in (("light", 100), ("dark", 150), ("light", 150), ("light", 100)):
        appearance.set_choice(choice)
        appearance.set_step(step)
        for width, row in ((534, PASSAGE), (200, PASSAGE), (534, {**PASSAGE, RowRole.SNIPPET: (Run(text=LONG),)})):
            afresh = draw(PassageDelegate(appearance), appearance, row, width=width)
            assert draw(kept, appearance, row, width=width).image == afresh.image
