"""A parser in a process of its own: asked once, limited in time and in what it may answer, ended whatever happens."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Mapping
from typing import NamedTuple

MOST_ANSWERED = 512 * 1024 * 1024
PDF_CHILD = "albviewer.collection.readers.pdf_child"
FROZEN_CHILD = "--pdf-child"
"""How a frozen program is told to be the child, as it has no `-m`."""


class ChildError(Exception):
    """The process ended without an answer: `why` is "time" or "crash"."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Answer(NamedTuple):
    """The lines of JSON, or the first of them, and the bytes after it."""

    head: dict[str, object]
    rest: bytes


def ask_child(question: Mapping[str, object], data: bytes, *, seconds: float) -> Answer:
    """Return what the child answers about some bytes; raise ChildError if it does not in time, or crashes."""
    # -P: the folder that one happens to be in, which may be a collection's, holds no modules.
    command = (
        [sys.executable, FROZEN_CHILD] if getattr(sys, "frozen", False) else [sys.executable, "-P", "-m", PDF_CHILD]
    )
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        out_of_time = threading.Event()

        def stop() -> None:
            out_of_time.set()
            child.kill()

        timer = threading.Timer(seconds, stop)
        timer.start()
        try:
            try:
                # The child reads all before it answers, so neither waits for the other.
                child.stdin.write(json.dumps(dict(question)).encode() + b"\n")
                child.stdin.write(data)
                child.stdin.close()
            except OSError:
                pass
            answered = child.stdout.read(MOST_ANSWERED + 1)
            if len(answered) > MOST_ANSWERED:
                child.kill()
            child.wait()
        finally:
            timer.cancel()
            child.kill()
    head, _, rest = answered.partition(b"\n")
    if out_of_time.is_set():
        raise ChildError("time")
    if child.returncode != 0 or len(answered) > MOST_ANSWERED:
        raise ChildError("crash")
    try:
        return Answer(json.loads(head), rest)
    except ValueError:
        raise ChildError("crash") from None
