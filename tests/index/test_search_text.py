"""What full-text search sees through: accents, letters with strokes, scripts without spaces."""

from __future__ import annotations

import sqlite3
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.index.search_text import TOKENIZER, all_searchable, is_unspaced, plain_character, searchable


def finds(text: str, words: str) -> bool:
    database = sqlite3.connect(":memory:")
    database.execute(f"CREATE VIRTUAL TABLE fts USING fts5(text, content='', tokenize='{TOKENIZER}')")
    database.execute("INSERT INTO fts(rowid, text) VALUES (1, ?)", (searchable(text),))
    phrase = '"' + searchable(words).replace('"', '""') + '"'
    return database.execute("SELECT count(*) FROM fts WHERE fts MATCH ?", (phrase,)).fetchone() == (1,)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("in Vlorë", "vlore"),
        ("in Vlore", "Vlorë"),
        ("Łódź and Đilas", "lodz and djilas".replace("dj", "d")),
        ("die Straße", "STRASSE"),
        ("Ærø", "aero"),
        ("diplo\u00admatic", "diplomatic"),
        ("the ﬁnal act", "final"),
        ("Tiranë", "tirane\u0308"),
        ("阿尔巴尼亚劳动党", "劳动"),
        ("阿尔巴尼亚劳动党", "阿尔巴尼亚"),
        ("アルバニアの首都", "バニア"),
        ("Хрущёв", "хрущёв"),
        ("Хрущёв", "Хрущев"),
        ("στην Αθήνα", "ΑΘΗΝΑ"),
        ("ἐν Ἀθῆναις", "Αθηναις"),
        ("أحمد", "احمد"),
        ("Đ\u0301ilas", "dilas"),
        ("알바니아 노동당", "노동당"),
        ("one\0two", "one two"),
        ("half \ud800 a character", "character"),
    ],
)
def test_it_is_found(text: str, words: str) -> None:
    assert finds(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("阿尔巴尼亚劳动党", "动劳"),
        ("Straße", "Strase"),
        ("Korea 노동당", "동당"),
        ("Китай", "китаи"),
        ("がく", "かく"),
    ],
)
def test_it_is_not_found(text: str, words: str) -> None:
    assert not finds(text, words)


@given(st.text())
def test_every_text_can_be_handed_to_sqlite(text: str) -> None:
    folded = searchable(text)
    assert (
        folded.encode() and "\0" not in folded
        if folded
        else not text.strip("\u00ad\u200b\u200c\u200d\u2060\ufeff\u0640")
    )
    if text.isascii() and "\0" not in text:
        assert folded == text


@given(st.characters())
def test_a_plain_character_is_one_character(character: str) -> None:
    assert len(plain_character(character)) == 1


@pytest.mark.parametrize(("character", "plain"), [("Ё", "е"), ("ή", "η"), ("й", "й"), ("が", "が"), ("노", "노")])
def test_a_plain_character_is_what_is_found(character: str, plain: str) -> None:
    assert plain_character(character) == plain


def test_scripts_without_spaces_are_known() -> None:
    assert is_unspaced("在北京")
    assert not is_unspaced("Pekin, Хрущёв, 노동당")


@given(st.lists(st.text(st.sampled_from("aé\u0301\0’ß\ud800漢 \n") | st.characters(), max_size=8), max_size=4))
def test_many_texts_are_folded_as_each_is(texts: list[str]) -> None:
    assert list(all_searchable(texts)) == [searchable(text) for text in texts]


@given(
    st.text(
        st.sampled_from("a éёώđ\u0301\u0308ëя\u0438\u0306–’€\u212b\u20d7\u1112\u1161\u2000ſ\u0345 "),
        min_size=1,
        max_size=8,
    )
)
def test_a_text_is_composed_whatever_its_letters(text: str) -> None:
    assert unicodedata.is_normalized("NFC", searchable(text))
