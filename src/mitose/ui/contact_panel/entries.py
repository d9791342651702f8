"""Lists of short entries: they grow by typing and Enter; dragging or Alt+arrows order them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from mitose.ui import pieces
from mitose.ui.contact_panel.adding import AddLine
from mitose.ui.contact_panel.field import Field
from mitose.ui.contact_panel.grip import Grip, Reordering
from mitose.ui.contact_panel.section import INSET
from mitose.ui.theme import theme
from mitose.ui.widgets.menu import Menu, close_menu_of

if TYPE_CHECKING:
    from mitose.ui.contact_panel.desk import Desk
    from mitose.ui.contact_panel.saving import Deed


@dataclass(frozen=True, slots=True)
class EntryDeeds:
    """What a list of entries can do, as deeds to be run.

    `add` (contact, text), `add_lines` (contact, texts; one step), `edit` (entry, text, step to
    join), `remove` (entry); `place` (entry, after; 0 is first), None where order means nothing.
    """

    add: Callable[[int, str], Deed]
    add_lines: Callable[[int, list[str]], Deed]
    edit: Callable[[int, str, int], Deed]
    remove: Callable[[int], Deed]
    place: Callable[[int, int], Deed] | None = None


class EntryRow(QWidget):
    """One entry: what stands before its text, the text, what stands after it."""

    def __init__(self, entries: EntryList) -> None:
        super().__init__(entries)
        self.entries = entries
        self.desk = entries.desk
        self.record: Any = None
        self.field = Field(self.desk, entries.key, entries.deeds.edit, entries.name)
        self.field.visit.skips_empty = True
        self.field.visit.emptied.connect(self._remove)
        edit = self.field.edit
        edit.reorders = entries.deeds.place is not None
        edit.accepts_lines = True
        edit.moved.connect(self._move)
        edit.stepped.connect(self._step)
        edit.finished.connect(self._next)
        edit.deleted_empty.connect(self._remove)
        edit.lines_pasted.connect(entries.add_lines)
        edit.use_own_menu()
        edit.menu_asked.connect(self.show_menu)
        self.setFocusProxy(self.field)
        self.layout_row = QHBoxLayout(self)
        self.layout_row.setContentsMargins(0, 0, theme().px(INSET), 0)
        self.layout_row.setSpacing(theme().px(4))
        self.build()
        self.grip: Grip | None = None
        if entries.deeds.place is not None:
            self.grip = Grip(self, entries.reordering)
            # Behind the text, so that dates and states end where the fields end.
            behind = self.layout_row.indexOf(self.field) + 1
            self.layout_row.insertLayout(behind, _at_top(self.grip, 1))

    def build(self) -> None:
        """Put the parts side by side; more of them in subclasses."""
        self.layout_row.addWidget(self.field, 1)

    def add_top(self, widget: QWidget, above: int = 0) -> None:
        """Put a widget at the height of the first line of text, `above` design pixels down."""
        self.layout_row.addLayout(_at_top(widget, above))

    def load(self, record: Any) -> None:  # noqa: ANN401
        """Show an entry; None frees the row. A menu that is open is about the one before."""
        if self.record is not None and (record is None or record.id != self.record.id):
            close_menu_of(self)
        self.record = record
        self.field.load(record.id if record is not None else 0, record.text if record else "")
        if record is not None:
            self.fill(record)

    def fill(self, record: Any) -> None:  # noqa: ANN401
        """Show what stands beside the text; in subclasses."""

    def fill_menu(self, menu: QMenu) -> None:
        """Add what can be done with the entry; in subclasses before the common actions."""

    def show_menu(self, place: QPoint) -> None:
        """The menu of the entry, with the text's own actions below."""
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu)
        if self.entries.deeds.place is not None:
            menu.addAction(self.tr("Move up"), self._move_up)
            menu.addAction(self.tr("Move down"), self._move_down)
        menu.addAction(self.tr("Remove"), self._remove)
        menu.addSeparator()
        edit = self.field.edit
        for text, slot in (
            (self.tr("Cut"), edit.cut),
            (self.tr("Copy"), edit.copy),
            (self.tr("Paste"), edit.paste),
        ):
            menu.addAction(text, slot)
        menu.popup(place)

    def _move(self, direction: int) -> None:
        self.field.visit.commit()
        self.entries.move_row(self, direction)

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _step(self, direction: int) -> None:
        self.entries.step_from(self, direction)

    def _next(self) -> None:
        self.entries.step_from(self, 1)

    def _remove(self) -> None:
        self.entries.remove_row(self)


def _at_top(widget: QWidget, above: int) -> QVBoxLayout:
    holder = QVBoxLayout()
    holder.setContentsMargins(0, theme().px(above), 0, 0)
    holder.addWidget(widget)
    holder.addStretch(1)
    return holder


class EntryList(QWidget):
    """Rows, and the line that adds one. Rows are kept and used again for other contacts.

    `key` names the list in drafts, `name` is what a screen reader calls an entry, `placeholder`
    invites to add one.
    """

    def __init__(
        self,
        desk: Desk,
        key: str,
        deeds: EntryDeeds,
        name: str,
        placeholder: str,
        row_class: type[EntryRow] = EntryRow,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk, self.key, self.deeds, self.name = desk, key, deeds, name
        self._row_class = row_class
        self._contact_id = 0
        self._rows: list[EntryRow] = []
        self._free: list[EntryRow] = []
        self._records: Sequence[Any] = ()
        self.line = AddLine(
            desk, f"add-{key}", deeds.add, self._edit_or_remove, placeholder, placeholder
        )
        self.line.lines_pasted.connect(self.add_lines)
        self.line.stepped_back.connect(self._to_last)
        self.line.entry_changed.connect(self._show_rows)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(2))
        self._column.addSpacing(theme().px(3))
        self._column.addWidget(self.line)
        self.reordering = Reordering(self, self.rows, self._drop)

    # ------------------------------------------------------------ showing

    def load(self, contact_id: int, records: Sequence[Any]) -> None:
        """Show the entries of a contact."""
        self.line.load(contact_id)
        if contact_id != self._contact_id:
            for row in self._rows:
                row.field.visit.commit()
                self._release(row)
            self._rows = []
        self._contact_id = contact_id
        self._records = records
        self._show_rows()

    def spare(self, count: int) -> pieces.Pieces:
        """Make so many rows ahead, in pieces."""
        while len(self._rows) + len(self._free) < count:
            yield pieces.PAUSE
            row = self._row_class(self)
            row.hide()
            self._free.append(row)

    def rows(self) -> tuple[EntryRow, ...]:
        """The rows shown, in order."""
        return tuple(self._rows)

    def _show_rows(self) -> None:
        shown = [record for record in self._records if record.id != self.line.open_entry]
        known = {row.record.id: row for row in self._rows}
        wanted = {record.id for record in shown}
        for number, row in known.items():
            if number not in wanted:
                self._rescue(row)
                self._release(row)
        rows = []
        for record in shown:
            row = known.get(record.id) or self._take_row()
            row.load(record)
            rows.append(row)
        if rows != self._rows:
            for place, row in enumerate(rows):
                if self._column.indexOf(row) != place:
                    self._column.removeWidget(row)
                    self._column.insertWidget(place, row)
                row.show()
            self._rows = rows
            self.desk.tabs_changed.emit()

    def _take_row(self) -> EntryRow:
        return self._free.pop() if self._free else self._row_class(self)

    def _rescue(self, row: EntryRow) -> None:
        """The entry is gone, but somebody was typing in it: the text goes to the adding line."""
        if row.field.visit.dirty and row.field.edit.text():
            self.line.put(row.field.edit.text())
        row.field.visit.forget()
        if row.field.edit.hasFocus():
            self.line.setFocus()

    def _release(self, row: EntryRow) -> None:
        row.load(None)
        self._column.removeWidget(row)
        row.hide()
        self._free.append(row)

    # ------------------------------------------------------------ doing

    def add_lines(self, lines: list[str]) -> None:
        """Add several pasted lines as entries, one step."""
        self.desk.run(self.deeds.add_lines(self._contact_id, lines))

    def move_row(self, row: EntryRow, direction: int) -> None:
        """Put an entry one place up or down."""
        place = self._rows.index(row)
        target = place + direction
        if not 0 <= target < len(self._rows):
            return
        if self.deeds.place is not None:
            after = target if direction > 0 else target - 1
            above = self._rows[after].record.id if after >= 0 else 0
            self.desk.run(self.deeds.place(row.record.id, above))

    def _drop(self, row: QWidget, place: int) -> None:
        """Put a dragged entry before the one that stands at a place."""
        if self.deeds.place is None or not isinstance(row, EntryRow) or row.record is None:
            return
        row.field.visit.commit()
        above = self._rows[place - 1].record.id if place else 0
        self.desk.run(self.deeds.place(row.record.id, above))

    def remove_row(self, row: EntryRow) -> None:
        """Remove an entry; the focus goes to the one before it."""
        if row.record is None or row not in self._rows:
            return
        row.field.visit.forget()
        if row.isAncestorOf(self.window().focusWidget()):
            place = self._rows.index(row)
            neighbours = self._rows[:place][-1:] or self._rows[place + 1 :][:1]
            (neighbours[0] if neighbours else self.line).setFocus()
        self.desk.run(self.deeds.remove(row.record.id))

    def step_from(self, row: EntryRow, direction: int) -> None:
        """Move the focus to the entry above or below, after the last to the adding line."""
        place = self._rows.index(row) + direction
        if 0 <= place < len(self._rows):
            self._rows[place].setFocus(Qt.FocusReason.TabFocusReason)
        elif direction > 0:
            self.line.setFocus(Qt.FocusReason.TabFocusReason)

    def _to_last(self) -> None:
        if self._rows:
            self._rows[-1].setFocus(Qt.FocusReason.TabFocusReason)

    def _edit_or_remove(self, entry_id: int, text: str, join: int) -> Deed:
        return self.deeds.edit(entry_id, text, join) if text else self.deeds.remove(entry_id)
