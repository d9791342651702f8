"""'Where are your contacts?': one row per source, with the way to its file and what is in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QIntValidator, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from mitose.domain.circle import Source
from mitose.ui import i18n, source_names
from mitose.ui.importing.source_texts import OWN_FILE, OWN_STEPS, SOURCES, SourceText
from mitose.ui.importing.texts import say
from mitose.ui.painting import ChipTone, paint_box
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.check_box import CheckBox
from mitose.ui.widgets.chip import Chip
from mitose.ui.widgets.label import Label, WrapLabel

NARROW = 720
_MANY_MISSING = 0.2


@dataclass(frozen=True, slots=True)
class Place:
    """A source as a row shows it: its words, its name in the file, and what is known of it."""

    text: SourceText
    name: str
    source: Source | None = None

    @property
    def words(self) -> str:
        """The name as the user reads it."""
        return source_names.said(self.name)


def places(sources: Sequence[Source]) -> tuple[Place, ...]:
    """The rows: the known places first, then the user's own sources."""
    left = {source.name: source for source in sources}
    found = [Place(text, text.name, left.pop(text.name, None)) for text in SOURCES]
    own = [
        Place(SourceText(source.name, OWN_FILE, OWN_STEPS), source.name, source)
        for source in left.values()
    ]
    return (*found, *own)


class Card(QWidget):
    """A box with a one-pixel edge; `active` draws the edge dashed in the accent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._active = False
        theme().changed.connect(self.update)

    def set_active(self, active: bool) -> None:
        """Whether something is dragged over it."""
        self._active = active
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme().colors
        painter = QPainter(self)
        fill = colors.accent_soft if self._active else colors.surface
        edge = colors.accent if self._active else colors.line
        paint_box(painter, QRectF(self.rect()), fill, edge, dashed=self._active)
        painter.end()


class SourceRow(Card):
    """One source. `choose_wanted` carries its name and where a menu may open.

    `expected_told` and `not_used_told` carry the source's id and what the user said.
    """

    choose_wanted = Signal(str, QPoint)
    expected_told = Signal(int, object)
    not_used_told = Signal(int, bool)

    def __init__(self, place: Place, *, editable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        look = theme()
        self.setAccessibleName(place.words)
        self.name = WrapLabel(place.words, Size.BASE, Weight.STRONG)
        self.file = WrapLabel(say(place.text.file), Size.SMALL, tone=Tone.MUTED)
        self.count = Label(self._count_text(), tabular=True)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.pill = Chip()
        policy = self.pill.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the counts of all rows stand in one line
        self.pill.setSizePolicy(policy)
        self.how = Button(self.tr("How"), small=True)
        self.how.setCheckable(True)
        self.how.setAccessibleName(
            self.tr("How to get contacts: {source}").format(source=place.words)
        )
        self.how.toggled.connect(self._show_steps)
        self.choose = Button(self.tr("Choose …"), small=True)
        self.choose.setAccessibleName(self.tr("Choose a file: {source}").format(source=place.words))
        self.choose.clicked.connect(self._choose)
        self.choose.setEnabled(editable)
        self._editable = editable
        self._steps: QWidget | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(look.px(14), look.px(8), look.px(14), look.px(8))
        self._grid.setHorizontalSpacing(look.px(10))
        self._grid.setVerticalSpacing(look.px(6))
        self._grid.setColumnStretch(1, 1)
        for column, widget in enumerate((self.name, None, self.count, self.pill, self.how)):
            if widget is not None:
                self._grid.addWidget(widget, 0, column, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(self.choose, 0, 5, Qt.AlignmentFlag.AlignVCenter)
        self._set_pill()
        self._narrow: bool | None = None
        self.set_narrow(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def align(self, name: int, count: int, pill: int) -> None:
        """Give the columns the widths all rows share."""
        self.name.setFixedWidth(name)
        self.count.setMinimumWidth(count)
        self._grid.setColumnMinimumWidth(3, pill)

    def set_narrow(self, narrow: bool) -> None:
        """The file's line stands below where there is little room."""
        if narrow is self._narrow:
            return
        self._narrow = narrow
        self._grid.removeWidget(self.file)
        if narrow:
            self._grid.addWidget(self.file, 1, 0, 1, 6)
        else:
            self._grid.addWidget(self.file, 0, 1)

    def _count_text(self) -> str:
        source = self.place.source
        if source is None or not (source.contacts or source.expected):
            return "–"
        if source.expected:
            return self.tr("{count} of {all}").format(
                count=i18n.number(source.contacts), all=i18n.number(source.expected)
            )
        return i18n.number(source.contacts)

    def _set_pill(self) -> None:
        """Only where the user has told something: complete, so many missing, not used."""
        source = self.place.source
        self.pill.setVisible(source is not None and (source.not_used or bool(source.expected)))
        if source is None or not (source.not_used or source.expected):
            return
        missing = (source.expected or 0) - source.contacts
        if source.not_used:
            self.pill.set_chip(self.tr("not used"), ChipTone.NEUTRAL)
        elif missing <= 0:
            self.pill.set_chip(self.tr("complete"), ChipTone.NEUTRAL)
        else:
            many = missing > (source.expected or 0) * _MANY_MISSING
            tone = ChipTone.DUE if many else ChipTone.NEUTRAL
            self.pill.set_chip(self.tr("%Ln missing", "", missing), tone)

    def _choose(self) -> None:
        corner = self.choose.mapToGlobal(QPoint(0, self.choose.height() + theme().px(4)))
        self.choose_wanted.emit(self.place.name, corner)

    def _show_steps(self, on: bool) -> None:
        if on and self._steps is None:
            self._steps = self._make_steps()
            self._grid.addWidget(self._steps, 2, 0, 1, 6)
        if self._steps is not None:
            self._steps.setVisible(on)

    def _make_steps(self) -> QWidget:
        look = theme()
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, look.px(4), 0, look.px(4))
        column.setSpacing(look.px(6))
        steps = self.place.text.steps
        for number, step in enumerate(steps, start=1):
            text = f"{number}. {say(step)}" if len(steps) > 1 else say(step)
            column.addWidget(WrapLabel(text))
        if self.place.source is not None:
            column.addWidget(self._make_told(self.place.source))
        return box

    def _make_told(self, source: Source) -> QWidget:
        """What the user knows of the source: how many are there, or that he is not."""
        label = Label(
            self.tr("So many are there according to {source}:").format(source=self.place.words),
            tone=Tone.MUTED,
        )
        self.expected = QLineEdit(str(source.expected or ""))
        self.expected.setValidator(QIntValidator(0, 9_999_999, self.expected))
        self.expected.setFixedWidth(theme().px(90))
        self.expected.setAcceptDrops(False)
        self.expected.setAccessibleName(label.text())
        self.expected.editingFinished.connect(self._tell_expected)
        self.not_used = CheckBox(self.tr("I do not use it"))
        self.not_used.setChecked(source.not_used)
        self.not_used.toggled.connect(self._tell_not_used)
        for widget in (self.expected, self.not_used):
            widget.setEnabled(self._editable)
        return ButtonRow(label, self.expected, self.not_used)

    def _tell_expected(self) -> None:
        source = self.place.source
        told = int(self.expected.text()) if self.expected.text() else None
        if source is not None and (told or None) != source.expected:
            self.expected_told.emit(source.id, told or None)

    def _tell_not_used(self, on: bool) -> None:
        if self.place.source is not None:
            self.not_used_told.emit(self.place.source.id, on)


class DropCard(Card):
    """Says that files can be dropped, and offers to choose them without a source."""

    choose_wanted = Signal(str, QPoint)

    def __init__(self, *, editable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(10))
        row.setSpacing(look.px(10))
        text = WrapLabel(
            self.tr(
                "vCard, CSV, Excel, LDIF, JSON, a whole folder or a ZIP: what they are is"
                " recognised by what is in them."
            ),
            tone=Tone.MUTED,
        )
        self.choose = Button(self.tr("Choose files …"), icon_name="import")
        self.choose.setEnabled(editable)
        self.choose.clicked.connect(self._choose)
        row.addWidget(text, 1)
        row.addWidget(self.choose)

    def _choose(self) -> None:
        corner = self.choose.mapToGlobal(QPoint(0, self.choose.height() + theme().px(4)))
        self.choose_wanted.emit("", corner)
