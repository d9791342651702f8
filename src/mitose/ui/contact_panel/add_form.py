"""Adding a contact by hand: only the name is required."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from mitose.domain.category import Category
from mitose.domain.changes import Changes
from mitose.domain.contact import Method
from mitose.domain.quick_add import QuickAdd, parse
from mitose.services import contacts
from mitose.ui import i18n
from mitose.ui.contact_panel.growing_edit import GrowingEdit
from mitose.ui.contact_panel.rows import LabelledRows
from mitose.ui.contact_panel.section import SIDE
from mitose.ui.contact_panel.texts import whole_date
from mitose.ui.errors import explain
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.check_box import CheckBox
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.segmented import Choice, Segmented

if TYPE_CHECKING:
    from mitose.ui.contact_panel.desk import Desk

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AddForm(QScrollArea):
    """Tab goes to the next field, Enter adds and opens, Escape cancels.

    What was typed stays for the next time if it is cancelled. `card_pasted` comes when several
    lines are pasted as the name.
    """

    added = Signal(object)
    card_pasted = Signal()
    cancelled = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._busy = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        content = QWidget()
        column = QVBoxLayout(content)
        side = theme().px(SIDE)
        column.setContentsMargins(side, theme().px(16), side, side)
        column.setSpacing(theme().px(10))
        column.addWidget(WrapLabel(self.tr("Add a contact"), Size.TITLE, Weight.STRONG))
        self.name = self._line(self.tr("Name"))
        self.name.setPlaceholderText(self.tr("Name, or a description"))
        self.name.setToolTip(
            self.tr(
                "Or all in one line: name, organisation, next, call tomorrow 10:00 #tag @circle"
            )
        )
        self.name.installEventFilter(self)
        self.name.textChanged.connect(self._read_line)
        self._understood = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.MUTED)
        self._understood.hide()
        self.category = Segmented(
            [
                Choice(Category.HAVE, self.tr("Have"), Category.HAVE),
                Choice(Category.NEXT, self.tr("Next"), Category.NEXT),
                Choice(Category.FUTURE, self.tr("Future"), Category.FUTURE),
            ],
            self.tr("Category"),
        )
        self.wish = CheckBox(self.tr("Wish profile: becomes a person later"))
        self.wish.toggled.connect(self._read_line)
        self.organisation = self._line(self.tr("Organisation"))
        self.role = self._line(self.tr("Role"))
        self.phone = self._line(self.tr("Phone"))
        self.email = self._line(self.tr("E-mail"))
        self.want = GrowingEdit(self.tr("One wish a line"), single=False, look="")
        self.want.setAccessibleName(self.tr("What I want from them"))
        self._said = WrapLabel("", Size.BASE, Weight.NORMAL, Tone.OVERDUE)
        self._said.hide()
        column.addWidget(self.name)
        column.addWidget(self._understood)
        column.addWidget(self._said)
        column.addWidget(self.category, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.wish)
        rows = LabelledRows(100, framed=True)
        for text, widget in (
            (self.tr("Organisation"), self.organisation),
            (self.tr("Role"), self.role),
            (self.tr("Phone"), self.phone),
            (self.tr("E-mail"), self.email),
            (self.tr("What I want"), self.want),
        ):
            rows.add(text, widget)
        column.addWidget(rows)
        self.add = Button(self.tr("Add"), Kind.PRIMARY)
        self.add.clicked.connect(self.submit)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        column.addWidget(ButtonRow(self.add, cancel))
        hint = self.tr("Only the name is needed. Enter adds and opens.")
        column.addWidget(WrapLabel(hint, Size.SMALL, Weight.NORMAL, Tone.MUTED))
        column.addStretch(1)
        self.setWidget(content)
        content.setAutoFillBackground(False)  # setWidget switches it on

    def _line(self, name: str) -> QLineEdit:
        edit = QLineEdit()
        edit.setAccessibleName(name)
        return edit

    def start(self, category: Category) -> None:
        """Show the form for a column."""
        self.category.set_value(category)
        self._said.hide()
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def submit(self) -> None:
        """Add the contact; without a name, ask for it."""
        line = self._line_read()
        if not line.name:
            self._say(self.tr("A name is needed; a description is enough."))
            self.name.setFocus()
            return
        if self._busy:
            return
        self._busy = True
        methods = [
            Method(kind, edit.text().strip(), "work")
            for kind, edit in (("phone", self.phone), ("email", self.email))
            if edit.text().strip()
        ]
        wants = [text.strip() for text in self.want.text().splitlines()]
        quick = line.contact(Category(str(self.category.value())))
        new = replace(
            quick,
            wish_profile=self.wish.isChecked(),
            organisation=self.organisation.text().strip() or quick.organisation,
            role=self.role.text().strip() or quick.role,
            methods=(*quick.methods, *methods),
            wants=tuple(filter(None, wants)),
        )
        self._desk.tasks.deed(contacts.add, new, done=self._done, failed=self._failed)

    def _line_read(self) -> QuickAdd:
        """What the name's line was taken for; a description is a name as it stands."""
        if self.wish.isChecked():
            return QuickAdd(" ".join(self.name.text().split()))
        now = self._desk.now().time()
        return parse(self.name.text(), self._desk.today(), now, i18n.current())

    def _read_line(self) -> None:
        """Show what else than a name was understood, before it is added."""
        line = self._line_read()
        self._understood.setText(self._words(line))
        self._understood.setVisible(line.more_than_a_name)
        if line.category is not None:
            self.category.set_value(line.category)

    def _words(self, line: QuickAdd) -> str:
        due = line.follow_up
        parts = [
            self.tr("Name: {text}").format(text=line.name),
            self.tr("Organisation: {text}").format(text=line.organisation)
            if line.organisation
            else "",
            self.tr("Role: {text}").format(text=line.role) if line.role else "",
            *(method.value for method in line.methods),
            f"{due.text}: {whole_date(due.due, due.at)}".lstrip(": ") if due is not None else "",
            *(f"#{tag}" for tag in line.tags),
            *(f"@{circle}" for circle in line.circles),
        ]
        return " · ".join(filter(None, parts))

    def _done(self, changes: Changes) -> None:
        self._busy = False
        for edit in (self.name, self.organisation, self.role, self.phone, self.email):
            edit.clear()
        self.want.set_text("")
        self.wish.setChecked(False)
        self.added.emit(changes.made)

    def _failed(self, error: object) -> None:
        self._busy = False
        if isinstance(error, BaseException):
            self._say(str(explain(error)))

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Several lines pasted as the name are a signature or a card."""
        if (
            watched is self.name
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.matches(QKeySequence.StandardKey.Paste)
            and len(QGuiApplication.clipboard().text().strip().splitlines()) > 1
        ):
            self.card_pasted.emit()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:  # what no field or button takes for itself
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
