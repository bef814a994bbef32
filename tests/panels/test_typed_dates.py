"""A time as somebody types it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.model.edtf import window_of
from albviewer.panels.typed_dates import window_in_text, written_window
from albviewer.session.view_state import TimeWindow

FIGURES = {
    "1960": ("1960", "1960"),
    " 1960-11 ": ("1960-11", "1960-11"),
    "1960-11-12": ("1960-11-12", "1960-11-12"),
    "1960..1961": ("1960", "1961"),
    "1960 .. 1961-03": ("1960", "1961-03"),
    "1960/1961": ("1960", "1961"),
    "1960-1961": ("1960", "1961"),
    "1960–1961": ("1960", "1961"),
    "1960…1961": ("1960", "1961"),
    "1961-03/..": ("1961-03", ""),
    "../1961": ("", "1961"),
    "1961..": ("1961", ""),
    "..1961": ("", "1961"),
    "1961~": ("1961~", "1961~"),
    "196X": ("196X", "196X"),
    "[1961-10..1961-12]": ("[1961-10..1961-12]", "[1961-10..1961-12]"),
}
WORDS = {
    ("November 1960", "en"): ("1960-11", "1960-11"),
    ("in November 1960", "en"): ("1960-11", "1960-11"),
    ("november 1960", "en"): ("1960-11", "1960-11"),
    ("nov 1960", "en"): ("1960-11", "1960-11"),
    ("in nov 1960", "en"): ("1960-11", "1960-11"),
    ("12 november 1960", "en"): ("1960-11-12", "1960-11-12"),
    ("12 November 1960", "en"): ("1960-11-12", "1960-11-12"),
    ("from 1960 to 1961", "en"): ("1960", "1961"),
    ("since 1961", "en"): ("1961", ""),
    ("nëntor 1960", "sq"): ("1960-11", "1960-11"),
    ("ноябрь 1960", "ru"): ("1960-11", "1960-11"),
}


@pytest.mark.parametrize("text", FIGURES)
def test_figures_are_a_time(text: str) -> None:
    first, last = FIGURES[text]
    assert written_window(text) == TimeWindow(first=first, last=last)
    assert window_in_text(text, ["en"]) == TimeWindow(first=first, last=last)


@pytest.mark.parametrize(("text", "language"), WORDS)
def test_words_are_a_time_in_their_language(text: str, language: str) -> None:
    first, last = WORDS[text, language]
    assert written_window(text) is None
    assert window_in_text(text, ["xx", language]) == TimeWindow(first=first, last=last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "..",
        "Vlorë",
        "3.12",
        "004 3.12",
        "1961..1960",
        "May",
        "the base closed in 1961",
        "1961 base",
        "x" * 999,
        "1-2-3",
    ],
)
def test_anything_else_is_none(text: str) -> None:
    assert window_in_text(text, ["en", "sq"]) is None


@given(st.text(alphabet="0123456789-./[]~?X –…", max_size=24))
def test_what_is_read_can_be_filtered_by(text: str) -> None:
    window = written_window(text)
    if window is not None:
        assert window_of(window.first or None, window.last or None)
