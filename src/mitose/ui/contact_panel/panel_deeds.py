"""What can be done with the contacts on show: archive, trash, plans on paper, links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from mitose.services import contacts
from mitose.ui.messages.writing import Writing
from mitose.ui.printing.plan_pdf import PlanPdf

if TYPE_CHECKING:
    from mitose.ui.contact_panel.panel import ContactPanel
    from mitose.ui.context import Context

_SERVICES = {
    "archive": contacts.archive,
    "unarchive": contacts.unarchive,
    "delete": contacts.delete,
}


class PanelDeeds(QObject):
    """Runs deeds by their code on whatever the panel shows."""

    def __init__(self, context: Context, panel: ContactPanel) -> None:
        super().__init__(panel)
        self._context = context
        self._panel = panel
        self._pdf = PlanPdf(context, panel)
        self.writing = Writing(context, panel, panel.desk.drafts)
        self.writing.written.connect(self._written)
        panel.desk.writing_wanted.connect(self._write)

    def run(self, code: str) -> None:
        """Run a deed of the panel's menu or keys; what is typed is saved first."""
        desk = self._panel.desk
        ids = list(self._panel.contact_ids)
        desk.flush()
        if code in _SERVICES:
            desk.run(_SERVICES[code], ids)
        elif code == "window":
            self._panel.window_wanted.emit(ids[0])
        elif code == "paste":
            self._panel.paste.paste()
        elif code == "write":
            self._write()
        elif code == "pdf":
            self._pdf.save(ids, self._name())
        elif code == "print":
            self._pdf.open_sheet(ids, self._name())
        elif code == "plan":
            self._context.navigate.round("planning", ids)
        elif code == "merge":
            self._start_merge(ids)

    def _start_merge(self, ids: list[int]) -> None:
        from mitose.ui.merging.by_hand import MergeByHand  # noqa: PLC0415 (start-up time counts)

        self._merging = MergeByHand(self._context, self._panel)
        self._merging.start(ids)

    def go_to(self, contact_id: int) -> None:
        """Show another contact, in the panel and on the page."""
        self._context.navigate.contact(contact_id)

    def open_link(self, link: str) -> None:
        """Call, write or look at a page, with the system's program; then ask what came of it."""
        if QDesktopServices.openUrl(QUrl(link)):
            self._panel.view.header.after.ask(link)
        else:
            self._context.notices.say(self.tr("No program was found that opens this."))

    def _write(self) -> None:
        self._panel.desk.flush()
        self.writing.start(self._panel.contact_id)

    def _written(self, link: str) -> None:
        """The mail program takes it on, or the clipboard did; what came of it is asked then."""
        if link:
            self.open_link(link)
        else:
            self._panel.view.header.after.ask("")

    def say_no_picture(self) -> None:
        """Tell that what was dropped or pasted cannot be read as a picture."""
        self._context.notices.say(self.tr("This picture cannot be read. Nothing was changed."))

    def _name(self) -> str:
        details = self._panel.desk.details
        if details is None or len(self._panel.contact_ids) != 1:
            return ""
        return details.contact.name
