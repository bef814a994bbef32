"""What the page's process holds for itself: the relief alone once took more than all of this together."""

from __future__ import annotations

from pathlib import Path

import pytest

from albviewer.panels import map_messages as messages

pytestmark = [pytest.mark.qt, pytest.mark.webengine]

# It holds some eighty; with the relief as pixels of four bytes it would be twice as much.
_MOST_MEGABYTES = 120
_RELIEF = "document.querySelector('.leaflet-control-attribution:not(.albviewer-origins)').textContent.includes('GLOBE')"


def _own_megabytes(pid: int) -> float:
    """Return the memory of a process that no file stands behind."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Anonymous:")) / 1024


@pytest.mark.skipif(
    not Path("/proc/self/smaps_rollup").exists(), reason="only Linux tells what memory is a process's own"
)
def test_a_map_with_its_relief_holds_little(shown_map) -> None:
    shown_map.view.send(messages.fly_to_point(41.0, 19.8, zoom=7, animate=False))
    shown_map.wait_for(_RELIEF)
    shown_map.wait_for("albviewer.complete && albviewer.land.isCurrent()")
    pid = shown_map.view.focusProxy().page().renderProcessPid()
    # what the picture was decoded into is given back a moment later
    shown_map.qtbot.waitUntil(lambda: _own_megabytes(pid) < _MOST_MEGABYTES, timeout=5_000)
