"""What is asked of the bindings to Qt: in a process of its own, in which nothing has been imported yet."""

from __future__ import annotations

import subprocess
import sys

import pytest

_PROGRAM = """
import linecache
from albviewer.ui.bindings import read_no_sources
if {asked}:
    read_no_sources()
from albviewer.ui.jobs import JobRunner
print(any(name.endswith("jobs.py") for name in linecache.cache))
"""


@pytest.mark.qt
@pytest.mark.parametrize("asked", [True, False])
def test_sources_are_not_read_if_so_asked(asked: bool) -> None:
    """If they were not read anyway, nothing would have to be asked any more."""
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM.format(asked=asked)], capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.strip() == str(not asked)
