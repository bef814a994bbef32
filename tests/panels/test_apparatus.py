"""Where the clean text departs from the file, on all five documents, and what the file says there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import small_collection
from albviewer.collection.load import load_collection
from albviewer.index.finder import Finder
from albviewer.linking.linker import link_collection
from albviewer.model.documents import Reading
from albviewer.panels.apparatus import (
    PassageInFile,
    Variant,
    annotation_words,
    annotations_of,
    parts_of,
    passage_in_file,
    remarks_in,
    remarks_of,
    variant_words,
    variants_of,
)
from albviewer.panels.reader_marks import margin_notes
from albviewer.panels.reader_page import ReaderPage, reader_page
from albviewer.panels.say import Say
from albviewer.session.session import Session
from albviewer.session.view_state import ViewState

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
SOURCES = ("000", "001", "002", "003", "004")


def in_file(page: ReaderPage, label: str) -> PassageInFile:
    block = next(index for index, item in enumerate(page.blocks) if item.block.label == label)
    return passage_in_file(page, block, variants_of(page, "en"), Say())


def variant(**values: object) -> Variant:
    given = {"block": 0, "start": 4, "end": 8, "offset": 9, "original": '18"', "reads": "18th", "why": "th misread"}
    return Variant(**(given | values))  # type: ignore[arg-type]


@pytest.mark.parametrize("source", SOURCES)
def test_every_reading_is_found_at_its_spot(seeds: Session, source: str) -> None:
    page = reader_page(seeds, source)
    variants = variants_of(page, "en")
    assert len(variants) == len(page.document.readings)
    for reading, found in zip(page.document.readings, variants, strict=True):
        shown = page.document.blocks[found.block].shown
        assert found.offset == reading.start
        assert page.whole.text[reading.start : reading.end] == found.original
        assert shown.text[found.start : found.end] == " ".join(reading.reads.split()) == found.reads
        assert found.hides is not bool(reading.reads)
        assert found.why
        # What is shown before it stands before it in the file, and what follows it after it.
        if found.start:
            assert shown.to_source(found.start - 1) < reading.start
        if found.end < len(shown.text):
            assert shown.to_source(found.end) >= reading.end


@pytest.mark.parametrize("source", SOURCES)
def test_a_passage_stands_in_the_file_at_its_offsets_and_lines(seeds: Session, source: str) -> None:
    page = reader_page(seeds, source)
    text = (SEEDS / seeds.collection.sources[source].file).read_bytes().decode("utf-8-sig")
    variants = variants_of(page, "en")
    seen = set()
    for index, block in enumerate(page.blocks):
        found = passage_in_file(page, index, variants, Say())
        assert text[found.offset : found.offset + len(found.text)] == found.text
        assert found.offset <= block.block.start
        assert block.block.end <= found.offset + len(found.text)
        assert found.offset == 0 or text[found.offset - 1] == "\n"
        assert all(found.text[item.offset - found.offset :].startswith(item.original) for item in found.variants)
        seen.update(item.offset for item in found.variants if item.block == index)
    assert seen == {item.offset for item in variants}


def test_why_is_in_the_language_asked_for(seeds: Session) -> None:
    page = reader_page(seeds, "004")
    english, albanian = variants_of(page, "en"), variants_of(page, "sq")
    assert [item.offset for item in english] == [item.offset for item in albanian]
    assert all(item.why != other.why for item, other in zip(english, albanian, strict=True))


def test_a_reading_in_words() -> None:
    assert variant_words(variant(), Say()) == 'In the file: 18"\nRead as: 18th\nth misread'
    assert variant_words(variant(why=""), Say()) == 'In the file: 18"\nRead as: 18th'
    hidden = variant(end=4, original="[edit]\n [edit]", reads="", why="a link of the page")
    assert variant_words(hidden, Say()) == "In the file: [edit] [edit]\nLeft out here\na link of the page"


def test_lines_and_characters_are_counted_as_editors_do(small: Session) -> None:
    page = reader_page(small, "letter")
    found = in_file(page, "0.1")
    assert found.caption == "letter ¶ 0.1"
    assert found.text.startswith("The frigate Alba")
    assert found.text.endswith("the same evening.\n")
    assert found.lines == f"line 3, characters {found.offset} to {found.offset + len(found.text)}"
    heading = passage_in_file(page, 0, (), Say())
    assert (heading.caption, heading.offset) == ("letter", 0)


def test_a_reading_outside_all_blocks_is_left_out(small: Session) -> None:
    page = reader_page(small, "letter")
    first = page.document.blocks[0]
    between = Reading(start=first.end, end=first.end + 1, reads="")
    document = replace(page.document, readings=(between,))
    assert variants_of(replace(page, document=document), "en") == ()


@pytest.fixture
def noted(tmp_path: Path) -> Session:
    """The small collection with one reading and two editors' notes in its letter."""
    folder = small_collection.write(tmp_path / "noted")
    file = folder / "apparatus.yaml"
    file.write_text(
        file.read_text(encoding="utf-8")
        + """\
    readings:
      - {quote: "3 May 1901", surface: "3", reads: "3rd of", why: {en: misread}}
    notes:
      - {quote: "Nobody was hurt.", note: {en: Brand was., sq: Brandi po.}}
      - {quote: "on 3 May 1901", note: {en: A Friday.}}
""",
        encoding="utf-8",
    )
    return Session(Finder(link_collection(load_collection(folder))), ViewState())


def test_what_the_editors_note_stands_at_its_words_in_the_language(noted: Session) -> None:
    page = reader_page(noted, "letter")
    first, second = remarks_of(page, "sq")
    texts = [page.document.blocks[item.block].shown.text[item.start : item.end] for item in (first, second)]
    assert texts == ["on 3rd of May 1901", "Nobody was hurt."]
    assert (first.text, second.text) == ("A Friday.", "Brandi po.")
    assert page.whole.text[second.offset :].startswith("Nobody")
    assert annotation_words(second, Say()) == "Editors’ note: Brandi po."


def test_readings_and_notes_stand_together_in_the_order_of_the_text(noted: Session) -> None:
    page = reader_page(noted, "letter")
    items = annotations_of(page, "en")
    assert [annotation_words(item, Say()) for item in items] == [
        "Editors’ note: A Friday.",
        "In the file: 3\nRead as: 3rd of\nmisread",
        "Editors’ note: Brand was.",
    ]


def test_a_note_on_words_that_run_on_knows_all_their_parts(tmp_path: Path) -> None:
    folder = small_collection.write(tmp_path / "running-on")
    file = folder / "apparatus.yaml"
    note = '{quote: "same evening. The harbour The storm", note: {en: One night., sq: Një natë.}}'
    file.write_text(file.read_text(encoding="utf-8") + f"    notes:\n      - {note}\n", encoding="utf-8")
    page = reader_page(Session(Finder(link_collection(load_collection(folder))), ViewState()), "letter")
    (remark,) = remarks_of(page, "en")
    words = [page.document.blocks[block].shown.text[start:end] for block, start, end in parts_of(remark)]
    assert words == ["same evening.", "The harbour", "The storm"]
    assert [index for index in range(len(page.blocks)) if remarks_in(page, index, "en")] == [remark.block]


def test_every_note_belongs_to_one_block(seeds: Session) -> None:
    for source in SOURCES:
        page = reader_page(seeds, source)
        found = [remark for index in range(len(page.blocks)) for remark in remarks_in(page, index, "sq")]
        assert found == list(remarks_of(page, "sq"))


@pytest.mark.parametrize("source", SOURCES)
def test_every_note_of_the_bundled_sources_is_found(seeds: Session, source: str) -> None:
    page = reader_page(seeds, source)
    remarks = remarks_of(page, "en")
    assert [item.offset for item in remarks] == [note.start for note in page.document.notes]
    assert all(item.text and item.start < item.end for item in remarks)


def test_an_editors_note_stands_in_the_margin_of_its_passage(noted: Session) -> None:
    page = reader_page(noted, "letter")
    for remark in remarks_of(page, "en"):
        note, *events = margin_notes(noted, page, remark.block, Say())
        assert all(event.event for event in events)
        assert (note.event, note.disagreement, note.disputed) == ("", "", False)
        assert (note.title, note.places, note.words) == ("Editors’ note", remark.text, remark)
