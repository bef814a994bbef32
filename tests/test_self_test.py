"""`albviewer self-test` on this machine, and what it says when something is wrong."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

import linked_collections
from albviewer import self_test

LINES = (
    r"ok: the window shows \d+ events",
    r"ok: the map has loaded",
    r"ok: a click on the map came across the bridge: \d+ of \d+ events",
    r"ok: no outside request was made",
)


@pytest.mark.webengine
def test_everything_works_here() -> None:
    command = [sys.executable, "-m", "albviewer", "self-test"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=110)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    lines = done.stdout.splitlines()
    assert len(lines) == len(LINES)
    for line, expected in zip(lines, LINES, strict=True):
        assert re.fullmatch(expected, line)


@pytest.mark.webengine
def test_what_does_not_work_is_said_in_a_sentence() -> None:
    code = (
        "import sys, albviewer.ui.map.engine as engine\n"
        "engine.PAGE_URL = 'alb://app/none.html'\n"
        "from albviewer import self_test\n"
        "self_test._LIMIT_MS = 15_000\n"
        "sys.exit(self_test.run())\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=110)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    [said] = [line for line in done.stderr.splitlines() if line.startswith("albviewer self-test: ")]
    assert "map" in said
    assert done.stdout.startswith("ok: the window shows")


def test_the_place_that_is_clicked_is_in_the_bundled_collection() -> None:
    assert linked_collections.bundled().collection.places[self_test._PLACE].point is not None
