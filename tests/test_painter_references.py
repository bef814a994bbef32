"""This PySide6 on this Python keeps its references to None.

PySide6 6.12.0 on Python 3.11 drops one in most QPainter calls; after some thousands, a few seconds of painting, the
interpreter aborts. From Python 3.12 on None is immortal and cannot be lost, but the calls must still run through.
"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

CALLS = 2000
# What the run may lose for reasons of its own: caches, interned frames.
SLACK = 50

PAINT = f"""
import gc, sys
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

image = QImage(64, 64, QImage.Format.Format_ARGB32_Premultiplied)
image.fill(Qt.GlobalColor.white)
painter = QPainter(image)
pen, brush = QPen(QColor("black")), QColor("white")
corner, other, box = QPointF(1, 1), QPointF(60, 60), QRectF(4, 4, 20, 20)
gc.collect()
before = sys.getrefcount(None)
for _ in range({CALLS} // 8):
    painter.save()
    painter.setPen(pen)
    painter.setBrush(brush)
    painter.drawLine(corner, other)
    painter.drawRect(box)
    painter.fillRect(box, brush)
    painter.drawEllipse(box)
    painter.restore()
after = sys.getrefcount(None)
painter.end()
print(before - after)
"""


@pytest.mark.qt
def test_painting_loses_no_reference_to_none() -> None:
    # In a process of its own: a lost reference would otherwise abort whatever test comes next.
    done = subprocess.run(
        [sys.executable, "-c", PAINT],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"painting ended the process with {done.returncode}: {done.stderr}"
    lost = int(done.stdout)
    assert lost <= SLACK, f"{lost} references to None were lost in {CALLS} QPainter calls"
