"""A field of the panel: an editor that saves itself and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mitose.ui.contact_panel.growing_edit import GrowingEdit
from mitose.ui.contact_panel.saving import NotUnderstoodError, Visit
from mitose.ui.errors import explain
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.label import WrapLabel

if TYPE_CHECKING:
    from mitose.ui.contact_panel.desk import Desk
    from mitose.ui.contact_panel.saving import MakeDeed


RING_ROOM = 4
"""The ring of the focus with its gap, in pixels that do not scale."""


class FailureLine(QWidget):
    """'Not saved: … · Try again', below the field whose text is kept."""

    def __init__(self, retry: object, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.OVERDUE, parent=self)
        self._again = Button(self.tr("Try again"), Kind.LINK, small=True, parent=self)
        self._again.clicked.connect(retry)
        row = QHBoxLayout(self)
        # Below the ring that the field has while one types in it.
        row.setContentsMargins(theme().px(6), RING_ROOM, 0, 0)
        row.setSpacing(theme().px(4))
        row.addWidget(self._text, 1)
        row.addWidget(self._again, 0, Qt.AlignmentFlag.AlignTop)

    def say(self, error: object) -> None:
        """Show why; for a text that was not understood there is nothing to try again."""
        if isinstance(error, NotUnderstoodError):
            self._text.setText(str(error))
        elif error is None:
            self._text.setText(self.tr("Not saved."))
        elif isinstance(error, BaseException):
            reason = explain(error).happened
            self._text.setText(self.tr("Not saved: {reason}").format(reason=reason))
        self._again.setVisible(not isinstance(error, NotUnderstoodError))
        self.show()

    def text(self) -> str:
        """The sentence shown."""
        return self._text.text()


class Field(QWidget):
    """An editor, its saving, and the line that says what went wrong.

    `key` names the field in drafts; `make` turns a text into the deed that saves it.
    """

    def __init__(
        self,
        desk: Desk,
        key: str,
        make: MakeDeed,
        name: str,
        placeholder: str = "",
        *,
        edit: GrowingEdit | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._failure: FailureLine | None = None
        self.edit = edit if edit is not None else GrowingEdit(placeholder)
        self.edit.setParent(self)
        self.edit.setAccessibleName(name)
        if placeholder:
            self.edit.setPlaceholderText(placeholder)
            self.edit.setAccessibleDescription(placeholder)
        self.visit = Visit(self.edit, key, make, desk.tasks, desk.drafts)
        self.visit.saved.connect(self._saved)
        self.visit.failed.connect(self._failed)
        self.visit.settled.connect(self._settled)
        self.setFocusProxy(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.edit)
        desk.register(self.visit)

    def load(self, owner: int, text: str) -> None:
        """Show the stored text of an owner."""
        self.visit.load(owner, text)

    @property
    def failure(self) -> str:
        """What stands below the field, if anything went wrong."""
        shown = self._failure is not None and not self._failure.isHidden()
        return self._failure.text() if shown and self._failure else ""

    def _saved(self) -> None:
        self._settled()
        self._desk.mark.stand_by(self.edit)

    def _failed(self, error: object) -> None:
        if self._failure is None:
            self._failure = FailureLine(self.visit.commit, self)
            layout = self.layout()
            if layout is not None:
                layout.addWidget(self._failure)
        self._failure.say(error)

    def _settled(self) -> None:
        if self._failure is not None:
            self._failure.hide()
