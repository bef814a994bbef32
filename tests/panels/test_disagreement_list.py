"""The list of disagreements in words."""

from __future__ import annotations

import pytest

from albviewer.model.events import DisagreementKind
from albviewer.panels.disagreement_list import disagreement_rows, kind_in_words
from albviewer.panels.say import Say
from albviewer.session import changes
from albviewer.session.session import Origin, Session


def test_a_row_says_topic_kind_claims_and_who_makes_them(small: Session) -> None:
    [row] = disagreement_rows(small, Say())
    assert row.id == "month-of-the-storm"
    assert row.kind == "date"
    assert row.topic == "When the mole was broken"
    assert row.sources == ("letter", "report")
    assert row.claims == "June 1901 / July 1901"


def test_the_collections_own_words_are_in_the_language_asked_for(small: Session) -> None:
    [row] = disagreement_rows(small, Say("sq"))
    assert row.topic == "Kur u thye moli"
    assert row.claims == "qershor 1901 / korrik 1901"


def test_only_what_is_found_is_listed(small: Session) -> None:
    small.apply(changes.choose_place("karst"), origin=Origin.LIST)
    assert disagreement_rows(small, Say()) == ()


def test_the_bundled_disagreements_are_all_listed(seeds: Session) -> None:
    rows = disagreement_rows(seeds, Say())
    assert [row.id for row in rows] == list(seeds.collection.disagreements)
    assert all(row.topic and row.kind and row.sources and " / " in row.claims for row in rows)


@pytest.mark.parametrize("kind", DisagreementKind)
def test_every_kind_has_a_word(kind: DisagreementKind) -> None:
    words = kind_in_words(kind.value, Say(translate=lambda text: f"<{text}>"))
    assert words.startswith("<")
