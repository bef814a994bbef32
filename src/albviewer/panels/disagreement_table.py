"""A disagreement laid out: questions in rows, sources in columns, in each cell what the source claims and its words.

A disagreement is shown together with the others about the same event. A source that makes no claim is silent.
"""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_uppercase
from typing import TYPE_CHECKING

from albviewer.panels.disagreement_list import kind_in_words
from albviewer.panels.labels import source_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from albviewer.linking.evidence import Anchor
    from albviewer.model.events import Disagreement
    from albviewer.panels.say import Say
    from albviewer.session.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteText:
    """The words of a source that make a claim, as they are shown, and where they stand."""

    anchor: Anchor
    words: str
    caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimText:
    """A claim: its letter, the same in every column, what it says, and the quotes of one source for it."""

    letter: str
    claim: str
    quotes: tuple[QuoteText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """One point on which sources differ. `cells` has one entry a source; an empty one is a silent source."""

    id: str
    topic: str
    facts: tuple[str, ...]
    note: str
    cells: tuple[tuple[ClaimText, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisagreementTable:
    """The whole table, its first row the one asked for. It is disagreement `number` of `total`."""

    title: str
    lead: str
    number: int
    total: int
    columns: tuple[tuple[str, str], ...]
    rows: tuple[QuestionRow, ...]


def disagreement_table(session: Session, disagreement: str, say: Say) -> DisagreementTable:
    """Return the table of a disagreement, with its siblings about the same event below it."""
    all_ids = list(session.collection.disagreements)
    asked = session.collection.disagreements[disagreement]
    siblings = [
        item
        for item in session.collection.disagreements.values()
        if item.event and item.event == asked.event and item.id != asked.id
    ]
    letters = _letters()
    rows = tuple(_row(session, item, letters, say) for item in (asked, *siblings))
    event = session.collection.events.get(asked.event)
    return DisagreementTable(
        title=asked.topic.in_language(say.language),
        lead=say("About: {event}", event=event.title.in_language(say.language)) if event else "",
        number=all_ids.index(disagreement) + 1,
        total=len(all_ids),
        columns=tuple((source, source_label(session.collection, source, say.language)) for source in _sources(session)),
        rows=rows,
    )


def neighbour(session: Session, disagreement: str, step: int) -> str:
    """Return the disagreement so many steps on in the order of the collection, going round at the ends."""
    ids = list(session.collection.disagreements)
    return ids[(ids.index(disagreement) + step) % len(ids)]


def _sources(session: Session) -> tuple[str, ...]:
    return tuple(session.collection.sources)


def _letters() -> Iterator[str]:
    """Return A, B … Z, AA, AB …: a table of one event may hold many claims."""
    yield from ascii_uppercase
    for first in ascii_uppercase:
        for second in ascii_uppercase:
            yield first + second


def _row(session: Session, item: Disagreement, letters: Iterator[str], say: Say) -> QuestionRow:
    claims = list(zip(item.claims, session.linked.claims[item.id], letters, strict=False))
    cells = []
    for source in _sources(session):
        texts = []
        for claim, anchors, letter in claims:
            quotes = tuple(_quote(session, anchor, say) for anchor in anchors if anchor.source == source)
            if quotes:
                texts.append(ClaimText(letter=letter, claim=claim.claim.in_language(say.language), quotes=quotes))
        cells.append(tuple(texts))
    speaking = sum(map(bool, cells))
    facts = (
        kind_in_words(item.kind.value, say),
        say.count("{n} answer", "{n} answers", len(claims)),
        say.count("{n} source speaks", "{n} sources speak", speaking),
        say.count("{n} is silent", "{n} are silent", len(cells) - speaking),
    )
    return QuestionRow(
        id=item.id,
        topic=item.topic.in_language(say.language),
        facts=facts if speaking < len(cells) else facts[:-1],
        note=item.note.in_language(say.language),
        cells=tuple(cells),
    )


def _quote(session: Session, anchor: Anchor, say: Say) -> QuoteText:
    """Return a quote as the reader shows it: clean, on one line."""
    document = session.collection.documents[anchor.source]
    words = []
    for block in document.blocks:
        if block.end > anchor.start and block.start < anchor.end:
            span = block.shown.to_shown(anchor.start, anchor.end)
            if span:
                words.append(block.shown.text[span[0] : span[1]])
    label = anchor.passage.label if anchor.passage else ""
    caption = say("{source} ¶ {label}", source=anchor.source, label=label) if label else anchor.source
    return QuoteText(anchor=anchor, words=" ".join(words), caption=caption)
