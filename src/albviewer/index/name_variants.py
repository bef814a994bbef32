"""Names in a search, widened: whoever looks for “Valona” finds Vlorë, whatever a source calls the place or the person.

Knows the names of a collection and the tree of a search; no database.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from albviewer.index.search_query import Joined, Node, Term, Together, expression, quoted
from albviewer.index.search_text import plain_character, searchable
from albviewer.linking.inflection import INFLECTIONS, forms_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from albviewer.model.collection import Collection

_WORD = re.compile(r"[^\W_]+")
# Those that could not be joined with their letter, and that SQLite sees through.
_ACCENT = re.compile("[\u0300-\u0331]")
_LONGEST = 6
"""Words of the longest name that is looked for in a search."""
_LONG_ENOUGH = 5
"""Letters of a name whose forms are marked where it is looked for."""

Key = tuple[str, ...]


def key_of(text: str) -> Key:
    """Return the words of a text as full-text search tells them apart: without accents and capitals."""
    folded = searchable(text)
    if not folded.isascii():
        folded = "".join(map(plain_character, _ACCENT.sub("", folded)))
    return tuple(_WORD.findall(folded.lower()))


class _Table(NamedTuple):
    """Names by the number of the place or person: those that texts are searched for, and whose they are by words."""

    names: list[tuple[Key, ...]]
    owners: defaultdict[Key, list[int]]

    def add(self, names: Iterable[str], sought: Iterable[str]) -> None:
        for key in dict.fromkeys(map(key_of, names)):
            if 0 < len(key) <= _LONGEST:
                self.owners[key].append(len(self.names))
        self.names.append(tuple(filter(None, dict.fromkeys(map(key_of, sought)))))


class Piece(NamedTuple):
    """Parts of a search side by side that make a name: its words, and what to look for; or one part that is no name."""

    held: Sequence[Node]
    name: Key = ()
    names: tuple[Key, ...] = ()


class Things(NamedTuple):
    """The ids of the places and of the people that have one name."""

    places: tuple[str, ...]
    people: tuple[str, ...]


class NameVariants:
    """What else a name may be called. Made once for a collection, when somebody searches: names may be very many."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection

    @cached_property
    def _table(self) -> _Table:
        table = _Table(names=[], owners=defaultdict(list))
        for place in self._collection.places.values():
            # A name that means the place in some sources only would find other things in the others.
            names = [name for name in place.all_names() if not name.only_in]
            table.add([name.text for name in names], [name.text for name in names if name.find])
        for person in self._collection.people.values():
            table.add(person.all_names(), person.all_names())
        return table

    def of(self, key: Key) -> tuple[Key, ...]:
        """Return all names of those that the words name, the words first; empty if they name nothing.

        A name that contains another one of them is left out: it is found with the other.
        """
        owners = self._table.owners.get(key)
        if not owners:
            return ()
        names = dict.fromkeys([key, *(name for owner in owners for name in self._table.names[owner])])
        return tuple(name for name in names if not any(_contains(name, other) for other in names if other != name))

    def things(self, name: Key) -> Things:
        """Return what the words name."""
        owners, places = self._table.owners.get(name, ()), len(self._collection.places)
        return Things(
            places=tuple(self._ids[owner] for owner in owners if owner < places),
            people=tuple(self._ids[owner] for owner in owners if owner >= places),
        )

    @cached_property
    def _ids(self) -> Sequence[str]:
        """The ids by the numbers of the table."""
        return (*self._collection.places, *self._collection.people)

    def _forms(self, key: Key) -> Iterator[str]:
        """Yield the forms of what the words name that texts of any language may have; short ones are other words."""
        for id_ in self.things(key).places:
            for name in self._collection.places[id_].all_names():
                if name.find and not name.only_in and len(name.text) >= _LONG_ENOUGH:
                    for inflect in INFLECTIONS.values():
                        yield from forms_of(name.text, inflect)[1:]

    def expression(self, node: Node) -> str:
        """Return what FTS5 is asked for a search in which every name stands for all its variants."""
        return expression(node, self._widened)

    def all_terms(self, node: Node) -> Iterator[Term]:
        """Yield, as phrases, the names that the names in a search stand for; of what stands after NOT none.

        So are their forms in other cases: full text does not look for them, but a passage that is found may have them.
        """
        match node:
            case Term() | Together():
                for held, key, names in self.pieces(node):
                    yield from (Term(" ".join(name), quoted=True) for name in names)
                    yield from (Term(form, quoted=True) for form in self._forms(key))
                    if not names and not isinstance(held[0], Term):
                        yield from self.all_terms(held[0])
            case Joined():
                for part in node.parts[:1] if node.operator == "NOT" else node.parts:
                    yield from self.all_terms(part)

    def _widened(self, node: Together | Term) -> str | None:
        pieces = list(self.pieces(node))
        if not any(piece.names for piece in pieces):
            return None
        return " AND ".join(map(self.expression_of, pieces))

    def expression_of(self, piece: Piece) -> str:
        """Return what FTS5 is asked for one piece."""
        held, key, names = piece
        if not names:
            return f"({expression(held[0], self._widened)})"
        # The words as they were written come first: with “port lume” a text that has both apart is still found.
        written = " AND ".join(quoted(part) for part in held if isinstance(part, Term))
        others = [f'"{" ".join(name)}"' for name in names if name != key]
        return f"({' OR '.join([f'({written})' if len(held) > 1 and others else written, *others])})"

    def pieces(self, node: Together | Term) -> Iterator[Piece]:
        """Cut terms side by side into names, the longest at each spot, and single parts that are none."""
        parts = node.parts if isinstance(node, Together) else (node,)
        at = 0
        while at < len(parts):
            piece = self._piece_at(parts, at)
            yield piece
            at += len(piece.held)

    def _piece_at(self, parts: Sequence[Node], at: int) -> Piece:
        alone = parts[at : at + 1]
        first = alone[0]
        if not isinstance(first, Term) or first.prefix:
            return Piece(alone)
        if first.quoted:
            key = key_of(first.text)
            return Piece(alone, key, self.of(key))
        run: list[str] = []
        for part in parts[at : at + _LONGEST]:
            if not isinstance(part, Term) or part.prefix or part.quoted:
                break
            run.append(part.text)
        for count in range(len(run), 0, -1):
            key = key_of(" ".join(run[:count]))
            names = self.of(key)
            if names:
                return Piece(parts[at : at + count], key, names)
        return Piece(alone)


def _contains(name: Key, other: Key) -> bool:
    return any(name[at : at + len(other)] == other for at in range(len(name) - len(other) + 1))
