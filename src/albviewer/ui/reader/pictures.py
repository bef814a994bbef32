"""Pictures of the page that is shown: fetched and decoded on another thread once they come into view, a few kept.

Knows nothing of where they come from: whoever shows a page says how they are fetched.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageReader

from albviewer.collection.files import FileFaultError
from albviewer.collection.readers.limits import PICTURE_PIXELS
from albviewer.collection.readers.pictures import Pixels
from albviewer.model.documents import Picture

log = logging.getLogger(__name__)

Fetch = Callable[[Picture, int], Pixels | bytes]
"""Gives a picture at a width in pixels; raises FileFaultError."""

_KEPT = 24
_NONE = QImage()


class _Arrival(QObject):
    """Carries a picture to the thread on which it is shown."""

    arrived = Signal(int, object, QImage)


def _bring(fetch: Fetch, picture: Picture, width: int, page: int, arrival: _Arrival) -> None:
    arrival.arrived.emit(page, (picture.part, width), image_of(fetch, picture, width))


def image_of(fetch: Fetch, picture: Picture, width: int) -> QImage:
    """Fetch and decode a picture, on whatever thread; one that cannot be had is an empty one."""
    try:
        return _decoded(fetch(picture, width), width)
    except FileFaultError as error:
        log.info("a picture is not shown: %s", error.message)
        return QImage()


class PictureShelf(QObject):
    """Holds the pictures of one page. `arrived` tells that another one can be painted."""

    arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch: Fetch | None = None
        self._images: OrderedDict[tuple[str, int], QImage] = OrderedDict()
        self._asked: set[tuple[str, int]] = set()
        self._page = 0
        self._pool = QThreadPool(self)
        # One after the other: a page of a PDF has a process of its own, and what is in view is asked for first.
        self._pool.setMaxThreadCount(1)
        self._arrival = _Arrival(self)
        self._arrival.arrived.connect(self._take)

    def begin_page(self, fetch: Fetch | None) -> None:
        """Forget the pictures of the page before; the next ones are fetched so."""
        self._pool.clear()
        self._page += 1
        self._fetch = fetch
        self._images.clear()
        self._asked.clear()

    def image(self, picture: Picture, width: int) -> QImage | None:
        """Return a picture at a width in pixels, an empty one if it cannot be had; None while it is being fetched."""
        key = (picture.part, width)
        if key in self._images:
            self._images.move_to_end(key)
            return self._images[key]
        if self._fetch is None:
            return _NONE
        if key not in self._asked:
            self._asked.add(key)
            self._pool.start(partial(_bring, self._fetch, picture, width, self._page, self._arrival))
        return None

    def wait(self) -> None:
        """Wait for what is being fetched; nothing else is."""
        self._pool.clear()
        self._pool.waitForDone()

    def _take(self, page: int, key: tuple[str, int], image: QImage) -> None:
        if page != self._page:
            return
        self._asked.discard(key)
        self._images[key] = image
        while len(self._images) > _KEPT:
            self._images.popitem(last=False)
        self.arrived.emit()


def _decoded(found: Pixels | bytes, width: int) -> QImage:
    if isinstance(found, Pixels):
        shown = QImage(found.data, found.width, found.height, found.stride, QImage.Format.Format_RGB32)
        # The image does not keep the bytes that it shows.
        return shown.copy()
    buffer = QBuffer()
    buffer.setData(QByteArray(found))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > PICTURE_PIXELS:
        return QImage()
    if size.width() > width:
        reader.setScaledSize(QSize(width, max(1, round(size.height() * width / size.width()))))
    return reader.read()
