"""The log of an exhibit: a few files of bounded size, the oldest of which goes first."""

from __future__ import annotations

import io
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import IO

_BYTES = 1024 * 1024
_FILES = 4
_LONGEST_LINE = 4000
_NAME = "kiosk.log"
_LEVELS = {name: getattr(logging, name) for name in ("INFO", "WARNING", "ERROR", "CRITICAL")}
_LONGEST_SHOWN = 400


@contextmanager
def log_in(folder: Path) -> Iterator[logging.Logger]:
    """Yield the log in a folder, which is made. Raise OSError if nothing can be written there."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(folder / _NAME, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log = logging.Logger("albviewer.kiosk", logging.INFO)
    log.addHandler(handler)
    try:
        yield log
    finally:
        handler.close()


def most_bytes() -> int:
    """Return how much room the log can take."""
    return _BYTES * (_FILES + 1) + _LONGEST_LINE * 8


def last_lines(folder: Path, most: int) -> list[str]:
    """Return the last lines of the log in a folder; none if there is none."""
    try:
        with (folder / _NAME).open("rb") as file:
            file.seek(0, io.SEEK_END)
            file.seek(max(0, file.tell() - most * _LONGEST_SHOWN))
            return file.read().decode("utf-8", errors="replace").splitlines()[-most:]
    except OSError:
        return []


def follow(stream: IO[bytes], log: logging.Logger) -> threading.Thread:
    """Write what another process complains of into the log, line by line, until it ends; return the thread."""

    def copy() -> None:
        with stream:
            while line := stream.readline(_LONGEST_LINE):
                told = line.decode(errors="replace").rstrip()
                # What was logged there says how grave it is; all else is what libraries print.
                level, _, rest = told.partition(" ")
                log.log(_LEVELS.get(level, logging.INFO), "%s", rest if level in _LEVELS else told)

    thread = threading.Thread(target=copy, name="exhibit's complaints", daemon=True)
    thread.start()
    return thread
