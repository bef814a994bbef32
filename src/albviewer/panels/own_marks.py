"""The reader's own highlights, notes and bookmarks: where they stand on a page, their rows in a list, their words.

Knows nothing of how they are kept, painted or clicked. `found` tells of each mark where its words stand now.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING

from albviewer.linking.reanchoring import Found, Standing
from albviewer.model.annotations import Annotation, AnnotationKind
from albviewer.panels.runs import Run, RunKind, fill

if TYPE_CHECKING:
    from albviewer.model.collection import Collection
    from albviewer.model.documents import Document
    from albviewer.panels.reader_page import ReaderPage
    from albviewer.panels.say import Say

FoundNow = Callable[[Annotation], Found]

_NAME_LETTERS = 80
_ROW_LETTERS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnMark:
    """A mark on a page: block, first and last shown character of each of its parts. `name` says all of it in a line."""

    id: str
    kind: AnnotationKind
    spans: tuple[tuple[int, int, int], ...]
    name: str
    body: str = ""

    def holds(self, block: int, offset: int) -> bool:
        """Tell whether a shown character of a block is marked."""
        return any(at == block and start <= offset < end for at, start, end in self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnMarkRow:
    """A mark in a list: its words, what was written, where it stands, and what has become of it if it was moved."""

    id: str
    kind: AnnotationKind
    words: str
    body: str
    caption: str
    standing: str
    name: str
    is_lost: bool


def marks_on(page: ReaderPage, marks: Iterable[Annotation], found: FoundNow, say: Say) -> tuple[OwnMark, ...]:
    """Return those marks of a page's source that stand on it, in the order of the text; lost ones stand nowhere."""
    here = []
    for mark in marks:
        now = found(mark)
        spans = () if now.standing is Standing.LOST else page.document.shown_at(now.start, now.end)
        if spans:
            words = shown_words(page.document, now.start, now.end)
            here.append(
                OwnMark(id=mark.id, kind=mark.kind, spans=spans, name=_name(mark, words, now, say), body=mark.body)
            )
    return tuple(sorted(here, key=lambda mark: mark.spans[0]))


def mark_rows(collection: Collection, marks: Iterable[Annotation], found: FoundNow, say: Say) -> tuple[OwnMarkRow, ...]:
    """Return the rows of all marks, by source and in the order of its text; lost ones where they once stood."""
    numbers = {source: number for number, source in enumerate(collection.sources)}
    placed = [(mark, found(mark)) for mark in marks if mark.target.source in collection.documents]
    placed.sort(key=lambda item: (numbers[item[0].target.source], _where(*item), item[0].id))
    return tuple(_row(collection.documents[mark.target.source], mark, now, say) for mark, now in placed)


def marks_line(marks: Iterable[Annotation], found: FoundNow, say: Say) -> tuple[Run, ...]:
    """Return "12 notes and marks: 1 moved, 2 lost"."""
    standings = [found(mark).standing for mark in marks]
    number = (Run(text=str(len(standings)), kind=RunKind.STRONG),)
    line = fill(say("{n} note or mark") if len(standings) == 1 else say("{n} notes and marks"), n=number)
    moved, lost = standings.count(Standing.MOVED), standings.count(Standing.LOST)
    told = [say("{n} moved", n=moved) if moved else "", say("{n} lost", n=lost) if lost else ""]
    why = ", ".join(filter(None, told))
    return (*line, Run(text=f": {why}")) if why else line


def starts_of(marks: Iterable[Annotation], found: FoundNow) -> tuple[int, ...]:
    """Return the offsets at which the marks of one source begin now, each once."""
    standing = (now.start for mark in marks if (now := found(mark)).standing is not Standing.LOST)
    return tuple(sorted(set(standing)))


def shown_words(document: Document, start: int, end: int) -> str:
    """Return source characters as they are read: mended, without page debris and without the signs of footnotes."""
    return " ".join(filter(None, (_shown(document, *span) for span in document.shown_at(start, end))))


def _shown(document: Document, block: int, start: int, end: int) -> str:
    shown = document.blocks[block].shown
    signs = [run for run in shown.runs if run.start == run.end]
    pieces, at = [], start
    for sign in signs:
        if start <= sign.shown_start < end:
            pieces.append(shown.text[at : sign.shown_start].rstrip())
            at = sign.shown_end
    return " ".join("".join([*pieces, shown.text[at:end]]).split())


def kind_name(kind: AnnotationKind, say: Say) -> str:
    """Return what a kind of mark is called."""
    names = {
        AnnotationKind.HIGHLIGHT: say("Highlight"),
        AnnotationKind.NOTE: say("Note"),
        AnnotationKind.BOOKMARK: say("Bookmark"),
    }
    return names[kind]


def _where(mark: Annotation, now: Found) -> int:
    return mark.target.start if now.standing is Standing.LOST else now.start


def _row(document: Document, mark: Annotation, now: Found, say: Say) -> OwnMarkRow:
    lost = now.standing is Standing.LOST
    words = "" if lost else shown_words(document, now.start, now.end)
    # What is not shown of the source, such as page debris, has nothing else to be told by than its own words.
    words = words or " ".join(mark.target.exact.split())
    passage = None if lost else document.passage_at(now.start)
    return OwnMarkRow(
        id=mark.id,
        kind=mark.kind,
        words=shorten(words, _ROW_LETTERS, placeholder="…"),
        body=mark.body,
        caption=str(passage) if passage is not None else mark.target.source,
        standing=_standing(now.standing, say),
        name=_name(mark, words, now, say),
        is_lost=lost,
    )


def _standing(standing: Standing, say: Say) -> str:
    if standing is Standing.MOVED:
        return say("moved: the source has changed")
    return say("lost: no longer in the source") if standing is Standing.LOST else ""


def _name(mark: Annotation, words: str, now: Found, say: Say) -> str:
    """Say a mark in one line, also to a screen reader."""
    short = shorten(words, _NAME_LETTERS, placeholder="…")
    names = {
        AnnotationKind.HIGHLIGHT: lambda: say("Highlight: “{words}”", words=short),
        AnnotationKind.NOTE: lambda: say(
            "Your note on “{words}”: {note}", words=short, note=" ".join(mark.body.split())
        ),
        AnnotationKind.BOOKMARK: lambda: say("Bookmark: “{words}”", words=short),
    }
    name = names[mark.kind]()
    if mark.body and mark.kind is not AnnotationKind.NOTE:
        name = f"{name}: {' '.join(mark.body.split())}"
    standing = _standing(now.standing, say)
    return f"{name}; {standing}" if standing else name
