"""The import page: sources, then the preview of what was chosen, then the report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QShowEvent,
)
from PySide6.QtWidgets import QStackedLayout, QWidget

from mitose.domain.changes import ChangeKind, Changes
from mitose.domain.circle import Source
from mitose.domain.errors import CancelledError, MitoseError, StorageError
from mitose.domain.imported import ImportOptions, ImportReport
from mitose.services import board, history, labels
from mitose.services.history import StepInfo
from mitose.ui import i18n
from mitose.ui.context import Context
from mitose.ui.importing import problem_texts
from mitose.ui.importing.choosing import Chooser
from mitose.ui.importing.prepared import Prepared, apply_ticked, let_go, prepare
from mitose.ui.importing.preview_view import PreviewView
from mitose.ui.importing.report_view import ReportView, report_text
from mitose.ui.importing.sources_view import SourcesView
from mitose.ui.importing.texts import file_name
from mitose.ui.tasks import Job, Lane
from mitose.ui.widgets.empty_state import EmptyState
from mitose.ui.widgets.progress_sheet import ProgressSheet

_STEPS_LOOKED_AT = 200


class ImportPage(QWidget):
    """A `Page`; `import_paths` is where dropped files arrive."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._job: Job | None = None
        self._sheet: ProgressSheet | None = None
        self._paths: tuple[Path, ...] = ()
        self._source = ""
        self._ticks = b""
        self._kept: ImportOptions | None = None
        self._stale = False
        self._step = 0
        self.setAcceptDrops(not context.read_only)
        self.sources = SourcesView(editable=not context.read_only)
        self.preview = PreviewView()
        self.report = ReportView()
        self.nothing = EmptyState("", " ", "file")
        self.nothing.add_button(self.tr("Choose another file …")).clicked.connect(self._again)
        self.nothing.add_button(self.tr("Back to the sources")).clicked.connect(self.show_sources)
        self.chooser = Chooser(self)
        self._layers = QStackedLayout(self)
        for layer in (self.sources, self.preview, self.report, self.nothing):
            self._layers.addWidget(layer)
        self._connect()
        self._read_sources()

    def _connect(self) -> None:
        self.chooser.chosen.connect(self.import_paths)
        self.sources.choose_wanted.connect(self._choose)
        self.sources.expected_told.connect(self._tell_expected)
        self.sources.not_used_told.connect(self._tell_not_used)
        self.preview.cancel_wanted.connect(self.show_sources)
        self.preview.import_wanted.connect(self._apply)
        self.report.undo_wanted.connect(self._undo)
        self.report.board_wanted.connect(self._show_board)
        self.report.copy_wanted.connect(self._copy)
        self.report.done_wanted.connect(self.show_sources)
        self.report.duplicates_wanted.connect(self._show_duplicates)

    # ------------------------------------------------------------ what a page is

    def title(self) -> str:
        """The heading."""
        return self.tr("Import")

    def refresh(self, changes: Changes) -> None:
        """Show the counts anew; a preview is compared again when contacts changed meanwhile."""
        self._read_sources()
        touched = changes.everything or ChangeKind.CONTACT in changes.kinds
        if touched and self.preview.prepared is not None and self._job is None:
            self._stale = True
            if self.isVisible():
                self._compare_again()
        if self._step and self._layers.currentWidget() is self.report:
            self._look_at_steps()

    def focus_default(self) -> None:
        """What the view shown wants first."""
        layer = self._layers.currentWidget()
        if isinstance(layer, SourcesView | PreviewView | ReportView):
            layer.focus_default()
        else:
            self.nothing.setFocus()
            self.focusNextChild()

    def escape(self) -> bool:
        """Go back to the sources from any other view."""
        if self._layers.currentWidget() is self.sources:
            return False
        self.show_sources()
        return True

    def open_files(self, paths: Sequence[Path]) -> None:
        """The window's name for `import_paths`."""
        self.import_paths(paths)

    # ------------------------------------------------------------ sources

    def show_sources(self) -> None:
        """The first view; what was read is let go."""
        self._drop_preview()
        self._layers.setCurrentWidget(self.sources)
        self._read_sources()
        self.sources.focus_default()

    def _read_sources(self) -> None:
        self._context.tasks.read(labels.sources, done=self._show_sources)

    def _show_sources(self, sources: tuple[Source, ...]) -> None:
        try:
            people = sum(board.totals(self._context.workspace).values())
        except MitoseError:  # busy: the next change will do
            people = 0
        self.sources.show_sources(sources, people)

    def _choose(self, source: str, at: QPoint) -> None:
        self.chooser.ask(source, at)

    def _show_duplicates(self) -> None:
        self._context.navigate.page("duplicates")

    def _again(self) -> None:
        self.chooser.ask_files()

    def _tell_expected(self, source_id: int, count: int | None) -> None:
        self._context.tasks.deed(labels.set_expected, source_id, count)

    def _tell_not_used(self, source_id: int, not_used: bool) -> None:
        self._context.tasks.deed(labels.set_not_used, source_id, not_used)

    # ------------------------------------------------------------ reading

    def import_paths(self, paths: Sequence[Path], source: str = "") -> None:
        """Read files and folders and show what is in them; nothing is written."""
        if self._context.read_only:
            self._context.notices.trouble(StorageError("read_only"))
            return
        if not paths:
            return
        if self._job is not None:
            self._context.notices.say(self.tr("One import at a time: this one is still running"))
            return
        self._drop_preview()
        self._paths, self._source, self._ticks, self._kept = tuple(paths), source, b"", None
        self._read()

    def _read(self) -> None:
        self._stale = False
        name = file_name(str(self._paths[0]))
        if len(self._paths) > 1:
            name = self.tr("%n file(s)", "", len(self._paths))
        options = self._kept or ImportOptions(source=self._source)
        self._job = self._context.tasks.long(
            prepare, self._paths, options, done=self._read_done, failed=self._failed
        )
        self._watch(self.tr("Reading {file}").format(file=name))

    def _read_done(self, prepared: Prepared) -> None:
        self._end()
        if not prepared.preview.rows:
            self._show_nothing(prepared)
            return
        ticks = self._ticks if len(self._ticks) == len(prepared.preview.rows) else b""
        self.preview.show_prepared(prepared, ticks)
        self._layers.setCurrentWidget(self.preview)
        self.preview.focus_default()

    def _compare_again(self) -> None:
        """The contacts are others than when the preview was made."""
        self._ticks, self._kept = self.preview.model.ticks(), self.preview.options()
        self._let_go(self.preview.take())
        self._read()

    def _show_nothing(self, prepared: Prepared) -> None:
        problems = prepared.preview.problems
        name = file_name(str(prepared.paths[0]))
        self.nothing.title.setText(
            self.tr("Nothing to import from {file}").format(file=name)
            if len(prepared.paths) == 1
            else self.tr("Nothing to import from these files")
        )
        if not problems:
            said = self.tr("There are no contacts in it.")
        elif len(prepared.paths) == 1 and not prepared.folder:
            said = problem_texts.sentence(problems[0])
        else:
            said = "\n".join(problem_texts.whole(problem) for problem in problems[:3])
        advice = problem_texts.advice(problems[0].reason if problems else "")
        self.nothing.text.setText(f"{said}\n{advice}")
        self.nothing.text.setVisible(True)
        self._layers.setCurrentWidget(self.nothing)
        self._let_go(prepared)
        self.focus_default()

    # ------------------------------------------------------------ applying

    def _apply(self) -> None:
        prepared = self.preview.prepared
        if prepared is None or self._job is not None:
            return
        options, ticks = self.preview.options(), self.preview.model.ticks()
        self._job = self._context.tasks.long(
            apply_ticked,
            [prepared],
            options,
            ticks,
            lane=Lane.WRITER,
            done=self._applied,
            failed=self._failed,
        )
        self._watch(self.tr("Importing {count}").format(count=i18n.number(ticks.count(1))))

    def _applied(self, result: tuple[Changes, ImportReport]) -> None:
        changes, report = result
        prepared = self.preview.prepared
        source = self.preview.options().source or (prepared.preview.source if prepared else "")
        self._end()
        self._drop_preview()
        self._step = changes.step_id
        self.report.show_report(report, source)
        self._layers.setCurrentWidget(self.report)
        self.report.focus_default()

    # ------------------------------------------------------------ progress

    def _watch(self, title: str) -> None:
        self._sheet = ProgressSheet(self.window(), title)
        self._sheet.cancelled.connect(self._cancel)
        if self._job is not None:
            self._job.progress.connect(self._progress)
        self._sheet.open()

    def _progress(self, values: tuple[int, int]) -> None:
        if self._sheet is not None:
            done, total = values
            self._sheet.set_progress(done, total, i18n.percent(done / total) if total else "")

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _end(self) -> None:
        self._job = None
        if self._sheet is not None:
            self._sheet.finish()
            self._sheet = None

    def _failed(self, error: MitoseError) -> None:
        """Cancelled or failed: nothing was written, and the view is the one before."""
        self._end()
        if isinstance(error, CancelledError):
            self._context.notices.say(self.tr("Stopped. Nothing was imported."))
        elif error.code != "bug":
            self._context.notices.trouble(error)
        if self.preview.prepared is None:
            self.show_sources()

    # ------------------------------------------------------------ after the report

    def _show_board(self) -> None:
        source = str(self.report.board.property("source") or "")
        if source:
            self._context.navigate.source(source)
        else:
            self._context.navigate.page("contacts")

    def _copy(self) -> None:
        if self.report.report is not None:
            counts = ", ".join(chip.text() for chip in self.report.chips if not chip.isHidden())
            heads = (
                f"{self.report.title.text()}: {counts}",
                self.report.problem_head.title.text(),
                self.report.updated_head.title.text(),
                self.report.difference_head.title.text(),
            )
            self._context.tasks.read(report_text, heads, self.report.report, done=self._copied)

    def _copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._context.notices.say(self.tr("Report copied"))

    def _undo(self) -> None:
        """Undo this import, if nothing was done since that undo would have to take back first."""
        self._context.tasks.read(history.steps, _STEPS_LOOKED_AT, done=self._undo_if_last)

    def _undo_if_last(self, steps: tuple[StepInfo, ...]) -> None:
        last = next((step for step in steps if not step.undone), None)
        if last is not None and last.id == self._step:
            self._context.tasks.deed(history.undo)
        else:
            self._context.notices.say(
                self.tr("Something else was done since: Ctrl+Z takes that back first")
            )

    def _look_at_steps(self) -> None:
        self._context.tasks.read(history.steps, _STEPS_LOOKED_AT, done=self._steps_known)

    def _steps_known(self, steps: tuple[StepInfo, ...]) -> None:
        there = next((step for step in steps if step.id == self._step), None)
        self.report.set_undone(there is None or there.undone)

    # ------------------------------------------------------------ letting go

    def _drop_preview(self) -> None:
        self._stale = False
        self._let_go(self.preview.take())

    def _let_go(self, prepared: Prepared | None) -> None:
        if prepared is not None:
            self._context.tasks.read(let_go, [prepared])

    # ------------------------------------------------------------ Qt's events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale and self._job is None:
            self._compare_again()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self.sources.drop.set_active(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self.sources.drop.set_active(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.sources.drop.set_active(False)
        urls = event.mimeData().urls()
        event.acceptProposedAction()
        self.import_paths(tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile()))
