"""The import page: sources, then the preview of what was chosen, then the report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QStackedLayout, QWidget

from mitose.domain.changes import ChangeKind, Changes
from mitose.domain.circle import LabelKind, Source
from mitose.domain.column_mapping import ColumnMapping, TableLook
from mitose.domain.errors import MitoseError, StorageError
from mitose.domain.imported import ImportOptions, ImportReport
from mitose.services import board, column_mappings, labels
from mitose.ui import i18n, pieces, source_names
from mitose.ui.context import Context
from mitose.ui.file_drop_window import dropped_files
from mitose.ui.importing.after import AfterImport
from mitose.ui.importing.choosing import Chooser
from mitose.ui.importing.columns_view import ColumnsView
from mitose.ui.importing.duplicates_step import DuplicatesStep
from mitose.ui.importing.earlier import EarlierImports
from mitose.ui.importing.labels_sheet import LabelsSheet
from mitose.ui.importing.long_work import LongWork
from mitose.ui.importing.nothing_view import NothingView
from mitose.ui.importing.paste_sheet import PasteSheet
from mitose.ui.importing.prepared import Prepared, apply_ticked, let_go, prepare
from mitose.ui.importing.preview_view import PreviewView
from mitose.ui.importing.report_view import ReportView
from mitose.ui.importing.runs_view import RunsView
from mitose.ui.importing.sources_view import SourcesView
from mitose.ui.importing.texts import file_name
from mitose.ui.tasks import Lane

_Views = SourcesView | ColumnsView | PreviewView | DuplicatesStep | ReportView | RunsView


class ImportPage(QWidget):
    """A `Page`; `import_paths` is where dropped files arrive."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        pieces.build(self._pieces())

    def _pieces(self) -> pieces.Pieces:
        context = self._context
        self._work = LongWork(context, self, self.tr("Stopped. Nothing was changed."))
        self._paths: tuple[Path, ...] = ()
        self._text = ""
        self._draft = ""  # pasted, and left by Escape
        self._asked = False
        self._source = ""
        self._ticks = b""
        self._kept: ImportOptions | None = None
        self._stale = False
        self.setAcceptDrops(not context.read_only)
        yield pieces.PAUSE
        self.sources = SourcesView(editable=not context.read_only)
        yield pieces.PAUSE
        self.preview = PreviewView()
        yield pieces.PAUSE
        self.after = AfterImport(context, self)
        self.report = self.after.view
        self.columns = ColumnsView()
        yield pieces.PAUSE
        self.duplicates = DuplicatesStep(context)
        yield pieces.PAUSE
        self.earlier = EarlierImports(context, self._work)
        self.nothing = NothingView()
        self.chooser = Chooser(self)
        self._layers = QStackedLayout(self)
        for layer in (
            self.sources,
            self.columns,
            self.preview,
            self.duplicates,
            self.report,
            self.earlier.view,
            self.nothing,
        ):
            self._layers.addWidget(layer)
            yield pieces.PAUSE
        self._connect()
        yield pieces.WHEN_SHOWN
        self._read_sources()

    def _connect(self) -> None:
        self.chooser.chosen.connect(self.import_paths)
        self.chooser.paste_wanted.connect(self.paste)
        self.sources.choose_wanted.connect(self._choose)
        self.sources.expected_told.connect(self._tell_expected)
        self.sources.not_used_told.connect(self._tell_not_used)
        self.sources.add_wanted.connect(self._add_source)
        self.sources.order_wanted.connect(self._order)
        self.sources.runs_wanted.connect(self.show_earlier)
        self.columns.settled.connect(self._settle_columns)
        self.columns.cancel_wanted.connect(self.show_sources)
        self.preview.columns_wanted.connect(self._ask_columns)
        self.earlier.view.back_wanted.connect(self.show_sources)
        self.report.revert_wanted.connect(self._revert)
        self.earlier.reverted.connect(self.report.set_reverted)
        self.preview.cancel_wanted.connect(self.show_sources)
        self.preview.import_wanted.connect(self._apply)
        self.preview.look_wanted.connect(self._look_at_duplicates)
        self.preview.model.ticked.connect(self.duplicates.show_count)
        self.duplicates.searched.connect(self._tell_suspects)
        self.duplicates.back_wanted.connect(self._show_preview)
        self.duplicates.import_wanted.connect(self._apply)
        self.report.done_wanted.connect(self.show_sources)
        self.nothing.again_wanted.connect(self._again)
        self.nothing.back_wanted.connect(self.show_sources)

    # ------------------------------------------------------------ what a page is

    def title(self) -> str:
        """The heading."""
        return self.tr("Import")

    def rehearse(self) -> pieces.Pieces:
        """Fill the list of sources, which is most of the first visit; shown, it is read anew."""
        self._read_sources()
        yield pieces.PAUSE
        yield from pieces.polish(self.sources)

    def refresh(self, changes: Changes) -> None:
        """Show the counts anew; a preview is compared again when contacts changed meanwhile."""
        self._read_sources()
        touched = changes.everything or ChangeKind.CONTACT in changes.kinds
        if touched and self.preview.prepared is not None and not self._work.running:
            self._stale = True
            if self.isVisible():
                self._compare_again()
        if self._layers.currentWidget() is self.earlier.view:
            self.earlier.read()
        if self._layers.currentWidget() is self.report:
            self.after.look_at_steps()

    def focus_default(self) -> None:
        """What the view shown wants first."""
        layer = self._layers.currentWidget()
        if isinstance(layer, _Views):
            layer.focus_default()
        else:
            self.nothing.setFocus()
            self.focusNextChild()

    def escape(self) -> bool:
        """Go back to the sources from any other view."""
        layer = self._layers.currentWidget()
        if layer is self.sources:
            return False
        if layer is self.duplicates:
            if not self.duplicates.escape():
                self._show_preview()
            return True
        self.show_sources()
        return True

    def begin_anew(self) -> None:
        """Chosen by its name: after an import that means the next one."""
        if self._layers.currentWidget() in (self.report, self.nothing):
            self.show_sources()

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

    def show_earlier(self) -> None:
        """The list of imports."""
        self._drop_preview()
        self.earlier.read()
        self._layers.setCurrentWidget(self.earlier.view)
        self.earlier.view.back.setFocus()

    def _revert(self) -> None:
        self.earlier.ask(self.after.import_id)

    def _add_source(self) -> None:
        LabelsSheet(self._context, self.window(), LabelKind.SOURCE, adding=True).open()

    def _order(self) -> None:
        LabelsSheet(self._context, self.window(), LabelKind.SOURCE).open()

    def _again(self) -> None:
        if self._text:
            self.paste(self._source, self._text)
        else:
            self.chooser.ask_files()

    def _tell_expected(self, source_id: int, count: int | None) -> None:
        self._context.tasks.deed(labels.set_expected, source_id, count)

    def _tell_not_used(self, source_id: int, not_used: bool) -> None:
        self._context.tasks.deed(labels.set_not_used, source_id, not_used)

    # ------------------------------------------------------------ reading

    def import_paths(self, paths: Sequence[Path], source: str = "") -> None:
        """Read files and folders and show what is in them; nothing is written."""
        if paths and self._may_begin():
            self._begin(tuple(paths), "", source)

    def paste(self, source: str = "", text: str = "") -> None:
        """Ask for names or addresses that were copied; ``text`` is what to begin with."""
        if self._may_begin():
            sheet = PasteSheet(self.window(), source_names.said(source), text or self._draft)
            self._source = source
            sheet.told.connect(self._read_text)
            sheet.left.connect(self._keep_draft)
            sheet.open()

    def _keep_draft(self, text: str) -> None:
        self._draft = text

    def _read_text(self, text: str) -> None:
        self._draft = ""
        self._begin((), text, self._source)

    def _may_begin(self) -> bool:
        if self._context.read_only:
            self._context.notices.trouble(StorageError("read_only"))
        elif self._work.running:
            self._context.notices.say(self.tr("One import at a time: this one is still running"))
        else:
            return True
        return False

    def _begin(self, paths: tuple[Path, ...], text: str, source: str) -> None:
        self._drop_preview()
        self._paths, self._text, self._source = paths, text, source
        self._ticks, self._kept, self._asked = b"", None, False
        self._read()

    def _read(self) -> None:
        self._stale = False
        name = file_name(str(self._paths[0])) if self._paths else self.tr("Pasted list")
        if len(self._paths) > 1:
            name = self.tr("%Ln file(s)", "", len(self._paths))
        self._work.start(
            self.tr("Reading {file}").format(file=name),
            prepare,
            self._paths,
            self._kept or ImportOptions(source=self._source),
            self._text,
            done=self._read_done,
            failed=self._back,
        )

    def _read_done(self, prepared: Prepared) -> None:
        unknown = [table for table in prepared.tables if not table.remembered]
        if unknown and not self._asked:
            self._asked = True
            self._let_go(prepared)
            self._show_columns(unknown)
            return
        if not prepared.preview.rows:
            self._show_nothing(prepared)
            return
        ticks = self._ticks if len(self._ticks) == len(prepared.preview.rows) else b""
        self.preview.show_prepared(prepared, ticks)
        self.duplicates.begin(prepared)
        self._show_preview()

    def _ask_columns(self) -> None:
        if self.preview.prepared is not None:
            files = self.preview.prepared.table_files
            self._context.tasks.read(column_mappings.look, files, done=self._show_columns)

    def _show_columns(self, tables: Sequence[TableLook]) -> None:
        if not tables:  # moved away meanwhile
            return
        self.columns.show_tables(tables)
        self._layers.setCurrentWidget(self.columns)
        self.columns.focus_default()

    def _settle_columns(self, signature: str, mapping: ColumnMapping) -> None:
        """Remember what the columns are; after the last table, read again.

        Without a signature a known program's columns were left as they are.
        """
        self._asked = True
        if not signature:
            self._columns_settled(None)
            return
        remember = column_mappings.remember
        self._context.tasks.deed(remember, signature, mapping, done=self._columns_settled)

    def _columns_settled(self, _changes: object) -> None:
        if self.columns.more:
            self.columns.focus_default()
        else:
            self._let_go(self.preview.take())
            self._read()

    def _show_preview(self) -> None:
        self._layers.setCurrentWidget(self.preview)
        self._tell_suspects()
        self.preview.focus_default()

    def _tell_suspects(self) -> None:
        step = self.duplicates
        self.preview.show_suspects(step.left, searching=step.searching, decided=len(step.decisions))
        self.preview.show_joined(step.decided().joined_rows(), step.suspected_rows())

    def _look_at_duplicates(self) -> None:
        self._layers.setCurrentWidget(self.duplicates)
        self.duplicates.focus_default()

    def _compare_again(self) -> None:
        """The contacts are others than when the preview was made."""
        self._ticks, self._kept = self.preview.model.ticks(), self.preview.options()
        self._let_go(self.preview.take())
        self._read()

    def _show_nothing(self, prepared: Prepared) -> None:
        self.nothing.show_prepared(prepared)
        self._layers.setCurrentWidget(self.nothing)
        self._let_go(prepared)
        self.focus_default()

    # ------------------------------------------------------------ applying

    def _apply(self) -> None:
        prepared = self.preview.prepared
        if prepared is None or self._work.running:
            return
        options, ticks = self.preview.options(), self.preview.model.ticks()
        self.duplicates.pause()
        self._work.start(
            self.tr("Importing {count}").format(count=i18n.number(ticks.count(1))),
            apply_ticked,
            [prepared],
            options,
            ticks,
            self.duplicates.decided(),
            lane=Lane.WRITER,
            done=self._applied,
            failed=self._back,
        )

    def _applied(self, result: tuple[Changes, ImportReport]) -> None:
        changes, report = result
        prepared = self.preview.prepared
        source = self.preview.options().source or (prepared.preview.source if prepared else "")
        self._drop_preview()
        self.after.show(report, source, changes.step_id)
        self._layers.setCurrentWidget(self.report)
        self.report.focus_default()

    def _back(self) -> None:
        """Stopped or failed: nothing was written, and the view is the one before."""
        self.duplicates.go_on()
        if self.preview.prepared is None:
            self.show_sources()

    # ------------------------------------------------------------ letting go

    def _drop_preview(self) -> None:
        self._stale = False
        self.duplicates.stop()
        self._let_go(self.preview.take())

    def _let_go(self, prepared: Prepared | None) -> None:
        if prepared is not None:
            self._context.tasks.read(let_go, [prepared])

    # ------------------------------------------------------------ Qt's events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale and not self._work.running:
            self._compare_again()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()
            self.sources.drop.set_active(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self.sources.drop.set_active(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.sources.drop.set_active(False)
        event.acceptProposedAction()
        self.import_paths(dropped_files(event.mimeData()))
