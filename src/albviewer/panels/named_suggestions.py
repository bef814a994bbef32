"""Rows for what is found by its name, while it is typed: what it is, how much there is of it, what choosing it does."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.index.names import NameHit, NameKind, folded_words
from albviewer.index.query import Query
from albviewer.panels.dates_in_words import date_in_words
from albviewer.panels.labels import person_label, place_label, place_labels, source_label
from albviewer.panels.lists import place_description
from albviewer.panels.name_runs import name_runs
from albviewer.panels.suggestion import Offer, Suggestion
from albviewer.session.filtering import FilterBy, Stand, stand_of

if TYPE_CHECKING:
    from albviewer.panels.runs import Run
    from albviewer.panels.say import Say
    from albviewer.session.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedGroup:
    """The first rows of a kind, with the hits that they were made of, and how many there would be in all."""

    rows: tuple[Suggestion, ...]
    hits: tuple[NameHit, ...]
    total: int


def named_groups(
    session: Session, hits: Iterable[NameHit], typed: str, say: Say, *, most: int
) -> dict[str, NamedGroup]:
    """Return the first rows of each kind: the best fit first, then that of which there is most."""
    by_kind: dict[str, list[NameHit]] = {}
    for hit in hits:
        by_kind.setdefault(hit.kind, []).append(hit)
    rows = _NamedRows(session, typed, say)
    return {kind: rows.group(NameKind(kind), found, most) for kind, found in by_kind.items()}


class _NamedRows:
    """Makes rows of names; words and counts of all kinds go through here."""

    def __init__(self, session: Session, typed: str, say: Say) -> None:
        self._session, self._typed, self._say = session, typed, say
        # What there is in all, and not under the filters of the moment: they may be what is to be changed.
        self._all = session.finder.find(Query())

    def group(self, kind: NameKind, hits: list[NameHit], most: int) -> NamedGroup:
        made: Callable[[NameHit], Suggestion] = {
            NameKind.PLACE: self._place,
            NameKind.PERSON: self._person,
            NameKind.EVENT: self._event,
            NameKind.SOURCE: self._source,
            NameKind.DISAGREEMENT: self._disagreement,
            NameKind.TOUR: self._tour,
        }[kind]
        much = self._much(kind, [hit.id for hit in hits])
        order = sorted(zip(hits, much, strict=True), key=lambda pair: (pair[0].fit, -pair[1]))
        first = tuple(hit for hit, _ in order[:most])
        return NamedGroup(rows=tuple(map(made, first)), hits=first, total=len(hits))

    def _much(self, kind: NameKind, ids: list[str]) -> list[int]:
        """Return how much there is of each of some things."""
        tallies = {
            NameKind.PLACE: self._all.places,
            NameKind.PERSON: self._all.people,
            NameKind.SOURCE: self._all.sources,
        }.get(kind)
        if tallies is None:
            return [0] * len(ids)
        events, passages = tallies.counts_of(ids)
        return [more + some for more, some in zip(events, passages, strict=True)]

    def _counted(self, kind: NameKind, id_: str) -> str:
        found, say = self._all, self._say
        tally = (found.places if kind is NameKind.PLACE else found.people).get(id_)
        if tally is None:
            return ""
        events = say.count("{n} event", "{n} events", tally.events) if tally.events else ""
        passages = say.count("{n} passage", "{n} passages", tally.passages) if tally.passages else ""
        return " · ".join(filter(None, (events, passages)))

    def _runs(self, label: str) -> tuple[Run, ...]:
        return name_runs(label, self._typed)

    def _also(self, label: str, hit: NameHit, what: str) -> str:
        """Return what a thing is, with the name by which it was found if the one that is shown does not say it."""
        said = set(folded_words(hit.name).split()) <= set(folded_words(label).split())
        return what if said else " · ".join(filter(None, (hit.name, what)))

    def _filtering(self, by: FilterBy, id_: str, words: str) -> str:
        wanted = stand_of(self._session.state, by, id_) is Stand.WANTED
        return self._say("filter by it no longer") if wanted else words

    def _place(self, hit: NameHit) -> Suggestion:
        label = place_label(self._session.collection, hit.id, self._say.language)
        return Suggestion(
            offer=Offer.PLACE,
            id=hit.id,
            title=self._runs(label),
            what=self._also(label, hit, place_description(self._session, hit.id, self._say)),
            deed=self._filtering(FilterBy.PLACE, hit.id, self._say("filter by place")),
            count=self._counted(NameKind.PLACE, hit.id),
        )

    def _person(self, hit: NameHit) -> Suggestion:
        label = person_label(self._session.collection, hit.id, self._say.language)
        role = self._session.collection.people[hit.id].role.in_language(self._say.language)
        return Suggestion(
            offer=Offer.PERSON,
            id=hit.id,
            title=self._runs(label),
            what=self._also(label, hit, role),
            deed=self._filtering(FilterBy.PERSON, hit.id, self._say("filter by person")),
            count=self._counted(NameKind.PERSON, hit.id),
        )

    def _event(self, hit: NameHit) -> Suggestion:
        event, language = self._session.collection.events[hit.id], self._say.language
        return Suggestion(
            offer=Offer.EVENT,
            id=hit.id,
            title=self._runs(event.title.in_language(language)),
            what=", ".join(place_labels(self._session.collection, event.places, language)),
            deed=self._say("read what proves it"),
            count=date_in_words(event.dating.date, self._say),
        )

    def _source(self, hit: NameHit) -> Suggestion:
        label = source_label(self._session.collection, hit.id, self._say.language)
        tally = self._all.sources.get(hit.id)
        passages = tally.passages if tally else 0
        return Suggestion(
            offer=Offer.SOURCE,
            id=hit.id,
            title=self._runs(label),
            what=hit.id,
            deed=self._say("read"),
            count=self._say.count("{n} passage", "{n} passages", passages),
        )

    def _disagreement(self, hit: NameHit) -> Suggestion:
        item = self._session.collection.disagreements[hit.id]
        return Suggestion(
            offer=Offer.DISAGREEMENT,
            id=hit.id,
            title=self._runs(item.topic.in_language(self._say.language)),
            deed=self._say("compare the sources"),
        )

    def _tour(self, hit: NameHit) -> Suggestion:
        tour = self._session.collection.tours[hit.id]
        return Suggestion(
            offer=Offer.TOUR,
            id=hit.id,
            title=self._runs(tour.title.in_language(self._say.language)),
            what=self._say.count("{n} step", "{n} steps", len(tour.steps)),
            deed=self._say("start the tour"),
        )
