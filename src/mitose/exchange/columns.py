"""From a table's rows to the fields of records, whatever program wrote the table.

A dialect says what each column is; everything else is the same for all of them and stands here:
several values in a cell, labels in a neighbouring column, addresses in parts, dates, names.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from mitose.domain.column_mapping import ColumnTarget, Target
from mitose.domain.names import straight_name
from mitose.exchange.cells import (
    address_of,
    tags_of,
    unwrapped,
    without_salutation,
)
from mitose.exchange.column_actions import (
    OF_GROUP,
    PLAIN,
    READ,
    Action,
    Found,
    Style,
    take_reversed_words,
    take_single,
)
from mitose.exchange.column_words import label_code, target_of
from mitose.exchange.csv_table import Row
from mitose.exchange.links import is_profile, network_of
from mitose.exchange.records import Fields
from mitose.exchange.table_dates import date_of, from_parts, is_no_date

#: One row as marshal takes it: line number, fields or None, problems (reason, values).
Packed = tuple[int, Fields | None, tuple[tuple[str, tuple[str, ...]], ...]]

_SHORT, _LONG = 1_000, 100_000
_NOTHING = frozenset(
    "- -- – — n/a N/A #N/A #NV NULL k.A. \\N 0/0/00 0.0.00 00.00.00 00.00.0000".split()
)
_SINGLE = (
    Target.UID, Target.GIVEN, Target.FAMILY, Target.MIDDLE, Target.SUFFIX, Target.NICKNAME,
    Target.ORGANISATION, Target.DEPARTMENT, Target.ROLE, Target.BIRTH_YEAR, Target.BIRTH_MONTH,
    Target.BIRTH_DAY,
)  # fmt: skip
_ADDRESS = {
    Target.STREET: 0, Target.EXTENDED: 1, Target.PO_BOX: 2, Target.CITY: 3, Target.REGION: 4,
    Target.POSTAL_CODE: 5, Target.COUNTRY: 6, Target.ADDRESS: 7,
}  # fmt: skip
_BIRTH = (Target.BIRTH_YEAR, Target.BIRTH_MONTH, Target.BIRTH_DAY)
_MAY_BE_LONG = (Target.NOTES, Target.EXTRA, Target.VALUE, Target.IGNORE, Target.TAGS)
_METHODS = {
    Target.EMAIL: "email",
    Target.PHONE: "phone",
    Target.URL: "url",
    Target.PROFILE: "profile",
    Target.IM: "im",
}
_PAGES = ("url", "profile")
_KINDS = ("email", "phone", "profile", "url", "im")


class Taker:
    """Turns rows into fields. ``month_first`` is what the columns' own dates told, if anything."""

    def __init__(
        self,
        names: Sequence[str],
        mapping: Sequence[ColumnTarget],
        style: Style,
        month_first: bool | None = None,
    ) -> None:
        self._names = [name or f"Column {at + 1}" for at, name in enumerate(names)]
        self._style = style
        self._month_first = style.month_first if month_first is None else month_first
        self._actions = [self._action(self._names[at], target) for at, target in enumerate(mapping)]
        self._birth_headers = {
            column.target: name
            for name, column in zip(self._names, mapping, strict=False)
            if column.target in _BIRTH
        }
        self._long = [column.target in _MAY_BE_LONG for column in mapping]
        self._group_labels = {
            (target.group or target.label): target.label
            for target in mapping
            if target.target in _ADDRESS
        }

    def take(self, row: Row) -> Packed:
        """The row's fields; None and no problem for a row in which nothing stands."""
        cells = [(at, cell) for at, cell in enumerate(row.cells) if cell]
        return self.take_pairs(row.line, cells, open_quote=row.open_quote)

    def take_pairs(
        self, line: int, cells: Iterable[tuple[int, str]], *, open_quote: bool = False
    ) -> Packed:
        """As ``take``, from (column, text) pairs; a column may come several times."""
        found = Found()
        if open_quote:
            found.problems.append(("open_quote", ()))
        actions, width = self._actions, len(self._actions)
        for at, cell in cells:
            if not cell or cell in _NOTHING:
                continue
            if cell[0] in "='":
                cell = unwrapped(cell)  # noqa: PLW2901
            if len(cell) > _SHORT:
                cell = self._shortened(found, at, cell)  # noqa: PLW2901
            if at < width:
                actions[at](found, cell)
            else:
                found.extras.append((f"Column {at + 1}", cell))
        return self._packed(line, found)

    def _shortened(self, found: Found, at: int, cell: str) -> str:
        limit = _LONG if at >= len(self._long) or self._long[at] else _SHORT
        if len(cell) <= limit:
            return cell
        name = self._names[at] if at < len(self._names) else f"Column {at + 1}"
        found.problems.append(("value_shortened", (name,)))
        return cell[:limit]

    # -------------------------------------------------------------- one action per column

    def _action(self, header: str, column: ColumnTarget) -> Action:
        target, label, group = column.target, column.label, column.group
        if target in _ADDRESS:
            return self._take_part(_ADDRESS[target], group or label)
        if target in _METHODS:
            return self._take_method(header, _METHODS[target], label, group)
        if target in _SINGLE:
            return take_single(header, target)
        if target in (Target.BIRTHDAY, Target.ANNIVERSARY, Target.CONNECTED_ON):
            return self._take_date(header, target)
        if target in OF_GROUP:
            return OF_GROUP[target](group, header)
        if target is Target.FAMILY_GIVEN and target_of(header).target is target:
            return take_reversed_words
        if target is Target.EXTRA:
            return self._take_extra(label or header)
        return self._take_tags if target is Target.TAGS else PLAIN[target]

    def _values(self, cell: str) -> list[str]:
        between = self._style.between
        if between and between in cell:
            return [part.strip() for part in cell.split(between) if part.strip()]
        return [cell]

    def _take_part(self, part: int, group: str) -> Action:
        def take(found: Found, cell: str) -> None:
            parts = found.addresses.get(group)
            if parts is None:
                parts = found.addresses[group] = [""] * 8
            known = parts[part]
            if not known:
                parts[part] = cell
            elif part == 0:  # a second line, or the number of the house
                parts[0] = (
                    f"{known} {cell}"
                    if cell[:1].isdecimal() and len(cell) < 7
                    else (f"{known}\n{cell}")
                )
            elif known != cell:
                parts[part] = f"{known}, {cell}"

        return take

    def _take_method(self, header: str, kind: str, label: str, group: str) -> Action:
        read = READ[kind]

        def take(found: Found, cell: str) -> None:
            for value in self._values(cell):
                good = read(value)
                found.methods += [(kind, one, label, group) for one in good]
                if not good:
                    found.extras.append((header, value))

        return take

    def _take_date(self, header: str, target: Target) -> Action:
        def take(found: Found, cell: str) -> None:
            value = date_of(cell, self._month_first)
            if target is Target.CONNECTED_ON and value.startswith("--"):
                value = ""
            if value and target not in found.dates:
                found.dates[target] = value
            elif not is_no_date(cell) and value != found.dates.get(target):
                found.extras.append((header, cell))

        return take

    def _take_tags(self, found: Found, cell: str) -> None:
        found.tags += tags_of(cell, self._style.tags, self._style.between, self._style.starred)

    def _take_extra(self, name: str) -> Action:
        noise = self._style.noise

        def take(found: Found, cell: str) -> None:
            if cell.casefold() not in noise and not (noise and is_no_date(cell)):
                found.extras.append((name, cell))

        return take

    # -------------------------------------------------------------- the whole row

    def _packed(self, line: int, found: Found) -> Packed:
        single = found.single
        if found.values:
            self._named_values(found)
        addresses = self._addresses(found)
        methods = self._methods(found)
        given, family = single.get(Target.GIVEN, ""), single.get(Target.FAMILY, "")
        middle, suffix = single.get(Target.MIDDLE, ""), single.get(Target.SUFFIX, "")
        prefix = " ".join(dict.fromkeys(found.prefixes))
        organisation = single.get(Target.ORGANISATION, "")
        nickname = single.get(Target.NICKNAME, "")
        name = " ".join(dict.fromkeys(found.names))
        if not name and (given or family):
            parts = (without_salutation(prefix), given, middle, family, suffix)
            name = " ".join(part for part in parts if part)
        name = straight_name(name, given, family)
        nameless = not (name or middle or nickname)
        name = name or nickname or organisation or middle
        name = name or next((v for kind in _KINDS for k, v, *_ in methods if k == kind), "")
        if not name:
            something = addresses or found.extras or found.notes or found.tags or single
            problems = [*found.problems, ("no_name", ())] if something else found.problems
            return line, None, tuple(problems)
        birthday = found.dates.get(Target.BIRTHDAY, "") or self._birthday(found)
        fields: tuple[Any, ...] = (
            name, "", single.get(Target.UID, ""), 1 if nameless and organisation else 0,
            given, family, prefix, middle, suffix, nickname, organisation,
            single.get(Target.DEPARTMENT, ""), single.get(Target.ROLE, ""), methods, addresses,
            birthday, found.dates.get(Target.ANNIVERSARY, ""), "\n\n".join(found.notes),
            tuple(dict.fromkeys(found.tags)), found.dates.get(Target.CONNECTED_ON, ""), b"",
            tuple(found.extras), tuple(dict.fromkeys(found.sources)),
        )  # fmt: skip
        return line, fields, tuple(found.problems)

    def _birthday(self, found: Found) -> str:
        """The date whose parts are in columns of their own; parts of none are kept."""
        parts = [found.single.get(part, "") for part in _BIRTH]
        birthday = from_parts(*parts)
        if not birthday:
            told = zip(_BIRTH, parts, strict=True)
            found.extras += [
                (self._birth_headers.get(part, part.value), text)
                for part, text in told
                if text and not is_no_date(text)
            ]
        return birthday

    def _label(self, found: Found, group: str, label: str) -> tuple[str, bool]:
        text = found.labels.get(group, "") if group else ""
        if not text:
            return label, False
        preferred = self._style.starred and text.startswith("*")
        return label_code(text.lstrip("* ")), preferred

    def _methods(self, found: Found) -> tuple[tuple[str, str, str, bool], ...]:
        methods: list[tuple[str, str, str, bool]] = []
        seen: set[tuple[str, str]] = set()
        for kind, value, label, group in found.methods:
            preferred = False
            if kind == "email" and group in found.no_mail:
                continue
            if group:
                label, preferred = self._label(found, group, label)  # noqa: PLW2901
            if kind in _PAGES:
                kind, label = _kind_of(kind, value, label)  # noqa: PLW2901
            elif kind == "im" and label:
                value, label = (value if ":" in value else f"{label.lower()}:{value}"), ""  # noqa: PLW2901
            if (kind, value) not in seen:
                seen.add((kind, value))
                methods.append((kind, value, label, preferred))
        for group in found.no_mail:
            shown = found.shown.get(group, ())
            methods += [("email", one, "", False) for one in shown if ("email", one) not in seen]
        return tuple(methods)

    def _addresses(self, found: Found) -> tuple[tuple[str, ...], ...]:
        addresses: list[tuple[str, ...]] = []
        for group, parts in found.addresses.items():
            label, _preferred = self._label(found, group, self._group_labels.get(group, ""))
            for one in self._divided(parts):
                address = (*address_of(one), label)
                if address not in addresses:
                    addresses.append(address)
        return tuple(addresses)

    def _divided(self, parts: list[str]) -> list[list[str]]:
        between = self._style.between
        if not between or not any(between in part for part in parts):
            return [parts]
        several = [[piece.strip() for piece in part.split(between)] for part in parts]
        count = max(len(pieces) for pieces in several)
        return [[pieces[n] if n < len(pieces) else "" for pieces in several] for n in range(count)]

    def _named_values(self, found: Found) -> None:
        """Google's events, relations and own fields: a value whose name is in another column."""
        for group, header, cell in found.values:
            name = found.labels.get(group, "").lstrip("* ") or header
            if group.startswith("event") and name.casefold() in {"anniversary", "jahrestag"}:
                value = date_of(cell, self._month_first)
                if value and Target.ANNIVERSARY not in found.dates:
                    found.dates[Target.ANNIVERSARY] = value
                    continue
            found.extras += [(name, value) for value in self._values(cell)]


def _kind_of(kind: str, value: str, label: str) -> tuple[str, str]:
    """A web address that is somebody's page in a network is a profile, and the other way round."""
    if kind == "url" and is_profile(value):
        return "profile", network_of(value) or label
    if kind == "profile" and not label:
        return kind, network_of(value)
    return kind, label
