"""The text of a source for paper: rows of tables stay rows, pictures stay pictures."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest

import small_books
from albviewer.collection.load import load_collection
from albviewer.export.citations import CitationStyle, cite
from albviewer.index.finder import Finder
from albviewer.linking.linker import link_collection
from albviewer.panels.dossier.blocks import Block, Facsimile, Paragraph, Row
from albviewer.panels.dossier.source_text import source_text
from albviewer.panels.say import Say
from albviewer.session.session import Session
from albviewer.session.view_state import ViewState


def blocks_of(folder: Path, text: str) -> Sequence[Block]:
    (folder / "collection.yaml").write_text("format: 1\nid: c\ntitle: C\n")
    (folder / "sources.yaml").write_text("sources:\n  - {id: a, file: a.md, title: A}\n")
    (folder / "a.md").write_text(text)
    session = Session(Finder(link_collection(load_collection(folder))), ViewState())
    return source_text(session, "a", Say(), partial(cite, style=CitationStyle.CHICAGO)).blocks


def test_cells_stay_cells_under_their_heads(tmp_path: Path) -> None:
    table = "| Ship | Fate |\n|---|---|\n| S-241 | It left the bay in June of the same year |\n| S-242 | seized |\n"
    rows = [block for block in blocks_of(tmp_path, f"Before.\n\n{table}\nAfter.\n") if isinstance(block, Row)]
    assert [row.cells for row in rows] == [
        ("Ship", "Fate"),
        ("S-241", "It left the bay in June of the same year"),
        ("S-242", "seized"),
    ]
    assert [row.head for row in rows] == [True, False, False]
    assert [row.number for row in rows] == ["2", "3", "4"]
    assert len({row.shares for row in rows}) == 1
    narrow, wide = rows[0].shares
    assert narrow + wide == pytest.approx(1)
    assert narrow < wide


def test_labels_are_parted_from_what_they_label(seeds: Session) -> None:
    blocks = source_text(seeds, "003", Say(), partial(cite, style=CitationStyle.CHICAGO)).blocks
    told = ["".join(part.text for part in block.words) for block in blocks if isinstance(block, Paragraph)]
    assert "Date  1961–1964" in told
    assert "Outcome  Albanian victory" in told


def test_no_column_is_narrower_than_its_longest_word(tmp_path: Path) -> None:
    long = "words that go on and on " * 20
    table = f"| Class | Remarks |\n|---|---|\n| Displacement | {long} |\n"
    row = next(block for block in blocks_of(tmp_path, table) if isinstance(block, Row))
    assert row.shares[0] * 76 >= len("Displacement")


def test_pictures_are_there_with_what_is_said_of_them(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(small_books.png(90, 60))
    found = blocks_of(tmp_path, "Before.\n\n![The harbour](a.png)\n\nAfter.\n")
    kinds = [type(block) for block in found if isinstance(block, Facsimile | Paragraph)][1:]
    assert kinds == [Paragraph, Facsimile, Paragraph]
    picture = next(block.picture for block in found if isinstance(block, Facsimile))
    assert (picture.alt, picture.width, picture.height) == ("The harbour", 90, 60)
