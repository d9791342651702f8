"""The seven days side by side: their heads, their lists, and which card is the current one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from mitose.domain.week import DAYS, Day, Week
from mitose.ui import i18n
from mitose.ui.painting import paint_box
from mitose.ui.theme import RADIUS_CARD, Size, Tone, Weight, theme
from mitose.ui.week.day_view import DayView
from mitose.ui.week.model import Entry, Key
from mitose.ui.widgets.label import WrapLabel

_LEAST = 116
_LOW = 190


class Days(QScrollArea):
    """Scrolls sideways where seven days do not fit.

    `opened` and `menu_wanted` are about the current entry, `chosen` says that it is another one;
    `dropped` carries a thing's key and the day; `stays` is about one that cannot be dragged.
    """

    opened = Signal()
    chosen = Signal()
    dropped = Signal(object, object)
    stays = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, movable: Callable[[Entry], bool], parent: QWidget) -> None:
        super().__init__(parent)
        look = theme()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._ground = _Ground()
        grid = QGridLayout(self._ground)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(4))
        grid.setVerticalSpacing(look.px(4))
        grid.setRowStretch(1, 1)
        self.heads = [_Head(self._ground) for _ in range(DAYS)]
        self.views = [DayView(movable, self._ground) for _ in range(DAYS)]
        self._last = self.views[0]
        for column, (head, view) in enumerate(zip(self.heads, self.views, strict=True)):
            grid.addWidget(head, 0, column)
            grid.addWidget(view, 1, column)
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, look.px(_LEAST))
            view.setObjectName(f"day{column}")
            view.opened.connect(self.opened)
            view.menu_wanted.connect(self.menu_wanted)
            view.entered.connect(self._entered)
            view.sideways.connect(self._sideways)
            view.dropped.connect(self._dropped)
            view.stays.connect(self.stays)
        self._ground.setMinimumWidth(DAYS * look.px(_LEAST) + (DAYS - 1) * look.px(4))
        self.setWidget(self._ground)
        self._ground.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        return QSize(self._ground.minimumWidth(), theme().px(_LOW))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(_LEAST), theme().px(_LOW))

    def show_week(self, week: Week, entries: Mapping[date, Sequence[Entry]]) -> None:
        """Show a week with the entries of its days."""
        for day, head, view in zip(week.days, self.heads, self.views, strict=True):
            here = entries.get(day.on, ())
            head.show_day(day, week.today)
            view.set_day(day.on, here, week.today, self._spoken(day, len(here), week.today))
        days = [day.on for day in week.days]
        at = days.index(week.today) if week.today in days else -1
        self._ground.mark(self.heads[at] if at >= 0 else None, self.views[at])

    def _spoken(self, day: Day, count: int, today: date) -> str:
        parts = [i18n.long_date(day.on, today)]
        if day.on == today:
            parts.append(self.tr("today"))
        parts += [day.holiday, self.tr("%Ln entry(ies)", "", count)]
        return ", ".join(filter(None, parts))

    # ------------------------------------------------------------ the current entry

    def view_of(self, day: date) -> DayView | None:
        """The list of a day."""
        return next((view for view in self.views if view.day == day), None)

    def current(self) -> Entry | None:
        """The entry the keyboard is on, or was on last."""
        return self._last.current()

    def current_day(self) -> date:
        """The day the keyboard is on, or was on last."""
        return self._last.day

    def entry(self, key: Key) -> Entry | None:
        """A thing wherever it stands."""
        entries = (one for view in self.views for one in view.entries())
        return next((one for one in entries if one.key == key), None)

    def go_to(self, key: Key | None, *, focus: bool) -> bool:
        """Put the keyboard on a thing, on whatever day it stands."""
        for view in self.views:
            if key is not None and view.go_to(key):
                self._turn_to(view, focus=focus)
                return True
        return False

    def go_to_contact(self, ids: Sequence[int]) -> bool:
        """Put the keyboard on the first thing about one of these contacts."""
        entries = [one for view in self.views for one in view.entries()]
        found = next((one for one in entries if one.item.contact_id in ids), None)
        return found is not None and self.go_to(found.key, focus=True)

    def go_to_day(self, day: date, row: int, *, focus: bool) -> None:
        """Put the keyboard on a day, at a row or the one before it."""
        view = self.view_of(day) or self.views[0]
        view.go_to_row(min(row, len(view.entries()) - 1))
        self._turn_to(view, focus=focus)

    def current_row(self) -> int:
        """The row of the current entry."""
        return max(0, self._last.currentIndex().row())

    def _turn_to(self, view: DayView, *, focus: bool) -> None:
        self._last = view
        if focus:
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(view, theme().px(8), 0)

    def _entered(self) -> None:
        view = self.sender()
        if isinstance(view, DayView):
            self._last = view
            self.ensureWidgetVisible(view, theme().px(8), 0)
            self.chosen.emit()

    def _sideways(self, step: int, y: int) -> None:
        view = self.sender()
        at = self.views.index(view) + step if isinstance(view, DayView) else -1
        if 0 <= at < DAYS:
            beside = self.views[at]
            beside.go_to_row(beside.row_near(y))
            self._turn_to(beside, focus=True)

    def _dropped(self, key: Key) -> None:
        view = self.sender()
        if isinstance(view, DayView):
            self.dropped.emit(key, view.day)


class _Head(QWidget):
    """'Mon 23', and below it that it is today, or the holiday."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        look = theme()
        self.day = WrapLabel("", Size.BASE, Weight.STRONG)
        self.note = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(10), look.px(8), look.px(8), 0)
        column.setSpacing(0)
        column.addWidget(self.day)
        column.addWidget(self.note)
        column.addStretch(1)

    def show_day(self, day: Day, today: date) -> None:
        """Say which day it is."""
        self.day.setText(i18n.weekday_date(day.on))
        self.day.set_tone(Tone.MUTED if day.on < today else Tone.TEXT)
        parts = [self.tr("today")] if day.on == today else []
        self.note.setText(" · ".join(filter(None, (*parts, day.holiday))))
        self.note.setHidden(not self.note.text())


class _Ground(QWidget):
    """Tints today's column."""

    def __init__(self) -> None:
        super().__init__()
        self._top: QWidget | None = None
        self._below: QWidget | None = None

    def mark(self, top: QWidget | None, below: QWidget) -> None:
        """Tint the column of these two; of None no column."""
        self._top, self._below = top, below
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._top is None or self._below is None:
            return
        painter = QPainter(self)
        room = QRectF(self._top.geometry()).united(QRectF(self._below.geometry()))
        paint_box(painter, room, theme().colors.accent_soft, None, RADIUS_CARD)
        painter.end()
