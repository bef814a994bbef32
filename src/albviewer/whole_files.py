"""Writes a file whole or not at all: what was there before stays until the new one is complete, whatever happens.

A leaf, for every floor that writes anything. Knows nothing of what is written.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


def write_whole(path: Path, data: bytes) -> None:
    """Write a file beside its place, then move it there. Raise OSError if that cannot be done."""
    with whole_file(path) as file:
        file.write(data)


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Yield a file to be written, which takes its place when the block ends, and is gone if the block raises.

    Raise OSError if that cannot be done.
    """
    # Imported here: most that can write a file write none before the first words are on the screen.
    import tempfile

    handle, made = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        Path(made).chmod(_usual_mode())
        Path(made).replace(path)
        settle(path.parent)
    except BaseException:
        with suppress(OSError):
            Path(made).unlink()
        raise


def _usual_mode() -> int:
    """Return the rights of a file that one makes in the usual way; a temporary file is for oneself alone."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def set_aside(path: Path, ending: str) -> None:
    """Give a file that cannot be used another name, with a further ending, so that nothing in it is written over."""
    with suppress(OSError):
        path.replace(path.with_name(f"{path.name}.{ending}"))


def settle(folder: Path) -> None:
    """Have the names of the files in a folder survive a power cut too, where the system can promise that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
