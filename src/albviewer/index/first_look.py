"""The first documents of a collection, to be read and searched while the index of all of them is being made.

They are read and held in memory; nothing of them is kept. Knows nothing of the index that is being made.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from albviewer.collection.faults import Fault, FaultCode
from albviewer.collection.files import path_within
from albviewer.index.finder import Finder

if TYPE_CHECKING:
    from albviewer.collection.load import Records

WORTH_BYTES = 6_000_000
"""Of what is read and indexed sooner than that, nobody need see a part before."""
_MOST_BYTES = 1_000_000
_LARGEST_BYTES = 8_000_000
"""A first document may be so large, and is then the only one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstLook:
    """What answers queries on the first documents, and how many there will be in all."""

    finder: Finder
    in_all: int


Look = Callable[[FirstLook], None]
"""Given the first documents, if indexing takes long; the whole collection comes when it is indexed."""


def first_look(records: Records) -> FirstLook | None:
    """Return the first documents, as many as are read within a second or two; None if there are none."""
    # Imported here: mostly everything is indexed already, and nothing is read.
    from albviewer.collection.load import Loaded, load_source, with_documents
    from albviewer.linking.linker import link_collection

    documents, digests = {}, {}
    faults: list[Fault] = list(records.faults)
    for id_ in _first_sources(records):
        read = load_source(records, id_)
        faults.extend(read.faults)
        if read.document is not None:
            documents[id_] = read.document
            digests[id_] = read.digest
    if not documents:
        return None
    collection = with_documents(records.collection, documents, digests)
    linked = link_collection(Loaded(collection=collection, faults=tuple(faults)))
    # What these documents do not name the others may.
    told = tuple(fault for fault in linked.faults if fault.code is not FaultCode.UNUSED)
    return FirstLook(finder=Finder(replace(linked, faults=told)), in_all=len(records.collection.sources))


def _first_sources(records: Records) -> list[str]:
    """Return the first sources in reading order, as many as are read soon; files that are too large are passed over."""
    first: list[str] = []
    taken = 0
    for id_, source in records.collection.sources.items():
        path = path_within(records.folder, source.file)
        try:
            size = path.stat().st_size if path is not None else _LARGEST_BYTES + 1
        except OSError:
            continue
        if first and taken + size > _MOST_BYTES:
            break
        if size <= _LARGEST_BYTES:
            first.append(id_)
            taken += size
    return first
