"""The five documents as they are read: nothing is lost, everything maps, and known spots read as they should."""

from __future__ import annotations

import re

import pytest

from albviewer.collection.load import Loaded, load_collection
from albviewer.model.curation import Shape
from albviewer.model.documents import BlockKind, Document
from albviewer.resource_paths import bundled_collection

SOURCES = ["000", "001", "002", "003", "004"]


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load_collection(bundled_collection())


@pytest.fixture(params=SOURCES)
def document(loaded: Loaded, request: pytest.FixtureRequest) -> Document:
    return loaded.collection.documents[request.param]


def hidden(loaded: Loaded, document: Document) -> set[int]:
    """The offsets of lines that are said to be debris."""
    offsets: set[int] = set()
    starts = [0, *(match.end() for match in re.finditer("\n", document.text)), len(document.text)]
    for line in loaded.collection.apparatus[document.source].structure:
        if line.shape is Shape.HIDDEN:
            offsets.update(range(starts[line.first - 1], starts[line.last]))
    return offsets


def test_the_bundled_collection_has_no_fault(loaded: Loaded) -> None:
    assert [str(fault) for fault in loaded.faults] == []
    assert list(loaded.collection.documents) == SOURCES


def test_every_character_that_is_not_hidden_stands_in_one_block(loaded: Loaded, document: Document) -> None:
    debris, covered = hidden(loaded, document), set()
    for block in document.blocks:
        span = set(range(block.start, block.end))
        assert not span & covered
        assert not span & debris
        covered |= span
    marks = {offset for block in document.blocks for offset in range(block.start - len(block.mark) - 3, block.start)}
    placed = covered | debris
    lost = [at for at, char in enumerate(document.text) if not char.isspace() and at not in placed]
    # Before a block stand its bullet, number or number signs alone.
    assert all(at in marks and document.text[at] in "#-*•.)0123456789" for at in lost)


def test_every_character_that_is_not_hidden_is_shown_or_read_otherwise(document: Document) -> None:
    read = {offset for reading in document.readings for offset in range(reading.start, reading.end)}
    for block in document.blocks:
        shown = {offset for run in block.shown.runs for offset in range(run.start, run.end)}
        shown |= read
        for offset in range(block.start, block.end):
            assert offset in shown or document.text[offset].isspace()


def test_every_shown_character_maps_to_its_own_in_the_file(document: Document) -> None:
    readings = {(reading.start, reading.end) for reading in document.readings}
    for block in document.blocks:
        assert block.shown.runs[0].shown_start == 0
        assert block.shown.runs[-1].shown_end == len(block.shown.text)
        for run in block.shown.runs:
            shown, source = block.shown.text[run.shown_start : run.shown_end], document.text[run.start : run.end]
            inside = [span for span in readings if span[0] >= run.start and span[1] <= run.end]
            if len(shown) == len(source) and not inside:
                assert all(a == b or (a == " " and b.isspace()) for a, b in zip(shown, source, strict=True))
            else:
                assert inside or (len(shown) == 1 and shown.isspace() and source.isspace())


def test_no_clean_text_holds_what_a_reader_should_not_see(document: Document) -> None:
    for block in document.blocks:
        assert block.shown.text == block.shown.text.strip()
        assert not re.search(r"\s\s|[\n\t\ufffd]", block.shown.text)


def test_labels_are_given_once(document: Document) -> None:
    labels = [block.label for block in document.blocks if block.label]
    assert len(labels) == len(set(labels))
    assert all(re.fullmatch(r"(\d+\.)?\d+", label) for label in labels)
    assert not [block for block in document.blocks if block.label and block.kind is BlockKind.HEADING]


def test_every_reading_is_shown(document: Document) -> None:
    for reading in document.readings:
        index = document.block_at(reading.start)
        assert index is not None
        block = document.blocks[index]
        assert reading.end <= block.end
        span = block.shown.to_shown(reading.start, reading.end)
        if reading.reads.strip():
            assert span is not None
            assert reading.reads.strip() in block.shown.text[span[0] : span[1]]


def passage(loaded: Loaded, source: str, label: str) -> str:
    document = loaded.collection.documents[source]
    return next(block.shown.text for block in document.blocks if block.label == label)


def test_known_passages(loaded: Loaded) -> None:
    assert passage(loaded, "004", "9.7").startswith("The crisis within")
    assert len([block for block in loaded.collection.documents["002"].blocks if block.label]) == 7
    assert passage(loaded, "002", "1") == loaded.collection.documents["002"].text.split("\n")[0].strip()


@pytest.mark.parametrize(
    ("in_the_file", "shown"),
    [
        ('August 18" 1955', "August 18th 1955"),
        ("retaliating against Ko¢i Xoxe", "retaliating against Koçi Xoxe"),
        ("(Friedman, 2015).The rivalry", "(Friedman, 2015). The rivalry"),
        ("Soviet Union ’s Ministry", "Soviet Union’s Ministry"),
        ("from the 2™ to the 5™", "from the 2nd to the 5th"),
    ],
)
def test_damaged_spots_read_as_they_should_and_still_map(loaded: Loaded, in_the_file: str, shown: str) -> None:
    document = loaded.collection.documents["004"]
    start = document.text.index(in_the_file)
    index = document.block_at(start)
    assert index is not None
    clean = document.blocks[index].shown
    span = clean.to_shown(start, start + len(in_the_file))
    assert span is not None
    assert clean.text[span[0] : span[1]] == shown
    assert clean.source_span(*span) == (start, start + len(in_the_file))


NOTED = {
    "000": "it did not become a Warsaw Pact nation at first",
    "001": "break-up of Yugoslavia",
    "002": "Albania lost its main source of economic and military support",
    "003": "over one and a half months after the DPRK was proclaimed",
    "004": "12th party Congress",
}


def test_editors_notes_stand_on_the_words_in_question_and_mend_none(document: Document) -> None:
    words = [document.text[note.start : note.end] for note in document.notes]
    assert NOTED[document.source] in words
    mended = [(reading.start, reading.end) for reading in document.readings]
    for note in document.notes:
        assert not [span for span in mended if span[0] < note.end and note.start < span[1]]


def test_an_editors_note_points_to_a_disagreement_by_its_topic(loaded: Loaded, document: Document) -> None:
    collection, pointers = loaded.collection, {"en": "the disagreement “(.*?)”", "sq": "mospërputhjen «(.*?)»"}
    for note in document.notes:
        named = {}
        for language, text in note.text:
            topics = {item.topic.in_language(language): id_ for id_, item in collection.disagreements.items()}
            named[language] = [topics[topic] for topic in re.findall(pointers[language], text)]
        assert named["en"] == named["sq"]
