"""Tries the packages out as people will: installed into small systems, cut off from the network, upgraded, removed.

Each step prints one line. What is expected of it is said in verdicts.py, how a small system is entered in roots.py.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from commands import environment
from freezing import frozen_folder
from linux_files import PROGRAM
from linux_packages import make_deb
from plain import StopError, say
from roots import USER, Ran, Root, small_system
from starts import compare_starts
from verdicts import judge, lacking_libraries, unresolved
from virtual_screen import virtual_screen
from wheels import pythons, wheel_environment
from workshop import WORK, version

SUITES = ("bookworm", "trixie")
_OLDER = "0.0.1"
# Where in a small system the packages lie that are to be installed: whoever apt works as may read there.
_SHELF = "srv"
_LEFTOVER = f"{PROGRAM}/_internal/of-an-older-version.txt"
_LDD = (
    "find {top} -type f \\( -name '*.so*' -o -perm -100 \\) -exec "
    "env LD_LIBRARY_PATH={top}/_internal ldd {{}} + 2>/dev/null | grep -E '^/|not found' || true"
)


def rehearse(deb: Path, archive: Path, rpm: Path, staged: Path) -> int:
    """Try out all packages, the later ones too when one fails; return 0 if every step went well, else 1."""
    trials: list[tuple[str, Callable[[str], None]]] = []
    for minor, python in pythons().items():
        trials.append((f"wheel, Python {minor}", lambda name, python=python: _try_wheel(name, python)))
    older = _older_deb(staged)
    for suite in SUITES:
        trials.append((f"{suite}, .deb", lambda name, suite=suite: _try_deb(name, suite, deb, older)))
    trials.append(("trixie", lambda name: _try_archive_and_rpm(name, "trixie", archive, rpm, deb)))
    trials.append(("frozen and wheel", lambda name: compare_starts(name, frozen_folder(), wheel_environment())))
    failed = 0
    for name, trial in trials:
        try:
            trial(name)
        except StopError as stop:
            say(f"FAILED {name}: {stop}")
            failed += 1
    return int(failed > 0)


def _older_deb(staged: Path) -> Path:
    """Make a package of an older version: the same, but for the version and a file that is no more."""
    leftover = staged / _LEFTOVER
    leftover.write_text("of an older version\n", encoding="utf-8")
    folder = WORK / "older"
    folder.mkdir(exist_ok=True)
    try:
        return make_deb(staged, release=_OLDER, into=folder, compression="none")
    finally:
        leftover.unlink()


def _try_wheel(name: str, python: str) -> None:
    with virtual_screen() as display:
        done = subprocess.run(
            [wheel_environment(python).tool("albviewer"), "self-test"],
            env=environment(DISPLAY=display, QT_QPA_PLATFORM="xcb"),
            capture_output=True,
            text=True,
            check=False,
        )
    judge(Ran(status=done.returncode, out=done.stdout, err=done.stderr))
    say(f"ok: {name}: installed by pip into a clean environment, passes the self-test")


def _try_deb(name: str, suite: str, deb: Path, older: Path) -> None:
    with small_system(suite, "deb") as root:
        root.must(f"useradd -m {USER} && apt-get -qq update", "Preparing the system", network=True)
        before = root.files()
        _install_with_depends(root, older)
        say(f"ok: {name}: installs with what it depends on ({_OLDER})")
        kept = _use(root)
        root.must(f"dpkg -i {_brought(root, deb)}", "Upgrading without a network")
        _look_after_upgrade(root, kept)
        say(f"ok: {name}: an upgrade to {version()} keeps what belongs to the reader and drops what is no more")
        lacking = unresolved(root.must(_LDD.format(top=f"/{PROGRAM}"), "Looking for libraries"))
        if lacking:
            raise StopError(f"not all libraries are there: {', '.join(lacking)}")
        say(f"ok: {name}: every library is found")
        _self_test(root, "albviewer")
        say(f"ok: {name}: passes the self-test as a normal user, in the sandbox, without a network")
        _remove(root, before, kept)
        say(f"ok: {name}: removed, it leaves nothing but what belongs to the reader")


def _try_archive_and_rpm(name: str, suite: str, archive: Path, rpm: Path, deb: Path) -> None:
    """Try both in a system that has the libraries which the .deb asks for, but not albviewer."""
    with small_system(suite, "other") as root:
        root.must(f"useradd -m {USER} && apt-get -qq update", "Preparing the system", network=True)
        _install_with_depends(root, deb)
        more = "apt-get install -qq -y --no-install-recommends rpm xz-utils"
        root.must(f"dpkg --purge albviewer && {more}", "Leaving only what it depends on", network=True)
        _try_archive(root, archive)
        say(f"ok: {name}, archive: unpacked by a normal user, passes the self-test without a network")
        _try_rpm(root, rpm)
        say(f"ok: {name}, .rpm: asks for libraries that are there, passes the self-test, leaves nothing")


def _try_archive(root: Root, archive: Path) -> None:
    shutil.copy2(archive, root.folder / "home" / USER / archive.name)
    # As a folder may be called at home.
    ran = root.run(f"mkdir 'dosje e re' && tar -xf {archive.name} -C 'dosje e re'", user=USER)
    if ran.status != 0:
        raise StopError(f"the archive does not unpack: {ran.err.strip()}")
    _self_test(root, f"'dosje e re/{archive.name.removesuffix('.tar.xz')}/albviewer'")


def _try_rpm(root: Root, rpm: Path) -> None:
    """Install the .rpm in a system that is not of its kind: there rpm knows of no libraries, so the loader is asked."""
    package = _brought(root, rpm)
    asked = root.must(f"rpm -qp --requires {package} 2>/dev/null", "Asking the .rpm what it needs")
    lacking = lacking_libraries(asked, root.must("ldconfig -p", "Asking for libraries"))
    if lacking:
        raise StopError(f"the .rpm asks for what is not there: {', '.join(lacking)}")
    root.must(f"rpm --install --nodeps {package}", "Installing the .rpm")
    _self_test(root, "albviewer")
    root.must("rpm --erase albviewer", "Removing the .rpm")
    if (root.folder / PROGRAM).exists() or (root.folder / "usr" / "bin" / "albviewer").is_symlink():
        raise StopError("removing the .rpm left the program")


def _install_with_depends(root: Root, deb: Path) -> None:
    package = _brought(root, deb)
    root.must(f"apt-get install -qq -y --no-install-recommends {package}", "Installing the .deb", network=True)


def _brought(root: Root, package: Path) -> str:
    """Put a package into a small system; return its path there."""
    shutil.copy2(package, root.folder / _SHELF / package.name)
    return f"/{_SHELF}/{package.name}"


def _self_test(root: Root, program: str) -> None:
    with virtual_screen() as display:
        judge(root.run(f"{program} self-test", user=USER, display=display))


def _use(root: Root) -> dict[str, bytes]:
    """Open the window once as the user, so that there is something of a reader's; return it, file by file."""
    with virtual_screen() as display:
        ran = root.run("albviewer --screenshot window.png", user=USER, display=display)
    picture = root.folder / "home" / USER / "window.png"
    if ran.status != 0 or not picture.is_file():
        raise StopError(f"the window did not open: {ran.err.strip()}")
    kept = _user_data(root)
    if not kept:
        raise StopError("the window has left nothing that an upgrade could lose")
    return kept


def _user_data(root: Root) -> dict[str, bytes]:
    folder = root.folder / "home" / USER / ".local" / "share" / "albviewer"
    return {file.name: file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def _look_after_upgrade(root: Root, kept: dict[str, bytes]) -> None:
    if _user_data(root) != kept:
        raise StopError("the upgrade changed what belongs to the reader")
    if (root.folder / _LEFTOVER).exists():
        raise StopError("the upgrade left a file of the older version")
    told = root.run("albviewer --version", user=USER).out.strip()
    if told != f"albviewer {version()}":
        raise StopError(f"after the upgrade the program says that it is {told}")


def _remove(root: Root, before: set[str], kept: dict[str, bytes]) -> None:
    root.must("dpkg --remove albviewer", "Removing")
    if _user_data(root) != kept:
        raise StopError("removing changed what belongs to the reader")
    ours = [name for name in sorted(root.files() - before) if "albviewer" in name and not name.startswith("home/")]
    # The packages put there to be installed, and dpkg's own notes.
    left = [name for name in ours if not name.startswith((f"{_SHELF}/", "var/log/", "var/lib/dpkg/", "var/lib/apt/"))]
    if left or (root.folder / PROGRAM).exists():
        raise StopError(f"removing left {left or [PROGRAM]}")
