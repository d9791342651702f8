"""The settings: language, look, keys, the week, reminders, data, and me in three lines."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from mitose.domain.changes import Changes
from mitose.ui import pieces
from mitose.ui.context import Context
from mitose.ui.me_form import MeForm
from mitose.ui.settings.background_section import BackgroundSection
from mitose.ui.settings.calendar_section import CalendarSection
from mitose.ui.settings.controls import (
    ChoiceControl,
    FlagControl,
    ListControl,
    NumberControl,
    TimeControl,
)
from mitose.ui.settings.data_section import DataSection
from mitose.ui.settings.regions import named
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.label import Label, WrapLabel
from mitose.ui.widgets.scroll_column import ScrollColumn


class SettingsPage(QWidget):
    """A `Page`. Every control saves at once; language and look change at once."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        pieces.build(self._pieces())

    def _pieces(self) -> pieces.Pieces:
        self._area = ScrollColumn(760, spacing=12)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)
        for section in (
            self._language,
            self._look,
            self._keys,
            self._week,
            self._reminders,
            self._behind,
            self._calendar,
            self._data,
            self._history,
        ):
            section()
            yield pieces.PAUSE
        yield pieces.WHEN_SHOWN
        self._about_me()
        self._area.column.addStretch(1)

    # ------------------------------------------------------------ what a page is

    def title(self) -> str:
        """The heading."""
        return self.tr("Settings")

    def refresh(self, _changes: Changes) -> None:
        """Settings are no data of the file: nothing to do."""

    def focus_default(self) -> None:
        """The first control."""
        control = self.findChild(QWidget, "language")
        if isinstance(control, ChoiceControl):
            control.segment(control.value()).setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Keep what was typed about me."""
        if not self._context.read_only:
            self._me.save()

    flush = leave

    # ------------------------------------------------------------ sections

    def _data(self) -> None:
        self._section(self.tr("Data folder"))
        self._area.column.addWidget(DataSection(self._context))

    def _language(self) -> None:
        store = self._context.settings
        self._section(self.tr("Language and region"))
        languages = (("system", self.tr("System")), ("de", "Deutsch"), ("en", "English"))
        name = self.tr("Language")
        self._line(name, ChoiceControl(store, "language", languages, name))
        name = self.tr("Region")
        region = ListControl(store, "region", named(), name)
        remark = self.tr("Public holidays and phone numbers without a country code follow it.")
        self._line(name, region, remark)

    def _look(self) -> None:
        store = self._context.settings
        self._section(self.tr("Look"))
        name = self.tr("Theme")
        themes = (
            ("system", self.tr("System")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        )
        self._line(name, ChoiceControl(store, "theme", themes, name))
        name = self.tr("Text size")
        sizes = [(size, f"{size} %") for size in (100, 125, 150, 175, 200)]
        self._line(name, ChoiceControl(store, "text_scale", sizes, name))
        name = self.tr("Small cards")
        cards = (
            ("auto", self.tr("Over 100 contacts")),
            ("on", self.tr("Always")),
            ("off", self.tr("Never")),
        )
        self._line(name, ChoiceControl(store, "compact", cards, name))

    def _keys(self) -> None:
        self._section(self.tr("Keys"))
        text = self.tr("Keys without Ctrl, such as / and 1 to 5, are shortcuts")
        self._area.column.addWidget(FlagControl(self._context.settings, "single_keys", text))

    def _week(self) -> None:
        self._section(self.tr("Week"))
        name = self.tr("Outreaches per week")
        control = NumberControl(self._context.settings, "outreaches_per_week", (1, 200), name, "")
        remark = self.tr("What goes beyond that is offered another day on the page Week.")
        self._line(name, control, remark)

    def _reminders(self) -> None:
        store = self._context.settings
        self._section(self.tr("Reminders"))
        text = self.tr("Say on the desktop when something falls due")
        self._area.column.addWidget(FlagControl(store, "notifications", text))
        for key, name in (
            ("reminder_time", self.tr("What has no time is due at")),
            ("quiet_from", self.tr("Quiet from")),
            ("quiet_until", self.tr("Quiet until")),
        ):
            self._line(name, TimeControl(store, key, name))
        name = self.tr("Birthdays also ahead by")
        unit = self.tr("days")
        self._line(name, NumberControl(store, "birthday_days", (0, 30), name, unit))

    def _behind(self) -> None:
        self._section(self.tr("In the background"))
        self._area.column.addWidget(BackgroundSection(self._context))

    def _calendar(self) -> None:
        self._section(self.tr("Calendar"))
        self._area.column.addWidget(CalendarSection(self._context))

    def _history(self) -> None:
        store = self._context.settings
        self._section(self.tr("Undo"))
        name = self.tr("Steps are kept for")
        self._line(name, NumberControl(store, "undo_days", (1, 365), name, self.tr("days")))
        name = self.tr("and take at most")
        self._line(name, NumberControl(store, "undo_megabytes", (10, 2000), name, "MB"))

    def _about_me(self) -> None:
        self._section(self.tr("Me in three lines"))
        self._me = MeForm(self._context)
        self._area.column.addWidget(self._me)
        row = ButtonRow()
        save = Button(self.tr("Save"))
        save.setObjectName("save_me")
        save.setEnabled(not self._context.read_only)
        save.clicked.connect(self._me.save)
        row.add(save)
        self._area.column.addWidget(row)

    # ------------------------------------------------------------ layout

    def _section(self, title: str) -> None:
        self._area.column.addSpacing(theme().px(12))
        self._area.column.addWidget(Label(title, Size.LARGE, Weight.STRONG))

    def _line(self, name: str, control: QWidget, remark: str = "") -> None:
        line = QWidget()
        grid = QGridLayout(line)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().px(16))
        grid.setVerticalSpacing(theme().px(2))
        grid.setColumnMinimumWidth(0, theme().px(208))
        grid.setColumnStretch(1, 1)
        label = WrapLabel(name)
        label.setBuddy(control)
        grid.addWidget(label, 0, 0)
        grid.addWidget(control, 0, 1, Qt.AlignmentFlag.AlignLeft)
        if remark:
            grid.addWidget(WrapLabel(remark, Size.SMALL, Weight.NORMAL, Tone.MUTED), 1, 1)
        self._area.column.addWidget(line)
