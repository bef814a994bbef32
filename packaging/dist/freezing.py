"""Freezes the program into one folder with Python and Qt in it, from the wheel, and measures what pruning saves."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from plain import StopError, say
from wheels import build_wheel, wheel_file
from workshop import ROOT, WORK, Environment, requirements, run

SPEC = ROOT / "packaging" / "freeze" / "albviewer.spec"
SIZES = WORK / "sizes.json"


def frozen_folder() -> Path:
    """Return where the frozen program stands, or will."""
    return WORK / "frozen" / "albviewer"


def freeze() -> Path:
    """Freeze the wheel and return the program's folder."""
    wheel = build_wheel()
    env = Environment(WORK / "to-freeze").holding([f"{wheel}[gazetteer]", *requirements("dist")], [wheel])
    unpack_qt_for_python(env)
    _pyinstaller(env, frozen_folder().parent)
    _strip_python(frozen_folder())
    run([env.tool("python"), str(ROOT / "packaging" / "licences"), str(WORK)], "Writing the licences")
    note_size("frozen", frozen_folder())
    return frozen_folder()


def measure_unpruned() -> None:
    """Freeze once more with all that PyInstaller collects, note how large that is, packed too, and remove it again."""
    env = Environment(WORK / "to-freeze")
    if not wheel_file().is_file() or not env.folder.is_dir():
        raise StopError("There is nothing to compare with yet: `python packaging/dist freeze` comes first.")
    folder = WORK / "unpruned"
    _pyinstaller(env, folder, ALBVIEWER_UNPRUNED="1")
    note_size("unpruned", folder / "albviewer")
    archive = WORK / "unpruned.tar"
    run(["tar", "-C", str(folder), "-cf", str(archive), "albviewer"], "Packing what is not pruned")
    shutil.rmtree(folder)
    run(["xz", "--threads=0", "--force", "-6", str(archive)], "Compressing what is not pruned")
    packed = archive.with_suffix(".tar.xz")
    note_size(packed.name, packed)
    packed.unlink()


def unpack_qt_for_python(env: Environment) -> None:
    """Let shiboken write the Python files that it carries inside its library, once, beside that library.

    Else it compiles them anew at every start, which takes a tenth of a second. The spec takes them along, compiled.
    """
    run([env.tool("python"), "-c", "import PySide6.QtCore"], "Unpacking shiboken's files", more={"SBK_EMBED": "0"})
    where = run([env.tool("python"), "-c", "import shiboken6; print(shiboken6.__path__[0])"], "Finding shiboken")
    files = Path(where.strip()) / "files.dir"
    if not any(files.rglob("*.py")):
        raise StopError("shiboken did not unpack its files: see whether SBK_EMBED still means what it did.")
    compiling = [env.tool("python"), "-m", "compileall", "-q", "-b", "--invalidation-mode", "unchecked-hash"]
    run([*compiling, str(files)], "Compiling shiboken's files")


def _pyinstaller(env: Environment, into: Path, **more: str) -> None:
    say("Freezing the program; this takes some minutes.")
    folders = ["--distpath", str(into), "--workpath", str(WORK / "pyinstaller")]
    command = [env.tool("pyinstaller"), "--noconfirm", "--log-level", "WARN", *folders, str(SPEC)]
    # Sets are written in the order of their hashes: with a fixed one, the same comes out twice.
    run(command, "Freezing", more={"PYTHONHASHSEED": "1", **more})


def _strip_python(folder: Path) -> None:
    """Take the symbols for debuggers out of Python's own library; Qt's libraries have none."""
    for library in (folder / "_internal").glob("libpython*.so*"):
        if not library.is_symlink():
            run(["strip", "--strip-unneeded", str(library)], "Stripping Python's library")


def size_of(path: Path) -> int:
    """Return how many bytes a file, or all files of a folder, take; a link counts for nothing."""
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return sum(file.stat().st_size for file in files if not file.is_symlink())


def note_size(name: str, path: Path) -> None:
    """Write into sizes.json how large something came out, and say it."""
    sizes = json.loads(SIZES.read_text(encoding="utf-8")) if SIZES.is_file() else {}
    sizes[name] = size_of(path)
    SIZES.write_text(json.dumps(sizes, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    say(f"{name}: {sizes[name] / 1e6:.0f} MB")
    if sizes.get("unpruned") and name in ("frozen", "unpruned") and "frozen" in sizes:
        say(f"pruning leaves out {1 - sizes['frozen'] / sizes['unpruned']:.0%}")
