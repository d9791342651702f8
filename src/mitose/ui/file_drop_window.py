"""A window that takes files dropped on it, opens menus by Shift+F10 and shows where Tab led to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from mitose.ui.drop_hint import DropHint
from mitose.ui.widgets.tab_into_view import show_focus


class FileDropWindow(QMainWindow):
    """Emits `files_dropped` with paths, once `welcome_files` has said where they are welcomed."""

    files_dropped = Signal(object)

    _hint: DropHint | None = None

    def focusNextPrevChild(self, forward: bool) -> bool:
        moved = super().focusNextPrevChild(forward)
        show_focus(self)
        return moved

    def welcome_files(self, over: QWidget) -> None:
        """Take files from now on, with a hint over this widget while they are dragged."""
        self._hint = DropHint(over)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._hint is not None and dropped_files(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._hint.appear()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._hide_hint()

    def dropEvent(self, event: QDropEvent) -> None:
        self._hide_hint()
        if paths := dropped_files(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.files_dropped.emit(paths)

    def _hide_hint(self) -> None:
        if self._hint is not None:
            self._hint.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift+F10 opens a context menu, which Qt does not do on every system."""
        target: QWidget | None = QApplication.focusWidget()
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if target is None or not shift or event.key() != Qt.Key.Key_F10:
            super().keyPressEvent(event)
            return
        middle = target.rect().center()
        reason = QContextMenuEvent.Reason.Keyboard
        QApplication.sendEvent(
            target, QContextMenuEvent(reason, middle, target.mapToGlobal(middle))
        )


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """The files and folders of this computer among what is dragged."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
