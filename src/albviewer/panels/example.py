"""The place and the year at which there is most to see, for those who want to be shown. Knows no words."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from albviewer.index.query import PlaceFilter, Query
from albviewer.model.places import PlaceType
from albviewer.panels.map_view import home_countries

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from albviewer.model.edtf import Edtf
    from albviewer.session.session import Session

# Too wide to show what choosing a place does.
_WIDE = frozenset({PlaceType.COUNTRY, PlaceType.REGION, PlaceType.CONTINENT, PlaceType.SEA})
# A date that may be any of many years says nothing about one of them.
_MOST_YEARS = 20
# Of a large collection only the places of which there is most are looked at, and passages only while they are few.
_MOST_PLACES = 100
_MOST_PLACES_OF_MANY = 12
_MOST_PASSAGES = 5_000


class Example(NamedTuple):
    """A place and a year."""

    place: str
    year: int


def best_example(session: Session) -> Example | None:
    """Return where and when there is most to see, or None if nothing located is dated.

    Looked at are the places within the countries that the collection is about. Events and passages count alike; an
    event on which sources differ counts twice, and what may be of several years counts for each by its share.
    """
    scores: dict[Example, float] = {}
    in_detail = len(session.linked.passages) <= _MOST_PASSAGES
    for place in islice(_candidates(session), _MOST_PLACES if in_detail else _MOST_PLACES_OF_MANY):
        for year, score in _years_at(session, place, in_detail=in_detail).items():
            scores[Example(place, year)] = score
    return max(scores, key=lambda key: (scores[key], -key.year, key.place)) if scores else None


def _candidates(session: Session) -> Iterator[str]:
    """Yield the places that may be shown, those of which most is told first; no more are looked at than are taken."""
    finder = session.finder
    home, located = finder.containment.with_parts(home_countries(session)), finder.located
    events, passages = finder.find(Query()).places.counts_of(located)
    for number in sorted(range(len(located)), key=lambda number: (-events[number], -passages[number])):
        id_ = located[number]
        if (not home or id_ in home) and session.collection.places[id_].type not in _WIDE:
            yield id_


def _years_at(session: Session, place: str, *, in_detail: bool = True) -> Mapping[int, float]:
    """Return how much there is to see at a place and in it, by year.

    If not `in_detail`, of passages only those count that are certainly of a year: no passage is fetched.
    """
    events, disputed = session.collection.events, session.collection.disputed_events()
    scores: defaultdict[int, float] = defaultdict(float)
    found = session.finder.find(Query(places=(PlaceFilter(place=place),)))
    for event in found.events:
        for year, share in _shares([event.dating.date]).items():
            scores[year] += share * (2 if event.id in disputed else 1)
    if not in_detail:
        for number, count in enumerate(found.years.certain.tolist()):
            scores[found.years.first + number] += count
        return scores
    for passage in found.passages:
        dates = (*passage.dates, *(events[id_].dating.date for id_ in passage.events))
        for year, share in _shares(dates).items():
            scores[year] += share
    return scores


def _shares(dates: Iterable[Edtf]) -> Mapping[int, float]:
    """Return how surely any of the dates is of each year: 1 for a date in that year, 1/2 for one in either of two."""
    shares: dict[int, float] = {}
    for date in dates:
        first, last = date.earliest, date.latest
        if first is None or last is None or last.year - first.year >= _MOST_YEARS:
            continue
        for year in range(first.year, last.year + 1):
            shares[year] = max(shares.get(year, 0.0), 1 / (last.year - first.year + 1))
    return shares
