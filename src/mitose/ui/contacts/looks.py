"""How the board looks: small or large cards, what they show, which columns are folded; all kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from mitose.domain.contact_table import TableColumn
from mitose.ui.contacts import values

if TYPE_CHECKING:
    from mitose.ui.contacts.column import Column
    from mitose.ui.contacts.page import ContactsPage
    from mitose.ui.contacts.reading import BoardReading
    from mitose.ui.context import Context

_COMPACT_FROM = 100


class Looks(QObject):
    """Changes the look of the page's columns and keeps it for the next start."""

    def __init__(self, context: Context, page: ContactsPage, reading: BoardReading) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._reading = reading

    def toggle_compact(self) -> None:
        """Small cards, or large ones again."""
        small = self._page.delegate.compact
        self._context.settings.change(compact="off" if small else "on")
        self.arrange()

    def show_on_cards(self, column: TableColumn, *, shown: bool) -> None:
        """Show a value on the cards, or no longer."""
        now = set(self._page.delegate.shown)
        wanted = now | {column} if shown else now - {column}
        self._context.settings.change(board_card=" ".join(sorted(wanted)))
        self.arrange()

    def arrange(self) -> None:
        """Lay the cards out as the settings say, once it is known how many there are."""
        now, delegate = self._context.settings.now, self._page.delegate
        most = max(self._reading.totals.values())
        compact = now.compact == "on" or (now.compact == "auto" and most > _COMPACT_FROM)
        shown = values.chosen(now.board_card)
        others = values.besides(shown) != values.besides(delegate.shown)
        if delegate.arrange(compact=compact, shown=shown):
            for column in self._page.columns.values():
                if others:
                    column.model.forget()
                column.view.scheduleDelayedItemsLayout()
                column.view.viewport().update()

    def fold(self, column: Column, *, folded: bool) -> None:
        """Fold a column to a slim strip, or show it whole again."""
        column.set_folded(folded)
        names = [one.category.value for one in self._page.columns.values() if one.folded]
        self._context.settings.change(board_folded=" ".join(names))
        if folded:
            column.view.clearSelection()
            self._page.focus_default()
        else:
            column.view.setFocus(Qt.FocusReason.OtherFocusReason)
