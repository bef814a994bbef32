"""The web engine behind the map: one profile, one page, one web view, and everything a page may not do.

Importing this module loads QtWebEngine, some hundred milliseconds; `MapView.start` imports it once the first text is on
the screen.
"""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Callable, MutableMapping
from contextlib import suppress
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QFile, QIODevice, QObject, Qt, QUrl
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineSettings,
)
from PySide6.QtWebEngineWidgets import QWebEngineView

from albviewer.panels.local_pages import LocalSite
from albviewer.panels.map_site import PAGE_URL, SCHEME
from albviewer.ui.map.scheme import LocalSchemeHandler, RequestGuard, register_scheme

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QWidget

log = logging.getLogger(__name__)

_LEVELS = {
    QWebEnginePage.JavaScriptConsoleMessageLevel.InfoMessageLevel: logging.INFO,
    QWebEnginePage.JavaScriptConsoleMessageLevel.WarningMessageLevel: logging.WARNING,
    QWebEnginePage.JavaScriptConsoleMessageLevel.ErrorMessageLevel: logging.ERROR,
}

_FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
# In megabytes, where what is new in a script's heap first lies; the engine lets it grow to sixteen, and keeps that. The
# page makes little that is new when it is used, and is no slower for it.
_NEW_IN_HEAP = "--js-flags=--max-semi-space-size=1"
# Into so many parts the C library divides the memory of a process of the engine: else each of its many
# threads has one, and in each something lies idle.
_PARTS = {"MALLOC_ARENA_MAX": "2"}

_IS_DRAWN = "Boolean(window.albviewer?.complete && albviewer.land?.isCurrent())"


def web_channel_script() -> bytes:
    """Return Qt's own `qwebchannel.js`. Pages of our scheme may not read Qt's resources, so it is served to them."""
    file = QFile(":/qtwebchannel/qwebchannel.js")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise RuntimeError("this build of Qt carries no qwebchannel.js")
    return bytes(file.readAll().data())


def keep_processes_small(environ: MutableMapping[str, str]) -> None:
    """Have the engine's processes hold little that lies idle, unless the environment has something to say on it itself.

    It must be called before the first profile is made.
    """
    given = environ.get(_FLAGS, "")
    if "--js-flags" not in given:
        environ[_FLAGS] = f"{given} {_NEW_IN_HEAP}".strip()
    for name, parts in _PARTS.items():
        environ.setdefault(name, parts)


class MapPage(QWebEnginePage):
    """A page that stays where it is: no other address, no window, no dialog, no file, no permission."""

    def __init__(self, profile: QWebEngineProfile, refused: Callable[[str], None], parent: QObject) -> None:
        super().__init__(profile, parent)
        self._refused = refused
        self._has_stayed = False
        self.permissionRequested.connect(self._deny)
        self.printRequested.connect(lambda: None)
        settings = self.settings()
        for attribute in (
            QWebEngineSettings.WebAttribute.LocalContentCanAccessFileUrls,
            QWebEngineSettings.WebAttribute.LocalContentCanAccessRemoteUrls,
            QWebEngineSettings.WebAttribute.JavascriptCanOpenWindows,
            QWebEngineSettings.WebAttribute.FullScreenSupportEnabled,
            QWebEngineSettings.WebAttribute.NavigateOnDropEnabled,
            QWebEngineSettings.WebAttribute.PdfViewerEnabled,
        ):
            settings.setAttribute(attribute, False)

    @staticmethod
    def _deny(permission: QWebEnginePermission) -> None:
        permission.deny()

    def acceptNavigationRequest(
        self, url: QUrl | str, _type: QWebEnginePage.NavigationType, _is_main_frame: bool, /
    ) -> bool:
        """Only addresses of our scheme are gone to; an attempt to leave is recorded."""
        allowed = QUrl(url).scheme() == SCHEME
        if not allowed:
            self._has_stayed = True
            self._refused(QUrl(url).toString())
        return allowed

    def has_stayed(self) -> bool:
        """Tell whether the load that has ended was an attempt to leave: the page stands as it stood."""
        stayed, self._has_stayed = self._has_stayed, False
        return stayed

    def createWindow(self, _type: QWebEnginePage.WebWindowType, /) -> QWebEnginePage | None:  # type: ignore[override]
        """No page opens a window."""
        return None

    def chooseFiles(self, *_arguments: object) -> list[str]:
        """No page sees a file dialog."""
        return []

    def javaScriptAlert(self, _origin: QUrl | str, text: str, /) -> None:
        """No page opens a dialog."""
        log.warning("the map page wanted to say: %s", text)

    def javaScriptConfirm(self, _origin: QUrl | str, text: str, /) -> bool:
        """No page opens a dialog."""
        log.warning("the map page wanted to ask: %s", text)
        return False

    def javaScriptPrompt(self, *_arguments: object) -> tuple[bool, str]:  # type: ignore[override]
        """No page opens a dialog."""
        log.warning("the map page wanted an answer")
        return False, ""

    def javaScriptConsoleMessage(
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, line: int, source: str, /
    ) -> None:
        """Console messages go to the log, where errors fail a test and reach a report."""
        log.log(_LEVELS[level], "map page: %s (%s, line %d)", message, source, line)


class MapEngine:
    """Owns the profile, the page and the view, and takes them down in the order that Qt asks for."""

    def __init__(
        self, site: LocalSite, bridge: QObject, parent: QWidget, background: QColor, lost: Callable[[str], None]
    ) -> None:
        """`lost` is called with a description when the page's process has ended by itself."""
        register_scheme()
        keep_processes_small(os.environ)
        self._bridge = bridge
        self._background = background
        self._lost = lost
        self._guard = RequestGuard()
        self._handler = LocalSchemeHandler(site)
        # without a name it is off the record: nothing is written to disk, and no cache can be damaged
        self._profile = QWebEngineProfile()
        self._profile.installUrlSchemeHandler(SCHEME.encode(), self._handler)
        self._profile.setUrlRequestInterceptor(self._guard)
        self._profile.downloadRequested.connect(self._cancel_download)
        self.view = QWebEngineView(parent)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.view.setAcceptDrops(False)
        self._page: MapPage | None = None
        self._scale = 1.0

    @property
    def refused(self) -> tuple[str, ...]:
        """The addresses that were asked for and refused."""
        return tuple(self._guard.refused)

    def load(self) -> None:
        """Make a new page and load it; the one before, if any, is dropped with all it held."""
        before = self._page
        page = MapPage(self._profile, self._guard.refused.append, self.view)
        page.setBackgroundColor(self._background)
        channel = QWebChannel(page)
        channel.registerObject("bridge", self._bridge)
        page.setWebChannel(channel)
        page.renderProcessTerminated.connect(self._process_ended)
        page.loadFinished.connect(self._load_finished)
        self._page = page
        self.view.setPage(page)
        self.view.setZoomFactor(self._scale)
        if before is not None:
            shiboken6.delete(before)
        page.load(QUrl(PAGE_URL))

    def ask(self, answered: Callable[[bool], None]) -> None:
        """Ask the page whether it has drawn everything; a page that hangs gives no answer."""
        if self._page is not None:
            self._page.runJavaScript(_IS_DRAWN, 0, lambda drawn: answered(bool(drawn)))

    def end_process(self) -> None:
        """End the page's process, as if it had crashed."""
        process = self._page.renderProcessPid() if self._page is not None else 0
        if process > 0:
            with suppress(OSError):
                # Windows knows no such signal, and ends a process at any.
                os.kill(process, getattr(signal, "SIGKILL", signal.SIGTERM))

    def set_scale(self, scale: float) -> None:
        """Draw everything larger by a factor."""
        self._scale = scale
        self.view.setZoomFactor(scale)

    def set_background(self, colour: QColor) -> None:
        """The colour behind the page, seen until it is painted."""
        self._background = colour
        if self._page is not None:
            self._page.setBackgroundColor(colour)

    def close(self) -> None:
        """Take down view and page; `end` is to follow, and in another order Qt warns, and may crash."""
        if self._page is not None:
            self._page.renderProcessTerminated.disconnect(self._process_ended)
            self._page.loadFinished.disconnect(self._load_finished)
        page, self._page = self._page, None
        self._handler.close()
        for owned in (page, self.view):
            if owned is not None and shiboken6.isValid(owned):
                shiboken6.delete(owned)

    def end(self) -> None:
        """Take down the profile, which the page's process may still use for a moment: it ends by and by."""
        if shiboken6.isValid(self._profile):
            shiboken6.delete(self._profile)

    def _process_ended(self, status: QWebEnginePage.RenderProcessTerminationStatus, code: int) -> None:
        self._lost(f"the map's process ended ({status.name}, {code})")

    def _load_finished(self, whole: bool) -> None:
        stayed = self._page is not None and self._page.has_stayed()
        if not whole and not stayed:
            self._lost("the map's page could not be loaded")

    @staticmethod
    def _cancel_download(download: QWebEngineDownloadRequest) -> None:
        download.cancel()
