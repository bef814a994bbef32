"""Installs missing system packages with apt-get, as root or through sudo, saying what and why; or says what to ask for.

It must not know what is needed: that is the business of needs.py.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence

from needs import Need, missing
from plain import StopError, say

# A fresh machine often updates itself in the background; its lock is waited for instead of failed on.
APT_GET = ("apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0")
ENVIRONMENT = ("env", "DEBIAN_FRONTEND=noninteractive", "NEEDRESTART_SUSPEND=1")


def known_packages(policy: str) -> set[str]:
    """Return the packages that `apt-cache policy` says can be installed: a name alone may be a mere reference."""
    known, name = set(), ""
    for line in policy.splitlines():
        if line and not line[0].isspace():
            name = line.removesuffix(":")
        elif line.strip().startswith("Candidate:") and not line.strip().endswith("(none)"):
            known.add(name)
    return known


def choose(needs: Iterable[Need], known: set[str]) -> list[str]:
    """Return one package for each need, the first that is known, each once, in the order of the needs.

    A need of which nothing is known keeps its last, oldest name, so that the package manager says what is wrong.
    """
    chosen = (next((name for name in need.packages if name in known), need.packages[-1]) for need in needs)
    return list(dict.fromkeys(chosen))


def _policy(names: Iterable[str]) -> str:
    done = subprocess.run(
        ["apt-cache", "policy", *names], capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C"}
    )
    return done.stdout


def administrator() -> Sequence[str] | None:
    """Return what to put before a command so that it runs as administrator, or None where that cannot be."""
    if os.geteuid() == 0:
        return ()
    if shutil.which("sudo") is None:
        return None
    if sys.stdin.isatty():
        return ("sudo",)
    # Nobody is there to type a password.
    silent = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ("sudo", "-n") if silent.returncode == 0 else None


def provide(
    needs: Sequence[Need],
    *,
    still_missing: Callable[[], Sequence[Need]] = lambda: missing(screen=False),
) -> None:
    """Install what is needed; raise StopError with what to do where that is not possible. No needs, no questions."""
    if not needs:
        return
    if shutil.which("apt-get") is None:
        raise StopError(
            "albviewer needs these parts of the system, which are missing here; please install them with the "
            f"system's package manager: {', '.join(need.what for need in needs)}."
        )
    names = [name for need in needs for name in need.packages]
    before = administrator()
    if before is None:
        packages = choose(needs, known_packages(_policy(names)))
        raise StopError(
            "albviewer needs system packages that only an administrator can install; please ask for: "
            f"apt-get install {' '.join(packages)}"
        )
    say("Some parts of the system that Qt's window and map need are missing: asking apt-get for its newest lists.")
    updated = subprocess.run([*before, *ENVIRONMENT, *APT_GET, "update"], check=False).returncode == 0
    packages = choose(needs, known_packages(_policy(names)))
    say(f"Installing system packages with {'sudo ' if before else ''}apt-get: {', '.join(packages)}.")
    install = [*before, *ENVIRONMENT, *APT_GET, "install", "-y", "--no-install-recommends", *packages]
    if subprocess.run(install, check=False).returncode != 0:
        why = "" if updated else " (its lists could not be renewed either: is there a network?)"
        raise StopError(
            f"apt-get could not install the system packages{why}; when that is mended, run the same command again."
        )
    left = still_missing()
    if left:
        raise StopError(
            "apt-get installed its packages, but these parts are still missing: "
            f"{', '.join(need.what for need in left)}."
        )
