"""One line for the history: says what it takes the words for, and proposes what comes of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from mitose.domain.logged_line import LoggedLine, Note, NoteKind, parse
from mitose.services import interactions, noting
from mitose.ui import i18n
from mitose.ui.contact_panel.adding import AddLine
from mitose.ui.contact_panel.log_form import happened_words
from mitose.ui.contact_panel.proposals import Proposals
from mitose.ui.contact_panel.section import INSET
from mitose.ui.contact_panel.texts import whole_date
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.label import WrapLabel

if TYPE_CHECKING:
    from mitose.domain.changes import Changes
    from mitose.services.workspace import Workspace
    from mitose.ui.contact_panel.desk import Desk
    from mitose.ui.contact_panel.saving import Deed

_LONGEST = 34


class LogEdit(AddLine):
    """The field. A text that was put there and not touched is logged by Enter only."""

    def __init__(self, line: LogLine, desk: Desk, key: str, name: str, placeholder: str) -> None:
        self._line = line
        self.untouched = ""
        super().__init__(desk, key, line.add_deed, line.edit_deed, name, placeholder, line)
        self.edit.accepts_lines = False

    def begin_with(self, words: str) -> None:
        """Put words there to go on from."""
        self.finish_touched()
        self.untouched = words.strip()
        self.edit.set_text(words)
        self.edit.restores = True
        cursor = self.edit.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.edit.setTextCursor(cursor)

    def is_untouched(self) -> bool:
        """Whether the text is only what was put there."""
        return bool(self.untouched) and self.edit.text() == self.untouched

    def load(self, contact_id: int) -> None:
        if contact_id != self._contact_id and self.is_untouched():
            self.edit.set_text("")
        super().load(contact_id)

    def commit(self) -> None:
        self.finish_touched()

    def _leave(self) -> None:
        self.finish_touched()

    def finish_touched(self) -> None:
        """Log what is typed, unless nobody has typed anything."""
        if not self.is_untouched():
            self.finish()

    def finish(self) -> None:
        typed = self.edit.text()
        self.untouched = ""
        super().finish()
        self._line.finished(typed)

    def _save(self) -> None:
        if not self.is_untouched():
            super()._save()

    def _give_up(self) -> None:
        self.untouched = ""
        super()._give_up()
        self._line.given_up.emit()


class LogLine(QWidget):
    """'called, offered tickets, she needs a photographer #needs', and below it what that means.

    What was given, received, referred, offered or needed is proposed once the line is logged:
    each is an entry and an undo step of its own, or all together one. `logged` comes when a line
    was finished, `noted` when nothing is proposed any more, `given_up` on Escape.
    """

    logged = Signal()
    noted = Signal()
    given_up = Signal()

    def __init__(self, desk: Desk, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._read: LoggedLine | None = None
        self._notes: list[Note] = []
        self._notes_for = 0
        self.field = LogEdit(
            self,
            desk,
            key,
            self.tr("What happened, in one line"),
            self.tr("called, offered tickets, she needs a photographer"),
        )
        self.field.edit.edited.connect(self._say)
        self.said = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.MUTED)
        self.said.hide()
        self.proposals = Proposals(self.tr("Note this, too?"))
        self.proposals.taken.connect(self._take)
        self.setFocusProxy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(2))
        column.addWidget(self.field)
        holder = QHBoxLayout()  # in line with the field's edge
        holder.setContentsMargins(theme().px(INSET), 0, theme().px(INSET), 0)
        holder.addWidget(self.said)
        column.addLayout(holder)
        column.addWidget(self.proposals)

    def load(self, contact_id: int) -> None:
        """Log for this contact from now on."""
        self.field.load(contact_id)
        if contact_id != self._notes_for:
            self._propose([], contact_id)
        if not self.field.edit.text():
            self.said.hide()

    def begin_with(self, words: str) -> None:
        """Put words there that are logged by Enter, or went on with."""
        self.field.begin_with(words)
        self._say()

    def read(self, text: str) -> LoggedLine:
        """What a line is taken for."""
        now = self._desk.now().time()
        return parse(text, self._desk.today(), now, i18n.current())

    # ------------------------------------------------------------ deeds

    def add_deed(self, contact_id: int, text: str) -> Deed:
        """The deed that logs a line."""
        return partial(_log, self.read(text), contact_id)

    def edit_deed(self, entry_id: int, text: str, join: int) -> Deed:
        """The deed that changes it while it is still being typed."""
        return partial(_edit, self.read(text), self._desk.contact_id, entry_id, text, join)

    def finished(self, typed: str) -> None:
        """A line has been handed on: propose what came up in it."""
        if not isValid(self._desk):  # the focus went because the whole panel is being taken down
            return
        self.said.hide()
        if typed:
            self._read = self.read(typed)
            self._propose(list(self._read.notes), self._desk.contact_id)
            self.logged.emit()

    def _propose(self, notes: list[Note], contact_id: int) -> None:
        self._notes, self._notes_for = notes, contact_id
        words = [self._note_words(Note(note.kind, _short(note.text))) for note in notes]
        if len(notes) > 1:
            words.append(self.tr("All of it"))
        self.proposals.show_texts(words)
        self._desk.tabs_changed.emit()

    def _take(self, place: int) -> None:
        if self._read is None:
            return
        taken = self._notes[place : place + 1] or list(self._notes)
        rest = [note for note in self._notes if note not in taken]
        self._desk.run(noting.accept, self._notes_for, taken, self._read.on)
        self._propose(rest, self._notes_for)
        self.field.setFocus()
        if not rest:
            self.noted.emit()

    # ------------------------------------------------------------ words

    def _say(self) -> None:
        """What the words are taken for, before Enter."""
        text = self.field.edit.text()
        self.said.setVisible(bool(text))
        if not text:
            return
        self._propose([], self._notes_for)
        line = self.read(text)
        parts = [self._kind_words(line), whole_date(line.on, line.at)]
        parts += [self._note_words(note) for note in line.notes]
        self.said.setText(" · ".join(parts))

    def _kind_words(self, line: LoggedLine) -> str:
        if line.kind == "other" and not line.from_them:
            return self.tr("Note")
        return happened_words(line.kind, from_them=line.from_them)

    def _note_words(self, note: Note) -> str:
        return {
            NoteKind.GIVEN: self.tr("Given: {text}"),
            NoteKind.RECEIVED: self.tr("Received: {text}"),
            NoteKind.REFERRAL_GIVEN: self.tr("Referral given: {text}"),
            NoteKind.REFERRAL_RECEIVED: self.tr("Referral received: {text}"),
            NoteKind.NEEDS: self.tr("Looks for: {text}"),
            NoteKind.HAS: self.tr("Has: {text}"),
            NoteKind.OFFER: self.tr("I can do: {text}"),
            NoteKind.PROMISE: self.tr("Promised: {text}"),
        }[note.kind].format(text=note.text)


def _short(text: str) -> str:
    """A chip is one line; the whole text stands in the entry above."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


def _log(line: LoggedLine, contact_id: int, ws: Workspace) -> Changes:
    return interactions.log(ws, line.entry(contact_id))


def _edit(
    line: LoggedLine, contact_id: int, entry_id: int, text: str, join: int, ws: Workspace
) -> Changes:
    if not text:
        return interactions.remove(ws, entry_id)
    return interactions.edit(ws, line.entry(contact_id, entry_id), join=join)
