"""Draws the program's icon in every size that desktops ask for, from the one drawing in resources/icons/."""

from __future__ import annotations

from pathlib import Path

from plain import say
from wheels import wheel_environment
from workshop import ROOT, run

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
_DRAW = """
import sys
from PySide6.QtCore import QSize
from PySide6.QtGui import QImageReader
for size in map(int, sys.argv[3:]):
    reader = QImageReader(sys.argv[1])
    reader.setScaledSize(QSize(size, size))
    if not reader.read().save(f"{sys.argv[2]}/albviewer-{size}.png"):
        sys.exit(f"albviewer-{size}.png could not be written")
"""


def draw_icons(folder: Path = ROOT / "resources" / "icons") -> None:
    """Write albviewer-SIZE.png for every size beside the drawing."""
    python = wheel_environment().tool("python")
    run([python, "-c", _DRAW, str(folder / "albviewer.svg"), str(folder), *map(str, SIZES)], "Drawing the icons")
    say(f"drawn in {len(SIZES)} sizes: {folder.relative_to(ROOT)}")
