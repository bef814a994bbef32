"""Stepping through the mentions of what is filtered by, in the open source: "mention 2 of 5 at Vlorë"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.panels.chosen import chosen_senses
from albviewer.panels.labels import person_label, place_label

if TYPE_CHECKING:
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


def mention_steps(session: Session, source: str, say: Say) -> MentionSteps:
    """Return the mentions in a source of the places and people that are filtered by."""
    state, mentions = session.state, session.linked.mentions[source]
    if not state.places and not state.people:
        # Nothing to step through: the mentions of a long source need not be fetched for that.
        return MentionSteps(spans=(), name="")
    wanted = chosen_senses(session)
    spans = [(item.start, item.end) for item in mentions.places if (item.place, item.sense) in wanted]
    spans += [(item.start, item.end) for item in mentions.people if item.person in state.people]
    names = [place_label(session.collection, item.place, say.language) for item in state.places]
    names += [person_label(session.collection, person, say.language) for person in state.people]
    return MentionSteps(spans=tuple(sorted(set(spans))), name=say.listed(names))
