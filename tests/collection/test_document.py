"""A plain text as a document: blocks, their clean text, and readings and lines that do not fit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from albviewer.collection.document import read_plain_text
from albviewer.collection.faults import FaultCode, FaultList
from albviewer.model.curation import Apparatus, NoteLine, ReadingLine, Shape, StructureLine
from albviewer.model.documents import BlockKind, Document, EditorsNote
from albviewer.model.positions import Position
from albviewer.model.texts import LocalText

TEXT = """\
Report on the Mole

1. What was found
The mole was
br0ken in July.

## Who came
- Ana Moro
•  Ivo Brand, eng1neer

1901  Storm
[edit]
References
1. Moro, A. 1901
"""


def document(
    text: str, *parts: StructureLine | ReadingLine | NoteLine
) -> tuple[Document, list[tuple[FaultCode, Position]]]:
    faults = FaultList()
    apparatus = Apparatus(
        source="a",
        structure=tuple(part for part in parts if isinstance(part, StructureLine)),
        readings=tuple(part for part in parts if isinstance(part, ReadingLine)),
        notes=tuple(part for part in parts if isinstance(part, NoteLine)),
    )
    made = read_plain_text("a", text, apparatus, faults)
    return made, [(fault.code, fault.position) for fault in faults.faults]


def lines(first: int, last: int, shape: Shape, level: int = 1, label: int = 0) -> StructureLine:
    return StructureLine(first=first, last=last, shape=shape, level=level, label=label, position=Position("x", first))


def reading(quote: str, surface: str, reads: str, occurrence: int | None = None, line: int = 1) -> ReadingLine:
    return ReadingLine(
        quote=quote, surface=surface, reads=reads, occurrence=occurrence, position=Position("x.yaml", line)
    )


def note(quote: str, surface: str = "", occurrence: int | None = None, line: int = 1) -> NoteLine:
    said = LocalText((("en", f"On {quote}."), ("sq", f"Për {quote}.")))
    return NoteLine(
        quote=quote, surface=surface or quote, note=said, occurrence=occurrence, position=Position("x.yaml", line)
    )


def shown(made: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, block.shown.text) for block in made.blocks]


def test_a_document_without_an_apparatus_is_read_by_rule() -> None:
    made = read_plain_text("a", "Title\n\nWords of\nit.\n", None, FaultList())
    assert shown(made) == [("title", "Title"), ("paragraph", "Words of it.")]
    assert (made.source, made.text, made.readings) == ("a", "Title\n\nWords of\nit.\n", ())


def test_each_kind_of_line_becomes_its_kind_of_block() -> None:
    made, faults = document(
        TEXT,
        lines(3, 3, Shape.HEADING),
        lines(4, 5, Shape.PARAGRAPH),
        lines(7, 7, Shape.HEADING, level=2),
        lines(8, 9, Shape.LIST),
        lines(11, 11, Shape.TABLE, label=4),
        lines(12, 12, Shape.HIDDEN),
        lines(13, 13, Shape.HEADING),
        lines(14, 14, Shape.REFERENCES),
        reading("br0ken", "br0ken", "broken"),
        reading("eng1neer", "1", "i"),
    )
    assert not faults
    assert shown(made) == [
        ("title", "Report on the Mole"),
        ("heading", "1. What was found"),
        ("paragraph", "The mole was broken in July."),
        ("heading", "Who came"),
        ("list", "Ana Moro"),
        ("list", "Ivo Brand, engineer"),
        ("table", "1901 Storm"),
        ("heading", "References"),
        ("references", "Moro, A. 1901"),
    ]
    assert [block.mark for block in made.blocks if block.mark] == ["-", "•", "1."]
    assert [block.starts_group for block in made.blocks if block.kind is BlockKind.LIST] == [True, False]
    assert [block.level for block in made.blocks if block.kind is BlockKind.HEADING] == [1, 2, 1]
    assert [block.label for block in made.blocks if block.label] == ["1.1", "1.2", "1.3", "1.4", "2.1"]


def test_the_label_of_a_table_row_is_counted_in_the_file() -> None:
    said = lines(1, 3, Shape.TABLE, label=4)
    made, _ = document("19O1  Storm\n1902 Mole\n06 x\n", said, reading("19O1", "19O1", "in 1901"))
    assert [block.shown.text[: block.tab] for block in made.blocks] == ["in 1901", "1902", "06 x"]
    plain, _ = document("1901 Storm", lines(1, 1, Shape.TABLE))
    assert plain.blocks[0].tab == 0


def test_a_mark_that_is_damaged_with_its_text_stays_in_it() -> None:
    said = lines(1, 2, Shape.LIST)
    made, _ = document("- 0ne\n- two\n", said, reading("- 0ne", "- 0ne", "– One"))
    assert [(block.mark, block.shown.text) for block in made.blocks] == [("", "– One"), ("-", "two")]


def test_a_block_of_which_nothing_is_shown_is_no_block() -> None:
    made, _ = document("One.\n\nxx\n\nTwo.", reading("xx", "xx", ""))
    assert shown(made) == [("paragraph", "One."), ("paragraph", "Two.")]


def test_readings_and_lines_that_do_not_fit_are_noted_and_the_rest_stays() -> None:
    made, faults = document(
        "One two. One three.",
        lines(1, 2, Shape.NOTE),
        reading("four", "four", "4", line=2),
        reading("One", "One", "1", line=3),
        reading("three", "four", "4", line=4),
        reading("two. One", "two. One", "2. 1", line=5),
        reading("One three", "One", "1", line=6),
        reading("One", "One", "1", occurrence=1, line=7),
    )
    assert shown(made) == [("note", "1 2. 1 three.")]
    assert faults == [
        (FaultCode.LINES_OUTSIDE, Position("x", 1)),
        (FaultCode.QUOTE_NOT_FOUND, Position("x.yaml", 2)),
        (FaultCode.QUOTE_AMBIGUOUS, Position("x.yaml", 3)),
        (FaultCode.QUOTE_NOT_FOUND, Position("x.yaml", 4)),
        (FaultCode.LINES_OVERLAP, Position("x.yaml", 6)),
    ]


def test_editors_notes_stand_on_their_words_in_the_order_of_the_text_and_may_overlap() -> None:
    made, faults = document(
        "One two.\n\nOne th-\nree.",
        note("One th- ree", "th- ree"),
        note("One", occurrence=2),
        note("two.  One"),
        note("two"),
        reading("th- ree", "th- ree", "three"),
    )
    assert not faults
    said = [(made.text[item.start : item.end], dict(item.text)["en"]) for item in made.notes]
    assert said == [
        ("two", "On two."),
        ("two.\n\nOne", "On two.  One."),
        ("One", "On One."),
        ("th-\nree", "On One th- ree."),
    ]
    assert made.notes[0] == EditorsNote(start=4, end=7, text=(("en", "On two."), ("sq", "Për two.")))
    assert [made.shown_at(item.start, item.end) for item in made.notes] == [
        ((0, 4, 7),),
        ((0, 4, 8), (1, 0, 3)),
        ((1, 0, 3),),
        ((1, 4, 9),),
    ]


def test_editors_notes_that_do_not_fit_or_that_nobody_would_see_are_noted() -> None:
    made, faults = document(
        "One two.\n\nOne three.\n\nFour.",
        lines(5, 5, Shape.HIDDEN),
        reading("three", "three", ""),
        note("five", line=2),
        note("One", line=3),
        note("two", "One", line=4),
        note("three", line=5),
        note("Four", line=6),
        note("two", line=7),
    )
    assert [item.start for item in made.notes] == [4]
    assert faults == [
        (FaultCode.QUOTE_NOT_FOUND, Position("x.yaml", 2)),
        (FaultCode.QUOTE_AMBIGUOUS, Position("x.yaml", 3)),
        (FaultCode.QUOTE_NOT_FOUND, Position("x.yaml", 4)),
        (FaultCode.QUOTE_NOT_FOUND, Position("x.yaml", 5)),
        (FaultCode.QUOTE_NOT_FOUND, Position("x.yaml", 6)),
    ]


def test_line_ends_of_every_system_give_the_same_document() -> None:
    said = [lines(8, 9, Shape.LIST), lines(11, 11, Shape.TABLE, label=4)]
    unix, _ = document(TEXT, *said)
    for end in ("\r\n", "\r"):
        other, _ = document(TEXT.replace("\n", end), *said)
        assert shown(other) == shown(unix)
        assert [block.tab for block in other.blocks] == [block.tab for block in unix.blocks]


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(st.text(st.sampled_from("abA1.-•# \t\u00a0\n\r"), min_size=1, max_size=80))
    words = [word for word in text.split() if text.count(word) >= 1]
    readings = [
        reading(word, word, draw(st.text("xyz ", max_size=3)), occurrence=1)
        for word in draw(st.lists(st.sampled_from(words), max_size=4) if words else st.just([]))
    ]
    bounds = sorted(draw(st.lists(st.integers(1, 12), max_size=6, unique=True)))
    said = [
        lines(a, b, draw(st.sampled_from(Shape)), label=draw(st.integers(0, 3)))
        for a, b in zip(bounds[::2], bounds[1::2], strict=False)
    ]
    return document(text, *said, *readings)[0]


@given(documents())
def test_blocks_are_in_order_and_their_runs_lie_inside(made: Document) -> None:
    at = 0
    for block in made.blocks:
        assert at <= block.start < block.end <= len(made.text)
        assert block.shown.text.strip()
        assert all(block.start <= run.start < run.end <= block.end for run in block.shown.runs)
        assert 0 <= block.tab <= len(block.shown.text)
        at = block.end


@given(documents())
def test_a_one_to_one_character_is_that_of_the_source_or_a_space(made: Document) -> None:
    read = {offset for item in made.readings for offset in range(item.start, item.end)}
    for block in made.blocks:
        for run in block.shown.runs:
            if run.shown_end - run.shown_start != run.end - run.start:
                continue
            for step in range(run.end - run.start):
                char, source = block.shown.text[run.shown_start + step], made.text[run.start + step]
                assert char == source or (char == " " and source.isspace()) or run.start + step in read


@given(documents(), st.integers(0, 80), st.integers(0, 80))
def test_shown_characters_are_those_of_the_span_asked_for(made: Document, one: int, other: int) -> None:
    start, end = sorted((one, other))
    spans = made.shown_at(start, end)
    assert list(spans) == sorted(spans)
    expected = [
        (index, *span)
        for index, block in enumerate(made.blocks)
        if (span := block.shown.to_shown(start, end)) is not None
    ]
    assert list(spans) == expected
