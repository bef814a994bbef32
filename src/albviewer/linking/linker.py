"""Ties everything together: a collection that was read becomes one in which each passage says what it names."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from albviewer.collection.faults import FaultList
from albviewer.linking.encoded import KeyBook, encoded_mentions
from albviewer.linking.gazetteer import Gazetteer
from albviewer.linking.linked import LinkedCollection
from albviewer.linking.mentions import find_mentions
from albviewer.linking.name_book import name_book
from albviewer.linking.passages import link_passages
from albviewer.linking.records import link_records
from albviewer.linking.ties import named_in, note_unused, note_unused_phrases

if TYPE_CHECKING:
    from albviewer.collection.load import Loaded
    from albviewer.linking.name_book import NameBook
    from albviewer.model.collection import Collection
    from albviewer.model.curation import CuratedMention
    from albviewer.model.documents import Document
    from albviewer.model.mentions import Mentions


def link_collection(loaded: Loaded) -> LinkedCollection:
    """Return the collection with its texts read for places, people, dates and evidence.

    An event none of whose quotes can be found is left out, as is a disagreement with fewer than two claims left.
    """
    faults = FaultList(list(loaded.faults))
    linker = SourceLinker(loaded.collection)
    mentions = {source: linker.link(document, faults) for source, document in loaded.collection.documents.items()}
    proofs = link_records(loaded.collection)
    faults.faults.extend(proofs.faults)
    if not faults.faults:
        note_unused(proofs.collection, *named_in(mentions.values()), faults)
        note_unused_phrases(proofs.collection, faults)
    return LinkedCollection(
        collection=proofs.collection,
        mentions=mentions,
        evidence=proofs.evidence,
        claims=proofs.claims,
        passages=link_passages(proofs.collection, mentions, proofs.evidence),
        stops=proofs.stops,
        faults=faults.in_order(),
    )


class SourceLinker:
    """Finds what single documents of a collection name. Needs no other documents, and no other process's work."""

    def __init__(self, collection: Collection, book: NameBook | None = None) -> None:
        """`book` are the names of the collection if they are known; the collection then need not have them."""
        self._languages = {id_: source.language for id_, source in collection.sources.items()}
        self._book = book or name_book(collection)
        self._gazetteer = Gazetteer(collection, self._book)
        self._curated: defaultdict[str, list[CuratedMention]] = defaultdict(list)
        for line in collection.curated:
            self._curated[line.source].append(line)

    def link(self, document: Document, faults: FaultList) -> Mentions:
        """Return what a document names; curated lines that do not fit it are noted."""
        source = document.source
        curated = self._curated.get(source, ())
        encoded = encoded_mentions(document, self._keys) if document.encoded else None
        return find_mentions(document, self._languages[source], self._gazetteer, curated, faults, encoded=encoded)

    @cached_property
    def _keys(self) -> KeyBook:
        """What the keys of markup mean; most collections have none."""
        return KeyBook(self._book)
