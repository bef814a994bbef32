"""Small systems to try packages in: a minimal Debian each, made once by debootstrap, with or without a network.

They need an administrator. A command runs in a system that is its own root, as a normal user can have one, so that
the web engine's sandbox works as on a real machine; without a network there is not even a way to this computer.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from plain import StopError, say
from workshop import WORK, run

USER = "visitor"
_ROOTS = WORK / "roots"
_DOWNLOADS = Path("var", "cache", "apt", "archives")
# $1 is the root, $2 who runs it, $3 what is run. Chromium needs /proc, a few devices and shared memory.
_ENTER = """
set -e
mount --make-rprivate /
mount --bind "$1" "$1"
cd "$1"
mount -t proc proc proc
mount --rbind /dev dev
mount -t tmpfs -o mode=1777 shm dev/shm
mkdir -p tmp/.X11-unix old-root
[ -d /tmp/.X11-unix ] && mount --bind /tmp/.X11-unix tmp/.X11-unix
pivot_root . old-root
umount -l /old-root
rmdir /old-root
cd "/"
if [ "$2" = root ]; then exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DISPLAY="$DISPLAY" \
    DEBIAN_FRONTEND=noninteractive HOME=/root sh -c "$3"; fi
cd "/home/$2"
exec setpriv --reuid "$2" --regid "$2" --init-groups env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 DISPLAY="$DISPLAY" \
    HOME="/home/$2" sh -c "$3"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """How a command ended in a root."""

    status: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Root:
    """One small system."""

    folder: Path

    def run(self, command: str, *, user: str = "root", network: bool = False, display: str = "") -> Ran:
        """Run a line of shell in it and return how it ended."""
        apart = ["unshare", "--mount", "--pid", "--fork", *([] if network else ["--net"])]
        done = subprocess.run(
            [*apart, "sh", "-c", _ENTER, "enter", str(self.folder), user, command],
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DISPLAY": display},
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
        return Ran(status=done.returncode, out=done.stdout, err=done.stderr)

    def must(self, command: str, doing: str, *, network: bool = False) -> str:
        """Run a line of shell as administrator and return what it prints; raise StopError if it fails."""
        ran = self.run(command, network=network)
        if ran.status != 0:
            last = "\n".join((ran.out + ran.err).strip().splitlines()[-12:])
            raise StopError(f"{doing} did not work:\n{last}")
        return ran.out

    def files(self) -> set[str]:
        """Return the names of all files and links, but for what is made anew at every start."""
        passing = ("proc/", "dev/", "tmp/", "run/")
        names = (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if not path.is_dir())
        return {name for name in names if not name.startswith(passing)}


def mirror(targets: str) -> str:
    """Return where this machine's own apt gets Debian from, out of what `apt-get indextargets` says."""
    for line in targets.splitlines():
        origin, _, address = line.partition(" ")
        if origin == "Debian" and "security" not in address:
            return address.strip()
    raise StopError("apt on this machine does not know a mirror of Debian, from which a small system could be made.")


@contextmanager
def small_system(suite: str, name: str) -> Iterator[Root]:
    """Yield a fresh copy of a minimal Debian, and remove it afterwards. `suite` is Debian's name of the release."""
    if os.geteuid() != 0:
        raise StopError("Only an administrator can make the small systems in which packages are tried out.")
    base = _base(suite)
    copy = _ROOTS / f"{suite}-{name}"
    _remove(copy)
    run(["cp", "-a", "--reflink=auto", str(base), str(copy)], "Copying a small system")
    shutil.copyfile("/etc/resolv.conf", copy / "etc" / "resolv.conf")
    # Nobody minds losing what is thrown away in a minute; waiting for the disk takes most of the time.
    (copy / "etc" / "dpkg" / "dpkg.cfg.d" / "quick").write_text("force-unsafe-io\n", encoding="utf-8")
    try:
        yield Root(copy)
    finally:
        _keep_downloads(copy, base)
        _remove(copy)


def _keep_downloads(copy: Path, base: Path) -> None:
    """Keep the packages that apt fetched, so that the next copy need not."""
    for package in (copy / _DOWNLOADS).glob("*.deb"):
        if not (base / _DOWNLOADS / package.name).exists():
            shutil.copy2(package, base / _DOWNLOADS)


def _base(suite: str) -> Path:
    base = _ROOTS / suite
    if base.is_dir():
        return base
    say(f"Making a minimal Debian {suite} with debootstrap; this takes a minute.")
    _ROOTS.mkdir(parents=True, exist_ok=True)
    half = _ROOTS / f"{suite}.part"
    _remove(half)
    told = run(["apt-get", "indextargets", "--format", "$(ORIGIN) $(REPO_URI)"], "Asking apt for its mirror")
    run(["debootstrap", "--variant=minbase", suite, str(half), mirror(told)], "debootstrap")
    half.rename(base)
    return base


def _remove(folder: Path) -> None:
    """Remove a small system. What is mounted in it was mounted for its own processes alone, which have ended."""
    if folder.exists():
        run(["rm", "-rf", "--one-file-system", str(folder)], "Removing a small system")


def quoted(words: Sequence[str]) -> str:
    """Return words as one line of shell."""
    return " ".join("'" + word.replace("'", "'\\''") + "'" for word in words)
