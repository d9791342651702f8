"""Choosing files or a folder, without ever holding up the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mitose.ui.icons import icon
from mitose.ui.widgets.menu import Menu


class Chooser(QObject):
    """Asks for files or a folder; `chosen` carries the paths and the source they are for.

    `paste_wanted` carries the source of a list that was copied.
    """

    chosen = Signal(object, str)
    paste_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = parent
        self._source = ""
        self._folder = ""
        self.menu: Menu | None = None
        self.dialog: QFileDialog | None = None

    def ask(self, source: str, at: QPoint) -> None:
        """Offer files or a folder in a menu at a place of the screen."""
        self._source = source
        menu = Menu(self._widget, self.tr("Choose"))
        menu.addAction(icon("file"), self.tr("Files …"), self.ask_files)
        menu.addAction(icon("folder"), self.tr("A whole folder …"), self.ask_folder)
        menu.addAction(icon("copy"), self.tr("Paste names or addresses …"), self._paste)
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        menu.popup(at)
        menu.setActiveAction(menu.actions()[0])

    def ask_files(self) -> None:
        """Open the dialog for one or several files."""
        dialog = self._make(self.tr("Import contacts"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setOption(QFileDialog.Option.HideNameFilterDetails)  # too long to be read there
        dialog.setNameFilters(
            [
                self.tr(
                    "Contacts (*.vcf *.vcard *.csv *.tsv *.xlsx *.xls *.ods"
                    " *.ldif *.json *.zip *.txt)"
                ),
                self.tr("All files (*)"),
            ]
        )
        dialog.open()

    def ask_folder(self) -> None:
        """Open the dialog for a folder; everything readable in it is taken."""
        dialog = self._make(self.tr("Import a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.open()

    def _paste(self) -> None:
        self.paste_wanted.emit(self._source)

    def _make(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._widget, title, self._folder or downloads_folder())
        dialog.filesSelected.connect(self._selected)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        return dialog

    def _selected(self, names: list[str]) -> None:
        paths = tuple(Path(name) for name in names)
        self._folder = str(paths[0].parent) if paths else ""
        self.chosen.emit(paths, self._source)


def downloads_folder() -> str:
    """Where exports land; the home folder where the system knows no such place."""
    kind = QStandardPaths.StandardLocation.DownloadLocation
    found = QStandardPaths.writableLocation(kind)
    return found if found and Path(found).is_dir() else str(Path.home())
