"""Ctrl+V outside a field: a photo, a mail signature or a card from the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from mitose.domain.category import Category
from mitose.domain.imported import ImportRecord
from mitose.services import pasting
from mitose.ui.contact_panel.paste_card import PasteCardSheet

if TYPE_CHECKING:
    from mitose.domain.changes import Changes
    from mitose.ui.contact_panel.panel import ContactPanel
    from mitose.ui.context import Context

_LONGEST = 200_000
"""More is no signature and no single card; that is an import."""


class CardPaste(QObject):
    """Has the text understood, shows what of it, and fills or adds as the user decides."""

    def __init__(self, context: Context, panel: ContactPanel) -> None:
        super().__init__(panel)
        self._context = context
        self._panel = panel
        self._for = 0
        self.sheet: PasteCardSheet | None = None

    def paste(self) -> None:
        """Take what the clipboard holds; what is typed is saved first."""
        panel = self._panel
        panel.flush()
        if panel.contact_id and panel.view.header.avatar.paste():
            return
        text = QGuiApplication.clipboard().text()[:_LONGEST]
        if text.strip():
            self._for = panel.contact_id
            self._context.tasks.read(
                pasting.understand, text, done=self._understood, failed=self._failed
            )

    def _understood(self, record: ImportRecord | None) -> None:
        if record is None:
            self._context.notices.say(
                self.tr("No single person was found in what was copied. Lists go to the import.")
            )
            return
        details = self._panel.desk.details
        same = details is not None and self._for and details.contact.id == self._for
        contact = details.contact if details is not None and same else None
        self.sheet = PasteCardSheet(self._panel.window(), record, contact)
        self.sheet.filled.connect(self._fill)
        self.sheet.added.connect(self._add)
        self.sheet.open()

    def _fill(self, record: ImportRecord) -> None:
        self._panel.desk.run(pasting.fill, self._for, record)

    def _add(self, record: ImportRecord) -> None:
        chosen = Category.HAVE if self._for else Category(str(self._panel.form.category.value()))
        self._panel.desk.run(pasting.add, record, chosen, done=self._added)

    def _added(self, changes: Changes) -> None:
        self._panel.form.added.emit(changes.made)

    def _failed(self, error: object) -> None:
        self._context.notices.trouble(error)
