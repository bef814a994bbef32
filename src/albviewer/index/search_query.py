"""What people write into the search field, read: words, "phrases", begin*, AND, OR, NOT, parentheses, NEAR(a b, 5).

Words side by side must all occur. They belong together more closely than AND, OR and NOT do, and NOT more closely than
AND, AND than OR, as SQLite's FTS5 has it. AND, OR, NOT and NEAR are written in capitals; everything else is words.
Knows no database: what is read is a tree, which `expression` turns into what FTS5 is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from albviewer.index.search_text import searchable

NEAR_BY = 10
"""How many words may stand between those of NEAR where no number is given."""
_DEEPEST = 40
_HEAVIEST = 64
"""What FTS5, which gives up at a hundred, may have to keep in mind of a search while it reads it: see `_weight`."""
_MOST_TERMS = 300
_OPERATORS = ("AND", "OR", "NOT")
_TOKEN = re.compile(
    r'"(?P<phrase>[^"]*)"(?P<star>\*?)|(?P<near>NEAR\s*\()|(?P<sign>[()])|(?P<word>[^\s"()]+)|(?P<half>")'
)
_SEARCHABLE = re.compile(r"[^\W_]")
_DISTANCE = re.compile(r",\s*(\d{1,4})\s*$")


class QueryFault(Enum):
    """What makes a text one that cannot be searched for."""

    HALF_QUOTED = "a quotation mark is missing its other half"
    HALF_ENCLOSED = "a parenthesis is missing its other half"
    NO_WORD = "there is no word to search for"
    ONE_SIDED = "AND, OR and NOT need words on both sides"
    NOT_NEAR = "NEAR holds words or phrases and perhaps a distance, as in NEAR(ship harbour, 5)"
    TOO_LONG = "there are too many words or parentheses"


class QueryTextError(ValueError):
    """The text cannot be searched for; the message is one plain sentence, and `fault` says the same to programs.

    `position` is the character of the text at which it shows, from 0.
    """

    def __init__(self, fault: QueryFault, position: int) -> None:
        super().__init__(f"{fault.value} (at character {position + 1})")
        self.fault = fault
        self.position = position


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase; with `prefix` its last word may go on. `quoted` if it stood in quotation marks."""

    text: str
    prefix: bool = False
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """Terms with at most `distance` words between them."""

    terms: tuple[Term, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class Together:
    """Side by side: all of them must occur."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """Two or more parts between which an operator stands: AND, OR, or NOT (the first and none of the others)."""

    operator: str
    parts: tuple[Node, ...]


Node = Term | Near | Together | Joined


def read_search(text: str) -> Node:
    """Return what a text asks for. Raise QueryTextError if it is malformed."""
    # Half a character pasted from elsewhere, or a NUL, is nothing that SQLite could be handed. The length stays.
    clean = "".join(" " if "\ud800" <= character <= "\udfff" or character == "\0" else character for character in text)
    node = _Reader(clean).read()
    if node is None:
        raise QueryTextError(QueryFault.NO_WORD, len(clean) - len(clean.lstrip()) if clean.strip() else 0)
    return node


class _Reader:
    """Reads one text from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = list(_TOKEN.finditer(text))
        self._at = 0
        self._depth = 0
        self._terms = 0

    def read(self) -> Node | None:
        node = self._joined(0)
        if self._at < len(self._tokens):
            raise QueryTextError(QueryFault.HALF_ENCLOSED, self._tokens[self._at].start())
        return node

    def _joined(self, level: int) -> Node | None:
        """Read what OR (level 0), AND (1) or NOT (2) join; None if there is no word."""
        if level == len(_LEVELS):
            return self._together()
        parts = [self._joined(level + 1)]
        while self._operator() == _LEVELS[level]:
            position = self._tokens[self._at].start()
            self._at += 1
            parts.append(self._joined(level + 1))
            if parts[0] is None or parts[-1] is None:
                if not any(map(self._is_word, self._tokens)):
                    raise QueryTextError(QueryFault.NO_WORD, self._tokens[0].start())
                raise QueryTextError(QueryFault.ONE_SIDED, position)
        held = tuple(part for part in parts if part is not None)
        return Joined(_LEVELS[level], held) if len(held) > 1 else held[0] if held else None

    def _is_word(self, token: re.Match[str]) -> bool:
        word = token["phrase"] or token["word"] or ""
        return token["word"] not in _OPERATORS and bool(_SEARCHABLE.search(searchable(word)))

    def _operator(self) -> str:
        token = self._tokens[self._at] if self._at < len(self._tokens) else None
        return token["word"] if token and token["word"] in _OPERATORS else ""

    def _together(self) -> Node | None:
        parts: list[Node] = []
        while self._at < len(self._tokens) and not self._operator():
            token = self._tokens[self._at]
            if token["sign"] == ")":
                break
            part = self._atom(token)
            if part is not None:
                parts.append(part)
        return Together(tuple(parts)) if len(parts) > 1 else parts[0] if parts else None

    def _atom(self, token: re.Match[str]) -> Node | None:
        self._at += 1
        if token["half"]:
            raise QueryTextError(QueryFault.HALF_QUOTED, token.start())
        if token["near"]:
            return self._near(token.start())
        if token["sign"]:
            return self._enclosed(token.start())
        return self._term(token)

    def _enclosed(self, position: int) -> Node | None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise QueryTextError(QueryFault.TOO_LONG, position)
        node = self._joined(0)
        if self._at == len(self._tokens):
            raise QueryTextError(QueryFault.HALF_ENCLOSED, position)
        if node is not None and _weight(node) > _HEAVIEST:
            raise QueryTextError(QueryFault.TOO_LONG, position)
        self._at += 1
        self._depth -= 1
        return node

    def _near(self, position: int) -> Node:
        """Read the terms of NEAR( and its distance, up to the parenthesis that closes it."""
        first = self._at
        while self._at < len(self._tokens) and not self._tokens[self._at]["sign"]:
            if self._tokens[self._at]["half"]:
                raise QueryTextError(QueryFault.HALF_QUOTED, self._tokens[self._at].start())
            self._at += 1
        if self._at == len(self._tokens):
            raise QueryTextError(QueryFault.HALF_ENCLOSED, position)
        end = self._tokens[self._at]
        self._at += 1
        given = _DISTANCE.search(self._text, self._tokens[first].start(), end.start())
        stop = given.start() if given else end.start()
        inside = [token for token in self._tokens[first : self._at - 1] if token.start() < stop]
        for token in inside:
            comma = self._text.find(",", token.start(), min(stop, token.end())) if token["word"] else -1
            if comma >= 0 or token["word"] in _OPERATORS:
                raise QueryTextError(QueryFault.NOT_NEAR, max(comma, token.start()))
        terms = tuple(term for token in inside if (term := self._term(token, stop)) is not None)
        if end["sign"] == "(" or not terms or any(token["near"] for token in inside):
            raise QueryTextError(QueryFault.NOT_NEAR, position)
        return Near(terms, int(given[1]) if given else NEAR_BY)

    def _term(self, token: re.Match[str], stop: int | None = None) -> Term | None:
        """Return the term of a token, of a word only what stands before the character `stop`; None if it is no word."""
        if not self._is_word(token):
            return None
        self._terms += 1
        if self._terms > _MOST_TERMS:
            raise QueryTextError(QueryFault.TOO_LONG, token.start())
        if token["word"]:
            word = self._text[token.start() : token.end() if stop is None else min(stop, token.end())]
            return Term(word.rstrip("*"), prefix=word.endswith("*"))
        return Term(token["phrase"], prefix=bool(token["star"]), quoted=True)


_LEVELS = ("OR", "AND", "NOT")


def _weight(node: Node) -> int:
    """Return how much stands open at the deepest word of a node: parentheses, operators and what is before these."""
    match node:
        case Together() | Joined():
            own = 4 if isinstance(node, Joined) and node.operator == "NOT" else 3
            return own + max(map(_weight, node.parts))
        case _:
            return 0


def expression(node: Node, widened: Callable[[Together | Term], str | None] = lambda _node: None) -> str:
    """Return what FTS5 is asked; every word stands in quotation marks, so that nothing of it is syntax.

    `widened` may say otherwise for a term or for terms side by side.
    """
    match node:
        case Term():
            return widened(node) or quoted(node)
        case Near():
            return f"NEAR({' '.join(map(quoted, node.terms))}, {node.distance})"
        case Together():
            return widened(node) or _join("AND", node.parts, widened)
        case Joined(operator="NOT"):
            first, *others = node.parts
            without = f"({' OR '.join(_inner(other, widened) for other in others)})"
            return f"{_inner(first, widened)} NOT {without}"
        case Joined():
            return _join(node.operator, node.parts, widened)


def _join(operator: str, parts: tuple[Node, ...], widened: Callable[[Together | Term], str | None]) -> str:
    return f" {operator} ".join(_inner(part, widened) for part in parts)


def _inner(node: Node, widened: Callable[[Together | Term], str | None]) -> str:
    written = expression(node, widened)
    return written if isinstance(node, Near) or written.count('"') == 2 else f"({written})"


def quoted(term: Term) -> str:
    """Return a term as FTS5 has it."""
    return f'"{searchable(term.text).replace(chr(34), " ")}"' + ("*" if term.prefix else "")


def terms_of(node: Node) -> Iterator[Term]:
    """Yield the terms that a text found by the search may hold; those after NOT are not among them."""
    match node:
        case Term():
            yield node
        case Near():
            yield from node.terms
        case Joined(operator="NOT"):
            yield from terms_of(node.parts[0])
        case Together() | Joined():
            for part in node.parts:
                yield from terms_of(part)
