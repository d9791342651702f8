"""The list of events: those that come, earliest first, then those behind us, latest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mitose.domain.event import EventPeople
from mitose.ui import i18n
from mitose.ui.event_sheets.texts import short
from mitose.ui.painting import draw_text, paint_box
from mitose.ui.theme import RADIUS_CARD, Size, Weight, line_height, theme

_ID = Qt.ItemDataRole.UserRole
_LOWER = Qt.ItemDataRole.UserRole + 1


class EventList(QListView):
    """`chosen` carries the number of the event that is current now, 0 for none."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_EventDelegate(self))
        self.setAccessibleName(self.tr("Events"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("EventList { background: transparent; }")

    def show_events(self, found: Sequence[EventPeople], now: datetime, wanted: int) -> None:
        """Show these, with one of them current: the wanted one, else the one that was, or next."""
        kept = wanted or self.current_id()
        coming = [one for one in found if not one.event.over(now)]
        past = [one for one in reversed(found) if one.event.over(now)]
        self._model.clear()
        for title, some in ((self.tr("Coming"), coming), (self.tr("Behind us"), past)):
            if some:
                self._model.appendRow(_head(f"{title} · {i18n.number(len(some))}"))
                for one in some:
                    self._model.appendRow(_row(one, now.date()))
        if not self.go_to(kept):
            self.setCurrentIndex(self._model.index(1, 0))

    def go_to(self, event_id: int) -> bool:
        """Make an event current; whether it is there."""
        for row in range(self._model.rowCount()):
            index = self._model.index(row, 0)
            if event_id and index.data(_ID) == event_id:
                self.setCurrentIndex(index)
                self.scrollTo(index)
                return True
        return False

    def current_id(self) -> int:
        """The number of the current event, 0 for none."""
        return int(self.currentIndex().data(_ID) or 0)

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(int(current.data(_ID) or 0))


def _head(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


def _row(one: EventPeople, today: date) -> QStandardItem:
    lower = short(one.event, today)
    item = QStandardItem(one.event.name)
    item.setData(one.event.id, _ID)
    item.setData(lower, _LOWER)
    item.setData(f"{one.event.name}, {lower}", Qt.ItemDataRole.AccessibleTextRole)
    item.setToolTip(f"{one.event.name}\n{lower}")
    return item


class _EventDelegate(QStyledItemDelegate):
    """Its name, and below it the day and the place."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        look = theme()
        small = line_height(look.font(Size.SMALL))
        if not index.data(_ID):
            return QSize(0, round(small + look.px(20)))
        return QSize(0, round(line_height(look.font()) + small + look.px(24)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = theme()
        colors = look.colors
        rect = QRectF(option.rect)
        painter.save()
        if not index.data(_ID):
            painter.setFont(look.font(Size.SMALL, Weight.STRONG))
            painter.setPen(colors.muted)
            draw_text(painter, rect.adjusted(look.px(4), look.px(8), 0, 0), str(index.data()))
            painter.restore()
            return
        card = rect.adjusted(0, 0, -1, -look.px(6))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        fill, edge = (
            (colors.accent_soft, colors.accent) if selected else (colors.surface, colors.line)
        )
        paint_box(painter, card, fill, edge, RADIUS_CARD)
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            inner = card.adjusted(1, 1, -1, -1)
            paint_box(painter, inner, None, colors.accent, RADIUS_CARD - 1)
        inside = card.adjusted(look.px(12), look.px(8), -look.px(12), -look.px(8))
        painter.setFont(look.font(weight=Weight.STRONG))
        painter.setPen(colors.text)
        upper = QRectF(inside.left(), inside.top(), inside.width(), line_height(painter.font()))
        draw_text(painter, upper, str(index.data()))
        painter.setFont(look.font(Size.SMALL))
        painter.setPen(colors.muted)
        lower = QRectF(
            inside.left(), upper.bottom(), inside.width(), inside.bottom() - upper.bottom()
        )
        draw_text(painter, lower, str(index.data(_LOWER)))
        painter.restore()
