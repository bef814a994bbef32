"""The rows of the list of disagreements: what sources differ on, and which sources they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from albviewer.panels.say import Say
    from albviewer.session.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class DisagreementRow:
    """A disagreement: its topic, what kind it is, the sources that make the claims, and the claims in one line."""

    id: str
    kind: str
    topic: str
    sources: tuple[str, ...]
    claims: str


def disagreement_rows(session: Session, say: Say) -> tuple[DisagreementRow, ...]:
    """Return the disagreements found, in the order of the collection."""
    rows = []
    for id_ in session.found.disagreements:
        item = session.collection.disagreements[id_]
        anchors = [anchor for claim in session.linked.claims[id_] for anchor in claim]
        rows.append(
            DisagreementRow(
                id=id_,
                kind=kind_in_words(item.kind.value, say),
                topic=item.topic.in_language(say.language),
                sources=tuple(sorted({anchor.source for anchor in anchors})),
                claims=" / ".join(claim.claim.in_language(say.language) for claim in item.claims),
            )
        )
    return tuple(rows)


def kind_in_words(kind: str, say: Say) -> str:
    """Return the word for what sources differ on."""
    words = {
        "date": say("date"),
        "place": say("place"),
        "actor": say("who acted"),
        "number": say("number"),
        "cause": say("cause"),
        "term": say("term"),
    }
    return words.get(kind, say("what happened"))
