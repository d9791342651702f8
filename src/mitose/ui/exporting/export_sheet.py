"""Export contacts: which ones, as what, with or without the plan, and where to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from mitose.domain.category import Category
from mitose.domain.errors import CancelledError
from mitose.services import contacts, exporting
from mitose.services.exporting import Exported, ExportOptions
from mitose.ui import i18n
from mitose.ui.errors import explain
from mitose.ui.printing.files import documents_folder, file_name
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.check_box import CheckBox
from mitose.ui.widgets.choice_box import choice_box
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.progress_sheet import ProgressSheet
from mitose.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from mitose.services.workspace import Workspace
    from mitose.ui.context import Context
    from mitose.ui.tasks import Job

_PATIENCE_MS = 500
_ALL, _SELECTED, _FILTERED = "all", "selected", "filtered"


@dataclass(frozen=True, slots=True)
class Offered:
    """What the window has to offer: the selection, and what a filter leaves (None: no filter)."""

    selected: tuple[int, ...] = ()
    filtered: tuple[int, ...] | None = None


class ExportSheet(Sheet):
    """`written` carries what `services.exporting` did."""

    written = Signal(object)

    def __init__(self, context: Context, window: QWidget, offered: Offered) -> None:
        super().__init__(window, "", width=520)
        heading = self.tr("Export contacts")
        self.setAccessibleName(heading)
        self._context = context
        self._offered = offered
        self._columns: dict[str, int] = {}
        self._dialog: QFileDialog | None = None
        self._job: Job | None = None
        self._progress: ProgressSheet | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._show_progress)
        self._build(heading)
        self._show_choice()
        context.tasks.read(_counts, done=self._know_columns)

    # ------------------------------------------------------------ layout

    def _build(self, heading: str) -> None:
        # Each with its parent from the beginning, else it would be styled twice.
        paper = self.panel.content
        self.body.addWidget(WrapLabel(heading, Size.LARGE, Weight.STRONG, parent=paper))
        self.format = choice_box(
            (self.tr("vCard 3.0 – phones and mail programs"), "vcard3"),
            (self.tr("vCard 4.0 – newer address books"), "vcard4"),
            (self.tr("CSV – a table for Excel"), "csv"),
            (self.tr("Calendar – follow-ups, steps and birthdays"), "ics"),
            (self.tr("JSON – everything, for Mitose itself"), "json"),
            parent=paper,
        )
        self.about = choice_box((self.tr("All contacts"), _ALL), parent=paper)
        for text, box in ((self.tr("Format"), self.format), (self.tr("Contacts"), self.about)):
            self.body.addWidget(WrapLabel(text, tone=Tone.MUTED, parent=paper))
            box.setAccessibleName(text)
            box.activated.connect(self._show_choice)
            self.body.addWidget(box)
        self.plan = CheckBox(self.tr("With planning data"), parent=paper)
        self.plan.clicked.connect(self._show_choice)
        self.body.addWidget(self.plan)
        self.said = WrapLabel("", tone=Tone.MUTED, parent=paper)
        self.body.addWidget(self.said)
        self.body.addSpacing(theme().px(4))
        buttons = ButtonRow(parent=paper)
        self.save = Button(self.tr("Export …"), Kind.PRIMARY, parent=buttons)
        self.save.clicked.connect(self.ask_file)
        close = Button(self.tr("Close"), parent=buttons)
        close.clicked.connect(self.reject)
        for button in (self.save, close):
            buttons.add(button)
        self.body.addWidget(buttons)

    def first_focus(self) -> QWidget:
        """The first choice."""
        return self.format

    def _know_columns(self, counts: dict[str, int]) -> None:
        self._columns = counts
        chosen = self.about.currentData()
        self.about.clear()
        if self._offered.selected:
            text = self.tr("%Ln selected contact(s)", "", len(self._offered.selected))
            self.about.addItem(text, _SELECTED)
        if self._offered.filtered is not None:
            text = self.tr("%Ln contact(s) that the filter leaves", "", len(self._offered.filtered))
            self.about.addItem(text, _FILTERED)
        self.about.addItem(self.tr("All %Ln contact(s)", "", sum(counts.values())), _ALL)
        for text, category in (
            (self.tr("Have: %Ln contact(s)", "", counts["have"]), "have"),
            (self.tr("Next: %Ln contact(s)", "", counts["next"]), "next"),
            (self.tr("Future: %Ln contact(s)", "", counts["future"]), "future"),
        ):
            if counts[category]:
                self.about.addItem(text, category)
        if chosen != _ALL:
            self.about.setCurrentIndex(max(self.about.findData(chosen), 0))
        self._show_choice()

    # ------------------------------------------------------------ choices

    def options(self) -> ExportOptions:
        """What is chosen now."""
        about = str(self.about.currentData())
        ids: tuple[int, ...] | None = None
        if about == _SELECTED:
            ids = self._offered.selected
        elif about == _FILTERED:
            ids = self._offered.filtered
        return ExportOptions(
            format=str(self.format.currentData()),
            category=Category(about) if about in self._columns else None,
            ids=ids,
            planning=self.plan.isChecked(),
            language="de" if i18n.current() == "de" else "en",
        )

    def _show_choice(self) -> None:
        chosen = self.options()
        always, never = chosen.format == "json", chosen.format == "ics"
        self.plan.setEnabled(not (always or never))
        if always or never:
            self.plan.setChecked(always)
        self.said.setText(self._sentence(chosen))
        self.save.setEnabled(chosen.ids is None or bool(chosen.ids))

    def _sentence(self, chosen: ExportOptions) -> str:
        if chosen.format == "ics":
            return self.tr("Only what is dated, without ratings, notes or history.")
        if chosen.format == "json" and chosen.everything:
            return self.tr(
                "Everything, with me, archive, trash, labels and goals. Imported into an empty"
                " folder it comes back as it was."
            )
        if chosen.format == "json" or self.plan.isChecked():
            return self.tr(
                "With ratings, meaning, wants, offers, approach, follow-ups and history: private,"
                " for yourself only."
            )
        if chosen.format == "csv":
            return self.tr("Without ratings and plans, and without pictures.")
        return self.tr("Names, addresses, notes and pictures, without ratings and plans.")

    # ------------------------------------------------------------ writing

    def ask_file(self) -> None:
        """Ask where to."""
        suffix = exporting.SUFFIXES[self.options().format]
        name = file_name(self.tr("Contacts {date}").format(date=self._context.today()))
        proposed = documents_folder() / f"{name.removesuffix('.pdf')}{suffix}"
        dialog = QFileDialog(self, self.tr("Export contacts"), str(proposed))
        self._dialog = dialog
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{self.format.currentText()} (*{suffix})")
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.selectFile(proposed.name)
        dialog.fileSelected.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, path: str) -> None:
        """Write the chosen contacts to a file."""
        if self._job is not None:
            return
        self.save.setEnabled(False)
        self._job = self._context.tasks.long(
            exporting.export, Path(path), self.options(), done=self._done, failed=self._failed
        )
        self._job.progress.connect(self._tell)
        self._patience.start()

    def _show_progress(self) -> None:
        if self._job is None:
            return
        self._progress = ProgressSheet(self.window(), self.tr("Exporting contacts"))
        self._progress.cancelled.connect(self._job.cancel)
        self._progress.open()

    def _tell(self, values: tuple[int, int]) -> None:
        if self._progress is not None:
            done, total = values
            self._progress.set_progress(done, total, i18n.percent(done / total) if total else "")

    def _end(self) -> None:
        self._job = None
        self._patience.stop()
        if self._progress is not None:
            self._progress.finish()
            self._progress = None

    def _done(self, result: Exported) -> None:
        self._end()
        self.written.emit(result)
        self.accept()

    def _failed(self, error: object) -> None:
        self._end()
        self.save.setEnabled(True)
        if isinstance(error, CancelledError):
            self.said.setText(self.tr("Stopped; no file was written."))
        elif isinstance(error, BaseException):
            self.said.setText(str(explain(error)))


def _counts(ws: Workspace) -> dict[str, int]:
    """How many live contacts stand in each column."""
    return {category.value: len(contacts.ids_in(ws, category)) for category in Category}
