"""A message to one contact: from a template, as it will go out, to be changed before it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from mitose.domain import message
from mitose.domain.category import AddressForm
from mitose.domain.message import GAP, Language, Message, MessageTemplate
from mitose.ui import i18n
from mitose.ui.contact_panel.rows import LabelledRows
from mitose.ui.messages.texts import key_of, language_words, mail_link, slot_words
from mitose.ui.theme import Size, Tone, Weight
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.growing_text_edit import GrowingTextEdit
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.segmented import Choice, Segmented
from mitose.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from mitose.services.messages import Desk


class WriteSheet(Sheet):
    """`mailed` carries a link for the mail program, `copied` comes when the text was copied.

    `templates_wanted` asks for the sheet that keeps the templates.
    """

    mailed = Signal(str)
    copied = Signal()
    templates_wanted = Signal()

    def __init__(self, window: QWidget, desk: Desk) -> None:
        contact = desk.details.contact
        title = self.tr("Write to {name}").format(name=contact.name)
        super().__init__(window, title, width=640, keep_open=True)
        self.contact = contact
        self._desk = desk
        self._templates = desk.templates
        self._filled = Message("", "")
        self.language = Segmented(
            [Choice(code, words) for code, words in language_words().items()],
            self.tr("Language of the message"),
        )
        self.language.set_value(Language(i18n.current()))
        self.language.chosen.connect(self._list_templates)
        self.template = QComboBox()
        self.template.setAccessibleName(self.tr("Template"))
        self.template.activated.connect(self._fill)
        self.form = Segmented(
            [
                Choice(AddressForm.DU, self.tr("du, first name")),
                Choice(AddressForm.SIE, self.tr("Sie, formal")),
            ],
            self.tr("Form of address"),
        )
        close = message.familiar(contact)
        self.form.set_value(AddressForm.DU if close else AddressForm.SIE)
        self.form.chosen.connect(self._fill)
        self.to = QComboBox()
        self.to.setAccessibleName(self.tr("To"))
        own = [one for one in desk.details.methods if one.kind == "email"]
        for one in sorted(own, key=lambda method: not method.preferred):
            self.to.addItem(one.value)
        self.subject = QLineEdit()
        self.subject.setAccessibleName(self.tr("Subject"))
        self.text = GrowingTextEdit(name=self.tr("Text"), lines=7, most_lines=14)
        self.told = WrapLabel("", tone=Tone.DUE)
        for edited in (self.subject.textChanged, self.text.textChanged):
            edited.connect(self._tell)
        self._lay_out(title)
        self._list_templates()

    def _lay_out(self, title: str) -> None:
        mails = self.to.count() > 0
        self.mail = Button(self.tr("Open in the mail program"), Kind.PRIMARY)
        self.mail.setEnabled(mails)
        self.mail.clicked.connect(self._hand_over)
        self.copy = Button(
            self.tr("Copy the text"), Kind.SECONDARY if mails else Kind.PRIMARY, icon_name="copy"
        )
        self.copy.clicked.connect(self._copy)
        self.templates = Button(self.tr("Templates …"))
        self.templates.clicked.connect(self.templates_wanted)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        rows = LabelledRows(104, framed=True)
        rows.add(self.tr("Language"), self.language)
        rows.add(self.tr("Template"), self.template)
        rows.add(self.tr("Form of address"), self.form)
        if mails:
            rows.add(self.tr("To"), self.to)
        rows.add(self.tr("Subject"), self.subject)
        self.body.addWidget(WrapLabel(title, Size.LARGE, Weight.STRONG))
        self.body.addWidget(rows)
        self.body.addWidget(self.text)
        self.body.addWidget(self.told)
        if not mails:
            hint = self.tr("No mail address is known. The text can be copied.")
            self.body.addWidget(WrapLabel(hint, tone=Tone.MUTED))
        self.body.addWidget(ButtonRow(self.mail, self.copy, self.templates, cancel))

    def first_focus(self) -> QWidget:
        """The template: everything else follows from it."""
        return self.template

    def show_templates(self, templates: tuple[MessageTemplate, ...]) -> None:
        """Show other templates; the one that was chosen is filled in anew if it has changed."""
        before = self._chosen()
        self._templates = templates
        self._list_names()
        known = [key_of(one) for one in self._offered()]
        if before is not None and key_of(before) in known:
            self.template.setCurrentIndex(known.index(key_of(before)))
        if self._chosen() != before:
            self._fill()

    # ------------------------------------------------------------ what was written

    def changed(self) -> bool:
        """Whether it says something else than the template made of it."""
        filled = self._filled
        return self.written() != f"{filled.subject}\n{filled.body}" and bool(self.written().strip())

    def written(self) -> str:
        """The subject on the first line, then the text."""
        return f"{self.subject.text()}\n{self.text.text()}"

    def take_up(self, written: str) -> None:
        """Go on with what was written before; Ctrl+Z brings the template back."""
        self._put(*written.partition("\n")[::2])
        self._tell()

    def _put(self, subject: str, body: str) -> None:
        self.subject.selectAll()
        self.subject.insert(subject)
        cursor = self.text.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(body)

    # ------------------------------------------------------------ filling

    def _offered(self) -> list[MessageTemplate]:
        return [one for one in self._templates if one.language is self.language.value()]

    def _chosen(self) -> MessageTemplate | None:
        key = self.template.currentData()
        return next((one for one in self._templates if key_of(one) == key), None)

    def _list_names(self) -> None:
        self.template.clear()
        for one in self._offered():
            self.template.addItem(one.name, key_of(one))

    def _list_templates(self) -> None:
        self._list_names()
        self._fill()

    def _fill(self) -> None:
        """Write the chosen template to the contact; Ctrl+Z brings back what stood there."""
        template = self._chosen()
        if template is None:
            return
        close = self.form.value() is AddressForm.DU
        desk = self._desk
        self._filled = message.fill(template, desk.details, desk.me, informal=close)
        self._put(self._filled.subject, self._filled.body)
        self._tell()

    def _tell(self) -> None:
        """Say what is still to be written, and what was taken for granted."""
        gaps = GAP in self.subject.text() or GAP in self.text.text()
        lines = []
        if gaps and self._filled.missing:
            lines.append(
                self.tr("Not known: {fields}. Write over “…”.").format(
                    fields=", ".join(slot_words(self._filled.missing))
                )
            )
        elif gaps:
            lines.append(self.tr("Write over “…”."))
        if gaps and self._filled.unknown:
            words = ", ".join(f"{{{word}}}" for word in self._filled.unknown)
            lines.append(
                self.tr("The template has fields that do not exist: {words}").format(words=words)
            )
        unset = self._desk.details.contact.address_form is AddressForm.UNKNOWN
        if unset and self.language.value() is Language.GERMAN:
            lines.append(self.tr("Whether it is du or Sie is not noted for this contact."))
        self.told.setText("\n".join(lines))
        self.told.setVisible(bool(lines))

    # ------------------------------------------------------------ handing over

    def _hand_over(self) -> None:
        link = mail_link(self.to.currentText(), self.subject.text(), self.text.text())
        self.accept()
        self.mailed.emit(link)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.text())
        self.accept()
        self.copied.emit()
