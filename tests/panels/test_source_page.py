"""The page about a source: only what is known, in the language of the interface."""

from __future__ import annotations

from itertools import chain

import pytest

from albviewer.model.documents import Document
from albviewer.model.sources import SourceFormat, SourceKind
from albviewer.panels.facts import FactsPage, known_facts
from albviewer.panels.say import Say
from albviewer.panels.source_page import read_as_in_words, source_kind_in_words, source_page
from albviewer.session.session import Session


def facts(page: FactsPage) -> dict[str, str]:
    return {fact.label: fact.text for fact in page.facts}


def test_only_what_is_known_is_said() -> None:
    assert [fact.label for fact in known_facts((("Author", ""), ("Kind", "letter")))] == ["Kind"]


def test_a_source_with_an_author_and_a_date(small: Session) -> None:
    page = source_page(small, "letter", Say())
    assert (page.title, page.lead) == ("A Letter from the Harbour", "")
    said = facts(page)
    assert said["Author"] == "Ana Moro"
    assert said["Kind"] == "letter"
    assert said["Date"] == "Jun 1901"
    assert said["Language"] == "in English"
    assert said["File"] == "letter.txt"
    assert not {"Rights", "How to cite it", "About it", "Where it is from"} & set(said)


def test_how_much_stands_in_it_is_counted(small: Session) -> None:
    lines = facts(source_page(small, "letter", Say()))["In this collection"].split("\n")
    passages = sum(id_.source == "letter" for id_ in small.linked.passages)
    assert lines[0] == f"{passages} passages"
    assert lines[1] == "2 events told"
    assert "a voice in 1 disagreement" in lines
    assert not any("read otherwise" in line for line in lines)


@pytest.mark.parametrize("source", ["000", "001", "002", "003", "004"])
def test_the_bundled_sources_say_all_that_the_collection_says(seeds: Session, source: str) -> None:
    known = seeds.collection.sources[source]
    for language in ("en", "sq"):
        page = source_page(seeds, source, Say(language))
        said = facts(page)
        assert page.title == known.shown_title(language)
        assert bool(page.lead) is not known.title_given
        assert said["About it"] == known.about.in_language(language)
        assert said["How to cite it"] == known.cite_as.in_language(language)
        assert said["Rights"] == known.rights.in_language(language)
        assert said["Where it is from"] == known.provenance.in_language(language)
        assert ("Author" in said) is bool(known.authors)
        assert ("Date" in said) is bool(known.date or known.date_as_written)
    readings = len(seeds.collection.documents[source].readings)
    assert (f"{readings} spots read otherwise" in said["In this collection"]) is bool(readings)


def test_a_date_is_said_as_written_too(seeds: Session) -> None:
    assert facts(source_page(seeds, "001", Say()))["Date"] == "30 Nov 2022, “Published: 30 November 2022”"


def test_all_labels_are_translated(seeds: Session) -> None:
    marked = source_page(seeds, "001", Say("sq", lambda text: f"<{text}"))
    assert all(fact.label.startswith("<") for fact in marked.facts)
    said = {fact.label: fact.text for fact in marked.facts}
    assert all(line.startswith("<") for line in said["<In this collection"].split("\n"))
    assert said["<Kind"].startswith("<")


def test_events_are_counted_once_however_often_a_source_proves_them(seeds: Session) -> None:
    told = {event for event, anchors in seeds.linked.evidence.items() if "004" in {anchor.source for anchor in anchors}}
    claims = seeds.linked.claims.items()
    voices = {id_ for id_, made in claims if "004" in {anchor.source for anchor in chain.from_iterable(made)}}
    lines = facts(source_page(seeds, "004", Say()))["In this collection"].split("\n")
    assert f"{len(told)} events told" in lines
    assert f"a voice in {len(voices)} disagreements" in lines


@pytest.mark.parametrize("kind", SourceKind)
def test_every_kind_has_a_word_but_the_unknown_one(kind: SourceKind) -> None:
    words = source_kind_in_words(kind.value, Say(translate=lambda text: f"<{text}"))
    assert words.startswith("<") is (kind is not SourceKind.OTHER)


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (Document(source="a", text="", encoding="UTF-8"), "plain text in UTF-8"),
        (Document(source="a", text="", encoding="koi8_r", guessed=True), "plain text in koi8_r, as guessed"),
        (Document(source="a", text="", format=SourceFormat.PDF, is_scan=True), "PDF without text"),
        (Document(source="a", text="", format=SourceFormat.TEI), "TEI XML"),
    ],
)
def test_how_the_file_was_read_is_told(document: Document, words: str) -> None:
    assert read_as_in_words(document, Say()) == words
