"""When instead: the menu behind a date, and a sheet for any date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from mitose import clock
from mitose.domain.repeat_words import repeat_words
from mitose.domain.typed_dates import When, parse_when
from mitose.services import follow_ups
from mitose.ui import i18n
from mitose.ui.theme import Size, Tone, Weight
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.calendar import Calendar
from mitose.ui.widgets.label import Label, WrapLabel
from mitose.ui.widgets.menu import PickMenu
from mitose.ui.widgets.sheet import Sheet


class LaterMenu(PickMenu):
    """Tomorrow, in three days, next Monday, in two weeks, a date. `chosen` carries the day."""

    #: A date of one's own is wanted; what has been typed of it already.
    date_wanted = Signal(str)

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Later"), words=True)
        self.typed.connect(self.date_wanted)
        monday = today + timedelta(days=7 - today.weekday())
        for label, day in (
            (self.tr("&Tomorrow · {date}"), today + timedelta(days=1)),
            (self.tr("In &3 days · {date}"), today + timedelta(days=3)),
            (self.tr("Next &Monday · {date}"), monday),
            (self.tr("In &2 weeks · {date}"), today + timedelta(days=14)),
        ):
            action = self.addAction(label.format(date=i18n.weekday_date(day)))
            action.setData(day)
        self._date = self.addAction(self.tr("A &date …"))

    def take(self, action: QAction) -> None:
        if action is self._date:
            self.date_wanted.emit("")
        else:
            super().take(action)


class DateSheet(Sheet):
    """A date in words, or from the calendar. `chosen` carries a `When`.

    With `repeats` a rhythm is understood, too.
    """

    chosen = Signal(object)

    def __init__(self, window: QWidget, title: str, today: date, *, repeats: bool = False) -> None:
        super().__init__(window, title, width=400)
        self._today = today
        self._repeats = repeats
        self._asked = ""
        self.body.addWidget(Label(title, Size.LARGE, Weight.STRONG))
        self._edit = QLineEdit()
        self._edit.setAccessibleName(self.tr("Date"))
        self._edit.setPlaceholderText(self.tr("Friday 10:00, 5 Dec, in 2 weeks …"))
        self._edit.textChanged.connect(self._typed)
        self._edit.returnPressed.connect(self._take)
        self.body.addWidget(self._edit)
        self._understood = WrapLabel(" ", Size.SMALL, Weight.NORMAL, Tone.MUTED)
        self.body.addWidget(self._understood)
        self._calendar = Calendar(title)
        self._calendar.setSelectedDate(_qdate(today))
        self._calendar.setMinimumDate(_qdate(today))
        self._calendar.clicked.connect(self._picked)
        self._calendar.activated.connect(self._picked)
        self.body.addWidget(self._calendar)
        row = ButtonRow()
        self._ok = Button(self.tr("Take this date"), Kind.PRIMARY)
        self._ok.setEnabled(False)
        self._ok.clicked.connect(self._take)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row.add(self._ok)
        row.add(cancel)
        self.body.addWidget(row)

    def first_focus(self) -> QWidget:
        return self._edit

    def begin(self, text: str) -> None:
        """Go on with what has been typed already."""
        self._edit.setText(text)

    def _when(self) -> When | None:
        text = self._edit.text()
        when = parse_when(text, self._today, clock.now().time(), i18n.current())
        if when is None and self._repeats:
            return follow_ups.typed_rhythm(text, self._today)
        return when if when is not None and when.day >= self._today else None

    def _typed(self, text: str) -> None:
        when = self._when()
        self._asked = ""
        self._ok.setEnabled(when is not None)
        self._understood.set_tone(Tone.DUE if when is not None and when.unsure else Tone.MUTED)
        if when is not None:
            shown = i18n.long_date(when.day, self._today)
            if when.at is not None:
                shown = f"{shown}, {i18n.clock(when.at)}"
            if when.rrule:
                shown = f"{shown} · {repeat_words(when.rrule, i18n.current())}"
            if when.unsure:
                far = self.tr("{date} is more than a year ahead. Enter again takes it.")
                shown = far.format(date=shown)
            self._understood.setText(shown)
        elif text.strip():
            hint = self.tr("Not understood, or in the past. For example: Friday 10:00")
            self._understood.setText(hint)
        else:
            self._understood.setText(" ")

    def _picked(self) -> None:
        day = self._calendar.selectedDate().toPython()
        if isinstance(day, date):
            self._edit.setText(i18n.locale().toString(_qdate(day), "dd.MM.yyyy"))

    def _take(self) -> None:
        when = self._when()
        if when is None:
            return
        if when.unsure and self._asked != self._edit.text():
            self._asked = self._edit.text()
            return
        self.chosen.emit(when)
        self.accept()


def ask_date(
    over: QWidget,
    title: str,
    today: date,
    take: Callable[[When], None],
    typed: str = "",
    *,
    repeats: bool = False,
) -> None:
    """Open a sheet for any date over the window of a widget; `typed` begins it."""
    sheet = DateSheet(over.window(), title, today, repeats=repeats)
    sheet.chosen.connect(take)
    sheet.open()
    if typed:
        sheet.begin(typed)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
