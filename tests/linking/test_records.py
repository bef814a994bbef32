"""Records are tied to the words of documents that may have to be fetched: each of them once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from albviewer.collection.load import load_collection
from albviewer.linking.records import link_records
from albviewer.model.documents import Document
from albviewer.resource_paths import bundled_collection


class Fetched(Mapping[str, Document]):
    """Documents that note how often each is asked for."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self.asked: Counter[str] = Counter()

    def __getitem__(self, id_: str) -> Document:
        self.asked[id_] += 1
        return self._documents[id_]

    def __iter__(self) -> Iterator[str]:
        return iter(self._documents)

    def __len__(self) -> int:
        return len(self._documents)


def test_however_many_quotes_a_document_is_fetched_once_for_them_and_once_for_dates() -> None:
    collection = load_collection(bundled_collection()).collection
    documents = Fetched(collection.documents)
    quoted = {item.source for event in collection.events.values() for item in event.evidence}
    linked = link_records(replace(collection, documents=documents))
    assert sum(map(len, linked.evidence.values())) > 100
    assert quoted <= set(documents.asked)
    assert max(documents.asked.values()) <= 2
