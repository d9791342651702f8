"""'Whom did you meet?': names line by line, each finds its contact or makes a new one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from mitose.domain.event import Candidate, EventPeople, MetLine, follow_up_day
from mitose.domain.event_words import met_lines
from mitose.services import events
from mitose.services.events import MetPlan
from mitose.ui import i18n
from mitose.ui.event_sheets.texts import when, work
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.check_box import CheckBox
from mitose.ui.widgets.choice_box import choice_box
from mitose.ui.widgets.confirm_sheet import ConfirmSheet
from mitose.ui.widgets.growing_text_edit import GrowingTextEdit
from mitose.ui.widgets.label import ElidedLabel, Label, WrapLabel
from mitose.ui.widgets.scroll_column import ScrollColumn
from mitose.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from mitose.services.workspace import Workspace
    from mitose.ui.context import Context

_PAUSE_MS = 200
#: So many lines are seen at once, with large text two.
_ROWS = 4
_ROW = 44
_LARGE = 1.5
_Found = tuple[tuple[MetLine, ...], tuple[tuple[Candidate, ...], ...]]


class MetSheet(Sheet):
    """`told` carries the event's number, the lines with their contacts, and how to note them.

    It stays until that is noted and it is told so by `accept`.
    """

    told = Signal(int, object, object)

    def __init__(self, context: Context, window: QWidget, found: EventPeople) -> None:
        title = self.tr("Whom did you meet?")
        super().__init__(window, title, width=560, keep_open=True)
        self._context = context
        self._event = found.event
        self._lines: tuple[MetLine, ...] = ()
        self._chosen: dict[str, int] = {}
        self._boxes: list[QComboBox] = []
        self._saving = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self.text = GrowingTextEdit(
            self.tr("One name a line; behind a comma the company"),
            name=title,
            lines=4,
            most_lines=6,
        )
        self.text.textChanged.connect(self._typed)
        self.text.entered.connect(self._save)
        self.found = ScrollColumn(0, margin=0, spacing=4)
        if (inner := self.found.widget()) is not None:
            inner.setAutoFillBackground(False)  # the sheet's own shows through
        self.source = QLineEdit(self._event.name)
        self.source.setCursorPosition(0)  # of a long name its beginning is seen
        self.source.setAccessibleName(self.tr("Source of new contacts"))
        today = context.today()
        due = i18n.long_date(follow_up_day(self._event.last_day, today), today)
        self.follow_up = CheckBox(self.tr("A follow-up for each on {date}").format(date=due))
        self.follow_up.setChecked(True)
        self.save = Button(self.tr("Save"), Kind.PRIMARY)
        self.save.clicked.connect(self._save)
        self.nobody = Button(self.tr("Nobody"))
        self.nobody.clicked.connect(self._say_nobody)
        cancel = Button(self.tr("Cancel"), Kind.QUIET, key="Esc")
        cancel.clicked.connect(self.reject)
        about = f"{self._event.name} · {when(self._event, context.today())}"
        self.body.addWidget(Label(title, Size.LARGE, Weight.STRONG))
        self.body.addWidget(WrapLabel(about, tone=Tone.MUTED))
        self.body.addWidget(self.text)
        self.body.addWidget(self.found, 1)
        self.body.addWidget(WrapLabel(self.source.accessibleName(), Size.SMALL, tone=Tone.MUTED))
        self.body.addWidget(self.source)
        self.body.addWidget(self.follow_up)
        self.body.addWidget(ButtonRow(self.save, self.nobody, cancel))
        self._show(((), ()))

    def first_focus(self) -> QWidget:
        return self.text

    def boxes(self) -> list[QComboBox]:
        """Of each line the box that says whom it stands for."""
        return self._boxes

    def reject(self) -> None:
        """Names that are typed are thrown away only when that is meant."""
        if not self.is_open() or not self.text.toPlainText().strip():
            super().reject()
            return
        sure = ConfirmSheet(
            self.window(),
            self.tr("Discard the names?"),
            self.tr("What is typed has not been noted yet."),
            self.tr("Discard"),
        )
        sure.accepted.connect(self._discard)
        sure.open()

    def _discard(self) -> None:
        super().reject()

    # ------------------------------------------------------------ who is meant

    def _typed(self) -> None:
        self.save.setEnabled(bool(self.text.toPlainText().strip()))
        self._pause.start()

    def _look(self) -> None:
        lines = met_lines(self.text.toPlainText())
        self._context.tasks.read(
            _candidates, self._event.id, lines, done=self._show, failed=self._failed
        )

    def _failed(self, error: object) -> None:
        self._saving = False
        self._context.notices.trouble(error)

    def _show(self, found: _Found) -> None:
        self._lines, candidates = found
        focused = next((at for at, box in enumerate(self._boxes) if box.hasFocus()), -1)
        self.found.clear()
        self._boxes = []
        for line, some in zip(self._lines, candidates, strict=True):
            box = self._box(line, some)
            row = QWidget()
            across = QHBoxLayout(row)
            across.setContentsMargins(0, 0, theme().px(8), 0)
            across.setSpacing(theme().px(8))
            across.addWidget(ElidedLabel(line.name, Size.BASE, Weight.MEDIUM), 3)
            across.addWidget(box, 7)
            self.found.column.addWidget(row)
            self._boxes.append(box)
        if not self._lines:
            hint = self.tr("Each finds its contact here, or becomes a new one.")
            self.found.column.addWidget(WrapLabel(hint, tone=Tone.MUTED))
        self.found.column.addStretch(1)
        most = _ROWS if theme().scale < _LARGE else 2
        self.found.setMinimumHeight(theme().px(_ROW) * min(max(len(self._boxes), 2), most))
        if 0 <= focused < len(self._boxes):
            self._boxes[focused].setFocus(Qt.FocusReason.OtherFocusReason)
        self.save.setEnabled(bool(self.text.toPlainText().strip()))
        if self._saving:
            self._save()

    def _box(self, line: MetLine, some: tuple[Candidate, ...]) -> QComboBox:
        sure = next((one.card.id for one in some if one.sure), 0)
        new = self.tr("New contact")
        if some and not sure:  # seen without opening the box
            new = self.tr("New contact, or {name}?").format(name=some[0].card.name)
        box = choice_box((new, 0))
        for one in some:
            firm = one.card.organisation
            box.addItem(f"{one.card.name} · {firm}" if firm else one.card.name, one.card.id)
            box.setItemData(box.count() - 1, work(one.card), Qt.ItemDataRole.ToolTipRole)
        key = line.name.casefold()
        at = box.findData(self._chosen.get(key, sure))
        box.setCurrentIndex(max(at, 0))
        box.setAccessibleName(self.tr("{name} is").format(name=line.name))
        box.activated.connect(lambda _at: self._chosen.update({key: int(box.currentData())}))
        return box

    # ------------------------------------------------------------ the answer

    def _save(self) -> None:
        """Note them; what was typed last is looked up first."""
        if not self.text.toPlainText().strip():
            return
        if self._lines != met_lines(self.text.toPlainText()):
            self._pause.stop()
            self._saving = True
            self._look()
            return
        self._saving = False
        lines = [
            replace(line, contact_id=int(box.currentData()))
            for line, box in zip(self._lines, self._boxes, strict=True)
        ]
        if lines:
            self._tell(lines)

    def _say_nobody(self) -> None:
        self._tell([])

    def _tell(self, lines: list[MetLine]) -> None:
        text = self.tr("Write after {event}").format(event=self._event.name)
        plan = MetPlan(self.source.text().strip(), text, self.follow_up.isChecked())
        self.told.emit(self._event.id, lines, plan)


def _candidates(ws: Workspace, event_id: int, lines: tuple[MetLine, ...]) -> _Found:
    return lines, events.candidates(ws, event_id, lines)
