"""The letters that were typed, made strong in a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from albviewer.panels.name_runs import name_runs
from albviewer.panels.runs import RunKind, plain


def marked(name: str, typed: str) -> str:
    return "".join(f"<{run.text}>" if run.kind is RunKind.STRONG else run.text for run in name_runs(name, typed))


@pytest.mark.parametrize(
    ("name", "typed", "runs"),
    [
        ("Vlorë", "vlore", "<Vlorë>"),
        ("Vlorë", "vl", "<Vl>orë"),
        ("Bay of Vlorë", "VLO", "Bay of <Vlo>rë"),
        ("Enver Hoxha", "hox en", "<En>ver <Hox>ha"),
        ("Straße", "stras", "<Straß>e"),
        ("北京市", "京", "北<京>市"),
        ("Vlorë", "x", "Vlorë"),
        ("Saint-Denis", "denis", "Saint-<Denis>"),
    ],
)
def test_what_was_typed_is_strong(name: str, typed: str, runs: str) -> None:
    assert marked(name, typed) == runs


@given(st.text(max_size=30), st.text(max_size=8))
def test_no_letter_is_lost(name: str, typed: str) -> None:
    import unicodedata

    assert plain(name_runs(name, typed)) == unicodedata.normalize("NFC", name)
