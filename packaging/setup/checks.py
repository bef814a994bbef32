"""Every check and test of the project, in the order in which they fail fastest."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plain import say
from virtual_env import VirtualEnv


@dataclass(frozen=True, slots=True)
class Step:
    """One command: what to call it, the tool in .venv, and the tool's arguments."""

    name: str
    tool: str
    arguments: tuple[str, ...] = ()


CHECKS = (
    Step("style", "ruff", ("check",)),
    Step("types", "mypy"),
    Step("floors", "lint-imports", ("--no-logo",)),
)
# A process for each processor, up to four: more would only wait for one another's web engines. Whoever has done takes
# tests from those who have not.
_SIDE_BY_SIDE = ("-n", "auto", "--maxprocesses", "4", "--dist", "worksteal")
TESTS = (
    # pytest-qt would import Qt itself.
    Step("tests below ui/, without Qt and folium", "pytest", ("-p", "no:pytest-qt", "--without-qt", *_SIDE_BY_SIDE)),
    # The web engine has processes of its own, so that a crash in it cannot take the other results along.
    Step("tests of all the rest", "pytest", ("-m", "not webengine", "--rest", *_SIDE_BY_SIDE)),
    Step("tests in the web engine", "pytest", ("-m", "webengine", *_SIDE_BY_SIDE)),
)


def run_all(steps: Sequence[Step], env: VirtualEnv, root: Path, environment: Mapping[str, str]) -> int:
    """Run every step, the later ones too when one fails; say at the end which did; return 0 or 1."""
    results = []
    for step in steps:
        say(f"\n== {step.name}")
        began = time.monotonic()
        done = subprocess.run([env.tool(step.tool), *step.arguments], cwd=root, env=environment, check=False)
        results.append((step.name, done.returncode, time.monotonic() - began))
    say("")
    for name, status, seconds in results:
        say(f"{'ok    ' if status == 0 else 'FAILED'} {name} ({seconds:.0f} s)")
    return int(any(status for _, status, _ in results))
