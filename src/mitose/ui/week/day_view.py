"""The list of one day: arrows lead to its neighbours, cards are dragged between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QToolTip, QWidget

from mitose.ui import due_texts
from mitose.ui.painting import paint_box
from mitose.ui.theme import RADIUS_CARD, theme
from mitose.ui.week import texts
from mitose.ui.week.delegate import CardDelegate
from mitose.ui.week.model import DayModel, Entry, Index, Key

MIME = "application/x-mitose-week"
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DayView(QListView):
    """`sideways` asks for the neighbouring day at a height, `dropped` carries a thing's key.

    `movable` says whether an entry may be dragged; `stays` that one was which may not.
    """

    opened = Signal()
    entered = Signal()
    sideways = Signal(int, int)
    dropped = Signal(object)
    stays = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, movable: Callable[[Entry], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self.day = date.min
        self._movable = movable
        self._over = False
        self._model = DayModel(self)
        self._paints = CardDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._paints)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("DayView { background: transparent; }")
        self.setViewportMargins(theme().px(4), theme().px(3), theme().px(4), 0)

    def set_day(self, day: date, entries: Sequence[Entry], today: date, name: str) -> None:
        """Show a day; `name` is how it is read out."""
        self.day = day
        self._paints.today = today
        self._model.set_entries(entries, today)
        self.setAccessibleName(name)

    def entries(self) -> Sequence[Entry]:
        """What stands here."""
        return self._model.entries

    def current(self) -> Entry | None:
        """The entry the keyboard is on."""
        return self._model.entry(self.currentIndex().row())

    def go_to(self, key: Key) -> bool:
        """Put the keyboard on a thing, if it is here."""
        return self.go_to_row(self._model.row_of(key))

    def go_to_row(self, row: int) -> bool:
        """Put the keyboard on a row, if there is one."""
        index = self._model.index(row)
        if row < 0 or not index.isValid():
            return False
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def row_near(self, y: int) -> int:
        """The row at a height, else the last; -1 without any."""
        index = self.indexAt(QPoint(self.viewport().width() // 2, y))
        return index.row() if index.isValid() else len(self._model.entries) - 1

    # ------------------------------------------------------------ keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _SIDEWAYS and plain:
            rect = self.visualRect(self.currentIndex())
            self.sideways.emit(_SIDEWAYS[key], rect.center().y() if rect.isValid() else 0)
        elif key in _ENTER and plain and self.current() is not None:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are keys of the page, never a search."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.indexAt(event.position().toPoint()).isValid():
            self.opened.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        place = self.visualRect(self.currentIndex()).center() if by_key else event.pos()
        if self.current() is not None:
            self.menu_wanted.emit(self.viewport().mapToGlobal(place))
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current() is None:
            self.go_to_row(0)
        self.entered.emit()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus():
            self.entered.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            entry = self._model.entry(self.indexAt(event.pos()).row())
            told = "" if entry is None else self._whole(entry)
            QToolTip.showText(event.globalPos(), told, self.viewport())
            return True
        return super().viewportEvent(event)

    def _whole(self, entry: Entry) -> str:
        """What a narrow card elides."""
        today = self._paints.today
        if entry.event is not None:
            what = texts.event_people(entry.event)
            return "\n".join((entry.item.contact_name, texts.event_place(entry.item), what))
        mark, _tone = texts.mark(entry.item, entry.to, today, proposed=entry.proposed)
        what, why = due_texts.what(entry.item, today), due_texts.why(entry.item, today)
        lines = dict.fromkeys((entry.item.contact_name, what, why, mark))
        return "\n".join(filter(None, lines))

    # ------------------------------------------------------------ drag and drop

    def startDrag(self, _actions: Qt.DropAction) -> None:
        entry = self.current()
        if entry is None:
            return
        if not self._movable(entry):
            self.stays.emit()
            return
        drag = QDrag(self)
        drag.setMimeData(mime_of(entry))
        rect = self.visualRect(self.currentIndex())
        drag.setPixmap(self._paints.picture(entry, rect, self.devicePixelRatioF()))
        drag.setHotSpot(QPoint(theme().px(24), theme().px(24)))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._take(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._take(event)

    def _take(self, event: QDragMoveEvent) -> None:
        there = dragged(event.mimeData()) is not None
        self._set_over(there)
        if there:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        key = dragged(event.mimeData())
        self._set_over(False)
        self.setState(QAbstractItemView.State.NoState)
        if key is not None:
            event.acceptProposedAction()
            self.dropped.emit(key)

    def _set_over(self, over: bool) -> None:
        if over is not self._over:
            self._over = over
            self.viewport().update()

    # ------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        alone = self.hasFocus() and not self._model.entries
        if self._over or alone:
            colors = theme().colors
            painter = QPainter(self.viewport())
            room = QRectF(self.viewport().rect())
            paint_box(
                painter,
                room.adjusted(1, 1, -1, -1),
                colors.accent_soft if self._over else None,
                colors.accent,
                RADIUS_CARD,
            )
            painter.end()
        super().paintEvent(event)


def mime_of(entry: Entry) -> QMimeData:
    """A thing as it is dragged."""
    kind, ref_id, contact_id = entry.key
    data = QMimeData()
    data.setData(MIME, QByteArray(f"{kind}:{ref_id}:{contact_id}".encode()))
    return data


def dragged(data: QMimeData) -> Key | None:
    """The thing that is dragged; None if it is something else."""
    if not data.hasFormat(MIME):
        return None
    kind, ref_id, contact_id = bytes(data.data(MIME).data()).decode().split(":")
    return (kind, int(ref_id), int(contact_id))
