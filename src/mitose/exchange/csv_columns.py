"""The columns of Mitose's own CSV: the same English codes in every language.

A program, a script and Mitose itself find them again whatever the user's language, and a file
written in German is read back by somebody who works in English.

One column per field (``name``, ``given``, …); several values stand in numbered columns, each with
its own further columns: ``email_1``, ``email_1_label``, ``email_2``, ``address_1_street``. The
plan's columns (``category``, ``meaning``, ``want_1``, ``offer_1_state``, …) come after them. Dates
are ISO 8601, without a year ``--MM-DD``. Of the numbered columns and the plan's only those are
written in which something stands. The picture is the one thing a table cannot hold.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from mitose.exchange import planning

#: The first column, and what the file is known by.
UID = "mitose_uid"

SINGLE = (
    UID, "name", "kind", "prefix", "given", "middle", "family", "suffix", "nickname",
    "organisation", "department", "role", "birthday", "anniversary", "notes",
)  # fmt: skip
"""A contact's single columns; but for the first they are fields of ``Contact``."""

METHODS = ("email", "phone", "profile", "url", "im")
ADDRESS = (
    "street", "extended", "po_box", "city", "region", "postal_code", "country", "label",
)  # fmt: skip

NUMBERED: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(METHODS, ("", "label", "preferred")),
    "address": ADDRESS,
    "tag": ("",),
    "extra": ("", "value", "source"),
}
"""What a contact has several of, with the fields of each ('' is the numbered column itself)."""

PLAN = planning.FIELDS
PLAN_NUMBERED: dict[str, tuple[str, ...]] = {
    noun: ("", *kind.others) for noun, kind in planning.NOUNS.items()
}

_ALL_NUMBERED = NUMBERED | PLAN_NUMBERED
_NUMBERED_NAME = re.compile(
    rf"({'|'.join(sorted(_ALL_NUMBERED, key=len, reverse=True))})_([1-9]\d{{0,3}})(?:_(\w+))?\Z"
)
_SINGLE_PLACES = {name: place for place, name in enumerate((*SINGLE, *PLAN))}
_NOUN_PLACES = {noun: place for place, noun in enumerate(_ALL_NUMBERED)}


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds: a field, or a field of the ``number``-th of several (from 1)."""

    noun: str
    number: int = 0
    field: str = ""

    @property
    def name(self) -> str:
        """The column's name in the header."""
        if not self.number:
            return self.noun
        return f"{self.noun}_{self.number}" + (f"_{self.field}" if self.field else "")

    @property
    def place(self) -> tuple[int, int, int, int]:
        """Where it stands among the columns: contact, its lists, plan, the plan's lists."""
        if not self.number:
            return (2 if self.noun in PLAN else 0, _SINGLE_PLACES[self.noun], 0, 0)
        fields = _ALL_NUMBERED[self.noun]
        block = 3 if self.noun in PLAN_NUMBERED else 1
        return (block, _NOUN_PLACES[self.noun], self.number, fields.index(self.field))


def column(name: str) -> Column | None:
    """The column that a header names; None for one that Mitose does not write."""
    name = name.strip().casefold()
    if name in _SINGLE_PLACES:
        return Column(name)
    match = _NUMBERED_NAME.match(name)
    if match is None:
        return None
    noun, number, field = match[1], int(match[2]), match[3] or ""
    return Column(noun, number, field) if field in _ALL_NUMBERED[noun] else None


# ------------------------------------------------------------------ cells that act as formulas

# What a spreadsheet takes for a formula (OWASP, 'CSV Injection'); its wide forms too.
_ACTIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_MARK = "'"


def harmless(text: str) -> str:
    """The text as a cell that no spreadsheet calculates; ``restored`` gives it back."""
    return _MARK + text if text.startswith((*_ACTIVE, _MARK)) else text


def restored(cell: str) -> str:
    """The text of a cell, without the apostrophe that ``harmless`` puts before some."""
    return cell[1:] if cell[:1] == _MARK and cell[1:].startswith((*_ACTIVE, _MARK)) else cell
