"""Three lines about me: what I have to share, what I look for, whom I want to meet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from mitose.domain.changes import Changes
from mitose.domain.contact import Me
from mitose.services import me as service
from mitose.services.workspace import Workspace
from mitose.ui.context import Context
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.growing_text_edit import GrowingTextEdit
from mitose.ui.widgets.label import Label, WrapLabel
from mitose.ui.widgets.sheet import Sheet


class MeForm(QWidget):
    """Reads what is known, saves what is typed; one entry a line. `saved` comes after saving."""

    saved = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._known = Me()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        self._has = self._field(self.tr("What do I have to share?"))
        self._needs = self._field(self.tr("What do I look for?"))
        self._meets = self._field(self.tr("Whom do I want to meet?"))
        context.tasks.read(service.me, done=self._show)

    def save(self) -> None:
        """Save, if anything is different."""
        told = Me(_lines(self._has), _lines(self._needs), _lines(self._meets), self._known.name)
        known = (self._known.has, self._known.needs, self._known.wants_to_meet)
        if (told.has, told.needs, told.wants_to_meet) == known:
            self.saved.emit()
        else:
            self._known = told
            self._context.tasks.deed(service.set_me, told, done=self._done)

    def _done(self, _changes: Changes) -> None:
        self.saved.emit()

    def _field(self, question: str) -> QPlainTextEdit:
        layout = self.layout()
        label = Label(question, Size.BASE, Weight.MEDIUM)
        field = GrowingTextEdit()
        field.setPlaceholderText(self.tr("One entry a line"))
        field.setTabChangesFocus(True)
        field.setAccessibleName(question)
        field.setEnabled(not self._context.read_only)
        label.setBuddy(field)
        if layout is not None:
            layout.addWidget(label)
            layout.addWidget(field)
        return field

    def _show(self, known: Me) -> None:
        self._known = known
        for field, entries in (
            (self._has, known.has),
            (self._needs, known.needs),
            (self._meets, known.wants_to_meet),
        ):
            if not field.hasFocus() and not field.toPlainText():
                field.setPlainText("\n".join(entries))


class MeSheet(Sheet):
    """The three lines as a sheet that can be skipped; Escape keeps what was typed."""

    def __init__(self, window: QWidget, context: Context) -> None:
        super().__init__(window, "", width=520, keep_open=True)
        title = self.tr("Three lines about me")
        self.setAccessibleName(title)
        self.body.addWidget(Label(title, Size.TITLE, Weight.STRONG))
        text = self.tr("They help to see who could do what for whom. They stay on this computer.")
        self.body.addWidget(WrapLabel(text, Size.BASE, Weight.NORMAL, Tone.MUTED))
        self.form = MeForm(context)
        self.form.saved.connect(self.accept)
        self.body.addWidget(self.form)
        row = ButtonRow()
        save = Button(self.tr("Save"), Kind.PRIMARY)
        save.clicked.connect(self.form.save)
        skip = Button(self.tr("Skip"))
        skip.clicked.connect(super().reject)
        row.add(save)
        row.add(skip)
        self.body.addWidget(row)

    def reject(self) -> None:
        """Nothing typed is lost: what was told by mistake is taken back by undo."""
        self.form.save()


def is_told(ws: Workspace) -> bool:
    """Whether anything is known of me."""
    told = service.me(ws)
    return bool(told.has or told.needs or told.wants_to_meet)


def _lines(field: QPlainTextEdit) -> tuple[str, ...]:
    lines = (line.strip() for line in field.toPlainText().splitlines())
    return tuple(line for line in lines if line)
