"""What one cell adds to what its row has told so far, column by column."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html import unescape

from mitose.domain.column_mapping import Target
from mitose.exchange.cells import mail_addresses, numbers_of, one_line
from mitose.exchange.links import is_profile

_END_OF_LINE = re.compile(r"<br\s*/?>|</(?:p|div|li|tr|h\d)>", re.I)
_MARK = re.compile(r"</?[a-z][^<>]{0,500}>", re.I)


@dataclass(frozen=True, slots=True)
class Style:
    """How a program fills its cells.

    ``between`` stands between several values of one cell, ``tags`` are the signs between tags.
    ``starred`` tells that `* ` marks what is preferred (Google). ``month_first`` is how dates with
    slashes are meant where they do not tell. ``noise`` are values that say nothing (in small
    letters) in columns nobody knows.
    """

    between: str = ""
    tags: str = ",;"
    starred: bool = False
    month_first: bool | None = None
    noise: frozenset[str] = frozenset()


@dataclass(slots=True)
class Found:
    """What the cells of one row hold so far."""

    single: dict[Target, str] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    prefixes: list[str] = field(default_factory=list)
    methods: list[tuple[str, str, str, str]] = field(default_factory=list)
    addresses: dict[str, list[str]] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    no_mail: set[str] = field(default_factory=set)
    shown: dict[str, list[str]] = field(default_factory=dict)
    dates: dict[Target, str] = field(default_factory=dict)
    values: list[tuple[str, str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    extras: list[tuple[str, str]] = field(default_factory=list)
    problems: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)


Action = Callable[[Found, str], None]


def take_single(header: str, target: Target) -> Action:
    """A field a contact has once; what differs in another column is kept beside it."""

    def take(found: Found, cell: str) -> None:
        text = one_line(cell)
        known = found.single.setdefault(target, text)
        if known != text:
            found.extras.append((header, text))

    return take


def _take_label(group: str, _header: str) -> Action:
    def take(found: Found, cell: str) -> None:
        found.labels[group] = one_line(cell)

    return take


def _take_type(group: str, _header: str) -> Action:
    def take(found: Found, cell: str) -> None:
        if cell.strip().upper() == "EX":
            found.no_mail.add(group)
        elif "@" in cell:  # 'Eva Muster (eva@x.example)', beside an address only Exchange knows
            found.shown[group] = mail_addresses(cell)

    return take


def _take_value(group: str, header: str) -> Action:
    return lambda found, cell: found.values.append((group, header, cell))


def _profiles(value: str) -> list[str]:
    return [one_line(value)] if is_profile(value) or "/" in value else []


def _take_notes(found: Found, cell: str) -> None:
    if "</" in cell or "<br" in cell:
        cell = _without_markup(cell)
    if cell not in found.notes:
        found.notes.append(cell)


def _without_markup(cell: str) -> str:
    """A note that a CRM keeps as a page (`<p>Likes tea</p>`)."""
    text = _END_OF_LINE.sub("\n", cell)
    return "\n".join(filter(None, map(one_line, unescape(_MARK.sub("", text)).split("\n"))))


def _take_name(found: Found, cell: str) -> None:
    """A name; from a mail program it may be `Eva Muster <eva@x.example>`."""
    if "@" in cell and cell.endswith(">") and "<" in cell:
        found.methods += [("email", one, "", "") for one in mail_addresses(cell)]
        cell = cell.partition("<")[0].strip(" \"'") or cell
    if not any(map(str.isalpha, cell)) and len(numbers := numbers_of(cell)) == 1:
        found.methods.append(("phone", numbers[0], "", ""))  # under `Kontakt`
        return
    found.names.append(one_line(cell))


def _take_reversed(found: Found, cell: str) -> None:
    family, comma, given = one_line(cell).partition(",")
    if comma and given.strip():
        found.single.setdefault(Target.FAMILY, family.strip())
        found.single.setdefault(Target.GIVEN, given.strip())
    else:
        found.names.append(one_line(cell))


def take_reversed_words(found: Found, cell: str) -> None:
    """As `_take_reversed`, under a header that says so: there two words need no comma."""
    words = cell.split()
    _take_reversed(found, ", ".join(words) if len(words) == 2 and "," not in cell else cell)


def _ignore(_found: Found, _cell: str) -> None:
    return


READ: dict[str, Callable[[str], list[str]]] = {
    "email": mail_addresses,
    "phone": numbers_of,
    "profile": _profiles,
    "url": lambda value: [one_line(value)],
    "im": lambda value: [one_line(value)],
}
OF_GROUP = {
    Target.LABEL: _take_label,
    Target.ADDRESS_TYPE: _take_type,
    Target.VALUE: _take_value,
}
PLAIN: dict[Target, Action] = {
    Target.NAME: _take_name,
    Target.FAMILY_GIVEN: _take_reversed,
    Target.PREFIX: lambda found, cell: found.prefixes.append(one_line(cell)),
    Target.NOTES: _take_notes,
    Target.SOURCE: lambda found, cell: found.sources.append(one_line(cell)),
    Target.IGNORE: _ignore,
}
