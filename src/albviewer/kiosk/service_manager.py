"""Tells systemd, where it has started the exhibit, that the supervisor is up and still there; elsewhere nobody.

Speaks as sd_notify(3) says: lines of text, each sent to a socket that the environment names. Knows not what runs.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Mapping

ENVIRONMENT = ("NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID")
"""The variables in which systemd says where it listens, and how often it wants to hear something."""


class ServiceManager:
    """Whoever started the supervisor, as far as it listens. Nothing here raises: to be heard is no condition."""

    def __init__(self, environ: Mapping[str, str], *, clock: Callable[[], float] = time.monotonic) -> None:
        self._address = environ.get("NOTIFY_SOCKET", "")
        wanted = environ.get("WATCHDOG_USEC", "")
        # WATCHDOG_PID is not asked for: it is that of the compositor, if there is one, and the unit lets all speak.
        self._pause = int(wanted) / 2e6 if wanted.isdecimal() else None
        self._clock = clock
        self._told = -float("inf")

    def ready(self) -> None:
        """Say that the supervisor has begun."""
        self._tell("READY=1")

    def alive(self) -> None:
        """Say that it is still there, if it is time to; may be called as often as one likes."""
        now = self._clock()
        if self._pause is not None and now - self._told >= self._pause:
            self._told = now
            self._tell("WATCHDOG=1")

    def ending(self) -> None:
        """Say that it ends because it was told to."""
        self._tell("STOPPING=1")

    def _tell(self, line: str) -> None:
        family = getattr(socket, "AF_UNIX", None)
        if family is None or self._address[:1] not in ("/", "@"):
            return
        # One that begins with @ lies in no folder.
        address = f"\0{self._address[1:]}" if self._address.startswith("@") else self._address
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as sender:
                sender.setblocking(False)
                sender.sendto(line.encode(), address)
        except OSError:
            # It does not listen any more.
            return
