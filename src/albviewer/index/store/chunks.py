"""Documents cut into chunks of some kilobytes, so that any passage can be had without reading what is around it.

A chunk holds a stretch of a source's text, the blocks that begin in it and what is named in them. This module cuts and
joins; it does not know where chunks are kept.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar, overload

from albviewer.index.store import codec
from albviewer.index.store.compressing import compressed, expanded
from albviewer.model.mentions import Mentions

if TYPE_CHECKING:
    from albviewer.model.documents import Block, Document

CHUNK_CHARACTERS = 16_000
"""How much text a chunk has at least, save the last: little enough to be read in less than a millisecond."""

_Item = TypeVar("_Item", covariant=True)


class DamagedError(Exception):
    """What was kept cannot be read back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """A stretch of a source's text from the offset `start` on, the blocks that begin in it and what they name."""

    start: int
    text: str
    blocks: tuple[Block, ...]
    mentions: Mentions


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Where the chunks of one source begin: at which character, block, passage and mention of each kind.

    Each has one number more than there are chunks: the last is how many there are in all.
    """

    starts: tuple[int, ...]
    blocks: tuple[int, ...]
    passages: tuple[int, ...]
    places: tuple[int, ...]
    people: tuple[int, ...]
    dates: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.starts) - 1


def cut_document(document: Document, mentions: Mentions) -> tuple[Cut, list[bytes]]:
    """Return where the chunks of a document begin, and each of them packed."""
    firsts = _first_blocks(document)
    starts = (0, *(document.blocks[first].start for first in firsts[1:]), len(document.text))
    edges = (*firsts, len(document.blocks))
    places = _edges([item.start for item in mentions.places], starts)
    people = _edges([item.start for item in mentions.people], starts)
    dates = _edges([item.start for item in mentions.dates], starts)
    packed, passages = [], [0]
    for number, (start, end) in enumerate(pairwise(starts)):
        blocks = document.blocks[edges[number] : edges[number + 1]]
        passages.append(passages[-1] + sum(bool(block.label) for block in blocks))
        named = Mentions(
            places=mentions.places[places[number] : places[number + 1]],
            people=mentions.people[people[number] : people[number + 1]],
            dates=mentions.dates[dates[number] : dates[number + 1]],
        )
        packed.append(
            pack_chunk(Chunk(start=start, text=document.text[start:end], blocks=tuple(blocks), mentions=named))
        )
    cut = Cut(starts=starts, blocks=edges, passages=tuple(passages), places=places, people=people, dates=dates)
    return cut, packed


def pack_chunk(chunk: Chunk) -> bytes:
    """Return a chunk as bytes: a line that says what is in it, and its text as it stands."""
    plain = [chunk.start, codec.plain_blocks(chunk), codec.plain_mentions(chunk)]
    line = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    # Half a surrogate, which some files hold, is let through.
    return compressed(f"{line}\n{chunk.text}".encode("utf-8", "surrogatepass"))


def unpack_chunk(source: str, data: bytes) -> Chunk:
    """Return the chunk that the bytes hold; raise DamagedError if they hold none."""
    try:
        line, _, text = expanded(data).decode("utf-8", "surrogatepass").partition("\n")
        start, blocks, mentions = json.loads(line)
        return Chunk(
            start=start,
            text=text,
            blocks=codec.blocks_of(start, text, blocks),
            mentions=codec.mentions_of(source, start, text, mentions),
        )
    except (ValueError, TypeError, LookupError, AttributeError) as error:
        raise DamagedError(f"a chunk of {source} cannot be read: {error}") from None


def unpack_text(source: str, data: bytes) -> str:
    """Return the text alone of the chunk that the bytes hold, far faster; raise DamagedError as `unpack_chunk` does."""
    try:
        return expanded(data).decode("utf-8", "surrogatepass").partition("\n")[2]
    except ValueError as error:
        raise DamagedError(f"a chunk of {source} cannot be read: {error}") from None


def plain_cut(cut: Cut) -> list[list[int]]:
    """Return a cut as lists that JSON can carry."""
    return [list(numbers) for numbers in (cut.starts, cut.blocks, cut.passages, cut.places, cut.people, cut.dates)]


def cut_of(plain: Sequence[Sequence[int]]) -> Cut:
    """Return the cut that some lists stand for; raise ValueError if they stand for none."""
    starts, blocks, passages, places, people, dates = (tuple(numbers) for numbers in plain)
    return Cut(starts=starts, blocks=blocks, passages=passages, places=places, people=people, dates=dates)


def _first_blocks(document: Document) -> list[int]:
    """Return the first block of each chunk. The first chunk has the text before its first block too."""
    firsts, begun = [0], 0
    for index, block in enumerate(document.blocks):
        if block.start - begun >= CHUNK_CHARACTERS and index > firsts[-1]:
            firsts.append(index)
            begun = block.start
    return firsts


def _edges(starts: Sequence[int], chunk_starts: Sequence[int]) -> tuple[int, ...]:
    """Return how many of the starts, which are in order, lie before each chunk begins; last how many there are."""
    edges, count = [0], 0
    for edge in chunk_starts[1:-1]:
        while count < len(starts) and starts[count] < edge:
            count += 1
        edges.append(count)
    return (*edges, len(starts))


class Chunked(Sequence[_Item]):
    """A long row of things of which each chunk holds some; a chunk is fetched when one of its things is asked for."""

    def __init__(self, firsts: Sequence[int], fetch: Callable[[int], Sequence[_Item]]) -> None:
        """`firsts` is the number of the first thing of each chunk, and last of all how many there are."""
        self._firsts = firsts
        self._fetch = fetch

    def __len__(self) -> int:
        return self._firsts[-1]

    @overload
    def __getitem__(self, index: int) -> _Item: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[_Item, ...]: ...
    def __getitem__(self, index: int | slice) -> _Item | tuple[_Item, ...]:
        if isinstance(index, slice):
            start, stop, step = index.indices(len(self))
            return tuple(self._between(start, stop))[::step] if step > 0 else tuple(self)[index]
        number = index + len(self) if index < 0 else index
        if not 0 <= number < len(self):
            raise IndexError(index)
        chunk = self._chunk_of(number)
        return self._fetch(chunk)[number - self._firsts[chunk]]

    def __iter__(self) -> Iterator[_Item]:
        return self._between(0, len(self))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def _between(self, start: int, stop: int) -> Iterator[_Item]:
        chunk = self._chunk_of(start) if start < stop else 0
        while start < stop:
            first, last = self._firsts[chunk], self._firsts[chunk + 1]
            yield from self._fetch(chunk)[start - first : min(stop, last) - first]
            start, chunk = last, chunk + 1

    def _chunk_of(self, number: int) -> int:
        # Several chunks may begin with the same thing: those before the last of them hold none.
        return bisect_right(self._firsts, number) - 1
