"""Runs in lines: kept whole where they fit, cut at a word where they do not."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from albviewer.panels.runs import Run, RunKind
from albviewer.ui.theme.fonts import FontBook
from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets.run_layout import RunFonts, RunLayout, RunLook

WORDS = "The crisis within Soviet-Albanian relations would become more evident during the Warsaw Council"


def laid(appearance: Appearance, *runs: Run, width: float | None = None, lines: int = 1) -> RunLayout:
    fonts: FontBook = appearance.fonts
    return RunLayout(
        runs,
        fonts=RunFonts(fonts.snippet(), fonts.snippet(strong=True), 20),
        theme=appearance.theme,
        look=RunLook.MENTION,
        width=width,
        lines=lines,
    )


def test_what_fits_is_whole(appearance: Appearance) -> None:
    layout = laid(appearance, Run(text=WORDS))
    assert layout.text == WORDS
    assert layout.height == 20
    assert layout.width > 300


@pytest.mark.parametrize("lines", [1, 2, 3])
def test_what_does_not_fit_is_cut_at_a_word(appearance: Appearance, lines: int) -> None:
    layout = laid(appearance, Run(text=WORDS), width=150, lines=lines)
    assert layout.height == 20 * lines
    assert layout.text.endswith("…")
    kept = layout.text.removesuffix("…")
    assert WORDS.startswith(kept)
    assert WORDS[len(kept)] == " "


def test_a_word_wider_than_the_line_is_cut_inside(appearance: Appearance) -> None:
    layout = laid(appearance, Run(text="M" * 400), width=120)
    assert layout.height == 20
    assert layout.text.startswith("M")
    assert layout.text.endswith("…")


def test_no_runs_are_no_words(appearance: Appearance) -> None:
    assert laid(appearance).text == ""


RUNS = st.lists(st.builds(lambda text, kind: Run(text=text, kind=kind), st.text(max_size=30), st.sampled_from(RunKind)))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(runs=RUNS, width=st.integers(1, 400), lines=st.integers(1, 3))
def test_any_words_end_within_their_lines_or_as_a_lone_ellipsis(
    appearance: Appearance, runs: list[Run], width: int, lines: int
) -> None:
    layout = laid(appearance, *runs, width=width, lines=lines)
    assert layout.height <= 20 * lines or layout.text == "…"


def test_marks_keep_their_place_after_letters_beyond_the_basic_plane(appearance: Appearance) -> None:
    """Qt counts in UTF-16: a rare letter before a mention must not shift its line."""
    runs = (Run(text="𐔀𐔁𐔂𐔃 "), Run(text="Vlora", kind=RunKind.PLACE))
    layout = laid(appearance, *runs)
    image = QImage(400, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(appearance.theme.colour["paper"]))
    with QPainter(image) as painter:
        layout.paint(painter, QPointF(0, 0))
    rust = QColor(appearance.theme.colour["place"]).rgb()
    right = max(x for x in range(400) for y in range(30) if image.pixel(x, y) == rust)
    assert right == pytest.approx(layout.width, abs=2)
