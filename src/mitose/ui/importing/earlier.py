"""The list of earlier imports with what it needs: reading it, asking, and reverting one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from mitose.domain.changes import Changes
from mitose.domain.import_run import ImportRun, RevertPlan
from mitose.services import import_history
from mitose.ui.context import Context
from mitose.ui.importing.long_work import LongWork
from mitose.ui.importing.revert_sheet import RevertSheet
from mitose.ui.importing.runs_view import RunsView
from mitose.ui.tasks import Lane


class EarlierImports(QObject):
    """Fills `view`; `reverted` comes after an import was taken back."""

    reverted = Signal()

    def __init__(self, context: Context, work: LongWork) -> None:
        super().__init__(work)
        self._context = context
        self._work = work
        self.sheet: RevertSheet | None = None
        self.view = RunsView(editable=not context.read_only)
        self.view.revert_wanted.connect(self._ask_about)

    def read(self) -> None:
        """Show the list as it is."""
        self._context.tasks.read(import_history.runs, done=self._show)

    def ask(self, import_id: int) -> None:
        """Say what reverting an import would do, and do it if that is wanted."""
        if not self._work.running:
            self._work.start(
                self.tr("Looking at the import"),
                import_history.plan_revert,
                import_id,
                done=self._planned,
                failed=self.read,
            )

    def _show(self, runs: tuple[ImportRun, ...]) -> None:
        self.view.show_runs(runs, self._context.today())

    def _ask_about(self, run: ImportRun) -> None:
        self.ask(run.id)

    def _planned(self, plan: RevertPlan) -> None:
        self.sheet = RevertSheet(self.view.window(), plan)
        self.sheet.wanted.connect(self._revert)
        self.sheet.open()

    def _revert(self, also_worked_on: bool) -> None:
        if self.sheet is None or self._work.running:
            return
        self._work.start(
            self.tr("Reverting the import"),
            import_history.revert,
            self.sheet.plan.import_id,
            also_worked_on,
            lane=Lane.WRITER,
            done=self._done,
            failed=self.read,
        )
        self.sheet = None

    def _done(self, _result: tuple[Changes, RevertPlan]) -> None:
        self.read()
        self.reverted.emit()
