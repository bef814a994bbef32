"""A collection from its folder. What is faulty is left out and noted; what is sound is kept.

The records, which are small, are read apart from the documents, which need not be: whoever keeps documents elsewhere
reads the records alone, and single documents only when they have changed.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from albviewer.collection.event_records import read_disagreement, read_event
from albviewer.collection.faults import Fault, FaultCode, FaultList
from albviewer.collection.fields import Fields, UnusableError
from albviewer.collection.files import system_reason
from albviewer.collection.folder import CollectionFolder
from albviewer.collection.gazetteer_records import read_curated, read_person, read_phrase, read_place
from albviewer.collection.map_layers import load_map_layers, with_map_layers
from albviewer.collection.no_collection import NoCollectionError
from albviewer.collection.readers.reading import read_document
from albviewer.collection.readers.sized_pictures import with_sizes
from albviewer.collection.references import KIND_NAMES, References
from albviewer.collection.source_records import read_apparatus, read_head, read_source
from albviewer.collection.tour_records import read_tour
from albviewer.model.collection import Collection, by_id
from albviewer.model.positions import Position
from albviewer.model.sentences import Sentence, sentence
from albviewer.uncollected import uncollected

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from albviewer.model.collection import CollectionHead
    from albviewer.model.curation import Apparatus
    from albviewer.model.documents import Document
    from albviewer.model.events import Disagreement, Event
    from albviewer.model.people import Person
    from albviewer.model.places import Place
    from albviewer.model.sources import Source
    from albviewer.model.tours import Tour

_Record = TypeVar("_Record")
_WithId = TypeVar("_WithId", "Source", "Place", "Person", "Event", "Disagreement", "Tour")
_HEAD = "collection.yaml"
_LISTS = {
    "sources": ("sources",),
    "places": ("places",),
    "people": ("people",),
    "events": ("events",),
    "disagreements": ("disagreements",),
    "mentions": ("phrases", "curated"),
    "apparatus": ("apparatus",),
    "tours": ("tours",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A collection and the faults found while it was read."""

    collection: Collection
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """What the YAML files in a folder say. The collection lists all sources and has no documents yet.

    `named_at` is where the file of each source is named. The collection's version is a hash of the YAML files alone.
    """

    folder: Path
    collection: Collection
    named_at: Mapping[str, Position]
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedSource:
    """What came of reading one source's file: the document, or None if it cannot be used, the faults, and a hash.

    `digest` is a hash of the file as it was read; one that cannot be read has that of nothing.
    """

    document: Document | None
    faults: tuple[Fault, ...]
    digest: str


def load_collection(folder: Path) -> Loaded:
    """Return the collection in the folder; raise NoCollectionError without a folder or a usable collection.yaml."""
    records = load_records(folder)
    faults = FaultList(list(records.faults))
    documents: dict[str, Document] = {}
    digests = {}
    for id_ in records.collection.sources:
        read = load_source(records, id_)
        faults.faults.extend(read.faults)
        digests[id_] = read.digest
        if read.document is not None:
            documents[id_] = read.document
    collection = with_documents(records.collection, documents, digests)
    layers = load_map_layers(folder, collection.head.languages)
    faults.faults.extend(layers.faults)
    return Loaded(collection=with_map_layers(collection, layers), faults=faults.in_order())


def with_documents(collection: Collection, documents: Mapping[str, Document], digests: Mapping[str, str]) -> Collection:
    """Return the collection of some records with its documents, without the sources that have none.

    Its version is a hash of the records and, by `digests`, of all files of its sources.
    """
    parts = [collection.version, *(f"{id_}\0{digests.get(id_, '')}" for id_ in collection.sources)]
    return replace(
        collection,
        sources=by_id(source for source in collection.sources.values() if source.id in documents),
        documents=documents,
        version=hashlib.sha256("\n".join(parts).encode()).hexdigest(),
    )


def load_source(records: Records, source: str) -> LoadedSource:
    """Return the document of a source that the records list, read from its file."""
    item = records.collection.sources[source]
    faults = FaultList()
    files = CollectionFolder(records.folder, faults)
    named_at = records.named_at[source]
    data = files.data(item.file, named_at=named_at)
    apparatus = records.collection.apparatus.get(source)
    document = read_document(item, data, apparatus, faults, named_at=named_at) if data is not None else None
    if document is not None:
        document = with_sizes(document, records.folder, item)
    return LoadedSource(document=document, faults=faults.in_order(), digest=files.version())


def load_head(folder: Path) -> CollectionHead:
    """Return what a collection says of itself, and nothing else; raise NoCollectionError if it says nothing usable."""
    return _head(CollectionFolder(folder, FaultList()))


@uncollected()
def load_records(folder: Path) -> Records:
    """Return what the YAML files in the folder say; raise NoCollectionError without a usable collection.yaml."""
    try:
        if not folder.is_dir():
            what = sentence("is a file, not a folder or a package") if folder.exists() else sentence("does not exist")
            raise NoCollectionError(
                sentence("The collection {folder} cannot be opened: it {what}.", folder=str(folder), what=what)
            )
    except OSError as error:
        reason = system_reason(error)
        raise NoCollectionError(
            sentence("The collection {folder} cannot be opened: {reason}.", folder=str(folder), reason=reason)
        ) from None
    faults = FaultList()
    files = CollectionFolder(folder, faults)
    head = _head(files)
    records: dict[str, list[Fields]] = {}
    for kind, lists in _LISTS.items():
        records |= files.records(kind, lists, head.languages)
    _note_no_sources(files, records["sources"])
    assembly = _Assembly(files, records)
    return Records(
        folder=folder,
        collection=assembly.collection(head),
        named_at=assembly.named_at,
        faults=faults.in_order(),
    )


def _head(files: CollectionFolder) -> CollectionHead:
    root = files.root(_HEAD)
    try:
        if root is not None:
            return read_head(Fields(root, files.faults, ("en",)))
    except UnusableError:
        pass
    faults = files.faults.in_order()
    if any(fault.code is FaultCode.FILE_MISSING for fault in faults):
        # The commonest of all: some other folder was chosen. Whoever did so need not know what a file's line is.
        raise NoCollectionError(
            sentence("{path} is no collection: the file {name} does not exist.", path=str(files.path), name=_HEAD),
            faults,
        )
    reason = _told(faults[0]) if faults else sentence("{name} is empty", name=_HEAD)
    raise NoCollectionError(
        sentence("The collection {path} cannot be opened: {reason}.", path=str(files.path), reason=reason), faults
    )


def _told(fault: Fault) -> Sentence:
    """Return a fault as `albviewer check` prints it, its sentence to be said in any language."""
    at = fault.position
    where = f"{at.file}:{at.line}:{at.column}: {fault.code}"
    return sentence("{where}: {fault}", where=where, fault=fault.sentence)


def _note_no_sources(files: CollectionFolder, records: Sequence[Fields]) -> None:
    if records or "sources" in files.broken:
        return
    names = files.names("sources")
    files.broken.add("sources")
    if names:
        message = sentence("no source is listed: there is nothing to read")
        files.faults.add(Position(names[0]), FaultCode.MISSING_KEY, message)
    else:
        message = sentence("the file sources.yaml does not exist: there is nothing to read")
        files.faults.add(Position("sources.yaml"), FaultCode.FILE_MISSING, message)


class _Read(NamedTuple, Generic[_Record]):
    """A record and the fields that it was read from, which know where everything stands."""

    item: _Record
    fields: Fields


class _Assembly:
    """Puts the records of one collection together."""

    def __init__(self, files: CollectionFolder, records: Mapping[str, list[Fields]]) -> None:
        self._files = files
        self._faults = files.faults
        self._records = records
        self._check = References(files.faults)
        self.named_at: dict[str, Position] = {}

    def collection(self, head: CollectionHead) -> Collection:
        check = self._check
        read_sources = self._known("source", "sources", read_source)
        sources = by_id(read.item for read in read_sources)
        read_places = self._known("place", "places", read_place)
        found_places = by_id(read.item for read in read_places)
        people = by_id(read.item for read in self._known("person", "people", read_person))
        sound_events = (check.event(*read) for read in self._known("event", "events", read_event))
        events = by_id(event for event in sound_events if event)
        check.know("event", events, written=self._all_ids("events"))
        read_disagreements = self._known("disagreement", "disagreements", read_disagreement)
        sound_disagreements = (check.disagreement(*read) for read in read_disagreements)
        disagreements = by_id(item for item in sound_disagreements if item)
        check.know("disagreement", disagreements, written=self._all_ids("disagreements"))
        tours = (check.tour(*read, events) for read in self._known("tour", "tours", read_tour))
        apparatus = self._apparatus()
        self.named_at = {read.item.id: read.fields.position("file") for read in read_sources}
        return Collection(
            head=head,
            sources=sources,
            places=by_id(check.place(*read, found_places) for read in read_places),
            people=people,
            events=events,
            disagreements=disagreements,
            phrases=tuple(read.item for read in self._read("phrases", read_phrase) if check.phrase(*read)),
            curated=tuple(read.item for read in self._read("curated", read_curated) if check.curated(*read)),
            apparatus=apparatus,
            tours=by_id(tours),
            version=self._files.version(),
        )

    def _read(self, key: str, read: Callable[[Fields], _Record]) -> Iterator[_Read[_Record]]:
        for fields in self._records[key]:
            try:
                yield _Read(read(fields), fields)
            except UnusableError:
                continue

    def _all_ids(self, key: str) -> frozenset[str] | None:
        """Return the ids that the records have, sound or not; None if nobody knows them all."""
        return None if key in self._files.broken else frozenset(fields.text("id") for fields in self._records[key])

    def _known(self, kind: str, key: str, read: Callable[[Fields], _WithId]) -> list[_Read[_WithId]]:
        """Return the records of one kind, of two with one id the first; tell the references about their ids."""
        kept: dict[str, _Read[_WithId]] = {}
        for record in self._read(key, read):
            first = kept.setdefault(record.item.id, record)
            if first is not record:
                at = first.item.position
                message = sentence(
                    "the {kind} id {id} is used before, in {file}, line {line}",
                    kind=KIND_NAMES[kind],
                    id=record.item.id,
                    file=at.file,
                    line=at.line,
                )
                self._faults.add(record.fields.position("id"), FaultCode.DUPLICATE_ID, message)
        self._check.know(kind, kept, written=self._all_ids(key))
        return list(kept.values())

    def _apparatus(self) -> Mapping[str, Apparatus]:
        kept: dict[str, Apparatus] = {}
        for item, _ in self._read("apparatus", read_apparatus):
            if self._check.apparatus(item) and kept.setdefault(item.source, item) is not item:
                message = sentence(
                    "the source {source} has an apparatus before this one; the first one counts", source=item.source
                )
                self._faults.add(item.position, FaultCode.DUPLICATE_ID, message)
        return kept
