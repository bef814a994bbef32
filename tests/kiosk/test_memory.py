from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from albviewer.kiosk.memory import memory_of_family


@pytest.mark.skipif(
    not sys.platform.startswith("linux"),
    reason="memory is read from /proc, which only Linux has; elsewhere it is not told",
)
def test_what_was_started_counts_too() -> None:
    alone = memory_of_family(os.getpid())
    code = "import sys; x = bytearray(80_000_000); print(len(x), flush=True); sys.stdin.read()"
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        child.stdout.readline()
        assert memory_of_family(os.getpid()) > alone + 80_000_000
        child.communicate()


def test_where_it_is_not_known(tmp_path: Path) -> None:
    assert memory_of_family(1, tmp_path / "nowhere") == 0
