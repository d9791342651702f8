"""Google's contacts as CSV: the header since 2024, the one before, the template for imports.

`E-mail 3 - Label` and its like go on for as long as somebody has addresses; ` ::: ` stands between
several values of one cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from mitose.domain.column_mapping import KEPT, ColumnMapping, ColumnTarget, Target
from mitose.exchange.column_actions import Style
from mitose.exchange.csv_table import plain
from mitose.exchange.dialect import Dialect, headers

_COLUMNS = headers(
    """
given = First Name|Given Name
middle = Middle Name|Additional Name
family = Last Name|Family Name
name = Name
prefix = Name Prefix
suffix = Name Suffix
nickname = Nickname
organisation = Organization Name
role = Organization Title
department = Organization Department
birthday = Birthday
notes = Notes
tags = Labels|Group Membership
extra = File As|Photo|Initials|Short Name|Maiden Name|Gender|Location|Billing Information
extra = Directory Server|Mileage|Occupation|Hobby|Sensitivity|Priority|Subject|Language
extra = Yomi Name|Given Name Yomi|Additional Name Yomi|Family Name Yomi|Phonetic First Name
extra = Phonetic Middle Name|Phonetic Last Name
"""
)
_NUMBERED = re.compile(
    r"(e ?mail|phone|address|website|event|relation|custom field|im|organization|jot|external id"
    r"|calendar link) (\d+) (\w[\w ]*)\Z"
)
_VALUES = {
    "email": Target.EMAIL, "phone": Target.PHONE, "website": Target.URL, "im": Target.IM,
}  # fmt: skip
_ADDRESS = {
    "formatted": Target.ADDRESS, "street": Target.STREET, "city": Target.CITY,
    "po box": Target.PO_BOX, "region": Target.REGION, "postal code": Target.POSTAL_CODE,
    "country": Target.COUNTRY, "extended address": Target.EXTENDED,
}  # fmt: skip
_ORGANISATION = {
    "name": Target.ORGANISATION, "title": Target.ROLE, "department": Target.DEPARTMENT,
}  # fmt: skip
_SIGNS = (
    "Phonetic First Name|Phonetic Last Name|File As|Organization Name|Organization Title|Labels"
    "|Name Prefix|Group Membership|Given Name Yomi|Additional Name|Yomi Name"
    "|Organization Department"
)


class _Google(Dialect):
    """Numbered columns come in any number."""

    __slots__ = ()

    def confidence(self, names: Sequence[str]) -> int:
        """Sure with two signs, or with one and a numbered pair of columns."""
        signs = len(self.signs.intersection(names))
        numbered = sum(1 for name in names if _NUMBERED.match(name))
        if signs + min(numbered, 2) < self.needed + 1:
            return 0
        return 60 + min(numbered + sum(name in self.columns for name in names), 33)

    def mapping(self, names: Iterable[str]) -> ColumnMapping:
        """What the columns with these headers become."""
        return tuple(self._one(plain(name)) for name in names)

    def _one(self, name: str) -> ColumnTarget:
        match = _NUMBERED.match(name)
        if match is None:
            return self.columns.get(name, KEPT)
        noun, number, part = match[1].replace("e mail", "email"), match[2], match[3]
        group = f"{noun} {number}"
        if part in {"label", "type"} and noun != "im" and noun != "organization":
            return ColumnTarget(Target.LABEL, group=group)
        if noun == "im" and part in {"service", "label"}:
            return ColumnTarget(Target.LABEL, group=group)
        if noun == "im" and part == "type":
            return ColumnTarget(Target.IGNORE)
        if noun == "address":
            return ColumnTarget(_ADDRESS.get(part, Target.EXTRA), group=group)
        if noun == "organization":
            target = _ORGANISATION.get(part, Target.EXTRA)
            return ColumnTarget(target) if part != "type" else ColumnTarget(Target.IGNORE)
        if part != "value":
            return KEPT
        if noun in _VALUES:
            return ColumnTarget(_VALUES[noun], group=group)
        return ColumnTarget(Target.VALUE, group=group)


GOOGLE = _Google(
    code="google",
    source="",
    signs=frozenset(map(plain, _SIGNS.split("|"))),
    needed=1,
    columns=_COLUMNS,
    style=Style(between=" ::: ", starred=True),
)
