"""Last week's look back: five numbers, each of which opens what it counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mitose import clock
from mitose.domain.names import initials
from mitose.domain.week import DAYS, Counted, LookBack
from mitose.ui import i18n
from mitose.ui.painting import LEFT, draw_text, paint_avatar, paint_box
from mitose.ui.theme import RADIUS_CARD, Size, Tone, Weight, line_height, theme
from mitose.ui.week import texts
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.label import Label, WrapLabel
from mitose.ui.widgets.sheet import Sheet

COUNTED = Qt.ItemDataRole.UserRole
_NONE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_ROWS = 7
NAMES = ("planned", "done", "given", "received", "became")


class LookBackLine(ButtonRow):
    """`opened` carries the contact that was chosen among what a number counts."""

    opened = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._found: LookBack | None = None
        self.add(Label(self.tr("Last week:"), tone=Tone.MUTED))
        self.numbers: dict[str, Button] = {}
        for name in NAMES:
            button = Button("", Kind.LINK, small=True)
            button.setObjectName(name)
            button.clicked.connect(partial(self.show_counted, name))
            self.numbers[name] = button
            self.add(button)

    def show_back(self, found: LookBack | None) -> None:
        """Show the numbers of a week; without one the line goes."""
        self._found = found
        self.setHidden(found is None)
        if found is not None:
            for name, button in self.numbers.items():
                button.setText(self.told(name))
                button.setEnabled(bool(getattr(found, name)))

    def show_counted(self, name: str) -> None:
        """Open what a number counts."""
        if self._found is None:
            return
        first = self._found.first
        title = f"{self.told(name)} · {texts.span(first, first + timedelta(days=DAYS - 1))}"
        sheet = LookBackSheet(self.window(), title, getattr(self._found, name))
        sheet.opened.connect(self.opened)
        sheet.open()

    def told(self, name: str) -> str:
        """'8 planned'."""
        found: Sequence[Counted] = getattr(self._found, name)
        words = {
            "planned": self.tr("{count} planned"),
            "done": self.tr("{count} done"),
            "given": self.tr("{count} given"),
            "received": self.tr("{count} received"),
            "became": self.tr("{count} from Next to Have"),
        }
        return words[name].format(count=i18n.number(len(found)))


class LookBackSheet(Sheet):
    """The things behind a number. `opened` carries the contact of the one that was chosen."""

    opened = Signal(int)

    def __init__(self, window: QWidget, title: str, found: Sequence[Counted]) -> None:
        super().__init__(window, title, width=560)
        self.body.addWidget(WrapLabel(title, Size.LARGE, Weight.STRONG))
        self.view = QListView()
        self._model = _CountedModel(found, self)
        self.view.setModel(self._model)
        paints = _CountedDelegate(self.view)
        self.view.setItemDelegate(paints)
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(title)
        self.view.viewport().setAutoFillBackground(False)
        self.view.setStyleSheet("QListView { background: transparent; }")
        height = paints.sizeHint(QStyleOptionViewItem(), QModelIndex()).height()
        self.view.setFixedHeight(min(len(found), _ROWS) * height + theme().px(4))
        self.view.setCurrentIndex(self._model.index(0))
        self.view.activated.connect(self._take)
        self.view.clicked.connect(self._take)
        self.body.addWidget(self.view)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.body.addWidget(ButtonRow(close))

    def first_focus(self) -> QWidget:
        return self.view

    def _take(self, index: QModelIndex) -> None:
        one = index.data(COUNTED)
        if isinstance(one, Counted):
            self.accept()
            self.opened.emit(one.contact_id)


class _CountedModel(QAbstractListModel):
    def __init__(self, found: Sequence[Counted], parent: QObject) -> None:
        super().__init__(parent)
        self._found = found

    def rowCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._found):
            return None
        one = self._found[index.row()]
        if role == COUNTED:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return ", ".join((one.contact_name, texts.counted(one), i18n.long_date(one.on)))
        return None


class _CountedDelegate(QStyledItemDelegate):
    """Who and when, and what below."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        look = theme()
        lines = line_height(look.font()) + line_height(look.font(Size.SMALL))
        return QSize(0, round(lines + look.px(24)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        one = index.data(COUNTED)
        if not isinstance(one, Counted):
            return
        look = theme()
        colors = look.colors
        card = QRectF(option.rect).adjusted(0, 0, -look.px(4), -look.px(6))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        fill = colors.accent_soft if chosen else colors.surface
        paint_box(painter, card, fill, colors.accent if chosen else colors.line, RADIUS_CARD)
        side = look.px(28)
        face = QRectF(card.left() + look.px(10), card.center().y() - side / 2, side, side)
        paint_avatar(painter, face, initials(one.contact_name), one.category)
        when = i18n.short_date(one.on, clock.today())
        upper, lower = line_height(look.font()), line_height(look.font(Size.SMALL))
        top = card.center().y() - (upper + lower) / 2
        painter.setFont(look.font(Size.SMALL))
        painter.setPen(colors.muted)
        width = painter.fontMetrics().horizontalAdvance(when) + 2
        end = card.right() - look.px(12)
        draw_text(painter, QRectF(end - width, top, width, upper), when)
        start = face.right() + look.px(10)
        draw_text(painter, QRectF(start, top + upper, end - start, lower), texts.counted(one))
        painter.setFont(look.font(weight=Weight.STRONG))
        painter.setPen(colors.text)
        room = QRectF(start, top, end - width - look.px(10) - start, upper)
        draw_text(painter, room, one.contact_name, LEFT)
        painter.restore()
