"""What no test may do unnoticed: reach the network, log a warning, leave a window behind."""

from __future__ import annotations

import gc
import ipaddress
import logging
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest


def is_local(family: int, address: Any) -> bool:
    """Say whether a socket address stays on this machine."""
    if family not in (socket.AF_INET, socket.AF_INET6):
        return True
    host = str(address[0])
    if host in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host.split("%")[0]).is_loopback
    except ValueError:
        return False


@contextmanager
def network_refused(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Refuse every connection that would leave this machine; list it, for the caller may hide the error."""
    refused: list[str] = []

    def guarded(name: str) -> Callable[..., Any]:
        original = getattr(socket.socket, name)

        def call(sock: socket.socket, address: Any) -> Any:
            if is_local(sock.family, address):
                return original(sock, address)
            refused.append(repr(address))
            raise OSError(f"the tests may not reach the network: {address!r}")

        return call

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, guarded(name))
    yield refused


class LogCollector(logging.Handler):
    """Keeps what is logged at WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@contextmanager
def warnings_collected() -> Iterator[list[str]]:
    """Collect what is logged at WARNING and above while the block runs."""
    collector = LogCollector()
    logging.getLogger().addHandler(collector)
    try:
        yield collector.lines
    finally:
        logging.getLogger().removeHandler(collector)


# Qt keeps one tooltip label for the whole application once a tooltip has been shown.
_QT_KEEPS = {"QTipLabel"}


def _windows() -> dict[int, Any]:
    """Return the top-level widgets alive now, by the address of their C++ half."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return {}
    import shiboken6

    return {
        shiboken6.getCppPointer(widget)[0]: widget
        for widget in widgets.QApplication.topLevelWidgets()
        if widget.metaObject().className() not in _QT_KEEPS
    }


def _deliver_deletions() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _name(widget: Any) -> str:
    return f"{type(widget).__name__} objectName={widget.objectName()!r} title={widget.windowTitle()!r}"


@contextmanager
def leftover_windows() -> Iterator[list[str]]:
    """After the block, list the top-level widgets that it made and left alive; then destroy them."""
    left: list[str] = []
    before = set(_windows())
    yield left
    if not set(_windows()) - before:
        return
    _deliver_deletions()
    gc.collect()
    for address, widget in _windows().items():
        if address not in before:
            left.append(_name(widget))
            widget.close()
            widget.deleteLater()
    if left:
        _deliver_deletions()
