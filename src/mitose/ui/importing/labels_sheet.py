"""Sources, tags and circles in order, and the cadences of these and of relationships."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from mitose.domain.cadence import RelationshipCadence
from mitose.domain.changes import ChangeKind, Changes
from mitose.domain.circle import LabelKind, Source
from mitose.domain.errors import MitoseError
from mitose.domain.repeat_words import rhythm_words
from mitose.services import cadences, labels
from mitose.services.workspace import Workspace
from mitose.ui import errors, i18n, label_colours, source_names
from mitose.ui.context import Context
from mitose.ui.importing.labels_model import Group, LabelsModel, cadence_of, colour_of, key_of
from mitose.ui.importing.tables import PlainTable
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.segmented import Choice, Segmented
from mitose.ui.widgets.sheet import Sheet

_RHYTHMS = (14, 28, 56, 90, 180, 365)
#: Shown beside the three kinds of label; these are given, and have nothing but a cadence.
RELATIONSHIPS = "relationship"


class LabelsSheet(Sheet):
    """Everything happens at once and is a step of its own; Ctrl+Z takes it back afterwards."""

    def __init__(
        self, context: Context, window: QWidget, kind: LabelKind, *, adding: bool = False
    ) -> None:
        title = self.tr("Sources, tags and circles")
        super().__init__(window, title, width=704, keep_open=True)
        self._context = context
        self._adding = adding
        # Each with its parent from the beginning, else it would be styled twice.
        paper = self.panel.content
        self._buttons = ButtonRow(parent=paper)
        self.kinds = Segmented(
            (
                Choice(LabelKind.SOURCE, self.tr("Sources")),
                Choice(LabelKind.TAG, self.tr("Tags")),
                Choice(LabelKind.CIRCLE, self.tr("Circles")),
                Choice(RELATIONSHIPS, self.tr("Relationships")),
            ),
            self.tr("What is shown"),
            paper,
        )
        self.kinds.set_value(kind)
        self.kinds.chosen.connect(self._choose_kind)
        self.model = LabelsModel(self)
        self.table = PlainTable(title, (50, 20, 30), paper)
        self.table.setModel(self.model)
        self.table.setMinimumHeight(theme().px(240))
        self.table.selectionModel().selectionChanged.connect(self._look)
        self.name = QLineEdit(paper)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setPlaceholderText(self.tr("Name"))
        self.name.setMaxLength(200)
        self.name.textChanged.connect(self._look)
        self.name.returnPressed.connect(self._enter)
        self.add = self._button(self.tr("Add"), self._add, paper)
        self.rename = self._button(self.tr("Rename"), self._rename, paper)
        self.colour = QComboBox(self._buttons)
        self.colour.setAccessibleName(self.tr("Colour"))
        for code, words in label_colours.words().items():
            self.colour.addItem(words, code)
        self.colour.activated.connect(self._recolour)
        self.cadence = QComboBox(self._buttons)
        self.cadence.setAccessibleName(self.tr("How often to be in touch"))
        rule = self.tr(
            "A contact's own cadence comes first, then the shortest of its tags and circles, then"
            " that of its relationship."
        )
        self.cadence.setToolTip(rule)
        self.cadence.setAccessibleDescription(rule)
        self.cadence.addItem(self.tr("No cadence"), 0)
        for days in _RHYTHMS:
            self.cadence.addItem(rhythm_words(days, i18n.current()), days)
        self.cadence.activated.connect(self._set_cadence)
        self.hint = WrapLabel("", Size.SMALL, tone=Tone.MUTED, parent=paper)
        self._rule = rule
        self.merge = self._button(self.tr("Merge"), self._merge, self._buttons)
        self.delete = self._button(self.tr("Delete"), self._delete, self._buttons)
        self.done = Button(self.tr("Done"), Kind.PRIMARY, parent=self._buttons)
        self.done.clicked.connect(self.accept)
        self.remark = WrapLabel("", Size.SMALL, tone=Tone.MUTED, parent=paper)
        self.remark.hide()
        self.trouble = WrapLabel("", tone=Tone.OVERDUE, parent=paper)
        self.trouble.hide()
        self._build(title)
        context.tasks.changed.connect(self._changed)
        self._read()

    def first_focus(self) -> QWidget:
        """The name's field for a new source, else the table."""
        return self.name if self._adding else self.table

    # ------------------------------------------------------------ what is shown

    @property
    def kind(self) -> LabelKind:
        """Which kind of label is shown; among relationships none is."""
        value = self.kinds.value()
        return value if isinstance(value, LabelKind) else LabelKind.SOURCE

    @property
    def rated(self) -> bool:
        """Whether relationships are shown, which are neither made nor renamed."""
        return self.kinds.value() == RELATIONSHIPS

    def selected(self) -> list[Group]:
        """The rows that are selected; the current one comes last."""
        rows = {index.row() for index in self.table.selectionModel().selectedRows()}
        current = self.table.currentIndex().row()
        ordered = sorted(rows, key=lambda row: (row == current, row))
        return [self.model.labels[row] for row in ordered]

    def _build(self, title: str) -> None:
        look = theme()
        naming = QHBoxLayout()
        naming.setSpacing(look.px(8))
        naming.addWidget(self.name, 1)
        naming.addWidget(self.add)
        naming.addWidget(self.rename)
        heading = WrapLabel(title, Size.LARGE, Weight.STRONG, parent=self.panel.content)
        self.body.addWidget(heading)
        self.body.addWidget(self.kinds)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.remark)
        self.body.addLayout(naming)
        self.body.addWidget(self.trouble)
        for control in (self.colour, self.cadence, self.merge, self.delete, self.done):
            self._buttons.add(control)
        self.body.addWidget(self._buttons)

    def _button(self, text: str, slot: Callable[[], None], parent: QWidget) -> Button:
        button = Button(text, parent=parent)
        button.clicked.connect(slot)
        return button

    def _read(self) -> None:
        kind = None if self.rated else self.kind
        self._context.tasks.read(_groups, kind, done=self._show)

    def _show(self, answer: tuple[LabelKind | None, tuple[Group, ...]]) -> None:
        kind, found = answer
        if kind is not (None if self.rated else self.kind):
            return  # something else has been chosen meanwhile
        chosen = {key_of(label) for label in self.selected()}
        self.model.show(found)
        mode = self.table.selectionModel()
        for row, label in enumerate(found):
            if key_of(label) in chosen:
                flags = mode.SelectionFlag.Select | mode.SelectionFlag.Rows
                mode.select(self.model.index(row, 0), flags)
        self._look()

    def _choose_kind(self, _value: object) -> None:
        self.model.show(())  # rows of another kind must not be taken for this one's
        self.name.clear()
        self._look()
        self._read()

    def _look(self, *_selection: object) -> None:
        """What can be done with what is selected and typed."""
        chosen, name = self.selected(), self.name.text().strip()
        writes = not self._context.read_only
        own = not any(isinstance(label, Source) and label.builtin for label in chosen)
        others = chosen[:-1]
        mergeable = not any(isinstance(label, Source) and label.builtin for label in others)
        self.add.setEnabled(writes and bool(name))
        self.rename.setEnabled(writes and bool(name) and len(chosen) == 1 and own)
        self.colour.setEnabled(writes and bool(chosen))
        self.merge.setEnabled(writes and len(chosen) > 1 and mergeable)
        self.delete.setEnabled(writes and bool(chosen) and own)
        self.cadence.setVisible(self.rated or self.kind is not LabelKind.SOURCE)
        self.cadence.setEnabled(writes and bool(chosen))
        for field in (self.name, self.add, self.rename, self.colour, self.merge, self.delete):
            field.setVisible(not self.rated)
        merging = self.tr("Select several to merge them; the one selected last gives the name.")
        self.hint.setText(self._rule if self.rated else merging)
        if chosen:
            self._show_cadence(chosen[-1])
            self.colour.setCurrentIndex(self.colour.findData(colour_of(chosen[-1])))
        said = self._said(chosen, own)
        self.remark.setText(said)
        self.remark.setVisible(bool(said))
        self.hint.setVisible(not said)

    def _show_cadence(self, label: Group) -> None:
        days = cadence_of(label)
        if self.cadence.findData(days) < 0:
            self.cadence.addItem(rhythm_words(days, i18n.current()), days)
        self.cadence.setCurrentIndex(self.cadence.findData(days))

    def _said(self, chosen: list[Group], own: bool) -> str:
        if not chosen or isinstance(chosen[-1], RelationshipCadence):
            return ""
        if len(chosen) > 1:
            name = source_names.said(chosen[-1].name)
            return self.tr("Merged, they are all called {name}.").format(name=name)
        if not own:
            return self.tr("This source is always there. It can be marked as not used.")
        count = i18n.number(chosen[0].contacts)
        return self.tr("Deleted, it is taken off {count} contacts; they stay.").format(count=count)

    # ------------------------------------------------------------ what is done

    def _enter(self) -> None:
        if self.rename.isEnabled():
            self._rename()
        elif self.add.isEnabled():
            self._add()

    def _add(self) -> None:
        self._deed(labels.add, self.kind, self.name.text())

    def _rename(self) -> None:
        self._deed(labels.rename, self.kind, self._ids()[0], self.name.text())

    def _recolour(self, at: int) -> None:
        code = str(self.colour.itemData(at, Qt.ItemDataRole.UserRole) or "")
        self._deed(labels.set_colour, self.kind, self._ids(), code)

    def _set_cadence(self, at: int) -> None:
        days = int(self.cadence.itemData(at))
        if self.rated:
            rated = [
                one.relationship for one in self.selected() if isinstance(one, RelationshipCadence)
            ]
            self._deed(cadences.set_relationship, rated, days)
        else:
            self._deed(labels.set_cadence, self.kind, self._ids(), days)

    def _merge(self) -> None:
        ids = self._ids()
        self._deed(labels.merge, self.kind, ids, ids[-1])

    def _delete(self) -> None:
        self._deed(labels.delete, self.kind, self._ids())

    def _ids(self) -> list[int]:
        """The labels that are selected."""
        return [one.id for one in self.selected() if not isinstance(one, RelationshipCadence)]

    def _deed(self, service: Callable[..., Changes], *values: object) -> None:
        self.trouble.hide()
        self._context.tasks.deed(service, *values, done=self._done, failed=self._failed)

    def _done(self, _changes: Changes | None) -> None:
        self.name.clear()

    def _failed(self, error: MitoseError) -> None:
        told = errors.explain(error)
        self.trouble.setText(f"{told.happened} {told.advice}".strip())
        self.trouble.show()

    def _changed(self, changes: Changes) -> None:
        if changes.everything or changes.kinds & {ChangeKind.LABEL, ChangeKind.CONTACT}:
            self._read()


def _groups(ws: Workspace, kind: LabelKind | None) -> tuple[LabelKind | None, tuple[Group, ...]]:
    """The labels of a kind; None stands for the relationships."""
    found: tuple[Group, ...] = (
        cadences.of_relationships(ws) if kind is None else labels.all_of(ws, kind)
    )
    return kind, found
