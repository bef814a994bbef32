"""A dossier of a selection: what stands in it, in which order, and that nothing found is lost without a word."""

from __future__ import annotations

from pathlib import Path

import pytest

import small_collection
from albviewer.collection.load import load_collection
from albviewer.index.finder import Finder
from albviewer.index.query import PlaceFilter
from albviewer.linking.linker import link_collection
from albviewer.panels.dossier import making, parts
from albviewer.panels.dossier.blocks import Dossier, Facts, Heading, Paragraph, Picture, Quote
from albviewer.panels.timeline.picture import svg_of_time
from albviewer.session.links import open_link, read_link
from albviewer.session.session import Session
from albviewer.session.view_state import TimeWindow, ViewState


def outline(dossier: Dossier) -> list[str]:
    return [f"{heading.level} {heading.number} {heading.words}".replace("  ", " ") for heading in dossier.headings()]


def words_of(dossier: Dossier) -> str:
    said: list[str] = []
    for block in dossier.blocks:
        match block:
            case Heading(words=words) | Picture(words=words):
                said.append(words)
            case Paragraph(words=words):
                said.append("".join(part.text for part in words))
            case Facts(rows=rows):
                said.extend(f"{name}: {words}" for name, words in rows)
            case Quote(words=words, caption=caption):
                said.append(f"{words} [{''.join(part.text for part in caption)}]")
    return "\n".join(said)


def filtered(seeds: Session, **filters: object) -> Session:
    return Session(seeds.finder, ViewState(**filters))


def test_the_parts_of_the_small_collection_in_order(small: Session, make) -> None:
    assert outline(make(small)) == [
        "1 Port Lume",
        "2 Events",
        "3 1 The Alba reaches Port Lume",
        "3 2 The mole is broken",
        "3 3 Karst pays for a new mole",
        "2 Where the sources differ",
        "3 ≠ 1 When the mole was broken",
        "2 Places",
        "2 Sources",
        "3 letter A Letter from the Harbour",
        "3 report Report on the Mole",
        "2 Rights and licences",
    ]


def test_every_quote_of_every_event_and_claim_is_there_to_the_letter(seeds: Session, make) -> None:
    quotes = {block.words for block in make(seeds).blocks if isinstance(block, Quote)}
    linked = seeds.linked
    claims = (anchor for claims in linked.claims.values() for claim in claims for anchor in claim)
    for anchor in (*(anchor for anchors in linked.evidence.values() for anchor in anchors), *claims):
        assert " ".join(anchor.quote.split()) in quotes


def test_a_quote_says_source_passage_and_citation_and_leads_to_its_words(seeds: Session, make) -> None:
    session = filtered(seeds, places=(PlaceFilter(place="vlore"),))
    [first, *_] = [block for block in make(session).blocks if isinstance(block, Quote)]
    where = first.caption[0]
    source, _, label = where.text.partition(" ¶ ")
    assert f", {label}" in "".join(part.text for part in first.caption)
    assert any(part.italic for part in first.caption)
    state = open_link(read_link(where.link), session.linked)(ViewState())
    assert state.event == session.found.events[0].id
    assert state.spot.source == source
    spot = session.collection.documents[source].text[state.spot.start : state.spot.end]
    assert " ".join(spot.split()) == first.words


def test_the_selection_is_said_in_words_and_as_a_link(seeds: Session, make) -> None:
    state = ViewState(places=(PlaceFilter(place="vlore"),), window=TimeWindow(first="1960", last="1961"))
    session = filtered(seeds, places=state.places, window=state.window)
    dossier = make(session)
    said = words_of(dossier)
    assert "Selection: At Vlorë and places in it, 1960–1961 (possibly)" in said
    assert f"{len(session.found.events)} of {len(seeds.collection.events)} events" in said
    assert "Made on: 22 Nov 2026" in said
    assert "Made by: albviewer 9.9" in said
    links = [part.link for block in dossier.blocks if isinstance(block, Paragraph) for part in block.words if part.link]
    assert open_link(read_link(links[0]), session.linked)(ViewState()) == state


def test_towns_have_coordinates_and_countries_none(seeds: Session, make) -> None:
    said = words_of(make(seeds))
    assert "Vlorë: city · 40.4667° N, 19.4897° E · 7 events" in said
    assert "China: country · 37 events" in said


def test_rights_and_licences_stand_at_the_end(seeds: Session, make) -> None:
    said = words_of(make(seeds))
    assert "Rights: The document states none." in said
    assert "© 2022 Manjola Xhaferri" in said
    assert "Natural Earth" in said
    assert "LGPL-3.0-or-later" in said
    assert "The descriptions of places, people, events and disagreements are free to use" in said


def test_in_another_language_the_collections_own_words_are_of_that_language(seeds: Session, make) -> None:
    assert "Shqipëria dhe Bashkimi Sovjetik" in words_of(make(filtered(seeds, language="sq")))


def test_only_sources_that_are_quoted_are_listed(seeds: Session, make) -> None:
    session = filtered(seeds, sources=("001",), places=(PlaceFilter(place="vlore"),))
    quoted = {block.caption[0].text.split()[0] for block in make(session).blocks if isinstance(block, Quote)}
    listed = [heading.number for heading in make(session).headings() if heading.anchor.startswith("source-")]
    assert set(listed) == quoted


def test_words_searched_for_bring_the_passages_found(seeds: Session, make) -> None:
    session = filtered(seeds, text="submarine")
    blocks = make(session).blocks
    start = next(n for n, block in enumerate(blocks) if isinstance(block, Heading) and block.anchor == "passages")
    quoted = [block for block in blocks[start:] if isinstance(block, Quote)]
    assert len(quoted) == len(session.found.passages)
    assert all("submarine" in quote.words.lower() for quote in quoted)


@pytest.mark.parametrize("wanted", [True, False])
def test_passages_come_or_stay_away_as_wanted(seeds: Session, make, wanted: bool) -> None:
    parts_there = [heading.anchor for heading in make(filtered(seeds, disputed=True), passages=wanted).headings()]
    assert ("passages" in parts_there) is wanted


def test_nothing_found_still_makes_a_dossier(seeds: Session, make) -> None:
    dossier = make(filtered(seeds, text="zeppelin"))
    assert [heading.words for heading in dossier.headings()] == [
        "Albania and the Soviet Union",
        "Rights and licences",
    ]
    assert dossier.timeline is None


def test_what_is_left_for_its_length_is_said(seeds: Session, make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(making, "MOST_EVENTS", 5)
    monkeypatch.setattr(making, "MOST_DISAGREEMENTS", 3)
    monkeypatch.setattr(making, "MOST_PASSAGES", 7)
    dossier = make(seeds, passages=True)
    entries = [heading.anchor.split("-")[0] for heading in dossier.headings() if heading.level == 3]
    assert (entries.count("event"), entries.count("disagreement")) == (5, 3)
    said = words_of(dossier)
    events, passages = len(seeds.collection.events), len(seeds.linked.passages)
    assert f"The first 5 of {events} stand here" in said
    assert f"The first 3 of {len(seeds.collection.disagreements)} stand here" in said
    assert f"The first 7 of {passages} stand here" in said


def test_thousands_of_events_make_a_dossier_that_can_be_read(tmp_path: Path, make) -> None:
    folder = small_collection.write(tmp_path / "many")
    events = "".join(
        f"  - id: e{number}\n    title: {{en: Event {number}}}\n    date: {1000 + number}\n"
        "    evidence: [{source: letter, quote: The frigate Alba reached Port Lume}]\n"
        for number in range(2500)
    )
    (folder / "events.yaml").write_text(f"events:\n{events}", encoding="utf-8")
    (folder / "disagreements.yaml").unlink()
    session = Session(Finder(link_collection(load_collection(folder))), ViewState())
    dossier = make(session)
    assert len(session.found.events) == 2500
    assert len([heading for heading in dossier.headings() if heading.anchor.startswith("event-")]) == 300
    assert "The first 300 of 2500 stand here" in words_of(dossier)
    assert dossier.timeline.height < 1000
    assert len(svg_of_time(dossier.timeline)) < 500_000


def test_claims_have_letters_for_ever() -> None:
    letters = [parts._letter(position) for position in range(26 * 27)]
    assert letters[:2] == ["A", "B"]
    assert letters[25:28] == ["Z", "AA", "AB"]
    assert letters[-1] == "ZZ"
    assert len(set(letters)) == len(letters)
