"""The pictures of a printed source: fine where there are few, bounded where there are many, and left when one stops."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

import small_books
from albviewer.collection.load import load_collection
from albviewer.index.finder import Finder
from albviewer.linking.linker import link_collection
from albviewer.panels.dossier.blocks import Dossier, Facsimile
from albviewer.panels.say import Say
from albviewer.panels.tokens import load_tokens
from albviewer.resource_paths import resources_dir
from albviewer.session.session import Session
from albviewer.session.view_state import ViewState
from albviewer.ui.dossier import work as working
from albviewer.ui.dossier.asking import Form, Wanted
from albviewer.ui.dossier.work import StoppedError, Work

pytestmark = pytest.mark.qt


@pytest.fixture
def work(tmp_path: Path) -> Work:
    (tmp_path / "collection.yaml").write_text("format: 1\nid: c\ntitle: C\n")
    (tmp_path / "sources.yaml").write_text("sources:\n  - {id: a, file: a.md, title: A}\n")
    for name in "bcd":
        (tmp_path / f"{name}.png").write_bytes(small_books.png(3000, 1500))
    (tmp_path / "a.md").write_text("Words.\n\n![b](b.png)\n\n![c](c.png)\n\n![d](d.png)\n\n![e](gone.png)\n")
    return Work(
        session=Session(Finder(link_collection(load_collection(tmp_path))), ViewState(), folder=tmp_path),
        say=Say(),
        tokens=load_tokens(resources_dir() / "styles" / "tokens.yaml"),
        resources=resources_dir(),
        wanted=Wanted(form=Form.PRINT_SOURCE),
        year=0,
        graticule=False,
        source="a",
        stop=Event(),
        told=lambda _part: None,
    )


def widths(work: Work, dossier: Dossier) -> list[int]:
    image = work.images(dossier)
    return [image(block.picture).width() for block in dossier.blocks if isinstance(block, Facsimile)]


def test_pictures_are_fine_enough_for_paper_and_one_that_is_gone_is_empty(work: Work) -> None:
    assert widths(work, work.dossier()) == [1860, 1860, 1860, 0]


def test_of_very_many_only_so_many_are_printed_and_none_of_them_finer_than_memory_allows(
    work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working, "_MOST_PICTURES", 2)
    assert widths(work, work.dossier()) == [620, 620, 0, 0]


def test_whoever_stops_waits_for_no_further_picture(work: Work) -> None:
    dossier = work.dossier()
    work.stop.set()
    with pytest.raises(StoppedError):
        widths(work, dossier)
