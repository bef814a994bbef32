"""What the reader has marked, in a dossier: the words, where they stand, and the note on them.

Knows nothing of where marks are kept: they are passed in, with where each stands now.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from albviewer.linking.reanchoring import Found, Standing
from albviewer.model.annotations import AnnotationKind
from albviewer.panels.dossier.blocks import Block, Paragraph, Tone, Words
from albviewer.panels.own_marks import kind_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from albviewer.model.annotations import Annotation
    from albviewer.panels.dossier.quoting import Quoting

OwnNote = tuple["Annotation", Found]
"""A mark, and where its words stand now."""


def own_blocks(quoting: Quoting, notes: Iterable[OwnNote]) -> Iterator[Block]:
    """Yield the marks in what the filters let through, in reading order; without any filter all, also what is lost."""
    session = quoting.session
    numbers = {source: number for number, source in enumerate(session.collection.sources)}
    known = [(mark, now) for mark, now in notes if mark.target.source in numbers]
    known.sort(key=lambda note: (numbers[note[0].target.source], note[1].standing is Standing.LOST, note[1].start))
    for mark, now in known:
        if not _is_wanted(quoting, mark, now):
            continue
        if now.standing is Standing.LOST:
            lost = quoting.say("lost: no longer in the source")
            words = (Words(text=f"{mark.target.source}  “{' '.join(mark.target.exact.split())}”: {lost}"),)
            yield Paragraph(words=words, tone=Tone.SMALL)
        else:
            yield quoting.words(mark.target.source, now.start, now.end)
        called: tuple[Words, ...] = (Words(text=f"{kind_name(AnnotationKind.NOTE, quoting.say)}  ", strong=True),)
        for line in filter(None, map(str.strip, mark.body.splitlines())):
            yield Paragraph(words=(*called, Words(text=line)))
            called = ()


def _is_wanted(quoting: Quoting, mark: Annotation, now: Found) -> bool:
    session = quoting.session
    if session.state.query().is_empty():
        return True
    if now.standing is Standing.LOST:
        return False
    passage = session.collection.documents[mark.target.source].passage_at(now.start)
    return passage is not None and session.found.passages.number_of(passage) is not None
