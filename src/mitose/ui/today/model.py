"""Today's rows: heads, what is due, and a question in the place of what was just done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mitose.domain.agenda import Agenda, DueItem
from mitose.ui import due_texts, i18n

ROW = Qt.ItemDataRole.UserRole
_NONE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class RowKind(Enum):
    """What a row is."""

    HEAD = auto()
    ITEM = auto()
    QUESTION = auto()
    MORE = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `alarm` makes a head red, `going` is an item whose deed is under way."""

    kind: RowKind
    text: str = ""
    item: DueItem | None = None
    alarm: bool = False
    going: bool = False


class TodayModel(QAbstractListModel):
    """An agenda as a flat list. At most one question row, which outlasts a new agenda."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._agenda: Agenda | None = None
        self._rows: list[Row] = []
        self._question = -1

    @property
    def agenda(self) -> Agenda | None:
        """What is shown, None before the first."""
        return self._agenda

    def set_agenda(self, agenda: Agenda) -> None:
        """Show another agenda; a question stays where it is."""
        self.beginResetModel()
        self._agenda = agenda
        self._rows = self._made(agenda)
        if self._question >= 0:
            self._question = min(max(1, self._question), len(self._rows))
            self._rows.insert(self._question, Row(RowKind.QUESTION))
        self.endResetModel()

    def ask(self, row: int) -> None:
        """Put the question row at a place, taking it from where it was."""
        self.end_question()
        row = min(max(1, row), len(self._rows))
        self.beginInsertRows(_NONE, row, row)
        self._rows.insert(row, Row(RowKind.QUESTION))
        self._question = row
        self.endInsertRows()

    def end_question(self) -> None:
        """Take the question row away."""
        if self._question >= 0:
            self.beginRemoveRows(_NONE, self._question, self._question)
            del self._rows[self._question]
            self._question = -1
            self.endRemoveRows()

    def is_more(self, row: int) -> bool:
        """Whether a row stands for those of its group that are not listed."""
        return 0 <= row < len(self._rows) and self._rows[row].kind is RowKind.MORE

    def question_index(self) -> QModelIndex:
        """The question's row; not valid if there is none."""
        return self.index(self._question) if self._question >= 0 else QModelIndex()

    def mark_going(self, row: int) -> None:
        """Tick a row at once, before the deed is done."""
        old = self._rows[row]
        self._rows[row] = Row(old.kind, old.text, old.item, old.alarm, going=True)
        self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, item: DueItem) -> int:
        """Where the same thing stands now, -1 if it is gone."""
        key = (item.kind, item.ref_id, item.contact_id)
        for at, row in enumerate(self._rows):
            one = row.item
            if one is not None and (one.kind, one.ref_id, one.contact_id) == key:
                return at
        return -1

    def nearest_item(self, row: int) -> int:
        """The item's row at or after a place, else before it; -1 if there is none."""
        items = [at for at, one in enumerate(self._rows) if one.kind is RowKind.ITEM]
        return next((at for at in items if at >= row), items[-1] if items else -1)

    # ------------------------------------------------------------ Qt's side

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.data(index, ROW)
        if isinstance(row, Row) and row.kind in (RowKind.ITEM, RowKind.MORE):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    # ------------------------------------------------------------ inside

    def _made(self, agenda: Agenda) -> list[Row]:
        rows: list[Row] = []
        if agenda.overdue:
            text = self.tr("Overdue · {count}").format(
                count=i18n.number(len(agenda.overdue) + agenda.more_overdue)
            )
            rows.append(Row(RowKind.HEAD, text, alarm=True))
            rows += self._items(agenda.overdue, agenda.more_overdue)
        day = i18n.long_date(agenda.day)
        if agenda.today:
            count = i18n.number(len(agenda.today) + agenda.more_today)
            text = self.tr("Today · {day} · {count}").format(day=day, count=count)
        else:
            text = self.tr("Today · {day} · nothing due").format(day=day)
        rows.append(Row(RowKind.HEAD, text))
        rows += self._items(agenda.today, agenda.more_today)
        if agenda.proposed:
            text = self.tr("Mitose proposes · {count}")
            text = text.format(count=i18n.number(len(agenda.proposed)))
            rows.append(Row(RowKind.HEAD, text))
            rows += self._items(agenda.proposed)
        if agenda.week:
            text = self.tr("The next 7 days · {count}").format(
                count=i18n.number(len(agenda.week) + agenda.more_week)
            )
            rows.append(Row(RowKind.HEAD, text))
            rows += self._items(agenda.week, agenda.more_week)
        return rows

    def _items(self, items: tuple[DueItem, ...], more: int = 0) -> list[Row]:
        made = [Row(RowKind.ITEM, item=item) for item in items]
        if more:
            text = self.tr("Show more · {count} left").format(count=i18n.number(more))
            made.append(Row(RowKind.MORE, text))
        return made

    def _spoken(self, row: Row) -> str:
        if row.item is None or self._agenda is None:
            return row.text
        day = self._agenda.day
        parts = (
            row.item.contact_name,
            due_texts.what(row.item, day),
            due_texts.why(row.item, day),
            "" if row.item.proposed else due_texts.chip(row.item, day)[0],
        )
        return ", ".join(part for part in parts if part)
