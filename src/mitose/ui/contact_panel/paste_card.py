"""What was understood of a pasted signature or card, before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mitose.ui.contact_panel.rows import LabelledRows
from mitose.ui.theme import Size, Tone, Weight
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from mitose.domain.contact import Contact
    from mitose.domain.imported import ImportRecord


class PasteCardSheet(Sheet):
    """`filled` asks to fill the contact on show, `added` to make a new one."""

    filled = Signal(object)
    added = Signal(object)

    def __init__(self, window: QWidget, record: ImportRecord, contact: Contact | None) -> None:
        title = self.tr("From the clipboard")
        super().__init__(window, title, width=520)
        self._record = record
        self.body.addWidget(WrapLabel(title, Size.LARGE, Weight.STRONG))
        rows = LabelledRows(104)
        self.lines = self._understood(record)
        for name, value in self.lines:
            label = WrapLabel(value)
            label.setContentsMargins(6, 3, 6, 3)
            rows.add(name, label)
        self.body.addWidget(rows)
        usual = Kind.PRIMARY if contact is None else Kind.SECONDARY
        self.add = Button(self.tr("Add as a new contact"), usual)
        self.add.clicked.connect(self._add)
        self.cancel = Button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        buttons = [self.add, self.cancel]
        self.fill: Button | None = None
        if contact is not None:
            hint = self.tr("Filling changes nothing that is there: it adds what {name} lacks.")
            self.body.addWidget(WrapLabel(hint.format(name=contact.name), tone=Tone.MUTED))
            self.add.setText(self.tr("New contact"))
            self.fill = Button(self.tr("Fill in here"), Kind.PRIMARY)
            self.fill.clicked.connect(self._fill)
            buttons.insert(0, self.fill)
        self.body.addWidget(ButtonRow(*buttons))

    def first_focus(self) -> QWidget:
        """The usual answer."""
        return self.fill or self.add

    def _understood(self, record: ImportRecord) -> list[tuple[str, str]]:
        lines = [
            (self.tr("Name"), record.name),
            (self.tr("Role"), record.role),
            (self.tr("Organisation"), record.organisation),
        ]
        names = {"email": self.tr("E-mail"), "phone": self.tr("Phone")}
        lines += [(names.get(one.kind, self.tr("Link")), one.value) for one in record.methods]
        for home in record.addresses:
            town = f"{home.postal_code} {home.city}".strip()
            place = ", ".join(part for part in (home.street, town, home.country) if part)
            lines.append((self.tr("Address"), place))
        return [(name, value) for name, value in lines if value]

    def _fill(self) -> None:
        self.accept()
        self.filled.emit(self._record)

    def _add(self) -> None:
        self.accept()
        self.added.emit(self._record)
