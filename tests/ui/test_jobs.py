"""Work on another thread: answers come back on the main thread, stale ones not at all."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QThread
from pytestqt.qtbot import QtBot

from albviewer.ui.jobs import JobRunner


class Jobs:
    """A runner that notes what comes back, and on which thread."""

    def __init__(self) -> None:
        self.answers: list[object] = []
        self.errors: list[BaseException] = []
        self.threads: list[QThread] = []
        self.runner: JobRunner[object] = JobRunner(self._done, self._failed)

    def _done(self, answer: object) -> None:
        self.answers.append(answer)
        self.threads.append(QThread.currentThread())

    def _failed(self, error: BaseException) -> None:
        self.errors.append(error)
        self.threads.append(QThread.currentThread())


@pytest.fixture
def jobs(qapp) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.runner.wait()


def test_the_work_is_done_elsewhere_and_answered_here(qtbot: QtBot, jobs: Jobs) -> None:
    here = threading.get_ident()
    jobs.runner.start(lambda: threading.get_ident() != here)
    qtbot.waitUntil(lambda: bool(jobs.answers))
    assert jobs.answers == [True]
    assert jobs.threads == [QThread.currentThread()]


def test_what_is_raised_is_delivered(qtbot: QtBot, jobs: Jobs) -> None:
    def fail() -> object:
        raise ValueError("no such folder")

    jobs.runner.start(fail)
    qtbot.waitUntil(lambda: bool(jobs.errors))
    assert str(jobs.errors[0]) == "no such folder"
    assert jobs.answers == []
    assert jobs.threads == [QThread.currentThread()]


def test_the_answer_of_an_older_job_is_dropped(qtbot: QtBot, jobs: Jobs) -> None:
    go_on, ended = threading.Event(), threading.Event()

    def slow() -> object:
        go_on.wait(20)
        ended.set()
        return "old"

    jobs.runner.start(slow)
    jobs.runner.start(lambda: "new")
    go_on.set()
    qtbot.waitUntil(lambda: ended.is_set() and bool(jobs.answers), timeout=20_000)
    jobs.runner.start(lambda: "last")
    qtbot.waitUntil(lambda: "last" in jobs.answers)
    assert jobs.answers == ["new", "last"]


def test_the_error_of_an_older_job_is_dropped(qtbot: QtBot, jobs: Jobs) -> None:
    go_on = threading.Event()

    def fail() -> object:
        go_on.wait(20)
        raise ValueError("old")

    jobs.runner.start(fail)
    jobs.runner.start(lambda: "new")
    go_on.set()
    qtbot.waitUntil(lambda: bool(jobs.answers), timeout=20_000)
    assert jobs.errors == []


def test_after_waiting_no_answer_comes(qtbot: QtBot, jobs: Jobs) -> None:
    began, done = threading.Event(), []

    def work() -> object:
        began.set()
        done.append(True)
        return "late"

    jobs.runner.start(work)
    began.wait(20)
    jobs.runner.wait()
    assert done == [True]
    # An answer that was on its way would come now.
    QCoreApplication.processEvents()
    assert jobs.answers == []
    jobs.runner.start(lambda: "next")
    qtbot.waitUntil(lambda: jobs.answers == ["next"])


def test_what_a_job_knew_is_forgotten_with_it(qtbot: QtBot, jobs: Jobs) -> None:
    class Collection:
        """What a job works on."""

    known = []
    for number in range(30):
        collection = Collection()
        known.append(weakref.ref(collection))
        jobs.runner.start(lambda of=collection: of is None)
        del collection
        qtbot.waitUntil(lambda done=number + 1: len(jobs.answers) == done)
    jobs.runner.wait()
    gc.collect()
    assert [each() for each in known] == [None] * 30
