"""One window per data folder: a second start raises the first or hands it files."""

from __future__ import annotations

import getpass
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 1500
_MOST_BYTES = 1_000_000


class SingleInstance(QObject):
    """`hand_over` asks a running window; `listen` makes this one the window to be asked.

    `called` carries the files a second start brought, perhaps none: the window shall come up.
    """

    called = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = server_name(folder)
        self._server: QLocalServer | None = None
        self._waiting: dict[QLocalSocket, bytes] = {}

    def hand_over(self, files: Sequence[Path] | None) -> bool:
        """Give the files to the running window; False if there is none that answers.

        None only asks whether there is one.
        """
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        if files is None:
            return True
        socket.write(json.dumps([str(file.absolute()) for file in files]).encode() + b"\n")
        if not socket.waitForBytesWritten(_WAIT_MS) or not socket.waitForReadyRead(_WAIT_MS):
            return False
        answered = socket.readAll().startsWith(b"ok")
        socket.disconnectFromServer()
        return bool(answered)

    def listen(self) -> bool:
        """Answer later starts from now on; what a crash left behind is cleared away."""
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if not server.listen(self._name):
            QLocalServer.removeServer(self._name)
            if not server.listen(self._name):
                return False
        server.newConnection.connect(self._connected)
        self._server = server
        return True

    def close(self) -> None:
        """Answer no more."""
        if self._server is not None:
            self._server.close()

    def _connected(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            self._waiting[socket] = b""
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(self._gone)
            self._take(socket)

    def _read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._take(socket)

    def _take(self, socket: QLocalSocket) -> None:
        got = self._waiting.get(socket, b"") + bytes(socket.readAll().data())
        if b"\n" not in got:
            self._waiting[socket] = got[:_MOST_BYTES]
            return
        socket.write(b"ok\n")
        socket.flush()
        self.called.emit(_files(got))

    def _gone(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._waiting.pop(socket, None)
            socket.deleteLater()


def server_name(folder: Path) -> str:
    """A name that is the same for every start on one folder by one user, and short."""
    key = f"{getpass.getuser()}\0{folder.resolve()}".encode()
    return f"mitose-{hashlib.sha256(key).hexdigest()[:24]}"


def _files(message: bytes) -> tuple[Path, ...]:
    try:
        names = json.loads(message.partition(b"\n")[0])
    except ValueError:
        return ()
    return tuple(Path(name) for name in names if isinstance(name, str))
