"""Sources prepared by as many hands as there are: in this process if there is little to do, else in others beside it.

A document that brings down the process that reads it is left out with a fault; the others are prepared all the same.
"""

from __future__ import annotations

import os
import pickle
import signal
import threading
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from albviewer.collection.faults import Fault, FaultCode
from albviewer.index.store.records_file import pickled
from albviewer.index.store.working import NOTHING, Prepared, Worker
from albviewer.model.sentences import sentence
from albviewer.uncollected import uncollected

if TYPE_CHECKING:
    from albviewer.collection.load import Records
    from albviewer.linking.name_book import NameBook

ALONE_BYTES = 4_000_000
"""With less than this to read, starting other processes takes longer than the work."""
MOST_PROCESSES = 8
"""However many processors there are; with one, everything is done in this process."""
# What is prepared and waits to be written, for each process: it is all that is held of the documents.
_AHEAD = 2

_worker: Worker | None = None


def prepared(records: Records, book: NameBook, sources: Sequence[str], size: int) -> Generator[Prepared]:
    """Yield what goes into the index for each of the sources, in this order. `size` is that of their files in bytes.

    `book` are the names of the collection. To stop early, close the iterator.
    """
    count = min(os.cpu_count() or 1, MOST_PROCESSES, len(sources))
    if size < ALONE_BYTES or count < 2:
        worker = Worker(records, book)
        yield from map(worker.prepare, sources)
        return
    waiting = deque(sources)
    with TemporaryDirectory(prefix="albviewer-") as folder:
        # Handed over as a file: through a pipe, each process would be waited for before the next is started.
        file = Path(folder) / "records"
        with uncollected():
            file.write_bytes(pickle.dumps((pickled(_without_names(records)), book), protocol=5))
        while waiting:
            yield from _by_others(file, waiting, count)
            if waiting:
                # One of those that were being prepared brought its process down. Alone, it shows which.
                for source in [waiting.popleft() for _ in range(min(len(waiting), count * _AHEAD))]:
                    yield from _alone(records, file, source)


def _without_names(records: Records) -> Records:
    """Return the records without what takes long to send: the book of names says all that a text is read for."""
    few = replace(records.collection, places={}, people={}, phrases=(), events={}, disagreements={}, tours={})
    return replace(records, collection=few)


def _by_others(records: Path, waiting: deque[str], count: int) -> Iterator[Prepared]:
    """Yield what is prepared, taking each source off the row when it is; stop if a process is lost."""
    executor = _executor(records, count)
    running: deque[Future[Prepared]] = deque()
    finished = False
    try:
        ahead = iter(tuple(waiting))
        for source in ahead:
            running.append(_submitted(executor, source))
            if len(running) >= count * _AHEAD:
                break
        while running:
            made = running.popleft().result()
            waiting.popleft()
            for source in ahead:
                running.append(_submitted(executor, source))
                break
            yield made
        finished = True
    except BrokenProcessPool:
        return
    finally:
        _dismiss(executor, busy=not finished)


def _alone(records: Records, file: Path, source: str) -> Iterator[Prepared]:
    executor = _executor(file, 1)
    try:
        made = _submitted(executor, source).result()
    except BrokenProcessPool:
        made = _lost(records, source)
    except BaseException:
        _dismiss(executor, busy=True)
        raise
    _dismiss(executor, busy=False)
    yield made


def _lost(records: Records, source: str) -> Prepared:
    file = records.collection.sources[source].file
    message = sentence("the file {file} cannot be read: it brought down the program that read it", file=file)
    fault = Fault(records.named_at[source], FaultCode.FILE_UNREADABLE, message)
    # Without a stamp and a key it is tried again each time.
    return Prepared(
        id=source, file=file, stamp="", digest="", key="", usable=False, head="", faults=(fault,), body=NOTHING
    )


def _executor(records: Path, count: int) -> ProcessPoolExecutor:
    # A copy of this process would hold its windows and threads: others are started anew.
    return ProcessPoolExecutor(count, get_context("spawn"), _start, (records,))


def _submitted(executor: ProcessPoolExecutor, source: str) -> Future[Prepared]:
    """Hand a source over, for which a process may be started."""
    with _unheard():
        return executor.submit(_prepare, source)


@contextmanager
def _unheard() -> Iterator[None]:
    """Let Ctrl+C wait for the end of the block; processes that are started in it never hear of it.

    It goes to all processes of a terminal, and finds new ones amid their imports, where none can be caught; that they
    are to end is for this process to say.
    """
    waiting: list[int] = []
    ours = threading.current_thread() is threading.main_thread()
    # Python hears of a signal by whichever thread lets it through, and interrupts the main one.
    handler = signal.signal(signal.SIGINT, lambda number, _frame: waiting.append(number)) if ours else None
    # What the thread that starts a process lets wait, that process lets wait for good.
    masks = hasattr(signal, "pthread_sigmask")
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,)) if masks else ()
    try:
        yield
    finally:
        if masks:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        if handler is not None:
            signal.signal(signal.SIGINT, handler)
        if waiting:
            signal.raise_signal(signal.SIGINT)


def _dismiss(executor: ProcessPoolExecutor, *, busy: bool) -> None:
    """Let the processes go; if they are still busy, nobody wants any more what they do, and they end at once."""
    processes = list((executor._processes or {}).values()) if busy else []  # noqa: SLF001 - public from Python 3.14
    executor.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()


def _start(records: Path) -> None:
    global _worker  # the one thing that a process of its own keeps from one call to the next
    with uncollected():
        kept, book = pickle.loads(records.read_bytes())
        _worker = Worker(pickle.loads(kept), book)


def _prepare(source: str) -> Prepared:
    assert _worker is not None
    return _worker.prepare(source)
