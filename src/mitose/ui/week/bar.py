"""The line above the days: which week, how full it is, and how much a week shall hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QSpinBox, QWidget

from mitose.domain.week import Week
from mitose.ui import i18n
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.week import texts
from mitose.ui.widgets.button import Button, IconButton, Kind
from mitose.ui.widgets.flow_layout import FlowLayout
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.progress_line import ProgressLine

if TYPE_CHECKING:
    from mitose.ui.context import SettingsStore


class WeekBar(QWidget):
    """`stepped` carries -1 or 1 week, 0 for this one."""

    stepped = Signal(int)

    def __init__(self, settings: SettingsStore, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        look = theme()
        flow = FlowLayout(self, look.px(8), look.px(6))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        before = IconButton("chevron_left", self.tr("The week before"), Kind.SECONDARY)
        before.clicked.connect(self._back)
        self.heading = WrapLabel("", Size.BASE, Weight.STRONG)
        after = IconButton("chevron_right", self.tr("The week after"), Kind.SECONDARY)
        after.clicked.connect(self._forth)
        self.now = Button(self.tr("This week"), Kind.LINK, small=True)
        self.now.clicked.connect(self._home)
        self.planned = WrapLabel("", tone=Tone.MUTED)
        self.capacity = QSpinBox()
        self.capacity.setObjectName("outreaches_per_week")
        self.capacity.setAccessibleName(self.tr("Outreaches per week"))
        self.capacity.setRange(1, 200)
        self.capacity.setKeyboardTracking(False)
        self.capacity.lineEdit().setTextMargins(look.px(6), 0, 0, 0)
        self.capacity.valueChanged.connect(self._save)
        self._per_week = WrapLabel(self.tr("per week"), tone=Tone.MUTED)
        self._line = ProgressLine(self.tr("Planned"))
        for widget in (
            before,
            self.heading,
            after,
            self.now,
            self.planned,
            self.capacity,
            self._per_week,
            self._line,
        ):
            flow.addWidget(widget)

    def show_week(self, week: Week) -> None:
        """Say which week it is and how full."""
        title = self.tr("Week {number} · {days}")
        days = texts.span(week.first, week.last)
        if week.last.year != week.today.year:
            days = f"{days} {week.last.year}"
        self.heading.setText(title.format(number=week.number, days=days))
        self.now.setHidden(week.first <= week.today <= week.last)
        text = self.tr("%Ln outreach(es) planned", "", week.planned)
        if week.done:
            done = self.tr("{count} done").format(count=i18n.number(week.done))
            text = f"{text}, {done}"
        self.planned.setText(self.tr("{planned}, of").format(planned=text))
        self.capacity.blockSignals(True)
        self.capacity.setValue(week.capacity)
        self.capacity.blockSignals(False)
        over = week.planned > week.capacity and not week.over
        self.planned.set_tone(Tone.DUE if over else Tone.MUTED)
        self._line.set_share(week.planned, week.capacity)

    def _save(self, value: int) -> None:
        self._settings.change(outreaches_per_week=value)

    def _back(self) -> None:
        self.stepped.emit(-1)

    def _forth(self) -> None:
        self.stepped.emit(1)

    def _home(self) -> None:
        self.stepped.emit(0)
