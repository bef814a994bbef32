"""Writes build/dist/THIRD-PARTY-NOTICES.txt and build/dist/albviewer.cdx.json, which every installer takes along.

Run with the Python of an environment that holds what is to be packed: `PYTHON packaging/licences [FOLDER]`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from albviewer import __version__
from albviewer.panels.third_party import third_party_notice, third_party_parts
from albviewer.resource_paths import resources_dir
from bill_of_materials import bill_of_materials

ROOT = Path(__file__).resolve().parents[2]
NOTICE, BILL = "THIRD-PARTY-NOTICES.txt", "albviewer.cdx.json"


def write(folder: Path) -> None:
    """Write both files; what they say depends on nothing but what is installed."""
    from importlib.metadata import version

    parts = third_party_parts(resources_dir(), qt=version("PySide6"))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / NOTICE).write_text(third_party_notice(parts, program=__version__), encoding="utf-8", newline="\n")
    (folder / BILL).write_text(bill_of_materials(parts, resources_dir()), encoding="utf-8", newline="\n")
    print(f"{NOTICE} and {BILL}: {len(parts)} works of others")


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "dist")
