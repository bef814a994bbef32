"""Tells how the window is put together from its widgets and the map's page. Knows no widget, and loads no graphics.

Where there is a graphics card, that does it. Where there is none, a driver would act one on the processor, and every
change would pass through it: on two cores a click then takes twice as long as when Qt lays the pictures over each other
itself.
"""

from __future__ import annotations

import sys
from collections.abc import MutableMapping
from pathlib import Path

SCENE_GRAPH = "QT_QUICK_BACKEND"
_DEVICES = ("dri/renderD*", "nvidia[0-9]*", "dxg")


def has_graphics_card(devices: Path = Path("/dev"), platform: str = sys.platform) -> bool:
    """Tell whether anything draws but the processor. Windows and macOS see to that themselves: there it is yes."""
    return not platform.startswith("linux") or any(any(devices.glob(kind)) for kind in _DEVICES)


def choose_scene_graph(environ: MutableMapping[str, str], *, card: bool) -> None:
    """Let Qt itself put the window together where no graphics card can, unless the environment says how to do it.

    It must be called before the QApplication is made.
    """
    if not card:
        environ.setdefault(SCENE_GRAPH, "software")
