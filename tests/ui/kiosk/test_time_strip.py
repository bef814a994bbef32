"""The strip of time is drawn for whatever the collection has, however little room there is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from albviewer.panels.kiosk.evidence import time_piece
from albviewer.panels.say import Say
from albviewer.ui.kiosk.exhibit import Exhibit
from albviewer.ui.kiosk.widgets.time_strip import paint_strip

pytestmark = pytest.mark.qt


@pytest.mark.parametrize("width", [0, 10, 400, 1800])
def test_every_event_and_every_disagreement(open_exhibit: Callable[..., Exhibit], width: int) -> None:
    exhibit = open_exhibit((800, 600))
    session, look, say = exhibit._session, exhibit._kiosk.look, Say()
    about = [(event, "") for event in session.collection.events]
    about += [("", disagreement) for disagreement in session.collection.disagreements]
    pieces = [piece for one in about for piece in time_piece(session, *one, say)]
    assert len(pieces) > 150
    image = QImage(max(width, 1), 120, QImage.Format.Format_RGB32)
    for piece in pieces:
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:
            # What is raised while Qt paints ends the program, sooner or later.
            paint_strip(painter, QRectF(0, 0, width, 120), piece.moments, look, say)
        if width >= 400:
            assert {image.pixelColor(x, y).name() for x in range(0, width, 4) for y in range(60, 90, 4)} != {"#ffffff"}
