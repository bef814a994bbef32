"""What a search finds where its names also stand for what texts call otherwise: in cases ("Vlorës"), misread, cut.

Full text knows words only. Where a search names a place or a person, the passages that mention it are found as well,
by what linking has found in them. Knows numbers of passages, the full text and the tree of a search; no columns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING

from albviewer.index.passage_set import Flags, PassageSet
from albviewer.index.search_query import Joined, Near, Node, Term, Together, expression, read_search

if TYPE_CHECKING:
    from albviewer.index.full_text import FullText
    from albviewer.index.name_variants import NameVariants, Piece, Things

Mentioned = Callable[["Things"], Flags]
"""Tells of each passage whether it mentions any of some places and people."""


class NamedPassages:
    """Finds the passages of a search in which a name stands for all mentions of what it names."""

    def __init__(self, size: int, texts: FullText, variants: NameVariants, mentioned: Mentioned) -> None:
        """`size` is how many passages there are."""
        self._size, self._texts, self._variants, self._mentioned = size, texts, variants, mentioned

    def find(self, text: str) -> PassageSet:
        """Return the passages that a search finds. Raise QueryTextError if the text is malformed."""
        node = read_search(text)
        if any(map(self._is_unseen, self._names_in(node))):
            return PassageSet(self._size, flags=self._flags_of(node))
        # The full text has seen every name, and is asked once for all the words.
        return PassageSet(self._size, numbers=self._texts.find(text))

    def _names_in(self, node: Node) -> Iterator[Piece]:
        match node:
            case Term() | Together():
                for piece in self._variants.pieces(node):
                    if piece.names:
                        yield piece
                    elif not isinstance(piece.held[0], Term):
                        yield from self._names_in(piece.held[0])
            case Joined():
                for part in node.parts:
                    yield from self._names_in(part)

    def _is_unseen(self, piece: Piece) -> bool:
        """Whether a passage mentions what a name names, and has none of its names."""
        mentioned = self._mentioned(self._variants.things(piece.name))
        return bool((mentioned & ~self._matching(self._variants.expression_of(piece))).any())

    def _matching(self, asked: str) -> Flags:
        return PassageSet(self._size, numbers=self._texts.matching(asked)).flags

    def _flags_of(self, node: Node) -> Flags:
        match node:
            case Joined(operator="NOT"):
                first, *others = map(self._flags_of, node.parts)
                return first & ~reduce(or_, others)
            case Joined():
                return reduce(or_ if node.operator == "OR" else and_, map(self._flags_of, node.parts))
            case Near():
                return self._matching(expression(node))
        return reduce(and_, map(self._flags_of_piece, self._variants.pieces(node)))

    def _flags_of_piece(self, piece: Piece) -> Flags:
        if not piece.names and not isinstance(piece.held[0], Term):
            return self._flags_of(piece.held[0])
        matching = self._matching(self._variants.expression_of(piece))
        return matching | self._mentioned(self._variants.things(piece.name)) if piece.names else matching
