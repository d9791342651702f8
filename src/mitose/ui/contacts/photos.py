"""The pictures on cards: read behind, kept from then on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from mitose.services import board

if TYPE_CHECKING:
    from mitose.services.workspace import Workspace
    from mitose.ui.context import Context


class Photos(QObject):
    """`arrived` says that a picture asked for earlier is there now."""

    arrived = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._photos: dict[str, QPixmap | None] = {}

    def get(self, digest: str) -> QPixmap | None:
        """A picture; None while it is being read, and where it cannot be."""
        if digest not in self._photos:
            self._photos[digest] = None
            self._context.tasks.read(_photo, digest, done=self._read)
        return self._photos[digest]

    def _read(self, answer: tuple[str, bytes]) -> None:
        digest, data = answer
        picture = QPixmap()
        if data and picture.loadFromData(data):
            self._photos[digest] = picture
            self.arrived.emit()


def _photo(ws: Workspace, digest: str) -> tuple[str, bytes]:
    return digest, board.photo(ws, digest)
