"""What is said of a mention under the pointer."""

from __future__ import annotations

from albviewer.model.mentions import Sense
from albviewer.panels.mention_words import mention_words
from albviewer.panels.reader_page import MarkKind, TextMark, reader_page
from albviewer.panels.say import Say
from albviewer.session import changes
from albviewer.session.session import Origin, Session


def mark(kind: MarkKind, id_: str, sense: Sense = Sense.PLACE) -> TextMark:
    return TextMark(start=0, end=1, kind=kind, id=id_, sense=sense)


def test_a_place_has_name_type_and_counts(small: Session) -> None:
    words = mention_words(small, mark(MarkKind.PLACE, "port-lume"), Say())
    assert words == "Port Lume, city\n2 events, 3 passages"


def test_the_counts_are_those_of_what_is_found(small: Session) -> None:
    small.apply(changes.limit_time("1901-05", "1901-05"), origin=Origin.CHIPS)
    assert mention_words(small, mark(MarkKind.PLACE, "port-lume"), Say()).endswith("\n1 event, 1 passage")
    assert mention_words(small, mark(MarkKind.PLACE, "lumia"), Say()).endswith("\n0 events, 0 passages")


def test_a_government_is_not_called_a_city(small: Session) -> None:
    words = mention_words(small, mark(MarkKind.PLACE, "karst", Sense.GOVERNMENT), Say())
    assert words == "Karst, the government that sits there\n2 events, 1 passage"
    part = mention_words(small, mark(MarkKind.PLACE, "karst", Sense.NAME_PART), Say())
    assert part.startswith("Karst, part of another name\n")


def test_a_person_has_name_and_role_in_the_language(small: Session) -> None:
    assert mention_words(small, mark(MarkKind.PERSON, "ana-moro"), Say()) == (
        "Ana Moro, Captain of the Alba\n1 event, 2 passages"
    )
    assert mention_words(small, mark(MarkKind.PERSON, "ana-moro"), Say("sq")).startswith("Ana Moro, Kapitene e Albës\n")


def test_a_date_is_said_in_words(small: Session) -> None:
    assert mention_words(small, mark(MarkKind.TIME, "1901-05-03"), Say()) == "3 May 1901"


def test_every_mark_of_the_bundled_sources_has_words(seeds: Session) -> None:
    for source in seeds.collection.sources:
        for block in reader_page(seeds, source).blocks:
            for found in block.marks:
                assert mention_words(seeds, found, Say())
