"""What a column of somebody's table can become, in words."""

from __future__ import annotations

from mitose.domain.column_mapping import CHOICES, ColumnTarget, Target
from mitose.ui.importing.texts import say
from mitose.ui.translatable import QT_TRANSLATE_NOOP

_TARGETS = {
    Target.NAME: QT_TRANSLATE_NOOP("Import", "Name"),
    Target.FAMILY_GIVEN: QT_TRANSLATE_NOOP("Import", "Last name, first name"),
    Target.GIVEN: QT_TRANSLATE_NOOP("Import", "First name"),
    Target.FAMILY: QT_TRANSLATE_NOOP("Import", "Last name"),
    Target.MIDDLE: QT_TRANSLATE_NOOP("Import", "Middle name"),
    Target.PREFIX: QT_TRANSLATE_NOOP("Import", "Title"),
    Target.SUFFIX: QT_TRANSLATE_NOOP("Import", "Name suffix"),
    Target.NICKNAME: QT_TRANSLATE_NOOP("Import", "Nickname"),
    Target.ORGANISATION: QT_TRANSLATE_NOOP("Import", "Organisation"),
    Target.DEPARTMENT: QT_TRANSLATE_NOOP("Import", "Department"),
    Target.ROLE: QT_TRANSLATE_NOOP("Import", "Role"),
    Target.EMAIL: QT_TRANSLATE_NOOP("Import", "E-mail"),
    Target.PHONE: QT_TRANSLATE_NOOP("Import", "Phone number"),
    Target.URL: QT_TRANSLATE_NOOP("Import", "Web page"),
    Target.PROFILE: QT_TRANSLATE_NOOP("Import", "Profile page"),
    Target.IM: QT_TRANSLATE_NOOP("Import", "Messenger"),
    Target.STREET: QT_TRANSLATE_NOOP("Import", "Street"),
    Target.EXTENDED: QT_TRANSLATE_NOOP("Import", "Address addition"),
    Target.PO_BOX: QT_TRANSLATE_NOOP("Import", "PO box"),
    Target.POSTAL_CODE: QT_TRANSLATE_NOOP("Import", "Postal code"),
    Target.CITY: QT_TRANSLATE_NOOP("Import", "City"),
    Target.REGION: QT_TRANSLATE_NOOP("Import", "Region"),
    Target.COUNTRY: QT_TRANSLATE_NOOP("Import", "Country"),
    Target.ADDRESS: QT_TRANSLATE_NOOP("Import", "Whole address"),
    Target.BIRTHDAY: QT_TRANSLATE_NOOP("Import", "Birthday"),
    Target.ANNIVERSARY: QT_TRANSLATE_NOOP("Import", "Anniversary"),
    Target.NOTES: QT_TRANSLATE_NOOP("Import", "Notes"),
    Target.TAGS: QT_TRANSLATE_NOOP("Import", "Tags"),
    Target.SOURCE: QT_TRANSLATE_NOOP("Import", "Source"),
    Target.CONNECTED_ON: QT_TRANSLATE_NOOP("Import", "Connected since"),
    Target.EXTRA: QT_TRANSLATE_NOOP("Import", "Kept among the further details"),
    Target.IGNORE: QT_TRANSLATE_NOOP("Import", "Left out"),
}
_LABELS = {
    "work": QT_TRANSLATE_NOOP("Import", "work"),
    "home": QT_TRANSLATE_NOOP("Import", "home"),
    "mobile": QT_TRANSLATE_NOOP("Import", "mobile"),
    "fax": QT_TRANSLATE_NOOP("Import", "fax"),
    "main": QT_TRANSLATE_NOOP("Import", "main"),
}
_OFFERED = {Target.EMAIL: ("work", "home"), Target.PHONE: ("work", "home", "mobile", "fax")}


def target_words(target: ColumnTarget) -> str:
    """'Phone number (mobile)', 'Street (work)'."""
    words = say(_TARGETS[target.target]) if target.target in _TARGETS else target.target.value
    if not target.label:
        return words
    label = say(_LABELS[target.label]) if target.label in _LABELS else target.label
    return f"{words} ({label})"


def offered(guess: ColumnTarget) -> tuple[ColumnTarget, ...]:
    """What a column can become; what it seems to be is among it."""
    found: list[ColumnTarget] = []
    for target in CHOICES:
        found.append(ColumnTarget(target))
        found += [ColumnTarget(target, label) for label in _OFFERED.get(target, ())]
    if guess in found:
        return tuple(found)
    place = next(
        (index for index, entry in enumerate(found) if entry.target is guess.target), len(found) - 1
    )
    return (*found[: place + 1], guess, *found[place + 1 :])
