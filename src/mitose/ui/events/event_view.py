"""One event: where and when, what can be done about it, and who has to do with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mitose import clock
from mitose.domain.event import EventPeople, Part
from mitose.services import events
from mitose.ui.event_sheets.deeds import EventDeeds
from mitose.ui.event_sheets.texts import when
from mitose.ui.events.people import People
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from mitose.ui.context import Context


class EventView(ScrollColumn):
    """Shows the event it is given; each change is one step."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(620, margin=20, parent=parent)
        self._context = context
        self._shown: EventPeople | None = None
        self._deeds = EventDeeds(context, self)
        look = theme()
        self.name = WrapLabel("", Size.TITLE, Weight.STRONG)
        self.when = WrapLabel("", Size.BASE, Weight.MEDIUM)
        self.place = WrapLabel("", Size.BASE, Weight.NORMAL, Tone.MUTED)
        self.notes = WrapLabel("")
        self.prepare = Button(self.tr("Prepare"), Kind.PRIMARY, icon_name="print")
        self.prepare.clicked.connect(self.print_current)
        self.ask = Button(self.tr("Whom did you meet?"), icon_name="contacts")
        self.ask.clicked.connect(self.ask_met)
        self.change = Button(self.tr("Edit …"), icon_name="edit")
        self.change.clicked.connect(self.edit)
        self.delete = Button(self.tr("Delete"), icon_name="trash")
        self.delete.clicked.connect(self.remove)
        tasks = context.tasks
        self.to_meet = People(
            tasks, self.tr("Whom I want to meet"), self.tr("A contact, or any name"), names=True
        )
        self.there = People(tasks, self.tr("Who will be there"), self.tr("Find a contact"))
        self.met = People(tasks, self.tr("Met there"))
        for part, people in self._parts():
            people.opened.connect(context.navigate.contact)
            people.added.connect(partial(self._add, part))
            people.removed.connect(partial(self._take_away, part))
        self.to_meet.named.connect(self._name)
        self.to_meet.unnamed.connect(self._unname)
        for widget in (self.name, self.when, self.place, self.notes):
            self.column.addWidget(widget)
        self.column.addSpacing(look.px(4))
        self.column.addWidget(ButtonRow(self.prepare, self.ask, self.change, self.delete))
        for people in (self.to_meet, self.there, self.met):
            self.column.addSpacing(look.px(10))
            self.column.addWidget(people)
        self.column.addStretch(1)

    def _parts(self) -> tuple[tuple[Part, People], ...]:
        return ((Part.MEET, self.to_meet), (Part.THERE, self.there), (Part.MET, self.met))

    def show_event(self, found: EventPeople) -> None:
        """Show an event."""
        self._shown = found
        one, editable = found.event, not self._context.read_only
        over = one.over(clock.now())
        self.name.setText(one.name)
        self.when.setText(when(one, self._context.today()))
        for label, text in ((self.place, one.place), (self.notes, one.notes)):
            label.setText(text)
            label.setVisible(bool(text))
        self.prepare.set_kind(Kind.SECONDARY if over else Kind.PRIMARY)
        self.ask.set_kind(Kind.PRIMARY if over else Kind.SECONDARY)
        for button in (self.ask, self.change, self.delete):
            button.setEnabled(editable)
        self.to_meet.show_people(found.to_meet, one.names, editable=editable)
        self.there.show_people(found.there, editable=editable)
        self.met.show_people(found.met, editable=editable)
        self.met.setVisible(bool(found.met))

    # ------------------------------------------------------------ deeds

    def print_current(self) -> None:
        """Show the one-page preparation, to print or save."""
        if self._shown is not None:
            self._deeds.prepare(self._shown.event.id, self._shown.event.name)

    def ask_met(self) -> None:
        """Ask whom one met."""
        if self._shown is not None:
            self._deeds.ask_met(self._shown.event.id)

    def edit(self) -> None:
        """Change its name, days, place or note."""
        if self._shown is not None:
            self._deeds.edit(self._shown.event)

    def remove(self) -> None:
        """Delete it; undo brings it back."""
        if self._shown is not None:
            self._context.tasks.deed(events.remove, self._shown.event.id)

    def _add(self, part: Part, contact_id: int) -> None:
        if self._shown is not None:
            self._context.tasks.deed(events.add_people, self._shown.event.id, part, [contact_id])

    def _take_away(self, part: Part, contact_id: int) -> None:
        if self._shown is not None:
            self._context.tasks.deed(events.remove_people, self._shown.event.id, part, [contact_id])

    def _name(self, name: str) -> None:
        if self._shown is not None:
            event_id = self._shown.event.id
            self._context.tasks.deed(events.add_people, event_id, Part.MEET, [], [name])

    def _unname(self, name: str) -> None:
        if self._shown is not None:
            left = [one for one in self._shown.event.names if one != name]
            self._context.tasks.deed(events.set_names, self._shown.event.id, left)
