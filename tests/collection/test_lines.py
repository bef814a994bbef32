"""What the rules take lines to be, where nobody has said what they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.collection.lines import LONG_LINE, shape_lines, split_lines
from albviewer.model.curation import Shape, StructureLine

LONG = "word " * (LONG_LINE // 5 + 1)


def shapes(text: str, *structure: StructureLine) -> list[tuple[int, int, str]]:
    """First and last line, counted from 1, and what they are."""
    found = shape_lines(split_lines(text), structure)
    return [(shaped.first + 1, shaped.last + 1, shaped.shape.value) for shaped in found]


@given(st.text(st.sampled_from("a \r\n\x0b\x0c\x85\u2028"), max_size=30))
def test_lines_and_their_ends_make_up_the_text(text: str) -> None:
    lines = split_lines(text)
    at = 0
    for line in lines:
        assert text[at : line.start] in ("", "\r\n", "\n", "\r")
        assert line.text == text[line.start : line.end]
        assert "\n" not in line.text
        assert "\r" not in line.text
        at = line.end
    assert at == len(text)


def test_only_line_ends_end_a_line() -> None:
    assert [line.text for line in split_lines("a\r\nb\rc\n\rd\x0ce\u2028f")] == ["a", "b", "c", "", "d\x0ce\u2028f"]


RULES = {
    "a title, then paragraphs between blank lines": (
        "A Letter\n\nThe ship\ncame in.\n\n \nAll were glad.\n",
        [(1, 1, "title"), (3, 4, "paragraph"), (7, 7, "paragraph")],
    ),
    "a first sentence is no title": ("The ship came in.\n\nAll", [(1, 1, "paragraph"), (3, 3, "paragraph")]),
    "numbered lines are headings": (
        "T\n\n1. What was found\n\nText.\n\n1.2 Where\n\n1.2.3.4 When\n\n12) Who\n",
        [(1, 1, "title"), (3, 3, "heading"), (5, 5, "paragraph"), *((n, n, "heading") for n in (7, 9, 11))],
    ),
    "a numbered sentence is no heading": ("T\n\n1961 was a bad year.\n", [(1, 1, "title"), (3, 3, "paragraph")]),
    "number signs and known words head sections": (
        "# Report\n\n### Notes on it\n\nSUMMARY\n\nx.\n",
        [(1, 1, "heading"), (3, 3, "heading"), (5, 5, "heading"), (7, 7, "paragraph")],
    ),
    "bulleted lines are a list": ("T\n\n- Ana\n- Ivo\n\n• a\n• b\n", [(1, 1, "title"), (3, 4, "list"), (6, 7, "list")]),
    "a list right after its introduction": (
        "T\n\nThere came\nto us:\n- Ana\n- Ivo\nand left.\n",
        [(1, 1, "title"), (3, 4, "paragraph"), (5, 6, "list"), (7, 7, "paragraph")],
    ),
    "one line that begins with a dash or a number was wrapped there": (
        "T\n\nThey came on May\n12. and left,\nall of them\n- it seems - in June.\n",
        [(1, 1, "title"), (3, 6, "paragraph")],
    ),
    "a heading right above its text": (
        "T\n\n1. What was found\nThe mole at Port Lume\nbroke.\n\n2. Who came\n- Ana Moro\n- Ivo Brand\n\n# A\nb\n",
        [
            (1, 1, "title"),
            (3, 3, "heading"),
            (4, 5, "paragraph"),
            (7, 7, "heading"),
            (8, 9, "list"),
            (11, 11, "heading"),
            (12, 12, "paragraph"),
        ],
    ),
    "a numbered line that was wrapped is no heading": (
        "T\n\n12) The ships that came to Port\nLume left.\n\n1. Ana\n2. Ivo\n",
        [(1, 1, "title"), (3, 4, "paragraph"), (6, 7, "list")],
    ),
    "long lines were not wrapped by hand": (
        f"T\n\n{LONG}\nshort one.\n{LONG}\n",
        [(1, 1, "title"), (3, 3, "paragraph"), (4, 4, "paragraph"), (5, 5, "paragraph")],
    ),
    "what follows the heading of the references": (
        "T\n\nText.\n\nReferences\n\n1. Moro 1901\nBrand and Moro 1902.\n\n- x\n- y\n\n2. More\n\nText.",
        [
            (1, 1, "title"),
            (3, 3, "paragraph"),
            (5, 5, "heading"),
            (7, 8, "references"),
            (10, 11, "references"),
            (13, 13, "heading"),
            (15, 15, "paragraph"),
        ],
    ),
    "nothing": ("", []),
    "only blank lines": ("\n \n\t\n", []),
}


@pytest.mark.parametrize("name", RULES)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_by_rule(name: str, end: str) -> None:
    text, expected = RULES[name]
    assert shapes(text.replace("\n", end)) == expected


@pytest.mark.parametrize(
    ("text", "level"), [("1. A", 1), ("1.2 A", 2), ("1.2.3 A", 3), ("1.2.3.4.5 A", 3), ("## A", 2)]
)
def test_the_level_of_a_heading(text: str, level: int) -> None:
    _, shaped = shape_lines(split_lines("Title\n\n" + text), ())
    assert (shaped.shape, shaped.level) == (Shape.HEADING, level)


def test_what_is_said_overrules_the_rules_and_they_fill_the_gaps() -> None:
    text = "A\n\n1. B\n\nc\nd\n\ne\n\nf\n"
    said = [
        StructureLine(first=3, last=3, shape=Shape.CAPTION),
        StructureLine(first=5, last=8, shape=Shape.PARAGRAPH),
    ]
    assert shapes(text, *said) == [(1, 1, "title"), (3, 3, "caption"), (5, 8, "paragraph"), (10, 10, "paragraph")]


def test_references_follow_a_heading_that_was_said() -> None:
    said = StructureLine(first=3, last=3, shape=Shape.HEADING)
    text = "A.\n\nSources\n\nMoro 1901.\nBrand 1902.\n"
    assert shapes(text, said) == [(1, 1, "paragraph"), (3, 3, "heading"), (5, 6, "references")]


def test_lines_said_beyond_the_end_are_cut() -> None:
    beyond = StructureLine(first=9, last=9, shape=Shape.NOTE)
    over = StructureLine(first=2, last=5, shape=Shape.NOTE)
    assert shapes("A.\nB.", beyond) == [(1, 2, "paragraph")]
    assert shapes("A.\nB.", over, beyond) == [(1, 1, "paragraph"), (2, 2, "note")]


@given(st.text(st.sampled_from("aA1.-#•) \n"), max_size=60), st.lists(st.integers(1, 12), max_size=6, unique=True))
def test_every_line_that_is_not_blank_is_shaped_once_and_in_order(text: str, bounds: list[int]) -> None:
    numbers = sorted(bounds)
    said = [StructureLine(first=a, last=b, shape=Shape.NOTE) for a, b in zip(numbers[::2], numbers[1::2], strict=False)]
    lines = split_lines(text)
    covered = [number for first, last, _ in shapes(text, *said) for number in range(first, last + 1)]
    assert covered == sorted(set(covered))
    assert {number for number, line in enumerate(lines, start=1) if not line.is_blank()} <= set(covered)
