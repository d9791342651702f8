"""Where contacts live, and how to get them out of there; honest about what gives little."""

from __future__ import annotations

from dataclasses import dataclass

from mitose.ui.translatable import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class SourceText:
    """One row of the page: the source's name, what file it gives, and the steps to get it."""

    name: str
    file: str
    steps: tuple[str, ...]


SOURCES = (
    SourceText(
        "LinkedIn",
        QT_TRANSLATE_NOOP("Import", "Connections.csv from 'Get a copy of your data', or its ZIP"),
        (
            QT_TRANSLATE_NOOP(
                "Import",
                "On linkedin.com open your picture at the top › Settings & Privacy ›"
                " Data privacy › Get a copy of your data.",
            ),
            QT_TRANSLATE_NOOP(
                "Import",
                "Tick Connections only and request the archive. The mail with the link"
                " comes after ten minutes to a day.",
            ),
            QT_TRANSLATE_NOOP(
                "Import",
                "Choose the ZIP file as it is, or Connections.csv in it. E-mail"
                " addresses are in it only where your contacts allow that.",
            ),
        ),
    ),
    SourceText(
        "XING",
        QT_TRANSLATE_NOOP("Import", "single vCards, many at once or a folder"),
        (
            QT_TRANSLATE_NOOP(
                "Import",
                "XING has had no export of all contacts at once since 2014: there are"
                " single vCards only, and not for every contact.",
            ),
            QT_TRANSLATE_NOOP(
                "Import",
                "Where a contact's profile offers a vCard, save it; collect the files"
                " in one folder. An old XING CSV is read too.",
            ),
            QT_TRANSLATE_NOOP(
                "Import",
                "Choose the folder: all vCards in it are read at once, each person"
                " once. For the rest, copy the names and paste them.",
            ),
        ),
    ),
    SourceText(
        "CRM",
        QT_TRANSLATE_NOOP("Import", "any CSV or Excel sheet; the columns are matched once"),
        (
            QT_TRANSLATE_NOOP(
                "Import",
                "Look for 'Export' in the list of contacts of your CRM and choose CSV,"
                " Excel (.xlsx) or vCard. HubSpot sends the file by mail within minutes,"
                " Pipedrive offers it for download.",
            ),
            QT_TRANSLATE_NOOP(
                "Import",
                "HubSpot and Pipedrive are recognised. For any other table you say once"
                " what its columns are; Mitose remembers that.",
            ),
        ),
    ),
    SourceText(
        "Facebook",
        QT_TRANSLATE_NOOP(
            "Import",
            "your_friends.json from 'Download your information', or its ZIP",
        ),
        (
            QT_TRANSLATE_NOOP(
                "Import",
                "On facebook.com: Settings › Your information › Download your"
                " information. Choose Friends (Connections) and the format JSON.",
            ),
            QT_TRANSLATE_NOOP(
                "Import",
                "It takes from some minutes to some days. Facebook gives names and"
                " since when only, no addresses and no numbers.",
            ),
            QT_TRANSLATE_NOOP("Import", "Choose the ZIP file or your_friends.json in it."),
        ),
    ),
    SourceText(
        "BNI",
        QT_TRANSLATE_NOOP("Import", "member list as spreadsheet, or pasted"),
        (
            QT_TRANSLATE_NOOP(
                "Import",
                "In BNI Connect, reports such as the member list of your chapter have"
                " an Export button that gives a spreadsheet at once.",
            ),
            QT_TRANSLATE_NOOP(
                "Import",
                "Without access to reports: open the list of members, select it, copy"
                " it and paste it here.",
            ),
        ),
    ),
    SourceText(
        "BVMW",
        QT_TRANSLATE_NOOP("Import", "pasted list, CSV or vCards"),
        (
            QT_TRANSLATE_NOOP(
                "Import",
                "We know of no export for members. Copy names or addresses from mails,"
                " attendance lists or the members' area, and paste them here.",
            ),
            QT_TRANSLATE_NOOP("Import", "If your office sends a table, choose that."),
        ),
    ),
    SourceText(
        "Rotary",
        QT_TRANSLATE_NOOP("Import", "pasted list, CSV or vCards"),
        (
            QT_TRANSLATE_NOOP(
                "Import",
                "Whether members can be exported is for your club to say: the secretary"
                " has the directory, often as a table.",
            ),
            QT_TRANSLATE_NOOP("Import", "Otherwise copy the list of members and paste it here."),
        ),
    ),
    SourceText(
        "Round Table",
        QT_TRANSLATE_NOOP("Import", "pasted list, CSV or vCards"),
        (
            QT_TRANSLATE_NOOP(
                "Import",
                "Whether members can be exported is for your table to say. In the app"
                " single contacts can be saved to the phone; they come from there as"
                " vCard.",
            ),
            QT_TRANSLATE_NOOP("Import", "Otherwise copy the list of members and paste it here."),
        ),
    ),
    SourceText(
        "Phone",
        QT_TRANSLATE_NOOP("Import", "a vCard file (.vcf) with all contacts"),
        (
            QT_TRANSLATE_NOOP(
                "Import",
                "Android: Contacts app › Organise or Settings › Export to file; it is"
                " there at once. Send the .vcf file to this computer.",
            ),
            QT_TRANSLATE_NOOP(
                "Import",
                "iPhone: on icloud.com › Contacts select all (Ctrl+A) › Export vCard."
                " Without iCloud, share single contacts as vCard.",
            ),
        ),
    ),
    SourceText(
        "Mail program",
        QT_TRANSLATE_NOOP("Import", "vCard, CSV or LDIF of the address book"),
        (
            QT_TRANSLATE_NOOP(
                "Import",
                "Thunderbird: Address Book › the book's menu › Export (vCard, CSV or"
                " LDIF). Evolution and KAddressBook: File › Save or Export as vCard.",
            ),
            QT_TRANSLATE_NOOP(
                "Import",
                "Google: contacts.google.com › Export › Google CSV or vCard. Nextcloud:"
                " Contacts › settings › the book's menu › Download.",
            ),
            QT_TRANSLATE_NOOP(
                "Import",
                "Outlook: File › Open & Export › Import/Export › Export to a file ›"
                " Comma separated values › Contacts; it is there at once.",
            ),
        ),
    ),
)

#: For sources of the user's own.
OWN_FILE = QT_TRANSLATE_NOOP("Import", "any contact file, a folder, or a pasted list")
OWN_STEPS = (
    QT_TRANSLATE_NOOP(
        "Import",
        "Export the contacts where they are, as vCard, CSV or Excel; or copy names or"
        " addresses, and paste them here.",
    ),
)
