"""Marks are kept, moved or lost when their source changes, and never silently wrong."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from albviewer.linking.reanchoring import Found, Standing, find_again, target_at
from albviewer.model.documents import Document

TEXT = (
    "The ships left the bay at dawn. Nobody in the town knew why.\n\n"
    "In May the ships came back to the bay, and the town was full of sailors.\n"
    "The ships left the bay for good in June."
)


def _document(text: str) -> Document:
    return Document(source="a", text=text, blocks=())


def _again(text: str, words: str, changed: str, nth: int = 0) -> tuple[Standing, str]:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    found = find_again(target_at(_document(text), start, start + len(words)), _document(changed))
    return found.standing, changed[found.start : found.end]


def test_what_has_not_changed_is_kept() -> None:
    assert _again(TEXT, "Nobody", TEXT) == (Standing.KEPT, "Nobody")


def test_what_stands_later_has_moved() -> None:
    changed = "A letter.\n\n" + TEXT
    assert _again(TEXT, "full of sailors", changed) == (Standing.MOVED, "full of sailors")


def test_of_words_that_stand_there_often_the_right_ones_are_found() -> None:
    changed = "Found in a drawer. " + TEXT
    start = TEXT.index("ships", 100)
    found = find_again(target_at(_document(TEXT), start, start + 5), _document(changed))
    assert (found.standing, found.start - start) == (Standing.MOVED, len("Found in a drawer. "))


def test_words_that_are_gone_are_lost() -> None:
    assert _again(TEXT, "sailors", TEXT.replace("sailors", "seamen")) == (Standing.LOST, "")


def test_other_words_are_never_taken_for_them() -> None:
    # At the very spot there stands the same word now, in another sentence.
    text, changed = "In March the bay froze.", "At night the bay burns, and the bay is empty."
    start = text.index("bay")
    assert find_again(target_at(_document(text), start, start + 3), _document(changed)).standing is Standing.LOST


def test_two_spots_that_are_as_good_are_none() -> None:
    text, changed = "abc the bay def", "abc the bay def abc the bay def"
    start = text.index("bay")
    target = target_at(_document(text), start, start + 3)
    # The first is where it was, with the same around it up to where the text ended.
    assert find_again(target, _document(changed)).standing is Standing.KEPT
    assert find_again(target, _document("x " + changed)).standing is Standing.LOST


def test_white_space_that_was_laid_out_anew_does_not_matter() -> None:
    assert _again(TEXT, "full of sailors", TEXT.replace("full of", "full\nof"))[0] is Standing.KEPT


def test_long_words_that_stand_once_are_known_by_themselves() -> None:
    words = "the town was full of sailors"
    assert _again(TEXT, words, f"Quite another letter says {words}!") == (Standing.MOVED, words)
    assert _again(TEXT, "sailors", "Quite another letter says sailors!")[0] is Standing.LOST


@given(st.text("ab c\n", max_size=60), st.text("ab c\n", max_size=60), st.data())
def test_what_is_found_are_the_same_words(text: str, changed: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = find_again(target_at(_document(text), start, end), _document(changed))
    if found.standing is Standing.LOST:
        assert found == Found(standing=Standing.LOST)
    else:
        assert changed[found.start : found.end].split() == text[start:end].split()
    if text == changed and text[start:end].strip():
        assert found == Found(standing=Standing.KEPT, start=start, end=end)


@given(st.text(max_size=80), st.text(max_size=30), st.data())
def test_words_put_in_before_a_mark_move_it(text: str, inserted: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = find_again(target_at(_document(text), start, end), _document(inserted + text))
    if found.standing is Standing.MOVED and found.start - start == len(inserted):
        assert (inserted + text)[found.start : found.end].split() == text[start:end].split()
