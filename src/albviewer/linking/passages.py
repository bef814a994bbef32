"""What each passage names: places by sense, people, dates, and the events that its words prove."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from albviewer.model.documents import PassageId

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from albviewer.linking.evidence import Anchor
    from albviewer.model.collection import Collection
    from albviewer.model.documents import Document
    from albviewer.model.edtf import Edtf
    from albviewer.model.mentions import Mentions, Sense


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedPassage:
    """A passage: the index of its block in the document, its place in the whole collection, and what it names.

    `places` are pairs of place id and sense, in the order of their first mention, each pair once; `place_counts` says
    of each how often it is named. `language` is empty where it is that of the source.
    """

    id: PassageId
    block: int
    order: int
    places: tuple[tuple[str, Sense], ...] = ()
    people: tuple[str, ...] = ()
    dates: tuple[Edtf, ...] = ()
    events: tuple[str, ...] = ()
    place_counts: tuple[int, ...] = ()
    language: str = ""


def link_passages(
    collection: Collection, mentions: Mapping[str, Mentions], evidence: Mapping[str, tuple[Anchor, ...]]
) -> dict[PassageId, LinkedPassage]:
    """Return all passages in the order of the sources, with what is named in each."""
    events = events_by_passage(evidence)
    passages: dict[PassageId, LinkedPassage] = {}
    for source, document in collection.documents.items():
        for passage in passages_of(document, mentions[source], events, order=len(passages)):
            passages[passage.id] = passage
    return passages


def events_by_passage(evidence: Mapping[str, tuple[Anchor, ...]]) -> Mapping[PassageId, list[str]]:
    """Return the events that the words of each passage prove."""
    found: defaultdict[PassageId, list[str]] = defaultdict(list)
    for event, anchors in evidence.items():
        for anchor in anchors:
            if anchor.passage is not None and event not in found[anchor.passage]:
                found[anchor.passage].append(event)
    return found


def passages_of(
    document: Document,
    mentions: Mentions,
    events: Mapping[PassageId, Sequence[str]],
    *,
    order: int = 0,
    first_block: int = 0,
) -> list[LinkedPassage]:
    """Return the passages of a document, or of a part of it that begins with its block `first_block`.

    `order` is how many passages of the collection there are before it; `events` are those that each passage proves.
    """
    places, people, dates = named_in_blocks(document, mentions)
    passages: list[LinkedPassage] = []
    for index, block in enumerate(document.blocks):
        if not block.label:
            continue
        id_ = PassageId(document.source, block.label)
        passages.append(
            LinkedPassage(
                id=id_,
                block=first_block + index,
                order=order + len(passages),
                places=tuple(places.get(index, ())),
                people=tuple(people.get(index, ())),
                dates=tuple(dates.get(index, ())),
                events=tuple(events.get(id_, ())),
                place_counts=tuple(places[index].values()) if index in places else (),
                language=block.language,
            )
        )
    return passages


class NamedInBlocks(NamedTuple):
    """What the blocks name, by their index, each thing once and in the order of the text; of places how often.

    Under -1 stands what a curated line names in hidden debris. Blocks that name nothing are left out.
    """

    places: Mapping[int, Mapping[tuple[str, Sense], int]]
    people: Mapping[int, Mapping[str, None]]
    dates: Mapping[int, Mapping[Edtf, None]]


def named_in_blocks(document: Document, mentions: Mentions) -> NamedInBlocks:
    """Return what each block of a document names."""
    places: defaultdict[int, dict[tuple[str, Sense], int]] = defaultdict(dict)
    people: defaultdict[int, dict[str, None]] = defaultdict(dict)
    dates: defaultdict[int, dict[Edtf, None]] = defaultdict(dict)
    starts, ends = [block.start for block in document.blocks], [block.end for block in document.blocks]

    def block_of(offset: int) -> int:
        index = bisect_right(starts, offset) - 1
        return index if index >= 0 and offset < ends[index] else -1

    for place in mentions.places:
        named = places[block_of(place.start)]
        key = place.place, place.sense
        named[key] = named.get(key, 0) + 1
    for person in mentions.people:
        people[block_of(person.start)][person.person] = None
    for date in mentions.dates:
        dates[block_of(date.start)][date.date] = None
    return NamedInBlocks(places, people, dates)
