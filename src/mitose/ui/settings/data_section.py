"""Where the data lies, and its backups."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from mitose.services import backups
from mitose.ui import i18n
from mitose.ui.context import Context
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.confirm_sheet import ConfirmSheet
from mitose.ui.widgets.label import ElidedLabel, Label, WrapLabel

_SHOWN = 8


class DataSection(QWidget):
    """The folder with its ways, and the newest backups with 'Bring back'."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._rows: list[QWidget] = []
        self._chosen: Path | None = None
        paths = context.workspace.paths
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        folder = WrapLabel(str(paths.data), Size.BASE, Weight.MEDIUM)
        folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(folder)
        row = ButtonRow()
        open_folder = Button(self.tr("Open the folder"), icon_name="folder")
        open_folder.clicked.connect(self._open_folder)
        other = Button(self.tr("Work on another folder …"))
        other.setObjectName("other_folder")
        other.clicked.connect(self._choose_folder)
        row.add(open_folder)
        row.add(other)
        column.addWidget(row)
        note = self.tr(
            "Another folder holds until Mitose is closed; "
            "the environment variable MITOSE_DATA makes it the usual one."
        )
        column.addWidget(WrapLabel(note, Size.SMALL, Weight.NORMAL, Tone.MUTED))
        column.addSpacing(theme().px(8))
        column.addWidget(Label(self.tr("Backups"), Size.BASE, Weight.STRONG))
        self._list = QVBoxLayout()
        self._list.setSpacing(theme().px(4))
        column.addLayout(self._list)
        self._make = Button(self.tr("Make a backup now"), icon_name="archive")
        self._make.setObjectName("make_backup")
        self._make.setEnabled(not context.read_only)
        self._make.clicked.connect(self._back_up)
        row = ButtonRow()
        row.add(self._make)
        column.addWidget(row)
        self._fill()

    def _fill(self) -> None:
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [
            self._row(one) for one in backups.existing(self._context.workspace.paths)[:_SHOWN]
        ]
        if not self._rows:
            text = self.tr("None yet. One is made before every upgrade and every restore.")
            self._rows = [WrapLabel(text, Size.SMALL, Weight.NORMAL, Tone.MUTED)]
        for row in self._rows:
            self._list.addWidget(row)

    def _row(self, backup: backups.Backup) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme().px(12))
        line.addWidget(ElidedLabel(backup.file.name), 1)
        line.addWidget(Label(i18n.file_size(backup.size), Size.SMALL, tone=Tone.MUTED))
        button = Button(self.tr("Bring back …"), small=True)
        button.setAccessibleName(self.tr("Bring back {file}").format(file=backup.file.name))
        button.setProperty("file", str(backup.file))
        button.setEnabled(not self._context.read_only)
        button.clicked.connect(self._ask)
        line.addWidget(button)
        return row

    def _back_up(self) -> None:
        self._make.setEnabled(False)
        self._context.tasks.read(backups.backup, done=self._backed_up, failed=self._not)

    def _backed_up(self, file: Path) -> None:
        self._make.setEnabled(True)
        self._fill()
        self._context.notices.say(self.tr("Backup made: {file}").format(file=file.name))

    def _not(self, error: object) -> None:
        self._make.setEnabled(True)
        self._context.notices.trouble(error)

    def _ask(self) -> None:
        self._chosen = Path(str(self.sender().property("file")))
        title = self.tr("Bring this backup back?")
        text = self.tr(
            "Everything becomes as it was in {file}. A copy of what is there now is made first."
        ).format(file=self._chosen.name)
        sheet = ConfirmSheet(self.window(), title, text, self.tr("Bring back"), danger=True)
        sheet.accepted.connect(self._restore)
        sheet.open()

    def _restore(self) -> None:
        if self._chosen is not None:
            self._context.navigate.restore(self._chosen)

    def _open_folder(self) -> None:
        folder = self._context.workspace.paths.data
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            text = self.tr("No program here shows folders: {path}").format(path=folder)
            self._context.notices.say(text)

    def _choose_folder(self) -> None:
        start = str(self._context.workspace.paths.data.parent)
        dialog = QFileDialog(self, self.tr("Data folder"), start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._open_other)
        dialog.open()

    def _open_other(self, folder: str) -> None:
        self._context.navigate.folder(Path(folder))
