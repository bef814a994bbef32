"""Where in a whole source something is found: hits, mentions of what is chosen, evidence, events, disagreements, marks.

Also of a source that is read in parts. Positions are offsets of the source's text; knows nothing of pixels.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING

from albviewer.panels.lists import ticks_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from albviewer.linking.evidence import Anchor
    from albviewer.panels.say import Say
    from albviewer.session.session import Session


class RulerKind(StrEnum):
    """What lies at a spot, in the order in which it is told."""

    EVIDENCE = "evidence"
    HIT = "hit"
    MENTION = "mention"
    EVENT = "event"
    DISPUTED = "disputed"
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class RulerMarks:
    """The offsets of each kind in a source of `length` characters, each in the order of the text."""

    length: int
    offsets: dict[RulerKind, tuple[int, ...]]

    def spots(self) -> tuple[int, ...]:
        """Return all offsets at which there is anything, each once."""
        return tuple(sorted(set(chain.from_iterable(self.offsets.values()))))

    def around(self, first: float, last: float) -> dict[RulerKind, int]:
        """Return how many of each kind lie between two offsets."""
        counts = {kind: sum(first <= at <= last for at in offsets) for kind, offsets in self.offsets.items()}
        return {kind: count for kind, count in counts.items() if count}


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedSpots:
    """Where a source proves events, and where it makes claims on which others differ: the same in every state."""

    events: tuple[int, ...]
    claims: tuple[int, ...]


def recorded_spots(session: Session, source: str) -> RecordedSpots:
    """Return what the collection's records say of a source."""
    linked = session.linked
    claims = chain.from_iterable(chain.from_iterable(linked.claims.values()))
    return RecordedSpots(
        events=_starts(chain.from_iterable(linked.evidence.values()), source), claims=_starts(claims, source)
    )


def ruler_marks(
    session: Session,
    source: str,
    recorded: RecordedSpots,
    *,
    mentions: Sequence[tuple[int, int]],
    hits: Sequence[int] = (),
    own: Sequence[int] = (),
) -> RulerMarks:
    """Return what lies where in a source.

    `mentions` are those of what is filtered by, `hits` those of the find bar, `own` what the reader has marked.
    """
    state, linked = session.state, session.linked
    length = max(1, session.collection.documents[source].length)
    claims = () if state.event else chain.from_iterable(linked.claims.get(state.disagreement, ()))
    found = [round(share * length) for share in ticks_in(session, source)] if state.text else []
    offsets = {
        RulerKind.EVIDENCE: _starts(chain(linked.evidence.get(state.event, ()), claims), source),
        RulerKind.HIT: tuple(sorted({*hits, *found})),
        RulerKind.MENTION: tuple(start for start, _ in mentions),
        RulerKind.EVENT: recorded.events,
        RulerKind.DISPUTED: recorded.claims,
        RulerKind.OWN: tuple(own),
    }
    return RulerMarks(length=length, offsets={kind: spots for kind, spots in offsets.items() if spots})


def ruler_words(counts: dict[RulerKind, int], say: Say) -> str:
    """Say how many of each kind there are: "1 event, 3 mentions"."""
    words = {
        RulerKind.EVIDENCE: lambda n: say.count("{n} proof of what is chosen", "{n} proofs of what is chosen", n),
        RulerKind.HIT: lambda n: say.count("{n} hit", "{n} hits", n),
        RulerKind.MENTION: lambda n: say.count("{n} mention", "{n} mentions", n),
        RulerKind.EVENT: lambda n: say.count("{n} event", "{n} events", n),
        RulerKind.DISPUTED: lambda n: say.count("{n} disputed claim", "{n} disputed claims", n),
        RulerKind.OWN: lambda n: say.count("{n} mark of yours", "{n} marks of yours", n),
    }
    return ", ".join(words[kind](counts[kind]) for kind in RulerKind if counts.get(kind))


def _starts(anchors: Iterable[Anchor], source: str) -> tuple[int, ...]:
    return tuple(sorted({anchor.start for anchor in anchors if anchor.source == source}))
