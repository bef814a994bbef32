"""Words on one line."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF

from albviewer.ui.theme.theme import Appearance
from albviewer.ui.widgets import one_line
from albviewer.ui.widgets.one_line import line_of

WORDS = "The naval base at Pashaliman"


def test_what_fits_is_whole_and_what_does_not_is_cut(appearance: Appearance) -> None:
    font = appearance.fonts.label()
    whole = QFontMetricsF(font).horizontalAdvance(WORDS)
    assert line_of(WORDS, font, whole + 1).text.text() == WORDS
    cut = line_of(WORDS, font, whole / 2)
    assert cut.text.text().endswith("…")
    assert cut.width <= whole / 2 + 1
    assert line_of("<b>bold</b>", font, 500).text.text() == "<b>bold</b>"
    assert line_of("<b>bold</b>", font, 500).width > line_of("bold", font, 500).width


def test_it_is_laid_out_once_for_each_font_and_width(appearance: Appearance) -> None:
    font = appearance.fonts.label()
    assert line_of(WORDS, font, 80) is line_of(WORDS, appearance.fonts.label(), 80)
    assert line_of(WORDS, font, 90) is not line_of(WORDS, font, 80)
    assert line_of(WORDS, appearance.fonts.label(strong=True), 80) is not line_of(WORDS, font, 80)


def test_not_more_is_kept_than_a_window_needs(appearance: Appearance) -> None:
    font = appearance.fonts.label()
    for number in range(2 * one_line._KEPT):
        line_of(str(number), font, 50)
    assert len(one_line._lines_in(font)) <= one_line._KEPT


def test_of_fonts_that_are_no_more_in_use_nothing_is_kept(appearance: Appearance) -> None:
    used, left = appearance.fonts.label(), QFont(appearance.fonts.label())
    before = line_of(WORDS, used, 80), line_of(WORDS, left, 80)
    for _ in range(one_line._FONTS - 1):
        line_of(WORDS, QFont(used), 80)
        assert line_of(WORDS, used, 80) is before[0]
    assert len(one_line._kept) == one_line._FONTS
    assert line_of(WORDS, left, 80) is not before[1]
