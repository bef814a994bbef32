"""The collection: all that its files say, put together, with the containment of places worked out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, TypeVar

from albviewer.model.edtf import Edtf
from albviewer.model.texts import LocalText

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from albviewer.model.curation import Apparatus, CuratedMention, Phrase
    from albviewer.model.documents import Document
    from albviewer.model.events import Disagreement, Event
    from albviewer.model.map_layers import MapLayer
    from albviewer.model.people import Person
    from albviewer.model.places import Place
    from albviewer.model.sources import Source
    from albviewer.model.tours import Tour


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


_Item = TypeVar("_Item", bound=_HasId)


def by_id(items: Iterable[_Item]) -> Mapping[str, _Item]:
    """Return the items by their ids, in the order given; of two with the same id the first one stays."""
    found: dict[str, _Item] = {}
    for item in items:
        found.setdefault(item.id, item)
    return MappingProxyType(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionHead:
    """What collection.yaml says of the whole."""

    id: str
    title: LocalText
    period: Edtf | None = None
    languages: tuple[str, ...] = ("en",)
    summary: LocalText = LocalText()
    editors: str = ""
    rights: LocalText = LocalText()


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """A collection whose parts all refer to parts that exist. Mappings are by id, in the order of the files.

    `version` is a hash of all that it was read from: what is derived from a collection is kept under it.
    """

    head: CollectionHead
    version: str = ""
    sources: Mapping[str, Source] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    disagreements: Mapping[str, Disagreement] = field(default_factory=dict)
    phrases: tuple[Phrase, ...] = ()
    curated: tuple[CuratedMention, ...] = ()
    apparatus: Mapping[str, Apparatus] = field(default_factory=dict)
    tours: Mapping[str, Tour] = field(default_factory=dict)
    map_layers: Mapping[str, MapLayer] = field(default_factory=dict)
    _inside: Mapping[str, Sequence[str]] | None = field(default=None, init=False, repr=False, compare=False)

    def with_parts(self, places: Iterable[str]) -> frozenset[str]:
        """Return the given places and all that lies within them, at any depth. Unknown ids are kept as they are."""
        wanted = set(places)
        waiting = list(wanted)
        while waiting:
            new = [id_ for id_ in self._parts().get(waiting.pop(), ()) if id_ not in wanted]
            wanted.update(new)
            waiting += new
        return frozenset(wanted)

    def _parts(self) -> Mapping[str, Sequence[str]]:
        """Return the places directly within each that has any."""
        if self._inside is None:
            inside: defaultdict[str, list[str]] = defaultdict(list)
            for id_, place in self.places.items():
                for around in place.within:
                    inside[around].append(id_)
            # Asked for with every click, and of very many places long to work out.
            object.__setattr__(self, "_inside", inside)
            return inside
        return self._inside

    def disputed_events(self) -> frozenset[str]:
        """Return the ids of the events on which sources disagree."""
        return frozenset(item.event for item in self.disagreements.values() if item.event)
