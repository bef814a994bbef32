"""Documents, mentions and passages as they are kept: each is fetched chunk by chunk when somebody looks at it.

They answer as the values do that were kept. One thread may ask while another does.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from albviewer.index.store.chunks import Chunk, Chunked, Cut, unpack_chunk, unpack_text
from albviewer.index.store.heads import unpack_head
from albviewer.linking.linked import Spread, between
from albviewer.linking.passages import LinkedPassage, passages_of
from albviewer.model.documents import Document, Heading, PassageId
from albviewer.model.mentions import DateMention, Mentions, PersonMention, PlaceMention

if TYPE_CHECKING:
    from albviewer.index.store.database import Database, SourceRow
    from albviewer.index.store.heads import Head

MOST_CHUNKS = 512
"""Chunks held in memory: with some 100 kB each when unpacked, about 50 MB."""


_FEW_CHUNKS = 4


class Shelf:
    """Fetches chunks from the database; those used last stay in memory."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._held: OrderedDict[tuple[int, int], Chunk] = OrderedDict()
        self._lock = Lock()

    def chunk(self, source: SourceRow, number: int) -> Chunk:
        """Return a chunk; raise DamagedError if it cannot be had."""
        key = source.number, number
        with self._lock:
            held = self._held.get(key)
            if held is not None:
                self._held.move_to_end(key)
                return held
            chunk = unpack_chunk(source.id, self._database.chunk(*key))
            self._held[key] = chunk
            if len(self._held) > MOST_CHUNKS:
                self._held.popitem(last=False)
            return chunk

    def text(self, source: SourceRow, number: int) -> str:
        """Return the text of a chunk, which is not kept for it."""
        key = source.number, number
        with self._lock:
            held = self._held.get(key)
            return held.text if held is not None else unpack_text(source.id, self._database.chunk(*key))

    def labels(self, source: SourceRow) -> list[str]:
        """Return the labels of the passages of a source."""
        with self._lock:
            return self._database.labels(source.number)


_Named = TypeVar("_Named", bound=PlaceMention | PersonMention | DateMention)


class StoredSource:
    """One source: its row, and the shelf that has its chunks. Its head is read when it is first needed."""

    def __init__(self, row: SourceRow, shelf: Shelf) -> None:
        self.row = row
        self._shelf = shelf

    @cached_property
    def head(self) -> Head:
        """What belongs to the document as a whole."""
        return unpack_head(self.row.head)

    @property
    def cut(self) -> Cut:
        """Where the chunks begin."""
        return self.head.cut

    def labels(self) -> list[str]:
        """Return the labels of its passages."""
        return self._shelf.labels(self.row)

    def chunk(self, number: int) -> Chunk:
        """Return a chunk."""
        return self._shelf.chunk(self.row, number)

    def text(self, start: int, end: int) -> str:
        """Return the source characters start..end."""
        starts = self.cut.starts
        first, last = max(0, bisect_right(starts, start) - 1), min(bisect_left(starts, end), len(self.cut))
        # Of a long stretch the text alone is wanted, and not what stands in it.
        fetch = self._shelf.text if last - first > _FEW_CHUNKS else lambda row, number: self.chunk(number).text
        parts = []
        for number in range(first, last):
            begins = starts[number]
            parts.append(fetch(self.row, number)[max(0, start - begins) : end - begins])
        return "".join(parts)

    def mentions(self) -> Mentions:
        """Return what the source names."""
        cut = self.cut
        return Mentions(
            places=StoredMentions(cut.places, lambda number: self.chunk(number).mentions.places, cut.starts),
            people=StoredMentions(cut.people, lambda number: self.chunk(number).mentions.people, cut.starts),
            dates=StoredMentions(cut.dates, lambda number: self.chunk(number).mentions.dates, cut.starts),
        )


class StoredMentions(Chunked[_Named], Spread[_Named]):
    """Mentions of one kind in a source, of which each chunk holds those that begin in it."""

    def __init__(self, firsts: Sequence[int], fetch: Callable[[int], Sequence[_Named]], starts: Sequence[int]) -> None:
        """`firsts` and `fetch` are as in Chunked, `starts` the offsets at which the chunks begin."""
        super().__init__(firsts, fetch)
        self._starts = starts

    def between(self, start: int, end: int) -> tuple[_Named, ...]:
        """Return those that begin at start or later and before end; only chunks that may hold one are fetched."""
        first, last = max(0, bisect_right(self._starts, start) - 1), bisect_left(self._starts, end)
        chunks = (number for number in range(first, min(last, len(self._starts) - 1)) if self._holds_any(number))
        return tuple(item for number in chunks for item in between(self._fetch(number), start, end))

    def _holds_any(self, chunk: int) -> bool:
        return self._firsts[chunk] < self._firsts[chunk + 1]


class StoredDocument(Document):
    """A document whose text and blocks are fetched when they are looked at."""

    __slots__ = ("_stored",)
    _stored: StoredSource

    def __init__(self, stored: StoredSource) -> None:
        blocks = Chunked(stored.cut.blocks, lambda number: stored.chunk(number).blocks)
        for name, value in (
            {"source": stored.row.id, "blocks": blocks, "_stored": stored} | stored.head.fields
        ).items():
            object.__setattr__(self, name, value)

    @property
    def text(self) -> str:
        """The whole text, put together anew each time: who needs a part of it asks for `words`."""
        return self.words(0, self.length)

    @property
    def length(self) -> int:
        """How many characters the text has."""
        return self._stored.cut.starts[-1]

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The outline, for which no block is fetched."""
        return self._stored.head.headings

    def words(self, start: int, end: int) -> str:
        """Return the source characters start..end."""
        return self._stored.text(start, end)


_Made = TypeVar("_Made", covariant=True)


class PerSource(Mapping[str, _Made]):
    """Something of each source, made when it is first asked for; of `most` sources it is kept."""

    def __init__(self, sources: Mapping[str, StoredSource], make: Callable[[StoredSource], _Made], most: int) -> None:
        self._sources = sources
        self._made = lru_cache(maxsize=most)(lambda id_: make(sources[id_]))

    def __getitem__(self, id_: str) -> _Made:
        return self._made(id_)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._sources

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)


def whole_document(stored: StoredSource) -> Document:
    """Return the document with all of its text in memory, for whoever looks for words in it again and again."""
    return Document(
        source=stored.row.id,
        text=stored.text(0, stored.cut.starts[-1]),
        blocks=StoredDocument(stored).blocks,
        **stored.head.fields,
    )


class StoredPassages(Mapping[PassageId, LinkedPassage]):
    """All passages of a collection in reading order, by id and by number."""

    def __init__(self, sources: Sequence[StoredSource], events: Mapping[PassageId, Sequence[str]]) -> None:
        """`events` are those that each passage proves."""
        self._sources = {source.row.id: (source, number) for number, source in enumerate(sources)}
        self._order = tuple(sources)
        self._starts = tuple(accumulate((source.row.passages for source in sources), initial=0))
        self._events = events
        self._labels: dict[str, dict[str, int]] = {}
        # Neighbours are asked for one after the other.
        self._passages_of_chunk = lru_cache(maxsize=64)(self._read_chunk)

    def __len__(self) -> int:
        return self._starts[-1]

    def __iter__(self) -> Iterator[PassageId]:
        for source in self._order:
            for label in source.labels():
                yield PassageId(source.row.id, label)

    def __contains__(self, id_: object) -> bool:
        return isinstance(id_, tuple) and self.number_of(PassageId(*id_)) is not None

    def __getitem__(self, id_: PassageId) -> LinkedPassage:
        number = self.number_of(id_)
        if number is None:
            raise KeyError(id_)
        return self.by_number(number)

    def by_number(self, number: int) -> LinkedPassage:
        """Return the passage that is the number-th in reading order, from 0; raise IndexError if there is none."""
        if not 0 <= number < len(self):
            raise IndexError(number)
        which = bisect_right(self._starts, number) - 1
        first, passages = self._starts[which], self._order[which].cut.passages
        chunk = bisect_right(passages, number - first) - 1
        return self._passages_of_chunk(which, chunk)[number - first - passages[chunk]]

    def number_of(self, id_: PassageId) -> int | None:
        """Return the number of a passage in reading order, from 0, or None if there is no such passage."""
        known = self._sources.get(id_.source)
        if known is None:
            return None
        source, which = known
        # Another thread may ask for those of another source meanwhile.
        labels = self._labels.get(id_.source)
        if labels is None:
            labels = {label: i for i, label in enumerate(source.labels())}
            self._labels = {id_.source: labels}
        local = labels.get(id_.label)
        return None if local is None else self._starts[which] + local

    def _read_chunk(self, which: int, number: int) -> list[LinkedPassage]:
        source = self._order[which]
        chunk = source.chunk(number)
        part = Document(source=source.row.id, text="", blocks=chunk.blocks)
        return passages_of(
            part,
            chunk.mentions,
            self._events,
            order=self._starts[which] + source.cut.passages[number],
            first_block=source.cut.blocks[number],
        )
