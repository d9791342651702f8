"""An event of the week: when and where, whom to meet, who else is there, and the preparation."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mitose.domain.contact import Card
from mitose.domain.event import EventPeople
from mitose.ui import i18n
from mitose.ui.theme import Size, Tone, Weight
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.sheet import Sheet


class EventSheet(Sheet):
    """`opened` carries a contact that was pressed, `prepared` the event's number and name.

    `wanted` carries the number of the event whose page is asked for.
    """

    opened = Signal(int)
    prepared = Signal(int, str)
    wanted = Signal(int)

    def __init__(self, window: QWidget, found: EventPeople) -> None:
        super().__init__(window, found.event.name, width=520)
        self._found = found
        event = found.event
        self.body.addWidget(WrapLabel(event.name, Size.LARGE, Weight.STRONG))
        at = i18n.clock(event.at) if event.at is not None else ""
        days = [i18n.long_date(event.on)]
        days += [i18n.long_date(event.last_day)] if event.last_day != event.on else []
        when = " · ".join(filter(None, (" – ".join(days), at, event.place)))
        self.body.addWidget(WrapLabel(when, tone=Tone.MUTED))
        self._people(self.tr("Whom I want to meet"), found.to_meet, event.names)
        others = tuple(card for card in found.there if card not in found.to_meet)
        self._people(self.tr("Who will be there"), others, ())
        if not (found.to_meet or event.names or others):
            self.body.addWidget(WrapLabel(self.tr("Nobody is noted yet."), tone=Tone.MUTED))
        prepare = Button(self.tr("Preparation …"), Kind.PRIMARY, icon_name="print")
        prepare.setObjectName("prepare")
        prepare.clicked.connect(self._prepare)
        whole = Button(self.tr("Change …"), icon_name="edit")
        whole.setObjectName("whole")
        whole.clicked.connect(self._go_there)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.body.addWidget(ButtonRow(prepare, whole, close))

    def _people(self, title: str, cards: tuple[Card, ...], names: tuple[str, ...]) -> None:
        if not cards and not names:
            return
        self.body.addWidget(WrapLabel(title, Size.SMALL, Weight.STRONG, Tone.MUTED))
        row = ButtonRow()
        for card in cards:
            button = Button(card.name, small=True)
            button.setProperty("contact_id", card.id)
            button.clicked.connect(self._open_contact)
            row.add(button)
        for name in names:
            row.add(WrapLabel(name))
        self.body.addWidget(row)

    def _open_contact(self) -> None:
        contact_id = int(self.sender().property("contact_id"))
        self.accept()
        self.opened.emit(contact_id)

    def _go_there(self) -> None:
        self.accept()
        self.wanted.emit(self._found.event.id)

    def _prepare(self) -> None:
        self.accept()
        self.prepared.emit(self._found.event.id, self._found.event.name)
