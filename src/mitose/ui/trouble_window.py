"""Shown instead of the window when the data file cannot be opened: one sentence, ways out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from mitose.domain.errors import MitoseError
from mitose.paths import Paths
from mitose.services import backups
from mitose.ui.errors import explain
from mitose.ui.icons import logo
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.label import WrapLabel

_MENDABLE = ("damaged", "not_a_database")


class TroubleWindow(QWidget):
    """`again` asks to open the folder it carries; `given_up` comes when the window is closed."""

    again = Signal(object)
    given_up = Signal()

    def __init__(self, error: MitoseError, paths: Paths) -> None:
        super().__init__()
        self._paths = paths
        self._answered = False
        self.setWindowTitle("Mitose")
        self.setWindowIcon(logo())
        look = theme()
        column = QVBoxLayout(self)
        edge = look.px(32)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(look.px(12))
        said = explain(error)
        self.happened = WrapLabel(said.happened, Size.LARGE, Weight.STRONG)
        self.advice = WrapLabel(said.advice, Size.BASE, Weight.NORMAL, Tone.MUTED)
        self.restored = WrapLabel("", Size.BASE, Weight.NORMAL, Tone.OVERDUE)
        self.restored.hide()
        for label in (self.happened, self.advice, self.restored):
            column.addWidget(label)
        column.addStretch(1)
        row = ButtonRow()
        self._newest = next(iter(backups.existing(paths)), None)
        if error.code in _MENDABLE and self._newest is not None:
            name = self._newest.file.name
            button = Button(self.tr("Open the newest backup"), Kind.PRIMARY)
            button.setToolTip(name)
            button.clicked.connect(self._restore)
            row.add(button)
        else:
            button = Button(self.tr("Try again"), Kind.PRIMARY)
            button.clicked.connect(self._try_again)
            row.add(button)
        other = Button(self.tr("Choose another folder …"))
        other.clicked.connect(self._choose)
        quit_button = Button(self.tr("Quit"))
        quit_button.clicked.connect(self.close)
        row.add(other)
        row.add(quit_button)
        column.addWidget(row)
        self.resize(look.px(620), look.px(280))

    def _try_again(self) -> None:
        self._leave(self._paths)

    def _restore(self) -> None:
        """The damaged file is kept beside the backups."""
        if self._newest is None:
            return
        try:
            backups.restore(self._paths, self._newest.file)
        except MitoseError as error:
            self.restored.setText(str(explain(error)))
            self.restored.show()
            return
        self._leave(self._paths)

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Data folder"), str(self._paths.data.parent))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, folder: str) -> None:
        self._leave(Paths.at(Path(folder)))

    def _leave(self, paths: Paths) -> None:
        self._answered = True
        self.hide()
        self.again.emit(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        if not self._answered:
            self.given_up.emit()
