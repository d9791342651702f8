"""The form of an event: its name, when it is, where, and a note."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from mitose import clock
from mitose.domain.event import Event
from mitose.domain.event_words import typed_end
from mitose.domain.typed_dates import When, parse_when
from mitose.ui import i18n
from mitose.ui.event_sheets import texts
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.growing_text_edit import GrowingTextEdit
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.scroll_column import ScrollColumn
from mitose.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from mitose.ui.context import Context


_RING = 4  # room for the rings of focused fields, in pixels at 100 % text


class _Fields(ScrollColumn):
    """They scroll where large text leaves little room, and only there."""

    def __init__(self) -> None:
        super().__init__(0, margin=_RING, spacing=4)
        self.setMinimumHeight(1)

    def sizeHint(self) -> QSize:
        wished, inside = super().sizeHint(), self.holder.parentWidget()
        return QSize(wished.width(), inside.sizeHint().height() if inside else wished.height())


class EventSheet(Sheet):
    """`chosen` carries the event as it is to be. What is understood of a typed day is shown.

    It stays until that is saved and it is told so by `accept`.
    """

    chosen = Signal(object)

    def __init__(self, context: Context, window: QWidget, event: Event | None = None) -> None:
        title = self.tr("Edit the event") if event else self.tr("Add an event")
        super().__init__(window, title, width=460, keep_open=True)
        self._today = context.today()
        self._asked = i18n.typed_date(event.on, event.at) if event else ""
        self._event = event or Event("", self._today)
        self.name = self._line(self.tr("Name"), self._event.name)
        self.when = self._line(self.tr("When"), self._asked)
        self.when.setPlaceholderText(self.tr("Friday 18:00, 5 Dec, in 2 weeks …"))
        self.until = self._line(self.tr("Until"), _typed_end(event) if event else "")
        self.until.setPlaceholderText(self.tr("22:00, or the last day; may be left empty"))
        self.place = self._line(self.tr("Place"), self._event.place)
        self.note = GrowingTextEdit(name=self.tr("Note"), lines=2, most_lines=5)
        self.note.setPlainText(self._event.notes)
        self.note.entered.connect(self._save)
        self.told = WrapLabel(" ", Size.SMALL, Weight.NORMAL, Tone.MUTED)
        self.missed = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.DUE)
        self.missed.hide()
        self.save = Button(self.tr("Save"), Kind.PRIMARY)
        self.save.clicked.connect(self._save)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.body.setSpacing(theme().px(4))
        self.body.addWidget(WrapLabel(title, Size.LARGE, Weight.STRONG))
        self.body.addSpacing(theme().px(6))
        self.body.addWidget(self._fields(), 1)
        self.body.addSpacing(theme().px(8))
        self.body.addWidget(ButtonRow(self.save, cancel))
        self._look()

    def _fields(self) -> _Fields:
        fields = _Fields()
        for field in (self.name, self.when, self.until, self.place, self.note):
            if field is not self.name:
                fields.column.addSpacing(theme().px(4))
            label = WrapLabel(field.accessibleName(), Size.SMALL, tone=Tone.MUTED)
            fields.column.addWidget(label)
            fields.column.addWidget(field)
            if field is self.when:
                fields.column.addWidget(self.missed)
            if field is self.until:
                fields.column.addWidget(self.told)
        fields.column.addStretch(1)
        return fields

    def _line(self, name: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setCursorPosition(0)  # of a long name its beginning is seen
        field.setAccessibleName(name)
        field.textChanged.connect(self._look)
        field.returnPressed.connect(self._save)
        return field

    def first_focus(self) -> QWidget:
        return self.name

    # ------------------------------------------------------------ what is understood

    def _begins(self) -> When | None:
        return parse_when(self.when.text(), self._today, clock.now().time(), i18n.current())

    def _ends(self, on: date) -> tuple[bool, When | None]:
        """Whether the end is understood, or empty; and the end."""
        text = self.until.text().strip()
        found = typed_end(text, on, i18n.current()) if text else None
        return found is not None or not text, found

    def _entry(self) -> Event | None:
        """The event as typed; None while something is missing or not understood."""
        begins = self._begins()
        if begins is None or not self.name.text().strip():
            return None
        good, ends = self._ends(begins.day)
        entry = replace(
            self._event,
            name=self.name.text().strip(),
            on=begins.day,
            at=begins.at,
            ends_on=ends.day if ends and ends.day != begins.day else None,
            ends_at=ends.at if ends else None,
            place=self.place.text().strip(),
            notes=self.note.toPlainText().strip(),
        )
        return entry if good and _fits(entry) else None

    def _look(self) -> None:
        if not hasattr(self, "save"):  # the fields are filled while they are made
            return
        self.save.setEnabled(self._entry() is not None)
        begins = self._begins()
        self._say_beginning(begins)
        tone, text = Tone.MUTED, " "
        if begins is not None:
            good, ends = self._ends(begins.day)
            text = _shown(begins, ends, self._today)
            if not good:
                text = self.tr("The end is not understood, or lies before the beginning.")
                tone = Tone.DUE
            elif begins.unsure:
                text = f"{text} · {self._far(begins.day)}"
        self.told.set_tone(tone)
        self.told.setText(text)

    def _say_beginning(self, begins: When | None) -> None:
        """Under its field, that it is not understood."""
        text = ""
        if begins is None and self.when.text().strip():
            text = self.tr("Not understood. For example: Friday 18:00")
        self.missed.setText(text)
        self.missed.setVisible(bool(text))

    def _far(self, day: date) -> str:
        return self.tr("in the past") if day < self._today else self.tr("more than a year ahead")

    def _save(self) -> None:
        entry, begins = self._entry(), self._begins()
        if begins is not None and begins.unsure and self._asked != self.when.text():
            self._asked = self.when.text()
            again = self.tr("{date} · Enter again takes it").format(date=self.told.text())
            self.told.setText(again)
            self.told.set_tone(Tone.DUE)
        elif entry is not None:
            self.chosen.emit(entry)


def _fits(entry: Event) -> bool:
    if entry.ends_at is None or entry.ends_on is not None:
        return entry.ends_at is None or entry.at is not None
    return entry.at is not None and entry.ends_at >= entry.at


def _shown(begins: When, ends: When | None, today: date) -> str:
    """As the page says it; what is only typed so far may lack the time of its beginning."""
    last = ends.day if ends is not None and ends.day != begins.day else None
    ends_at = ends.at if ends is not None else None
    return texts.when(Event("", begins.day, begins.at, ends_on=last, ends_at=ends_at), today)


def _typed_end(event: Event) -> str:
    if event.ends_on is not None:
        return i18n.typed_date(event.ends_on, event.ends_at)
    return f"{event.ends_at:%H:%M}" if event.ends_at else ""
