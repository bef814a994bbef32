"""A document that brings down the process that reads it costs itself and nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from albviewer.collection.load import load_records
from albviewer.index.store import hands
from albviewer.linking.name_book import name_book

KILLER = """
import albviewer.index.store.working as working

prepare = working.Worker.prepare

def deadly(self, source):
    if source == "letter":
        import os
        os._exit(1)
    return prepare(self, source)

working.Worker.prepare = deadly
"""


def test_a_deadly_document_is_left_out_with_a_fault(
    small_collection_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Every process that Python starts from here on reads this first.
    (tmp_path / "sitecustomize.py").write_text(KILLER)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr(hands, "ALONE_BYTES", 0)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    records = load_records(small_collection_folder)
    made = {item.id: item for item in hands.prepared(records, name_book(records.collection), ["letter", "report"], 1)}
    assert list(made) == ["letter", "report"]
    assert made["report"].usable
    assert not made["letter"].usable
    (fault,) = made["letter"].faults
    said = "the file letter.txt cannot be read: it brought down the program that read it"
    assert str(fault) == f"sources.yaml:3:11: file-unreadable: {said}"
