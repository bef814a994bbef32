"""An exhibit that dies, hangs or asks for it is started again; one that the staff ended is not. Real processes."""

from __future__ import annotations

import socket
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from albviewer.kiosk.logs import log_in, most_bytes
from albviewer.kiosk.service_manager import ServiceManager
from albviewer.kiosk.supervisor import Places, Supervisor, exhibit_environment

# Does, at its n-th start, what the n-th word says; the last for ever.
_EXHIBIT = """
import os, pathlib, sys, threading
folder = pathlib.Path(sys.argv[1])
words = sys.argv[2].split(",")
started = folder / "started"
count = len(started.read_text()) if started.exists() else 0
started.write_text("x" * (count + 1))
(folder / "environment").write_text(repr(sorted(os.environ.items())))
word = words[min(count, len(words) - 1)]
status = folder / "status.json"
status.write_text("{}")
if word == "crash":
    print("something is wrong\\nERROR it was said to be grave", file=sys.stderr)
    os.abort()
if word == "hang":
    threading.Event().wait()
if word == "alone":
    sys.stdin.buffer.read()
    (folder / "ended").write_text("")
sys.exit(int(word))
"""

Make = Callable[..., Supervisor]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    def supervisor(words: str, **options: object) -> Supervisor:
        places = Places(status=tmp_path / "status.json", graphics=tmp_path / "graphics.json")
        command = [sys.executable, "-c", _EXHIBIT, str(tmp_path), words]
        return Supervisor(command, places, log, waits=(0.0,), **options)  # type: ignore[arg-type]

    with log_in(tmp_path / "log") as log:
        yield supervisor


def _starts(tmp_path: Path) -> int:
    return len((tmp_path / "started").read_text())


def _log(tmp_path: Path) -> str:
    return (tmp_path / "log" / "kiosk.log").read_text(encoding="utf-8")


def test_the_staff_ends_it(make: Make, tmp_path: Path) -> None:
    supervisor = make("0")
    assert supervisor.run() == 0
    assert (_starts(tmp_path), supervisor.restarts) == (1, 0)


def test_a_crash_and_a_wish_start_it_again(make: Make, tmp_path: Path) -> None:
    supervisor = make("crash,75,3,0")
    assert supervisor.run() == 0
    assert (_starts(tmp_path), supervisor.restarts) == (4, 3)
    assert " INFO something is wrong" in _log(tmp_path)
    assert " ERROR it was said to be grave" in _log(tmp_path)


@pytest.mark.skipif(
    not hasattr(socket, "AF_UNIX"), reason="the service manager is systemd, and listens at a socket of Unix"
)
def test_whoever_started_it_hears_that_it_is_there(make: Make) -> None:
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(f"{folder}/notify")
        listener.settimeout(5)
        manager = ServiceManager({"NOTIFY_SOCKET": f"{folder}/notify", "WATCHDOG_USEC": "60000000"})
        make("3,0", manager=manager).run()
        assert [listener.recv(100) for _ in range(2)] == [b"READY=1", b"WATCHDOG=1"]


def test_one_that_hangs_is_ended_and_started_again(make: Make, tmp_path: Path) -> None:
    supervisor = make("hang,0", silent_seconds=1.0)
    assert supervisor.run() == 0
    assert _starts(tmp_path) == 2
    assert "does not answer" in _log(tmp_path)


def test_an_empty_screen_is_drawn_in_software_from_then_on(make: Make, tmp_path: Path) -> None:
    make("74,0").run()
    assert "--disable-gpu" in (tmp_path / "environment").read_text()
    (tmp_path / "started").unlink()
    make("0").run()
    assert "--disable-gpu" in (tmp_path / "environment").read_text()


def test_crashes_without_end_are_met_by_trouble_and_then_by_software(make: Make, tmp_path: Path) -> None:
    asked = []

    def trouble() -> bool:
        asked.append(_starts(tmp_path))
        return len(asked) == 1

    assert make(",".join(["crash"] * 9 + ["0"]), trouble=trouble).run() == 0
    assert asked == [4, 8]
    assert "--disable-gpu" in (tmp_path / "environment").read_text()


def test_the_log_stays_small(tmp_path: Path) -> None:
    with log_in(tmp_path) as log:
        for _ in range(12_000):
            log.warning("x" * 1000)
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= most_bytes()
    assert len(list(tmp_path.iterdir())) == 5


def test_what_opens_the_page_is_not_passed_on() -> None:
    environ = {"HOME": "h", "QTWEBENGINE_REMOTE_DEBUGGING": "1", "QTWEBENGINE_CHROMIUM_FLAGS": "--no-sandbox"}
    environ |= {"NOTIFY_SOCKET": "/run/systemd/notify", "WATCHDOG_USEC": "1"}
    assert exhibit_environment(environ, safe_graphics=False) == {"HOME": "h"}
    assert exhibit_environment(environ, safe_graphics=True)["QTWEBENGINE_CHROMIUM_FLAGS"] == "--disable-gpu"


def test_nobody_but_root_runs_it_without_the_sandbox(monkeypatch: pytest.MonkeyPatch) -> None:
    environ = {"QTWEBENGINE_DISABLE_SANDBOX": "1"}
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    assert exhibit_environment(environ, safe_graphics=False) == {}
