from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from albviewer.export.terminal import one_line, padded, width_of, wrap


def test_no_control_character_reaches_a_terminal() -> None:
    assert one_line("a\x1b]0;owned\x07b\x9b31m") == "a\ufffd]0;owned\ufffdb\ufffd31m"
    assert one_line("a\u202eb") == "a\ufffdb"
    assert one_line("a\ud800b") == "a\ufffdb"
    assert one_line(" a \r\n\t b\u00a0c\x85d ") == "a b c d"


@given(st.text())
def test_one_line_is_one_line_and_can_be_printed(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    line.encode("utf-8")
    assert one_line(line) == line


def test_width_is_that_on_a_terminal() -> None:
    assert width_of("Vlorë") == 5
    assert width_of("Vlore\u0308") == 5
    assert width_of("阿尔巴尼亚") == 10
    assert padded("阿", 4) == "阿  "


def test_text_is_wrapped_at_spaces_and_what_is_left_out_is_marked() -> None:
    assert wrap("one two three four", 9, 3) == ["one two", "three", "four"]
    assert wrap("one two three four", 9, 2) == ["one two", "three…"]
    assert wrap("one two", 9, 1) == ["one two"]
    assert wrap("", 9, 1) == [""]
    assert wrap("extraordinary", 5, 3) == ["extra", "ordin", "ary"]


@given(st.text(alphabet=st.sampled_from("ab ë阿尔\u0308")), st.integers(2, 12), st.integers(1, 4))
def test_wrapped_lines_fit_and_lose_nothing_unmarked(text: str, width: int, most: int) -> None:
    text = one_line(text)
    lines = wrap(text, width, most)
    assert 1 <= len(lines) <= most
    assert all(width_of(line) <= width for line in lines)
    if not lines[-1].endswith("…"):
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_word_that_is_too_long_is_cut_after_a_hyphen() -> None:
    assert wrap("albania-joins-comecon", 16, 3) == ["albania-joins-", "comecon"]
    assert wrap("1961-07-21~/1961-07-31", 14, 3) == ["1961-07-21~/", "1961-07-31"]
    assert wrap("-----", 2, 5) == ["--", "--", "-"]
