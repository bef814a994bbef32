"""What stands behind `make basemap`: installs what the build needs into `build/basemap` and makes the map's files anew.

With `--check` the files are made elsewhere and compared with those in the checkout. Standard library only.
"""

from __future__ import annotations

import argparse
import filecmp
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
WORK = ROOT / "build" / "basemap"
MAP = ROOT / "resources" / "map"


def main() -> int:
    """Build the files, or compare; return the exit status."""
    parser = argparse.ArgumentParser(prog="make basemap", description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing, say which files would differ")
    arguments = parser.parse_args()
    python = _environment()
    if not arguments.check:
        _build(python, MAP)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(MAP / "assets.yaml", folder)
        _build(python, Path(folder))
        names = sorted(path.name for path in Path(folder).iterdir())
        _same, different, missing = filecmp.cmpfiles(folder, MAP, names, shallow=False)
    for name in (*different, *missing):
        print(f"{name} is not what the build makes", file=sys.stderr)
    return 1 if different or missing else 0


def _environment() -> Path:
    """Return the Python of an environment of the build's own, with all it needs."""
    python = WORK / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    done = WORK / "installed.txt"
    wanted = "".join((HERE / name).read_text(encoding="utf-8") for name in ("requirements.txt", "data.txt"))
    if not done.is_file() or done.read_text(encoding="utf-8") != wanted:
        shutil.rmtree(WORK, ignore_errors=True)
        venv.create(WORK / "venv", with_pip=True)
        pip = (str(python), "-m", "pip", "install", "--disable-pip-version-check")
        subprocess.run((*pip, "-r", str(HERE / "requirements.txt")), check=True)
        data = ("--no-deps", "--target", str(WORK / "data"), "-r", str(HERE / "data.txt"))
        subprocess.run((*pip, *data), check=True)
        done.write_text(wanted, encoding="utf-8")
    return python


def _build(python: Path, out: Path) -> None:
    subprocess.run((str(python), str(HERE / "build.py"), str(WORK / "data"), str(out)), check=True)


if __name__ == "__main__":
    sys.exit(main())
