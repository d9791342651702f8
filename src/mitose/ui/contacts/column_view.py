"""The list of a column: selection over columns, keys between them, drag and drop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from mitose.domain.category import Category
from mitose.domain.questions import Question
from mitose.ui.contacts.card_layout import GAP
from mitose.ui.contacts.delegate import CardDelegate, PaintedCard
from mitose.ui.contacts.edge_scroll import EdgeScroll
from mitose.ui.contacts.model import CARD, ColumnModel, dragged_ids, mime_of
from mitose.ui.contacts.runs import runs, selected
from mitose.ui.contacts.uniform_list import UniformList
from mitose.ui.painting import paint_box
from mitose.ui.theme import RADIUS_CARD, Size, Weight, theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ColumnView(UniformList):
    """The cards of one column.

    `chosen` asks for the contact to be opened; `question_asked` for one question of it;
    `sideways` for the neighbouring column at the height of the current card; `pressed_alone` says
    that a click without a modifier begins a selection of its own; `dropped` carries ids and the
    row they were dropped before; `menu_wanted` a place on the screen; `walked` that the keys have
    selected something else.
    """

    chosen = Signal(object)
    question_asked = Signal(object, object)
    sideways = Signal(int, int)
    pressed_alone = Signal()
    picked = Signal()
    walked = Signal()
    dropped = Signal(object, int)
    menu_wanted = Signal(QPoint)

    def __init__(
        self,
        category: Category,
        model: ColumnModel,
        delegate: CardDelegate,
        dragged: Callable[[], Sequence[int]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.category = category
        self._cards = model
        self._delegate = delegate
        self._dragged = dragged
        self._drop_row = -1
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoScroll(True)  # to the card the keys go to
        self._edges = EdgeScroll(self)
        self._edges.scrolled.connect(self._carry)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        # The cards' ground is painted here: what lies behind it cost half a frame.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().setSingleStep(theme().px(20))

    def row_height(self) -> int:
        return self._delegate.pitch()

    def card_view_width(self) -> int:
        """The width a card has."""
        return self.viewport().width()

    def selected_ids(self) -> list[int]:
        """The selected contacts of this column, from top to bottom."""
        return selected(self.selectionModel(), self._cards.ids)

    def selected_rows(self) -> list[int]:
        """The rows of the selected contacts, from top to bottom."""
        return selected(self.selectionModel(), range(len(self._cards.ids)))

    def current_id(self) -> int:
        """The contact whose card the keys are on; 0 for none."""
        row = self.currentIndex().row()
        return self._cards.ids[row] if 0 <= row < len(self._cards.ids) else 0

    def select_ids(self, ids: Sequence[int]) -> None:
        """Select these contacts, as far as they are in this column."""
        chosen = QItemSelection()
        for top, bottom in runs(self._cards.rows_of(ids)):
            chosen.select(self._cards.index(top), self._cards.index(bottom))
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().select(chosen, flag)

    def focus_row(self, row: int, *, select: bool) -> None:
        """Put the focus on a card; with ``select`` it alone is selected."""
        if not 0 <= row < len(self._cards.ids):
            return
        index = self._cards.index(row)
        flag = (
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            if select
            else QItemSelectionModel.SelectionFlag.NoUpdate
        )
        self.selectionModel().setCurrentIndex(index, flag)
        self.scrollTo(index)

    def row_near(self, y: int) -> int:
        """The row of the card at, or nearest to, a height in the viewport."""
        index = self.indexAt(QPoint(self.viewport().width() // 2, y))
        return index.row() if index.isValid() else len(self._cards.ids) - 1

    # ------------------------------------------------------------ keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._choose_current()
        elif key in _SIDEWAYS and plain:
            rect = self.visualRect(self.currentIndex())
            self.sideways.emit(_SIDEWAYS[key], rect.center().y() if rect.isValid() else 0)
        else:
            before = self.selected_ids()
            super().keyPressEvent(event)
            if self.selected_ids() != before:
                self.walked.emit()

    def keyboardSearch(self, _search: str) -> None:
        """Letters are keys of the board, never a search."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        many = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        index = self.indexAt(event.position().toPoint())
        inside = self.selectionModel().isSelected(index)
        if event.button() is Qt.MouseButton.LeftButton and not event.modifiers() & many:
            if not inside:
                self.pressed_alone.emit()
            question = self._question_at(event.position())
            if question is not None:
                super().mousePressEvent(event)
                self.question_asked.emit(self._cards.ids[index.row()], question)
                return
        if event.button() is Qt.MouseButton.RightButton and not inside:
            self.pressed_alone.emit()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        many = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            if not event.modifiers() & many and len(self._dragged()) <= 1:
                self.pressed_alone.emit()
            self.picked.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        hand = self._question_at(event.position()) is not None
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        )

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self._choose_current()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            rect = self.visualRect(self.currentIndex())
            self.menu_wanted.emit(self.viewport().mapToGlobal(rect.center()))
        else:
            self.menu_wanted.emit(event.globalPos())
        event.accept()

    def _choose_current(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            self.chosen.emit(self._cards.ids[index.row()])

    def _question_at(self, at: QPointF) -> Question | None:
        index = self.indexAt(at.toPoint())
        card = index.data(CARD) if index.isValid() else None
        if card is None:
            return None
        rect = self.visualRect(index)
        return self._delegate.question_at(card, rect.width(), at - QPointF(rect.topLeft()))

    # ------------------------------------------------------------ drag and drop

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Drag what is selected on the whole board, shown as one card with a count."""
        ids = list(self._dragged())
        index = self.currentIndex()
        card = index.data(CARD) if index.isValid() else None
        if not ids or card is None:
            return
        drag = QDrag(self)
        drag.setMimeData(mime_of(ids))
        picture = self._delegate.picture(
            card, self.visualRect(index).width(), self.devicePixelRatioF()
        )
        if len(ids) > 1:
            _paint_badge(picture, len(ids))
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(theme().px(24), theme().px(24)))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_ids(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not dragged_ids(event.mimeData()):
            event.ignore()
            return
        at = event.position().toPoint()
        self._edges.hold(at)
        self._set_drop_row(self.drop_row_at(at))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._edges.let_go()
        self._set_drop_row(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        ids = dragged_ids(event.mimeData())
        row = self.drop_row_at(event.position().toPoint())
        self._edges.let_go()
        self._set_drop_row(-1)
        self.setState(QAbstractItemView.State.NoState)
        if ids:
            event.acceptProposedAction()
            self.dropped.emit(ids, row)

    def drop_row_at(self, at: QPoint) -> int:
        """The row before which something dropped here would stand."""
        index = self.indexAt(at)
        if not index.isValid():
            return len(self._cards.ids) if at.y() > 0 else 0
        return index.row() + (at.y() > self.visualRect(index).center().y())

    def _carry(self, at: QPoint) -> None:
        """The cards have moved on below what is held."""
        self._drop_row = self.drop_row_at(at)
        self.viewport().update()  # the line and the ground were scrolled along

    def _set_drop_row(self, row: int) -> None:
        if row != self._drop_row:
            self._drop_row = row
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme().colors.page)
        if self._drop_row >= 0:
            soft = theme().colors.soft_of_category(self.category)
            paint_box(painter, QRectF(self.viewport().rect()), soft, None, RADIUS_CARD)
        painter.end()
        super().paintEvent(event)
        if self._drop_row >= 0:
            painter = QPainter(self.viewport())
            painter.fillRect(self._line_rect(), theme().colors.accent)
            painter.end()

    def paint_rows(self, painter: QPainter, first: int, last: int) -> None:
        cards, selection = self._cards, self.selectionModel()
        some = selection.hasSelection()
        current = self.currentIndex().row() if self.hasFocus() else -1
        height, offset = self._height, self.verticalOffset()
        rows = []
        for row in range(first, last + 1):
            card = cards.card(row)
            if card is not None:
                selected = some and selection.isSelected(cards.index(row, 0))
                dimmed = card.id in cards.dimmed
                top = row * height - offset
                rows.append(PaintedCard(card, top, selected, row == current, dimmed))
        self._delegate.paint_cards(painter, rows, self.viewport().width())

    def _line_rect(self) -> QRect:
        gap = theme().px(GAP)
        width = self.viewport().width()
        if self._drop_row < len(self._cards.ids):
            y = self.visualRect(self._cards.index(self._drop_row)).top() - gap // 2
        elif self._cards.ids:
            y = self.visualRect(self._cards.index(len(self._cards.ids) - 1)).bottom() - gap // 2
        else:
            y = 0
        return QRect(0, max(0, y - 1), width, 3)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()


def _paint_badge(picture: QPixmap, count: int) -> None:
    """The number of cards that are dragged, at the picture's corner."""
    look = theme()
    painter = QPainter(picture)
    width = picture.width() / picture.devicePixelRatioF()
    painter.setFont(look.font(Size.SMALL, Weight.STRONG))
    text = str(count)
    side = look.px(22)
    wide = max(side, painter.fontMetrics().horizontalAdvance(text) + look.px(12))
    rect = QRectF(width - wide, 0, wide, side)
    paint_box(painter, rect, look.colors.accent, None, side / 2)
    painter.setPen(look.colors.on_accent)
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), text)
    painter.end()
