"""The application's own URL scheme in QtWebEngine, and the guard that refuses every other request.

A thin Qt skin: what may be read is decided by `panels.local_pages`. Importing this module loads the web engine, so only
`MapView.start` imports it.
"""

from __future__ import annotations

import logging

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QUrl
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

from albviewer.panels.local_pages import LocalPageError, LocalSite, PageRefusedError
from albviewer.panels.map_site import HOST, SCHEME

log = logging.getLogger(__name__)

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
    """Answers requests of the page from a LocalSite."""

    def __init__(self, site: LocalSite, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._site = site

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Reply with the file, or fail. Only GET of our one host is answered."""
        url = job.requestUrl()
        if bytes(job.requestMethod().data()) != b"GET" or url.host() != HOST:
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
            return
        try:
            file = self._site.resolve(url.path(QUrl.ComponentFormattingOption.FullyEncoded))
        except LocalPageError as error:
            log.info("not served: %s", error)
            refused = isinstance(error, PageRefusedError)
            reason = QWebEngineUrlRequestJob.Error
            job.fail(reason.RequestDenied if refused else reason.UrlNotFound)
            return
        # the job owns the buffer, and with it the bytes, until the last byte is read
        buffer = QBuffer(job)
        buffer.setData(QByteArray(file.data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(QByteArray(file.mimetype.encode()), buffer)


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
