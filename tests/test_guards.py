"""The guards of the test runs themselves: each is shown to catch what it is there to catch."""

from __future__ import annotations

import logging
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import guards
import import_blocker
from albviewer import resource_paths


@pytest.mark.parametrize(
    ("family", "address", "local"),
    [
        (socket.AF_INET, ("127.0.0.1", 80), True),
        (socket.AF_INET, ("localhost", 80), True),
        (socket.AF_INET6, ("::1", 80, 0, 0), True),
        (socket.AF_INET, ("192.0.2.1", 80), False),
        (socket.AF_INET, ("example.org", 80), False),
        (socket.AF_INET6, ("2001:db8::1", 80, 0, 0), False),
    ],
)
def test_what_is_local(family: int, address: tuple[str, int], local: bool) -> None:
    assert guards.is_local(family, address) is local


def test_a_connection_is_refused_and_listed_even_if_its_error_is_hidden() -> None:
    with pytest.MonkeyPatch.context() as patch, guards.network_refused(patch) as refused:
        with socket.socket() as sock, pytest.raises(OSError, match="may not reach the network"):
            sock.connect(("192.0.2.1", 9))
        assert refused == ["('192.0.2.1', 9)"]


def test_this_machine_may_still_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket() as client:
        client.connect(server.getsockname())


@pytest.mark.logs_warnings
def test_a_logged_warning_is_collected_and_what_is_below_is_not() -> None:
    with guards.warnings_collected() as lines:
        logging.getLogger("somewhere").info("all is well")
        logging.getLogger("somewhere").warning("the %s is broken", "mole")
    assert lines == ["WARNING somewhere: the mole is broken"]


@pytest.mark.qt
def test_a_window_left_behind_is_named_and_destroyed(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QApplication, QWidget

    with guards.leftover_windows() as left:
        widget = QWidget()
        widget.setObjectName("forgotten")
        widget.setWindowTitle("Left")
    assert left == ["QWidget objectName='forgotten' title='Left'"]
    assert "forgotten" not in [window.objectName() for window in QApplication.topLevelWidgets()]


@pytest.mark.qt
def test_a_window_given_back_is_no_leftover(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QWidget

    with guards.leftover_windows() as left:
        widget = QWidget()
        widget.show()
        widget.deleteLater()
    assert left == []


def test_a_persons_folders_are_out_of_reach() -> None:
    base = Path(os.environ["XDG_DATA_HOME"]).parent
    assert resource_paths.user_data_dir().is_relative_to(base)
    assert resource_paths.user_cache_dir().is_relative_to(base)


@pytest.mark.parametrize("name", sorted(import_blocker.BLOCKED))
def test_a_blocked_package_cannot_be_imported(name: str) -> None:
    code = f"import import_blocker; import_blocker.block(); import {name}"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(import_blocker.__file__).parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert f"ModuleNotFoundError: {name} is made unimportable" in done.stderr
