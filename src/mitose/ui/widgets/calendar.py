"""A month to choose a day from, in the program's look."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QTableView, QToolButton, QWidget

from mitose.ui import i18n
from mitose.ui.theme import theme


class Calendar(QCalendarWidget):
    """Weeks begin on Monday; week-ends are muted instead of red, which is for what is overdue.

    Arrow keys move the day, Enter takes it (`activated`), Page Up and Page Down change the month.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setLocale(i18n.locale())
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setGridVisible(False)
        for part, said in (
            ("qt_calendar_prevmonth", self.tr("Previous month")),
            ("qt_calendar_nextmonth", self.tr("Next month")),
        ):
            arrow = self.findChild(QToolButton, part)
            if arrow is not None:  # Qt gives its arrows no name
                arrow.setAccessibleName(said)
                arrow.setToolTip(said)
        days = self.findChild(QTableView, "qt_calendar_calendarview")
        if days is not None:  # it has the focus, and Qt names only what is around it
            days.setAccessibleName(name)
        self._restyle()
        theme().changed.connect(self._restyle)

    def _restyle(self) -> None:
        look = theme()
        head = QTextCharFormat()
        head.setForeground(look.colors.muted)
        head.setBackground(look.colors.raised)
        self.setHeaderTextFormat(head)
        workday, free = QTextCharFormat(), QTextCharFormat()
        workday.setForeground(look.colors.text)
        free.setForeground(look.colors.muted)
        for day in Qt.DayOfWeek:
            rest = day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)
            self.setWeekdayTextFormat(day, free if rest else workday)
