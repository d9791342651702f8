"""What all deeds share: fields that can be edited, checks of what the user gave."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from mitose.domain.capital import Capital
from mitose.domain.category import (
    AddressForm,
    ContactKind,
    DoNotSuggest,
    Relationship,
)
from mitose.domain.changes import ChangeKind, Changes, Label
from mitose.domain.errors import UsageError
from mitose.services.workspace import Workspace
from mitose.storage import journal
from mitose.storage.journal import Deed

# A date, or one without its year (RFC 6350 §4.3.1).
_PARTIAL_DATE = re.compile(r"(\d{4}|-)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
_LONGEST = 1_000_000


def run(
    ws: Workspace,
    label: Label,
    kinds: Sequence[ChangeKind],
    work: Callable[[Deed], None],
    *,
    join: int = 0,
) -> Changes:
    """Run one deed; see ``mitose.storage.journal.deed``."""
    return journal.run(ws.database, label, kinds, work, join=join)


def label(code: str, ids: Sequence[int], detail: str = "") -> Label:
    """The name of a step over some contacts."""
    return Label(code, len(ids), tuple(ids), detail)


def text(value: object, field: str = "text") -> str:
    """A text the user gave, without space around it and without what no file can hold.

    That is NUL, and half of a sign's pair of UTF-16 numbers, as some programs paste it.

    Raises:
        UsageError: ``bad_value`` for anything but a text.
    """
    if not isinstance(value, str):
        raise UsageError("bad_value", field=field, value=value)
    whole = value.encode("utf-8", "replace").decode()
    return whole.replace("\x00", "").strip()[:_LONGEST]


def needed(value: object, field: str) -> str:
    """A text that must not be empty.

    Raises:
        UsageError: ``empty_value``.
    """
    stripped = text(value, field)
    if not stripped:
        raise UsageError("empty_value", field=field)
    return stripped


def _flag(value: object, field: str) -> int:
    if value in (True, 1, "1", "true", "yes"):
        return 1
    if value in (False, 0, "0", "false", "no", ""):
        return 0
    raise UsageError("bad_value", field=field, value=value)


def _number(low: int, high: int) -> Callable[[object, str], int]:
    def read(value: object, field: str) -> int:
        try:
            number = int(str(int(value) if isinstance(value, Capital) else value))
        except ValueError as error:
            raise UsageError("bad_value", field=field, value=value) from error
        if not low <= number <= high:
            raise UsageError("bad_value", field=field, value=value)
        return number

    return read


def _choice(
    kind: type[Relationship] | type[ContactKind] | type[AddressForm] | type[DoNotSuggest],
) -> Callable[[object, str], str]:
    def read(value: object, field: str) -> str:
        word = str(value).strip().replace(" ", "_")
        if kind is Relationship and word == "unrated":
            word = ""
        try:
            return kind(word).value
        except ValueError as error:
            raise UsageError("bad_value", field=field, value=value) from error

    return read


def _partial_date(value: object, field: str) -> str:
    stripped = text(value, field)
    if stripped and not _PARTIAL_DATE.fullmatch(stripped):
        raise UsageError("bad_value", field=field, value=value)
    return stripped


_TEXTS = (
    "given family prefix middle suffix nickname organisation department role city influence"
    " meaning who_why meeting_place strategy notes salutation"
).split()

FIELDS: dict[str, Callable[[object, str], str | int]] = {
    **dict.fromkeys(_TEXTS, text),
    "name": needed,
    "kind": _choice(ContactKind),
    "relationship": _choice(Relationship),
    "address_form": _choice(AddressForm),
    "do_not_suggest": _choice(DoNotSuggest),
    "wish_profile": _flag,
    "nothing_done": _flag,
    "rated_as_group": _flag,
    "importance": _number(0, 3),
    "capital": _number(0, int(~Capital.NONE & Capital(15))),
    "cadence_days": _number(0, 3660),
    "birthday": _partial_date,
    "anniversary": _partial_date,
}
"""The contact's own fields a user can edit, each with what reads and checks its value."""

NAME_FIELDS = frozenset({"name", "given", "family", "kind", "wish_profile"})


def field_value(field: str, value: object) -> str | int:
    """Check a value for a field and give it as it is stored.

    Raises:
        UsageError: ``unknown_field`` or ``bad_value`` or ``empty_value``.
    """
    read = FIELDS.get(field)
    if read is None:
        raise UsageError("unknown_field", field=field, known=", ".join(sorted(FIELDS)))
    return read(value, field)


def made(changes: Changes, new_id: int) -> Changes:
    """The changes of a deed that made one thing."""
    return replace(changes, made=new_id)
