"""Brings contacts into view on the board, also those that are on their way there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from mitose.ui.contacts.page import ContactsPage
    from mitose.ui.contacts.reading import BoardReading


class Revealing:
    """Whom the board is to show; `whole` is to be called when its columns show all they have."""

    def __init__(self, page: ContactsPage, reading: BoardReading, selected: int) -> None:
        self._page = page
        self._reading = reading
        self._wanted: tuple[int, ...] = (selected,) if selected else ()
        self._unfilters = self._way_back = False
        self._keys_wait = False

    def begin(self, ids: Sequence[int], *, unfilters: bool, way_back: bool) -> None:
        """Select these contacts and bring them into view.

        A filter that hides them goes if it ``unfilters``, with a ``way_back`` if it says so.
        """
        self._wanted, self._unfilters, self._way_back = tuple(ids), unfilters, way_back
        if self._up_to_date():
            self._reveal()
        self._reading.ask_soon()

    def keys_wait(self) -> None:
        """The keys go to the first card once there is one: nothing has been read yet."""
        self._keys_wait = True

    def whole(self) -> None:
        """All columns are filled: whoever was on the way is here now, or hidden by the filter."""
        waited, self._keys_wait = self._keys_wait, False
        if waited and self._page.isAncestorOf(QApplication.focusWidget() or self._page.window()):
            self._page.focus_default()
        revealed = self._reveal()
        hidden = self._wanted and not revealed and self._page.query.filtered
        if not (hidden and self._unfilters):
            self._wanted = ()
        elif self._way_back:
            self._page.search.lift()
        else:
            self._page.search.reset()

    def _up_to_date(self) -> bool:
        """Whether the columns know of the deed that is to be shown: undone, it is told before."""
        key = self._wanted[0] if self._wanted else 0
        card = self._reading.read_cards((key,)).get(key) if key else None
        return card is None or self._page.columns[card.category].model.row_of(key) >= 0

    def _reveal(self) -> bool:
        page, wanted = self._page, self._wanted
        columns = page.columns.values()
        if page.in_table is not None and wanted:
            page.in_table.reveal(wanted)
            page.context.navigate.follow(wanted)
            return True
        if not any(column.model.row_of(key) >= 0 for key in wanted for column in columns):
            return False
        page.selection.select(wanted)
        on_board = any(column.view.hasFocus() for column in columns)
        for column in columns:
            if here := column.view.selected_ids():
                if column.folded:
                    page.looks.fold(column, folded=False)
                column.view.focus_row(column.model.row_of(here[0]), select=False)
                if on_board:  # the keys are to be about what is selected
                    column.view.setFocus(Qt.FocusReason.OtherFocusReason)
                    on_board = False
        page.context.navigate.follow(wanted)
        return True
