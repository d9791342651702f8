"""What stands above a side of the comparison for a contact that is in Mitose."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from mitose.domain.contact import ContactDetails
from mitose.ui import i18n
from mitose.ui.merging import texts
from mitose.ui.merging.compare_table import Head


def head_of(details: ContactDetails, today: date) -> Head:
    """'In Mitose since 12 Nov 2019', with the sources and the rating."""
    contact = details.contact
    title = QCoreApplication.translate("Merging", "In Mitose")
    if contact.created_at is not None:
        day = i18n.short_date(contact.created_at.date(), today)
        title = QCoreApplication.translate("Merging", "In Mitose since {date}").format(date=day)
    sources = (texts.value("sources", tie.name) for tie in details.sources)
    rating = texts.value("relationship", contact.relationship.value)
    return Head(title, " · ".join(filter(None, (*sources, rating))))
