"""The third view: what the import did, what differs, what could not be read; and undo."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mitose.domain.imported import Difference, ImportReport
from mitose.services.rounds import OfImport
from mitose.services.workspace import Workspace
from mitose.ui import i18n
from mitose.ui.importing import problem_texts
from mitose.ui.importing.preview_view import problem_cells
from mitose.ui.importing.source_rows import Card
from mitose.ui.importing.tables import LinesModel, PlainTable
from mitose.ui.importing.texts import field_name
from mitose.ui.painting import ChipTone
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.chip import Chip
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.scroll_column import ScrollColumn
from mitose.ui.widgets.section_header import SectionHeader

Entry = tuple[int, str, Difference]
_Part = tuple[LinesModel, SectionHeader, PlainTable]


class ReportView(ScrollColumn):
    """Shows one report; its signals are its buttons."""

    undo_wanted = Signal()
    board_wanted = Signal()
    copy_wanted = Signal()
    done_wanted = Signal()
    duplicates_wanted = Signal()
    revert_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.report: ImportReport | None = None
        self._parts: list[_Part] = []
        look = theme()
        self.title = WrapLabel("", Size.TITLE, Weight.STRONG)
        self.remark = WrapLabel(tone=Tone.MUTED)
        self.chips = [Chip() for _ in range(5)]
        self.board = Button(self.tr("Show on the board"), Kind.PRIMARY)
        self.board.clicked.connect(self.board_wanted)
        self.undo = Button(self.tr("Undo"), icon_name="undo")
        self.undo.clicked.connect(self.undo_wanted)
        self.copy = Button(self.tr("Copy the report"), icon_name="copy")
        self.copy.clicked.connect(self.copy_wanted)
        self.revert = Button(self.tr("Revert this import …"))
        self.revert.clicked.connect(self.revert_wanted)
        self.twins = Button(self.tr("Find duplicates"))
        self.twins.clicked.connect(self.duplicates_wanted)
        self.sorting = Button(self.tr("Sorting round"))
        self.planning = Button(self.tr("Planning round"))
        self.about_me = Button(self.tr("Three lines about me …"))
        self.more = Button(self.tr("Import more"))
        self.more.clicked.connect(self.done_wanted)
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(look.px(16), look.px(14), look.px(16), look.px(14))
        column.setSpacing(look.px(10))
        column.addWidget(self.title)
        column.addWidget(ButtonRow(*self.chips))
        column.addWidget(self.remark)
        column.addWidget(
            ButtonRow(
                *(self.board, self.sorting, self.planning, self.undo, self.revert, self.copy),
                *(self.twins, self.about_me, self.more),
            )
        )
        self.offer_rounds(OfImport())
        self.about_me.hide()
        self.column.addWidget(card)
        place = (self.tr("File"), self.tr("Place"), self.tr("Reason"))
        self.problems, self.problem_head, self.problem_table = self._part(
            self.tr("Not readable, or not whole"),
            PlainTable(self.tr("What could not be read"), (28, 14, 58)),
            LinesModel(place, problem_cells, self),
        )
        self.nameless, self.nameless_head, self.nameless_table = self._part(
            self.tr("Skipped: nobody is named there"),
            PlainTable(self.tr("What was skipped"), (28, 14, 58)),
            LinesModel(place, problem_cells, self),
        )
        change = (self.tr("Contact"), self.tr("Field"), self.tr("Before"), self.tr("Now"))
        self.updated, self.updated_head, self.updated_table = self._part(
            self.tr("Changed at the source and updated here"),
            PlainTable(self.tr("What was updated"), (26, 18, 28, 28)),
            LinesModel(change, difference_cells, self),
        )
        kept = (self.tr("Contact"), self.tr("Field"), self.tr("Kept"), self.tr("In the file"))
        self.differences, self.difference_head, self.difference_table = self._part(
            self.tr("Different in the file; yours was kept"),
            PlainTable(self.tr("What differs"), (26, 18, 28, 28)),
            LinesModel(kept, difference_cells, self),
        )
        self.column.addStretch(1)

    def _part(self, title: str, table: PlainTable, model: LinesModel) -> _Part:
        """A part of the report below those there are: what is told, its head and its table."""
        head = SectionHeader(title)
        table.setModel(model)
        self.column.addWidget(head)
        self.column.addWidget(table)
        part = (model, head, table)
        self._parts.append(part)
        return part

    def offer_rounds(self, found: OfImport) -> None:
        """Offer to go through those who came in, as far as there is something to ask."""
        self.sorting.setVisible(bool(found.unrated))
        self.planning.setVisible(bool(found.to_plan))

    def show_report(self, report: ImportReport, source: str) -> None:
        """Show what an import did."""
        self.report = report
        self.title.setText(self._what(report))
        texts = (
            (report.new, self.tr("{count} new"), ChipTone.GOOD),
            (report.merged, self.tr("{count} merged"), ChipTone.NEUTRAL),
            (report.unchanged, self.tr("{count} unchanged"), ChipTone.NEUTRAL),
            (report.skipped, self.tr("{count} skipped"), ChipTone.NEUTRAL),
        )
        waiting = i18n.number(report.suspects or 0)
        self.twins.setText(
            self.tr("Look at the {count} left for later").format(count=waiting)
            if report.suspects
            else self.tr("Find duplicates")
        )
        self.revert.setVisible(report.import_id > 0)
        problems, lost = problem_texts.summary(report.problems)
        self.chips[-1].set_chip(problems, ChipTone.OVERDUE if lost else ChipTone.DUE)
        self.chips[-1].setVisible(bool(problems))
        for chip, (count, text, tone) in zip(self.chips[:-1], texts, strict=True):
            chip.set_chip(text.format(count=i18n.number(count)), tone)
            chip.setVisible(count > 0)
        for (model, head, table), entries in zip(
            self._parts,
            (report.problems, report.nameless, report.updated, report.differences),
            strict=True,
        ):
            model.set_entries(entries)
            self._fit(head, table, len(entries))
        self.board.setProperty("source", source)
        self.set_undone(False)
        self.verticalScrollBar().setValue(0)

    def _what(self, report: ImportReport) -> str:
        """Contacts made and entries that others got are two things: never one sum."""
        made = self.tr("%Ln new contact(s)", "", report.new)
        added = self.tr("%Ln entry(s) added to contacts", "", report.merged)
        told = [text for text, count in ((made, report.new), (added, report.merged)) if count]
        return ", ".join(told) or self.tr("Nothing new in it")

    def set_undone(self, undone: bool) -> None:
        """Say whether the import has been taken back."""
        self.undo.setEnabled(not undone)
        self.revert.setEnabled(not undone)
        self.board.setEnabled(not undone)
        self.remark.setText(
            self.tr("Undone: nothing of this import is left.")
            if undone
            else self.tr("One step: Undo takes all of it back.")
        )

    def set_reverted(self) -> None:
        """Say that the import was reverted, which is a step of its own."""
        for button in (self.undo, self.revert):
            button.setEnabled(False)
        self.board.setEnabled(True)
        self.remark.setText(self.tr("Reverted. Undo takes that back."))

    def focus_default(self) -> None:
        """The next thing to do."""
        (self.board if self.board.isEnabled() else self.more).setFocus()

    def _fit(self, head: SectionHeader, table: PlainTable, count: int) -> None:
        head.setVisible(count > 0)
        head.set_remark(i18n.number(count))
        table.setVisible(count > 0)
        table.setFixedHeight((min(count, 8) + 1) * table.row_height() + theme().px(16))
        table.share_width()


def difference_cells(entry: Entry) -> tuple[str, ...]:
    """A difference as a line of a table."""
    _contact, name, difference = entry
    return (name, field_name(difference.field), difference.kept, difference.offered)


def report_text(_ws: Workspace, heads: tuple[str, ...], report: ImportReport) -> str:
    """The whole report as text for the clipboard, made off the main thread; `heads` are words."""
    counts, problems, nameless, updated, differences = heads
    lines = [counts]
    if report.problems:
        lines += ["", problems]
        lines += [problem_texts.whole(problem) for problem in report.problems]
    if report.nameless:
        lines += ["", nameless]
        lines += [problem_texts.whole(problem) for problem in report.nameless]
    if report.updated:
        lines += ["", updated]
        lines += ["\t".join(difference_cells(entry)) for entry in report.updated]
    if report.differences:
        lines += ["", differences]
        lines += ["\t".join(difference_cells(entry)) for entry in report.differences]
    return "\n".join(lines) + "\n"
