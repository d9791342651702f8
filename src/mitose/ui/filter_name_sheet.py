"""Asks for the name of a filter: of a new one, or another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from mitose.services import saved_filters
from mitose.ui import errors
from mitose.ui.theme import Size, Tone, Weight
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from mitose.domain.board_query import BoardQuery
    from mitose.domain.changes import Changes
    from mitose.domain.errors import MitoseError
    from mitose.domain.saved_filter import SavedFilter
    from mitose.ui.context import Context


class FilterNameSheet(Sheet):
    """With `query` it saves a filter, with `saved` it renames one."""

    def __init__(
        self,
        context: Context,
        window: QWidget,
        *,
        query: BoardQuery | None = None,
        saved: SavedFilter | None = None,
    ) -> None:
        title = self.tr("Rename the filter") if saved else self.tr("Save the filter")
        super().__init__(window, title, width=420)
        self._context = context
        self._query = query
        self._saved = saved
        self.name = QLineEdit(saved.name if saved else "")
        self.name.setAccessibleName(self.tr("Name of the filter"))
        self.name.setPlaceholderText(self.tr("Name, such as ‘Kassel, energy’"))
        self.name.setMaxLength(100)
        self.name.selectAll()
        self.name.textChanged.connect(self._look)
        self.name.returnPressed.connect(self._save)
        self.save = Button(self.tr("Save"), Kind.PRIMARY)
        self.save.clicked.connect(self._save)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.trouble = WrapLabel("", tone=Tone.OVERDUE)
        self.trouble.hide()
        self.body.addWidget(WrapLabel(title, Size.LARGE, Weight.STRONG))
        self.body.addWidget(self.name)
        self.body.addWidget(
            WrapLabel(self.tr("It stands in the rail, with its count."), tone=Tone.MUTED)
        )
        self.body.addWidget(self.trouble)
        self.body.addWidget(ButtonRow(self.save, cancel))
        self._look()

    def first_focus(self) -> QWidget:
        return self.name

    def _look(self) -> None:
        self.save.setEnabled(bool(self.name.text().strip()))

    def _save(self) -> None:
        if not self.save.isEnabled():
            return
        self.trouble.hide()
        tasks, name = self._context.tasks, self.name.text()
        if self._saved is not None:
            tasks.deed(
                saved_filters.rename, self._saved.id, name, done=self._done, failed=self._failed
            )
        else:
            tasks.deed(saved_filters.add, name, self._query, done=self._done, failed=self._failed)

    def _done(self, _changes: Changes | None) -> None:
        self.accept()

    def _failed(self, error: MitoseError) -> None:
        self.trouble.setText(errors.explain(error).happened)
        self.trouble.show()
