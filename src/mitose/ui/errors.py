"""Sentences for known errors: what happened, what is safe, what to do."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mitose.domain.errors import MitoseError
from mitose.ui.translatable import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Explained:
    """`happened` alone is a whole sentence; `advice` says what is safe and what to do."""

    happened: str
    advice: str = ""

    def __str__(self) -> str:
        return f"{self.happened} {self.advice}".strip()


_SENTENCES: dict[str, tuple[str, str]] = {
    "damaged": (
        QT_TRANSLATE_NOOP("Errors", "The data file {path} is damaged."),
        QT_TRANSLATE_NOOP("Errors", "It was left as it is. A backup brings everything back."),
    ),
    "not_a_database": (
        QT_TRANSLATE_NOOP("Errors", "{path} is not a file of Mitose."),
        QT_TRANSLATE_NOOP("Errors", "It was left as it is. A backup brings everything back."),
    ),
    "newer_version": (
        QT_TRANSLATE_NOOP("Errors", "The data file {path} comes from a newer Mitose."),
        QT_TRANSLATE_NOOP(
            "Errors", "It was left as it is. Open it with that version, or choose another folder."
        ),
    ),
    "read_only": (
        QT_TRANSLATE_NOOP("Errors", "This data folder can only be read."),
        QT_TRANSLATE_NOOP("Errors", "Nothing was changed. Make the folder writable to go on."),
    ),
    "old_read_only": (
        QT_TRANSLATE_NOOP(
            "Errors", "The data file {path} comes from an older Mitose and cannot be written."
        ),
        QT_TRANSLATE_NOOP(
            "Errors", "It has to be brought up to date first: make the folder writable."
        ),
    ),
    "wal_read_only": (
        QT_TRANSLATE_NOOP(
            "Errors",
            "The last changes to {path} are not in the file yet; it cannot be written.",
        ),
        QT_TRANSLATE_NOOP("Errors", "Nothing is lost: make the folder writable and open it again."),
    ),
    "disk_full": (
        QT_TRANSLATE_NOOP("Errors", "The disk is full; nothing could be saved."),
        QT_TRANSLATE_NOOP("Errors", "What was saved before is safe. Make room, then try again."),
    ),
    "unsaved": (
        QT_TRANSLATE_NOOP("Errors", "A text is not saved yet, so this window stays open."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Save it with “Try again”; or close this message, then the window, to give it up.",
        ),
    ),
    "busy": (
        QT_TRANSLATE_NOOP("Errors", "Another program is writing to the data file."),
        QT_TRANSLATE_NOOP("Errors", "Nothing was changed. Try again in a moment."),
    ),
    "io": (
        QT_TRANSLATE_NOOP("Errors", "{path} could not be read or written."),
        QT_TRANSLATE_NOOP(
            "Errors", "What was saved before is safe. Check the disk and the rights on the folder."
        ),
    ),
    "calendar_folder": (
        QT_TRANSLATE_NOOP("Errors", "The calendar file {path} could not be written ({reason})."),
        QT_TRANSLATE_NOOP("Errors", "Nothing is lost; it is tried again every minute."),
    ),
    "in_use": (
        QT_TRANSLATE_NOOP("Errors", "The data file is open in another window."),
        QT_TRANSLATE_NOOP("Errors", "Nothing was changed. Close that window, then try again."),
    ),
    "bug": (
        QT_TRANSLATE_NOOP("Errors", "Something went wrong inside Mitose."),
        QT_TRANSLATE_NOOP("Errors", "What was saved before is safe. Details are in the log."),
    ),
    "contact_not_found": (
        QT_TRANSLATE_NOOP("Errors", "This contact is no longer there."),
        QT_TRANSLATE_NOOP("Errors", "Nothing was changed."),
    ),
    "not_found": (
        QT_TRANSLATE_NOOP("Errors", "This entry is no longer there."),
        QT_TRANSLATE_NOOP("Errors", "Nothing was changed."),
    ),
    "photo_not_found": (
        QT_TRANSLATE_NOOP("Errors", "This picture is no longer there."),
        QT_TRANSLATE_NOOP("Errors", "Nothing was changed."),
    ),
    "photo_too_big": (
        QT_TRANSLATE_NOOP("Errors", "This picture is too large."),
        QT_TRANSLATE_NOOP("Errors", "Nothing was changed. Choose a smaller one."),
    ),
    "file_not_found": (
        QT_TRANSLATE_NOOP("Errors", "{path} is not there."),
        QT_TRANSLATE_NOOP("Errors", "Nothing was changed."),
    ),
    "empty_value": (
        QT_TRANSLATE_NOOP("Errors", "This field cannot be empty."),
        QT_TRANSLATE_NOOP("Errors", "Nothing was changed."),
    ),
    "bad_value": (
        QT_TRANSLATE_NOOP("Errors", "“{value}” does not fit here."),
        QT_TRANSLATE_NOOP("Errors", "Nothing was changed."),
    ),
    "no_event": (
        QT_TRANSLATE_NOOP("Errors", "There is no event coming."),
        QT_TRANSLATE_NOOP("Errors", "Add one among the events, then it can be prepared."),
    ),
    "ends_before": (
        QT_TRANSLATE_NOOP("Errors", "An event cannot end before it begins."),
        QT_TRANSLATE_NOOP("Errors", "Nothing was changed. Choose a later end."),
    ),
    "me_stays": (
        QT_TRANSLATE_NOOP("Errors", "This entry is about me and cannot be deleted."),
        QT_TRANSLATE_NOOP("Errors", "Nothing was changed."),
    ),
    "label_exists": (
        QT_TRANSLATE_NOOP("Errors", "“{name}” exists already."),
        QT_TRANSLATE_NOOP("Errors", "Nothing was changed. To make one of the two, merge them."),
    ),
    "template_exists": (
        QT_TRANSLATE_NOOP("Errors", "There is a template “{name}” in this language already."),
        QT_TRANSLATE_NOOP("Errors", "Nothing was changed."),
    ),
    "no_filter": (
        QT_TRANSLATE_NOOP("Errors", "Nothing is filtered."),
        QT_TRANSLATE_NOOP("Errors", "Nothing was changed."),
    ),
    "builtin_source": (
        QT_TRANSLATE_NOOP("Errors", "{name} is one of the sources that are always there."),
        QT_TRANSLATE_NOOP("Errors", "Nothing was changed. It can be marked as not used."),
    ),
    "import_not_found": (
        QT_TRANSLATE_NOOP("Errors", "This import is no longer there."),
        QT_TRANSLATE_NOOP("Errors", "Nothing was changed."),
    ),
    "no_contacts": (
        QT_TRANSLATE_NOOP("Errors", "There is no contact here to print."),
        "",
    ),
    "no_printer": (
        QT_TRANSLATE_NOOP("Errors", "The printer does not take the document."),
        QT_TRANSLATE_NOOP("Errors", "Nothing was printed. Try another one, or save it as PDF."),
    ),
    "document_failed": (
        QT_TRANSLATE_NOOP("Errors", "The document could not be set."),
        QT_TRANSLATE_NOOP("Errors", "The contacts are untouched. Details are in the log."),
    ),
    "not_empty": (
        QT_TRANSLATE_NOOP("Errors", "This data folder already holds contacts."),
        QT_TRANSLATE_NOOP("Errors", "Nothing was changed."),
    ),
    "cancelled": (
        QT_TRANSLATE_NOOP("Errors", "Stopped."),
        QT_TRANSLATE_NOOP("Errors", "Nothing was changed."),
    ),
}
_UNKNOWN = (
    QT_TRANSLATE_NOOP("Errors", "That did not work ({code})."),
    QT_TRANSLATE_NOOP("Errors", "What was saved before is safe."),
)


def known_codes() -> frozenset[str]:
    """The codes that have a sentence of their own."""
    return frozenset(_SENTENCES)


def explain(error: BaseException) -> Explained:
    """Sentences for an error in the language in use; a bug gets those of `bug`."""
    if not isinstance(error, MitoseError):
        error = MitoseError("bug", reason=repr(error))
    happened, advice = _SENTENCES.get(error.code, _UNKNOWN)
    values = {"path": "", "reason": "", "value": "", "name": "", **error.values, "code": error.code}
    translate = QCoreApplication.translate
    return Explained(
        translate("Errors", happened).format_map(values),
        translate("Errors", advice).format_map(values) if advice else "",
    )
