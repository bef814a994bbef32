"""What the state lights up in the reader: chosen mentions, proving words, matching passages, notes in the margin."""

from __future__ import annotations

from dataclasses import replace

import pytest

from albviewer.index.query import PlaceFilter
from albviewer.linking.evidence import Anchor
from albviewer.model.documents import PassageId
from albviewer.model.mentions import Sense
from albviewer.panels.reader_marks import Lit, ReaderMarks, margin_notes, reader_marks
from albviewer.panels.reader_page import MarkKind, ReaderPage, reader_page
from albviewer.panels.say import Say
from albviewer.session.changes import choose_place, limit_time, toggle_person
from albviewer.session.session import Origin, Session
from albviewer.session.view_state import ViewState

SAY = Say()
SOURCES = ("000", "001", "002", "003", "004")


def words(page: ReaderPage, spans: list[tuple[int, int, int]]) -> list[str]:
    return [page.blocks[block].block.shown.text[start:end] for block, start, end in spans]


def lit(page: ReaderPage, marks: ReaderMarks) -> list[str]:
    return words(page, [(item.block, item.start, item.end) for item in marks.chosen])


def test_nothing_filtered_nothing_lit(small: Session) -> None:
    assert reader_marks(small, reader_page(small, "letter")) == ReaderMarks()


def test_chosen_places_are_lit_with_what_lies_within_them(small: Session) -> None:
    page = reader_page(small, "letter")
    small.apply(choose_place("lumia"), origin=Origin.MAP)
    marks = reader_marks(small, page)
    assert lit(page, marks) == ["Port Lume", "Port Lume"]
    assert all(isinstance(item, Lit) and item.kind is MarkKind.PLACE for item in marks.chosen)
    small.apply(lambda _: ViewState(places=(PlaceFilter(place="lumia", with_parts=False),)), origin=Origin.MAP)
    assert lit(page, reader_marks(small, page)) == []


def test_a_place_is_lit_only_in_the_sense_asked_for(small: Session) -> None:
    page = reader_page(small, "report")
    small.apply(choose_place("karst"), origin=Origin.MAP)
    assert lit(page, reader_marks(small, page)) == []
    government = PlaceFilter(place="karst", sense=Sense.GOVERNMENT)
    small.apply(lambda _: ViewState(places=(government,)), origin=Origin.MAP)
    assert lit(page, reader_marks(small, page)) == ["Karst"]


def test_chosen_people_are_lit(small: Session) -> None:
    page = reader_page(small, "report")
    small.apply(toggle_person("ivo-brand"), origin=Origin.LIST)
    marks = reader_marks(small, page)
    assert lit(page, marks) == ["Ivo Brand"]
    assert {item.kind for item in marks.chosen} == {MarkKind.PERSON}


@pytest.mark.parametrize("source", SOURCES)
def test_matching_blocks_are_those_of_the_passages_found(seeds: Session, source: str) -> None:
    page = reader_page(seeds, source)
    seeds.apply(choose_place("moscow"), origin=Origin.MAP)
    marks = reader_marks(seeds, page)
    labels = {page.blocks[index].block.label for index in marks.matching}
    assert labels == {passage.id.label for passage in seeds.found.passages if passage.id.source == source}
    # What is lit by the only filter there is lies in a passage that was found, or in a heading.
    for item in marks.chosen:
        assert item.block in marks.matching or not page.blocks[item.block].block.label


@pytest.mark.parametrize("source", SOURCES)
def test_the_proving_words_are_the_quotes(seeds: Session, source: str) -> None:
    page = reader_page(seeds, source)
    for event, anchors in seeds.linked.evidence.items():
        here = [anchor for anchor in anchors if anchor.source == source]
        if not here:
            continue
        seeds.apply(lambda state, event=event: replace(state, event=event), origin=Origin.LIST)
        proving = reader_marks(seeds, page).proving
        assert len(proving) >= len(here), event
        for block, start, end in proving:
            shown = page.blocks[block].block.shown
            first, last = shown.source_span(start, end)
            assert 0 <= start < end <= len(shown.text)
            assert any(anchor.start <= first and last <= anchor.end for anchor in here), event


def test_another_source_proves_nothing_here(small: Session) -> None:
    small.apply(lambda state: replace(state, event="mole-paid"), origin=Origin.LIST)
    assert reader_marks(small, reader_page(small, "letter")).proving == ()


def test_a_quote_may_run_over_several_blocks(small: Session) -> None:
    text = small.collection.documents["report"].text
    start, end = text.index("Ana Moro"), text.index("Brand") + len("Brand")
    anchor = Anchor(source="report", start=start, end=end, quote=text[start:end], passage=None)
    small.linked = replace(small.linked, evidence={**small.linked.evidence, "alba-arrives": (anchor,)})
    small.apply(lambda state: replace(state, event="alba-arrives"), origin=Origin.LIST)
    page = reader_page(small, "report")
    proving = reader_marks(small, page).proving
    assert words(page, list(proving)) == ["Ana Moro, captain", "Ivo Brand"]
    assert len({block for block, _, _ in proving}) == 2


def test_the_selected_passage_is_the_current_block(small: Session) -> None:
    page = reader_page(small, "letter")
    label = next(block.block.label for block in page.blocks if block.block.shown.text.startswith("The storm"))
    small.apply(lambda state: replace(state, passage=PassageId("letter", label)), origin=Origin.LIST)
    current = reader_marks(small, page).current
    assert current is not None
    assert page.blocks[current].block.label == label
    assert reader_marks(small, reader_page(small, "report")).current is None
    small.apply(lambda state: replace(state, passage=PassageId("letter", "99.9")), origin=Origin.LIST)
    assert reader_marks(small, page).current is None


def test_margin_notes_say_when_what_and_where(small: Session) -> None:
    page = reader_page(small, "letter")
    index = next(index for index, block in enumerate(page.blocks) if block.events == ("mole-broken",))
    small.apply(lambda state: replace(state, event="mole-broken"), origin=Origin.LIST)
    (note,) = margin_notes(small, page, index, SAY)
    assert (note.event, note.date, note.title, note.places) == (
        "mole-broken",
        "Jun or Jul 1901",
        "The mole is broken",
        "Port Lume",
    )
    assert (note.disputed, note.matching, note.selected) == (True, True, True)
    (albanian,) = margin_notes(small, page, index, Say("sq"))
    assert (albanian.title, albanian.places) == ("Thyhet moli", "Porti i Lumës")


def test_a_block_without_proofs_has_no_notes(small: Session) -> None:
    page = reader_page(small, "letter")
    index = next(index for index, block in enumerate(page.blocks) if not block.events)
    assert margin_notes(small, page, index, SAY) == ()


@pytest.mark.parametrize("source", SOURCES)
def test_margin_notes_are_matching_first_and_then_in_order_of_time(seeds: Session, source: str) -> None:
    page = reader_page(seeds, source)
    seeds.apply(limit_time("1960", "1961"), origin=Origin.CHIPS)
    found = {event.id for event in seeds.found.events}
    for index, block in enumerate(page.blocks):
        notes = margin_notes(seeds, page, index, SAY)
        assert sorted(note.event for note in notes) == sorted(block.events)
        assert [note.matching for note in notes] == sorted((note.matching for note in notes), reverse=True)
        assert all(note.matching == (note.event in found) for note in notes)
        for matching in (True, False):
            keys = [
                seeds.collection.events[note.event].dating.date.sort_key for note in notes if note.matching is matching
            ]
            assert keys == sorted(keys)
