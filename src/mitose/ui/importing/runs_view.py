"""The imports of the past: when, from where, how many; and taking one back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mitose.domain.import_run import ImportRun, RunState
from mitose.ui import i18n, source_names
from mitose.ui.importing.source_rows import Card
from mitose.ui.importing.texts import file_name
from mitose.ui.painting import ChipTone
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.chip import Chip
from mitose.ui.widgets.empty_state import EmptyState
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.scroll_column import ScrollColumn

_FILES = 3
_SOURCES = 4


class RunsView(ScrollColumn):
    """`revert_wanted` carries the import, `back_wanted` leads to the sources."""

    revert_wanted = Signal(object)
    back_wanted = Signal()

    def __init__(self, *, editable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._editable = editable
        self.cards: list[RunCard] = []
        self.title = WrapLabel(self.tr("Earlier imports"), Size.TITLE, Weight.STRONG)
        self.hint = WrapLabel(
            self.tr(
                "Reverting moves to the trash what an import brought, and puts fields back where"
                " nobody has changed them since. Whom you have worked on since is kept."
            ),
            tone=Tone.MUTED,
        )
        self.back = Button(self.tr("Back to the sources"))
        self.back.clicked.connect(self.back_wanted)
        self.nothing = EmptyState(
            self.tr("No imports yet"), self.tr("Each import will be listed here."), "import"
        )
        self.column.addWidget(self.title)
        self.column.addWidget(self.hint)
        self.column.addWidget(ButtonRow(self.back))
        self.column.addWidget(self.nothing)
        self.column.addStretch(1)

    def show_runs(self, runs: Sequence[ImportRun], today: date) -> None:
        """Show these, newest first."""
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = [RunCard(run, today, editable=self._editable) for run in runs]
        for at, card in enumerate(self.cards):
            card.revert_wanted.connect(self.revert_wanted)
            self.column.insertWidget(3 + at, card)
        self.nothing.setVisible(not runs)
        self.hint.setVisible(bool(runs))

    def focus_default(self) -> None:
        """The newest import that can be reverted."""
        buttons = [card.revert for card in self.cards if card.revert.isEnabled()]
        (buttons[0] if buttons else self.back).setFocus()


class RunCard(Card):
    """One import."""

    revert_wanted = Signal(object)

    def __init__(self, run: ImportRun, today: date, *, editable: bool) -> None:
        super().__init__()
        self.run = run
        look = theme()
        source = self._source()
        day = i18n.short_date(run.at.astimezone().date(), today)
        title = f"{day} · {source}" if source else day
        self.setAccessibleName(title)
        self.chips = ButtonRow()
        for count, text in (
            (run.new, self.tr("{count} new")),
            (run.merged, self.tr("{count} merged")),
            (run.unchanged, self.tr("{count} unchanged")),
            (run.skipped, self.tr("{count} skipped")),
        ):
            if count:
                chip = Chip()
                chip.set_chip(text.format(count=i18n.number(count)), ChipTone.NEUTRAL)
                self.chips.add(chip)
        state = self._state()
        if state:
            chip = Chip()
            chip.set_chip(state, ChipTone.NEUTRAL)
            self.chips.add(chip)
        self.revert = Button(self.tr("Revert this import …"), small=True)
        self.revert.setAccessibleName(self.tr("Revert the import: {name}").format(name=title))
        self.revert.setEnabled(editable and run.revertible)
        self.revert.clicked.connect(self._revert)
        texts = QVBoxLayout()
        texts.setSpacing(look.px(4))
        texts.addWidget(WrapLabel(title, Size.BASE, Weight.STRONG))
        texts.addWidget(WrapLabel(self._files(), Size.SMALL, tone=Tone.MUTED))
        texts.addWidget(self.chips)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(10))
        row.setSpacing(look.px(10))
        row.addLayout(texts, 1)
        row.addWidget(self.revert)

    def _source(self) -> str:
        if self.run.source or not self.run.sources:
            return source_names.said(self.run.source)
        names = [source_names.said(name) for name in self.run.sources]
        if len(names) > _SOURCES:
            return self.tr("%Ln sources", "", len(names))
        return ", ".join(names)

    def _files(self) -> str:
        names = [file_name(path) for path in self.run.files]
        shown = ", ".join(names[:_FILES])
        if len(names) > _FILES:
            more = self.tr("and %Ln more file(s)", "", len(names) - _FILES)
            return f"{shown} {more}"
        return shown or self.tr("Pasted list")

    def _state(self) -> str:
        return {
            RunState.PARTLY: self.tr("reverted, some kept"),
            RunState.REVERTED: self.tr("reverted"),
            RunState.GONE: self.tr("nothing of it is left"),
            RunState.EMPTY: self.tr("changed nothing"),
        }.get(self.run.state, "")

    def _revert(self) -> None:
        self.revert_wanted.emit(self.run)
