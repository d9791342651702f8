"""What is selected and which card has the focus, carried over to where the cards are now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from mitose.ui.contacts.column import Column


class Marks:
    """A card that changes its column keeps its selection and the focus.

    The columns are filled one after the other and partly late, so what was marked is noted before
    the first of them changes, and put back once all are whole.
    """

    def __init__(self, columns: Sequence[Column]) -> None:
        self._columns = columns
        self._selected: list[int] | None = None
        self._focused = 0

    def note(self) -> None:
        """Remember what is marked now, unless something is remembered already."""
        if self._selected is None:
            self._selected = [key for column in self._columns for key in column.view.selected_ids()]
            self._focused = next((c.view.current_id() for c in self._columns if _has_keys(c)), 0)

    def forget(self) -> None:
        """The user has marked something else meanwhile."""
        self._selected = None

    def put_back(self) -> None:
        """Mark the same contacts again, wherever they stand now."""
        selected, self._selected = self._selected, None
        if selected:
            self._select(selected)
        elif selected is None:
            return
        if not any(_has_keys(column) for column in self._columns):
            return
        home = self._home()
        if home is None:
            return
        if not selected and home.view.current_id() != self._focused:
            home.view.focus_row(home.model.row_of(self._focused), select=False)
        home.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _select(self, selected: list[int]) -> None:
        for column in self._columns:
            rows = column.model.rows_of(selected)
            if sorted(rows) != column.view.selected_rows():
                column.view.select_ids(selected)
            if rows and column.view.currentIndex().row() not in rows:
                lead = column.model.row_of(self._focused)
                column.view.focus_row(lead if lead in rows else rows[0], select=False)

    def _home(self) -> Column | None:
        """The column in which the card with the focus stands now."""
        return next((c for c in self._columns if c.model.row_of(self._focused) >= 0), None)


def _has_keys(column: Column) -> bool:
    return column.view.hasFocus()
