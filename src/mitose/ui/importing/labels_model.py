"""The table of sources, tags, circles or relationships: colour, name, contacts, cadence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QPainter, QPixmap

from mitose.domain.cadence import RelationshipCadence
from mitose.domain.circle import AnyLabel, Source
from mitose.domain.repeat_words import rhythm_words
from mitose.ui import i18n, label_colours, relationship_words, source_names
from mitose.ui.theme import theme

Group = AnyLabel | RelationshipCadence
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DOT = 10


def key_of(group: Group) -> object:
    """What a row is known by when the list is read again."""
    return group.relationship if isinstance(group, RelationshipCadence) else group.id


def cadence_of(group: Group) -> int:
    """The days of its cadence, 0 for none; a source has none."""
    return 0 if isinstance(group, Source) else group.cadence_days


def colour_of(group: Group) -> str:
    """What it is marked with; a relationship never is."""
    return "" if isinstance(group, RelationshipCadence) else group.colour


class LabelsModel(QAbstractTableModel):
    """One row per label, in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.labels: Sequence[Group] = ()

    def show(self, labels: Sequence[Group]) -> None:
        """Show these."""
        self.beginResetModel()
        self.labels = labels
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.labels)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        heads = (self.tr("Name"), self.tr("Contacts"), self.tr("Cadence"))
        return heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        label = self.labels[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(label, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return _dot(colour_of(label))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(label, index.column())
        return None

    def _spoken(self, label: Group, column: int) -> str:
        """What a screen reader says: no cell is without words."""
        colour = colour_of(label)
        if column == 0 and colour:
            return f"{self._name(label)}, {label_colours.words()[colour]}"
        return self._text(label, column) or self.tr("No cadence")

    def _text(self, label: Group, column: int) -> str:
        if column == 0:
            return self._name(label)
        if column == 1:
            return i18n.number(label.contacts)
        return rhythm_words(cadence_of(label), i18n.current())

    def _name(self, label: Group) -> str:
        if isinstance(label, RelationshipCadence):
            return relationship_words.said(label.relationship)
        if not isinstance(label, Source):
            return label.name
        name = source_names.said(label.name)
        return self.tr("{name} (not used)").format(name=name) if label.not_used else name


def _dot(colour: str) -> QPixmap:
    side = theme().px(_DOT)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    label_colours.paint_dot(painter, picture.rect().toRectF(), colour)
    painter.end()
    return picture
