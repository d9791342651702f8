"""The tray icon, closing into the tray, and starting at login."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mitose.domain.errors import MitoseError
from mitose.ui.context import Context
from mitose.ui.desktop.autostart import Autostart, this_system
from mitose.ui.desktop.command import hidden_start
from mitose.ui.settings.controls import FlagControl
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.check_box import CheckBox
from mitose.ui.widgets.label import WrapLabel


class BackgroundSection(QWidget):
    """Three boxes. What starts at login the system keeps, not the settings file."""

    def __init__(self, context: Context, autostart: Autostart | None = None) -> None:
        super().__init__()
        self._context = context
        self._autostart = autostart or this_system()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        store = context.settings
        tray = FlagControl(store, "tray", self.tr("Show in the tray what is due"))
        column.addWidget(tray)
        self._close = FlagControl(
            store, "close_to_tray", self.tr("Closing the window leaves Mitose in the tray")
        )
        column.addWidget(self._close)
        self._login = CheckBox(self.tr("Start in the tray at login"))
        self._login.setObjectName("start_at_login")
        self._login.setChecked(self._autostart.is_on())
        self._login.setEnabled(not context.sample)
        self._login.toggled.connect(self._switch)
        column.addWidget(self._login)
        note = self.tr(
            "Where the desktop has no tray, Mitose starts with its window and ends with it."
        )
        column.addWidget(WrapLabel(note, Size.SMALL, Weight.NORMAL, Tone.MUTED))
        tray.toggled.connect(self._settle)
        self._settle(tray.isChecked())

    def _settle(self, tray: bool) -> None:
        self._close.setEnabled(tray)

    def _switch(self, on: bool) -> None:
        words = hidden_start(self._context.workspace.paths) if on else None
        try:
            self._autostart.switch(words)
        except MitoseError as error:
            self._login.blockSignals(True)
            self._login.setChecked(self._autostart.is_on())
            self._login.blockSignals(False)
            self._context.notices.trouble(error)
