"""Logging what happened, and changing an entry of the history."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from mitose.domain.interaction import INTERACTION_KINDS, Interaction
from mitose.services import interactions
from mitose.ui.contact_panel.growing_edit import GrowingEdit
from mitose.ui.contact_panel.rows import LabelledRows
from mitose.ui.contact_panel.when_popup import WhenEdit
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.check_box import CheckBox
from mitose.ui.widgets.label import WrapLabel

if TYPE_CHECKING:
    from mitose.ui.contact_panel.desk import Desk

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LogForm(QWidget):
    """Kind, date, text, given, received, referral. Ctrl+Enter saves, Escape closes."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._entry = Interaction(desk.today())
        rows = LabelledRows(90, framed=True)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("What happened"))
        for code in INTERACTION_KINDS:
            self.kind.addItem(kind_words()[code], code)
        self.on = WhenEdit(desk, self.tr("When it happened"), past=True)
        self.on.read.connect(self._say)
        self.on.answered.connect(self._save)
        self._said = WrapLabel("", Size.SMALL, Weight.NORMAL, Tone.MUTED)
        self._said.hide()
        self.began = CheckBox(self.tr("They began"))
        self.text = GrowingEdit(self.tr("In a few words"), single=False, look="")
        self.text.setAccessibleName(self.tr("What it was about"))
        self.given = QLineEdit()
        self.given.setPlaceholderText(self.tr("What I gave"))
        self.given.setAccessibleName(self.tr("Given"))
        self.received = QLineEdit()
        self.received.setPlaceholderText(self.tr("What I received"))
        self.received.setAccessibleName(self.tr("Received"))
        self.referral = QComboBox()
        self.referral.setAccessibleName(self.tr("Referral"))
        for text, code in (
            (self.tr("none"), ""),
            (self.tr("given"), "given"),
            (self.tr("received"), "received"),
        ):
            self.referral.addItem(text, code)
        for label, widget in (
            (self.tr("What"), self.kind),
            ("", self.began),
            (self.tr("When"), self.on),
            (self.tr("About"), self.text),
            (self.tr("Given"), self.given),
            (self.tr("Received"), self.received),
            (self.tr("Referral"), self.referral),
        ):
            rows.add(label, widget)
        self.save = Button(self.tr("Save"), Kind.PRIMARY, small=True)
        self.save.clicked.connect(self._save)
        cancel = Button(self.tr("Cancel"), small=True)
        cancel.clicked.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme().px(6), theme().px(4), 0, theme().px(8))
        column.setSpacing(theme().px(6))
        column.addWidget(rows)
        column.addWidget(self._said)
        column.addWidget(ButtonRow(self.save, cancel))

    def start(self, entry: Interaction) -> None:
        """Show an entry; one without id is a new one."""
        self._entry = entry
        self.kind.setCurrentIndex(max(0, self.kind.findData(entry.kind)))
        self.began.setChecked(entry.from_them)
        self.on.set_when(entry.on, entry.at)
        self.text.set_text(entry.text)
        self.given.setText(entry.given)
        self.received.setText(entry.received)
        self.referral.setCurrentIndex(max(0, self.referral.findData(entry.referral)))
        self._said.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and control:
            self._save()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        text = self.on.sentence()
        self._said.setText(text)
        self._said.set_tone(Tone.DUE if self.on.trouble() else Tone.MUTED)
        self._said.setVisible(bool(text))

    def _save(self) -> None:
        when = self.on.take()
        if when is None:
            self.on.setFocus()
            return
        entry = replace(
            self._entry,
            on=when.day,
            at=when.at,
            kind=str(self.kind.currentData()),
            text=self.text.text(),
            from_them=self.began.isChecked(),
            given=" ".join(self.given.text().split()),
            received=" ".join(self.received.text().split()),
            referral=str(self.referral.currentData()),
        )
        service = interactions.edit if entry.id else interactions.log
        self._desk.tasks.deed(service, entry, done=self._saved, failed=self._refused)

    def _saved(self, _changes: object) -> None:
        self.closed.emit()

    def _refused(self, error: object) -> None:
        self._desk.trouble.emit(error)


def kind_words() -> dict[str, str]:
    """The kinds of an interaction in words."""
    return {
        "met": QCoreApplication.translate("widget", "Met"),
        "called": QCoreApplication.translate("widget", "Called"),
        "wrote": QCoreApplication.translate("widget", "Wrote"),
        "event": QCoreApplication.translate("widget", "Event"),
        "other": QCoreApplication.translate("widget", "Other"),
    }


def happened_words(kind: str, *, from_them: bool) -> str:
    """A kind of interaction with who began it: 'Called', 'They called'."""
    if not from_them:
        return kind_words()[kind]
    return {
        "met": QCoreApplication.translate("widget", "They asked to meet"),
        "called": QCoreApplication.translate("widget", "They called"),
        "wrote": QCoreApplication.translate("widget", "They wrote"),
        "event": QCoreApplication.translate("widget", "They invited me to an event"),
        "other": QCoreApplication.translate("widget", "They got in touch"),
    }[kind]
