"""A document that brings down the process that reads it costs itself and nothing else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
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


@pytest.fixture
def ctrl_c_is_heard() -> Iterator[None]:
    """As in a terminal: what is started in the background ignores it, and so does all that it starts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


needs_posix = pytest.mark.skipif(
    not hasattr(signal, "pthread_sigmask"), reason="only POSIX lets a process have a signal wait"
)


@needs_posix
@pytest.mark.usefixtures("ctrl_c_is_heard")
def test_what_is_started_hears_no_ctrl_c_and_we_hear_it_late() -> None:
    script = "import sys, time; print('here', flush=True); sys.stdin.read()"
    heard = False
    try:
        with hands._unheard():
            child = subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            os.kill(os.getpid(), signal.SIGINT)
            assert child.stdout is not None
            assert child.stdout.readline() == b"here\n"
    except KeyboardInterrupt:
        heard = True
    assert heard
    os.kill(child.pid, signal.SIGINT)
    child.communicate(b"")
    assert child.returncode == 0


def _children(process: int) -> list[int]:
    try:
        return [int(word) for word in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:
        return []


@pytest.mark.skipif(
    not Path("/proc/self/task").is_dir() or os.cpu_count() == 1,
    reason="it watches in /proc, which only Linux has, what is started, and on one processor nothing is",
)
@pytest.mark.parametrize("wanted", [1, 2, 3])
@pytest.mark.usefixtures("ctrl_c_is_heard")
def test_ctrl_c_while_the_processes_start_ends_in_one_sentence(
    small_collection_folder: Path, tmp_path: Path, wanted: int
) -> None:
    for name in ("letter.txt", "report.txt"):
        file = small_collection_folder / name
        file.write_bytes(file.read_bytes() + b"\n\n" + b"Nothing is told of that. " * 100_000)
    command = [sys.executable, "-m", "albviewer", "index", str(small_collection_folder)]
    room = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")}
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=room, start_new_session=True, text=True
    )
    # The first that is there is the one that looks after the others.
    until = time.monotonic() + 60
    while len(_children(process.pid)) < wanted and process.poll() is None and time.monotonic() < until:
        os.sched_yield()
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, "", "Indexing was stopped, and the index is as it was.\n")
