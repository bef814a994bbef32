"""Imports what a room is made of, piece by piece: what the map's page asks for meanwhile is answered in between.

It must know nothing of what the pieces are for. A room that is wanted before the last of them simply imports the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

# None of them takes much longer than a frame or two.
PIECES = (
    "albviewer.model.documents",
    "albviewer.session.view_state",
    "albviewer.panels.reader_marks",
    "albviewer.collection.files",
    "albviewer.ui.reader.lit_page",
    "albviewer.ui.widgets.painting",
    "albviewer.panels.lists",
    "albviewer.ui.reader.view",
    "albviewer.ui.panes.open_source",
    "albviewer.ui.panes.reader_pane",
    "albviewer.ui.panes.lists_pane",
    "albviewer.ui.panes.map_pane",
    "albviewer.ui.timeline.view",
    "albviewer.ui.bars.chips_bar",
    "albviewer.ui.bars.top_bar",
    "albviewer.ui.disagreement.view",
    "albviewer.ui.tours.tour_bar",
    "albviewer.ui.window.desk",
    "albviewer.ui.window.thing_ways",
    "albviewer.ui.window.reading_room",
)


def import_room(owner: QObject) -> None:
    """Begin; it goes on whenever the event loop comes round, as long as `owner` is there."""
    _import_next(iter(PIECES), owner)


def _import_next(pieces: Iterator[str], owner: QObject) -> None:
    piece = next(pieces, None)
    if piece is not None:
        import_module(piece)
        QTimer.singleShot(0, owner, lambda: _import_next(pieces, owner))
