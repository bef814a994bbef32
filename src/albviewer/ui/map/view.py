"""The map as a widget: calm and empty until it is started, then the page, and again the page if it should be lost.

It passes messages in and clicks out; what they mean is not known here. QtWebEngine is not imported before `start`.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

from albviewer.panels.map_messages import Message, graticule_message
from albviewer.panels.map_outbox import MapOutbox
from albviewer.panels.map_told import land_begins_with, not_told, page_begins_with
from albviewer.ui.map.bridge import MapBridge

if TYPE_CHECKING:
    from albviewer.model.map_layers import LayerTrouble, MapLayer
    from albviewer.panels.local_pages import LocalFile
    from albviewer.ui.map.cover import MapCover
    from albviewer.ui.map.engine import MapEngine

log = logging.getLogger(__name__)

_NO_LAYERS: Mapping[str, MapLayer] = MappingProxyType({})
# At once the first time, then with time for whatever ails the machine to pass.
RESTART_AFTER_MS = (0, 300, 1000)
MOST_RESTARTS = len(RESTART_AFTER_MS)
RESTARTS_COUNT_FOR_MS = 5 * 60 * 1000
# How long the process of a page that is gone may take to end: most take no time at all.
_ENDS_WITHIN_MS = 5000


class MapView(QWidget):
    """Shows the map page. Call `start` once the window is on the screen, and `shutdown` before it is destroyed.

    The application must set `Qt.AA_ShareOpenGLContexts` before it makes its QApplication.
    """

    ready = Signal()
    """The page stands and has got every message sent so far. Comes again after the page had to be made anew."""
    seen = Signal()
    """Land, borders and marks are on the screen: the first picture of the page, or of one that was made anew."""
    place_clicked = Signal(str, bool)
    """The id of a place, and whether it is to be added to those chosen (Ctrl or Shift held)."""
    place_hovered = Signal(str)
    """The id of the place under the pointer, empty when it leaves."""
    extent_changed = Signal(float, float, float, float, float)
    """West, south, east, north in degrees, and the zoom level, each time the map comes to rest."""
    year_pinned = Signal(int)
    """The year whose borders the reader pinned; 0 if the map is to follow the time again."""
    menu_asked = Signal(object)
    """Where the reader asked for a menu: a `bridge.MenuRequest`, its pixels those of this widget."""
    wished = Signal(str)
    """One of `bridge.WISHES`: what the page was asked for and only the program can do."""
    layer_troubled = Signal(str, object)
    """The id of a layer of which something cannot be shown, and a LayerTrouble. May be emitted on any thread."""
    lost = Signal(str)
    """The page's process has ended, the words say how; the page is made anew, or the map has failed."""
    failed = Signal(str)
    """The map cannot be shown; the words say why. The rest of the program goes on."""

    def __init__(
        self,
        map_folder: Path,
        waiting_text: str = "",
        parent: QWidget | None = None,
        *,
        layers: Mapping[str, MapLayer] = _NO_LAYERS,
    ) -> None:
        """`map_folder` is `resources/map`; `waiting_text` stands where the map will be.

        `layers` are what the collection lays over the map: the page may ask for their files, and for no others.
        """
        super().__init__(parent)
        self._map_folder = map_folder
        self._layers = layers
        self.layer_troubles: dict[str, LayerTrouble] = {}
        """What of the layers could not be shown. It stays with the map when another pane takes it over."""
        self.layer_troubled.connect(self.layer_troubles.__setitem__)
        self.pinned_year = 0
        """The year that the reader pinned, 0 for none. It stays with the map when another pane takes it over."""
        self.extent: tuple[float, float, float, float] | None = None
        """Where the map came to rest last: west, south, east, north in degrees; it stays with the map too."""
        self.graticule = False
        """Whether the grid of degrees is shown; it stays with the map too."""
        self._scale = 1.0
        self._outbox = MapOutbox()
        self._told: tuple[Message, ...] = ()
        self._engine: MapEngine | None = None
        self._cover: MapCover | None = None
        self._closed: list[MapEngine] = []
        self._page_is_ready = False
        self._restarts: list[int] = []
        self._loads_again = False
        self._clock = QElapsedTimer()
        self._clock.start()
        self._bridge = MapBridge(self)
        self._bridge.page_ready.connect(self._page_ready)
        self._bridge.page_seen.connect(self.seen)
        self._bridge.page_drawn.connect(self.uncover)
        self._bridge.clicked.connect(self.place_clicked)
        self._bridge.hovered.connect(self.place_hovered)
        self._bridge.extent.connect(self._extent_changed)
        self._bridge.pinned.connect(self._year_pinned)
        self._bridge.menu.connect(self.menu_asked)
        self._bridge.wish.connect(self.wished)
        self._placeholder = QLabel(waiting_text, self)
        self._placeholder.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._placeholder.setAutoFillBackground(True)
        # the page lies under the placeholder at full size, so that it is laid out before it is seen
        self._layout = QStackedLayout(self)
        self._layout.setStackingMode(QStackedLayout.StackingMode.StackAll)
        self._layout.addWidget(self._placeholder)

    def cover(self, picture: str) -> None:
        """Lay a picture over the map (text of `cover.picture_of`) until the page shows the same, or is touched."""
        from albviewer.ui.map.cover import cover_of

        self.uncover()
        self._cover = cover_of(picture, self)

    def uncover(self) -> None:
        """Take the picture away that lies over the map, if there is one."""
        cover, self._cover = self._cover, None
        if cover is not None and shiboken6.isValid(cover):
            cover.deleteLater()

    def picture(self) -> str:
        """Return what it shows as a picture for `cover`; empty while another lies over it, or there is no page."""
        if not self._page_is_ready or self._cover is not None:
            return ""
        from albviewer.ui.map.cover import picture_of

        return picture_of(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A picture of another size is no picture of it."""
        super().resizeEvent(event)
        self.uncover()

    def set_scale(self, scale: float) -> None:
        """Draw letters and marks larger, by a factor: for eyes that are a metre away."""
        self._scale = scale
        if self._engine is not None:
            self._engine.set_scale(scale)

    def set_waiting_text(self, words: str) -> None:
        """Put other words where the map will be."""
        self._placeholder.setText(words)

    def start(self, page: bytes) -> None:
        """Load QtWebEngine and show the page (HTML from `panels.page_cache`). A second call does nothing."""
        if self._engine is not None:
            return
        from albviewer.panels.map_site import ToldAtStart, map_site
        from albviewer.ui.map.engine import MapEngine, web_channel_script

        script = web_channel_script()
        told = ToldAtStart(page=self._tell_page, worker=self._tell_worker)
        site = map_site(
            page=page, map_folder=self._map_folder, web_channel=script, layers=self._layer_files(), told=told
        )
        background = self._placeholder.palette().color(QPalette.ColorRole.Window)
        self._engine = MapEngine(site, self._bridge, self, background, self._page_lost)
        self._engine.set_scale(self._scale)
        self._layout.addWidget(self._engine.view)
        self._bring_to_front(self._placeholder)
        self.setFocusProxy(self._engine.view)
        self._engine.load()

    def _layer_files(self) -> Callable[[str], LocalFile] | None:
        if not self._layers:
            return None
        # Only where there are layers: a map without them is there sooner.
        from albviewer.panels.map_layers import layer_files

        # The signal is emitted on the thread that reads, and heard on this one.
        return layer_files(self._layers, self.layer_troubled.emit)

    def renew(self, page: bytes) -> None:
        """Show the page in a web engine of its own anew: nothing of what it held is left, on disk or in memory."""
        if self._engine is not None:
            self._close()
            QTimer.singleShot(_ENDS_WITHIN_MS, self, self._end_first)
        self._placeholder.show()
        self.start(page)

    def ask(self, answered: Callable[[bool], None]) -> None:
        """Ask the page whether it has drawn everything; no answer comes while it hangs, or before it is there."""
        if self._engine is not None:
            self._engine.ask(answered)

    def end_process(self) -> None:
        """End the process of a page that hangs; it is then made anew like one that has crashed."""
        if self._engine is not None:
            self._engine.end_process()

    def send(self, message: Message) -> None:
        """Send a message of `panels.map_messages`; before the page is ready it is kept, and sent then."""
        self._outbox.remember(message)
        if message["kind"] == "theme":
            self._paint_background(message["colours"])
        if self._page_is_ready:
            self._bridge.message.emit(json.dumps(message, ensure_ascii=False, allow_nan=False))

    def show_graticule(self, shown: bool) -> None:
        """Show or hide the grid of degrees."""
        self.graticule = shown
        self.send(graticule_message(shown))

    def has_places(self) -> bool:
        """Whether it has been told of places."""
        return self._outbox.last("places") is not None

    def knows_places(self, places: Message) -> bool:
        """Whether it has been told of these places, by whatever names."""
        told = self._outbox.last("places")
        return told is not None and {**told, "names": ()} == {**places, "names": ()}

    def seen_again(self) -> tuple[Message, ...]:
        """Return what another map is to be told so that it shows the same: plain values, as JSON has them."""
        return self._outbox.seen_again()

    def is_ready(self) -> bool:
        """Whether the page stands."""
        return self._page_is_ready

    def refused_requests(self) -> tuple[str, ...]:
        """Every address that the page asked for and did not get because it lies outside the program."""
        return self._engine.refused if self._engine is not None else ()

    def shutdown(self) -> None:
        """Take the web engine down, in its own order. The widget is empty afterwards and may be destroyed."""
        self._close()
        while self._closed:
            self._end_first()

    def _close(self) -> None:
        """Take the page away, and keep what it was made of until its process has ended."""
        if self._engine is None:
            return
        self._page_is_ready = False
        self.setFocusProxy(None)
        self._layout.removeWidget(self._engine.view)
        self._engine.close()
        self._closed.append(self._engine)
        self._engine = None

    def _end_first(self) -> None:
        if self._closed:
            self._closed.pop(0).end()

    def _tell_page(self) -> bytes:
        """Tell the page as it begins all that there is to tell: it need not wait for the bridge."""
        self._told = self._outbox.all()
        return page_begins_with(self._told)

    def _tell_worker(self) -> bytes:
        size = round(self.width() / self._scale), round(self.height() / self._scale)
        return land_begins_with(self._outbox.all(), size, self.devicePixelRatioF() * self._scale)

    def _page_ready(self) -> None:
        self._page_is_ready = True
        for message in not_told(self._outbox.all(), self._told):
            self._bridge.message.emit(json.dumps(message, ensure_ascii=False, allow_nan=False))
        self._placeholder.hide()
        if self._engine is not None:
            self._bring_to_front(self._engine.view)
        self.ready.emit()

    def _bring_to_front(self, widget: QWidget) -> None:
        """Have a widget lie above the other, and what covers the map above both."""
        self._layout.setCurrentWidget(widget)
        if self._cover is not None and shiboken6.isValid(self._cover):
            self._cover.raise_()

    def _extent_changed(self, west: float, south: float, east: float, north: float, zoom: float) -> None:
        self._outbox.moved(west, south, east, north)
        self.extent = west, south, east, north
        self.extent_changed.emit(west, south, east, north, zoom)

    def _year_pinned(self, year: int) -> None:
        self.pinned_year = year
        self.year_pinned.emit(year)

    def _page_lost(self, why: str) -> None:
        """Make the page anew, a few times; a page that keeps failing would only burn the machine."""
        if self._loads_again:
            # A process that ends while the page is being loaded is told of twice.
            return
        self._page_is_ready = False
        self.uncover()
        self._placeholder.show()
        self._layout.setCurrentWidget(self._placeholder)
        self.lost.emit(why)
        now = self._clock.elapsed()
        self._restarts = [then for then in self._restarts if now - then < RESTARTS_COUNT_FOR_MS]
        if len(self._restarts) >= MOST_RESTARTS:
            log.error("%s; it is not tried again", why)
            self.failed.emit(why)
            return
        log.warning("%s; it is started again", why)
        self._loads_again = True
        QTimer.singleShot(RESTART_AFTER_MS[len(self._restarts)], self, self._load_again)
        self._restarts.append(now)

    def _load_again(self) -> None:
        self._loads_again = False
        if self._engine is not None:
            self._engine.load()

    def _paint_background(self, colours: dict[str, str]) -> None:
        """Take the colours of the theme for what is seen before the page is."""
        sea, ink = QColor(colours.get("--map-sea", "")), QColor(colours.get("--ink-2", ""))
        palette = self._placeholder.palette()
        if sea.isValid() and ink.isValid():
            palette.setColor(QPalette.ColorRole.Window, sea)
            palette.setColor(QPalette.ColorRole.WindowText, ink)
        self._placeholder.setPalette(palette)
        if sea.isValid() and ink.isValid():
            # The window's style sheet has the last word on labels, and lets what lies behind them through.
            self._placeholder.setStyleSheet(f"background: {sea.name()}; color: {ink.name()};")
        if self._engine is not None and sea.isValid():
            self._engine.set_background(sea)
