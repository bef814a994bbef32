"""Snippets: words of the passage and no others, whole, with what is filtered by always among them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.index.full_text import FullText
from albviewer.index.query import PlaceFilter
from albviewer.model.mentions import Sense
from albviewer.panels.runs import Run, RunKind, plain
from albviewer.panels.snippets import LENGTH, Mark, passage_snippet, searched, snippet
from albviewer.session.changes import choose_place, search, toggle_person
from albviewer.session.session import Origin, Session
from albviewer.session.view_state import ViewState

WORDS = "the base at Vlorë was closed and the ships sailed to Sevastopol in that spring of the year "


def bare(runs: tuple[Run, ...]) -> str:
    return plain(runs).removeprefix("… ").removesuffix(" …")


def test_a_short_text_is_given_whole() -> None:
    assert snippet("Nobody was hurt.", []) == (Run(text="Nobody was hurt."),)
    assert snippet("", []) == ()


def test_marks_become_runs_of_their_kind() -> None:
    marks = [Mark(14, 19, RunKind.PLACE, True), Mark(0, 4, RunKind.PERSON, False)]
    assert snippet("Moro stays at Vlorë.", marks) == (
        Run(text="Moro", kind=RunKind.PERSON),
        Run(text=" stays at "),
        Run(text="Vlorë", kind=RunKind.PLACE, chosen=True),
        Run(text="."),
    )


def test_a_long_text_is_cut_at_words_around_the_chosen_mark() -> None:
    text = WORDS * 10
    at = text.index("Vlorë", 500)
    runs = snippet(text, [Mark(12, 17, RunKind.PLACE, False), Mark(at, at + 5, RunKind.PLACE, True)])
    assert runs[0].text == "… "
    assert runs[-1].text == " …"
    assert set(bare(runs).split()) <= set(WORDS.split())
    assert LENGTH - 20 < len(bare(runs)) <= LENGTH
    assert [run.text for run in runs if run.chosen] == ["Vlorë"]


def test_without_anything_chosen_it_begins_where_the_passage_begins() -> None:
    assert plain(snippet(WORDS * 10, [Mark(400, 405, RunKind.PLACE, False)])).startswith("the base at Vlorë")


def test_a_chosen_mark_goes_before_one_that_overlaps_it() -> None:
    text = "the Bay of Vlorë"
    marks = [Mark(4, 16, RunKind.PLACE, False), Mark(11, 16, RunKind.FOUND, True)]
    assert [run.text for run in snippet(text, marks) if run.kind is not RunKind.TEXT] == ["Vlorë"]


def test_a_text_without_spaces_is_cut_all_the_same() -> None:
    text = "阿尔巴尼亚" * 200
    runs = snippet(text, [Mark(500, 505, RunKind.PLACE, True)])
    assert len(bare(runs)) <= LENGTH + 40
    assert [run.text for run in runs if run.chosen] == [text[500:505]]


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    words = st.lists(st.text(alphabet="abëШ.’-", min_size=1, max_size=15), min_size=1, max_size=120)
    gaps = st.sampled_from([" ", " ", " ", "  ", "\n", "\t"])
    text = "".join(word + draw(gaps) for word in draw(words)).strip()
    spans = draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, 60)), max_size=8))
    kinds = st.sampled_from([RunKind.PLACE, RunKind.PERSON, RunKind.FOUND])
    return text, [Mark(at, min(at + size, len(text)), draw(kinds), draw(st.booleans())) for at, size in spans]


@given(marked_texts())
def test_any_snippet_is_a_stretch_of_the_text_with_the_chosen_mark_in_it(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    runs = snippet(text, marks)
    shown = bare(runs)
    # Cells and lines of verse come one after the other.
    text = text.replace("\n", " ").replace("\t", " ")
    starts = [at for at in range(len(text)) if text.startswith(shown, at)]
    assert starts
    assert all(run.text for run in runs)
    assert len(shown) <= LENGTH + 60 + 15
    whole = [
        at
        for at in starts
        if (at == 0 or text[at - 1].isspace()) and (at + len(shown) == len(text) or text[at + len(shown)].isspace())
    ]
    assert whole, "a word is cut"
    assert not shown[:1].isspace()
    assert not shown[-1:].isspace()
    chosen = sorted((mark for mark in marks if mark.chosen), key=lambda mark: (mark.start, -mark.end))
    if chosen:
        first = chosen[0]
        lit = [run.text for run in runs if run.chosen]
        assert lit
        assert lit[0] == text[first.start : first.end]


def test_the_dots_tell_on_which_side_words_are_left_out() -> None:
    text = WORDS * 10
    assert not plain(snippet(text, [])).startswith("…")
    assert plain(snippet(text, [])).endswith(" …")
    end = Mark(len(text) - 20, len(text) - 10, RunKind.FOUND, True)
    assert plain(snippet(text, [end])).startswith("… ")
    assert not plain(snippet(text, [end])).endswith("…")


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("vlore", "At VLORË and Vlora.", ["VLORË"]),
        ("vlor*", "At VLORË and Vlora.", ["VLORË", "Vlora"]),
        ("base", "The base was based there.", ["base"]),
        ('"naval base"', "A naval  base, a base.", ["naval  base"]),
        ("Soviet-Albanian", "the Soviet-Albanian and Soviet Albanian split", ["Soviet-Albanian", "Soviet Albanian"]),
        ("naval OR base", "A naval or other base.", ["naval", "base"]),
        ("a.b", "a.b aXb", ["a.b"]),
        ("ĞÜ", "gu", ["gu"]),
        ("", "anything", []),
        ('"', "anything", []),
        ("Straße", "die Straße", ["Straße"]),
    ],
)
def test_searched_words_are_those_that_the_full_text_finds(query: str, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in searched(query, text)] == found


@given(st.lists(st.sampled_from(["vlorë", "Vlora", "base", "based", "naval"]), min_size=1, max_size=6))
def test_what_the_full_text_finds_is_marked(words: list[str]) -> None:
    text = " ".join(words)
    for query in ("vlore", "base", "base*", '"naval base"', "VLORA OR naval"):
        hit = len(FullText.in_memory([text]).find(query)) > 0
        assert bool(searched(query, text)) == hit


@given(st.text(max_size=30), st.text(max_size=60))
def test_no_search_is_too_odd(query: str, text: str) -> None:
    for start, end in searched(query, text):
        assert 0 <= start < end <= len(text)


def all_snippets(session: Session) -> list[tuple[str, tuple[Run, ...]]]:
    documents = session.collection.documents
    return [
        (documents[item.id.source].blocks[item.block].shown.text, passage_snippet(session, item))
        for item in session.found.passages
    ]


@pytest.mark.parametrize("place", ["vlore", "albania", "moscow", "tirana", "bucharest"])
@pytest.mark.parametrize("sense", [Sense.PLACE, Sense.GOVERNMENT])
def test_a_chosen_place_is_lit_in_every_passage_found(seeds: Session, place: str, sense: Sense) -> None:
    state = ViewState(places=(PlaceFilter(place=place, sense=sense),))
    seeds.apply(lambda _: state, origin=Origin.START)
    for text, runs in all_snippets(seeds):
        assert bare(runs) in text
        assert any(run.chosen and run.kind is RunKind.PLACE for run in runs), plain(runs)


def test_a_chosen_person_is_lit_in_every_passage_found(seeds: Session) -> None:
    seeds.apply(toggle_person("enver-hoxha"), origin=Origin.LIST)
    found = all_snippets(seeds)
    assert len(found) > 20
    assert all(any(run.chosen and run.kind is RunKind.PERSON for run in runs) for _, runs in found)


@pytest.mark.parametrize("query", ["submarines", "vlore", '"naval base"', "Khrushchev OR Hrushov", "diplom*"])
def test_searched_words_are_lit_in_every_passage_found(seeds: Session, query: str) -> None:
    seeds.apply(search(query), origin=Origin.SEARCH)
    found = all_snippets(seeds)
    assert found
    assert all(any(run.kind is RunKind.FOUND for run in runs) for _, runs in found)


def test_a_search_with_a_place_lights_both(seeds: Session) -> None:
    seeds.apply(choose_place("vlore"), origin=Origin.MAP)
    seeds.apply(search("base"), origin=Origin.SEARCH)
    kinds = {run.kind for _, runs in all_snippets(seeds) for run in runs if run.chosen}
    assert {RunKind.PLACE, RunKind.FOUND} <= kinds
