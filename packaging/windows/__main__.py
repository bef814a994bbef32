r"""Makes the installer and the portable archive for Windows from the frozen program; to be run on Windows.

python packaging\dist freeze       comes first
python packaging\windows           needs ISCC.exe of Inno Setup in the path, and leaves both in build\dist
"""

from __future__ import annotations

import shutil
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[1:1] = [str(HERE.parent / "setup"), str(HERE.parent / "dist")]

from freezing import frozen_folder  # noqa: E402
from plain import StopError  # noqa: E402
from workshop import WORK, run, version  # noqa: E402

EXTRAS = ("THIRD-PARTY-NOTICES.txt", "albviewer.cdx.json")


def portable(frozen: Path, archive: Path, extras: Path) -> Path:
    """Put the program and its notices into a ZIP archive with one folder in it; return the archive."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as pack:
        for file in sorted(path for path in frozen.rglob("*") if path.is_file()):
            pack.write(file, f"albviewer/{file.relative_to(frozen).as_posix()}")
        for name in EXTRAS:
            pack.write(extras / name, f"albviewer/{name}")
    return archive


def setup(frozen: Path) -> None:
    """Call Inno Setup."""
    values = {"Release": version(), "Frozen": frozen, "Extras": WORK, "Output": WORK}
    compiler = shutil.which("ISCC")
    if compiler is None:
        raise StopError("Inno Setup is not there: ISCC.exe has to be in the path.")
    run([compiler, *(f"/D{name}={value}" for name, value in values.items()), str(HERE / "albviewer.iss")], "Packing")


if __name__ == "__main__":
    try:
        portable(frozen_folder(), WORK / f"albviewer-{version()}-windows-x86_64.zip", WORK)
        setup(frozen_folder())
    except (OSError, StopError) as error:
        sys.exit(str(error))
