"""The whole exhibit, supervisor and all, as it stands in a museum: processes are killed, packages arrive on a stick."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from albviewer.collection.load import load_collection
from albviewer.collection.packages.packing import make_package
from albviewer.collection.packages.shelf import Shelf
from albviewer.collection.packages.signing import make_key, read_private_key
from albviewer.kiosk.folder import ExhibitFolder
from albviewer.kiosk.status import Status, read_status

pytestmark = [
    pytest.mark.qt,
    pytest.mark.webengine,
    pytest.mark.skipif(
        not sys.platform.startswith("linux"), reason="the exhibit's processes are found in /proc, which only Linux has"
    ),
    pytest.mark.timeout(240),
]

_LIMIT_MS = 90_000


@dataclass
class Museum:
    """An exhibit that runs, with the folder in which packages are looked for."""

    process: subprocess.Popen[bytes]
    folder: ExhibitFolder
    stick: Path
    qtbot: QtBot

    def status(self) -> Status:
        return read_status(self.folder.status)

    def child(self) -> int:
        """The process of the exhibit itself."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return int(children[0]) if children else 0

    def log(self) -> str:
        return (self.folder.log / "kiosk.log").read_text(encoding="utf-8")

    def wait_until(self, holds: Callable[[], bool]) -> None:
        try:
            self.qtbot.waitUntil(holds, timeout=_LIMIT_MS)
        except AssertionError:
            pytest.fail(self.log())

    def wait_for(self, restarts: int) -> Status:
        """Wait until the exhibit shows its collection after so many restarts."""
        self.wait_until(lambda: self.status().restarts >= restarts and self.status().stage == "attracting")
        return self.status()

    def kill(self) -> None:
        self.wait_until(lambda: self.child() > 0)
        os.kill(self.child(), signal.SIGKILL)


@pytest.fixture
def museum(tmp_path: Path, small_collection_folder: Path, qtbot: QtBot) -> Iterator[Museum]:
    stick = tmp_path / "stick"
    stick.mkdir()
    make_key(tmp_path / "museum")
    config = tmp_path / "kiosk.yaml"
    config.write_text(f"format: 1\nlanguages: [en]\nupdates: {{trust: [museum.pub], folder: {stick.as_posix()}}}\n")
    command = [sys.executable, "-m", "albviewer", "kiosk", str(small_collection_folder), "--config", str(config)]
    with subprocess.Popen([*command, "--window", "800x600"], env=dict(os.environ)) as process:
        yield Museum(process, ExhibitFolder(Path(os.environ["XDG_DATA_HOME"]) / "albviewer" / "kiosk"), stick, qtbot)
        process.terminate()


@pytest.fixture
def put(museum: Museum, small_collection_folder: Path, tmp_path: Path) -> Callable[..., None]:
    def make(version: int, *, flipped: bool = False) -> None:
        key, head = read_private_key(tmp_path / "museum.key"), load_collection(small_collection_folder).collection.head
        made = tmp_path / f"{version}.albpack"
        make_package(small_collection_folder, head, made, version=version, key=key)
        data = bytearray(made.read_bytes())
        data[len(data) // 2] ^= flipped
        made.write_bytes(bytes(data))
        made.replace(museum.stick / made.name)

    return make


def test_it_is_there_again_after_it_was_killed_and_ends_when_told_to(museum: Museum) -> None:
    museum.wait_for(0)
    first = museum.child()
    museum.kill()
    status = museum.wait_for(1)
    assert museum.child() not in (0, first)
    assert status.restarts == 1
    assert "the exhibit ended with status -9" in museum.log()
    museum.process.send_signal(signal.SIGTERM)
    assert museum.process.wait(timeout=30) == 0


def test_an_exhibit_without_a_supervisor_ends(museum: Museum) -> None:
    museum.wait_for(0)
    child = museum.child()
    museum.process.kill()
    museum.wait_until(lambda: not Path(f"/proc/{child}").exists() or _is_dead(child))


def test_editions_come_by_stick_and_go_if_they_do_not_last(museum: Museum, put: Callable[..., None]) -> None:
    museum.wait_for(0)
    put(5, flipped=True)
    museum.wait_until(lambda: "5.albpack" in museum.log())
    assert museum.wait_for(0).edition == 0
    put(2)
    assert museum.wait_for(1).edition == 2
    put(3)
    shelf = museum.folder.shelf
    # While the third edition is being put in place.
    museum.wait_until(lambda: any("000000003" in path.name for path in shelf.iterdir()))
    museum.kill()
    status = museum.wait_for(2)
    assert status.edition in (2, 3)
    if status.edition == 2:
        status = museum.wait_for(3)
    while status.edition == 3:
        museum.kill()
        status = museum.wait_for(status.restarts + 1)
    assert status.edition == 2, museum.log()
    assert "something was mended after repeated crashes" in museum.log()
    museum.wait_until(lambda: "did not last" in museum.log())
    manifest = Shelf(shelf).shown()
    assert manifest is not None
    assert manifest.version == 2


def _is_dead(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] in "ZX"
    except OSError:
        return True
