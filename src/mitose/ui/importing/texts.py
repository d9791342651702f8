"""Words of the import page that stand in tables: fields, formats, and the translating itself."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from mitose.ui.translatable import QT_TRANSLATE_NOOP

_FIELDS = {
    "name": QT_TRANSLATE_NOOP("Import", "name"),
    "given": QT_TRANSLATE_NOOP("Import", "first name"),
    "family": QT_TRANSLATE_NOOP("Import", "last name"),
    "prefix": QT_TRANSLATE_NOOP("Import", "title"),
    "middle": QT_TRANSLATE_NOOP("Import", "middle name"),
    "suffix": QT_TRANSLATE_NOOP("Import", "name suffix"),
    "nickname": QT_TRANSLATE_NOOP("Import", "nickname"),
    "organisation": QT_TRANSLATE_NOOP("Import", "organisation"),
    "department": QT_TRANSLATE_NOOP("Import", "department"),
    "role": QT_TRANSLATE_NOOP("Import", "role"),
    "birthday": QT_TRANSLATE_NOOP("Import", "birthday"),
    "anniversary": QT_TRANSLATE_NOOP("Import", "anniversary"),
    "notes": QT_TRANSLATE_NOOP("Import", "notes"),
    "sources": QT_TRANSLATE_NOOP("Import", "source"),
    "methods": QT_TRANSLATE_NOOP("Import", "e-mail, phone, profiles"),
    "addresses": QT_TRANSLATE_NOOP("Import", "addresses"),
    "tags": QT_TRANSLATE_NOOP("Import", "tags"),
    "photo": QT_TRANSLATE_NOOP("Import", "photo"),
    "extras": QT_TRANSLATE_NOOP("Import", "further details"),
}

_FORMATS = {
    "vcard": QT_TRANSLATE_NOOP("Import", "vCard"),
    "linkedin": QT_TRANSLATE_NOOP("Import", "LinkedIn connections"),
    "mitose_csv": QT_TRANSLATE_NOOP("Import", "Mitose table"),
    "google": QT_TRANSLATE_NOOP("Import", "Google Contacts"),
    "outlook": QT_TRANSLATE_NOOP("Import", "Outlook"),
    "thunderbird": QT_TRANSLATE_NOOP("Import", "Thunderbird"),
    "hubspot": QT_TRANSLATE_NOOP("Import", "HubSpot"),
    "pipedrive": QT_TRANSLATE_NOOP("Import", "Pipedrive"),
    "xing": QT_TRANSLATE_NOOP("Import", "XING"),
    "bni": QT_TRANSLATE_NOOP("Import", "BNI member list"),
    "facebook": QT_TRANSLATE_NOOP("Import", "Facebook friends"),
    "ldif": QT_TRANSLATE_NOOP("Import", "LDIF"),
    "table": QT_TRANSLATE_NOOP("Import", "table"),
    "sheet": QT_TRANSLATE_NOOP("Import", "spreadsheet"),
    "zip": QT_TRANSLATE_NOOP("Import", "ZIP archive"),
    "list": QT_TRANSLATE_NOOP("Import", "list of names"),
    "json": QT_TRANSLATE_NOOP("Import", "Mitose's own file"),
}


def say(text: str) -> str:
    """A text of one of the page's tables, in the language in use."""
    return QCoreApplication.translate("Import", text)


def field_name(code: str) -> str:
    """What a contact's field is called."""
    return say(_FIELDS[code]) if code in _FIELDS else code


def format_name(code: str) -> str:
    """What a file's format is called."""
    return say(_FORMATS[code]) if code in _FORMATS else code


def file_name(path: str) -> str:
    """The last part of a path, as it is shown."""
    return PurePath(path).name or path
