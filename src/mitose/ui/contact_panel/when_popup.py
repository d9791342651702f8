"""A small sheet for a date: typed in words, or one of a few that are wanted often."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from mitose.domain.past_dates import parse_past
from mitose.domain.typed_dates import When, parse_repeat, parse_when
from mitose.services import follow_ups
from mitose.ui import i18n
from mitose.ui.contact_panel.texts import repeat_words, whole_date
from mitose.ui.painting import paint_box
from mitose.ui.theme import RADIUS_CARD, Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.popup_keys import keep_keys
from mitose.ui.widgets.popup_shape import composited, shape

if TYPE_CHECKING:
    from mitose.ui.contact_panel.desk import Desk

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Answer:
    """What was chosen: a date with or without a time, or none; and how it repeats (RRULE)."""

    day: date | None
    at: time | None = None
    rrule: str = ""


class WhenEdit(QLineEdit):
    """A date typed in words; says below what was understood, and asks about past and far ones.

    `answered` is emitted on Enter once the text is understood; a past or far date needs Enter
    twice. With `past` what has happened is meant, and a date still to come needs it. With `repeats`
    a rhythm is understood, too.
    """

    answered = Signal(object)
    read = Signal()

    def __init__(
        self,
        desk: Desk,
        name: str,
        *,
        past: bool = False,
        repeats: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._past = past
        self._repeats = repeats
        self._asked = ""
        self.setAccessibleName(name)
        hint = self.tr("yesterday, Friday 10:00") if past else self.tr("Friday 10:00, in 2 weeks")
        self.setPlaceholderText(hint)
        self.textEdited.connect(self._edited)

    def set_when(self, day: date | None, at: time | None = None) -> None:
        """Show a date."""
        self.setText(i18n.typed_date(day, at))
        self._asked = self.text()
        self.read.emit()

    def when(self) -> When | None:
        """What is typed, as far as it is understood."""
        if not self.text().strip():
            return None  # without making ready what reads the words of a rhythm: that takes long
        now = self._desk.now().time()
        read = parse_past if self._past else parse_when
        today = self._desk.today()
        when = read(self.text(), today, now, i18n.current())
        if when is None and self._repeats:
            return follow_ups.typed_rhythm(self.text(), today)
        return when

    def sentence(self) -> str:
        """What was understood, or a hint; empty while nothing is typed."""
        if not self.text().strip():
            return ""
        when = self.when()
        if when is None:
            return self.tr("Not understood. For example: Friday 10:00, 5 Dec, in 2 weeks.")
        text = whole_date(when.day, when.at)
        if when.rrule:
            text = f"{text} · {repeat_words(when.rrule)}"
        if not when.unsure:
            return text
        if self._past:
            return self.tr("{date} is still to come. Enter again takes it.").format(date=text)
        if when.day < self._desk.today():
            return self.tr("{date} has passed. Enter again takes it.").format(date=text)
        return self.tr("{date} is far away. Enter again takes it.").format(date=text)

    def trouble(self) -> bool:
        """Whether the sentence is one to look at."""
        when = self.when()
        return bool(self.text().strip()) and (when is None or when.unsure)

    def take(self) -> When | None:
        """The date if it may be taken now; else it asks, or says what is wrong."""
        when = self.when()
        if when is None:
            self.read.emit()
            return None
        if when.unsure and self._asked != self.text():
            self._asked = self.text()
            self.read.emit()
            return None
        return when

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            when = self.take()
            if when is not None:
                self.answered.emit(when)
            return
        super().keyPressEvent(event)

    def _edited(self) -> None:
        self._asked = ""
        self.read.emit()


class WhenPopup(QFrame):
    """Opens below a chip; one for the whole panel."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._desk = desk
        self._answer: Callable[[Answer], None] | None = None
        self._anchor: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, composited())
        self.setAccessibleName(self.tr("Date"))
        keep_keys(self)
        self._edit = WhenEdit(desk, self.tr("Date"))
        self._edit.answered.connect(self._take)
        self._edit.read.connect(self._say)
        self._said = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.MUTED)
        self._repeat = QLineEdit()
        self._repeat.setAccessibleName(self.tr("Repeats"))
        self._repeat.setPlaceholderText(self.tr("Repeats: every 6 weeks"))
        self._repeat.returnPressed.connect(self._take_typed)
        self._repeat.textEdited.connect(self._say)
        column = QVBoxLayout(self)
        edge = theme().px(12)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme().px(8))
        column.addWidget(self._edit)
        column.addWidget(self._repeat)
        column.addWidget(self._said)
        self._quick = QGridLayout()
        self._quick.setSpacing(theme().px(6))
        column.addLayout(self._quick)
        self._buttons = [self._quick_button(place) for place in range(len(self._choices()))]
        self._none = Button(self.tr("No date"), Kind.QUIET, small=True)
        self._none.clicked.connect(self._take_none)
        column.addWidget(self._none, 0, Qt.AlignmentFlag.AlignLeft)

    def ask(
        self,
        anchor: QWidget,
        answer: Callable[[Answer], None],
        day: date | None = None,
        at: time | None = None,
        *,
        rrule: str | None = None,
        optional: bool = True,
    ) -> None:
        """Ask for a date below `anchor`; `answer` gets it. `rrule` None: it cannot repeat."""
        self._answer = answer
        self._none.setVisible(optional and day is not None)
        self._repeat.setVisible(rrule is not None)
        self._repeat.setText(repeat_words(rrule or ""))
        self._edit.set_when(day, at)
        self._edit.selectAll()
        for button, (text, when) in zip(self._buttons, self._choices(), strict=True):
            button.setText(text)
            button.setToolTip(whole_date(when))
        self._anchor = anchor
        self.setFixedWidth(max(theme().px(280), self._quick.sizeHint().width() + theme().px(24)))
        self._fit()
        self.show()
        self._edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shape(self, RADIUS_CARD)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = theme().colors
        paint_box(painter, QRectF(self.rect()), colors.raised, colors.line, RADIUS_CARD)
        painter.end()

    def hideEvent(self, event: QHideEvent) -> None:
        self._answer = None
        super().hideEvent(event)

    def _choices(self) -> list[tuple[str, date]]:
        today = self._desk.today()
        monday = today + timedelta(days=7 - today.weekday())
        return [
            (self.tr("Today"), today),
            (self.tr("Tomorrow"), today + timedelta(days=1)),
            (self.tr("Next week"), monday),
            (self.tr("In 2 weeks"), today + timedelta(weeks=2)),
            (self.tr("In 4 weeks"), today + timedelta(weeks=4)),
            (self.tr("In 8 weeks"), today + timedelta(weeks=8)),
        ]

    def _quick_button(self, place: int) -> Button:
        button = Button("", small=True)
        button.setProperty("place", place)
        button.clicked.connect(self._take_quick)
        self._quick.addWidget(button, place // 2, place % 2)
        return button

    def _say(self) -> None:
        text, bad = self._edit.sentence(), self._edit.trouble()
        typed = self._repeat.text().strip()
        if not self._repeat.isHidden() and typed:
            rule = parse_repeat(typed)
            if not rule:
                text = self.tr("The repeat is not understood. For example: every 6 weeks.")
                bad = True
            elif (when := self._edit.when()) is not None:
                text = "\n".join((text, self._series(rule, when.day)))
        self._said.setText(text)
        self._said.set_tone(Tone.DUE if bad else Tone.MUTED)
        self._fit()

    def _series(self, rule: str, day: date) -> str:
        """What a repeat was taken for: its words, and when it comes next."""
        words = repeat_words(rule)
        upcoming = follow_ups.next_due(rule, day, day)
        if upcoming is None:
            return self.tr("Repeats {words}: no more after that").format(words=words)
        text = self.tr("Repeats {words}: next on {date}")
        return text.format(words=words, date=whole_date(upcoming))

    def _take_typed(self) -> None:
        when = self._edit.take()
        if when is not None:
            self._take(when)

    def _take(self, when: When) -> None:
        self._give(when.day, when.at)

    def _take_quick(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._give(self._choices()[int(sender.property("place"))][1], None)

    def _take_none(self) -> None:
        self._give(None, None)

    def _give(self, day: date | None, at: time | None) -> None:
        rrule = "" if self._repeat.isHidden() else parse_repeat(self._repeat.text())
        if self._repeat.text().strip() and not rrule and not self._repeat.isHidden():
            self._say()
            return
        answer = self._answer
        self.hide()
        if answer is not None:
            answer(Answer(day, at, rrule))

    def _fit(self) -> None:
        """As high as what is said needs, and on the screen whatever it is."""
        self.adjustSize()
        if self._anchor is not None and isValid(self._anchor):
            self._stand_below(self._anchor)

    def _stand_below(self, anchor: QWidget) -> None:
        place = anchor.mapToGlobal(QPoint(anchor.width() - self.width(), anchor.height() + 4))
        screen = QGuiApplication.screenAt(anchor.mapToGlobal(QPoint(0, 0)))
        if screen is not None:
            space = screen.availableGeometry()
            if place.y() + self.height() > space.bottom():
                place.setY(anchor.mapToGlobal(QPoint(0, 0)).y() - self.height() - 4)
            place.setX(min(max(place.x(), space.left()), space.right() - self.width()))
        self.move(place)
