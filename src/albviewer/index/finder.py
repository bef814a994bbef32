"""Answers queries on one collection: which events and passages, and how many for each place, person and source."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal

from albviewer.index.atlas import Atlas, atlas_of
from albviewer.index.containment import Containment
from albviewer.index.event_finder import asks_for_sources_alone, sources_asked_for
from albviewer.index.found import Found
from albviewer.index.name_variants import NameVariants
from albviewer.index.numbered import FoundPassages, NumberedPassages, numbered
from albviewer.index.query import Query
from albviewer.index.search_query import QueryTextError, read_search, terms_of
from albviewer.index.tallies import Tally
from albviewer.index.word_marks import WordMarks
from albviewer.model.edtf import certainly_within

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from albviewer.index.columns import Columns
    from albviewer.index.event_finder import EventFinder
    from albviewer.index.full_text import FullText
    from albviewer.index.names import NameIndex
    from albviewer.index.ordering import ByDate, ByRelevance
    from albviewer.index.passage_finder import PassageFinder
    from albviewer.index.passage_set import PassageSet
    from albviewer.linking.linked import LinkedCollection
    from albviewer.linking.passages import LinkedPassage
    from albviewer.model.events import Event
    from albviewer.model.people import Person
    from albviewer.model.places import Place

__all__ = ["Finder", "Found", "Tally"]

# Each answer may hold a few bytes for each passage of the collection: some 100 MB in all for a million.
_REMEMBERED_PASSAGES = 20_000_000


class Finder:
    """Answers queries. Answers are remembered, so that going back costs nothing.

    Made in an instant; what it needs is made when first asked for, or by `prepare`, on another thread if wished.
    """

    def __init__(
        self,
        linked: LinkedCollection,
        *,
        columns: Columns | None = None,
        atlas: Atlas | None = None,
        texts: Callable[[NameVariants], FullText] | None = None,
    ) -> None:
        """Take the collection's columns, atlas and full text where they are kept; else make them.

        `columns` and the texts number the passages as `linked.passages` does.
        """
        self.linked = linked
        self._given_columns, self._given_texts, self._given_atlas = columns, texts, atlas
        kept = max(16, min(256, _REMEMBERED_PASSAGES // max(1, len(linked.passages))))
        self.find = lru_cache(maxsize=kept)(self._find)
        self._ranks = lru_cache(maxsize=8)(self._name_ranks)
        self._marks = lru_cache(maxsize=32)(self._marks_of)

    @cached_property
    def atlas(self) -> Atlas:
        """What is asked of all places at once."""
        return self._given_atlas or atlas_of(self.linked.collection.places)

    @cached_property
    def located(self) -> tuple[str, ...]:
        """The places that can be put on a map, in the order of the collection."""
        nowhere = frozenset(self.atlas.unlocated)
        return tuple(id_ for id_ in self.linked.collection.places if id_ not in nowhere)

    @cached_property
    def containment(self) -> Containment:
        """What lies within what."""
        return Containment(self.atlas)

    @cached_property
    def numbered(self) -> NumberedPassages:
        """The passages by number."""
        return numbered(self.linked.passages)

    @cached_property
    def variants(self) -> NameVariants:
        """What else each name may be called."""
        return NameVariants(self.linked.collection)

    @cached_property
    def names(self) -> NameIndex:
        """The names of everything, to be looked up while they are typed; of very many, slow to make."""
        from albviewer.index.names import names_of

        return names_of(self.linked.collection)

    @cached_property
    def texts(self) -> FullText:
        """The full text of the passages, by number."""
        from albviewer.index.full_text import FullText

        if self._given_texts is not None:
            return self._given_texts(self.variants)
        return FullText.in_memory(map(self._shown, self.linked.passages.values()), self.variants)

    def _shown(self, passage: LinkedPassage) -> str:
        return self.linked.collection.documents[passage.id.source].blocks[passage.block].shown.text

    @cached_property
    def _passages(self) -> PassageFinder:
        # Numbers in columns need numpy, which is not to be waited for before there is a question.
        from albviewer.index.columns_builder import columns_of
        from albviewer.index.passage_finder import PassageFinder
        from albviewer.index.proofs import Proofs

        columns = self._given_columns if self._given_columns is not None else columns_of(self.linked)
        proofs = Proofs(self.linked, self.numbered, columns)
        return PassageFinder(columns, proofs, lambda: self.texts, self.variants, self.containment, self.linked)

    @cached_property
    def _events(self) -> EventFinder:
        from albviewer.index.event_finder import EventFinder

        columns = self._passages.columns
        languages = {
            id_: frozenset(columns.vocabulary.languages[int(columns.language[number])] for number in numbers)
            for id_, numbers in self._passages.proofs.by_event.items()
        }
        return EventFinder(self.linked, self.variants, languages, self.containment)

    @property
    def columns(self) -> Columns:
        """What the passages name, as numbers."""
        return self._passages.columns

    def prepare(self) -> None:
        """Make what the first questions would wait for."""
        self._passages.prepare()
        _ = self.texts
        self.find(Query())

    def marks(self, text: str, *, variants: bool = True) -> WordMarks:
        """Return what finds in any text the words that a search may have found there; of a malformed one nothing."""
        return self._marks(text, variants)

    def _marks_of(self, text: str, variants: bool) -> WordMarks:
        try:
            node = read_search(text)
        except QueryTextError:
            return WordMarks(())
        return WordMarks((*terms_of(node), *(self.variants.all_terms(node) if variants else ())))

    def by_relevance(self, query: Query) -> ByRelevance:
        """Return what puts the passages that a query with words lets through in order of relevance."""
        from albviewer.index.ordering import ByRelevance

        ranking = self.texts.ranking(query.text, variants=query.variants)
        return ByRelevance(ranking, self.find(query).passages.set.numbers)

    def by_date(self, query: Query) -> ByDate:
        """Return what puts the passages that a query lets through in the order of their dates."""
        from albviewer.index.ordering import ByDate

        return ByDate(self.columns, self._passages.proofs, self.find(query).passages.set.numbers)

    def check_text(self, text: str) -> None:
        """Raise QueryTextError if the text cannot be searched for; an empty text can."""
        if text:
            self.texts.find(text)

    def _find(self, query: Query) -> Found:
        passages = self._passages.find(query)
        events = self._events.find(query)
        return Found(
            events=events,
            passages=FoundPassages(passages, self.numbered.by_number, self.numbered.number_of, self._passages.range_of),
            disagreements=self._disagreements(query, events, passages),
            possible=_possible(query, events),
            event_finder=self._events,
            passage_finder=self._passages,
        )

    def name_ranks(self, kind: Literal["places", "people"], language: str) -> Sequence[int]:
        """Return the rank of each place or person by its name in a language, by number; equal names rank alike."""
        return self._ranks(kind, language)

    def _name_ranks(self, kind: Literal["places", "people"], language: str) -> Sequence[int]:
        known: Mapping[str, Place | Person] = getattr(self.linked.collection, kind)
        ids = getattr(self._passages.columns.vocabulary, kind)
        # Those that the texts name and the collection does not know stand at the end of the vocabulary.
        names = [known[id_].name.in_language(language) for id_ in ids if id_ in known]
        ranks = {name: rank for rank, name in enumerate(sorted(set(names)))}
        return [ranks[name] for name in names]

    def mentions(self, query: Query) -> Mapping[str, int]:
        """Return how often each place is named, in whatever sense, in what a query lets through.

        Titles and headings are no passages: they count while nothing is asked for but the source.
        """
        counts, finder = self.find(query).places.mention_counts, self._passages
        if asks_for_sources_alone(query):
            counts = counts + finder.facets.outside(finder.numbers_of(sources_asked_for(query, self.linked)))
        return {
            id_: count for id_, count in zip(finder.columns.vocabulary.places, counts.tolist(), strict=True) if count
        }

    def alternatives(self, query: Query, field: str) -> Found:
        """Return what a query would find if it did not ask for `field`: the counts of the other values of a filter.

        `field` is one of "places", "people", "sources", "kinds", "languages", "window".
        """
        return self.find(replace(query, **{field: getattr(Query(), field)}))

    def _disagreements(self, query: Query, events: tuple[Event, ...], passages: PassageSet) -> tuple[str, ...]:
        """Return the disagreements on events that were found; the others by where their claims stand."""
        if query.is_empty():
            return tuple(self.linked.collection.disagreements)
        event_ids = {event.id for event in events}
        claiming = self._passages.proofs.by_disagreement
        return tuple(
            id_
            for id_, item in self.linked.collection.disagreements.items()
            if (item.event in event_ids if item.event else any(map(passages.holds, claiming[id_])))
        )


def _possible(query: Query, events: tuple[Event, ...]) -> frozenset[str]:
    if query.window is None:
        return frozenset()
    window = query.window
    return frozenset(event.id for event in events if not certainly_within(event.dating.date, window))
