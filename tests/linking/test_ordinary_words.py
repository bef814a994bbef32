"""Names that are words too: where they stand for a place and where they do not."""

from __future__ import annotations

import pytest

from albviewer.linking.ordinary_words import NOTHING_READ, is_name, usage_of


@pytest.mark.parametrize(
    ("marked", "language", "expected"),
    [
        ("He came to [Nice] by boat.", "en", True),
        ("[Nice] people are rare.", "en", False),
        ("It rained. [Nice], she said.", "en", False),
        ("We saw [Nice] burn.", "en", True),
        ("A Very [Nice] Day", "en", False),
        ("We saw [Of] it all.", "en", False),
        ("They live in [Of], by the sea.", "en", True),
        ("the town of [Of] is small", "en", True),
        ("“[Are] you there?”", "en", False),
        ("[Moscow] burned.", "en", True),
        ("Das [Essen] war gut.", "de", False),
        ("Er fuhr nach [Essen].", "de", True),
        ("Les [Tours] du château", "fr", False),
        ("De Lyon à [Tours]", "fr", True),
        ("[Of] alone", "zh", True),
    ],
)
def test_what_stands_for_a_place(marked: str, language: str, expected: bool) -> None:
    before, _, rest = marked.partition("[")
    word, _, after = rest.partition("]")
    start, end = len(before), len(before) + len(word)
    assert is_name(before + word + after, start, end, word.lower(), language, NOTHING_READ) is expected


def test_a_document_shows_which_of_its_words_are_ordinary() -> None:
    usage = usage_of(["The delft was blue. They sold delft. Delft shone.", "In Delft he bought delft."])
    text = "Delft shone. He saw Delft."
    assert not is_name(text, 0, 5, "delft", "en", usage)
    assert is_name(text, 20, 25, "delft", "en", usage)
    assert is_name(text, 0, 5, "delft", "en", NOTHING_READ)


def test_a_slip_makes_no_word_ordinary() -> None:
    usage = usage_of(["Turkey " * 20 + "turkey"])
    assert is_name("Turkey entered the war.", 0, 6, "turkey", "en", usage)


def test_a_common_word_that_a_document_writes_as_a_name_is_one() -> None:
    usage = usage_of(["He saw Bath and Bath and Bath saw him."])
    assert is_name("Bath agreed.", 0, 4, "bath", "en", usage)
    assert not is_name("Bath agreed.", 0, 4, "bath", "en", NOTHING_READ)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He was sent to the US by us.", True),
        ("Let us go; the US Army stays.", True),
        ("LET US GO", False),
        ("Let us go.", False),
    ],
)
def test_initials_are_no_ordinary_word(text: str, found: bool) -> None:
    at = text.find("US") if "US" in text else text.find("us")
    assert is_name(text, at, at + 2, "us", "en", usage_of([text])) is found
