"""Undo, redo and the notice that names each step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from mitose.domain.changes import Changes, Label
from mitose.domain.errors import MitoseError
from mitose.services import board, history
from mitose.ui import step_labels

if TYPE_CHECKING:
    from mitose.ui.context import Context

_UNDO, _REDO = "undo", "redo"


class History(QObject):
    """Takes steps back and does them again, and says what was done.

    `shown` carries the changes of an undo or redo, so that the window can show where it was.
    """

    shown = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._told: Changes | None = None
        context.tasks.changed.connect(self._changed)

    def undo(self) -> None:
        """Take the last step back."""
        self._context.tasks.deed(history.undo, done=self._undone)

    def redo(self) -> None:
        """Do the last undone step again."""
        self._context.tasks.deed(history.redo, done=self._redone)

    def _undone(self, changes: Changes | None) -> None:
        if changes is None:
            self._context.notices.say(self.tr("Nothing to undo"))
            return
        text = self.tr("Undone: {step}").format(step=self._sentence(changes.label))
        self._context.notices.say(text, self.tr("Redo"), self.redo)
        self._tell(changes)

    def _redone(self, changes: Changes | None) -> None:
        if changes is None:
            self._context.notices.say(self.tr("Nothing to redo"))
            return
        text = self.tr("Done again: {step}").format(step=self._sentence(changes.label))
        self._context.notices.say(text, self.tr("Undo"), self.undo)
        self._tell(changes)

    def _tell(self, changes: Changes) -> None:
        self._told = changes
        self.shown.emit(changes)

    def _changed(self, changes: Changes) -> None:
        """Name the step of any deed, but for what a field has already called saved."""
        told, self._told = self._told, None
        if changes is told or changes.label is None or _quiet() or _typed(changes.label):
            return
        text = self._sentence(changes.label)
        if changes.step_id:
            self._context.notices.say(text, self.tr("Undo"), self.undo)
        else:
            self._context.notices.say(text)

    def _sentence(self, label: Label | None) -> str:
        if label is None:
            return ""
        name = ""
        if len(label.contact_ids) == 1:
            workspace, day = self._context.workspace, self._context.today()
            try:
                card = board.cards(workspace, label.contact_ids, day).get(label.contact_ids[0])
            except MitoseError:  # busy, mostly: the sentence does without the name
                card = None
            name = card.name if card is not None else ""
        return step_labels.sentence(label, name)


def _quiet() -> bool:
    """Whether each key is a step and the next contact its answer: no notice names it."""
    return _focus_says("quietSteps")


def _typed(label: Label) -> bool:
    """Whether a step comes from typing into the contact panel."""
    typed = label.code in step_labels.TYPED and label.count == 1
    return typed and _focus_says("saysSaved")


def _focus_says(name: str) -> bool:
    """Whether the widget with the focus, or one it lies in, has this property."""
    widget: QWidget | None = QApplication.focusWidget()
    while widget is not None:
        if widget.property(name):
            return True
        widget = widget.parentWidget()
    return False
