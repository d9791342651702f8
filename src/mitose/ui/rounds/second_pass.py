"""The sorting round's second pass: 'What have I done for …?', one line each."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mitose.domain.rounds import RoundState, SortingCard
from mitose.services import rounds
from mitose.ui import i18n
from mitose.ui.context import Context
from mitose.ui.rounds.queue import Queue
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.key_hints import KeyHints
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.progress_line import ProgressLine
from mitose.ui.widgets.scroll_column import ScrollColumn

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SecondPass(ScrollColumn):
    """`finished` is emitted after the last contact."""

    finished = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(640, centered=True, parent=parent)
        look = theme()
        self._context = context
        self.queue = Queue(RoundState())
        self._total = 0
        self._where = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.MUTED, centered=True)
        self._line = ProgressLine(self.tr("How far the second pass is"))
        self.question = WrapLabel("", Size.DISPLAY, Weight.STRONG, centered=True)
        self._role = WrapLabel("", tone=Tone.MUTED, centered=True)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("One line is enough"))
        self.field.setProperty("saysSaved", True)
        self.field.setEnabled(not context.read_only)
        self.field.installEventFilter(self)
        hints = KeyHints(
            (
                (self.tr("Enter"), self.tr("save, next")),
                ("0", self.tr("nothing yet")),
                (self.tr("Space"), self.tr("later")),
                (self.tr("Esc"), self.tr("stop here")),
            )
        )
        self.column.addSpacing(look.px(20))
        for widget, gap in (
            (self._where, 0),
            (self._line, 28),
            (self.question, 0),
            (self._role, 12),
            (self.field, 16),
            (hints, 0),
        ):
            self.column.addWidget(widget)
            self.column.addSpacing(look.px(gap))
        self.column.addStretch(1)

    def begin(self, state: RoundState) -> None:
        """Ask about these contacts."""
        self.queue = Queue(state)
        self._total = state.left + state.done
        self._ask()

    def focus_default(self) -> None:
        """The focus goes to the line."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def reveal(self, contact_id: int) -> None:
        """After undo: back to the contact."""
        if self.queue.back_to(contact_id):
            self._ask()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of an empty line; Enter saves."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        text, key = self.field.text().strip(), event.key()
        if key in _ENTER and text:
            self._answer(text)
        elif key == Qt.Key.Key_0 and not self.field.text():
            self._answer("")
        elif key == Qt.Key.Key_Space and not self.field.text():
            self.queue.put_off()
            self._ask()
        elif key == Qt.Key.Key_Backspace and not self.field.text():
            self._back()
        else:
            return False
        return True

    def _answer(self, text: str) -> None:
        if not self.queue.current:
            return
        day = self._context.today()
        self._context.tasks.deed(
            rounds.done_for, self.queue.current, text, day, failed=self._failed
        )
        self.queue.pass_on()
        self._ask()

    def _failed(self, error: object) -> None:
        self._context.notices.trouble(error)
        if self.queue.last_was_deed() is not None:
            self.queue.back()
            self._ask()

    def _back(self) -> None:
        deed = self.queue.last_was_deed()
        if deed:
            self._context.navigate.undo()
        elif deed is not None:
            self.queue.back()
            self._ask()

    def _ask(self) -> None:
        self.field.clear()
        if not self.queue.current:
            self.finished.emit()
            return
        self._context.tasks.read(rounds.cards, (self.queue.current,), done=self._show)

    def _show(self, found: tuple[SortingCard, ...]) -> None:
        if not found:
            self.queue.drop(frozenset({self.queue.current}))
            self._ask()
            return
        card = found[0]
        if card.id != self.queue.current:
            return
        state = self.queue.state
        question = self.tr("What have I done for {name}?").format(name=card.name)
        self.question.setText(question)
        self.field.setAccessibleName(question)
        role = " · ".join(filter(None, (card.role, card.organisation)))
        self._role.setText(role)
        self._role.setVisible(bool(role))
        left = self.tr("{left} left").format(left=i18n.number(state.left))
        self._where.setText(f"{self.tr('Sorting round, second pass')} · {left}")
        self._line.set_share(self._total - state.left, self._total)
