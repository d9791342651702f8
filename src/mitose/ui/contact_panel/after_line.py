"""The line that asks what came of calling, writing or looking at a profile from here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mitose.ui.contact_panel.log_line import LogLine
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import IconButton
from mitose.ui.widgets.label import WrapLabel

if TYPE_CHECKING:
    from mitose.ui.contact_panel.desk import Desk


class AfterLine(QWidget):
    """One line with its first word already there; Enter logs it, Escape or the cross closes it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._contact_id = 0
        title = WrapLabel(self.tr("What came of it?"), Size.BASE, Weight.MEDIUM, Tone.TEXT)
        self.dismiss = IconButton("close", self.tr("Nothing to note"))
        self.dismiss.clicked.connect(self.put_away)
        self.line = LogLine(desk, "after")
        self.line.given_up.connect(self.put_away)
        self.line.logged.connect(self._logged)
        self.line.noted.connect(self.hide)
        head = QHBoxLayout()
        head.setContentsMargins(theme().px(6), 0, 0, 0)
        head.addWidget(title, 1)
        head.addWidget(self.dismiss)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme().px(6), 0, 0)
        column.setSpacing(theme().px(2))
        column.addLayout(head)
        column.addWidget(self.line)
        self.hide()

    def ask(self, link: str) -> None:
        """Ask what came of opening a link."""
        self._contact_id = self._desk.contact_id
        self.line.load(self._contact_id)
        self.line.begin_with(self._word(link))
        self.show()
        self._desk.tabs_changed.emit()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def load(self, contact_id: int) -> None:
        """A question about another contact is over."""
        if contact_id != self._contact_id:
            self.line.load(contact_id)
            self.hide()
            self._contact_id = contact_id

    def put_away(self) -> None:
        """Nothing came of it, or nothing worth noting."""
        self.line.field.untouched = ""
        self.line.field.edit.set_text("")
        self.hide()

    def _logged(self) -> None:
        if not self.line.proposals.texts:
            self.hide()

    def _word(self, link: str) -> str:
        if link.startswith("tel:"):
            return self.tr("called, ")
        return self.tr("mailed, ") if link.startswith("mailto:") else self.tr("wrote, ")
