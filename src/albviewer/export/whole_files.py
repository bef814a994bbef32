"""Writes a file whole or not at all: what was there before stays until the new one is complete."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write a file beside its place, then move it there. Raise OSError if that cannot be done."""
    handle, made = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(made).chmod(_usual_mode())
        Path(made).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(made).unlink()
        raise


def _usual_mode() -> int:
    """Return the rights of a file that one makes in the usual way; a temporary file is for oneself alone."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
