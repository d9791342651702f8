"""The board's menus: of the cards, of a column, of the order, of the filters."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from mitose.domain.category import Category
from mitose.domain.contact_table import ON_CARDS
from mitose.ui.contacts import filters, texts
from mitose.ui.contacts.values import HEADS
from mitose.ui.widgets.menu import Menu

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu, QWidget

    from mitose.ui.contacts.column import Column
    from mitose.ui.contacts.page import ContactsPage
    from mitose.ui.context import Context


class BoardMenus(QObject):
    """They act on the page and its selection."""

    def __init__(self, context: Context, page: ContactsPage, actions: dict[str, QAction]) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._actions = actions

    def open_card_menu(self, at: QPoint) -> None:
        """What can be done with the selected cards; without one, with that of the focus."""
        selection = self._page.selection
        if not selection.ids():
            current = selection.current_id()
            if not current:
                return
            selection.select((current,))
        names = (
            *("open", "", "rate_address", "rate_loose", "rate_relationship", ""),
            *("to_have", "to_next", "to_future", ""),
            *(("merge",) if len(selection.ids()) == 2 else ()),
            *("archive", "delete"),
        )
        menu = self._context.actions.menu([self._actions.get(n) for n in names], self._page)
        menu.addSeparator()
        menu.addAction(self.tr("Print plans …"), self._page.deeds.print_plans)
        if self._page.in_table is not None:
            menu.addAction(self.tr("Print the table …"), self._page.print_current)
        menu.addAction(self.tr("Export …"), self._context.navigate.export)
        menu.addAction(self.tr("Copy e-mail addresses"), self._page.deeds.copy_mails)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def open_column_menu(self, column: Column) -> None:
        """What can be done with a whole column."""
        menu = Menu(self._page)
        count = len(column.model.ids)
        plans = menu.addAction(
            self.tr("Print plans ({count}) …").format(count=count),
            partial(self._page.deeds.print_column, column),
        )
        plans.setEnabled(count > 0)
        if column.category is Category.HAVE:
            sorting = menu.addAction(self.tr("Sorting round"), partial(self._sort_out, column))
            sorting.setEnabled(count > 0 and not self._context.read_only)
        planning = menu.addAction(self.tr("Planning round"), partial(self._plan, column))
        planning.setEnabled(count > 0 and not self._context.read_only)
        order = menu.addMenu(self.tr("Order"))
        for sort, words in texts.SORTS.items():
            action = order.addAction(
                texts.said(words), partial(self._page.sort_column, column.category, sort)
            )
            action.setCheckable(True)
            action.setChecked(self._page.query.sort(column.category) is sort)
        self._add_shown(menu.addMenu(self.tr("Cards show")))
        menu.addAction(self.tr("Fold"), partial(self._page.looks.fold, column, folded=True))
        menu.addSeparator()
        filters.add_column_filters(self._page.search, menu, column.category)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(column.head.more.mapToGlobal(column.head.more.rect().bottomLeft()))

    def open_shown_menu(self, under: QWidget) -> None:
        """What cards show below the name."""
        menu = Menu(self._page)
        self._add_shown(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        _open_below(menu, under)

    def open_fold_menu(self) -> None:
        """The columns, ticked where they are folded."""
        menu = Menu(self._page)
        for column in self._page.columns.values():
            action = menu.addAction(
                self.tr("Fold {column}").format(
                    column=texts.said(texts.CATEGORIES[column.category])
                ),
                partial(self._fold_or_unfold, column),
            )
            action.setCheckable(True)
            action.setChecked(column.folded)
        menu.aboutToHide.connect(menu.deleteLater)
        _open_below(menu, self._page.sort_button)

    def _fold_or_unfold(self, column: Column) -> None:
        self._page.looks.fold(column, folded=not column.folded)

    def _add_shown(self, menu: QMenu) -> None:
        """Each value that cards can show, ticked where they do; and small cards."""
        now = self._page.delegate.shown
        for column in ON_CARDS:
            shown = column in now
            action = menu.addAction(
                texts.said(HEADS[column]),
                partial(self._page.looks.show_on_cards, column, shown=not shown),
            )
            action.setCheckable(True)
            action.setChecked(shown)
        menu.addSeparator()
        small = menu.addAction(self.tr("Compact cards"), self._page.looks.toggle_compact)
        small.setCheckable(True)
        small.setChecked(self._page.delegate.compact)

    def _sort_out(self, column: Column) -> None:
        """The sorting round over the column as it is filtered; unfiltered it goes on."""
        ids = list(column.model.ids) if self._page.query.filtered else None
        self._context.navigate.round("sorting", ids)

    def _plan(self, column: Column) -> None:
        """The planning round over the column as it is filtered; unfiltered it goes on."""
        if self._page.query.filtered:
            self._context.navigate.round("planning", list(column.model.ids))
        else:
            self._context.navigate.round("planning", None, column.category.value)

    def sort_menu(self) -> Menu:
        """The orders, for all columns at once."""
        menu = Menu(self._page)
        for sort, words in texts.SORTS.items():
            menu.addAction(texts.said(words), partial(self._page.search.sort_all, sort))
        return menu

    def open_order_menu(self) -> None:
        """The orders, opened by the keys."""
        menu = self.sort_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        _open_below(menu, self._page.sort_button)

    def open_filter_menu(self) -> None:
        """All filters, once their names are read."""
        self._context.tasks.read(filters.labels_of, done=self._show_filter_menu)

    def _show_filter_menu(self, labels: dict[str, dict[str, int]]) -> None:
        self._page.search.labels = labels
        menu = filters.menu(self._page.search, labels, self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        button = self._page.filter_button
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))


def _open_below(menu: Menu, button: QWidget) -> None:
    """Open it with its first entry chosen, for the keys that go on from there."""
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    menu.setActiveAction(menu.actions()[0])
