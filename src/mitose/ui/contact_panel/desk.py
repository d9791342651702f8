"""What all parts of the panel share: the way to the services, the day, and where saving shows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING
from weakref import WeakSet

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from mitose import clock
from mitose.services import waiting_texts
from mitose.ui.contact_panel.saving import Drafts, Visit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mitose.domain.changes import Changes
    from mitose.domain.contact import ContactDetails
    from mitose.ui.contact_panel.adding import AddLine
    from mitose.ui.contact_panel.save_mark import SaveMark
    from mitose.ui.contact_panel.section_follow_ups import AddFollowUp
    from mitose.ui.contact_panel.when_popup import WhenPopup
    from mitose.ui.tasks import Tasks


class Desk(QObject):
    """Handed to every section instead of the panel.

    `details` is the contact on show. `run` starts a deed that is no typed text: a tick, a choice,
    a removal; what goes wrong is told by `trouble`. `tabs_changed` asks for a new Tab order.
    """

    trouble = Signal(object)
    tabs_changed = Signal()
    contact_wanted = Signal(object)
    printing_wanted = Signal(object)
    link_wanted = Signal(str)
    writing_wanted = Signal()

    mark: SaveMark
    when: WhenPopup

    def __init__(self, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self.tasks = tasks
        self.drafts = Drafts(self)
        self.drafts.kept.connect(self._keep)
        self.details: ContactDetails | None = None
        self._fields: WeakSet[Visit | AddLine | AddFollowUp] = WeakSet()

    @property
    def contact_id(self) -> int:
        """The contact on show, 0 for none."""
        return self.details.contact.id if self.details is not None else 0

    def today(self) -> date:
        """The day, fixed where the surroundings fix it."""
        return clock.today()

    def now(self) -> datetime:
        """Day and time."""
        return clock.now()

    def register(self, field: Visit | AddLine | AddFollowUp) -> None:
        """Know a field, so that `flush` reaches it."""
        self._fields.add(field)

    def flush(self) -> None:
        """Save every text that is being typed."""
        for field in list(self._fields):
            if isValid(field):
                field.commit()

    def run(
        self,
        service: Callable[..., Changes],
        *args: object,
        done: Callable[[Changes], object] | None = None,
        **named: object,
    ) -> None:
        """Run a deed of the services on the writer thread.

        `service` is called with the workspace, `args` and `named`; `done` must be a method of a
        QObject that lives in the main thread.
        """
        deed = partial(service, **named) if named else service
        self.tasks.deed(deed, *args, done=done, failed=self._failed)

    def _keep(self, contact_id: int) -> None:
        """Keep what waits to be saved for the next start, too."""
        texts = self.drafts.of_contact(contact_id)
        self.tasks.deed(waiting_texts.keep, contact_id, texts, failed=self._not_kept)

    def _not_kept(self, _error: object) -> None:
        """Where the disk is full the field has said so already, and keeps its text."""

    def _failed(self, error: object) -> None:
        self.trouble.emit(error)
