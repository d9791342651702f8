"""What both rounds do alike: Escape stops them where they are, and they go on from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from mitose.ui.context import Context


class RoundPage(QWidget):
    """A `Page` that shows one contact after the other."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._begun = False

    def escape(self) -> bool:
        """Stop here; the round goes on from here next time."""
        self.stop_here()
        return True

    def leave(self) -> None:
        """Save what is typed, and remember where the round stopped."""
        self.flush()
        self._begun = False

    def flush(self) -> None:
        """Save what is typed, and the place; a window that closes asks for it too."""
        raise NotImplementedError

    def stop_here(self) -> None:
        """Back to the board."""
        self._context.navigate.page("contacts")
