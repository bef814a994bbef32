"""What the web engine is told before it starts; what it does with its page is tried in test_map_view."""

from __future__ import annotations

import pytest

from albviewer.ui.map.engine import keep_processes_small

FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
SMALL = "--js-flags=--max-semi-space-size=1"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, SMALL),
        ({FLAGS: "--disable-gpu"}, f"--disable-gpu {SMALL}"),
        ({FLAGS: "--js-flags=--expose-gc"}, "--js-flags=--expose-gc"),
        ({FLAGS: SMALL}, SMALL),
    ],
)
def test_heaps_of_scripts_are_kept_small_unless_somebody_has_spoken(given: dict[str, str], expected: str) -> None:
    environ = dict(given)
    keep_processes_small(environ)
    assert environ[FLAGS] == expected


def test_memory_is_in_two_parts_unless_somebody_has_spoken() -> None:
    environ, other = dict[str, str](), {"MALLOC_ARENA_MAX": "8"}
    keep_processes_small(environ)
    keep_processes_small(other)
    assert (environ["MALLOC_ARENA_MAX"], other["MALLOC_ARENA_MAX"]) == ("2", "8")
