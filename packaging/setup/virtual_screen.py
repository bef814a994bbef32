"""A screen that nobody sees: an X server in memory, for machines without a display."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from plain import StopError

SIZE = "1366x768x24"


@contextmanager
def virtual_screen(size: str = SIZE) -> Iterator[str]:
    """Start a virtual screen on a free display number, yield its name (":99"), and stop it afterwards.

    `size` is width x height x bits. Raises StopError if it does not start.
    """
    reading, writing = os.pipe()
    # The server chooses the number itself, so that two of them can never meet, and tells it when it is ready.
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
    try:
        server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
    except OSError as error:
        os.close(reading)
        raise StopError(f"The virtual screen did not start: {error.strerror}.") from error
    finally:
        os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            words = server.stderr.read().decode(errors="replace").strip() if server.stderr else ""
            raise StopError(f"The virtual screen did not start: {' '.join(words.split())}")
        yield f":{number}"
    finally:
        server.terminate()
        server.communicate()
