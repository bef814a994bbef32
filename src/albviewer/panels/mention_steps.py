"""Stepping through the mentions of what is filtered by: "Vlorë: mention 2 of 5", and on into the next source.

In a long source they take too long to gather for the thread that paints: what is wanted is noted first, and may then
be looked for on any thread.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from albviewer.index.query import Query
from albviewer.panels.chosen import chosen_senses
from albviewer.panels.labels import person_label, place_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from albviewer.model.mentions import Mentions, Sense
    from albviewer.panels.say import Say
    from albviewer.session.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionSteps:
    """The mentions (start, end) in the open source, and the words of the stepper at an offset."""

    spans: tuple[tuple[int, int], ...]
    name: str

    def words(self, offset: int, say: Say) -> str:
        """Return what the stepper says when the reader stands at `offset`; empty if nothing is filtered by."""
        if not self.spans:
            return say("no mention of {name}", name=self.name) if self.name else ""
        number = self._number(offset)
        return say("{name}: mention {n} of {total}", n=number, total=len(self.spans), name=self.name)

    def _number(self, offset: int) -> int:
        return max(1, bisect_right(self.spans, (offset, 1 << 62)))

    def before(self, offset: int) -> tuple[int, int] | None:
        """Return the mention before the one at `offset`."""
        index = bisect_left(self.spans, (offset, 0)) - 1
        return self.spans[index] if index >= 0 else None

    def after(self, offset: int) -> tuple[int, int] | None:
        """Return the first mention that begins after `offset`."""
        index = bisect_right(self.spans, (offset, 1 << 62))
        return self.spans[index] if index < len(self.spans) else None


NO_STEPS = MentionSteps(spans=(), name="")


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedMentions:
    """Places in their senses and people, with what they are called together. Equal ones ask for the same."""

    places: frozenset[tuple[str, Sense]] = frozenset()
    people: frozenset[str] = frozenset()
    name: str = ""

    def __bool__(self) -> bool:
        return bool(self.places or self.people)

    def steps_in(self, mentions: Mentions) -> MentionSteps:
        """Return the steps through the mentions of one source; may run on any thread."""
        if not self:
            # Nothing to step through: the mentions of a long source need not be fetched for that.
            return replace(NO_STEPS, name=self.name)
        spans = [(item.start, item.end) for item in mentions.places if (item.place, item.sense) in self.places]
        spans += [(item.start, item.end) for item in mentions.people if item.person in self.people]
        return MentionSteps(spans=tuple(sorted(set(spans))), name=self.name)


def wanted_mentions(session: Session, say: Say) -> WantedMentions:
    """Return what the state filters by, as what is mentioned."""
    state = session.state
    names = [place_label(session.collection, item.place, say.language) for item in state.places]
    names += [person_label(session.collection, person, say.language) for person in state.people]
    return WantedMentions(places=chosen_senses(session), people=frozenset(state.people), name=say.listed(names))


def mention_steps(session: Session, source: str, say: Say) -> MentionSteps:
    """Return the mentions in a source of the places and people that are filtered by."""
    return wanted_mentions(session, say).steps_in(session.linked.mentions[source])


def sources_ahead(session: Session, source: str, *, forward: bool) -> tuple[str, ...]:
    """Return the sources after one, or before it from the nearest on, whose passages tell of what is filtered by.

    Whatever else is filtered by does not count here, as it does not within a source. A source may tell of a place
    without naming it.
    """
    state = session.state
    queries = [Query(places=(item,)) for item in state.places] + [Query(people=(id_,)) for id_ in state.people]
    counted = [session.finder.find(query).sources for query in queries]
    ids = list(session.collection.sources)
    at = ids.index(source)
    ahead = ids[at + 1 :] if forward else ids[:at][::-1]
    return tuple(id_ for id_ in ahead if any(id_ in tally and tally[id_].passages for tally in counted))


def first_mention(
    wanted: WantedMentions, mentions: Mapping[str, Mentions], sources: Iterable[str], *, forward: bool
) -> tuple[str, tuple[int, int]] | None:
    """Return the first of the sources with a mention, and that mention: its first, or, going back, its last.

    May run on any thread.
    """
    for source in sources:
        spans = wanted.steps_in(mentions[source]).spans
        if spans:
            return source, spans[0 if forward else -1]
    return None
