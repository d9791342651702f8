"""The templates for messages: one's own are made, changed and deleted, Mitose's can be copied."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from mitose.domain.message import Language, MessageTemplate, Slot, unknown_fields
from mitose.services import messages
from mitose.ui import errors, i18n
from mitose.ui.contact_panel.rows import LabelledRows
from mitose.ui.messages.texts import key_of, language_words, slot_words
from mitose.ui.theme import Size, Tone, Weight, theme
from mitose.ui.widgets.button import Button, Kind
from mitose.ui.widgets.button_row import ButtonRow
from mitose.ui.widgets.growing_text_edit import GrowingTextEdit
from mitose.ui.widgets.label import WrapLabel
from mitose.ui.widgets.menu import Menu
from mitose.ui.widgets.segmented import Choice, Segmented
from mitose.ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from mitose.domain.changes import Changes
    from mitose.domain.errors import MitoseError
    from mitose.ui.context import Context


class TemplatesSheet(Sheet):
    """`chosen` is the key of the template to begin with. Each save and each delete is one step."""

    def __init__(self, context: Context, window: QWidget, chosen: str = "") -> None:
        title = self.tr("Message templates")
        super().__init__(window, title, width=640, keep_open=True)
        self._context = context
        self._closing = False
        self._all: tuple[MessageTemplate, ...] = ()
        self._wanted = chosen
        self._shown = MessageTemplate("", Language(i18n.current()))
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Template"))
        self.choice.activated.connect(self._choose)
        self.new = Button(self.tr("New"), icon_name="plus")
        self.new.clicked.connect(self._start_new)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setMaxLength(100)
        self.language = Segmented(
            [Choice(code, words) for code, words in language_words().items()], self.tr("Language")
        )
        self.subject = QLineEdit()
        self.subject.setAccessibleName(self.tr("Subject"))
        self.text = GrowingTextEdit(name=self.tr("Text"), lines=7, most_lines=12)
        self.field = Button(self.tr("Insert a field"), icon_name="chevron_down", small=True)
        self.field.clicked.connect(self._offer_fields)
        self.told = WrapLabel("", tone=Tone.DUE)
        self.trouble = WrapLabel("", tone=Tone.OVERDUE)
        self.trouble.hide()
        self.save = Button(self.tr("Save"), Kind.PRIMARY)
        self.save.clicked.connect(self._save)
        self.delete = Button(self.tr("Delete"))
        self.delete.clicked.connect(self._delete)
        self.done = Button(self.tr("Done"))
        self.done.clicked.connect(self._finish)
        for edited in (self.name.textChanged, self.subject.textChanged, self.text.textChanged):
            edited.connect(self._look)
        self.language.chosen.connect(self._look)
        self._lay_out(title)
        self._look()
        context.tasks.changed.connect(self._changed)
        self._read()

    def _lay_out(self, title: str) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme().px(8))
        top.addWidget(self.choice, 1)
        top.addWidget(self.new)
        rows = LabelledRows(104, framed=True)
        rows.add(self.tr("Name"), self.name)
        rows.add(self.tr("Language"), self.language)
        rows.add(self.tr("Subject"), self.subject)
        hint = self.tr("Two wordings in braces are those for du and for Sie: {example}")
        self.body.addWidget(WrapLabel(title, Size.LARGE, Weight.STRONG))
        self.body.addLayout(top)
        self.body.addWidget(rows)
        self.body.addWidget(self.text)
        self.body.addWidget(ButtonRow(self.field))
        self.body.addWidget(
            WrapLabel(hint.format(example="{dir|Ihnen}"), Size.SMALL, tone=Tone.MUTED)
        )
        self.body.addWidget(self.told)
        self.body.addWidget(self.trouble)
        self.body.addWidget(ButtonRow(self.save, self.delete, self.done))

    def first_focus(self) -> QWidget:
        return self.choice

    # ------------------------------------------------------------ what is shown

    def _read(self) -> None:
        self._context.tasks.read(messages.all_of, done=self._list, failed=self._failed)

    def _changed(self, _changes: Changes) -> None:
        if self.is_open():
            self._read()

    def _list(self, templates: tuple[MessageTemplate, ...]) -> None:
        self._all = templates
        self.choice.clear()
        words = language_words()
        for one in templates:
            own = (
                self.tr("{name} ({language})")
                if one.id
                else self.tr("{name} ({language}, built in)")
            )
            self.choice.addItem(
                own.format(name=one.name, language=words[one.language]), key_of(one)
            )
        wanted, self._wanted = self._wanted or key_of(self._shown), ""
        self.choice.setCurrentIndex(self.choice.findData(wanted))
        if self.choice.currentIndex() < 0 and (self._shown.id or not self._shown.name):
            self.choice.setCurrentIndex(0)
        self._choose()

    def _choose(self) -> None:
        """Show the chosen template in the fields."""
        key = self.choice.currentData()
        found = next((one for one in self._all if key_of(one) == key), None)
        if found is not None and found != self._shown:
            self._show(found)

    def _show(self, template: MessageTemplate) -> None:
        self._shown = template
        self.name.setText(template.name)
        self.language.set_value(template.language)
        self.subject.setText(template.subject)
        self.text.set_text(template.body)
        self.trouble.hide()
        self._look()

    def _start_new(self) -> None:
        self.choice.setCurrentIndex(-1)
        self._show(MessageTemplate("", Language(i18n.current())))
        self.name.setFocus()

    def _written(self) -> MessageTemplate:
        """What the fields hold."""
        language = self.language.value()
        return replace(
            self._shown,
            name=" ".join(self.name.text().split()),
            language=language if isinstance(language, Language) else Language.GERMAN,
            subject=self.subject.text().strip(),
            body=self.text.text().strip(),
        )

    def _look(self) -> None:
        """What can be done with what stands in the fields, and which of its fields are none."""
        written = self._written()
        whole = bool(written.name and written.body)
        self.save.setText(self.tr("Save as my own") if self._shown.code else self.tr("Save"))
        self.save.setEnabled(whole and (written != self._shown or bool(self._shown.code)))
        self.delete.setEnabled(bool(self._shown.id))
        odd = unknown_fields(written.subject, written.body)
        words = ", ".join(f"{{{word}}}" for word in odd)
        self.told.setText(self.tr("There is no field of this name: {words}").format(words=words))
        self.told.setVisible(bool(odd))

    def _offer_fields(self) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for slot, words in zip(Slot, slot_words(list(Slot)), strict=True):
            menu.addAction(words, partial(self._insert, slot))
        menu.popup(self.field.mapToGlobal(QPoint(0, self.field.height() + 2)))

    def _insert(self, slot: Slot) -> None:
        self.text.insertPlainText(f"{{{slot.value}}}")
        self.text.setFocus()

    # ------------------------------------------------------------ deeds

    def _save(self) -> None:
        if not self.save.isEnabled():
            return
        written = self._written()
        service = messages.change if written.id else messages.add
        wanted = replace(written, code="")
        self._context.tasks.deed(service, wanted, done=self._saved, failed=self._failed)

    def _finish(self) -> None:
        """Close; what was changed is saved first, and the sheet stays where that fails."""
        self._closing = self._is_changed()
        if self._closing:
            self._save()
        else:
            self.accept()

    def _is_changed(self) -> bool:
        return self.save.isEnabled() and self._written() != self._shown

    def _saved(self, changes: Changes) -> None:
        self.trouble.hide()
        if self._closing:
            self.accept()
        elif changes.made:
            self._wanted = str(changes.made)
            self._read()

    def _delete(self) -> None:
        self._wanted = key_of(self._all[0])
        self._context.tasks.deed(messages.delete, self._shown.id, failed=self._failed)

    def _failed(self, error: MitoseError) -> None:
        self.trouble.setText(errors.explain(error).happened)
        self.trouble.show()
