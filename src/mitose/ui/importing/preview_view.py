"""The second view: what was recognised, a tick for each contact, and the choices for the lot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from mitose.domain.imported import ImportOptions, Problem
from mitose.ui import i18n
from mitose.ui.importing import problem_texts
from mitose.ui.importing.lot_options import LotOptions
from mitose.ui.importing.prepared import Kind, Prepared
from mitose.ui.importing.source_rows import Card
from mitose.ui.importing.table_model import PreviewModel
from mitose.ui.importing.tables import LinesModel, PlainTable, PreviewTable
from mitose.ui.importing.texts import file_name, format_name
from mitose.ui.painting import ChipTone
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button
from mitose.ui.widgets.button import Kind as ButtonKind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.chip import Chip, ChipButton
from mitose.ui.widgets.label import ElidedLabel, WrapLabel
from mitose.ui.widgets.scroll_column import ScrollColumn

_SAID_AT_ONCE = 3


class PreviewView(ScrollColumn):
    """`import_wanted`, `look_wanted` (at duplicates) and `cancel_wanted` are the ways out."""

    import_wanted = Signal()
    look_wanted = Signal()
    columns_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1240, parent=parent)
        self.prepared: Prepared | None = None
        self.model = PreviewModel(self)
        self.model.ticked.connect(self._show_count)
        self.table = PreviewTable(self.model)
        self.lot = LotOptions()
        self._filters: dict[Kind | None, ChipButton] = {}
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._filter)
        self._build_head()
        self.problems = LinesModel(
            (self.tr("File"), self.tr("Place"), self.tr("Reason")), problem_cells, self
        )
        self.problem_table = PlainTable(self.tr("What could not be read"), (28, 14, 58))
        self.problem_table.setModel(self.problems)
        self.problem_table.hide()
        self.all_on = Button(self.tr("Select all"), ButtonKind.LINK)
        self.all_on.clicked.connect(self._tick_all)
        self.all_off = Button(self.tr("Select none"), ButtonKind.LINK)
        self.all_off.clicked.connect(self._tick_none)
        self.column.addWidget(self.card)
        self.column.addWidget(self.problem_table)
        self.column.addWidget(self.lot)
        self.column.addWidget(ButtonRow(self.all_on, self.all_off))
        self.column.addWidget(self.table, 1)

    # ------------------------------------------------------------ what is shown

    def show_prepared(self, prepared: Prepared, ticks: bytes = b"") -> None:
        """Show a preview; `ticks` are the user's, if the same files are shown once more."""
        self.prepared = prepared
        preview = prepared.preview
        self.heading.setText(self._heading(prepared))
        self.columns.setVisible(bool(prepared.table_files))
        self._show_kinds(prepared, prepared.by_kind)
        self._show_problems(preview.problems)
        if not ticks:
            self.lot.reset()
            names = [source.name for source in prepared.sources]
            circles = [circle.name for circle in prepared.circles]
            self.lot.set_known(names, preview.source, circles)
        self.model.set_prepared(prepared, ticks)
        rows = min(max(len(preview.rows), 4), 7)
        self.table.setMinimumHeight((rows + 2) * self.table.row_height())
        self.table.share_width()
        self.verticalScrollBar().setValue(0)

    def options(self) -> ImportOptions:
        """What was chosen for the lot."""
        return self.lot.options()

    def take(self) -> Prepared | None:
        """Give the preview away, to be let go off the main thread."""
        prepared, self.prepared = self.prepared, None
        self.model.set_prepared(None)
        self.problems.set_entries(())
        return prepared

    def show_suspects(self, left: int, *, searching: bool, decided: int) -> None:
        """How many rows may be somebody who is there already, and how many of them are decided."""
        self.look.setVisible(left > 0)
        self.look.setText(self.tr("Look at the %Ln", "", left))
        self.suspects.setVisible(searching or left > 0 or decided > 0)
        self.suspects.setEnabled(left > 0 and not searching)
        if searching:
            self.suspects.set_chip(self.tr("looking for duplicates …"), ChipTone.NEUTRAL)
        elif left:
            text = self.tr("{count} to look at").format(count=i18n.number(left))
            self.suspects.set_chip(text, ChipTone.DUE)
        else:
            self.suspects.set_chip(self.tr("duplicates decided"), ChipTone.NEUTRAL)

    def show_joined(self, joined: frozenset[int], suspected: frozenset[int]) -> None:
        """Which rows join others by what was said of suspects, and which wait for an answer."""
        if self.prepared is not None and self.model.set_joined(joined, suspected):
            self._show_kinds(self.prepared, self.model.by_kind)

    def focus_default(self) -> None:
        """The button that imports; the table where there is nothing to import."""
        (self.start if self.start.isEnabled() else self.table).setFocus()

    # ------------------------------------------------------------ building

    def _build_head(self) -> None:
        look = theme()
        self.card = Card()
        self.heading = ElidedLabel("", Size.LARGE, Weight.STRONG)
        self.columns = Button(self.tr("Columns …"))
        self.columns.setToolTip(self.tr("Say what each column of the table becomes"))
        self.columns.hide()
        self.columns.clicked.connect(self.columns_wanted)
        self.cancel = Button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancel_wanted)
        self.look = Button("")
        self.look.hide()
        self.look.clicked.connect(self.look_wanted)
        self.start = Button("", ButtonKind.PRIMARY)
        self.start.clicked.connect(self.import_wanted)
        self.all_chip = self._chip(None)
        self.chips = ButtonRow(self.all_chip, *(self._chip(kind) for kind in Kind))
        self.skipped = Chip()
        self.bad = ChipButton("", ChipTone.OVERDUE)
        self.bad.setCheckable(True)
        self.bad.toggled.connect(self._show_problem_table)
        self.suspects = ChipButton()
        self.suspects.clicked.connect(self.look_wanted)
        self.suspects.hide()
        self.chips.add(self.suspects)
        self.chips.add(self.skipped)
        self.chips.add(self.bad)
        self.remark = WrapLabel(size=Size.SMALL, tone=Tone.MUTED)
        top = QHBoxLayout()
        top.setSpacing(look.px(8))
        top.addWidget(self.heading, 1)
        top.addWidget(self.columns)
        top.addWidget(self.cancel)
        top.addWidget(self.look)
        top.addWidget(self.start)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(look.px(16), look.px(14), look.px(16), look.px(14))
        column.setSpacing(look.px(8))
        column.addLayout(top)
        column.addWidget(self.chips)
        column.addWidget(self.remark)

    def _chip(self, kind: Kind | None) -> ChipButton:
        chip = ChipButton()
        chip.setCheckable(True)
        self._filters[kind] = chip
        self._group.addButton(chip)
        return chip

    def _heading(self, prepared: Prepared) -> str:
        preview = prepared.preview
        formats = ", ".join(format_name(code) for code in preview.formats)
        if prepared.folder:
            files = self.tr("%Ln file(s)", "", len(preview.files))
            where = f"{file_name(str(prepared.paths[0]))} ({files})"
        elif not prepared.paths:
            where = self.tr("Pasted list")
        elif len(preview.files) == 1:
            where = file_name(preview.files[0])
        else:
            where = self.tr("%Ln file(s)", "", len(preview.files))
        return f"{where} · {formats}" if formats and prepared.paths else where

    def _show_kinds(self, prepared: Prepared, by_kind: Mapping[Kind, Sequence[int]]) -> None:
        counts = {kind: len(by_kind[kind]) for kind in Kind}
        texts = {
            Kind.NEW: self.tr("{count} new"),
            Kind.MERGED: self.tr("{count} merged"),
            Kind.DIFFERS: self.tr("{count} differ"),
            Kind.UNCHANGED: self.tr("{count} unchanged"),
            Kind.DELETED: self.tr("{count} deleted earlier"),
        }
        for kind, text in texts.items():
            chip = self._filters[kind]
            tone = ChipTone.DUE if kind is Kind.DIFFERS else ChipTone.NEUTRAL
            chip.set_chip(text.format(count=i18n.number(counts[kind])), tone)
            chip.setVisible(counts[kind] > 0)
        rows = len(prepared.preview.rows)
        self.all_chip.set_chip(
            self.tr("All {count}").format(count=i18n.number(rows)), ChipTone.NEUTRAL
        )
        self.all_chip.setVisible(sum(count > 0 for count in counts.values()) > 1)
        self.all_chip.setChecked(True)
        skipped = prepared.preview.skipped
        self.skipped.setVisible(skipped > 0)
        self.skipped.set_chip(
            self.tr("{count} without a name").format(count=i18n.number(skipped)), ChipTone.NEUTRAL
        )
        named = [problem_texts.whole(one) for one in prepared.preview.nameless[:_SAID_AT_ONCE]]
        self.skipped.setToolTip("\n".join(named))

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self.problems.set_entries(problems)
        self.bad.setChecked(False)
        self.bad.setVisible(bool(problems))
        text, lost = problem_texts.summary(problems)
        self.bad.set_chip(text, ChipTone.OVERDUE if lost else ChipTone.DUE)
        self.bad.setToolTip(self.tr("Show what could not be read, and why"))
        said = [problem_texts.whole(problem) for problem in problems[:_SAID_AT_ONCE]]
        if len(problems) > _SAID_AT_ONCE:
            said.append(self.tr("and %Ln more", "", len(problems) - _SAID_AT_ONCE))
        self.remark.setText("  ·  ".join(said))
        self.remark.setVisible(bool(said))
        height = (min(len(problems), 5) + 2) * self.problem_table.row_height()
        self.problem_table.setFixedHeight(height)

    # ------------------------------------------------------------ what the user does

    def _filter(self, button: QAbstractButton) -> None:
        self.model.set_kind(next(kind for kind, chip in self._filters.items() if chip is button))

    def _tick_all(self) -> None:
        self.model.tick_all(True)

    def _tick_none(self) -> None:
        self.model.tick_all(False)

    def _show_problem_table(self, on: bool) -> None:
        self.problem_table.setVisible(on)

    def _show_count(self, count: int) -> None:
        self.start.setEnabled(count > 0)
        if count:
            self.start.setText(self.tr("Import {count}").format(count=i18n.number(count)))
        elif self.prepared is not None and self.prepared.count(Kind.UNCHANGED) == len(
            self.prepared.preview.rows
        ):
            self.start.setText(self.tr("All are in already"))
        else:
            self.start.setText(self.tr("Nothing ticked"))


def problem_cells(problem: Problem) -> tuple[str, ...]:
    """A problem as a line of a table."""
    return (
        problem_texts.file_of(problem),
        problem_texts.place(problem.where),
        problem_texts.sentence(problem),
    )
