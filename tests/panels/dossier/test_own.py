"""The reader's own notes in a dossier: on what the filters let through, each with its words, never silently lost."""

from __future__ import annotations

from dataclasses import replace

from albviewer.index.query import PlaceFilter
from albviewer.linking.reanchoring import Found, Standing, find_again, target_at
from albviewer.model.annotations import Annotation, AnnotationKind
from albviewer.panels.dossier.blocks import Dossier, Heading, Paragraph, Quote
from albviewer.panels.dossier.own import OwnNote
from albviewer.session.links import open_link, read_link
from albviewer.session.session import Session
from albviewer.session.view_state import ViewState

VLORA = "withdraw its naval base in Vlora"
ELSEWHERE = "Albania was the only Eastern European country"


def note(session: Session, words: str, body: str = "") -> OwnNote:
    document = session.collection.documents["004"]
    start = document.text.index(words)
    target = target_at(document, start, start + len(words))
    mark = Annotation(id=words, kind=AnnotationKind.NOTE, target=target, body=body)
    return mark, find_again(target, document)


def own_part(dossier: Dossier) -> list[Quote | Paragraph]:
    """Return what stands between the heading of the notes and the next one."""
    headings = [number for number, block in enumerate(dossier.blocks) if isinstance(block, Heading)]
    at = [number for number in headings if getattr(dossier.blocks[number], "anchor", "") == "notes"]
    if not at:
        return []
    end = next(number for number in headings if number > at[0])
    return [block for block in dossier.blocks[at[0] + 1 : end] if isinstance(block, Quote | Paragraph)]


def words_of(block: Quote | Paragraph) -> str:
    return block.words if isinstance(block, Quote) else "".join(part.text for part in block.words)


def test_a_note_stands_under_its_words_with_their_citation(seeds: Session, make) -> None:
    quote, first, second = own_part(make(seeds, notes=(note(seeds, VLORA, "Which one?\n\nCompare 000."),)))
    assert isinstance(quote, Quote)
    assert quote.words == VLORA
    assert quote.caption[0].text == "004 ¶ 9.7"
    state = open_link(read_link(quote.caption[0].link), seeds.linked)(ViewState())
    assert state.spot is not None
    assert seeds.collection.documents["004"].text[state.spot.start : state.spot.end] == VLORA
    assert [words_of(first), words_of(second)] == ["Note  Which one?", "Compare 000."]


def test_only_notes_on_what_is_found_are_there(seeds: Session, make) -> None:
    notes = (note(seeds, ELSEWHERE), note(seeds, VLORA))
    assert [words_of(block) for block in own_part(make(seeds, notes=notes))] == [" ".join(ELSEWHERE.split()), VLORA]
    at_vlore = Session(seeds.finder, replace(seeds.state, places=(PlaceFilter(place="vlore"),)))
    assert [words_of(block) for block in own_part(make(at_vlore, notes=notes))] == [VLORA]


def test_what_is_lost_is_said_to_be(seeds: Session, make) -> None:
    mark, _now = note(seeds, VLORA, "Which one?")
    lost, body = own_part(make(seeds, notes=((mark, Found(standing=Standing.LOST)),)))
    assert words_of(lost) == f"004  “{VLORA}”: lost: no longer in the source"
    assert words_of(body) == "Note  Which one?"


def test_without_notes_there_is_no_such_part(seeds: Session, make) -> None:
    assert own_part(make(seeds)) == []
