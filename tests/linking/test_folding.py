"""Folding: what counts as the same letters, and that offsets lead back to the text whatever is in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.linking.folding import Folded, fold

ODD_TEXT = st.text(st.one_of(st.characters(), st.sampled_from("Vlorë Œß\u0301\u00adﬁЙёが한ـʼ’ \n")), max_size=40)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Vlorë", "vlore"),
        ("VLORE\u0308", "vlore"),
        ("Vlo\u00adrë’s", "vlore s"),
        ("Straße, Œuvre", "strasse  oeuvre"),
        ("ﬁn and Ærø", "fin and aero"),
        ("İzmir, Łódź, Đà", "izmir  lodz  da"),
        ("Ёлка и Йемен", "елка и йемен"),
        ("ガ カ 한국", "ガ カ 한국"),
        ("القاهرة آسيا", "القاهره اسيا"),
        ("Hawaiʼi Ko¢i U.S.", "hawai i ko i u s"),
        ("हिन्दी", "हिन्दी"),
        ("", ""),
    ],
)
def test_what_is_the_same(text: str, folded: str) -> None:
    assert fold(text).rstrip() == folded


@given(ODD_TEXT)
def test_every_word_leads_back_to_letters_that_fold_to_it(text: str) -> None:
    folded = Folded(text)
    at = 0
    for word in folded.words:
        at = folded.text.index(f" {word} ", at) + 1
        start, end = folded.source_start(at), folded.source_end(at + len(word))
        assert 0 <= start < end <= len(text)
        assert word in Folded(text[start:end]).text
        at += len(word)


@given(ODD_TEXT)
def test_offsets_rise_and_stay_in_the_text(text: str) -> None:
    folded = Folded(text)
    assert folded.text[0] == folded.text[-1] == " "
    starts = [folded.source_start(at) for at in range(1, len(folded.text))]
    assert starts == sorted(starts)
    assert all(0 <= start <= len(text) for start in starts)
    if folded.one_to_one:
        assert len(folded.text) == len(text) + 2


@given(st.text(st.characters(codec="ascii"), max_size=30))
def test_plain_letters_are_folded_in_place(text: str) -> None:
    assert fold(text) == "".join(sign.lower() if sign.isalnum() else " " for sign in text)
