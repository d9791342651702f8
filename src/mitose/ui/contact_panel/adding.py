"""The line at the end of a list: typing and Enter make an entry."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from mitose.domain.changes import Changes
from mitose.ui.contact_panel.field import FailureLine
from mitose.ui.contact_panel.growing_edit import GrowingEdit
from mitose.ui.contact_panel.saving import IDLE_MS, Deed, Draft
from mitose.ui.contact_panel.section import INSET
from mitose.ui.theme import theme

if TYPE_CHECKING:
    from mitose.ui.contact_panel.desk import Desk

MakeAdd = Callable[[int, str], Deed]
"""(contact, text) → the deed that adds the entry; its `Changes.made` is the entry."""
MakeEdit = Callable[[int, str, int], Deed]
"""(entry, text, step to join) → the deed that changes it; an empty text removes it."""


class _Entry(QObject):
    """One entry on its way from the line into the file, perhaps in several savings."""

    stored = Signal()
    ended = Signal(object)
    refused = Signal(object, object)

    def __init__(self, line: AddLine, contact_id: int) -> None:
        super().__init__(line)
        self._line = line
        self.contact_id = contact_id
        self.made = 0
        self.wanted = ""
        self._step = 0
        self._sent: str | None = None
        self._closed = False

    def want(self, text: str, *, closed: bool) -> None:
        """Have the entry say `text`; `closed` when nothing more will come."""
        self.wanted = text
        self._closed = self._closed or closed
        if self._sent is None:
            self._send()

    def _send(self) -> None:
        self._sent = self.wanted
        tasks = self._line.desk.tasks
        if self.made:
            deed = self._line.make_edit(self.made, self.wanted, self._step)
        else:
            deed = self._line.make_add(self.contact_id, self.wanted)
        tasks.deed(deed, done=self._done, failed=self._failed)

    def _done(self, changes: Changes) -> None:
        sent, self._sent = self._sent, None
        self.made = self.made or changes.made
        self._step = changes.step_id or self._step
        self.stored.emit()
        if self.wanted != sent:
            self._send()
        elif self._closed:
            self.ended.emit(self)

    def _failed(self, error: object) -> None:
        self._sent = None
        self.refused.emit(self, error)


class AddLine(QWidget):
    """A field that makes entries. Enter, leaving it and 2 s without typing save what is typed.

    While an entry saved by the pause is still being typed, `open_entry` is its id, and the list
    does not show it a second time.
    """

    lines_pasted = Signal(list)
    stepped_back = Signal()
    entry_changed = Signal()

    def __init__(
        self,
        desk: Desk,
        key: str,
        make_add: MakeAdd,
        make_edit: MakeEdit,
        name: str,
        placeholder: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk, self.make_add, self.make_edit = desk, make_add, make_edit
        self._key = key
        self._contact_id = 0
        self._entry: _Entry | None = None
        self._failure: FailureLine | None = None
        self.edit = GrowingEdit(placeholder, look="", parent=self)
        self.edit.setAccessibleName(name)
        self.edit.accepts_lines = True
        self.edit.edited.connect(self._edited)
        self.edit.left.connect(self._leave)
        self.edit.finished.connect(self.finish)
        self.edit.escaped.connect(self._give_up)
        self.edit.stepped.connect(self._stepped)
        self.edit.deleted_empty.connect(self.stepped_back)
        self.edit.lines_pasted.connect(self.lines_pasted)
        self.setFocusProxy(self.edit)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self._save)
        column = QVBoxLayout(self)
        inset = theme().px(INSET)
        column.setContentsMargins(inset, 0, inset, 0)
        column.setSpacing(0)
        column.addWidget(self.edit)
        desk.register(self)

    @property
    def open_entry(self) -> int:
        """The entry that is still being typed here, 0 if none."""
        return self._entry.made if self._entry is not None else 0

    @property
    def failure(self) -> str:
        """What stands below the line, if anything went wrong."""
        shown = self._failure is not None and not self._failure.isHidden()
        return self._failure.text() if shown and self._failure else ""

    def load(self, contact_id: int) -> None:
        """Make entries of this contact from now on."""
        if contact_id == self._contact_id:
            return
        self.finish()
        self._contact_id = contact_id
        draft = self.desk.drafts.text(self._key, contact_id)
        self.edit.set_text(draft or "")
        self._say(None, shown=draft is not None)

    def put(self, text: str) -> None:
        """Keep a text that has lost its entry."""
        self.edit.set_text(" ".join(part for part in (self.edit.text(), text) if part))
        self._idle.start()

    def commit(self) -> None:
        """Save what is typed; before the window closes or another contact is shown."""
        self.finish()

    def finish(self) -> None:
        """Save what is typed as an entry of its own and be empty again."""
        self._idle.stop()
        text = self.edit.text()
        entry, self._entry = self._entry, None
        if entry is None and not text:
            return
        if entry is None:
            entry = self._new_entry()
        self.edit.set_text("")
        self.edit.restores = False
        self._say(None, shown=False)
        entry.want(text, closed=True)

    def _leave(self) -> None:
        if isValid(self._idle):  # else the whole panel is being taken down
            self.finish()

    def _new_entry(self) -> _Entry:
        entry = _Entry(self, self._contact_id)
        entry.stored.connect(self._stored)
        entry.ended.connect(self._ended)
        entry.refused.connect(self._refused)
        return entry

    def _edited(self) -> None:
        self._idle.start()
        self.edit.restores = bool(self.edit.toPlainText())

    def _save(self) -> None:
        text = self.edit.text()
        if not text:
            return
        if self._entry is None:
            self._entry = self._new_entry()
        self._entry.want(text, closed=False)

    def _give_up(self) -> None:
        self.edit.put_text("")
        self.desk.drafts.drop(self._key, self._contact_id)
        self._say(None, shown=False)
        if self._entry is not None:
            self.finish()
        self._idle.stop()
        self.edit.restores = False

    def _stepped(self, direction: int) -> None:
        if direction < 0:
            self.stepped_back.emit()

    # ------------------------------------------------------------ answers

    def _stored(self) -> None:
        self.desk.drafts.drop(self._key, self._contact_id)
        self._say(None, shown=False)
        self.desk.mark.stand_by(self.edit)
        self.entry_changed.emit()

    def _ended(self, entry: _Entry) -> None:
        entry.deleteLater()

    def _refused(self, entry: _Entry, error: object) -> None:
        text = entry.wanted
        if entry is self._entry:
            self._entry = None
        elif entry.contact_id == self._contact_id:
            self.edit.set_text(" ".join(part for part in (text, self.edit.text()) if part))
        self.desk.drafts.keep(self._key, entry.contact_id, Draft(entry.contact_id, text))
        if entry.contact_id == self._contact_id:
            self._say(error, shown=True)
        entry.deleteLater()

    def _say(self, error: object, *, shown: bool) -> None:
        if not shown:
            if self._failure is not None:
                self._failure.hide()
            return
        if self._failure is None:
            self._failure = FailureLine(self.finish, self)
            layout = self.layout()
            if layout is not None:
                layout.addWidget(self._failure)
        self._failure.say(error)
