"""What the columns of somebody's table become, and how that is written down and known again."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Target(StrEnum):
    """What a column can become. The values are the codes of files and of the command line."""

    NAME = "name"
    FAMILY_GIVEN = "family_given"  # 'Müller, Jörg'
    GIVEN = "given"
    FAMILY = "family"
    MIDDLE = "middle"
    PREFIX = "prefix"
    SUFFIX = "suffix"
    NICKNAME = "nickname"
    ORGANISATION = "organisation"
    DEPARTMENT = "department"
    ROLE = "role"
    EMAIL = "email"
    PHONE = "phone"
    URL = "url"
    PROFILE = "profile"
    IM = "im"
    STREET = "street"
    EXTENDED = "extended"
    PO_BOX = "po_box"
    POSTAL_CODE = "postal_code"
    CITY = "city"
    REGION = "region"
    COUNTRY = "country"
    ADDRESS = "address"  # the whole address in one cell
    BIRTHDAY = "birthday"
    BIRTH_YEAR = "birth_year"
    BIRTH_MONTH = "birth_month"
    BIRTH_DAY = "birth_day"
    ANNIVERSARY = "anniversary"
    NOTES = "notes"
    TAGS = "tags"
    SOURCE = "source"
    CONNECTED_ON = "connected_on"
    UID = "uid"
    EXTRA = "extra"
    IGNORE = "ignore"
    # Columns that say something about another one of the same group:
    LABEL = "label"
    ADDRESS_TYPE = "address_type"  # Outlook's 'EX': the address beside it is none
    VALUE = "value"  # a value that is named by the label column of its group


#: What the window offers, in this order; the others come from programs that are known.
CHOICES = (
    Target.NAME, Target.GIVEN, Target.FAMILY, Target.FAMILY_GIVEN, Target.PREFIX, Target.MIDDLE,
    Target.SUFFIX, Target.NICKNAME, Target.ORGANISATION, Target.ROLE, Target.DEPARTMENT,
    Target.EMAIL, Target.PHONE, Target.URL, Target.PROFILE, Target.IM, Target.STREET,
    Target.POSTAL_CODE, Target.CITY, Target.REGION, Target.COUNTRY, Target.PO_BOX,
    Target.EXTENDED, Target.ADDRESS, Target.BIRTHDAY, Target.ANNIVERSARY, Target.NOTES,
    Target.TAGS, Target.SOURCE, Target.CONNECTED_ON, Target.EXTRA, Target.IGNORE,
)  # fmt: skip

#: Targets that may carry a label: ``phone:mobile``, ``street:home``.
LABELLED = frozenset(
    (
        Target.EMAIL, Target.PHONE, Target.URL, Target.PROFILE, Target.IM, Target.STREET,
        Target.EXTENDED, Target.PO_BOX, Target.POSTAL_CODE, Target.CITY, Target.REGION,
        Target.COUNTRY, Target.ADDRESS, Target.EXTRA,
    )
)  # fmt: skip

#: Without one of these a row is nobody.
NAMING = frozenset((Target.NAME, Target.FAMILY_GIVEN, Target.GIVEN, Target.FAMILY, Target.EMAIL))


@dataclass(frozen=True, slots=True)
class ColumnTarget:
    """What one column becomes.

    ``label`` is the method's or address's label (``work``, ``home``, ``mobile``, …). Columns of
    one ``group`` belong together: the parts of an address, a value and its label.
    """

    target: Target
    label: str = ""
    group: str = ""

    @property
    def code(self) -> str:
        """``phone``, ``phone:mobile``, ``street:home#2``: how it is written down."""
        label = f":{self.label}" if self.label else ""
        return f"{self.target.value}{label}" + (f"#{self.group}" if self.group else "")

    @classmethod
    def parse(cls, code: str) -> ColumnTarget:
        """The target that a code names. Raises ValueError when it names none."""
        rest, _hash, group = code.strip().partition("#")
        name, _colon, label = rest.partition(":")
        target = Target(name.strip().lower())
        return cls(target, label.strip() if target in LABELLED else "", group.strip())


IGNORED = ColumnTarget(Target.IGNORE)
KEPT = ColumnTarget(Target.EXTRA)

#: One target per column, in the table's order.
ColumnMapping = tuple[ColumnTarget, ...]


def as_text(mapping: ColumnMapping) -> str:
    """The mapping as one text, to be stored."""
    return json.dumps([target.code for target in mapping], ensure_ascii=False)


def from_text(text: str) -> ColumnMapping | None:
    """The stored mapping; None when the text is not one."""
    try:
        codes = json.loads(text)
        return tuple(ColumnTarget.parse(code) for code in codes)
    except (ValueError, TypeError, AttributeError):
        return None


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column of a table: its header ('' without one), a few values, what it seems to be."""

    header: str
    samples: tuple[str, ...]
    guess: ColumnTarget


@dataclass(frozen=True, slots=True)
class TableLook:
    """A table before it is read.

    ``format`` is the format's code, ``table`` for one that no known program writes. ``signature``
    is the same for every table with these columns. ``mapping`` is what the user settled for such
    a table earlier (else the guesses); ``remembered`` tells which. ``row_count`` is an upper bound
    for files with line breaks inside cells.
    """

    file: str
    format: str
    signature: str
    columns: tuple[TableColumn, ...]
    row_count: int
    has_header: bool = True
    mapping: ColumnMapping = ()
    remembered: bool = False

    @property
    def known(self) -> bool:
        """Whether it comes from a program whose columns are known, so that nobody need be asked."""
        return self.format != "table"

    @property
    def sufficient(self) -> bool:
        """Whether the mapping finds a name or a mail address, so that the table can be read."""
        return is_sufficient(self.mapping)


def is_sufficient(mapping: Sequence[ColumnTarget]) -> bool:
    """Whether rows read so can be somebody: a name or a mail address is among the columns."""
    return any(target.target in NAMING for target in mapping)


@dataclass(frozen=True, slots=True)
class Mappings:
    """What the user settled about tables: whole tables by signature, single columns by header."""

    by_signature: Mapping[str, ColumnMapping] = field(default_factory=dict)
    by_header: Mapping[str, ColumnTarget] = field(default_factory=dict)
