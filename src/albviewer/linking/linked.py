"""A collection with everything tied together: what each passage names, and where each event is proved.

The values alone: how they come about is not to be imported by whoever only looks at them.
"""

from __future__ import annotations

from abc import abstractmethod
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from albviewer.collection.faults import Fault
    from albviewer.linking.evidence import Anchor
    from albviewer.linking.passages import LinkedPassage
    from albviewer.model.collection import Collection
    from albviewer.model.documents import PassageId
    from albviewer.model.mentions import Mentions, PlaceMention


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


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedRecords:
    """What the records say, tied to the words of the documents: as in LinkedCollection, with the faults of doing so."""

    collection: Collection
    evidence: Mapping[str, tuple[Anchor, ...]]
    claims: Mapping[str, tuple[tuple[Anchor, ...], ...]]
    stops: Mapping[str, tuple[Anchor | None, ...]]
    faults: tuple[Fault, ...]


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...


_Mention = TypeVar("_Mention", bound=_Spanned)


class Spread(Sequence[_Mention]):
    """Mentions that lie apart, so that it takes long to look at one after the other: they know where to look."""

    @abstractmethod
    def between(self, start: int, end: int) -> tuple[_Mention, ...]:
        """Return those that begin at start or later and before end."""


def between(mentions: Sequence[_Mention], start: int, end: int) -> tuple[_Mention, ...]:
    """Return those of the mentions, which are in the order of the text, that begin at start or later and before end."""
    if isinstance(mentions, Spread):
        return mentions.between(start, end)
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    last = bisect_left(mentions, end, lo=first, key=lambda mention: mention.start)
    return tuple(mentions[first:last])
