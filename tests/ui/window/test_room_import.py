"""What a room is made of is imported piece by piece, and all of it."""

from __future__ import annotations

import importlib.util
import subprocess
import sys

from albviewer.ui.window.room_import import PIECES

_PROGRAM = """
import sys
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from albviewer.ui.window.room_import import PIECES, import_room

app, owner, between = QCoreApplication([]), QObject(), []
import_room(owner)
assert "albviewer.ui.window.reading_room" not in sys.modules

def look():
    between.append(sum(piece in sys.modules for piece in PIECES))
    if between[-1] == len(PIECES):
        app.quit()
    else:
        QTimer.singleShot(0, look)

QTimer.singleShot(0, look)
app.exec()
print(len(set(between)))
"""


def test_every_piece_is_a_module_of_ours() -> None:
    assert all(importlib.util.find_spec(piece) is not None for piece in PIECES)


def test_others_come_in_between_until_the_room_is_there() -> None:
    done = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    # Some pieces bring others along.
    assert int(done.stdout) > len(PIECES) / 2
