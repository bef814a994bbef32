"""The notebook: what cannot be kept changes nothing and is told of, what was deleted comes back in turn."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from albviewer.index.finder import Finder
from albviewer.linking.reanchoring import Standing
from albviewer.model.annotations import AnnotationKind
from albviewer.session.annotations import Annotations
from albviewer.session.session import Session
from albviewer.session.view_state import ViewState
from albviewer.ui.notebook import Notebook, notebook_of

HIGHLIGHT = AnnotationKind.HIGHLIGHT


@pytest.fixture
def session(small_finder: Finder) -> Session:
    return Session(small_finder, ViewState())


@pytest.fixture
def source(session: Session) -> str:
    return next(iter(session.collection.sources))


def test_a_disk_that_takes_no_more_changes_nothing(session: Session, source: str, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "annotations"
    notes = notebook_of(session, Annotations(folder / "a.json", "a", session.collection.sources))
    mark = notes.mark(HIGHLIGHT, source, 0, 5)
    assert mark is not None
    (folder / "a.json").unlink()
    folder.rmdir()
    folder.write_text("no folder any more")
    for act in (
        lambda: notes.mark(HIGHLIGHT, source, 6, 9),
        lambda: notes.write(mark.id, "a note"),
        lambda: notes.delete(mark.id),
        lambda: notes.attach(mark.id, source, 3, 5),
    ):
        with qtbot.waitSignal(notes.failed) as failed, qtbot.assertNotEmitted(notes.changed):
            act()
        assert isinstance(failed.args[0], OSError)
        assert notes.marks.all() == (mark,)
    assert notes.deleted is None
    folder.unlink()
    assert notes.delete(mark.id)
    (folder / "a.json").unlink()
    folder.rmdir()
    folder.write_text("no folder again")
    with qtbot.waitSignal(notes.failed):
        notes.restore()
    assert notes.deleted == mark, "it can still be put back"


def test_what_was_deleted_comes_back_the_last_one_first(session: Session, source: str) -> None:
    notes = notebook_of(session)
    made = [notes.mark(HIGHLIGHT, source, start, start + 4) for start in (0, 6, 12)]
    for mark in made:
        assert mark is not None
        assert notes.delete(mark.id)
    assert not notes.delete("urn:uuid:nothing")
    back = []
    while notes.deleted is not None:
        back.append(notes.deleted)
        notes.restore()
    assert back == made[::-1]
    assert set(notes.marks.all()) == set(made)
    notes.restore()
    assert len(notes.marks.all()) == 3


def test_only_what_has_moved_is_confirmed(session: Session, source: str) -> None:
    notes = notebook_of(session)
    mark = notes.mark(HIGHLIGHT, source, 0, 5)
    assert mark is not None
    notes.confirm(mark.id)
    notes.confirm("urn:uuid:nothing")
    notes.write("urn:uuid:nothing", "words")
    assert notes.marks.all() == (mark,)
    assert notes.found(mark).standing is Standing.KEPT


def test_a_notebook_without_documents_finds_nothing_and_keeps_all(session: Session, source: str) -> None:
    mark = notebook_of(session).mark(HIGHLIGHT, source, 0, 5)
    assert mark is not None
    assert Notebook().found(mark).standing is Standing.LOST
