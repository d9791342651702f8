"""The avatar of the panel: takes a photo by drop, paste or choice, and lets it go again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QFileDialog, QWidget

from mitose.domain.category import Category
from mitose.services import photos
from mitose.ui.contact_panel import small_photo
from mitose.ui.theme import theme
from mitose.ui.widgets.avatar import NORMAL, Avatar
from mitose.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from collections.abc import Callable

    from mitose.domain.contact import Contact
    from mitose.services.workspace import Workspace
    from mitose.ui.contact_panel.desk import Desk
    from mitose.ui.contact_panel.small_photo import SmallPhoto

_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PhotoAvatar(Avatar):
    """Click, Enter or the menu key offer what can be done; `refused` tells of no picture."""

    refused = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("?", Category.HAVE, parent=parent)
        self._desk = desk
        self._has_photo = False
        self._for = 0
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("radius", theme().px(NORMAL) / 2)
        self.setToolTip(self.tr("Drop or paste a photo"))

    def show_whose(self, contact: Contact) -> None:
        """Know whose picture it is, for screen readers and for the menu."""
        self._has_photo = bool(contact.photo)
        name = self.tr("Photo of {name}") if contact.photo else self.tr("{name}: no photo yet")
        self.setAccessibleName(name.format(name=contact.name))

    def take(self, mime: QMimeData | None) -> bool:
        """Take the picture of something dropped or pasted; False if there is none."""
        make = small_photo.maker(mime)
        if make is None or not self._desk.contact_id:
            return False
        self._make_small(make)
        return True

    def paste(self) -> bool:
        """Take the picture of the clipboard; False if there is none."""
        return self.take(QGuiApplication.clipboard().mimeData())

    def remove(self) -> None:
        """Take the photo off."""
        if self._has_photo:
            self._desk.run(photos.put, self._desk.contact_id, b"")

    def open_menu(self, place: QPoint) -> None:
        """Offer what can be done with the photo."""
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Choose a photo …"), self._choose)
        mime = QGuiApplication.clipboard().mimeData()
        paste = menu.addAction(self.tr("Paste the photo"), self.paste)
        paste.setEnabled(small_photo.holds_picture(mime))
        if self._has_photo:
            menu.addAction(self.tr("Remove the photo"), self.remove)
        menu.popup(place)

    # ------------------------------------------------------------ making it small

    def _make_small(self, make: Callable[[], SmallPhoto | None]) -> None:
        self._for = self._desk.contact_id
        self._desk.tasks.read(_made, make, done=self._store, failed=self._failed)

    def _store(self, photo: SmallPhoto | None) -> None:
        if photo is None:
            self.refused.emit()
        else:
            self._desk.run(photos.put, self._for, photo.data, photo.mime)

    def _failed(self, error: object) -> None:
        self._desk.trouble.emit(error)

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a photo"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Pictures") + " (*.jpg *.jpeg *.png *.webp *.gif *.bmp)")
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, path: str) -> None:
        self._make_small(lambda: small_photo.from_file(path))

    # ------------------------------------------------------------ events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if small_photo.holds_picture(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.take(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            if not self.paste():
                event.ignore()  # a signature, perhaps: the panel knows
        elif event.key() in _OPENS:
            self.open_menu(self.mapToGlobal(self.rect().bottomLeft()))
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.open_menu(self.mapToGlobal(self.rect().bottomLeft()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.open_menu(event.globalPos())


def _made(_ws: Workspace, make: Callable[[], SmallPhoto | None]) -> SmallPhoto | None:
    return make()
