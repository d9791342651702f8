"""What was done and when, newest first; back to a point, and forth again."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from mitose import clock
from mitose.domain.changes import Changes
from mitose.domain.errors import CancelledError
from mitose.services import history
from mitose.services.history import ToldStep
from mitose.ui import i18n, step_changes, step_labels
from mitose.ui.context import Context
from mitose.ui.steps.listing import Line, StepDelegate, StepModel
from mitose.ui.tasks import Job, Lane
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.empty_state import EmptyState
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.progress_sheet import ProgressSheet


class StepsPage(QWidget):
    """A `Page`: the history of steps."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._job: Job | None = None
        look = theme()
        self.model = StepModel(self.tr("taken back"), self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(StepDelegate(self.view))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setAccessibleName(self.tr("Steps"))
        self.view.viewport().setAutoFillBackground(False)
        self.view.setStyleSheet("QListView { background: transparent; }")
        self.view.selectionModel().currentChanged.connect(self._offer)
        self.view.activated.connect(self.go_to_current)
        self._explained = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.MUTED)
        self.button = Button(self.tr("Take back to here"), Kind.PRIMARY, icon_name="undo")
        self.button.clicked.connect(self.go_to_current)
        self._explained.setText(
            self.tr(
                "Choose a step: it and all after it are taken back. "
                "Steps taken back can be done again until something new is done."
            )
        )
        empty = EmptyState(
            self.tr("Nothing to take back yet"),
            self.tr("What is done from now on is listed here, and can be taken back."),
            "history",
        )
        below = QWidget()
        self._layers = QStackedLayout(below)
        self._layers.addWidget(self.view)
        self._layers.addWidget(empty)
        top = QHBoxLayout()
        top.setSpacing(look.px(16))
        top.addWidget(self._explained, 1)
        top.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(28), look.px(20), look.px(28), look.px(12))
        column.setSpacing(look.px(12))
        column.addLayout(top)
        column.addWidget(below, 1)
        self._read()

    # ------------------------------------------------------------ what a page is

    def title(self) -> str:
        """The heading."""
        return self.tr("History of steps")

    def showEvent(self, event: QShowEvent) -> None:
        """It opens with the newest step, never with one that much was done after."""
        if not event.spontaneous():
            self._choose(1 if self.model.lines else -1)
        super().showEvent(event)

    def refresh(self, _changes: Changes) -> None:
        """Every deed is a new step."""
        if self._job is None:
            self._read()

    def focus_default(self) -> None:
        """The list."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def reveal(self, _ids: object) -> None:
        """After undo and redo the list itself shows what happened."""

    # ------------------------------------------------------------ going there

    def go_to_current(self) -> None:
        """Take back to the chosen step, or do again up to it."""
        line = self._line()
        if line is None or self._context.read_only or self._job is not None:
            return
        title = self.tr("Doing again …") if line.undone else self.tr("Taking back …")
        self._sheet = ProgressSheet(self.window(), title)
        self._job = self._context.tasks.long(
            history.go_to, line.step_id, lane=Lane.WRITER, done=self._went, failed=self._stopped
        )
        self._job.progress.connect(self._progress)
        self._sheet.cancelled.connect(self._cancel)
        self._sheet.open()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _progress(self, values: tuple[int, int]) -> None:
        self._sheet.set_progress(*values)

    def _went(self, _changes: object) -> None:
        self._job = None
        self._sheet.finish()
        self._read()

    def _stopped(self, error: object) -> None:
        self._job = None
        self._sheet.finish()
        if not isinstance(error, CancelledError):
            self._context.notices.trouble(error)
        self._context.tasks.changed.emit(Changes(everything=True))

    # ------------------------------------------------------------ inside

    def _read(self) -> None:
        self._context.tasks.read(history.told_steps, done=self._show)

    def _show(self, found: tuple[ToldStep, ...]) -> None:
        kept = self._line() if self.isVisible() and self.view.currentIndex().row() > 1 else None
        today = self._context.today()
        lines: list[Line] = []
        for day, steps in groupby(found, key=_day):
            lines.append(Line(i18n.long_date(day, today)))
            for step in steps:
                at = i18n.clock(step.info.made_at.astimezone().time())
                text = step_labels.sentence(step.info.label, step.name)
                changed = step_changes.line(step.changes, today)
                lines.append(Line(text, at, step.info.id, step.info.undone, changed))
        self.model.set_lines(lines)
        self._layers.setCurrentIndex(0 if lines else 1)
        row = next(
            (at for at, line in enumerate(lines) if kept and line.step_id == kept.step_id),
            1 if lines else -1,
        )
        self._choose(row)
        self._offer()

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))

    def _line(self) -> Line | None:
        row = self.view.currentIndex().row()
        line = self.model.lines[row] if 0 <= row < len(self.model.lines) else None
        return line if line is not None and line.step_id else None

    def _offer(self) -> None:
        line = self._line()
        again = line is not None and line.undone
        self.button.setText(
            self.tr("Do again up to here") if again else self.tr("Take back to here")
        )
        self.button.set_icon_name("redo" if again else "undo")
        self.button.setEnabled(line is not None and not self._context.read_only)


def _day(step: ToldStep) -> date:
    return clock.local_day(step.info.made_at)
