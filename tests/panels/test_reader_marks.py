"""What the state lights up in the reader: chosen mentions, proving words, matching passages, notes in the margin."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest

import small_collection
from albviewer.collection.load import load_collection
from albviewer.index.finder import Finder
from albviewer.index.query import PlaceFilter
from albviewer.linking.evidence import Anchor
from albviewer.linking.linker import link_collection
from albviewer.model.documents import PassageId
from albviewer.model.mentions import Sense
from albviewer.panels.reader_marks import Lit, ReaderMarks, margin_notes, reader_marks
from albviewer.panels.reader_page import MarkKind, ReaderPage, reader_page
from albviewer.panels.say import Say
from albviewer.session.changes import choose_place, limit_time, toggle_person
from albviewer.session.comparing import compare
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
        every = [note for note in margin_notes(seeds, page, index, SAY) if note.words is None]
        notes = [note for note in every if note.event]
        assert list(every[: len(notes)]) == notes
        assert sorted(note.event for note in notes) == sorted(block.events)
        assert [note.matching for note in notes] == sorted((note.matching for note in notes), reverse=True)
        assert all(note.matching == (note.event in found) for note in notes)
        for matching in (True, False):
            keys = [
                seeds.collection.events[note.event].dating.date.sort_key for note in notes if note.matching is matching
            ]
            assert keys == sorted(keys)


def test_a_disputed_event_names_the_disagreement_to_compare(seeds: Session) -> None:
    disputed = seeds.collection.disputed_events()
    named = set()
    for source in seeds.collection.sources:
        page = reader_page(seeds, source)
        for index in range(len(page.blocks)):
            for note in margin_notes(seeds, page, index, SAY):
                assert note.disputed is bool(note.disagreement)
                if note.event:
                    assert note.disputed is (note.event in disputed)
                if note.event and note.disputed:
                    assert seeds.collection.disagreements[note.disagreement].event == note.event
                    named.add(note.event)
    assert named == disputed


def test_a_claim_away_from_the_words_that_prove_its_event_has_a_note_of_its_own(seeds: Session) -> None:
    disagreements, found = seeds.collection.disagreements, set()
    for source in seeds.collection.sources:
        page = reader_page(seeds, source)
        for index in range(len(page.blocks)):
            for note in margin_notes(seeds, page, index, SAY):
                if note.event or note.words is not None:
                    continue
                assert note.title == disagreements[note.disagreement].topic.in_language("en")
                assert (note.date, note.places) == ("", "")
                found.add((note.disagreement, source, index))
    assert found
    for id_, item in disagreements.items():
        for anchor in chain.from_iterable(seeds.linked.claims[id_]):
            block = seeds.collection.documents[anchor.source].block_at(anchor.start)
            proved = {
                seeds.collection.documents[proof.source].block_at(proof.start)
                for proof in seeds.linked.evidence.get(item.event, ())
                if proof.source == anchor.source
            }
            assert ((id_, anchor.source, block) in found) is (block not in proved)


def test_a_note_carries_the_editors_note_as_theirs(seeds: Session) -> None:
    noted = next(item for item in seeds.collection.disagreements.values() if item.note and item.event)
    anchor = seeds.linked.evidence[noted.event][0]
    page = reader_page(seeds, anchor.source)
    index = page.document.block_at(anchor.start)
    assert index is not None
    note = next(note for note in margin_notes(seeds, page, index, Say("sq")) if note.event == noted.event)
    remark = seeds.collection.disagreements[note.disagreement].note.in_language("sq")
    assert note.remark == f"Editors’ note: {remark}"


def test_the_words_of_a_selected_disagreement_are_lit_unless_an_event_is(small: Session) -> None:
    small.apply(compare("month-of-the-storm"), origin=Origin.LIST)
    report = reader_page(small, "report")
    assert words(report, list(reader_marks(small, report).proving)) == ["broken in July 1901"]
    small.apply(lambda state: replace(state, event="mole-paid"), origin=Origin.LIST)
    assert words(report, list(reader_marks(small, report).proving)) == ["Karst paid for a new one in 1902"]


@pytest.fixture
def storm(tmp_path: Path) -> Session:
    """The small collection, its disagreement about no event."""
    folder = small_collection.write(tmp_path / "storm")
    file = folder / "disagreements.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("    event: mole-broken\n", ""), encoding="utf-8")
    return Session(Finder(link_collection(load_collection(folder))), ViewState())


def test_a_disagreement_about_no_event_has_a_note_beside_each_claim(storm: Session) -> None:
    for source, label in (("letter", "1.1"), ("report", "1.1")):
        page = reader_page(storm, source)
        index = next(index for index, item in enumerate(page.blocks) if item.block.label == label)
        *events, note = margin_notes(storm, page, index, SAY)
        assert not any(event.disputed for event in events)
        assert (note.event, note.title, note.disagreement) == ("", "When the mole was broken", "month-of-the-storm")
        assert note.matching


@pytest.mark.parametrize(("event", "selected"), [("", True), ("mole-paid", False)])
def test_a_disagreement_is_selected_in_the_margin_once_no_event_is(storm: Session, event: str, selected: bool) -> None:
    storm.apply(lambda state: replace(state, disagreement="month-of-the-storm", event=event), origin=Origin.LIST)
    page = reader_page(storm, "letter")
    index = next(index for index, item in enumerate(page.blocks) if item.disagreements)
    assert margin_notes(storm, page, index, SAY)[-1].selected is selected


def test_a_disagreement_that_the_filters_hide_is_faint(storm: Session) -> None:
    storm.apply(choose_place("karst"), origin=Origin.LIST)
    page = reader_page(storm, "letter")
    index = next(index for index, item in enumerate(page.blocks) if item.disagreements)
    assert not margin_notes(storm, page, index, SAY)[-1].matching
