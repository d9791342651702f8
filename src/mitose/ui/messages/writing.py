"""Writing to the contact on show: reads what is needed, shows the sheet, hands the text over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mitose.services import messages
from mitose.ui.contact_panel.saving import MESSAGE, Draft
from mitose.ui.messages.templates_sheet import TemplatesSheet
from mitose.ui.messages.write_sheet import WriteSheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mitose.domain.message import MessageTemplate
    from mitose.ui.contact_panel.saving import Drafts
    from mitose.ui.context import Context


class Writing(QObject):
    """`written` carries the link of the mail to be opened, empty where the text was copied."""

    written = Signal(str)

    def __init__(self, context: Context, panel: QWidget, drafts: Drafts) -> None:
        super().__init__(panel)
        self._context = context
        self._drafts = drafts
        self._panel = panel
        self.sheet: WriteSheet | None = None
        self.keeping: TemplatesSheet | None = None

    def start(self, contact_id: int) -> None:
        """Write to a contact."""
        self._context.tasks.read(
            messages.desk, contact_id, done=self._open, failed=self._context.notices.trouble
        )

    def _open(self, desk: messages.Desk) -> None:
        self.sheet = WriteSheet(self._panel.window(), desk)
        self.sheet.mailed.connect(self._mailed)
        self.sheet.copied.connect(self._copied)
        self.sheet.rejected.connect(self._put_aside)
        self.sheet.templates_wanted.connect(self._keep)
        begun = self._drafts.text(MESSAGE, desk.details.contact.id)
        if begun is not None:
            self.sheet.take_up(begun)
        self.sheet.open()

    def _put_aside(self) -> None:
        """Escape loses no words: what was written comes back with the next message to them."""
        if self.sheet is None:
            return
        contact = self.sheet.contact
        if not self.sheet.changed():
            self._drafts.drop(MESSAGE, contact.id)
            return
        self._drafts.keep(MESSAGE, contact.id, Draft(contact.id, self.sheet.written(), half=True))
        text = self.tr("The message to {name} is kept until it goes out.")
        self._context.notices.say(text.format(name=contact.name))

    def _sent(self) -> None:
        if self.sheet is not None:
            self._drafts.drop(MESSAGE, self.sheet.contact.id)

    def _mailed(self, link: str) -> None:
        self._sent()
        self.written.emit(link)

    def _copied(self) -> None:
        self._sent()
        self._context.notices.say(self.tr("Text copied"))
        self.written.emit("")

    def _keep(self) -> None:
        if self.sheet is None:
            return
        chosen = str(self.sheet.template.currentData())
        self.keeping = TemplatesSheet(self._context, self._panel.window(), chosen)
        self.keeping.closed.connect(self._read_again)
        self.keeping.open()

    def _read_again(self) -> None:
        self._context.tasks.read(messages.all_of, done=self._renewed, failed=self._unread)

    def _renewed(self, templates: tuple[MessageTemplate, ...]) -> None:
        if self.sheet is not None and self.sheet.is_open():
            self.sheet.show_templates(templates)

    def _unread(self, error: object) -> None:
        self._context.notices.trouble(error)
