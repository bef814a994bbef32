"""The application's own URL scheme in QtWebEngine, and the guard that refuses every other request.

A thin Qt skin: what may be read is decided by `panels.local_pages`. Importing this module loads the web engine, so only
`MapView.start` imports it.
"""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from itertools import count

import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

from albviewer.panels.local_pages import LocalFile, LocalPageError, LocalSite, PageRefusedError
from albviewer.panels.map_site import HOST, SCHEME

log = logging.getLogger(__name__)

_THREADS = 2
ALLOWED_SCHEMES = frozenset({SCHEME, "data", "blob"})


def register_scheme() -> None:
    """Make the scheme known. Once per process, before the first profile is made; a QApplication may already stand."""
    name = SCHEME.encode()
    if QWebEngineUrlScheme.schemeByName(name).name() == name:
        return
    scheme = QWebEngineUrlScheme(name)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    flag = QWebEngineUrlScheme.Flag
    # the content security policy is on purpose not ignored: the page must obey it
    scheme.setFlags(flag.SecureScheme | flag.CorsEnabled | flag.FetchApiAllowed)
    QWebEngineUrlScheme.registerScheme(scheme)


class LocalSchemeHandler(QWebEngineUrlSchemeHandler):
    """Answers requests of the page from a LocalSite. What may take long is looked up on another thread."""

    _found = Signal(int, object)

    def __init__(self, site: LocalSite, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._site = site
        self._numbers = count()
        self._waiting: dict[int, QWebEngineUrlRequestJob] = {}
        # its threads are started when there is something to do for them
        self._pool = ThreadPoolExecutor(max_workers=_THREADS, thread_name_prefix="map-layers")
        self._found.connect(self._reply_late)

    def close(self) -> None:
        """Answer nothing more; wait for what is being looked up."""
        self._waiting.clear()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Reply with the file, or fail. Only GET of our one host is answered."""
        url = job.requestUrl()
        if bytes(job.requestMethod().data()) != b"GET" or url.host() != HOST:
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
            return
        path = url.path(QUrl.ComponentFormattingOption.FullyEncoded)
        if not self._site.is_live(path):
            _reply(job, _resolved(self._site, path))
            return
        number = next(self._numbers)
        self._waiting[number] = job
        # the page may lose interest, and the job is gone then
        job.destroyed.connect(lambda: self._waiting.pop(number, None))
        self._pool.submit(lambda: self._found.emit(number, _resolved(self._site, path)))

    def _reply_late(self, number: int, found: LocalFile | LocalPageError) -> None:
        job = self._waiting.pop(number, None)
        if job is not None and shiboken6.isValid(job):
            _reply(job, found)


def _resolved(site: LocalSite, path: str) -> LocalFile | LocalPageError:
    try:
        return site.resolve(path)
    except LocalPageError as error:
        return error


def _reply(job: QWebEngineUrlRequestJob, found: LocalFile | LocalPageError) -> None:
    if isinstance(found, LocalPageError):
        log.info("not served: %s", found)
        reason = QWebEngineUrlRequestJob.Error
        job.fail(reason.RequestDenied if isinstance(found, PageRefusedError) else reason.UrlNotFound)
        return
    # the job owns the buffer, and with it the bytes, until the last byte is read
    buffer = QBuffer(job)
    buffer.setData(QByteArray(found.data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    job.reply(QByteArray(found.mimetype.encode()), buffer)


class RequestGuard(QWebEngineUrlRequestInterceptor):
    """Blocks every request that would leave the program, and remembers it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.refused: list[str] = []

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Block what is not ours. Runs for every request, before any handler."""
        url = info.requestUrl()
        if url.scheme() not in ALLOWED_SCHEMES:
            info.block(True)
            self.refused.append(url.toString())
