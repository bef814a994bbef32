"""What a reader has marked in the open collection, for the window: changed, told of, and had again after a deletion.

It lasts as long as the collection is open, in whatever language the window is. It must not know how marks look, nor
where they are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from albviewer.linking.reanchoring import Found, Standing, find_again, target_at
from albviewer.session.annotations import Annotations

if TYPE_CHECKING:
    from albviewer.model.annotations import Annotation, AnnotationKind, Target
    from albviewer.model.documents import Document
    from albviewer.session.session import Session

_LOST = Found(standing=Standing.LOST)


class Notebook(QObject):
    """`changed` tells that there are other marks, `failed` carries the OSError of one that could not be kept.

    Made without anything it keeps marks in memory, and knows no document.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        annotations: Annotations | None = None,
        documents: Mapping[str, Document] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.marks = annotations or Annotations(None, "", ())
        self._documents = documents or {}
        # Documents stay as they are while a collection is open, so each mark is looked for once.
        self._found: dict[Target, Found] = {}
        self._deleted: list[Annotation] = []
        self.marks.subscribe(self.changed.emit)

    def found(self, mark: Annotation) -> Found:
        """Return where the words of a mark stand now; a mark in a source that is not there is lost."""
        target = mark.target
        if target not in self._found:
            document = self._documents.get(target.source)
            self._found[target] = find_again(target, document) if document is not None else _LOST
        return self._found[target]

    def mark(self, kind: AnnotationKind, source: str, start: int, end: int, body: str = "") -> Annotation | None:
        """Mark the characters start..end of a source; None if that cannot be kept."""
        target = target_at(self._documents[source], start, end)
        try:
            return self.marks.add(kind, target, body)
        except OSError as error:
            self.failed.emit(error)
            return None

    def write(self, id_: str, body: str) -> None:
        """Have a mark say something else; nothing happens to one that is gone."""
        if self.marks.get(id_) is not None:
            self._keeps(lambda: self.marks.write(id_, body))

    def attach(self, id_: str, source: str, start: int, end: int) -> None:
        """Have a mark stand on the characters start..end of a source, whatever it stood on."""
        mark = self.marks.get(id_)
        if mark is not None:
            moved = replace(mark, target=target_at(self._documents[source], start, end))
            self._keeps(lambda: self.marks.put(moved))

    def confirm(self, id_: str) -> None:
        """Take a mark that was found elsewhere to be right there."""
        mark = self.marks.get(id_)
        now = self.found(mark) if mark is not None else _LOST
        if mark is not None and now.standing is Standing.MOVED:
            self.attach(id_, mark.target.source, now.start, now.end)

    def delete(self, id_: str) -> bool:
        """Take a mark away, and tell whether it is gone; `restore` puts it back."""
        mark = self.marks.get(id_)
        if mark is None:
            return False
        self._deleted.append(mark)
        gone = self._keeps(lambda: self.marks.remove(id_))
        if not gone:
            self._deleted.pop()
        return gone

    @property
    def deleted(self) -> Annotation | None:
        """The mark that was deleted last and can be put back."""
        return self._deleted[-1] if self._deleted else None

    def restore(self) -> None:
        """Put the mark back that was deleted last."""
        if self._deleted:
            mark = self._deleted.pop()
            if not self._keeps(lambda: self.marks.put(mark)):
                self._deleted.append(mark)

    def take_in(self, data: bytes) -> int | None:
        """Add the marks of a file; return how many, None if they could not be kept. Raise NoAnnotationError."""
        try:
            return self.marks.take_in(data)
        except OSError as error:
            self.failed.emit(error)
            return None

    def _keeps(self, act: Callable[[], object]) -> bool:
        """Do something that writes; if it cannot be written, tell so and return False."""
        try:
            act()
        except OSError as error:
            self.failed.emit(error)
            return False
        return True


def notebook_of(session: Session, annotations: Annotations | None = None, parent: QObject | None = None) -> Notebook:
    """Return the notebook of a session; without `annotations` one whose marks last as long as it."""
    collection = session.collection
    kept = annotations or Annotations(None, collection.head.id, collection.sources)
    return Notebook(kept, collection.documents, parent)
