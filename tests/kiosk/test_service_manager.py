from __future__ import annotations

import socket
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from albviewer.kiosk.service_manager import ServiceManager

pytestmark = pytest.mark.skipif(
    not hasattr(socket, "AF_UNIX"), reason="the service manager is systemd, and listens at a socket of Unix"
)


@pytest.fixture
def heard() -> Iterator[tuple[str, socket.socket]]:
    """The address at which somebody listens, as systemd does; a short one, for sockets have no longer ones."""
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        address = str(Path(folder) / "notify")
        listener.bind(address)
        listener.setblocking(False)
        yield address, listener


def _lines(listener: socket.socket) -> list[str]:
    lines = []
    while True:
        try:
            lines.append(listener.recv(100).decode())
        except BlockingIOError:
            return lines


def test_it_is_told_that_all_begins_and_ends(heard: tuple[str, socket.socket]) -> None:
    manager = ServiceManager({"NOTIFY_SOCKET": heard[0]})
    manager.ready()
    manager.alive()
    manager.ending()
    assert _lines(heard[1]) == ["READY=1", "STOPPING=1"]


def test_it_hears_twice_as_often_as_it_wants_to(heard: tuple[str, socket.socket]) -> None:
    now = [100.0]
    environ = {"NOTIFY_SOCKET": heard[0], "WATCHDOG_USEC": "4000000", "WATCHDOG_PID": "1"}
    manager = ServiceManager(environ, clock=lambda: now[0])
    for _ in range(41):
        manager.alive()
        now[0] += 0.25
    assert _lines(heard[1]) == ["WATCHDOG=1"] * 6


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="an address that lies in no folder is Linux's own")
def test_an_address_in_no_folder() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind("")
        listener.setblocking(False)
        name = listener.getsockname()
        ServiceManager({"NOTIFY_SOCKET": f"@{name[1:].decode()}"}).ready()
        assert _lines(listener) == ["READY=1"]


@pytest.mark.parametrize("address", ["", "none", "/there/is/none", "@there is none", "/" + "long" * 100])
@pytest.mark.parametrize("wanted", ["", "x", "-1", "1000000"])
def test_where_nobody_listens_nothing_happens(address: str, wanted: str) -> None:
    manager = ServiceManager({"NOTIFY_SOCKET": address, "WATCHDOG_USEC": wanted})
    manager.ready()
    manager.alive()
    manager.ending()
