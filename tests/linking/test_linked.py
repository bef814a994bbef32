"""A collection tied together: quotes to offsets, events to passages, and what one broken part costs."""

from __future__ import annotations

from pathlib import Path

import linked_collections
from albviewer.collection.faults import FaultCode
from albviewer.linking.linked import LinkedCollection
from albviewer.model.documents import PassageId
from albviewer.model.mentions import Sense

C = FaultCode


def change(folder: Path, file: str, *pairs: tuple[str, str]) -> LinkedCollection:
    text = (folder / file).read_text(encoding="utf-8")
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (folder / file).write_text(text, encoding="utf-8")
    return linked_collections.linked(folder)


def faults_of(linked: LinkedCollection) -> list[tuple[str, int, FaultCode]]:
    return [(fault.position.file, fault.position.line, fault.code) for fault in linked.faults]


def test_quotes_are_anchored_in_text_and_passage(small_collection_folder: Path) -> None:
    linked = linked_collections.linked(small_collection_folder)
    assert not linked.faults
    (anchor,) = linked.evidence["mole-paid"]
    text = linked.collection.documents["report"].text
    assert anchor.quote == text[anchor.start : anchor.end] == "Karst paid for a new one in 1902"
    assert (anchor.source, anchor.passage) == ("report", PassageId("report", "1.1"))
    assert [[item.passage for item in claim] for claim in linked.claims["month-of-the-storm"]] == [
        [PassageId("letter", "1.1")],
        [PassageId("report", "1.1")],
    ]


def test_passages_stand_in_reading_order_with_what_they_name(small_collection_folder: Path) -> None:
    passages = linked_collections.linked(small_collection_folder).passages
    assert [str(id_) for id_ in passages] == [
        "letter ¶ 0.1",
        "letter ¶ 1.1",
        "report ¶ 1.1",
        "report ¶ 2.1",
        "report ¶ 2.2",
    ]
    assert [item.order for item in passages.values()] == [0, 1, 2, 3, 4]
    first, report = passages[PassageId("letter", "0.1")], passages[PassageId("report", "1.1")]
    assert first.places == (("port-lume", Sense.PLACE), ("karst", Sense.PLACE))
    assert first.people == ("ana-moro",)
    assert [date.text for date in first.dates] == ["1901-05-03"]
    assert first.events == ("alba-arrives",)
    assert report.places == (("port-lume", Sense.PLACE), ("karst", Sense.GOVERNMENT))
    assert report.events == ("mole-broken", "mole-paid")


def test_place_mentions_of_a_stretch(small_collection_folder: Path) -> None:
    linked = linked_collections.linked(small_collection_folder)
    first, second, third = linked.mentions["letter"].places
    assert linked.mentions_between("letter", first.start, second.start) == (first,)
    assert linked.mentions_between("letter", first.start + 1, third.start + 1) == (second, third)
    assert linked.mentions_between("letter", 0, 0) == ()


def test_an_event_whose_quote_is_not_there_is_left_out_with_its_fault(small_collection_folder: Path) -> None:
    linked = change(small_collection_folder, "events.yaml", ("The frigate Alba reached", "The frigate Alba left"))
    assert faults_of(linked) == [("events.yaml", 2, C.NO_EVIDENCE), ("events.yaml", 12, C.QUOTE_NOT_FOUND)]
    assert list(linked.collection.events) == list(linked.evidence) == ["mole-broken", "mole-paid"]
    assert linked.passages[PassageId("letter", "0.1")].events == ()
    assert "are not in source letter" in linked.faults[1].message


def test_an_event_stays_with_the_quotes_that_are_there(small_collection_folder: Path) -> None:
    linked = change(small_collection_folder, "events.yaml", ("The mole at Porto Lume was", "A mole at Porto Lume was"))
    assert faults_of(linked) == [("events.yaml", 21, C.QUOTE_NOT_FOUND)]
    assert [anchor.source for anchor in linked.evidence["mole-broken"]] == ["letter"]


def test_an_ambiguous_quote_needs_its_occurrence(small_collection_folder: Path) -> None:
    quote = 'quote: "The storm of June 1901 broke the mole at Port Lume."'
    linked = change(small_collection_folder, "events.yaml", (quote, 'quote: "Port Lume"'))
    assert faults_of(linked) == [("events.yaml", 20, C.QUOTE_AMBIGUOUS)]
    assert [anchor.source for anchor in linked.evidence["mole-broken"]] == ["report"]
    linked = change(small_collection_folder, "events.yaml", ('"Port Lume"', '"Port Lume", occurrence: 2'))
    assert not linked.faults
    assert linked.evidence["mole-broken"][0].passage == PassageId("letter", "1.1")


def test_a_disagreement_is_kept_with_the_claims_that_are_made(small_collection_folder: Path) -> None:
    third = (
        '        evidence: [{source: report, quote: "broken in July 1901"}]\n',
        '        evidence: [{source: report, quote: "broken in July 1901"}]\n'
        "      - claim: {en: May 1901, sq: maj 1901}\n"
        '        evidence: [{source: letter, quote: "storm of May"}]\n',
    )
    linked = change(small_collection_folder, "disagreements.yaml", third)
    assert faults_of(linked) == [("disagreements.yaml", 13, C.QUOTE_NOT_FOUND)]
    claims = linked.collection.disagreements["month-of-the-storm"].claims
    assert len(claims) == len(linked.claims["month-of-the-storm"]) == 2
    linked = change(small_collection_folder, "disagreements.yaml", ("The storm of June", "The storm of April"))
    assert faults_of(linked) == [
        ("disagreements.yaml", 2, C.NO_CLAIMS),
        ("disagreements.yaml", 9, C.QUOTE_NOT_FOUND),
        ("disagreements.yaml", 13, C.QUOTE_NOT_FOUND),
    ]
    assert not linked.collection.disagreements
    assert not linked.claims
    assert not linked.collection.disputed_events()


def test_a_disagreement_about_an_event_that_was_left_out_is_about_none(small_collection_folder: Path) -> None:
    linked = change(
        small_collection_folder,
        "events.yaml",
        ("The storm of June 1901 broke", "The storm of June 1901 hit"),
        ("The mole at Porto Lume was broken", "The mole at Porto Lume was gone"),
    )
    assert "mole-broken" not in linked.collection.events
    assert linked.collection.disagreements["month-of-the-storm"].event == ""
    assert linked.collection.disputed_events() == frozenset()


def test_an_unreadable_document_is_one_fault(small_collection_folder: Path) -> None:
    (small_collection_folder / "report.txt").unlink()
    linked = linked_collections.linked(small_collection_folder)
    assert faults_of(linked) == [("sources.yaml", 10, C.FILE_MISSING)]
    assert list(linked.collection.events) == ["alba-arrives", "mole-broken"]
    assert list(linked.mentions) == ["letter"]
    assert not linked.collection.disagreements


def test_a_quote_that_begins_in_a_bullet_or_a_heading_stands_in_the_passage_after(
    small_collection_folder: Path,
) -> None:
    linked = change(
        small_collection_folder,
        "events.yaml",
        ("Karst paid for a new one in 1902", "- Ivo Brand, engineer"),
        ("The frigate Alba reached Port Lume on 3 May 1901.", "The harbour The storm"),
    )
    assert not linked.faults
    assert linked.evidence["mole-paid"][0].passage == PassageId("report", "2.2")
    assert linked.evidence["alba-arrives"][0].passage == PassageId("letter", "1.1")


def test_a_quote_in_a_heading_stands_in_no_passage(small_collection_folder: Path) -> None:
    linked = change(small_collection_folder, "events.yaml", ("Karst paid for a new one in 1902", "What was found"))
    assert linked.evidence["mole-paid"][0].passage is None


def test_what_is_named_in_hidden_debris_belongs_to_no_passage(small_collection_folder: Path) -> None:
    with (small_collection_folder / "letter.txt").open("a", encoding="utf-8") as stream:
        stream.write("[see Karst]\n")
    with (small_collection_folder / "mentions.yaml").open("a", encoding="utf-8") as stream:
        stream.write("  - {source: letter, quote: see Karst, surface: Karst, place: karst}\n")
    linked = change(
        small_collection_folder, "apparatus.yaml", ("level: 1}\n", "level: 1}\n      - {lines: 7, as: hidden}\n")
    )
    assert not linked.faults
    assert linked.mentions["letter"].places[-1].surface == "Karst"
    assert linked.passages[PassageId("letter", "1.1")].places == (("port-lume", Sense.PLACE),)


def test_the_bundled_collection_has_no_fault_and_every_quote_is_its_text() -> None:
    linked = linked_collections.bundled()
    assert [str(fault) for fault in linked.faults] == []
    assert list(linked.evidence) == list(linked.collection.events)
    anchors = [anchor for listed in linked.evidence.values() for anchor in listed]
    anchors += [anchor for claims in linked.claims.values() for claim in claims for anchor in claim]
    for anchor in anchors:
        document = linked.collection.documents[anchor.source]
        assert anchor.quote == document.text[anchor.start : anchor.end] != ""
        assert anchor.passage is None or anchor.passage in linked.passages
    for event, listed in linked.evidence.items():
        assert len(listed) == len(linked.collection.events[event].evidence)
        for anchor in listed:
            assert anchor.passage is None or event in linked.passages[anchor.passage].events


def test_the_passages_of_the_bundled_collection_name_what_is_mentioned_in_them() -> None:
    linked = linked_collections.bundled()
    for id_, passage in linked.passages.items():
        document = linked.collection.documents[id_.source]
        block = document.blocks[passage.block]
        assert block.label == id_.label
        named = linked.mentions_between(id_.source, block.start, block.end)
        assert set(passage.places) == {(item.place, item.sense) for item in named}
