"""The contacts as a table, for those who think in lists: one row each, sorted by a click."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mitose.domain.board_query import BoardQuery
from mitose.domain.changes import Changes
from mitose.domain.contact_table import TableColumn, TableOrder, TableRow
from mitose.domain.errors import MitoseError
from mitose.services import contact_table
from mitose.ui import i18n
from mitose.ui.contacts import texts
from mitose.ui.contacts.hits_delegate import HitsDelegate
from mitose.ui.contacts.move_line import MoveLine
from mitose.ui.contacts.runs import runs, selected
from mitose.ui.contacts.table_model import COLUMNS, TableModel
from mitose.ui.contacts.values import HEADS, said
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.label import Label, WrapLabel
from mitose.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from datetime import date

    from mitose.services.workspace import Workspace
    from mitose.ui.context import Context

_REST_MS = 600
_LEAST = 40
_LINE = 480
# Together no wider than a window of 1366 pixels leaves beside the rail.
_WIDTHS = {
    TableColumn.NAME: 184,
    TableColumn.ROLE: 164,
    TableColumn.ORGANISATION: 176,
    TableColumn.CITY: 104,
    TableColumn.CATEGORY: 104,
    TableColumn.RELATIONSHIP: 120,
    TableColumn.DUE: 96,
    TableColumn.LAST_INTERACTION: 140,
}
_OTHER_WIDTH = 160
_WIDE = {TableColumn.CADENCE: 240}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ContactTable(QWidget):
    """The table with its count above it.

    `picked` and `walked` say that the mouse or the keys selected something else, `chosen` that a
    contact shall be opened, `menu_wanted` carries a place on the screen.
    """

    picked = Signal()
    walked = Signal()
    chosen = Signal(object)
    menu_wanted = Signal(QPoint)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._query = BoardQuery()
        self._asked = 0
        self._total = 0
        self._wanted: tuple[int, ...] = ()
        self.order = _read_order(context.settings.now.table_order)
        self.count = Label("", Size.SMALL, Weight.NORMAL, Tone.MUTED)
        self.model = TableModel(self._read_rows, context.today, self)
        self.view = _View()
        self.view.setModel(self.model)
        self._cells = HitsDelegate(self.view)
        self.view.setItemDelegate(self._cells)
        self.view.setAccessibleName(self.tr("Contacts as a table"))
        for name in ("picked", "walked", "menu_wanted"):
            getattr(self.view, name).connect(getattr(self, name))
        self.view.opened.connect(self._open)
        column = QVBoxLayout(self)
        side = theme().px(16)
        column.setContentsMargins(side, theme().px(10), side, theme().px(8))
        column.setSpacing(theme().px(6))
        column.addWidget(self.count)
        column.addWidget(self.view, 1)
        self.nobody = WrapLabel("", tone=Tone.MUTED, centered=True)
        self.nobody.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.nobody.hide()
        room = QVBoxLayout(self.view.viewport())
        room.addWidget(self.nobody)
        room.addStretch(1)
        self.view.setMinimumHeight(1)  # so that the line has room with large text, too
        self.line = MoveLine(self)
        self.line.setMaximumWidth(theme().px(_LINE))
        column.addWidget(self.line)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.keep)
        self._lay_out()
        head = self.view.horizontalHeader()
        head.setSortIndicator(COLUMNS.index(self.order.column), self._direction())
        head.sortIndicatorChanged.connect(self._sort)
        head.sectionMoved.connect(self._rest.start)
        head.sectionResized.connect(self._rest.start)
        head.customContextMenuRequested.connect(self._choose_columns)

    # ------------------------------------------------------------ showing

    def show_query(self, query: BoardQuery, total: int) -> None:
        """Show what a filter leaves, of so many contacts."""
        self._query, self._total = query, total
        if self._cells.words != query.words:
            self._cells.words = query.words
            self.view.viewport().update()
        self._ask()

    def refresh(self, changes: Changes) -> None:
        """Show anew what changed."""
        self.model.forget(None if changes.everything else changes.contact_ids)
        self._ask()

    def _ask(self) -> None:
        self._asked += 1
        day = self._context.today()
        self._context.tasks.read(_ids, self._query, self.order, day, self._asked, done=self._show)

    def _show(self, answer: tuple[int, array[int]]) -> None:
        asked, ids = answer
        if asked != self._asked:
            return
        chosen, current = self.selected_ids(), self.current_id()
        place = self.view.verticalScrollBar().value()
        if self.model.set_ids(ids):
            self.select(chosen)
            self._focus(current)
            self.view.verticalScrollBar().setValue(place)
        if self._wanted:
            self.reveal(self._wanted)
        shown, total = i18n.number(len(ids)), i18n.number(self._total)
        self.count.setText(
            self.tr("{shown} of {total}").format(shown=shown, total=total)
            if self._query.filtered
            else self.tr("%Ln contact(s)", "", len(ids))
        )
        self._say_nobody()

    def _say_nobody(self) -> None:
        """Under the heads of an empty table: that nothing fits, or how somebody comes in."""
        filtered = self._query.filtered
        self.nobody.setText(
            self.tr("Nobody fits the filter.")
            if filtered
            else self.tr("Nobody yet: add a contact (Ctrl+N), or drop a contact file here.")
        )
        self.nobody.setVisible(not self.model.ids)

    def _read_rows(self, ids: Sequence[int]) -> dict[int, TableRow]:
        try:
            return contact_table.rows(self._context.workspace, ids)
        except MitoseError as error:
            if error.code != "busy":
                self._context.notices.trouble(error)
            return {}

    # ------------------------------------------------------------ selection

    def selected_ids(self) -> list[int]:
        """The selected contacts, from top to bottom."""
        return selected(self.view.selectionModel(), self.model.ids)

    def current_id(self) -> int:
        """The contact the keys are on; 0 for none."""
        row = self.view.currentIndex().row()
        return self.model.ids[row] if 0 <= row < len(self.model.ids) else 0

    def select(self, ids: Sequence[int]) -> None:
        """Select exactly these contacts, as far as they are shown."""
        chosen = QItemSelection()
        last = len(COLUMNS) - 1
        for top, bottom in runs(self.model.place_of(key) for key in ids):
            chosen.select(self.model.index(top, 0), self.model.index(bottom, last))
        flags = QItemSelectionModel.SelectionFlag
        self.view.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)

    def reveal(self, ids: Sequence[int]) -> None:
        """Select contacts and bring the first into view, also when they come only now."""
        there = [key for key in ids if self.model.place_of(key) >= 0]
        self._wanted = () if there else tuple(ids)
        if there:
            self.select(there)
            self._focus(there[0])

    def _focus(self, contact_id: int) -> None:
        row = self.model.place_of(contact_id)
        if row >= 0:
            index = self.model.index(row, self.view.first_column())
            no_update = QItemSelectionModel.SelectionFlag.NoUpdate
            self.view.selectionModel().setCurrentIndex(index, no_update)
            self.view.scrollTo(index)

    def _open(self) -> None:
        if contact_id := self.current_id():
            self.chosen.emit(contact_id)

    # ------------------------------------------------------------ order and columns

    def _direction(self) -> Qt.SortOrder:
        down = self.order.descending
        return Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder

    def _sort(self, section: int, direction: Qt.SortOrder) -> None:
        self.order = TableOrder(
            COLUMNS[section], descending=direction is Qt.SortOrder.DescendingOrder
        )
        self._rest.start()
        self._ask()

    def columns(self) -> list[TableColumn]:
        """The columns shown, from left to right."""
        head = self.view.horizontalHeader()
        logical = [head.logicalIndex(place) for place in range(head.count())]
        return [COLUMNS[one] for one in logical if not head.isSectionHidden(one)]

    def _lay_out(self) -> None:
        kept: dict[TableColumn, int] = {}
        for part in self._context.settings.now.table_columns.split():
            name, _, width = part.partition(":")
            if name in set(TableColumn):
                kept[TableColumn(name)] = int(width)
        shown = kept or _WIDTHS
        head = self.view.horizontalHeader()
        for column in COLUMNS:
            at = COLUMNS.index(column)
            wide = shown.get(column) or (_WIDTHS | _WIDE).get(column, _OTHER_WIDTH)
            head.resizeSection(at, theme().px(max(_LEAST, wide)))
            head.setSectionHidden(at, column not in shown)
        for place, column in enumerate(shown):
            head.moveSection(head.visualIndex(COLUMNS.index(column)), place)

    def keep(self) -> None:
        """Keep columns, widths and order for the next start."""
        self._rest.stop()
        scale = theme().scale
        widths = (
            f"{column.value}:{round(self.view.columnWidth(COLUMNS.index(column)) / scale)}"
            for column in self.columns()
        )
        sign = "-" if self.order.descending else ""
        values: dict[str, str | int] = {
            "table_columns": " ".join(widths),
            "table_order": f"{sign}{self.order.column.value}",
        }
        now = self._context.settings.now
        if any(getattr(now, key) != value for key, value in values.items()):
            self._context.settings.change(**values)

    def column_menu(self) -> Menu:
        """Which columns are shown; the name always is."""
        menu = Menu(self)
        shown = self.columns()
        for column in COLUMNS:
            action = menu.addAction(
                texts.said(HEADS[column]), partial(self.show_column, column, column not in shown)
            )
            action.setCheckable(True)
            action.setChecked(column in shown)
            action.setEnabled(column is not TableColumn.NAME)
        return menu

    def show_column(self, column: TableColumn, shown: bool) -> None:
        """Show or hide a column."""
        self.view.horizontalHeader().setSectionHidden(COLUMNS.index(column), not shown)
        self._rest.start()

    def open_column_menu(self) -> None:
        """The columns to choose from, for the keys."""
        self._choose_columns(self.view.horizontalHeader().rect().bottomLeft())

    def _choose_columns(self, at: QPoint) -> None:
        menu = self.column_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.view.horizontalHeader().mapToGlobal(at))
        menu.setActiveAction(menu.actions()[1])

    # ------------------------------------------------------------ print and copy

    def title(self) -> str:
        """What a printed table is called: by what it is filtered by, else just contacts."""
        return self._query.text or self.tr("Contacts")

    def copy(self) -> None:
        """Copy the selection, else everything shown, as lines with tabs and a head."""
        ids = self.selected_ids() or list(self.model.ids)
        self._context.tasks.read(contact_table.all_rows, ids, done=self._copied)

    def _copied(self, rows: tuple[TableRow, ...]) -> None:
        columns, today = self.columns(), self._context.today()
        lines = [[texts.said(HEADS[column]) for column in columns]]
        lines += [
            [_plain(said(column, row.values[column], today)) for column in columns] for row in rows
        ]
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))
        self._context.notices.say(self.tr("%Ln line(s) copied", "", len(rows)))


class _View(QTableView):
    """Whole rows; Enter opens, letters are keys of the board."""

    picked = Signal()
    walked = Signal()
    opened = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("contact_table")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # As far in as the words of the heads.
        self.setStyleSheet(f"QTableView::item {{ padding-left: {round(theme().px(5))}px; }}")
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme().px(30))
        head = self.horizontalHeader()
        head.setSectionsMovable(True)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(theme().px(_LEAST))
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def first_column(self) -> int:
        """The column at the left."""
        head = self.horizontalHeader()
        places = (head.logicalIndex(place) for place in range(head.count()))
        return next((one for one in places if not head.isSectionHidden(one)), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.opened.emit()
            return
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        if self.currentIndex().row() != before or event.modifiers():
            self.walked.emit()

    def keyboardSearch(self, _search: str) -> None:
        """Letters are keys of the board, never a search."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.picked.emit()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.opened.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_wanted.emit(at)
        event.accept()


def _plain(text: str) -> str:
    return " ".join(text.split())


def _read_order(text: str) -> TableOrder:
    name = text.removeprefix("-")
    if name not in set(TableColumn):
        return TableOrder()
    return TableOrder(TableColumn(name), descending=text.startswith("-"))


def _ids(
    ws: Workspace, query: BoardQuery, order: TableOrder, day: date, asked: int
) -> tuple[int, array[int]]:
    return asked, contact_table.ids(ws, query, order, day)
