"""What is expected of an installed program: all steps of the self-test, no unexpected word, every library.

Pure: it judges what programs printed, and runs none.
"""

from __future__ import annotations

import re

from plain import StopError
from roots import Ran

# What a system without these parts makes the web engine say, and nothing else may be said.
_HARMLESS = (
    re.compile(r"Failed to connect to (the bus|socket /run/dbus)"),  # no D-Bus runs in a small system
    re.compile(r"QStandardPaths: XDG_RUNTIME_DIR not set"),  # nobody has logged in there
    re.compile(r"[Vv]ulkan|Unable to detect GPU vendor"),  # no graphics card, and no driver for one
    re.compile(r"^GPUInfo not initialized"),  # nor what would have told of one
    re.compile(r"ContextResult::kTransientFailure"),  # a busy machine: the web engine asks again
    re.compile(r"^Sandboxing disabled by user\.$"),  # root, for the wheel on a developer's machine
)
_STEPS = (
    "the window shows",
    "the map has loaded",
    "a click on the map came across the bridge",
    "no outside request was made",
)
# Plugins of Qt that are only loaded where the system has what they serve: desktops, printers, voices.
_OPTIONAL = re.compile(r"/plugins/(platformthemes|printsupport|texttospeech)/[^/]+:$")


def unexpected(err: str) -> list[str]:
    """Return the lines on standard error that no known lack of a small system explains."""
    return [line for line in err.splitlines() if line.strip() and not any(known.search(line) for known in _HARMLESS)]


def missing_steps(out: str) -> list[str]:
    """Return which steps of the self-test are not told of as done."""
    done = [line.removeprefix("ok: ") for line in out.splitlines() if line.startswith("ok: ")]
    return [step for step in _STEPS if not any(line.startswith(step) for line in done)]


def judge(ran: Ran) -> None:
    """Raise StopError unless a self-test did everything and said nothing else."""
    if ran.status != 0:
        raise StopError(f"the self-test ended with {ran.status}: {ran.err.strip() or ran.out.strip()}")
    left = missing_steps(ran.out)
    if left:
        raise StopError(f"the self-test did not come to: {', '.join(left)}")
    lines = unexpected(ran.err)
    if lines:
        raise StopError(f"unexpected on standard error: {lines[0]}")


def unresolved(ldd: str) -> list[str]:
    """Return the libraries that ldd did not find for some file, but for plugins that may stay unloaded."""
    names, optional = set(), False
    for line in ldd.splitlines():
        if line.startswith("/"):
            optional = bool(_OPTIONAL.search(line))
        elif "not found" in line and not optional:
            names.add(line.split()[0])
    return sorted(names)


def lacking_libraries(asked: str, cache: str) -> list[str]:
    """Return which libraries an .rpm asks for that the loader does not know."""
    wanted = {line.partition("(")[0] for line in asked.splitlines() if ".so" in line and "(" in line}
    known = {line.split()[0] for line in cache.splitlines() if "=>" in line}
    return sorted(wanted - known)
