"""One program for one reader: a second start hands its link over to the window that is open, and ends.

The door is a local socket that only the same user may use. What comes in is a line of text of bounded length, which is
treated as any other link: it can name things, and do nothing.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_LONGEST = 16_000
_TAKEN = b"taken\n"
_PATIENCE_MS = 2_000


def door_of(data: Path) -> str:
    """Return the name of the door of the program that keeps what belongs to the reader in a folder."""
    return f"albviewer-{hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:16]}"


def hand_over(door: str, words: str) -> bool:
    """Give words to the program behind a door, and wait until it has taken them; False if there is none that does."""
    line = words.encode()
    if b"\n" in line or len(line) >= _LONGEST:
        return False
    socket = QLocalSocket()
    socket.connectToServer(door)
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    socket.write(line + b"\n")
    socket.waitForBytesWritten(_PATIENCE_MS)
    while not socket.canReadLine():
        if not socket.waitForReadyRead(_PATIENCE_MS):
            return False
    return bytes(socket.readLine().data()) == _TAKEN


class Door(QObject):
    """Takes what a second start hands over. `open` it once the window is there."""

    given = Signal(str)
    """A line of text; nobody has looked at what it says."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(4)
        self._server.newConnection.connect(self._let_in)

    def open(self) -> bool:
        """Open the door; False if another program has it. A door left by one that was killed is taken."""
        # With rights of its own, Qt would put a new door over one that is in use.
        other = QLocalSocket()
        other.connectToServer(self._name)
        if other.waitForConnected(_PATIENCE_MS):
            return False
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Take nothing any more."""
        self._server.close()

    def _let_in(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setReadBufferSize(_LONGEST)
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            if socket.bytesAvailable():
                self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() >= _LONGEST:
                socket.abort()
            return
        line = bytes(socket.readLine(_LONGEST).data())
        try:
            words = line.decode().strip()
        except UnicodeDecodeError:
            socket.abort()
            return
        socket.write(_TAKEN)
        # The other side leaves when it has read it: what closes too early may take the answer with it.
        socket.flush()
        self.given.emit(words)
