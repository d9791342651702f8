"""The list of Today: one painted row each, and real buttons on the row that is current."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QCursor, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QToolTip, QWidget

from mitose.domain.agenda import DueItem
from mitose.ui import due_texts
from mitose.ui.theme import theme
from mitose.ui.today.bars import RowBar
from mitose.ui.today.delegate import Places, TodayDelegate, places
from mitose.ui.today.model import ROW, Index, Row, TodayModel

#: Free below the last row: a notice lies there, in pixels at 100 % text.
_ROOM = 72
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TodayView(QListView):
    """Emits what was pressed, each with the row.

    `ticked`, `opened` by the mouse, `entered` by the keys, `later` with the place.
    """

    ticked = Signal(int)
    opened = Signal(int)
    entered = Signal(int)
    later = Signal(int, QPoint)

    _question: QWidget | None = None  # asked for while Qt still makes the view

    def __init__(self, model: TodayModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._paints = TodayDelegate(self)
        self._editable = True
        self._hot = -1
        self.setModel(model)
        self.setItemDelegate(self._paints)
        self.setAccessibleName(self.tr("What is due"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("TodayView { background: transparent; }")
        self.bar = RowBar(self.viewport())
        self.bar.called.connect(self._bar_used)
        self.bar.mailed.connect(self._bar_used)
        self.bar.prepared.connect(self._bar_used)
        self.bar.asked.connect(self._bar_used)
        self.bar.put_off.connect(self._bar_later)
        self.bar.passed.connect(self._bar_used)
        self.verticalScrollBar().valueChanged.connect(self._place_bar)
        model.modelReset.connect(self._forget_hot)
        model.rowsInserted.connect(self._forget_hot)
        model.rowsRemoved.connect(self._forget_hot)

    def set_day(self, today: date, *, editable: bool) -> None:
        """The day from which dates are written; without `editable` nothing can be ticked."""
        self._paints.today = today
        self._editable = editable

    def item(self, row: int) -> DueItem | None:
        """The item of a row."""
        found = self._rows.index(row).data(ROW) if row >= 0 else None
        return found.item if isinstance(found, Row) else None

    def current_row(self) -> int:
        """The row the keyboard or the pointer is on, -1 for none."""
        focused = QApplication.focusWidget()
        if focused is not None and self.bar.isAncestorOf(focused):
            return self._hot
        return self.currentIndex().row()

    def set_current(self, row: int) -> None:
        """Select a row and bring it into view."""
        index = self._rows.index(row)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def set_question(self, widget: QWidget | None) -> None:
        """Lay a widget over the model's question row; None takes it away.

        No index widget: the view would delete that whenever the agenda is read anew.
        """
        old, self._question = self._question, widget
        if old is not None:
            old.hide()
            old.deleteLater()
        if widget is not None:
            widget.setParent(self.viewport())
            self.scrollTo(self._rows.question_index())
            self._place_question()
            widget.show()

    def question(self) -> QWidget | None:
        """The widget of the question that is open."""
        return self._question

    def date_corner(self, row: int) -> QPoint:
        """Where a menu for the row's date opens, on the screen."""
        at = self._places(self._rows.index(row))
        corner = at.chip.bottomLeft() if at is not None else QPointF(0, 0)
        return self.viewport().mapToGlobal(corner.toPoint())

    # ------------------------------------------------------------ events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        at = self._places(index)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if at is None:
            if self._rows.is_more(index.row()):
                self.opened.emit(index.row())
            return
        grown = theme().px(6)  # targets of at least 24 px
        here = event.position()
        item = self.item(index.row())
        dated = item is not None and not item.proposed
        if dated and at.box.adjusted(-grown, -grown, grown, grown).contains(here):
            if self._editable:
                self.ticked.emit(index.row())
        elif dated and at.chip.adjusted(-grown, -grown, grown, grown).contains(here):
            if self._editable:
                self.later.emit(index.row(), self.date_corner(index.row()))
        elif at.avatar.united(at.name).contains(here):
            self.opened.emit(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        at = self._places(index)
        if at is not None and at.text.contains(event.position()):
            self.opened.emit(index.row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._set_hot(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.viewport().rect().contains(self.viewport().mapFromGlobal(QCursor.pos())):
            self._set_hot(self.currentIndex().row() if self.hasFocus() else -1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.set_current(self._rows.nearest_item(0))
        self._set_hot(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.entered.emit(self.currentIndex().row())
            event.accept()
        else:
            super().keyPressEvent(event)
            if self.currentIndex().row() == self._rows.rowCount() - 1:
                self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._set_hot(current.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_bar()

    def updateGeometries(self) -> None:
        super().updateGeometries()  # rows have moved
        self._leave_room()
        self._place_question()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tip(event)
            return True
        return super().viewportEvent(event)

    # ------------------------------------------------------------ inside

    def _leave_room(self) -> None:
        """Let the last row be scrolled clear of a notice at the window's foot.

        Where only this room does not fit, the bar has to be told to stay: Qt, which does not count
        the room, would hide it, be called again by the resize, and so for ever.
        """
        if not hasattr(self, "_rows"):  # Qt still makes the view
            return
        last = self.visualRect(self._rows.index(self._rows.rowCount() - 1))
        if not last.isValid():
            return
        whole = last.bottom() + 1 + self.verticalOffset() + theme().px(_ROOM)
        most = max(0, whole - self.viewport().height())  # no height here hangs on a width
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if most else policy.ScrollBarAsNeeded
        )
        self.verticalScrollBar().setMaximum(most)

    def _places(self, index: QModelIndex) -> Places | None:
        item = self.item(index.row())
        if item is None:
            return None
        return places(QRectF(self.visualRect(index)), item, self._paints.today)

    def _tip(self, event: QHelpEvent) -> None:
        """The whole texts, which a narrow window elides."""
        item = self.item(self.indexAt(event.pos()).row())
        if item is not None:
            lines = (item.contact_name, due_texts.what(item, self._paints.today))
            QToolTip.showText(event.globalPos(), "\n".join(lines), self.viewport())

    def _forget_hot(self) -> None:
        self._hot = self._paints.hot_row = -1
        self.bar.hide()

    def _set_hot(self, row: int) -> None:
        item = self.item(row)
        if item is None:
            row = -1
        if row != self._hot:
            self._hot = self._paints.hot_row = row
            if item is not None:
                self.bar.set_item(item, editable=self._editable)
            self._place_bar()
            self.viewport().update()

    def _place_question(self) -> None:
        index = self._rows.question_index()
        if self._question is not None and index.isValid():
            self._question.setGeometry(self.visualRect(index))

    def _place_bar(self) -> None:
        self._place_question()
        at = self._places(self._rows.index(self._hot)) if self._hot >= 0 else None
        self.bar.setVisible(at is not None)
        if at is not None:
            self.bar.fit(at.text.width())
            size = self.bar.sizeHint()
            self._paints.free = size.width() + theme().px(8)
            left = round(at.chip.left() - theme().px(8) - size.width())
            top = round(at.card.center().y() - size.height() / 2)
            self.bar.setGeometry(left, top, size.width(), size.height())

    def _bar_used(self) -> None:
        self.set_current(self._hot)

    def _bar_later(self) -> None:
        self.set_current(self._hot)
        self.later.emit(self._hot, self.date_corner(self._hot))
