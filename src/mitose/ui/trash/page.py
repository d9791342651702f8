"""Trash and archive: what was put away, to bring back or to erase."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QListView,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from mitose import clock
from mitose.domain.changes import Changes
from mitose.domain.contact import Contact
from mitose.domain.names import initials
from mitose.services import contacts
from mitose.ui import i18n
from mitose.ui.context import Context
from mitose.ui.painting import draw_text, paint_avatar, paint_box
from mitose.ui.theme import RADIUS_CARD, Size, Tone, Weight, line_height, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.confirm_sheet import ConfirmSheet
from mitose.ui.widgets.empty_state import EmptyState
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.segmented import Choice, Segmented

ROW = Qt.ItemDataRole.UserRole
_NONE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class Shelf(StrEnum):
    """Which of the two lists is shown."""

    TRASH = "trash"
    ARCHIVE = "archive"


class TrashPage(QWidget):
    """A `Page` with both lists."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shelf = Shelf.TRASH
        self._asking = self._stale = False
        look = theme()
        self._choice = Segmented(
            (
                Choice(Shelf.TRASH, self.tr("Trash"), icon_name="trash"),
                Choice(Shelf.ARCHIVE, self.tr("Archive"), icon_name="archive"),
            ),
            self.tr("Trash or archive"),
        )
        self._choice.set_value(self._shelf)
        self._choice.chosen.connect(self._turn)
        self._explained = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.MUTED)
        self._model = ShelfModel(self)
        self._view = QListView()
        self._view.setModel(self._model)
        self._view.setItemDelegate(ShelfDelegate(self._view))
        self._view.setUniformItemSizes(True)
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._view.setAccessibleName(self.tr("Contacts put away"))
        self._view.viewport().setAutoFillBackground(False)
        self._view.setStyleSheet("QListView { background: transparent; }")
        self._view.activated.connect(self.restore_current)
        self._view.selectionModel().selectionChanged.connect(self._enable)
        context.actions.attach(self._view, "trash", self)
        self._back = Button(self.tr("Bring back"), Kind.PRIMARY, icon_name="undo")
        self._back.clicked.connect(self.restore_current)
        self._erase = Button(self.tr("Erase …"), Kind.DANGER)
        self._erase.clicked.connect(self.erase_current)
        self._empty = EmptyState("", "", "trash")
        below = QWidget()
        self._layers = QStackedLayout(below)
        self._layers.addWidget(self._view)
        self._layers.addWidget(self._empty)
        top = QHBoxLayout()
        top.setSpacing(look.px(8))
        top.addWidget(self._choice)
        top.addStretch(1)
        top.addWidget(self._back)
        top.addWidget(self._erase)
        top.setContentsMargins(0, 0, look.px(8), 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(28), look.px(20), look.px(20), look.px(12))
        column.setSpacing(look.px(12))
        column.addLayout(top)
        column.addWidget(self._explained)
        column.addWidget(below, 1)
        self._turn(self._shelf)

    # ------------------------------------------------------------ what a page is

    def title(self) -> str:
        """The heading."""
        return self.tr("Trash and archive")

    def refresh(self, _changes: Changes) -> None:
        """Read the list anew."""
        self._read()

    def focus_default(self) -> None:
        """The list, or the choice of list where it is empty."""
        if self._model.rowCount():
            self._view.setFocus()
        else:
            self._choice.segment(self._shelf).setFocus()

    # ------------------------------------------------------------ actions

    def restore_current(self) -> None:
        """Bring the selected contacts back to where they were."""
        ids = self._selected()
        if ids and not self._context.read_only:
            trashed = self._shelf is Shelf.TRASH
            self._context.tasks.deed(contacts.restore if trashed else contacts.unarchive, ids)

    def erase_current(self) -> None:
        """Ask, then erase the selected contacts for good."""
        ids = self._selected()
        if not ids or self._context.read_only:
            return
        if len(ids) == 1:
            name = self._model.contact(self._view.selectedIndexes()[0].row()).name
            title = self.tr("Erase {name} for good?").format(name=name)
        else:
            count = i18n.number(len(ids))
            title = self.tr("Erase {count} contacts for good?").format(count=count)
        text = self.tr(
            "Everything held about them goes at once, and so does the history of undo. "
            "This cannot be taken back. Backups made before still hold them."
        )
        self._sheet = ConfirmSheet(
            self.window(), title, text, self.tr("Erase for good"), danger=True
        )
        self._doomed = ids
        self._sheet.accepted.connect(self._erase_now)
        self._sheet.open()

    # ------------------------------------------------------------ inside

    def _erase_now(self) -> None:
        self._context.tasks.deed(contacts.erase, self._doomed)

    def _selected(self) -> list[int]:
        rows = sorted(index.row() for index in self._view.selectedIndexes())
        return [self._model.contact(row).id for row in rows]

    def _turn(self, shelf: object) -> None:
        self._shelf = Shelf(str(shelf))
        if self._shelf is Shelf.TRASH:
            text = self.tr("Deleted contacts can come back for 30 days.")
        else:
            text = self.tr(
                "Kept, but out of board, counts and Today. An import updates them in place."
            )
        self._explained.setText(text)
        self._read()

    def _read(self) -> None:
        if self._asking:
            self._stale = True
            return
        self._asking, self._stale = True, False
        trashed = self._shelf is Shelf.TRASH
        service = contacts.trash_list if trashed else contacts.archive_list
        self._context.tasks.read(service, done=self._show, failed=self._failed)

    def _failed(self, error: object) -> None:
        self._asking = False
        self._context.notices.trouble(error)

    def _show(self, found: tuple[Contact, ...]) -> None:
        self._asking = False
        if self._stale:
            self._read()
            return
        row = self._view.currentIndex().row()
        held = QApplication.focusWidget() in (self._view, self._back, self._erase)
        self._model.set_contacts(found, self._shelf)
        trashed = self._shelf is Shelf.TRASH
        title = self.tr("The trash is empty") if trashed else self.tr("Nothing is archived")
        self._empty.title.setText(title)
        self._layers.setCurrentWidget(self._view if found else self._empty)
        if held:  # before the buttons go off, which would send the keys elsewhere
            self.focus_default()
            if row >= 0:
                self._view.setCurrentIndex(self._model.index(min(row, len(found) - 1)))
        self._enable()

    def _enable(self) -> None:
        there = bool(self._view.selectedIndexes()) and not self._context.read_only
        self._back.setEnabled(there)
        self._erase.setEnabled(there)


class ShelfModel(QAbstractListModel):
    """The contacts of one list."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._contacts: Sequence[Contact] = ()
        self._shelf = Shelf.TRASH

    def set_contacts(self, found: Sequence[Contact], shelf: Shelf) -> None:
        """Show other contacts."""
        self.beginResetModel()
        self._contacts, self._shelf = found, shelf
        self.endResetModel()

    def contact(self, row: int) -> Contact:
        """The contact of a row."""
        return self._contacts[row]

    def when(self, contact: Contact) -> str:
        """'deleted on 12 Nov', 'archived on 12 Nov'."""
        trashed = self._shelf is Shelf.TRASH
        moment: datetime | None = contact.deleted_at if trashed else contact.archived_at
        if moment is None:
            return ""
        day = i18n.short_date(clock.local_day(moment), clock.today())
        text = self.tr("deleted on {date}") if trashed else self.tr("archived on {date}")
        return text.format(date=day)

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._contacts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._contacts):
            return None
        contact = self._contacts[index.row()]
        if role == ROW:
            return contact, self.when(contact)
        if role == Qt.ItemDataRole.DisplayRole:
            return ", ".join(filter(None, (contact.name, _role(contact), self.when(contact))))
        return None


class ShelfDelegate(QStyledItemDelegate):
    """Avatar, name, role and organisation, date."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        look = theme()
        lines = line_height(look.font()) + line_height(look.font(Size.SMALL))
        return QSize(0, round(lines + look.px(26)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = index.data(ROW)
        if found is None:
            return
        contact, when = found
        look = theme()
        colors = look.colors
        card = QRectF(option.rect).adjusted(0, 0, -look.px(8), -look.px(6))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        fill = colors.accent_soft if chosen else colors.surface
        paint_box(painter, card, fill, colors.accent if chosen else colors.line, RADIUS_CARD)
        side = look.px(32)
        face = QRectF(card.left() + look.px(12), card.center().y() - side / 2, side, side)
        paint_avatar(
            painter,
            face,
            initials(contact.name),
            contact.category,
            wish_profile=contact.wish_profile,
        )
        end = card.right() - look.px(16)
        painter.setFont(look.font(Size.SMALL))
        width = painter.fontMetrics().horizontalAdvance(when) + 2
        painter.setPen(colors.muted)
        draw_text(painter, QRectF(end - width, card.top(), width, card.height()), when)
        start = face.right() + look.px(12)
        room = end - width - look.px(16) - start
        upper, lower = line_height(look.font()), line_height(look.font(Size.SMALL))
        top = card.center().y() - (upper + lower) / 2
        draw_text(painter, QRectF(start, top + upper, room, lower), _role(contact))
        painter.setFont(look.font(weight=Weight.STRONG))
        painter.setPen(colors.text)
        draw_text(painter, QRectF(start, top, room, upper), contact.name)
        painter.restore()


def _role(contact: Contact) -> str:
    return " · ".join(filter(None, (contact.role, contact.organisation)))
