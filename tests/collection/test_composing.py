"""Clean text from a stretch of the source: white space folded, readings put in, every offset kept."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.collection.composing import compose, uneven_spots
from albviewer.model.documents import Reading, ShownText

TEXTS = st.text(st.sampled_from("ab-é \t\n\r\x0c\u00a0\u202f\u00ad"), min_size=1, max_size=40)


@st.composite
def texts_with_readings(draw: st.DrawFn) -> tuple[str, list[Reading], int, int]:
    """A text, readings in order that do not overlap, and a stretch of it to compose."""
    text = draw(TEXTS)
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    readings = [
        Reading(start=first, end=last, reads=draw(st.text("xy \n", max_size=4)))
        for first, last in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    start = draw(st.integers(0, len(text) - 1))
    return text, readings, start, draw(st.integers(start + 1, len(text)))


@given(TEXTS, st.data())
def test_a_text_with_its_uneven_spots_known_is_shown_the_same(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert compose(text, start, end, (), uneven_spots(text)) == compose(text, start, end, ())


def one_to_one(shown: ShownText) -> list[tuple[str, int]]:
    """Shown characters and the source offsets of which each stands for one character alone."""
    return [
        (shown.text[run.shown_start + step], run.start + step)
        for run in shown.runs
        if run.shown_end - run.shown_start == run.end - run.start
        for step in range(run.end - run.start)
    ]


@given(texts_with_readings())
def test_runs_are_in_order_inside_the_stretch_and_cover_the_shown_text(
    case: tuple[str, list[Reading], int, int],
) -> None:
    text, readings, start, end = case
    shown = compose(text, start, end, readings)
    shown_at, at = 0, start
    for run in shown.runs:
        assert run.shown_start == shown_at < run.shown_end
        assert at <= run.start < run.end <= end
        shown_at, at = run.shown_end, run.end
    assert shown_at == len(shown.text)


@given(texts_with_readings())
def test_a_character_is_that_of_the_source_or_a_space_or_a_reading(case: tuple[str, list[Reading], int, int]) -> None:
    text, readings, start, end = case
    read = {offset for reading in readings for offset in range(reading.start, reading.end)}
    for char, offset in one_to_one(compose(text, start, end, readings)):
        assert char == text[offset] or (char == " " and text[offset].isspace()) or offset in read


@given(texts_with_readings())
def test_nothing_but_white_space_and_readings_is_lost(case: tuple[str, list[Reading], int, int]) -> None:
    text, readings, start, end = case
    read = {offset for reading in readings for offset in range(reading.start, reading.end)}
    shown = {offset for _, offset in one_to_one(compose(text, start, end, readings))}
    assert {offset for offset in range(start, end) if not text[offset].isspace()} <= shown | read


@given(texts_with_readings())
def test_white_space_is_one_space_and_never_at_the_end(case: tuple[str, list[Reading], int, int]) -> None:
    text, readings, start, end = case
    shown = compose(text, start, end, readings).text
    assert shown == shown.strip()
    assert not re.search(r"\s\s", shown)
    assert not set(shown) & set("\t\n\r\x0c")


def shown(text: str, *readings: tuple[str, str]) -> str:
    """The text with the first occurrence of each surface read differently."""
    spots = sorted((text.index(surface), surface, reads) for surface, reads in readings)
    listed = [Reading(start=at, end=at + len(surface), reads=reads) for at, surface, reads in spots]
    return compose(text, 0, len(text), listed).text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("The ship\ncame in", "The ship came in"),
        ("The ship\r\ncame   in\r", "The ship came in"),
        ("  The ship \n\n came in ", "The ship came in"),
        ("long-\nterm and long -\nterm", "long-term and long - term"),
        ("long-\r\nterm, long-\rterm", "long-term, long-term"),
        ("pp. 38-\n61", "pp. 38-61"),
        ("co\u00ad\nast", "co\u00adast"),
        ("long- term", "long- term"),
        ("5\u00a0May", "5\u00a0May"),
        ("5 \u00a0 May", "5\u00a0May"),
    ],
)
def test_lines_are_joined(text: str, clean: str) -> None:
    assert shown(text) == clean


@pytest.mark.parametrize(
    ("text", "readings", "clean"),
    [
        ('on August 18" 1955', [('18"', "18th")], "on August 18th 1955"),
        ("(2015).The rivalry", [(").The", "). The")], "(2015). The rivalry"),
        ("1986; h Méhilli", [("h", "")], "1986; Méhilli"),
        ("h 1986", [("h", "")], "1986"),
        ("1986 h", [("h", "")], "1986"),
        ("Union ’s Ministry", [("Union ’s", "Union’s")], "Union’s Ministry"),
        ("Soviet/Albanian", [("/", " ")], "Soviet Albanian"),
        ("Soviet / Albanian", [("/", " ")], "Soviet Albanian"),
        ("a b", [("a", "A\u00a0")], "A\u00a0b"),
        ("a\nb", [("a", "A\n \nA")], "A A b"),
        ("the\nend", [("the\nend", "THE END")], "THE END"),
        ("gone", [("gone", "")], ""),
    ],
)
def test_readings_are_put_in(text: str, readings: list[tuple[str, str]], clean: str) -> None:
    assert shown(text, *readings) == clean


def test_a_reading_over_the_end_is_shown_once() -> None:
    text = "one tw o three"
    over = [Reading(start=4, end=8, reads="two")]
    assert compose(text, 0, 6, over).text == "one two"
    assert compose(text, 7, len(text), over).text == "three"


def test_a_reading_stands_for_its_characters_and_the_rest_stays_one_to_one() -> None:
    text = 'on  August 18" 1955'
    clean = compose(text, 0, len(text), [Reading(start=11, end=14, reads="18th")])
    at = clean.text.index("18th")
    assert clean.source_span(at, at + 4) == (11, 14)
    assert clean.to_shown(12, 13) == (at, at + 4)
    for word in ("on", "August", "1955"):
        first, last = clean.source_span(clean.text.index(word), clean.text.index(word) + len(word))
        assert text[first:last] == word
