"""Read Mitose's own CSV (``csv_write``), also after a spreadsheet has saved it again."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from mitose.domain.category import ContactKind
from mitose.domain.imported import ImportRecord, Problem, ReadResult
from mitose.exchange import parallel, planning
from mitose.exchange.csv_columns import (
    ADDRESS,
    METHODS,
    SINGLE,
    UID,
    column,
    restored,
)
from mitose.exchange.csv_table import find_header, head_lines
from mitose.exchange.encodings import text_lines
from mitose.exchange.planning import Entry
from mitose.exchange.reader import BATCH, Watch, batches, shown
from mitose.exchange.records import Fields, Records
from mitose.exchange.vcard_planning import head as plan_head
from mitose.exchange.vcard_values import partial_date
from mitose.exchange.vcard_write import escape

_KNOWN_AT_LEAST = 6
_LARGEST_CELL = 64_000_000
_UNKNOWN_SOURCE = "mitose_csv"

#: One row as marshal takes it: line number, fields or None, problems (reason, values).
_Packed = tuple[int, Fields | None, tuple[tuple[str, tuple[str, ...]], ...]]


class MitoseCsvReader:
    """Reads the tables that Mitose writes."""

    code = "mitose_csv"

    def recognise(self, head: bytes, name: str) -> int:
        """By the first column, wherever it stands now, or by most of our columns."""
        return 100 if find_header(head_lines(head), _is_header) else 0

    def read(self, path: Path, watch: Watch) -> Iterator[ReadResult]:
        """Read in batches; a large file in a child process."""
        file, size = shown(path), path.stat().st_size
        run = parallel.run(
            "mitose.exchange.mitose_csv:read_rows",
            [(os.fspath(path),)],
            cancelled=watch.cancelled,
            workers=1 if size >= parallel.WORTH_CHILDREN else -1,
        )
        make = Records(self.code).make
        found = False
        for _number, (share, packed) in run:
            found = True
            watch.step(int(size * share))
            records: list[ImportRecord] = []
            problems: list[Problem] = []
            skipped: list[str] = []
            for line, fields, troubles in packed:
                where = f"line {line}"
                problems += [Problem(file, where, reason, tuple(v)) for reason, v in troubles]
                if fields is not None:
                    records.append(make(fields, where))
                elif not troubles:
                    skipped.append(where)
            yield from batches(file, self.code, "", records, problems, skipped)
        if not found:
            yield ReadResult(file, self.code, problems=(Problem(file, "", "no_header"),))


def _is_header(names: Sequence[str]) -> bool:
    known = {name for name in names if column(name)}
    return UID in known or ("name" in known and len(known) >= _KNOWN_AT_LEAST)


def read_rows(path: str) -> Iterator[tuple[float, list[_Packed]]]:
    """The rows, at most ``BATCH`` at a time, with the share that is done (0 to 1).

    Yields nothing when there is no header. Raises OSError when the file cannot be read.
    """
    lines = text_lines(Path(path).read_bytes())
    header = find_header(lines, _is_header)
    if header is None:
        return
    taker = _Taker(header.names)
    csv.field_size_limit(_LARGEST_CELL)
    start = header.next_line
    rows = csv.reader((f"{line}\n" for line in lines[start:]), delimiter=header.separator)
    packed: list[_Packed] = []
    line = start + 1
    for cells in rows:
        if any(cells):
            packed.append(taker.take(line, cells))
        line = start + rows.line_num + 1
        if len(packed) == BATCH:
            yield min(line / len(lines), 1.0), packed
            packed = []
    yield 1.0, packed


class _Taker:
    """Turns rows into fields."""

    def __init__(self, names: Sequence[str]) -> None:
        self._columns = [column(name) for name in names]
        self._names = names

    def take(self, line: int, cells: list[str]) -> _Packed:
        """The row's fields; a problem where nothing in it can be a name."""
        single: dict[str, str] = {}
        several: dict[str, dict[int, dict[str, str]]] = {}
        unknown: list[tuple[str, str, str]] = []
        for at, cell in enumerate(cells):
            known = self._columns[at] if at < len(self._columns) else None
            text = restored(cell) if cell else ""
            if known is None or known.noun != "extra":  # those are kept to the letter
                text = text.strip()
            if not text:
                continue
            if known is None:
                unknown.append((self._name(at), text, _UNKNOWN_SOURCE))
            elif known.number:
                several.setdefault(known.noun, {}).setdefault(known.number, {})[known.field] = text
            else:
                single[known.noun] = text
        for number in several.get("approach", {}):  # an approach may have no way in
            several["approach"][number].setdefault("", "")
        return self._packed(line, single, _in_order(several), unknown)

    def _name(self, at: int) -> str:
        named = self._names[at] if at < len(self._names) else ""
        return named or f"Column {at + 1}"

    def _packed(
        self,
        line: int,
        single: dict[str, str],
        several: Mapping[str, list[dict[str, str]]],
        unknown: list[tuple[str, str, str]],
    ) -> _Packed:
        methods = tuple(
            (kind, one[""], one.get("label", ""), one.get("preferred", "").casefold() == "true")
            for kind in METHODS
            for one in several.get(kind, ())
            if one.get("")
        )
        organisation = single.get("organisation", "")
        name = single.get("name") or f"{single.get('given', '')} {single.get('family', '')}".strip()
        name = name or organisation or (methods[0][1] if methods else "")
        if not name:
            return line, None, (("no_name", ()),)
        own: dict[str, Any] = {part: single.get(part, "") for part in SINGLE}
        for day in ("birthday", "anniversary"):
            own[day] = partial_date(own[day])
            if single.get(day) and not own[day]:
                unknown.append((day, single[day], _UNKNOWN_SOURCE))
        extras = [
            (one.get("", ""), one.get("value", ""), one.get("source", ""))
            for one in several.get("extra", ())
            if one.get("")
        ]
        fields: Fields = (
            " ".join(name.split()), "", own[UID],
            1 if own["kind"].casefold() == ContactKind.ORGANISATION else 0,
            own["given"], own["family"], own["prefix"], own["middle"], own["suffix"],
            own["nickname"], organisation, own["department"], own["role"], methods,
            tuple(_address(one) for one in several.get("address", ())),
            own["birthday"], own["anniversary"], own["notes"],
            tuple(one[""] for one in several.get("tag", ()) if one.get("")), "", b"",
            (*extras, *unknown, *_plan(single, several)),
        )  # fmt: skip
        return line, fields, ()


def _in_order(
    several: Mapping[str, Mapping[int, dict[str, str]]],
) -> dict[str, list[dict[str, str]]]:
    return {noun: [found[n] for n in sorted(found)] for noun, found in several.items()}


def _address(parts: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(parts.get(part, "") for part in ADDRESS)


def _plan(
    single: Mapping[str, str], several: Mapping[str, list[dict[str, str]]]
) -> Iterator[tuple[str, str, str]]:
    """The plan's cells as the properties of a card, which ``Records`` makes a plan of."""
    found = [Entry(name, single[name], {}) for name in planning.FIELDS if single.get(name)]
    for noun in planning.NOUNS:
        for one in several.get(noun, ()):
            fields = {name: text for name, text in one.items() if name}
            found.append(Entry(noun, one.get("", ""), fields))
    for entry in found:
        yield plan_head(entry), escape(entry.text) or "\\n", ""
