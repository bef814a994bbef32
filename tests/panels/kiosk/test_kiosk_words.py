"""What an exhibit says: ways in, rows, stories, evidence, texts, what is found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import linked_collections
from albviewer.index.finder import Finder
from albviewer.panels.kiosk.documents import mark_in_words, part_of, place_of, source_pieces
from albviewer.panels.kiosk.evidence import event_pieces
from albviewer.panels.kiosk.pieces import Setting, in_words
from albviewer.panels.kiosk.rows import (
    document_rows,
    event_rows,
    events_at,
    length_in_words,
    place_rows,
    tours_told,
    way_rows,
)
from albviewer.panels.kiosk.searching import EVENT, MOST, PASSAGE, PLACE, hits
from albviewer.panels.kiosk.stories import cards, first_sentence, step_pieces, with_places
from albviewer.panels.say import Say
from albviewer.session.session import Session
from albviewer.session.view_state import ViewState

SAY = Say()


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(Finder(linked_collections.bundled()), ViewState())


def test_the_ways_in_say_how_much_there_is(session: Session) -> None:
    tours = tours_told(session, ())
    rows = way_rows(session, ("map", "story", "documents", "other"), tours, SAY)
    assert [row.id for row in rows] == ["map", "story", "documents"]
    assert rows[1].below == f"{len(tours)} stories to follow step by step"
    assert rows[2].below == "5 documents, every word"
    one = way_rows(session, ("story",), tours[:1], SAY)
    assert one[0].title == "Follow the story"
    assert one[0].below.startswith(f"{len(tours[0].steps)} steps, about ")
    assert way_rows(session, ("story",), (), SAY) == ()


def test_only_tours_that_there_are_are_told(session: Session) -> None:
    assert [tour.id for tour in tours_told(session, ("base-at-vlore", "nowhere"))] == ["base-at-vlore"]
    assert len(tours_told(session, ("nowhere",))) == len(session.collection.tours)


def test_a_tour_takes_as_long_as_its_words(session: Session) -> None:
    tour = session.collection.tours["base-at-vlore"]
    assert length_in_words(tour, SAY) == "10 steps, about 3 minutes"


def test_places_come_by_how_much_happened_there(session: Session) -> None:
    rows = place_rows(session, SAY)
    assert rows[0].title == "Albania"
    counts = [sum(row.id in event.places for event in session.collection.events.values()) for row in rows]
    assert counts == sorted(counts, reverse=True)
    assert min(counts) > 0


def test_events_are_in_the_order_of_time_and_say_where_sources_differ(session: Session) -> None:
    events = events_at(session, "vlore")
    days = [event.dating.date.earliest for event in events if event.dating.date.earliest]
    assert days == sorted(days, key=lambda day: day.ordinal())
    rows = {row.id: row for row in event_rows(session, events, SAY)}
    disputed = session.collection.disputed_events()
    assert all(("the sources differ" in row.below) == (id_ in disputed) for id_, row in rows.items())
    assert any("the sources differ" in row.below for row in rows.values())


def test_documents_that_can_be_read_are_listed(session: Session) -> None:
    assert [row.id for row in document_rows(session, SAY)] == ["000", "001", "002", "003", "004"]


def test_a_step_says_what_the_tour_says_and_quotes_its_sources(session: Session) -> None:
    for tour in session.collection.tours.values():
        for number, step in enumerate(tour.steps):
            for language in ("en", "sq"):
                pieces = step_pieces(session, tour, number, Say(language))
                assert pieces[1].text == step.text.in_language(language)
                quotes = [item for item in pieces if item.setting is Setting.QUOTE]
                texts = [document.text for document in session.collection.documents.values()]
                plain = [" ".join(text.split()) for text in texts]
                assert all(any(item.text.strip("“”") in text for text in plain) for item in quotes)
                if step.show.event or step.show.disagreement:
                    assert quotes


def test_where_sources_differ_each_side_is_heard(session: Session) -> None:
    tour = session.collection.tours["base-at-vlore"]
    number = next(number for number, step in enumerate(tour.steps) if step.show.disagreement)
    claims = session.collection.disagreements[tour.steps[number].show.disagreement].claims
    pieces = step_pieces(session, tour, number, SAY)
    captions = [item for item in pieces if item.setting is Setting.CAPTION]
    assert len(captions) == len(claims)
    assert all(item.disputed for item in captions)


def test_an_event_has_all_its_quotes(session: Session) -> None:
    for id_, event in session.collection.events.items():
        pieces = event_pieces(session, id_, SAY)
        assert pieces[0].text == event.title.in_language("en")
        assert sum(item.setting is Setting.QUOTE for item in pieces) >= len(session.linked.evidence[id_])


def test_names_in_a_text_can_be_touched_once_each(session: Session) -> None:
    runs = with_places(session, "From Vlorë to Moscow, and Vlorë again; Vlorëxyz.", ("vlore", "moscow", "vlore"), SAY)
    assert "".join(run.text for run in runs) == "From Vlorë to Moscow, and Vlorë again; Vlorëxyz."
    assert [(run.text, run.mark.id) for run in runs if run.mark] == [("Vlorë", "vlore"), ("Moscow", "moscow")]


@given(st.text(), st.lists(st.sampled_from(("vlore", "moscow", "albania", "nowhere"))))
def test_no_letter_is_lost_by_making_names_touchable(text: str, places: list[str]) -> None:
    session = Session(Finder(linked_collections.bundled()), ViewState())
    assert "".join(run.text for run in with_places(session, text, places, SAY)) == text


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("One. Two.", "One."),
        ("It was c. 1960. Then more.", "It was c. 1960."),
        ("He said “no.” Then he went.", "He said “no.”"),
        ("Pse? Çfarë ndodhi?", "Pse?"),
        ("no end", "no end"),
        ("", ""),
    ],
)
def test_the_first_sentence(text: str, first: str) -> None:
    assert first_sentence(text) == first


def test_the_attract_loop_has_every_step(session: Session) -> None:
    tours = tours_told(session, ())
    made = cards(tours, SAY)
    assert len(made) == sum(len(tour.steps) for tour in tours)
    assert all(card.title and card.sentence for card in made)


def test_a_source_is_told_whole(session: Session) -> None:
    for id_, document in session.collection.documents.items():
        text = in_words(source_pieces(session, id_, part_of(session, id_, 0)))
        assert all(block.shown.text[block.tab :].replace("\t", "\u2003").strip() in text for block in document.blocks)


def test_marks_know_their_words_in_the_source(session: Session) -> None:
    for item in source_pieces(session, "003", part_of(session, "003", 0)):
        for run in item.runs:
            if run.mark is not None:
                words = session.collection.documents["003"].words(run.mark.start, run.mark.end)
                # A damaged spot is shown mended: the words of the source then have a sign more.
                assert "".join(words.split()).startswith("".join(run.text.split()).rstrip("."))
                assert mark_in_words(session, run.mark, SAY)
                assert place_of(session, run.mark) in ("", run.mark.id)


def test_what_is_found(session: Session) -> None:
    rows = hits(session, "vlor", SAY)
    assert rows[0].id == PLACE + "vlore"
    assert any(row.id.startswith(EVENT) for row in rows)
    assert any(row.id.startswith(PASSAGE) for row in hits(session, "submarines", SAY))
    assert hits(session, "v", SAY) == ()
    assert len(hits(session, "al", SAY)) <= MOST


def test_accents_need_not_be_typed(session: Session) -> None:
    assert hits(session, "vlore", SAY)[0].id == PLACE + "vlore"


@pytest.mark.parametrize("words", ['"', "a AND", "((", "NEAR/", "*", "vlorë -", "\u0000"])
def test_whatever_is_typed_finds_or_finds_nothing(session: Session, words: str) -> None:
    assert isinstance(hits(session, words, SAY), tuple)
