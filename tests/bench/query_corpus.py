"""Made-up collections of any size, the same at each run: what their passages name.

Shaped as real ones are: places named as unevenly as words are (Zipf), three in ten passages naming none; dates of
four centuries in six of ten passages, one in ten of them a span of years; sources of very different length.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from albviewer.index.columns import SENSES, Columns
from albviewer.index.columns_builder import ColumnsBuilder
from albviewer.linking.linked import LinkedCollection
from albviewer.linking.passages import LinkedPassage
from albviewer.model.collection import Collection, CollectionHead, by_id
from albviewer.model.documents import Document, PassageId
from albviewer.model.edtf import parse_edtf
from albviewer.model.people import Person
from albviewer.model.places import Place, PlaceType
from albviewer.model.sources import Source, SourceKind
from albviewer.model.texts import LocalText

FIRST_YEAR, LAST_YEAR = 1580, 2000
_NAME = LocalText((("en", "x"),))
_LANGUAGES = ("en", "sq", "ru", "de")
Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A collection without texts, its columns, and the same as plain tables for other programs.

    `passage_source`, `passage_language`, `passage_kind` are by passage; `mention_passage`, `mention_place` and
    `date_passage`, `date_first`, `date_last` (years) have one row each.
    """

    linked: LinkedCollection
    columns: Columns
    passage_source: Numbers
    passage_language: Numbers
    passage_kind: Numbers
    mention_passage: Numbers
    mention_place: Numbers
    person_passage: Numbers
    person: Numbers
    date_passage: Numbers
    date_first: Numbers
    date_last: Numbers


def zipf(random: np.random.Generator, count: int, size: int, *, power: float = 1.0) -> Numbers:
    """Return `size` numbers below `count`; the k-th is drawn as often as 1/k to a power."""
    weights = 1 / np.arange(1, count + 1) ** power
    return np.searchsorted(np.cumsum(weights / weights.sum()), random.random(size)).astype(np.int64)


def make(passages: int, *, places: int = 10_000, people: int = 2_000, sources: int = 200) -> Made:
    """Return a collection of so many passages."""
    random = np.random.default_rng(1961)
    lengths = random.pareto(1.2, sources) + 0.2
    ends = np.floor(np.cumsum(lengths / lengths.sum()) * passages).astype(np.int64)
    ends[-1] = passages
    source_of = np.searchsorted(ends, np.arange(passages), side="right")
    language = random.choice(len(_LANGUAGES), sources, p=[0.6, 0.2, 0.15, 0.05])[source_of]
    kinds = np.arange(sources) % len(SourceKind)
    named = np.minimum(random.poisson(1.48, passages), 12)
    mention_passage = np.repeat(np.arange(passages), named)
    mention_place = zipf(random, places, len(mention_passage))
    unique = np.unique(np.stack([mention_passage, mention_place]), axis=1)
    with_people = np.flatnonzero(random.random(passages) < 0.5)
    person = zipf(random, people, len(with_people))
    dated = np.flatnonzero(random.random(passages) < 0.6)
    # Sources tell mostly of their own time.
    middle = random.integers(FIRST_YEAR + 30, LAST_YEAR - 30, sources)[source_of[dated]]
    first = np.clip(middle + random.normal(0, 25, len(dated)).astype(np.int64), FIRST_YEAR, LAST_YEAR)
    lasting = np.where(random.random(len(dated)) < 0.1, random.integers(1, 10, len(dated)), 0)
    made = _linked(places, people, [str(at) for at in range(sources)], kinds)
    return Made(
        linked=made,
        columns=_columns(made, source_of, language, unique, (with_people, person), (dated, first, lasting)),
        passage_source=source_of,
        passage_language=language,
        passage_kind=kinds[source_of],
        mention_passage=unique[0],
        mention_place=unique[1],
        person_passage=with_people,
        person=person,
        date_passage=dated,
        date_first=first,
        date_last=np.minimum(first + lasting, LAST_YEAR),
    )


def _linked(places: int, people: int, sources: list[str], kinds: Numbers) -> LinkedCollection:
    listed = tuple(SourceKind)
    collection = Collection(
        head=CollectionHead(id="made-up", title=_NAME),
        sources=by_id(
            Source(id=id_, file=f"{id_}.txt", title=_NAME, kind=listed[kind])
            for id_, kind in zip(sources, kinds.tolist(), strict=True)
        ),
        documents={id_: Document(source=id_, text="") for id_ in sources},
        places=by_id(Place(id=f"p{number}", name=_NAME, type=PlaceType.CITY) for number in range(places)),
        people=by_id(Person(id=f"h{number}", name=_NAME) for number in range(people)),
    )
    return LinkedCollection(collection=collection, mentions={}, evidence={}, claims={}, passages={})


def _columns(
    linked: LinkedCollection,
    source_of: Numbers,
    language: Numbers,
    named: Numbers,
    people: tuple[Numbers, Numbers],
    dates: tuple[Numbers, Numbers, Numbers],
) -> Columns:
    """Return the columns as the builder makes them, from passages made one at a time."""
    builder = ColumnsBuilder(linked.collection.places, linked.collection.people)
    count = len(source_of)
    place_starts = np.searchsorted(named[0], np.arange(count + 1)).tolist()
    place_ids = named[1].tolist()
    person_of = dict(zip(people[0].tolist(), people[1].tolist(), strict=True))
    date_of = {
        passage: f"{first}/{min(first + lasting, LAST_YEAR)}" if lasting and first < LAST_YEAR else str(first)
        for passage, first, lasting in zip(*(column.tolist() for column in dates), strict=True)
    }
    parsed = {text: parse_edtf(text) for text in set(date_of.values())}
    spoken = language.tolist()

    def passage(number: int) -> LinkedPassage:
        held = place_ids[place_starts[number] : place_starts[number + 1]]
        return LinkedPassage(
            id=PassageId("", ""),
            block=0,
            order=number,
            places=tuple((f"p{place}", SENSES[0]) for place in held),
            people=(f"h{person_of[number]}",) if number in person_of else (),
            dates=(parsed[date_of[number]],) if number in date_of else (),
            language=_LANGUAGES[spoken[number]],
        )

    ends = np.searchsorted(source_of, np.arange(len(linked.collection.documents) + 1)).tolist()
    for at, source in enumerate(linked.collection.documents):
        builder.add(source, map(passage, range(ends[at], ends[at + 1])), language="en")
    return builder.finish()
