"""What is made of one source for the index. Runs in this process or in another; needs nothing but the records."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from albviewer.collection.faults import Fault, FaultList
from albviewer.collection.load import Records, load_source
from albviewer.index.search_text import all_searchable
from albviewer.index.store.chunks import cut_document
from albviewer.index.store.database import Body
from albviewer.index.store.heads import pack_head
from albviewer.index.store.parts import pack_part
from albviewer.index.store.stamps import Keys, file_stamp
from albviewer.linking.linker import SourceLinker
from albviewer.uncollected import uncollected

if TYPE_CHECKING:
    from albviewer.linking.name_book import NameBook
    from albviewer.model.documents import Document

NOTHING = Body(chunks=(), texts=(), labels=(), columns=b"")
"""What is kept of a source that is not usable."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What goes into the index for one source: see SourceRow. A source that is not usable has no head and no body."""

    id: str
    file: str
    stamp: str
    digest: str
    key: str
    usable: bool
    head: str
    faults: tuple[Fault, ...]
    body: Body


class Worker:
    """Prepares sources of one collection, one at a time."""

    def __init__(self, records: Records, book: NameBook) -> None:
        """`book` are the names of the collection; the records need not have its places, people, phrases and events."""
        self._records = records
        self._book = book
        self._keys = Keys(records, book)
        self._linker: SourceLinker | None = None

    def prepare(self, source: str) -> Prepared:
        """Return what goes into the index for a source."""
        with uncollected():
            return self._prepare(source)

    def _prepare(self, source: str) -> Prepared:
        records = self._records
        # Before it is read: what is written to it from now on shows in its times.
        file = records.collection.sources[source].file
        stamp = file_stamp(records.folder, file, now_ns=time.time_ns())
        loaded = load_source(records, source)
        faults = FaultList(list(loaded.faults))
        head, body = self._made_of(loaded.document, faults) if loaded.document else ("", NOTHING)
        return Prepared(
            id=source,
            file=file,
            stamp=stamp,
            digest=loaded.digest,
            key=self._keys.key(source, loaded.digest, with_positions=bool(faults.faults)),
            usable=loaded.document is not None,
            head=head,
            faults=faults.in_order(),
            body=body,
        )

    def _made_of(self, document: Document, faults: FaultList) -> tuple[str, Body]:
        if self._linker is None:
            # Made when it is first needed: a collection may have nothing but files that cannot be read.
            self._linker = SourceLinker(self._records.collection, self._book)
        mentions = self._linker.link(document, faults)
        cut, chunks = cut_document(document, mentions)
        passages = [block for block in document.blocks if block.label]
        language = self._records.collection.sources[document.source].language
        return pack_head(document, cut), Body(
            chunks=chunks,
            texts=all_searchable([block.shown.text for block in passages]),
            labels=[block.label for block in passages],
            columns=pack_part(document, mentions, language),
        )
