"""When a field is saved, and how nothing typed is ever lost.

A visit lasts from entering a field until leaving it. Within it the field may be saved several
times (after two seconds without typing, on Enter, on leaving); all belong to one undo step.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from mitose.domain.changes import Changes
from mitose.domain.waiting_text import WaitingText

if TYPE_CHECKING:
    from mitose.ui.contact_panel.growing_edit import GrowingEdit
    from mitose.ui.tasks import Tasks

IDLE_MS = 2000
MESSAGE = "message"  # the draft that no field shows: it waits for the next message to them

Deed = Callable[..., Changes]
"""A service function with everything but the workspace given."""
MakeDeed = Callable[[int, str, int], "Deed | None"]
"""(owner, text, step to join or 0) → the deed; None when the text is to be put back.

Raises `NotUnderstoodError` for a text that cannot be saved as it stands.
"""


class NotUnderstoodError(Exception):
    """The text cannot be saved; the message is a sentence for the user."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that could not be saved, and the contact it was typed for.

    `half` when nothing failed: it is not understood, or something is still missing.
    """

    contact_id: int
    text: str
    half: bool = False


class Drafts(QObject):
    """Texts that could not be saved, by field and owner, until they are.

    `contact_id` is the contact on show; drafts kept from now on belong to it. `kept` carries a
    contact whose drafts are others now.
    """

    changed = Signal()
    kept = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.contact_id = 0
        self._kept: dict[tuple[str, int], Draft] = {}

    def text(self, key: str, owner: int) -> str | None:
        """The text kept for a field, if there is one."""
        found = self._kept.get((key, owner))
        return found.text if found else None

    def keep(self, key: str, owner: int, draft: Draft) -> None:
        """Keep a text."""
        if self._kept.get((key, owner)) != draft:
            self._kept[key, owner] = draft
            self.changed.emit()
            self.kept.emit(draft.contact_id)

    def drop(self, key: str, owner: int) -> None:
        """Forget a text: it has been saved or given up."""
        draft = self._kept.pop((key, owner), None)
        if draft is not None:
            self.changed.emit()
            self.kept.emit(draft.contact_id)

    def take_up(self, texts: Iterable[WaitingText]) -> None:
        """Know what was kept the last time the program ran."""
        for one in texts:
            draft = Draft(one.contact_id, one.text, half=True)
            self._kept.setdefault((one.key, one.contact_id), draft)
        self.changed.emit()

    def of_contact(self, contact_id: int) -> tuple[WaitingText, ...]:
        """What waits in the fields of a contact itself, to be kept over a restart."""
        return tuple(
            WaitingText(contact_id, key, draft.text)
            for (key, owner), draft in self._kept.items()
            if owner == contact_id == draft.contact_id
        )

    def failed(self) -> int:
        """The first contact for whom saving went wrong, 0 if it did for none."""
        return next((one.contact_id for one in self._kept.values() if not one.half), 0)

    def elsewhere(self) -> tuple[int, ...]:
        """Contacts other than the one on show that have texts to be saved."""
        others = {draft.contact_id for (key, _), draft in self._kept.items() if key != MESSAGE}
        return tuple(sorted(others - {self.contact_id}))

    def in_fields(self, contact_id: int) -> bool:
        """Whether a field of this contact has a text to be saved."""
        return any(one.key != MESSAGE for one in self.of_contact(contact_id))

    def __len__(self) -> int:
        return len(self._kept)


@dataclass(frozen=True, slots=True)
class _Sent:
    owner: int
    contact_id: int
    text: str
    visit: int


class Visit(QObject):
    """Saves one editor's text; it is told the stored text by `load`.

    `owner` is what the text belongs to: a contact's id, or an entry's. `saved` is emitted when the
    shown text is in the file, `failed` with the error when it is not, `settled` when a failure is
    over without saving. With `skips_empty` an empty text is never saved: leaving it emits
    `emptied`.
    """

    saved = Signal()
    failed = Signal(object)
    settled = Signal()
    emptied = Signal()

    def __init__(
        self, edit: GrowingEdit, key: str, make: MakeDeed, tasks: Tasks, drafts: Drafts
    ) -> None:
        super().__init__(edit)
        self.skips_empty = False
        self._edit, self._key, self._make = edit, key, make
        self._tasks, self._drafts = tasks, drafts
        self._owner = 0
        self._contact_id = 0
        self._stored = ""
        self._base = ""
        self._entry = ""
        self._inside = False
        self._number = 0
        self._step = 0
        self._broken = False
        self._sent: deque[_Sent] = deque()
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self._pause)
        edit.edited.connect(self._edited)
        edit.focused.connect(self._enter)
        edit.left.connect(self._leave)
        edit.finished.connect(self.commit)
        edit.escaped.connect(self._restore)

    @property
    def owner(self) -> int:
        """What the shown text belongs to."""
        return self._owner

    @property
    def dirty(self) -> bool:
        """Whether the text differs from what was stored or sent to be stored."""
        return self._owner != 0 and (self._broken or self._edit.text() != self._latest())

    def load(self, owner: int, stored: str) -> None:
        """Show what is stored; a text being typed, or one not saved, stays."""
        if owner != self._owner:
            self._switch(owner, stored)
        elif any(sent.owner == owner for sent in self._sent):
            return  # what comes is older than what is on its way
        elif stored != self._stored:
            self._stored = stored
            if not self.dirty:
                self._show(stored)
                self._entry = self._base

    def commit(self) -> None:
        """Save now if there is something to save."""
        self._idle.stop()
        if not self.dirty:
            return
        text = self._edit.text()
        if text == self._base and not self._sent:
            self._settle()
        elif self.skips_empty and not text:
            self.emptied.emit()
        else:
            self._save(text)

    def forget(self) -> None:
        """Give up what is typed."""
        self._idle.stop()
        self._show(self._stored)
        self._settle()

    def _save(self, text: str) -> None:
        try:
            deed = self._make(self._owner, text, self._step)
        except NotUnderstoodError as error:
            self._keep(_Sent(self._owner, self._contact_id, text, self._number), half=True)
            self.failed.emit(error)
            return
        if deed is None:
            self._show(self._stored)
            return
        self._sent.append(_Sent(self._owner, self._contact_id, text, self._number))
        self._tasks.deed(deed, done=self._done, failed=self._not_done)

    # ------------------------------------------------------------ the visit

    def _pause(self) -> None:
        if self._edit.text() or not self.skips_empty:
            self.commit()

    def _switch(self, owner: int, stored: str) -> None:
        if self._drafts.text(self._key, self._owner) != self._edit.text():
            self.commit()  # else it was tried, and waits for 'Try again'
        self._owner = 0  # what is shown now is no edit
        self._contact_id = self._drafts.contact_id
        self._stored = stored
        self._show(stored)
        draft = self._drafts.text(self._key, owner) if owner else None
        self._broken = draft is not None
        if draft is not None:
            self._edit.set_text(draft)
        self._owner = owner
        self._begin()
        self.settled.emit()
        if draft is not None:
            self.failed.emit(None)

    def _show(self, stored: str) -> None:
        self._edit.set_text(stored)
        self._edit.restores = False
        self._base = self._edit.text()

    def _begin(self) -> None:
        self._idle.stop()
        self._number += 1
        self._step = 0
        self._entry = self._edit.text()
        self._edit.restores = False

    def _enter(self) -> None:
        if not self._inside:
            self._inside = True
            self._begin()

    def _leave(self) -> None:
        if not isValid(self._idle):  # the focus goes because the whole panel is being taken down
            return
        self.commit()
        self._inside = False
        self._edit.restores = False

    def _edited(self) -> None:
        if self._owner:
            self._idle.start()
            self._edit.restores = self._edit.text() != self._entry

    def _restore(self) -> None:
        """Bring back what was there on entry, in the file too if it was saved meanwhile."""
        self._edit.put_text(self._entry)
        self._edit.restores = False
        self.commit()

    def _latest(self) -> str:
        mine = [sent.text for sent in self._sent if sent.owner == self._owner]
        return mine[-1] if mine else self._base

    # ------------------------------------------------------------ answers

    def _done(self, changes: Changes) -> None:
        sent = self._sent.popleft()
        self._drafts.drop(self._key, sent.owner)
        if sent.owner != self._owner:
            return
        self._stored = self._base = sent.text
        if sent.visit == self._number and changes.step_id:
            self._step = changes.step_id
        self._broken = False
        self.saved.emit()

    def _not_done(self, error: object) -> None:
        sent = self._sent.popleft()
        self._keep(sent)
        if sent.owner == self._owner:
            self.failed.emit(error)

    def _keep(self, sent: _Sent, *, half: bool = False) -> None:
        self._drafts.keep(self._key, sent.owner, Draft(sent.contact_id, sent.text, half))
        if sent.owner == self._owner:
            self._broken = True

    def _settle(self) -> None:
        self._broken = False
        self._drafts.drop(self._key, self._owner)
        self.settled.emit()
