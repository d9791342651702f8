"""The contact panel in a window of its own; several may be open beside the main window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mitose.ui.action_table import BY_ID
from mitose.ui.icons import logo
from mitose.ui.theme import theme

if TYPE_CHECKING:
    from mitose.domain.changes import Changes
    from mitose.ui.context import Context, PageFactory

_WIDTH, _HEIGHT = 520, 820


class PanelWindow(QWidget):
    """Closing saves; what cannot be saved keeps it open, and the field says why.

    `gone` carries the window, before it is deleted.
    """

    gone = Signal(object)

    def __init__(self, context: Context, factory: PageFactory, home: QWidget) -> None:
        super().__init__(home, Qt.WindowType.Window)
        self._context = context
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowIcon(logo())
        panel: Any = factory(context)
        self.panel = panel
        self.panel.setProperty("saysSaved", True)
        self.panel.setProperty("alone", True)
        self.panel.setMinimumWidth(theme().px(360))
        self.panel.closed.connect(self.close)
        self.panel.shown.connect(self._name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        for action, act in (("undo", context.navigate.undo), ("redo", context.navigate.redo)):
            for keys in BY_ID[action].keys:
                QShortcut(QKeySequence(keys), self).activated.connect(act)
        shut = QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self)
        shut.activated.connect(self.close)
        room = home.screen().availableSize()
        self.resize(
            min(theme().px(_WIDTH), room.width()), min(theme().px(_HEIGHT), room.height() - 60)
        )

    def open(self, contact_id: int) -> None:
        """Show a contact, in front."""
        self.panel.show_contact(contact_id)
        self.show()
        self.raise_()
        self.activateWindow()

    def refresh(self, changes: Changes) -> None:
        """Show anew what changed."""
        self.panel.refresh(changes)
        self._name()

    def _name(self) -> None:
        details = self.panel.desk.details
        self.setWindowTitle(f"{details.contact.name} – Mitose" if details else "Mitose")

    def closeEvent(self, event: QCloseEvent) -> None:
        self.panel.flush()
        self._context.tasks.settle()
        if self.panel.unsaved():
            event.ignore()
            return
        event.accept()
        self.gone.emit(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colors.surface)
        painter.end()
