"""The reader's own marks: where they stand on a page, in a list, and in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import linked_collections
from albviewer.index.finder import Finder
from albviewer.linking.reanchoring import Found, Standing, find_again, target_at
from albviewer.model.annotations import Annotation, AnnotationKind
from albviewer.model.documents import Block, BlockKind, Document, Run, ShownText
from albviewer.panels.own_marks import kind_name, mark_rows, marks_line, marks_on, shown_words, starts_of
from albviewer.panels.reader_page import reader_page
from albviewer.panels.runs import plain
from albviewer.panels.say import Say
from albviewer.session.session import Session
from albviewer.session.view_state import ViewState

SOURCE, OTHER = "003", "004"
HIGHLIGHT, NOTE, BOOKMARK = AnnotationKind.HIGHLIGHT, AnnotationKind.NOTE, AnnotationKind.BOOKMARK
SAY = Say()


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(Finder(linked_collections.bundled()), ViewState())


@pytest.fixture(scope="module")
def found(session: Session) -> Callable[[Annotation], Found]:
    return lambda mark: find_again(mark.target, session.collection.documents[mark.target.source])


def on(
    session: Session, words: str, kind: AnnotationKind = HIGHLIGHT, body: str = "", source: str = SOURCE
) -> Annotation:
    document = session.collection.documents[source]
    start = document.text.index(words)
    target = target_at(document, start, start + len(words))
    return Annotation(id=f"{words} {kind}", kind=kind, target=target, body=body)


def lost(mark: Annotation) -> Annotation:
    return replace(mark, target=replace(mark.target, exact="nobody  wrote\nthis", prefix="", suffix=""))


def moved(mark: Annotation) -> Annotation:
    target = mark.target
    return replace(mark, target=replace(target, start=target.start - 9, end=target.end - 9))


def test_marks_on_a_page_stand_on_their_words(session: Session, found: Callable) -> None:
    page = reader_page(session, SOURCE)
    later, first = on(session, "military base", NOTE, "Which\none?"), moved(on(session, "The expulsion"))
    marks = marks_on(page, [later, lost(on(session, "Enver Hoxha")), first], found, SAY)
    assert [mark.id for mark in marks] == [first.id, later.id]
    for mark, words in zip(marks, ("The expulsion", "military base"), strict=True):
        ((block, start, end),) = mark.spans
        assert page.blocks[block].block.shown.text[start:end] == words
        assert mark.holds(block, start)
        assert not mark.holds(block, end)
    assert marks[0].name == "Highlight: “The expulsion”; moved: the source has changed"
    assert marks[1].name == "Your note on “military base”: Which one?"
    assert starts_of([later, first], found) == (first.target.start + 9, later.target.start)


def test_a_mark_over_several_passages_has_a_part_in_each(session: Session, found: Callable) -> None:
    page = reader_page(session, SOURCE)
    first, last = page.blocks[1].block, page.blocks[3].block
    whole = Annotation(id="w", kind=HIGHLIGHT, target=target_at(page.whole, first.start, last.end))
    (mark,) = marks_on(page, [whole], found, SAY)
    assert [span[0] for span in mark.spans] == [1, 2, 3]


def test_rows_stand_by_source_and_by_where_the_words_are_now(session: Session, found: Callable) -> None:
    marks = [
        on(session, "Albania was the only", BOOKMARK, source=OTHER),
        on(session, "military base", NOTE, "Which?"),
        moved(on(session, "The expulsion")),
        lost(on(session, "Enver Hoxha", NOTE, "kept")),
    ]
    rows = mark_rows(session.collection, marks, found, SAY)
    assert rows[0].words == "The expulsion"
    assert rows[-1].words == "Albania was the only"
    gone = next(row for row in rows if row.is_lost)
    assert (gone.words, gone.body, gone.caption) == ("nobody wrote this", "kept", SOURCE)
    assert gone.standing == "lost: no longer in the source"
    assert rows[0].caption == "003 ¶ 0.1"
    assert rows[0].standing == "moved: the source has changed"
    assert plain(marks_line(marks, found, SAY)) == "4 notes and marks: 1 moved, 1 lost"
    assert plain(marks_line(marks[:1], found, SAY)) == "1 note or mark"
    assert plain(marks_line([], found, SAY)) == "0 notes and marks"


def test_words_are_those_that_are_read_without_the_signs_of_notes() -> None:
    text = "The bayy-\nside ¹ and more"
    shown = ShownText(
        "The bay side¹ and more",
        (Run(0, 4, 0, 4), Run(4, 7, 4, 9), Run(7, 12, 9, 14), Run(12, 13, 14, 14), Run(13, 22, 16, 25)),
    )
    block = Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text), shown=shown, label="1")
    document = Document(source="s", text=text, blocks=(block,))
    assert shown_words(document, 0, len(text)) == "The bay side and more"
    assert shown_words(document, 4, 9) == "bay"


@given(st.data())
def test_shown_words_of_any_stretch_are_on_one_line(data: st.DataObject) -> None:
    document = linked_collections.bundled().collection.documents[OTHER]
    start = data.draw(st.integers(0, document.length - 1))
    end = data.draw(st.integers(start, min(document.length, start + 3000)))
    words = shown_words(document, start, end)
    assert words == " ".join(words.split())


def test_every_kind_has_a_name() -> None:
    assert len({kind_name(kind, SAY) for kind in AnnotationKind}) == len(AnnotationKind)


def test_standing_is_told_for_each(session: Session, found: Callable) -> None:
    mark = on(session, "military base")
    assert [found(each).standing for each in (mark, moved(mark), lost(mark))] == list(Standing)
