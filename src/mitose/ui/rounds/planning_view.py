"""What the planning round shows: the contact, the row of questions, and the one that is asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mitose import clock
from mitose.domain.category import Category
from mitose.domain.contact import ContactDetails
from mitose.domain.typed_dates import When, parse_when
from mitose.ui import i18n
from mitose.ui.context import Context
from mitose.ui.painting import ChipTone
from mitose.ui.rounds.narrow import narrow
from mitose.ui.rounds.questions import STEP, Asked, said, suggestions
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.avatar import NORMAL, Avatar
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.chip import ChipButton
from mitose.ui.widgets.growing_text_edit import GrowingTextEdit
from mitose.ui.widgets.key_hints import KeyHints
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.scroll_column import ScrollColumn

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PlanningView(ScrollColumn):
    """Emits what the keys ask for; the page decides."""

    answered = Signal()
    next_contact = Signal()
    put_off = Signal()
    went_back = Signal()
    question_chosen = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(860, centered=True, parent=parent)
        look = theme()
        self._context = context
        self.asked: Asked | None = None
        self._stored = self._asked_date = self._agreed_date = ""
        self._chips: list[ChipButton] = []
        self._where = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.MUTED, centered=True)
        self._avatar = Avatar("", Category.NEXT, NORMAL)
        self.name = WrapLabel("", Size.TITLE, Weight.STRONG)
        self._role = WrapLabel("", Size.BASE, Weight.NORMAL, Tone.MUTED)
        self._chip_row = QVBoxLayout()
        self.question = WrapLabel("", Size.DISPLAY, Weight.STRONG, centered=True)
        self._hint = WrapLabel("", Size.BASE, Weight.NORMAL, Tone.MUTED, centered=True)
        self._entries = WrapLabel("", Size.BASE, Weight.NORMAL, Tone.MUTED, centered=True)
        self.field = GrowingTextEdit(single=True, size=Size.LARGE, most_lines=6)
        self.by_when = QLineEdit()
        self.by_when.setPlaceholderText(self.tr("By when? Friday 10:00, 5 Dec, in 2 weeks …"))
        self.by_when.setAccessibleName(self.tr("By when"))
        self._understood = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.MUTED)
        self._offered = QWidget()
        self._proposals = QVBoxLayout(self._offered)
        self._proposals.setContentsMargins(0, 0, 0, 0)
        for edit in (self.field, self.by_when):
            edit.setProperty("saysSaved", True)
            edit.setEnabled(not context.read_only)
            edit.installEventFilter(self)
        self.by_when.textChanged.connect(self._read_date)
        self._build(look.px(8))

    def _build(self, gap: int) -> None:
        person = QHBoxLayout()
        person.setSpacing(theme().px(12))
        person.addStretch(1)
        person.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme().px(2))
        words.addWidget(self.name)
        words.addWidget(self._role)
        person.addLayout(words)
        person.addStretch(1)
        hints = KeyHints(
            (
                (self.tr("Enter"), self.tr("next question")),
                (self.tr("Ctrl Enter"), self.tr("next contact")),
                (self.tr("Space"), self.tr("later (field empty)")),
                (self.tr("Esc"), self.tr("stop here")),
            )
        )
        column = self.column
        column.addSpacing(3 * gap)
        column.addWidget(self._where)
        column.addSpacing(gap)
        column.addLayout(person)
        column.addSpacing(2 * gap)
        column.addLayout(self._chip_row)
        column.addSpacing(4 * gap)
        column.addWidget(self.question)
        column.addWidget(self._hint)
        column.addWidget(self._entries)
        column.addSpacing(2 * gap)
        column.addLayout(narrow(self.field))
        column.addLayout(narrow(self.by_when))
        column.addLayout(narrow(self._understood))
        column.addLayout(narrow(self._offered))
        column.addSpacing(3 * gap)
        column.addWidget(hints)
        column.addStretch(1)

    # ------------------------------------------------------------ showing

    def show_contact(self, details: ContactDetails, where: str, questions: Sequence[Asked]) -> None:
        """Show another contact; `ask` then asks."""
        contact = details.contact
        self._where.setText(where)
        self._avatar.set_contact(
            contact.name, Category(contact.category), wish_profile=contact.wish_profile
        )
        self.name.setText(contact.name)
        role = " · ".join(filter(None, (contact.role, contact.organisation)))
        self._role.setText(role)
        self._role.setVisible(bool(role))
        _clear(self._chip_row)
        self._chips = [ChipButton(said(asked.chip)) for asked in questions]
        for chip in self._chips:
            chip.setCheckable(True)
            chip.clicked.connect(self._chip_pressed)
        self._chip_row.addWidget(ButtonRow(*self._chips, centered=True))

    def show_answers(self, details: ContactDetails, questions: Sequence[Asked], at: int) -> None:
        """Tick what is answered, and name the entries of the question asked."""
        for place, (chip, asked) in enumerate(zip(self._chips, questions, strict=False)):
            text = said(asked.chip)
            done = asked.answered(details)
            chip.set_chip(f"✓ {text}" if done else text, ChipTone.NEUTRAL)
            chip.setAccessibleName(
                self.tr("{question} answered").format(question=text) if done else text
            )
            chip.setChecked(place == at)
        asked = questions[at]
        entries = asked.entries(details) if asked.entries is not None else ()
        self._entries.setText("\n".join(f"✓ {entry}" for entry in entries))
        self._entries.setVisible(bool(entries))
        if asked.text is not None and self.field.text().strip() == self._stored:
            self._set_text(asked.text(details))

    def ask(self, details: ContactDetails, questions: Sequence[Asked], at: int) -> None:
        """Ask a question."""
        asked = questions[at]
        self.asked = asked
        title = said(asked.title)
        self.question.setText(title)
        self._hint.setText(said(asked.hint))
        self.field.setAccessibleName(title)
        self.field.setAccessibleDescription(said(asked.hint))
        self._set_text(asked.text(details) if asked.text is not None else "")
        self.by_when.clear()
        self.by_when.setVisible(asked is STEP)
        self._understood.setVisible(False)
        _clear(self._proposals)
        proposals = [ChipButton(text, dashed=True) for text in suggestions(asked, details)]
        for chip in proposals:
            chip.clicked.connect(self._take_proposal)
        if proposals:
            self._proposals.addWidget(ButtonRow(*proposals))
        self.show_answers(details, questions, at)

    def focus_field(self) -> None:
        """Put the focus into the answer, at its end."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = self.field.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.field.setTextCursor(cursor)

    # ------------------------------------------------------------ what is typed

    def text(self) -> str:
        """The answer as typed."""
        return " ".join(self.field.text().split())

    def when(self) -> tuple[date | None, time | None]:
        """The day and time of the first step; none if nothing sure, or agreed to, is typed."""
        found = self._parsed()
        return (found.day, found.at) if found is not None and self._agreed(found) else (None, None)

    def stored(self) -> None:
        """The answer is on its way into the file."""
        self._stored = self.text()
        if self.asked is not None and self.asked.text is None:
            self.field.clear()

    def put_back(self) -> None:
        """The answer could not be stored: it is shown again."""
        self.field.setPlainText(self._stored)

    def _set_text(self, text: str) -> None:
        self._stored = text
        self.field.setPlainText(text)

    def _parsed(self) -> When | None:
        now: datetime = clock.now()
        return parse_when(self.by_when.text(), self._context.today(), now.time(), i18n.current())

    def _read_date(self) -> None:
        typed = bool(self.by_when.text().strip())
        self._asked_date = self._agreed_date = ""
        found = self._parsed() if typed else None
        if found is None:
            text = self.tr("Not understood. For example: Friday 10:00, 5 Dec, in 2 weeks.")
        else:
            text = i18n.long_date(found.day, date.min)
            if found.at is not None:
                text = f"{text}, {i18n.clock(found.at)}"
        self._understood.setText(text)
        self._understood.setVisible(typed)

    # ------------------------------------------------------------ keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The round's keys inside its two fields."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if key in _ENTER:
            self._enter(watched, event)
        elif key == Qt.Key.Key_Space and self._empty(watched):
            self.put_off.emit()
        elif key == Qt.Key.Key_Backspace and self._empty(watched):
            self.went_back.emit()
        else:
            return False
        return True

    def _enter(self, watched: QObject, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self._date_is_sure():
                self.next_contact.emit()
        elif watched is self.field and self.asked is STEP and self.text():
            if self.by_when.text().strip():
                self._take_step()
            else:
                self.by_when.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._take_step()

    def _take_step(self) -> None:
        if self._date_is_sure():
            self.answered.emit()

    def _date_is_sure(self) -> bool:
        """A date that is not understood is not dropped in silence."""
        if self.asked is not STEP or not self.by_when.text().strip():
            return True
        found = self._parsed()
        if self._asked_date == self.by_when.text():
            self._agreed_date = self._asked_date
        if found is not None and self._agreed(found):
            return True
        if found is not None:
            self._asked_date = self.by_when.text()
            self._understood.setText(
                self.tr("{date} lies in the past or far ahead. Enter again takes it.").format(
                    date=i18n.long_date(found.day, date.min)
                )
            )
        self.by_when.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def _agreed(self, found: When) -> bool:
        """A past or far date has been asked, and was confirmed as it stands."""
        return not found.unsure or self._agreed_date == self.by_when.text()

    def _empty(self, watched: QObject) -> bool:
        if watched is self.by_when:
            return False
        return not self.field.text()

    def _chip_pressed(self) -> None:
        chip = self.sender()
        if isinstance(chip, ChipButton) and chip in self._chips:
            self.question_chosen.emit(self._chips.index(chip))

    def _take_proposal(self) -> None:
        chip = self.sender()
        if isinstance(chip, ChipButton):
            text = self.text()
            self.field.setPlainText(f"{text}; {chip.text()}" if text else chip.text())
            self.focus_field()


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
