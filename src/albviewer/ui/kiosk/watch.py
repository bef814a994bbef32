"""Watches over what the program itself cannot trust: the process of the map's page, and the graphics.

A page that has crashed says so, one that hangs says nothing: it is asked again and again. Knows neither the exhibit nor
what becomes of its complaints.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from PySide6.QtCore import SIGNAL, SLOT, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from albviewer.kiosk.beats import BEAT_SECONDS, Heartbeat
from albviewer.ui.map.view import MapView

log = logging.getLogger(__name__)

_LOOK_AFTER_MS = 3000
_LOOKS = 2
_CANNOT_DRAW = "sceneGraphError(QQuickWindow::SceneGraphError,QString)"


class MapWatch(QObject):
    """Ends the map's process when it no longer answers, so that it is made anew. Counts how often it had to be."""

    hopeless = Signal(str)
    """The map was lost too often; the words say how."""

    def __init__(
        self, view: MapView, parent: QObject | None = None, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._map = view
        self._clock = clock
        self._beat = Heartbeat().loading(clock())
        self.restarts = 0
        view.ready.connect(self._loaded)
        view.lost.connect(self._lost)
        view.failed.connect(self.hopeless)
        self._timer = QTimer(self, interval=round(BEAT_SECONDS * 1000))
        self._timer.timeout.connect(self._ask)

    def start(self) -> None:
        """Watch from now on. Call it also when the map is being shown in a new web engine."""
        self._beat = Heartbeat().loading(self._clock())
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()

    def _ask(self) -> None:
        self._beat = self._beat.asked(self._clock())
        if self._beat.has_stopped():
            log.warning("the map does not answer; its process is ended")
            self._beat = self._beat.ended(self._clock())
            self._map.end_process()
        elif self._map.is_ready():
            self._map.ask(self._answered)

    def _loaded(self) -> None:
        self._beat = self._beat.loaded(self._clock())

    def _answered(self, drawn: bool) -> None:
        self._beat = self._beat.drawn() if drawn else self._beat.answered()

    def _lost(self, _why: str) -> None:
        self.restarts += 1
        self._beat = self._beat.loading(self._clock())


class GraphicsWatch(QObject):
    """Looks whether the map's picture is a picture; twice nothing but one colour means that graphics fail."""

    empty = Signal()

    def __init__(self, view: MapView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._map = view
        self._empty = 0
        self._heard: list[QObject] = []
        self._timer = QTimer(self, singleShot=True, interval=_LOOK_AFTER_MS)
        self._timer.timeout.connect(self._ask)
        view.ready.connect(self._timer.start)
        view.ready.connect(self._listen)

    def _listen(self) -> None:
        """Hear of the web view's own complaint, which it makes when it cannot draw at all."""
        for child in self._map.findChildren(QWidget):
            # By its name in Qt: to import the class would load ten megabytes of modules for this alone.
            if child.inherits("QQuickWidget") and child not in self._heard:
                self._heard.append(child)
                QObject.connect(child, SIGNAL(_CANNOT_DRAW), self, SLOT("cannot_draw()"))
                child.destroyed.connect(lambda _=None, gone=child: self._heard.remove(gone))

    @Slot()
    def cannot_draw(self) -> None:
        """Hear that the web view has no graphics to draw with."""
        log.error("the map cannot be drawn: there are no graphics")
        self.empty.emit()

    def _ask(self) -> None:
        """Ask first whether there is anything to be seen: a slow machine takes its time."""
        if self._map.is_ready() and self._map.isVisible():
            self._map.ask(lambda drawn: self._look() if drawn else self._timer.start())

    def _look(self) -> None:
        if not self._map.is_ready() or not self._map.isVisible():
            return
        self._empty = self._empty + 1 if is_one_colour(_picture(self._map)) else 0
        if self._empty >= _LOOKS:
            log.error("the map is drawn as nothing but one colour")
            self.empty.emit()
        elif self._empty:
            self._timer.start()


def _picture(view: MapView) -> QImage:
    return view.grab().toImage()


def is_one_colour(image: QImage) -> bool:
    """Tell whether a picture shows nothing: every pixel of it has the same colour. One without pixels tells nothing."""
    if image.isNull():
        return False
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    first = QImage(plain.size(), plain.format())
    first.fill(plain.pixelColor(0, 0))
    return plain == first
