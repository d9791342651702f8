"""What can be done once an import is over: look, undo, copy, or come back later."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from mitose.domain.import_run import RunState
from mitose.domain.imported import ImportReport
from mitose.services import history, import_history, rounds
from mitose.services.history import StepInfo
from mitose.services.workspace import Workspace
from mitose.ui.context import Context
from mitose.ui.importing.report_view import ReportView, report_text
from mitose.ui.me_form import MeSheet, is_told

_STEPS_LOOKED_AT = 200


class AfterImport(QObject):
    """Fills `view` and does what its buttons say."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._step = 0
        self.view = ReportView()
        self.view.undo_wanted.connect(self._undo)
        self.view.board_wanted.connect(self._show_board)
        self.view.copy_wanted.connect(self._copy)
        self._rounds = rounds.OfImport()
        self._source = ""
        self.view.sorting.clicked.connect(self._sort_out)
        self.view.planning.clicked.connect(self._plan)
        self.view.duplicates_wanted.connect(self._show_duplicates)
        self.view.about_me.clicked.connect(self._tell_about_me)

    @property
    def import_id(self) -> int:
        """The import the report is about, 0 for one that cannot be reverted."""
        return self.view.report.import_id if self.view.report is not None else 0

    def show(self, report: ImportReport, source: str, step: int) -> None:
        """Show what an import did; ``step`` is its step of the history."""
        self._step, self._source = step, source
        self.view.show_report(report, source)
        self._look_for_rounds()

    def look_at_steps(self) -> None:
        """See whether the import has been taken back meanwhile."""
        if self._step:
            ids = (self._step, self.import_id)
            self._context.tasks.read(_is_left, *ids, done=self._known)
        self._look_for_rounds()

    def _look_for_rounds(self) -> None:
        if self.import_id and not self._context.read_only:
            self._context.tasks.read(rounds.of_import, self.import_id, done=self._offer_rounds)
        else:
            self._offer_rounds(rounds.OfImport())
        self._ask_about_me()

    def _ask_about_me(self) -> None:
        """The first start's other half: offered as long as nothing is told."""
        if self._context.read_only:
            self.view.about_me.hide()
        else:
            self._context.tasks.read(is_told, done=self._offer_to_tell)

    def _offer_to_tell(self, told: bool) -> None:
        self.view.about_me.setVisible(not told)

    def _tell_about_me(self) -> None:
        sheet = MeSheet(self.view.window(), self._context)
        sheet.closed.connect(self._ask_about_me)
        sheet.open()

    def _offer_rounds(self, found: rounds.OfImport) -> None:
        self._rounds = found
        self.view.offer_rounds(found)

    def _sort_out(self) -> None:
        self._context.navigate.round("sorting", self._rounds.unrated, self._source)

    def _plan(self) -> None:
        self._context.navigate.round("planning", self._rounds.to_plan)

    def _known(self, found: tuple[bool, bool]) -> None:
        done, reverted = found
        if done and reverted:
            self.view.set_reverted()
        else:
            self.view.set_undone(not done)

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

    def _show_board(self) -> None:
        self._context.navigate.source(str(self.view.board.property("source") or ""))

    def _show_duplicates(self) -> None:
        self._context.navigate.page("duplicates")

    def _copy(self) -> None:
        report = self.view.report
        if report is not None:
            counts = ", ".join(chip.text() for chip in self.view.chips if not chip.isHidden())
            heads = (
                f"{self.view.title.text()}: {counts}",
                self.view.problem_head.title.text(),
                self.view.nameless_head.title.text(),
                self.view.updated_head.title.text(),
                self.view.difference_head.title.text(),
            )
            self._context.tasks.read(report_text, heads, report, done=self._copied)

    def _copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._context.notices.say(self.tr("Report copied"))


def _is_left(ws: Workspace, step: int, import_id: int) -> tuple[bool, bool]:
    """Whether the import's step is still done, and whether it was reverted since."""
    steps = history.steps(ws, _STEPS_LOOKED_AT)
    done = any(info.id == step and not info.undone for info in steps)
    runs = import_history.runs(ws) if import_id else ()
    state = next((run.state for run in runs if run.id == import_id), RunState.ACTIVE)
    return done, state in (RunState.REVERTED, RunState.PARTLY)
