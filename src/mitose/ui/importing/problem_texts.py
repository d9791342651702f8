"""Sentences for what could not be read; the codes are listed in `exchange/reader.py`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mitose.domain.imported import Problem
from mitose.ui import i18n
from mitose.ui.importing.texts import file_name, format_name, say
from mitose.ui.translatable import QT_TRANSLATE_NOOP

#: Code: the sentence; {0}, {1} are the problem's values.
_SENTENCES = {
    "not_found": QT_TRANSLATE_NOOP("Import", "The file is not there."),
    "permission_denied": QT_TRANSLATE_NOOP("Import", "Reading it is not allowed."),
    "not_a_file": QT_TRANSLATE_NOOP("Import", "It is not a file that can be read."),
    "unreadable": QT_TRANSLATE_NOOP("Import", "It could not be read: {0}."),
    "empty_file": QT_TRANSLATE_NOOP("Import", "The file is empty."),
    "unknown_format": QT_TRANSLATE_NOOP("Import", "No contacts were recognised in it."),
    "reader_failed": QT_TRANSLATE_NOOP(
        "Import", "Mitose failed to read it to the end as {0}. Details are in the log."
    ),
    "cut_off": QT_TRANSLATE_NOOP("Import", "The file ends here; what was there is kept."),
    "no_name": QT_TRANSLATE_NOOP("Import", "There is no name to call it by."),
    "photo_damaged": QT_TRANSLATE_NOOP(
        "Import", "The picture is damaged; the contact comes without it."
    ),
    "unreadable_line": QT_TRANSLATE_NOOP("Import", "This line was left out: {0}"),
    "value_shortened": QT_TRANSLATE_NOOP("Import", "{0} was far too long and was shortened."),
    "group_members_missing": QT_TRANSLATE_NOOP(
        "Import", "Group {0}: {1} of its members are not in the file."
    ),
    "open_quote": QT_TRANSLATE_NOOP(
        "Import", "A quotation mark is never closed; the row was read without it."
    ),
    "no_mapping": QT_TRANSLATE_NOOP(
        "Import", "No names or mail addresses were found in its columns: {0}"
    ),
    "unknown_columns": QT_TRANSLATE_NOOP("Import", "It has no columns called: {0}"),
    "password": QT_TRANSLATE_NOOP("Import", "It opens only with a password."),
    "too_large": QT_TRANSLATE_NOOP(
        "Import", "Unpacked it would be far too large; it was left alone."
    ),
    "unsupported_packing": QT_TRANSLATE_NOOP(
        "Import", "It is packed in a way Mitose cannot unpack."
    ),
    "damaged": QT_TRANSLATE_NOOP("Import", "It is damaged and cannot be opened."),
    "not_unpacked": QT_TRANSLATE_NOOP(
        "Import", "It holds too many files; {0} of them were left out."
    ),
    "no_header": QT_TRANSLATE_NOOP("Import", "The table's column names could not be found."),
    "invalid_json": QT_TRANSLATE_NOOP("Import", "The file is damaged or not one of Mitose."),
    "invalid_contact": QT_TRANSLATE_NOOP("Import", "Something is not as expected: {0}"),
}
_OTHER = QT_TRANSLATE_NOOP("Import", "It could not be read.")

_NOT_READABLE = QT_TRANSLATE_NOOP("Import", "{count} not readable")
_REMARKS = QT_TRANSLATE_NOOP("Import", "Remarks: {count}")

#: What to do when nothing at all could be read.
_ADVICE = {
    "not_found": QT_TRANSLATE_NOOP("Import", "Was it moved? Choose it again."),
    "permission_denied": QT_TRANSLATE_NOOP(
        "Import", "Copy the file to a folder of your own and choose it there."
    ),
    "empty_file": QT_TRANSLATE_NOOP("Import", "Export it once more from where it comes from."),
    "unknown_format": QT_TRANSLATE_NOOP(
        "Import",
        "Mitose reads vCard (.vcf), tables (CSV, Excel), LDIF, the archives of LinkedIn and"
        " Facebook, and lists of names. Most programs can export contacts as vCard.",
    ),
    "no_header": QT_TRANSLATE_NOOP(
        "Import", "Give each column a name in the first row, and save the table again."
    ),
    "no_mapping": QT_TRANSLATE_NOOP(
        "Import", "Say what each column is, and Mitose remembers it for the next such table."
    ),
    "unsupported_packing": QT_TRANSLATE_NOOP("Import", "Unpack it and choose the folder."),
    "password": QT_TRANSLATE_NOOP("Import", "Save it without a password and choose it again."),
}
_ADVICE_OTHER = QT_TRANSLATE_NOOP("Import", "Export it once more, or choose another file.")

_PLACES = {
    "card": QT_TRANSLATE_NOOP("Import", "card {number}"),
    "line": QT_TRANSLATE_NOOP("Import", "line {number}"),
    "row": QT_TRANSLATE_NOOP("Import", "row {number}"),
    "contact": QT_TRANSLATE_NOOP("Import", "contact {number}"),
}
_PLACE = re.compile(r"(card|line|row|contact) (\d+)")


_PASTED = QT_TRANSLATE_NOOP("Import", "Pasted list")

#: Reasons for which a file or contact is not there at all; the others are remarks.
_LOST = frozenset(
    "not_found permission_denied not_a_file unreadable empty_file unknown_format reader_failed"
    " no_name no_header no_mapping password too_large damaged unsupported_packing invalid_json"
    " invalid_contact".split()
)


def summary(problems: Sequence[Problem]) -> tuple[str, bool]:
    """'1 not readable · 2 remarks', and whether anything was not readable."""
    lost = sum(problem.reason in _LOST for problem in problems)
    remarks = len(problems) - lost
    parts = []
    if lost:
        parts.append(say(_NOT_READABLE).format(count=i18n.number(lost)))
    if remarks:
        parts.append(say(_REMARKS).format(count=i18n.number(remarks)))
    return " · ".join(parts), lost > 0


def known_reasons() -> frozenset[str]:
    """The codes that have a sentence of their own."""
    return frozenset(_SENTENCES)


def place(where: str) -> str:
    """Where it stands: 'card 57', 'line 12'; empty for a whole file."""
    return _PLACE.sub(lambda found: say(_PLACES[found[1]]).format(number=found[2]), where)


def sentence(problem: Problem) -> str:
    """What is the matter, in the language in use."""
    values = problem.values
    if problem.reason == "reader_failed":
        values = tuple(format_name(value) for value in values)
    return say(_SENTENCES.get(problem.reason, _OTHER)).format(*values, "", "")


def file_of(problem: Problem) -> str:
    """The file's name as it is shown; a pasted list has none."""
    return file_name(problem.file) or say(_PASTED)


def whole(problem: Problem) -> str:
    """File, place and sentence in one line."""
    parts = [file_of(problem), place(problem.where)]
    return f"{', '.join(filter(None, parts))}: {sentence(problem)}"


def advice(reason: str) -> str:
    """What to do about a file of which nothing could be read."""
    return say(_ADVICE.get(reason, _ADVICE_OTHER))
