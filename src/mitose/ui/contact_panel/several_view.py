"""Several contacts at once: only what makes sense for all, each change one undo step."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mitose.domain.category import Category, Relationship
from mitose.domain.circle import LabelKind
from mitose.domain.follow_up import FollowUp
from mitose.services import contacts, follow_ups, labels, moves
from mitose.ui import i18n, relationship_words, source_names
from mitose.ui.contact_panel.importance import Importance
from mitose.ui.contact_panel.label_row import LabelRow
from mitose.ui.contact_panel.rows import LabelledRows
from mitose.ui.contact_panel.section import SIDE
from mitose.ui.contact_panel.section_marks import source_and_date
from mitose.ui.contact_panel.when_popup import WhenEdit
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, IconButton
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.label import WrapLabel

if TYPE_CHECKING:
    from mitose.domain.in_common import InCommon
    from mitose.domain.typed_dates import When
    from mitose.ui.contact_panel.desk import Desk


class SeveralView(QScrollArea):
    """'12 selected', what they have in common, and what can be done with all of them."""

    deed_wanted = Signal(str)
    close_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.ids: tuple[int, ...] = ()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        content = QWidget()
        column = QVBoxLayout(content)
        side = theme().px(SIDE)
        column.setContentsMargins(side, theme().px(16), side, side)
        column.setSpacing(theme().px(8))
        self.title = WrapLabel("", Size.TITLE, Weight.STRONG)
        self._shares = WrapLabel("", Size.BASE, Weight.NORMAL, Tone.MUTED)
        self.close_button = IconButton("close", self.tr("Select nothing"))
        self.close_button.clicked.connect(self.close_wanted)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self._shares)
        column.addSpacing(theme().px(8))
        column.addWidget(self._rows())
        self._said = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.MUTED)
        self._hint = self.tr("Each change is one step: undo takes all of them back.")
        self._said.setText(self._hint)
        column.addWidget(self._said)
        column.addSpacing(theme().px(8))
        column.addWidget(self._buttons())
        column.addStretch(1)
        self.setWidget(content)
        content.setAutoFillBackground(False)  # setWidget switches it on

    def _rows(self) -> LabelledRows:
        rows = LabelledRows(100, framed=True)
        self.category = QComboBox()
        for kind, text in (
            (Category.HAVE, self.tr("Have")),
            (Category.NEXT, self.tr("Next")),
            (Category.FUTURE, self.tr("Future")),
        ):
            self.category.addItem(text, kind)
        self.category.activated.connect(self._move)
        self.relationship = QComboBox()
        for rating in Relationship:
            self.relationship.addItem(relationship_words.said(rating), rating)
        self.relationship.activated.connect(self._rate)
        self.cadence = QComboBox()
        for days, text in (
            (0, self.tr("no rhythm")),
            (28, self.tr("every 4 weeks")),
            (56, self.tr("every 8 weeks")),
            (91, self.tr("every 3 months")),
            (182, self.tr("every 6 months")),
            (365, self.tr("once a year")),
        ):
            self.cadence.addItem(text, days)
        self.cadence.activated.connect(self._set_cadence)
        for box, name in (
            (self.category, self.tr("Category")),
            (self.relationship, self.tr("Relationship")),
            (self.cadence, self.tr("How often to be in touch")),
        ):
            box.setPlaceholderText(self.tr("different"))
            box.setAccessibleName(name)
        self.importance = Importance(label="")
        self.importance.chosen.connect(self._weigh)
        self.source = LabelRow(
            self._desk,
            self.tr("Sources"),
            self.tr("Add a source"),
            labels.sources,
            LabelKind.SOURCE,
            words=source_names.said,
            framed=True,
        )
        self.source.added.connect(self._add_source)
        self.circle = LabelRow(
            self._desk,
            self.tr("Circles"),
            self.tr("Add a circle"),
            labels.circles,
            LabelKind.CIRCLE,
            framed=True,
        )
        self.circle.added.connect(self._add_circle)
        self.tag = LabelRow(
            self._desk,
            self.tr("Tags"),
            self.tr("Add a tag"),
            labels.tags,
            LabelKind.TAG,
            framed=True,
        )
        self.tag.added.connect(self._add_tag)
        self.what = QLineEdit()
        self.what.setPlaceholderText(self.tr("What for?"))
        self.what.setAccessibleName(self.tr("Follow-up for all: what for?"))
        self.what.returnPressed.connect(self._to_date)
        self.when = WhenEdit(self._desk, self.tr("Follow-up for all: when?"), repeats=True)
        self.when.setPlaceholderText(self.tr("next Tuesday 10:00"))
        self.when.answered.connect(self._follow_up)
        self.when.read.connect(self._say)
        for text, widget in (
            (self.tr("Category"), self.category),
            (self.tr("Relationship"), self.relationship),
            (self.tr("Importance"), self.importance),
            (self.tr("Sources"), self.source),
            (self.tr("Circles"), self.circle),
            (self.tr("Tags"), self.tag),
            (self.tr("Rhythm"), self.cadence),
            (self.tr("Follow-up"), self.what),
            (self.tr("When"), self.when),
        ):
            rows.add(text, widget)
        for row, remove in (
            (self.source, self._remove_source),
            (self.circle, self._remove_circle),
            (self.tag, self._remove_tag),
        ):
            row.removed.connect(remove)
        return rows

    def _buttons(self) -> ButtonRow:
        self.plans = Button(self.tr("Print plans"))
        self.plans.clicked.connect(self._print)
        self.archive = Button(self.tr("Archive"))
        self.archive.clicked.connect(self._archive)
        self.trash = Button(self.tr("To the trash"))
        self.trash.clicked.connect(self._delete)
        self.plan = Button(self.tr("Planning round"))
        self.plan.clicked.connect(self._plan)
        self.merge = Button(self.tr("Merge …"))
        self.merge.clicked.connect(self._merge)
        return ButtonRow(self.plan, self.plans, self.merge, self.archive, self.trash)

    # ------------------------------------------------------------ showing

    def show_ids(self, ids: tuple[int, ...]) -> None:
        """Show what these contacts have in common."""
        self.ids = ids
        self.title.setText(self.tr("%Ln selected", "", len(ids)))
        self.merge.setVisible(len(ids) == 2)
        self.refresh()

    def refresh(self) -> None:
        """Read again what they have in common."""
        self._desk.tasks.read(contacts.in_common, self.ids, done=self._show)

    def _show(self, common: InCommon) -> None:
        if common.ids != self.ids:
            return
        self._shares.setText(self._share_text(common.counts))
        _set_common(self.category, {kind for kind, count in common.counts.items() if count})
        _set_common(self.relationship, common.relationships)
        for days in common.cadences:
            if self.cadence.findData(days) < 0:
                self.cadence.addItem(self.tr("every {days} days").format(days=days), days)
        _set_common(self.cadence, common.cadences)
        weights = common.importances
        self.importance.set_value(next(iter(weights)) if len(weights) == 1 else -1)
        for row, kind in (
            (self.source, LabelKind.SOURCE),
            (self.circle, LabelKind.CIRCLE),
            (self.tag, LabelKind.TAG),
        ):
            said = source_names.said if row is self.source else str
            row.load([(name, said(name)) for name in common.labels[kind]])

    def _share_text(self, counts: Mapping[Category, int]) -> str:
        words = {
            Category.HAVE: self.tr("Have"),
            Category.NEXT: self.tr("Next"),
            Category.FUTURE: self.tr("Future"),
        }
        return " · ".join(
            f"{i18n.number(count)} {words[kind]}" for kind, count in counts.items() if count
        )

    def _say(self) -> None:
        self._said.setText(self.when.sentence() or self._hint)
        self._said.set_tone(Tone.DUE if self.when.trouble() else Tone.MUTED)

    # ------------------------------------------------------------ deeds

    def _move(self) -> None:
        self._desk.run(moves.move, list(self.ids), Category(self.category.currentData()))

    def _rate(self) -> None:
        rating = Relationship(self.relationship.currentData())
        self._desk.run(contacts.rate, list(self.ids), rating, as_group=True)

    def _weigh(self, importance: int) -> None:
        self._desk.run(contacts.set_field, list(self.ids), "importance", importance)

    def _set_cadence(self) -> None:
        days = int(self.cadence.currentData())
        self._desk.run(contacts.set_field, list(self.ids), "cadence_days", days)

    def _add_source(self, text: str) -> None:
        name, on = source_and_date(text, self._desk.today())
        self._desk.run(contacts.add_source, list(self.ids), name, on)

    def _remove_source(self, name: str) -> None:
        self._desk.run(contacts.remove_source, list(self.ids), name)

    def _add_circle(self, name: str) -> None:
        self._desk.run(contacts.add_circle, list(self.ids), name)

    def _remove_circle(self, name: str) -> None:
        self._desk.run(contacts.remove_circle, list(self.ids), name)

    def _add_tag(self, name: str) -> None:
        self._desk.run(contacts.add_tag, list(self.ids), name)

    def _remove_tag(self, name: str) -> None:
        self._desk.run(contacts.remove_tag, list(self.ids), name)

    def _follow_up(self, when: When) -> None:
        text = " ".join(self.what.text().split())
        entry = FollowUp(when.day, text=text, at=when.at, rrule=when.rrule)
        self._desk.run(follow_ups.add_to_all, self.ids, entry)
        self.what.clear()
        self.when.clear()
        self._say()

    def _to_date(self) -> None:
        self.when.setFocus(Qt.FocusReason.TabFocusReason)

    def _plan(self) -> None:
        self.deed_wanted.emit("plan")

    def _merge(self) -> None:
        self.deed_wanted.emit("merge")

    def _print(self) -> None:
        self.deed_wanted.emit("print")

    def _archive(self) -> None:
        self.deed_wanted.emit("archive")

    def _delete(self) -> None:
        self.deed_wanted.emit("delete")


def _set_common(box: QComboBox, values: Collection[object]) -> None:
    box.setCurrentIndex(box.findData(next(iter(values))) if len(values) == 1 else -1)
