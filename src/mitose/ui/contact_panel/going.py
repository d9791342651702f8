"""Where the palette leads in the contact on show: to the line in which something is added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from mitose.ui.contact_panel.panel import ContactPanel
    from mitose.ui.context import Context


class Going(QObject):
    """The handlers of the actions of scope ``panel``."""

    def __init__(self, context: Context, panel: ContactPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self._made = context.actions.attach(panel, "panel", self)

    def actions(self) -> list[QAction]:
        """What can be done with the one contact on show; nothing for several."""
        one = self._panel.view.isVisible() and bool(self._panel.contact_id)
        return list(self._made.values()) if one else []

    def log(self) -> None:
        """Go to the line that logs what happened."""
        self._panel.view.open_line("history")

    def follow_up(self) -> None:
        """Go to the line of a new follow-up."""
        self._panel.view.open_line("follow_ups")

    def want(self) -> None:
        """Go to the line of a new want."""
        self._panel.view.open_line("wants")

    def offer(self) -> None:
        """Go to the line of a new offer."""
        self._panel.view.open_line("offers")

    def step(self) -> None:
        """Go to the line of a new step."""
        self._panel.view.open_line("approach")

    def write(self) -> None:
        """Write a message from a template."""
        self._panel.deeds.run("write")

    def own_window(self) -> None:
        """Show the contact in a window of its own."""
        self._panel.deeds.run("window")
