"""What was put away, as rows: who, what, and since when."""

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
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mitose import clock
from mitose.domain.contact import Contact
from mitose.domain.names import initials
from mitose.ui import i18n
from mitose.ui.painting import draw_text, paint_avatar, paint_box
from mitose.ui.theme import RADIUS_CARD, Size, Weight, line_height, theme

ROW = Qt.ItemDataRole.UserRole
_NONE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class Shelf(StrEnum):
    """Which of the two lists is shown."""

    TRASH = "trash"
    ARCHIVE = "archive"


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
