"""Keeps what the board shows for the next start: its filter and the selected contact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from mitose.domain.saved_filter import as_text
from mitose.services.workspace import Workspace

if TYPE_CHECKING:
    from mitose.domain.changes import Changes
    from mitose.ui.contacts.page import ContactsPage
    from mitose.ui.context import Context

_REST_MS = 1000  # writing at every letter would cost more than it is worth


class Keeping(QObject):
    """Writes to the settings when the user pauses, and when the window closes.

    Off the main thread: a disk may take a tenth of a second to say that it has written.
    """

    def __init__(self, context: Context, page: ContactsPage) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.write)

    def soon(self) -> None:
        """Something is filtered or selected differently."""
        self._rest.start()

    def write(self) -> None:
        """Write now, if there is something new."""
        self._rest.stop()
        ids = self._page.selection.ids()
        values: dict[str, str | int] = {
            "board_filter": as_text(self._page.query),
            "board_selected": ids[0] if len(ids) == 1 else 0,
        }
        now = self._context.settings.now
        if any(getattr(now, key) != value for key, value in values.items()):
            self._context.settings.hold(**values)
            self._context.tasks.read(Workspace.keep_settings, values)

    def changed(self, changes: Changes) -> None:
        """What was erased shall not go on in what somebody typed to find it."""
        if changes.label is not None and changes.label.code == "erase":
            self._page.search.reset()
            self.write()
