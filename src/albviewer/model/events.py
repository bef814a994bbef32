"""Events, the evidence for them, and disagreements between sources. Offsets of quotes are found on a higher floor."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from albviewer.model.edtf import Edtf
from albviewer.model.positions import Position
from albviewer.model.texts import LocalText


class EventKind(StrEnum):
    """What kind of event it is."""

    MEETING = "meeting"
    CONGRESS = "congress"
    SPEECH = "speech"
    LETTER = "letter"
    AGREEMENT = "agreement"
    AID = "aid"
    BREAK = "break"
    PURGE = "purge"
    MILITARY = "military"
    VISIT = "visit"
    FOUNDING = "founding"
    GOVERNMENT = "government"
    CONFLICT = "conflict"
    PUBLICATION = "publication"
    DEATH = "death"
    OTHER = "other"


class Basis(StrEnum):
    """Whether the source states the date or it was inferred from the context."""

    STATED = "stated"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The exact words of a source. `occurrence` counts from 1; None means that the words stand there only once."""

    source: str
    quote: str
    occurrence: int | None = None
    position: Position = Position()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """When an event happened: the date, the source's own wording, and what the date rests on."""

    date: Edtf
    as_written: str = ""
    basis: Basis = Basis.STATED
    reason: LocalText = LocalText()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened. It always carries evidence.

    `places` is where it happened; `concerns` are places it is about without having happened there; `route` are the
    places that it led to one after another, at least two, or none if it led nowhere. All are ids.
    """

    id: str
    title: LocalText
    dating: Dating
    evidence: tuple[Evidence, ...]
    summary: LocalText = LocalText()
    kind: EventKind = EventKind.OTHER
    places: tuple[str, ...] = ()
    concerns: tuple[str, ...] = ()
    route: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    position: Position = Position()


class DisagreementKind(StrEnum):
    """On what the sources differ."""

    DATE = "date"
    PLACE = "place"
    ACTOR = "actor"
    NUMBER = "number"
    CAUSE = "cause"
    TERM = "term"
    FACT = "fact"


class Weight(StrEnum):
    """How much hangs on a disagreement."""

    MAJOR = "major"
    MINOR = "minor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One side of a disagreement, with the words that make the claim; `date` where it says when something happened."""

    claim: LocalText
    evidence: tuple[Evidence, ...]
    date: Edtf | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """A point on which sources, or passages of one source, differ; `event` is the id of the event in question."""

    id: str
    topic: LocalText
    claims: tuple[Claim, ...]
    kind: DisagreementKind = DisagreementKind.FACT
    event: str = ""
    weight: Weight = Weight.MINOR
    note: LocalText = LocalText()
    position: Position = Position()
