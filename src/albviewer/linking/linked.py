"""A collection with everything tied together: what each passage names, and where each event is proved."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar

from albviewer.collection.faults import Fault, FaultCode, FaultList
from albviewer.linking.encoded import KeyBook, encoded_mentions
from albviewer.linking.evidence import Anchor, anchor_evidence
from albviewer.linking.gazetteer import Gazetteer
from albviewer.linking.mentions import Mentions, find_mentions
from albviewer.linking.passages import LinkedPassage, link_passages
from albviewer.linking.ties import named_in, note_foreign_dates, note_unused, note_unused_phrases
from albviewer.linking.tours import link_tours

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from albviewer.collection.load import Loaded
    from albviewer.model.collection import Collection
    from albviewer.model.curation import CuratedMention
    from albviewer.model.documents import Document, PassageId
    from albviewer.model.events import Disagreement
    from albviewer.model.mentions import PlaceMention


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedCollection:
    """The collection and what was found in its texts.

    `evidence` holds the anchors of each event, `claims` those of each claim of each disagreement, `mentions` what each
    source names, `passages` all passages in the order of the sources, `stops` where the reader opens at each
    step of each tour (None: nowhere). `faults` are all faults, of files and of links.
    """

    collection: Collection
    mentions: Mapping[str, Mentions]
    evidence: Mapping[str, tuple[Anchor, ...]]
    claims: Mapping[str, tuple[tuple[Anchor, ...], ...]]
    passages: Mapping[PassageId, LinkedPassage]
    stops: Mapping[str, tuple[Anchor | None, ...]] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()

    def mentions_between(self, source: str, start: int, end: int) -> tuple[PlaceMention, ...]:
        """Return the place mentions of a source that begin at start or later and before end."""
        return between(self.mentions[source].places, start, end)


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...


_Mention = TypeVar("_Mention", bound=_Spanned)


def between(mentions: Sequence[_Mention], start: int, end: int) -> tuple[_Mention, ...]:
    """Return those of the mentions, which are in the order of the text, that begin at start or later and before end."""
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    last = bisect_left(mentions, end, lo=first, key=lambda mention: mention.start)
    return tuple(mentions[first:last])


def link_collection(loaded: Loaded) -> LinkedCollection:
    """Return the collection with its texts read for places, people, dates and evidence.

    An event none of whose quotes can be found is left out, as is a disagreement with fewer than two claims left.
    """
    faults = FaultList(list(loaded.faults))
    linker = SourceLinker(loaded.collection)
    mentions = {source: linker.link(document, faults) for source, document in loaded.collection.documents.items()}
    proofs = link_records(loaded.collection)
    faults.faults.extend(proofs.faults)
    if not faults.faults:
        note_unused(proofs.collection, *named_in(mentions.values()), faults)
        note_unused_phrases(proofs.collection, faults)
    return LinkedCollection(
        collection=proofs.collection,
        mentions=mentions,
        evidence=proofs.evidence,
        claims=proofs.claims,
        passages=link_passages(proofs.collection, mentions, proofs.evidence),
        stops=proofs.stops,
        faults=faults.in_order(),
    )


class SourceLinker:
    """Finds what single documents of a collection name. Needs no other documents, and no other process's work."""

    def __init__(self, collection: Collection) -> None:
        self._languages = {id_: source.language for id_, source in collection.sources.items()}
        self._collection = collection
        self._gazetteer = Gazetteer(collection)
        self._curated: defaultdict[str, list[CuratedMention]] = defaultdict(list)
        for line in collection.curated:
            self._curated[line.source].append(line)

    def link(self, document: Document, faults: FaultList) -> Mentions:
        """Return what a document names; curated lines that do not fit it are noted."""
        source = document.source
        curated = self._curated.get(source, ())
        encoded = encoded_mentions(document, self._keys) if document.encoded else None
        return find_mentions(document, self._languages[source], self._gazetteer, curated, faults, encoded=encoded)

    @cached_property
    def _keys(self) -> KeyBook:
        """What the keys of markup mean; most collections have none."""
        return KeyBook(self._collection)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedRecords:
    """What the records say, tied to the words of the documents: as in LinkedCollection, with the faults of doing so."""

    collection: Collection
    evidence: Mapping[str, tuple[Anchor, ...]]
    claims: Mapping[str, tuple[tuple[Anchor, ...], ...]]
    stops: Mapping[str, tuple[Anchor | None, ...]]
    faults: tuple[Fault, ...]


def link_records(collection: Collection) -> LinkedRecords:
    """Return the records tied to the documents. Only documents that records quote are looked into."""
    faults = FaultList()
    collection, evidence = _proved(collection, faults)
    note_foreign_dates(collection, faults)
    collection, claims = _claimed(collection, faults)
    collection, stops = link_tours(collection, evidence, claims, faults)
    return LinkedRecords(collection=collection, evidence=evidence, claims=claims, stops=stops, faults=faults.in_order())


def _proved(collection: Collection, faults: FaultList) -> tuple[Collection, dict[str, tuple[Anchor, ...]]]:
    """Return the collection without events that no words prove, and the anchors of the others."""
    evidence = {
        event.id: anchor_evidence(event.evidence, collection.documents, faults) for event in collection.events.values()
    }
    for id_, anchors in evidence.items():
        event = collection.events[id_]
        # If all its documents are at fault themselves, nothing is wrong with the event.
        if not anchors and any(item.source in collection.documents for item in event.evidence):
            message = f"the event {id_} has no evidence that can be found and is left out"
            faults.add(event.position, FaultCode.NO_EVIDENCE, message)
    proved = {id_: anchors for id_, anchors in evidence.items() if anchors}
    events = {id_: event for id_, event in collection.events.items() if id_ in proved}
    disagreements = {
        id_: item if item.event in events else replace(item, event="") for id_, item in collection.disagreements.items()
    }
    return replace(collection, events=events, disagreements=disagreements), proved


def _claimed(collection: Collection, faults: FaultList) -> tuple[Collection, dict[str, tuple[tuple[Anchor, ...], ...]]]:
    """Return the collection without claims that no words make, and the anchors of the claims of each disagreement."""
    claims: dict[str, tuple[tuple[Anchor, ...], ...]] = {}
    disagreements: dict[str, Disagreement] = {}
    for id_, item in collection.disagreements.items():
        anchored = [(claim, anchor_evidence(claim.evidence, collection.documents, faults)) for claim in item.claims]
        made = [(claim, anchors) for claim, anchors in anchored if anchors]
        if len(made) >= 2:
            disagreements[id_] = replace(item, claims=tuple(claim for claim, _ in made))
            claims[id_] = tuple(anchors for _, anchors in made)
        elif all(evidence.source in collection.documents for claim in item.claims for evidence in claim.evidence):
            message = f"the disagreement {id_} has fewer than two claims that can be found and is left out"
            faults.add(item.position, FaultCode.NO_CLAIMS, message)
    return replace(collection, disagreements=disagreements), claims
