"""Who has to do with an event in one way: a line each, and a field to add somebody."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mitose.ui.event_sheets.texts import work
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.avatar import SMALL, Avatar
from mitose.ui.widgets.button import Button, IconButton, Kind
from mitose.ui.widgets.contact_picker import ContactPicker, NamePicker
from mitose.ui.widgets.label import ElidedLabel
from mitose.ui.widgets.section_header import SectionHeader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mitose.domain.contact import Card
    from mitose.ui.tasks import Tasks


class Seeker:
    """Looks for contacts, all of them."""

    contact_id = 0

    def __init__(self, tasks: Tasks) -> None:
        self.tasks = tasks


class People(QWidget):
    """`opened`, `added` and `removed` carry a contact's id; `named` and `unnamed` a name.

    With a `placeholder` somebody can be added, with `names` also who is no contact yet.
    """

    opened = Signal(int)
    added = Signal(int)
    removed = Signal(int)
    named = Signal(str)
    unnamed = Signal(str)

    def __init__(
        self, tasks: Tasks, title: str, placeholder: str = "", *, names: bool = False
    ) -> None:
        super().__init__()
        look = theme()
        self.head = SectionHeader(title)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(look.px(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        column.addWidget(self.head)
        column.addLayout(self._rows)
        self.picker: ContactPicker | None = None
        self._seeker = Seeker(tasks)
        if placeholder:
            made = (NamePicker if names else ContactPicker)(self._seeker, title, placeholder)
            made.setMaximumWidth(look.px(420))
            made.picked.connect(self._picked)
            if isinstance(made, NamePicker):
                made.named.connect(self._named)
            column.addWidget(made)
            self.picker = made

    def show_people(
        self, cards: Sequence[Card], names: Sequence[str] = (), *, editable: bool = True
    ) -> None:
        """Show these; without `editable` nobody can be added or taken away."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        count = len(cards) + len(names)
        self.head.set_remark(str(count) if count else "")
        for card in cards:
            row = _Row(card.name, work(card), card, editable=editable)
            row.pressed.connect(partial(self.opened.emit, card.id))
            row.remove.clicked.connect(partial(self.removed.emit, card.id))
            self._rows.addWidget(row)
        for name in names:
            row = _Row(name, self.tr("no contact yet"), None, editable=editable)
            row.remove.clicked.connect(partial(self.unnamed.emit, name))
            self._rows.addWidget(row)
        if self.picker is not None:
            self.picker.setVisible(editable)

    def _picked(self, contact_id: object) -> None:
        self._empty_picker()
        if isinstance(contact_id, int) and contact_id:
            self.added.emit(contact_id)

    def _named(self, name: str) -> None:
        self._empty_picker()
        self.named.emit(name)

    def _empty_picker(self) -> None:
        if self.picker is not None:
            self.picker.clear()
            self.picker.show_name("")


class _Row(QWidget):
    """One of them: press the name to go there, the cross to take them from the event."""

    pressed = Signal()

    def __init__(self, name: str, told: str, card: Card | None, *, editable: bool) -> None:
        super().__init__()
        look = theme()
        self.remove = IconButton("close", self.tr("Remove {name}").format(name=name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        if card is not None:
            row.addWidget(Avatar(name, card.category, SMALL, wish_profile=card.wish_profile))
            link = Button(name, Kind.LINK, small=True)
            link.clicked.connect(self.pressed)
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            row.addSpacing(look.px(SMALL + 12))
            row.addWidget(ElidedLabel(name, Size.BASE, Weight.MEDIUM), 0)
        row.addWidget(ElidedLabel(told, Size.SMALL, Weight.NORMAL, Tone.MUTED), 1)
        row.addWidget(self.remove)
        self.remove.setVisible(editable)
