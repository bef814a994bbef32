"""Names looked up while they are typed: by their first letters, in any script, blind to accents and capitals.

Every word of every name is a key in one sorted list, so that a lookup is two bisections however many names there are.
Knows names and the ids of what they name; it counts nothing and shows nothing.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from albviewer.linking.folding import Folded

if TYPE_CHECKING:
    from albviewer.model.collection import Collection

_LAST = "\U0010ffff"
_MOST_TYPED = 80
# Two letters are too few to tell a slip from another name.
_LEAST_FOR_SLIPS = 3
_TWO_SLIPS_FROM = 6
_MOST_INITIALS = 8


class NameKind(StrEnum):
    """What a name is of."""

    PLACE = "place"
    PERSON = "person"
    EVENT = "event"
    SOURCE = "source"
    DISAGREEMENT = "disagreement"
    TOUR = "tour"


class Fit(StrEnum):
    """How a name fits what was typed; the order is from the best to the worst."""

    WHOLE = "0 whole"
    START = "1 start"
    INSIDE = "2 inside"
    WORDS = "3 words"
    INITIALS = "4 initials"
    SLIP = "5 slip"
    SLIP_INSIDE = "6 slip inside"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedThing:
    """Something with names, of a kind; both `kind` and `id` are the caller's, the pair is unique."""

    kind: str
    id: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameHit:
    """A thing found, the name by which it was found, and how well that fits."""

    kind: str
    id: str
    name: str
    fit: Fit


def folded_words(text: str) -> str:
    """Return the words of a text as names are compared: no accents, no capitals, one blank between them."""
    return " ".join(Folded(unicodedata.normalize("NFC", text)).text.lower().split())


class NameIndex:
    """The names of some things. Made once; any thread may ask."""

    def __init__(self, things: Iterable[NamedThing]) -> None:
        self._names: list[tuple[NamedThing, str, str]] = []
        """Thing, name, and the name folded."""
        for thing in things:
            for name in dict.fromkeys(thing.names):
                folded = folded_words(name)
                if folded:
                    self._names.append((thing, name, folded))
        entries = sorted(
            (folded[start:], number) for number, (_, _, folded) in enumerate(self._names) for start in _starts(folded)
        )
        self._keys = [key for key, _ in entries]
        self._numbers = [number for _, number in entries]

    def __len__(self) -> int:
        return len(self._names)

    def starting(self, text: str) -> list[NameHit]:
        """Return what has a name in which every word typed begins a word, each thing once with its best fit."""
        typed = folded_words(text[:_MOST_TYPED])
        if not typed:
            return []
        words = typed.split()
        # The longest word leaves the fewest names to look at.
        longest = max(words, key=len)
        others = [word for word in words if word != longest]
        low, high = bisect_left(self._keys, longest), bisect_left(self._keys, longest + _LAST)
        found: dict[tuple[str, str], tuple[Fit, int]] = {}
        for number in dict.fromkeys(self._numbers[low:high]):
            thing, _, folded = self._names[number]
            if all(_begins_a_word(word, folded) for word in others):
                _keep(found, thing, _fit(typed, folded), number)
        return self._hits(found)

    def like(self, text: str) -> list[NameHit]:
        """Return what has a name like the text, by its initials ("oc": Open a collection) or but for a slip or two.

        Far slower than `starting`: all names are looked at.
        """
        typed = folded_words(text[:_MOST_TYPED])
        found: dict[tuple[str, str], tuple[Fit, int]] = {}
        for fit, number in (*self._by_initials(typed), *self._with_slips(typed)):
            _keep(found, self._names[number][0], fit, number)
        return self._hits(found)

    def _by_initials(self, typed: str) -> Iterator[tuple[Fit, int]]:
        if not 2 <= len(typed) <= _MOST_INITIALS or " " in typed:
            return
        # Each letter goes on in the word it is in, or begins a later one.
        first, *rest = map(re.escape, typed)
        pattern = re.compile(rf"\b{first}" + "".join(rf"(?:|.*?\b){letter}" for letter in rest))
        yield from ((Fit.INITIALS, at) for at, (_, _, folded) in enumerate(self._names) if pattern.search(folded))

    def _with_slips(self, typed: str) -> Iterator[tuple[Fit, int]]:
        if len(typed) < _LEAST_FOR_SLIPS:
            return
        # Wanted only when nothing fits: not to be waited for at the start.
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract_iter

        slips = 1 if len(typed) < _TWO_SLIPS_FROM else 2
        # What is typed may be but the beginning of a name.
        for length in (len(typed), len(typed) + 1, len(typed) - 1):
            beginnings = [key[:length] for key in self._keys]
            for _, _, at in extract_iter(typed, beginnings, scorer=OSA.distance, processor=None, score_cutoff=slips):
                # A slip in the first letter is rare, and what differs in it seldom what was meant.
                if beginnings[at][:1] == typed[0]:
                    number = self._numbers[at]
                    yield Fit.SLIP if self._keys[at] == self._names[number][2] else Fit.SLIP_INSIDE, number

    def _hits(self, found: dict[tuple[str, str], tuple[Fit, int]]) -> list[NameHit]:
        return [
            NameHit(kind=kind, id=id_, name=self._names[number][1], fit=fit)
            for (kind, id_), (fit, number) in sorted(found.items(), key=lambda item: item[1])
        ]


def _starts(folded: str) -> Iterator[int]:
    """Yield where the words of a folded name begin; in scripts that do not part words, every character."""
    if _is_unspaced(folded):
        yield from (at for at, letter in enumerate(folded) if letter != " ")
        return
    at = 0
    while True:
        yield at
        at = folded.find(" ", at) + 1
        if not at:
            return


def _is_unspaced(folded: str) -> bool:
    return not folded.isascii() and Folded(folded).unspaced


def _begins_a_word(word: str, folded: str) -> bool:
    return folded.startswith(word) or f" {word}" in folded or (_is_unspaced(word) and word in folded)


def _fit(typed: str, folded: str) -> Fit:
    if folded == typed:
        return Fit.WHOLE
    if folded.startswith(typed):
        return Fit.START
    return Fit.INSIDE if typed in folded else Fit.WORDS


def _keep(found: dict[tuple[str, str], tuple[Fit, int]], thing: NamedThing, fit: Fit, number: int) -> None:
    """Note a name of a thing unless a better one is noted; of equally good ones the first given stays."""
    before = found.get((thing.kind, thing.id))
    if before is None or (fit, number) < before:
        found[thing.kind, thing.id] = fit, number


def names_of(collection: Collection) -> NameIndex:
    """Return the names of all that a collection names: shown names and variants, in all its languages."""
    return NameIndex(_things(collection))


def _things(collection: Collection) -> Iterator[NamedThing]:
    for place in collection.places.values():
        names = (*place.name.texts(), *(name.text for name in place.names))
        yield NamedThing(kind=NameKind.PLACE, id=place.id, names=names)
    for person in collection.people.values():
        yield NamedThing(kind=NameKind.PERSON, id=person.id, names=(*person.name.texts(), *person.names))
    for event in collection.events.values():
        yield NamedThing(kind=NameKind.EVENT, id=event.id, names=event.title.texts())
    for source in collection.sources.values():
        names = (source.id, *source.title.texts(), *source.short_title.texts(), *source.author_names())
        yield NamedThing(kind=NameKind.SOURCE, id=source.id, names=names)
    for item in collection.disagreements.values():
        yield NamedThing(kind=NameKind.DISAGREEMENT, id=item.id, names=item.topic.texts())
    for tour in collection.tours.values():
        yield NamedThing(kind=NameKind.TOUR, id=tour.id, names=tour.title.texts())
