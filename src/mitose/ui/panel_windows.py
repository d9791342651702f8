"""The windows that show a contact beside the main one; they come back at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject
from PySide6.QtWidgets import QWidget

from mitose.ui.panel_window import PanelWindow

if TYPE_CHECKING:
    from mitose.domain.changes import Changes
    from mitose.domain.contact import Contact
    from mitose.ui.context import Context, PageFactory


class PanelWindows(QObject):
    """At most one for a contact. `remembered` is a text that `reopen` understands."""

    def __init__(self, context: Context, factory: PageFactory, home: QWidget) -> None:
        super().__init__(home)
        self._context, self._factory, self._home = context, factory, home
        self._open: list[PanelWindow] = []
        self._waiting: dict[int, str] = {}

    @property
    def all(self) -> tuple[PanelWindow, ...]:
        """Those that are open."""
        return tuple(self._open)

    def show(self, contact_id: int, geometry: str = "") -> None:
        """Show a contact; a window that has it already comes to the front."""
        there = (one for one in self._open if one.panel.contact_id == contact_id)
        window = next(there, None)
        if window is None:
            window = PanelWindow(self._context, self._factory, self._home.window())
            window.gone.connect(self._open.remove)
            self._open.append(window)
            if geometry:
                window.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii")))
        window.open(contact_id)

    def refresh(self, changes: Changes) -> None:
        """Let them show anew what changed."""
        for window in self.all:
            window.refresh(changes)

    def remembered(self) -> str:
        """Which contacts are shown and where, as settings keep it."""
        return " ".join(
            f"{window.panel.contact_id}:{bytes(window.saveGeometry().toBase64().data()).decode()}"
            for window in self._open
            if window.panel.contact_id
        )

    def reopen(self, remembered: str) -> None:
        """Open what was remembered, but for contacts that are gone."""
        pairs = (one.partition(":") for one in remembered.split())
        self._waiting = {int(key): geometry for key, _, geometry in pairs}
        if self._waiting:
            wanted = list(self._waiting)
            from mitose.services import contacts  # noqa: PLC0415 (start-up time counts)

            self._context.tasks.read(contacts.existing, wanted, done=self._there, failed=self._no)

    def close(self) -> None:
        """Close all; what is typed in them is saved."""
        for window in self.all:
            window.close()

    def _there(self, found: dict[int, Contact]) -> None:
        for key, geometry in self._waiting.items():
            if key in found and found[key].deleted_at is None:
                self.show(key, geometry)

    def _no(self, error: object) -> None:
        self._context.notices.trouble(error)
