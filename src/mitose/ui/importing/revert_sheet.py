"""What reverting an import would do, before it is done: who goes, who stays and why."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mitose.domain.import_run import RevertPlan, Touched
from mitose.ui.importing.tables import LinesModel, PlainTable
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.check_box import CheckBox
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.sheet import Sheet

_LINES = 6


class RevertSheet(Sheet):
    """`wanted` says whether contacts that were worked on go as well."""

    wanted = Signal(bool)

    def __init__(self, window: QWidget, plan: RevertPlan) -> None:
        title = self.tr("Revert this import?")
        super().__init__(window, title, width=620)
        self.plan = plan
        self.body.addWidget(WrapLabel(title, Size.LARGE, Weight.STRONG))
        self.body.addWidget(WrapLabel(self._what(), tone=Tone.MUTED))
        worked_on = sum(
            one.worked_on and Touched.OTHER_IMPORT not in one.reasons for one in plan.kept
        )
        self.also = CheckBox(self.tr("Move those worked on to the trash as well"))
        self.also.setVisible(worked_on > 0)
        if plan.kept:
            count = len(plan.kept)
            self.body.addWidget(WrapLabel(self.tr("%Ln contact(s) stay(s):", "", count)))
            self.model = LinesModel(
                (self.tr("Contact"), self.tr("Why")), lambda one: (one.name, self._why(one)), self
            )
            self.model.set_entries(plan.kept)
            self.table = PlainTable(self.tr("Who stays"), (40, 60))
            self.table.setModel(self.model)
            lines = min(count, _LINES) + 1
            self.table.setFixedHeight(lines * self.table.row_height() + theme().px(16))
            self.body.addWidget(self.table)
            self.body.addWidget(self.also)
        self.action = Button(self.tr("Revert the import"), Kind.DANGER)
        nothing = not (plan.trashed or plan.restored or worked_on)
        self.action.setEnabled(not nothing)
        self.action.clicked.connect(self._revert)
        self.cancel = Button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.body.addWidget(ButtonRow(self.action, self.cancel))

    def first_focus(self) -> QWidget:
        """'Cancel', so that a hasty Enter does nothing."""
        return self.cancel

    def _what(self) -> str:
        plan = self.plan
        lines = []
        if plan.trashed:
            lines.append(self.tr("%Ln contact(s) go(es) to the trash.", "", len(plan.trashed)))
        if plan.restored:
            lines.append(
                self.tr("%Ln contact(s) get(s) former values back.", "", len(plan.restored))
            )
        if plan.left:
            lines.append(
                self.tr("%Ln field(s) changed since stay(s) as it is.", "", len(plan.left))
            )
        lines.append(self.tr("It is one step, which Undo takes back."))
        return " ".join(lines)

    def _why(self, kept: object) -> str:
        words = {
            Touched.EDITED: self.tr("edited"),
            Touched.PLAN: self.tr("has a plan"),
            Touched.FOLLOW_UPS: self.tr("has follow-ups"),
            Touched.HISTORY: self.tr("has a history"),
            Touched.HAS_NEEDS: self.tr("has or needs something"),
            Touched.RELATIONS: self.tr("knows somebody"),
            Touched.GOALS: self.tr("belongs to an event or a goal"),
            Touched.LABELS: self.tr("labelled"),
            Touched.OTHER_IMPORT: self.tr("in another import too"),
        }
        reasons: tuple[Touched, ...] = getattr(kept, "reasons", ())
        return ", ".join(words[reason] for reason in reasons)

    def _revert(self) -> None:
        also = self.also.isChecked()
        self.accept()
        self.wanted.emit(also)
