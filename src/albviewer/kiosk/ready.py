"""Whether a machine is ready to be an exhibit, as far as that can be told without opening a window."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from albviewer.kiosk.config import KioskConfig
from albviewer.linking.linked import LinkedCollection

_FREE_BYTES = 500_000_000
_SHARED_BYTES = 128 * 1024 * 1024
# A clock that is not set says 1970 or the year in which the machine was made.
_EARLIEST_TIME = 1_760_000_000
_DANGEROUS = ("QTWEBENGINE_DISABLE_SANDBOX", "QTWEBENGINE_REMOTE_DEBUGGING", "QTWEBENGINE_CHROMIUM_FLAGS")


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that an exhibit needs: what it is, whether it is so, and one sentence on what was found."""

    name: str
    holds: bool
    found: str


def machine_checks(data: Path, environ: Mapping[str, str] = os.environ) -> list[Check]:
    """Return the checks of the machine; `data` is where the exhibit will keep what it writes."""
    return [_disk(data), _clock(time.time()), _user(), _environment(environ), *_sandbox(), *_shared_memory()]


def collection_checks(config: KioskConfig, linked: LinkedCollection) -> list[Check]:
    """Return the checks of a collection: what the exhibit's settings ask of it."""
    collection = linked.collection
    missing = [code for code in config.languages if code not in collection.head.languages]
    tours = [tour for tour in (*config.tours, *config.idle.tours) if tour not in collection.tours]
    return [
        Check(
            name="faults",
            holds=not linked.faults,
            found=f"the collection has {len(linked.faults)} faults"
            if linked.faults
            else "the collection has no faults",
        ),
        Check(
            name="languages",
            holds=not missing,
            found=f"the collection is not in {_listed(missing)}" if missing else "the collection is in all languages",
        ),
        Check(
            name="tours",
            holds=not tours and bool(collection.tours),
            found=f"the collection has no tour {_listed(tours)}"
            if tours
            else f"the collection has {len(collection.tours)} tours",
        ),
    ]


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)


def _disk(data: Path) -> Check:
    try:
        data.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=data) as file:
            file.write(b"x")
            file.flush()
            os.fsync(file.fileno())
        free = shutil.disk_usage(data).free
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        return Check(name="disk", holds=False, found=f"nothing can be written to {data}: {reason}")
    return Check(name="disk", holds=free >= _FREE_BYTES, found=f"{free / 1e9:.1f} GB are free at {data}")


def _clock(now: float) -> Check:
    told = time.strftime("%Y-%m-%d %H:%M", time.localtime(now))
    return Check(name="time", holds=now > _EARLIEST_TIME, found=f"the clock says {told}")


def _user() -> Check:
    if not hasattr(os, "geteuid"):
        return Check(name="user", holds=True, found="users are not told apart here")
    root = os.geteuid() == 0
    found = "the user is root: make one for the exhibit" if root else "the user is not root"
    return Check(name="user", holds=not root, found=found)


def _environment(environ: Mapping[str, str]) -> Check:
    named = [name for name in _DANGEROUS if environ.get(name)]
    found = f"{_listed(named)} is set, and must not be" if named else "nothing in the environment opens the map's page"
    return Check(name="environment", holds=not named, found=found)


def _sandbox() -> list[Check]:
    """Return whether the web engine can lock itself in; on Linux that needs user namespaces."""
    if not sys.platform.startswith("linux"):
        return []
    closed = [
        path
        for path, wanted in (
            ("/proc/sys/kernel/unprivileged_userns_clone", "1"),
            ("/proc/sys/kernel/apparmor_restrict_unprivileged_userns", "0"),
        )
        if _first_line(Path(path)) not in ("", wanted)
    ]
    if _first_line(Path("/proc/sys/user/max_user_namespaces")) == "0":
        closed.append("/proc/sys/user/max_user_namespaces")
    found = f"user namespaces are closed by {_listed(closed)}" if closed else "user namespaces are open"
    return [Check(name="sandbox", holds=not closed, found=found)]


def _first_line(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _shared_memory() -> list[Check]:
    shared = Path("/dev/shm")
    if not shared.is_dir():
        return []
    size = shutil.disk_usage(shared).total
    return [Check(name="shared memory", holds=size >= _SHARED_BYTES, found=f"/dev/shm has {size / 1e6:.0f} MB")]
