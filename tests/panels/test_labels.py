"""What things are called: in the language, in brackets where the title is not the document's own."""

from __future__ import annotations

from dataclasses import replace

from albviewer.model.texts import LocalText
from albviewer.panels.labels import person_label, place_label, place_labels, source_label
from albviewer.session.session import Session


def test_names_follow_the_language_and_fall_back_on_the_first(small: Session) -> None:
    labels = [place_label(small.collection, "port-lume", language) for language in ("en", "sq", "fr")]
    assert labels == ["Port Lume", "Porti i Lumës", "Port Lume"]
    assert person_label(small.collection, "ana-moro", "sq") == "Ana Moro"
    assert place_labels(small.collection, ["karst", "lumia"], "en") == ("Karst", "Lumia")


def test_what_is_not_known_is_called_by_its_id(small: Session) -> None:
    collection = small.collection
    labels = [label(collection, "x", "en") for label in (place_label, person_label, source_label)]
    assert labels == ["x", "x", "x"]


def test_titles_that_the_document_does_not_give_stand_in_brackets(seeds: Session) -> None:
    collection = seeds.collection
    assert source_label(collection, "003", "en") == "Expulsion of Soviets"
    assert source_label(collection, "002", "en") == "[Essay on the Cold War]"
    long_only = replace(collection.sources["002"], short_title=LocalText())
    collection = replace(collection, sources={"002": long_only})
    assert source_label(collection, "002", "en") == "[Albania and the Soviet Union during the Cold War]"
