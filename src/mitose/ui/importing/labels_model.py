"""The table of sources, tags or circles: colour, name, and how many contacts carry each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter, QPixmap

from mitose.domain.circle import AnyLabel, Source
from mitose.domain.repeat_words import rhythm_words
from mitose.ui import i18n, label_colours, source_names
from mitose.ui.theme import theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DOT = 10


class LabelsModel(QAbstractTableModel):
    """One row per label, in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.labels: Sequence[AnyLabel] = ()

    def show(self, labels: Sequence[AnyLabel]) -> None:
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
            return _dot(label.colour)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(label, index.column())
        return None

    def _spoken(self, label: AnyLabel, column: int) -> str:
        """What a screen reader says: no cell is without words."""
        if column == 0 and label.colour:
            return f"{self._name(label)}, {label_colours.words()[label.colour]}"
        return self._text(label, column) or self.tr("No cadence")

    def _text(self, label: AnyLabel, column: int) -> str:
        if column == 0:
            return self._name(label)
        if column == 1:
            return i18n.number(label.contacts)
        days = 0 if isinstance(label, Source) else label.cadence_days
        return rhythm_words(days, i18n.current()) if days else ""

    def _name(self, label: AnyLabel) -> str:
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
