"""The page of a source: every mention at its own characters, on all documents of the bundled collection."""

from __future__ import annotations

from dataclasses import replace

import pytest

from albviewer.model.documents import BlockKind
from albviewer.model.mentions import Sense
from albviewer.panels.reader_page import MarkKind, PageBlock, ReaderPage, TextMark, reader_page
from albviewer.session.session import Session

SOURCES = ("000", "001", "002", "003", "004")


def marked(page: ReaderPage) -> list[tuple[str, MarkKind, str]]:
    return [
        (block.block.shown.text[mark.start : mark.end], mark.kind, mark.id)
        for block in page.blocks
        for mark in block.marks
    ]


def test_the_page_has_all_blocks_with_what_is_named_in_them(small: Session) -> None:
    page = reader_page(small, "letter")
    assert page.whole is small.collection.documents["letter"]
    assert tuple(block.block for block in page.blocks) == page.document.blocks
    assert marked(page) == [
        ("Port Lume", MarkKind.PLACE, "port-lume"),
        ("3 May 1901", MarkKind.TIME, "1901-05-03"),
        ("Ana Moro", MarkKind.PERSON, "ana-moro"),
        ("Karst", MarkKind.PLACE, "karst"),
        ("June 1901", MarkKind.TIME, "1901-06"),
        ("Port Lume", MarkKind.PLACE, "port-lume"),
    ]


def test_the_sense_of_a_place_is_kept(small: Session) -> None:
    marks = [mark for block in reader_page(small, "report").blocks for mark in block.marks if mark.id == "karst"]
    assert [mark.sense for mark in marks] == [Sense.GOVERNMENT]


def test_events_stand_at_the_blocks_that_prove_them(small: Session) -> None:
    blocks = [block for block in reader_page(small, "letter").blocks if block.events]
    assert [(block.block.shown.text[:9], block.events) for block in blocks] == [
        ("The friga", ("alba-arrives",)),
        ("The storm", ("mole-broken",)),
    ]


@pytest.mark.parametrize("source", SOURCES)
def test_marks_lie_in_their_blocks_and_apart(seeds: Session, source: str) -> None:
    page = reader_page(seeds, source)
    for block in page.blocks:
        end = 0
        for mark in block.marks:
            assert end <= mark.start < mark.end <= len(block.block.shown.text)
            end = mark.end


@pytest.mark.parametrize("source", SOURCES)
def test_marks_are_mentions_and_all_places_are_marked(seeds: Session, source: str) -> None:
    page, mentions = reader_page(seeds, source), seeds.linked.mentions[source]
    known = {(item.start, item.end, item.place, item.sense) for item in mentions.places}
    shown = {
        (*block.block.shown.source_span(mark.start, mark.end), mark.id, mark.sense)
        for block in page.blocks
        for mark in block.marks
        if mark.kind is MarkKind.PLACE
    }
    assert shown <= known
    titles = [block for block in page.document.blocks if block.kind is BlockKind.TITLE]
    hidden = {item for item in known - shown if not any(title.start <= item[0] < title.end for title in titles)}
    assert hidden == set()


@pytest.mark.parametrize("source", SOURCES)
def test_no_proof_is_lost_to_the_margin(seeds: Session, source: str) -> None:
    on_page = {event for block in reader_page(seeds, source).blocks for event in block.events}
    proved = {
        event for event, anchors in seeds.linked.evidence.items() for anchor in anchors if anchor.source == source
    }
    assert on_page == proved
    assert proved


def test_of_what_overlaps_the_place_is_marked(small: Session) -> None:
    mentions = small.linked.mentions["letter"]
    place = mentions.places[0]
    date = replace(mentions.dates[0], start=place.start + 2, end=place.end + 4)
    person = replace(mentions.people[0], start=place.start - 3, end=place.start + 1)
    both = replace(mentions, dates=(date,), people=(person,))
    small.linked = replace(small.linked, mentions={**small.linked.mentions, "letter": both})
    assert {kind for _, kind, _ in marked(reader_page(small, "letter"))} == {MarkKind.PLACE}


def test_the_title_is_a_name_and_not_a_text_to_be_marked(seeds: Session) -> None:
    for source in SOURCES:
        titles = [block for block in reader_page(seeds, source).blocks if block.block.kind is BlockKind.TITLE]
        assert not any(block.marks for block in titles)


def test_the_mark_at_a_character(small: Session) -> None:
    block = reader_page(small, "letter").blocks[0].block
    first, second = (
        TextMark(start=2, end=5, kind=MarkKind.PLACE, id="a"),
        TextMark(start=5, end=6, kind=MarkKind.PERSON, id="b"),
    )
    page_block = PageBlock(block=block, marks=(first, second))
    assert [page_block.mark_at(offset) for offset in range(8)] == [
        None, None, first, first, first, second, None, None,
    ]  # fmt: skip
