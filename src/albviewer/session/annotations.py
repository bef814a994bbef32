"""The marks that a reader has made in one collection: kept in a file of their own, and told to whoever listens.

Main thread only. Each change is written at once, whole or not at all; what a second window has written meanwhile is
kept. It must not know where the file is, nor how marks look.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from albviewer.model.annotations import Annotation, AnnotationKind
from albviewer.session.web_annotations import (
    Json,
    NoAnnotationError,
    annotation_json,
    items_of,
    page_of,
    read_annotation,
)
from albviewer.whole_files import set_aside, write_whole

if TYPE_CHECKING:
    from albviewer.model.annotations import Target

_LARGEST = 64 * 1024 * 1024
Listener = Callable[[], None]


class Annotations:
    """All marks in one collection. Without a path they last as long as this object.

    `changed` listeners are called after each change. Each method that changes something raises OSError if it cannot be
    written; then nothing has changed.
    """

    def __init__(self, path: Path | None, collection: str, sources: Iterable[str]) -> None:
        self._path = path
        self._collection = collection
        self._sources = frozenset(sources)
        self._kept: dict[str, Annotation] = {}
        # What others wrote, and what is not of this collection any more, is written again as it was read.
        self._raw: dict[str, Json] = {}
        self._removed: set[str] = set()
        self._listeners: list[Listener] = []
        self._take_in(self._read())

    def all(self) -> tuple[Annotation, ...]:
        """Return the marks, by source and in the order of its text as it was when they were made."""
        return tuple(sorted(self._kept.values(), key=lambda item: (item.target.source, item.target.start, item.id)))

    def of_source(self, source: str) -> tuple[Annotation, ...]:
        """Return the marks in a source, in the order of its text."""
        return tuple(item for item in self.all() if item.target.source == source)

    def get(self, id_: str) -> Annotation | None:
        """Return a mark, or None if there is none of that id."""
        return self._kept.get(id_)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call the listener after each change; return what ends that."""
        self._listeners.append(listener)

        def end() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return end

    def add(self, kind: AnnotationKind, target: Target, body: str = "") -> Annotation:
        """Mark words of a source and return the mark."""
        now = _now()
        made = Annotation(id=f"urn:uuid:{uuid.uuid4()}", kind=kind, target=target, body=body, created=now, modified=now)
        self._change({made.id: made})
        return made

    def write(self, id_: str, body: str) -> None:
        """Have a mark say something else. Words with something to say are a note, without it a highlight."""
        item = self._kept[id_]
        kind = item.kind
        if kind is not AnnotationKind.BOOKMARK:
            kind = AnnotationKind.NOTE if body else AnnotationKind.HIGHLIGHT
        self._change({id_: replace(item, body=body, kind=kind, modified=_now())})

    def put(self, annotation: Annotation) -> None:
        """Keep a mark as it is: one that was removed, or one that stands elsewhere now."""
        self._removed.discard(annotation.id)
        self._change({annotation.id: annotation})

    def remove(self, id_: str) -> Annotation:
        """Take a mark away and return it, so that it can be put back."""
        item = self._kept[id_]
        self._change({id_: None})
        return item

    def take_in(self, data: bytes) -> int:
        """Add the annotations in a file of Web Annotations that mark words of this collection; return how many.

        Raise NoAnnotationError if it is no such file. What is there already is left as it is.
        """
        try:
            items = items_of(json.loads(data))
        except (ValueError, RecursionError):
            raise NoAnnotationError from None
        found: dict[str, Annotation | None] = {}
        raw = dict(self._raw)
        for item in items:
            try:
                read = read_annotation(item, self._sources)
            except NoAnnotationError:
                continue
            if read.id not in self._kept:
                found[read.id] = read
                # What others say besides of their marks goes with them.
                self._raw.setdefault(read.id, cast("Json", item))
        try:
            self._change(found)
        except OSError:
            self._raw = raw
            raise
        return len(found)

    def as_page(self) -> bytes:
        """Return all marks as one page of Web Annotations."""
        items = [annotation_json(item, self._collection, self._raw.get(item.id)) for item in self.all()]
        page = page_of(items, self._collection)
        return (json.dumps(page, ensure_ascii=False, indent=1) + "\n").encode()

    def _change(self, changes: dict[str, Annotation | None]) -> None:
        kept, removed = dict(self._kept), set(self._removed)
        for id_, item in changes.items():
            if item is None:
                kept.pop(id_, None)
                removed.add(id_)
            else:
                kept[id_] = item
        before = (self._kept, self._removed)
        self._kept, self._removed = kept, removed
        try:
            self._save()
        except OSError:
            self._kept, self._removed = before
            raise
        for listener in tuple(self._listeners):
            listener()

    def _save(self) -> None:
        if self._path is None:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._take_in(self._read())
        others = [raw for id_, raw in self._raw.items() if id_ not in self._kept and id_ not in self._removed]
        items = [annotation_json(item, self._collection, self._raw.get(item.id)) for item in self.all()]
        page = page_of([*items, *others], self._collection)
        write_whole(self._path, (json.dumps(page, ensure_ascii=False, indent=1) + "\n").encode())

    def _take_in(self, items: Iterable[object]) -> None:
        """Add what stands in the file and is not known yet."""
        for item in items:
            if not isinstance(item, dict) or not isinstance(item.get("id"), str):
                continue
            id_ = item["id"]
            if id_ in self._kept or id_ in self._removed:
                continue
            self._raw[id_] = item
            try:
                self._kept[id_] = read_annotation(item, self._sources)
            except NoAnnotationError:
                continue

    def _read(self) -> Iterable[object]:
        """Return what stands in the file. One that is damaged is set aside, with the ending .broken."""
        if self._path is None:
            return ()
        try:
            if self._path.stat().st_size > _LARGEST:
                raise ValueError
            return items_of(json.loads(self._path.read_bytes()))
        except OSError:
            return ()
        except (ValueError, NoAnnotationError, RecursionError):
            set_aside(self._path, "broken")
            return ()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
