"""Has and needs, knows and met through, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from mitose.domain.contact import ContactDetails, Extra, Relation
from mitose.domain.merging import MERGED
from mitose.services import relations
from mitose.ui.contact_panel import deeds
from mitose.ui.contact_panel.entries import EntryList
from mitose.ui.contact_panel.field import Field
from mitose.ui.contact_panel.growing_edit import GrowingEdit
from mitose.ui.contact_panel.section import INSET, Section
from mitose.ui.merging import texts
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, IconButton, Kind
from mitose.ui.widgets.contact_picker import ContactPicker
from mitose.ui.widgets.label import Label, WrapLabel

if TYPE_CHECKING:
    from mitose.ui.contact_panel.desk import Desk


class HasNeedsSection(Section):
    """What the contact can share, and what they look for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.setText(self.tr("Has and needs"))

    def build(self) -> None:
        self._has = EntryList(
            self.desk,
            "has",
            deeds.has_needs("has"),
            self.tr("Has"),
            self.tr("What can they share?"),
        )
        self._needs = EntryList(
            self.desk,
            "needs",
            deeds.has_needs("needs"),
            self.tr("Looks for"),
            self.tr("What do they look for?"),
        )
        for text, entries in ((self.tr("Has"), self._has), (self.tr("Looks for"), self._needs)):
            label = Label(text, Size.SMALL, Weight.MEDIUM, Tone.MUTED)
            label.setContentsMargins(theme().px(6), theme().px(2), 0, 0)
            self.body.addWidget(label)
            self.body.addWidget(entries)

    def fill(self, details: ContactDetails) -> None:
        for kind, entries in (("has", self._has), ("needs", self._needs)):
            own = [entry for entry in details.has_needs if entry.kind == kind]
            entries.load(details.contact.id, own)

    def summary(self, details: ContactDetails) -> str:
        return str(len(details.has_needs)) if details.has_needs else ""

    def wanted(self, details: ContactDetails) -> bool:
        return bool(details.has_needs)


class RelationRow(QWidget):
    """One other contact: press to go there, the cross to forget it."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._relation: Relation | None = None
        self._kind = Label("", Size.SMALL, Weight.NORMAL, Tone.MUTED)
        self.name = Button("", Kind.LINK, small=True)
        self.name.clicked.connect(self._go)
        self._remove = IconButton("close", self.tr("Remove"))
        self._remove.clicked.connect(self._forget)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme().px(6), 0, 0, 0)
        row.addWidget(self._kind)
        row.addWidget(self.name, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        row.addWidget(self._remove)

    def load(self, relation: Relation) -> None:
        """Show a relation."""
        self._relation = relation
        known = relation.kind == "knows"
        self._kind.setText(self.tr("knows") if known else self.tr("met through"))
        self.name.setText(relation.other_name)
        forget = self.tr("Remove {name}").format(name=relation.other_name)
        self._remove.setAccessibleName(forget)

    def _go(self) -> None:
        if self._relation is not None:
            self._desk.contact_wanted.emit(self._relation.other_id)

    def _forget(self) -> None:
        if self._relation is not None:
            self._desk.run(relations.remove, self._relation.id)


class RelationsSection(Section):
    """Whom the contact knows, and through whom I met them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.setText(self.tr("Knows and met through"))

    def build(self) -> None:
        self._rows: list[RelationRow] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._kind = QComboBox()
        self._kind.setAccessibleName(self.tr("Kind of acquaintance"))
        self._kind.addItem(self.tr("knows"), "knows")
        self._kind.addItem(self.tr("met through"), "met_through")
        self._picker = ContactPicker(self.desk, self.tr("Other contact"), self.tr("Find a contact"))
        self._picker.picked.connect(self._add)
        line = QHBoxLayout()
        line.setContentsMargins(theme().px(INSET), 0, theme().px(INSET), 0)
        line.setSpacing(theme().px(6))
        line.addWidget(self._kind)
        line.addWidget(self._picker, 1)
        self.body.addLayout(self._column)
        self.body.addLayout(line)

    def fill(self, details: ContactDetails) -> None:
        while len(self._rows) < len(details.relations):
            row = RelationRow(self.desk, self)
            self._column.addWidget(row)
            self._rows.append(row)
            self.desk.tabs_changed.emit()
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(details.relations))
            if place < len(details.relations):
                row.load(details.relations[place])

    def summary(self, details: ContactDetails) -> str:
        return str(len(details.relations)) if details.relations else ""

    def wanted(self, details: ContactDetails) -> bool:
        return bool(details.relations)

    def _add(self, other_id: int) -> None:
        self._picker.clear()
        self._picker.show_name("")
        kind = str(self._kind.currentData())
        self.desk.run(relations.add, self.desk.contact_id, other_id, kind)


class NotesSection(Section):
    """Private notes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.setText(self.tr("Notes"))

    def build(self) -> None:
        self._field = Field(
            self.desk,
            "notes",
            deeds.field_deed("notes"),
            self.tr("Notes"),
            self.tr("Anything worth remembering"),
            edit=GrowingEdit(single=False),
        )
        self.body.addWidget(self._field)

    def fill(self, details: ContactDetails) -> None:
        self._field.load(details.contact.id, details.contact.notes)


class HeldSection(Section):
    """What Mitose does not understand but keeps, and since when the contact is here."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "")
        self.head.setText(self.tr("Kept from elsewhere"))

    def build(self) -> None:
        self._text = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.MUTED)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        holder = QVBoxLayout()
        holder.setContentsMargins(theme().px(6), 0, theme().px(6), 0)
        holder.addWidget(self._text)
        self.body.addLayout(holder)

    def fill(self, details: ContactDetails) -> None:
        self._text.setText("\n".join(map(self._line, details.extras)))

    def summary(self, details: ContactDetails) -> str:
        return str(len(details.extras)) if details.extras else ""

    def _line(self, extra: Extra) -> str:
        """A merge keeps what gave way under the field's name."""
        if extra.source != MERGED:
            return f"{extra.name}: {extra.value}"
        return self.tr("{field}, from a merged contact: {value}").format(
            field=texts.field(extra.name), value=texts.value(extra.name, extra.value)
        )

    def wanted(self, details: ContactDetails) -> bool:
        return False
