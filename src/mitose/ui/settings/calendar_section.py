"""The folder in which the calendar file is kept up to date."""

from __future__ import annotations

from PySide6.QtCore import QDir, Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from mitose.services.calendar import FILE_NAME
from mitose.ui.context import Context
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.label import WrapLabel


class CalendarSection(QWidget):
    """What it is for, where the file is, and the buttons to choose and to stop."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        text = self.tr(
            "Follow-ups, steps, birthdays and events as a file that any calendar can subscribe to. "
            "It is kept up to date; ratings and notes are not in it."
        )
        column.addWidget(WrapLabel(text))
        self._where = WrapLabel("", Size.BASE, Weight.MEDIUM)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self._where)
        row = ButtonRow()
        choose = Button(self.tr("Choose a folder …"), icon_name="calendar")
        choose.setObjectName("choose_calendar_folder")
        choose.clicked.connect(self._choose)
        row.add(choose)
        self._stop = Button(self.tr("Write it no more"))
        self._stop.setObjectName("stop_calendar")
        self._stop.clicked.connect(self._end)
        row.add(self._stop)
        column.addWidget(row)
        note = self.tr("A file that was written stays when this is switched off.")
        column.addWidget(WrapLabel(note, Size.SMALL, Weight.NORMAL, Tone.MUTED))
        self._show()

    def _show(self) -> None:
        folder = self._context.settings.now.calendar_folder
        file = QDir.toNativeSeparators(f"{folder}/{FILE_NAME}")
        self._where.setText(file if folder else self.tr("Not written"))
        self._stop.setEnabled(bool(folder))

    def _choose(self) -> None:
        folder = self._context.settings.now.calendar_folder or QDir.homePath()
        dialog = QFileDialog(self, self.tr("Folder of the calendar file"), folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take)
        dialog.open()

    def take(self, folder: str) -> None:
        """Keep the file in this folder from now on; empty for no more."""
        self._context.settings.change(calendar_folder=folder)
        self._show()

    def _end(self) -> None:
        self.take("")
