"""Where contacts live, and how to get them out of there; honest about what cannot be read yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a text for lupdate; PySide6's own is typed as giving any object."""

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class SourceText:
    """One row of the page: the source's name, what file it gives, and the steps to get it."""

    name: str
    file: str
    steps: tuple[str, ...]


SOURCES = (
    SourceText(
        "LinkedIn",
        QT_TRANSLATE_NOOP("Import", "Connections.csv from 'Get a copy of your data'"),
        (
            QT_TRANSLATE_NOOP(
                "Import",
                "On linkedin.com open your picture at the top › Settings & Privacy › Data privacy"
                " › Get a copy of your data.",
            ),
            QT_TRANSLATE_NOOP(
                "Import",
                "Tick Connections only and request the archive. The mail with the link comes"
                " after ten minutes to a day.",
            ),
            QT_TRANSLATE_NOOP(
                "Import",
                "Unpack the ZIP file and choose Connections.csv. E-mail addresses are in it only"
                " where your contacts allow that.",
            ),
        ),
    ),
    SourceText(
        "XING",
        QT_TRANSLATE_NOOP("Import", "single vCards, many at once or a folder"),
        (
            QT_TRANSLATE_NOOP(
                "Import", "XING has had no export of all contacts at once since 2014."
            ),
            QT_TRANSLATE_NOOP(
                "Import",
                "Where a contact's profile offers a vCard, save it; collect the files in one"
                " folder.",
            ),
            QT_TRANSLATE_NOOP(
                "Import", "Choose the folder: all vCards in it are read at once, each person once."
            ),
        ),
    ),
    SourceText(
        "CRM",
        QT_TRANSLATE_NOOP("Import", "as vCard for now; tables come in a later version"),
        (
            QT_TRANSLATE_NOOP(
                "Import",
                "Look for 'Export' in the list of contacts of your CRM and choose vCard (.vcf).",
            ),
            QT_TRANSLATE_NOOP(
                "Import",
                "If it only exports tables: import the table into your mail program's address"
                " book and export it from there as vCard.",
            ),
        ),
    ),
    SourceText(
        "Facebook",
        QT_TRANSLATE_NOOP("Import", "as vCard for now; friends.json comes in a later version"),
        (
            QT_TRANSLATE_NOOP(
                "Import",
                "Facebook gives names only, as your_friends.json in 'Download your information'."
                " This version cannot read that file yet.",
            ),
            QT_TRANSLATE_NOOP(
                "Import",
                "Request it now all the same: it takes up to some days. For single people, a vCard"
                " from your phone serves.",
            ),
        ),
    ),
    SourceText(
        "BNI",
        QT_TRANSLATE_NOOP("Import", "as vCard for now; member lists come in a later version"),
        (
            QT_TRANSLATE_NOOP(
                "Import",
                "BNI Connect exports member lists as a spreadsheet, which this version cannot read"
                " yet.",
            ),
            QT_TRANSLATE_NOOP(
                "Import",
                "Members you have in your phone or mail program come from there as vCard; choose"
                " the source BNI for them.",
            ),
        ),
    ),
    SourceText(
        "BVMW",
        QT_TRANSLATE_NOOP("Import", "as vCard for now"),
        (
            QT_TRANSLATE_NOOP(
                "Import",
                "There is no export that Mitose knows of. Contacts saved in your phone or mail"
                " program come from there as vCard.",
            ),
        ),
    ),
    SourceText(
        "Rotary",
        QT_TRANSLATE_NOOP("Import", "as vCard for now"),
        (
            QT_TRANSLATE_NOOP(
                "Import",
                "Whether members can be exported is for your club to say. Contacts saved in your"
                " phone or mail program come from there as vCard.",
            ),
        ),
    ),
    SourceText(
        "Round Table",
        QT_TRANSLATE_NOOP("Import", "as vCard for now"),
        (
            QT_TRANSLATE_NOOP(
                "Import",
                "Whether members can be exported is for your table to say. Contacts saved in your"
                " phone or mail program come from there as vCard.",
            ),
        ),
    ),
    SourceText(
        "Phone",
        QT_TRANSLATE_NOOP("Import", "a vCard file (.vcf) with all contacts"),
        (
            QT_TRANSLATE_NOOP(
                "Import",
                "Android: Contacts app › Organise or Settings › Export to file. Send the .vcf file"
                " to this computer.",
            ),
            QT_TRANSLATE_NOOP(
                "Import",
                "iPhone: on icloud.com › Contacts select all (Ctrl+A) › Export vCard.",
            ),
        ),
    ),
    SourceText(
        "Mail program",
        QT_TRANSLATE_NOOP("Import", "a vCard file (.vcf), or a folder of them"),
        (
            QT_TRANSLATE_NOOP(
                "Import",
                "Thunderbird: Address Book › the book's menu › Export › vCard. Evolution and"
                " KAddressBook: File › Save or Export as vCard.",
            ),
            QT_TRANSLATE_NOOP(
                "Import",
                "Google: contacts.google.com › Export › vCard. Nextcloud: Contacts ›"
                " settings › the book's menu › Download.",
            ),
            QT_TRANSLATE_NOOP(
                "Import",
                "Outlook saves one vCard per contact (File › Save as); its tables cannot be read"
                " by this version yet.",
            ),
        ),
    ),
)

#: For sources of the user's own.
OWN_FILE = QT_TRANSLATE_NOOP("Import", "a vCard file (.vcf), or a folder of them")
OWN_STEPS = (
    QT_TRANSLATE_NOOP(
        "Import", "Export the contacts as vCard where they are, then choose the file."
    ),
)
