"""LinkedIn's Connections.csv: with and without preamble, URL column or English headers."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from mitose.domain.column_mapping import KEPT, ColumnMapping, ColumnTarget, Target
from mitose.domain.imported import ImportRecord, Problem, ReadResult
from mitose.exchange import parallel
from mitose.exchange.csv_table import Header, Row, find_header, head_lines, plain, rows
from mitose.exchange.encodings import text_lines
from mitose.exchange.reader import BATCH, NO_MAPPINGS, Watch, batches, shown
from mitose.exchange.records import Fields, Records
from mitose.exchange.vcard_values import month_number, partial_date

# Only English is known from real files; the others are what LinkedIn's words in those languages
# would be.
_COLUMNS = {
    "given": "first name|vorname|prenom|nombre|nome|voornaam",
    "family": "last name|nachname|nom|apellidos|cognome|sobrenome|achternaam",
    "url": "url|profile url|profil url|linkedin url",
    "email": "email address|e mail address|e mail adresse|email adresse|email|e mail"
    "|adresse e mail|direccion de correo electronico|indirizzo e mail",
    "organisation": "company|unternehmen|firma|entreprise|empresa|azienda|bedrijf",
    "role": "position|poste|cargo|posizione|functie",
    "on": "connected on|verbunden am|vernetzt am|kontakt seit|connecte le|connexion le"
    "|conectado el|conectado em|collegato il|verbonden op",
}
_FIELDS = {name: field for field, names in _COLUMNS.items() for name in names.split("|")}
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)(?:,?\s.*)?\Z")
_NAMED = re.compile(r"(\d{1,2})[.\s-]+([^\W\d_]+)\.?[\s-]+(\d{4}|\d\d)(?:,?\s.*)?\Z")
_PRONOUNS = re.compile(
    r"\s*\(((?:er|sie|ihm|ihr|he|him|his|she|her|hers|they|them|xier)"
    r"(?:\s*[/,|]\s*(?:er|sie|ihm|ihr|he|him|his|she|her|hers|they|them|xier)){0,3})\)\s*\Z",
    re.I,
)
_DEGREE = re.compile(
    r"(?:MBA|EMBA|MSc|BSc|MA|BA|PhD|LLM|CFA|PMP|CPA|MD|DBA|Dr|[A-Z]{2,5}"
    r"|(?:[A-Z]{1,2}[a-z]{0,3}\.){1,4}[A-Za-z]{0,3})\.?[®™]?\Z"
)
_TARGETS = {
    "given": ColumnTarget(Target.GIVEN),
    "family": ColumnTarget(Target.FAMILY),
    "url": ColumnTarget(Target.PROFILE, "LinkedIn"),
    "email": ColumnTarget(Target.EMAIL),
    "organisation": ColumnTarget(Target.ORGANISATION),
    "role": ColumnTarget(Target.ROLE),
    "on": ColumnTarget(Target.CONNECTED_ON),
}
_LONGEST = 1_000
_PROFILE = "linkedin.com/"

SOURCE = "LinkedIn"

#: One row as marshal takes it: line number, fields or None, problems (reason, values).
_Packed = tuple[int, Fields | None, tuple[tuple[str, tuple[str, ...]], ...]]


class LinkedInReader:
    """Reads the connections out of LinkedIn's data export."""

    code = "linkedin"

    def recognise(self, head: bytes, name: str) -> int:
        """By the columns' names, wherever the header stands near the beginning."""
        lines = head_lines(head)
        header = find_header(lines, is_header)
        if header is None:
            return 0
        if "on" in _mapping(header):
            return 95
        return 70 if any(_PROFILE in line for line in lines[header.next_line :][:50]) else 0

    def read(self, path: Path, watch: Watch) -> Iterator[ReadResult]:
        """Read in batches; a large file in a child process.

        What the user settled about these columns goes before what LinkedIn's are.
        """
        if watch.mappings != NO_MAPPINGS:
            from mitose.exchange.table_reader import is_settled, read_table  # noqa: PLC0415

            if is_settled(path, watch.mappings):
                yield from read_table(path, watch, self.code)
                return
        file, size = shown(path), path.stat().st_size
        run = parallel.run(
            "mitose.exchange.linkedin:read_rows",
            [(os.fspath(path),)],
            cancelled=watch.cancelled,
            workers=1 if size >= parallel.WORTH_CHILDREN else -1,
        )
        found = False
        make = Records(self.code).make
        for _number, (share, packed) in run:
            found = True
            watch.step(int(size * share))
            yield from self._results(file, packed, make)
        if not found:
            yield ReadResult(file, self.code, problems=(Problem(file, "", "no_header"),))

    def _results(
        self, file: str, packed: list[_Packed], make: Callable[[Fields, str], ImportRecord]
    ) -> Iterator[ReadResult]:
        records: list[ImportRecord] = []
        problems: list[Problem] = []
        skipped: list[str] = []
        for line, fields, troubles in packed:
            where = f"line {line}"
            problems += [Problem(file, where, reason, tuple(values)) for reason, values in troubles]
            if fields is not None:
                records.append(make(fields, where))
            elif not troubles:
                skipped.append(where)
        yield from batches(file, self.code, SOURCE, records, problems, skipped)


def read_rows(path: str) -> Iterator[tuple[float, list[_Packed]]]:
    """The file's rows, at most ``BATCH`` at a time, with the share that is done (0 to 1).

    Yields nothing when there is no header. Raises OSError when the file cannot be read.
    """
    lines = text_lines(Path(path).read_bytes())
    header = find_header(lines, is_header)
    if header is None:
        return
    taker = RowTaker(header)
    packed: list[_Packed] = []
    for row in rows(lines, header):
        packed.append(taker.take(row))
        if len(packed) == BATCH:
            yield row.line / len(lines), packed
            packed = []
    yield 1.0, packed


def is_header(names: Sequence[str]) -> bool:
    """Whether these plain names may be LinkedIn's."""
    known = [_FIELDS[name] for name in names if name in _FIELDS]
    fields = set(known)
    if sum(map(bool, names)) > 2 * len(known):
        return False  # a wide table of another program, that tells since when as well
    return {"given", "family"} <= fields and ("on" in fields or {"url", "role"} <= fields)


def mapping(names: Sequence[str]) -> ColumnMapping:
    """What LinkedIn's columns are, as for any other table."""
    return tuple(_TARGETS.get(_FIELDS.get(plain(name), ""), KEPT) for name in names)


def is_surely_header(names: Sequence[str]) -> bool:
    """Whether these plain names are LinkedIn's and nobody else's: they tell since when."""
    return is_header(names) and any(_FIELDS.get(name) == "on" for name in names)


def _mapping(header: Header) -> dict[str, int]:
    """Field → column; the first column of a name counts."""
    found: dict[str, int] = {}
    for column, name in enumerate(header.names):
        field = _FIELDS.get(plain(name))
        if field:
            found.setdefault(field, column)
    return found


class RowTaker:
    """Turns rows into fields."""

    def __init__(self, header: Header) -> None:
        self._header = header
        self._columns = _mapping(header)
        used = set(self._columns.values())
        self._others = [
            (column, name or f"Column {column + 1}")
            for column, name in enumerate(header.names)
            if column not in used
        ]
        self._dates: dict[str, str] = {}
        self._known = [self._columns.get(field, -1) for field in _COLUMNS]

    def take(self, row: Row) -> _Packed:
        """The row's fields; None and no problem for a row with no more than a date."""
        problems: list[tuple[str, tuple[str, ...]]] = []
        if row.open_quote:
            problems.append(("open_quote", ()))
        cells = row.cells
        width = len(self._header.names)
        if len(cells) < width:
            cells = cells + [""] * (width - len(cells))
        if max(map(len, cells)) > _LONGEST:
            cells = self._shortened(cells, problems)
        given, family, url, email, organisation, role, on = [
            cells[column] if column >= 0 else "" for column in self._known
        ]
        extras = [(name, cells[column]) for column, name in self._others if cells[column]]
        extras += [
            (f"Column {width + more}", cell) for more, cell in enumerate(cells[width:], 1) if cell
        ]
        if not (given or family or url or email or organisation or role or extras):
            return row.line, None, tuple(problems)
        family, suffix, pronouns = _divided(family)
        extras += [("Pronouns", pronouns)] * bool(pronouns)
        name = ", ".join(filter(None, (f"{given} {family}".strip(), suffix))) or email or url
        if not name:
            return row.line, None, (*problems, ("no_name", ()))
        connected_on = self._date(on) if on else ""
        if on and not connected_on:
            extras.append((self._header.names[self._columns["on"]], on))
        methods: list[tuple[str, str, str, bool]] = []
        if url:
            is_profile = _PROFILE in url.lower()
            methods.append(
                ("profile", url, "LinkedIn", False) if is_profile else ("url", url, "", False)
            )
        if email:
            methods.append(("email", email, "", False))
        fields: tuple[Any, ...] = (
            name, "", "", 0, given, family, "", "", suffix, "", organisation, "", role,
            tuple(methods), (), "", "", "", (), connected_on, b"", tuple(extras),
        )  # fmt: skip
        return row.line, fields, tuple(problems)

    def _shortened(
        self, cells: list[str], problems: list[tuple[str, tuple[str, ...]]]
    ) -> list[str]:
        for column, cell in enumerate(cells):
            if len(cell) > _LONGEST:
                names = self._header.names
                name = names[column] if column < len(names) else f"Column {column + 1}"
                problems.append(("value_shortened", (name,)))
        return [cell[:_LONGEST] for cell in cells]

    def _date(self, text: str) -> str:
        found = self._dates.get(text)
        if found is None:
            found = connected_date(text)
            if len(self._dates) < 10_000:
                self._dates[text] = found
        return found


def _divided(family: str) -> tuple[str, str, str]:
    """A last name, the degrees after it, the pronouns: `Müller, MBA (er/ihm)`.

    Only what is surely neither is taken off: a last name may hold commas and brackets.
    """
    if "," not in family and "(" not in family:
        return family, "", ""
    said = _PRONOUNS.search(family)
    pronouns = said[1] if said else ""
    name = family[: said.start()].rstrip(" ,") if said else family
    bare, _comma, degrees = name.partition(",")
    if bare.strip() and degrees and all(map(_DEGREE.match, re.split(r"[\s,]+", degrees.strip()))):
        return bare.strip(), degrees.strip(), pronouns
    return name or family, "", pronouns


def connected_date(text: str) -> str:
    """An ISO date from ``15 Jan 2024``, ``15. Januar 2024``, ``01/15/24, 3:21 PM`` …; '' for none.

    Slashes are month first, as LinkedIn wrote them; day first only where it cannot be else.
    """
    match = _NAMED.match(text)
    if match:
        return _iso(match[3], month_number(match[2]), int(match[1]))
    match = _SLASHED.match(text)
    if match:
        first, second = int(match[1]), int(match[2])
        month, day = (second, first) if first > 12 else (first, second)
        return _iso(match[3], month, day)
    found = partial_date(text)
    return "" if found.startswith("--") else found


def _iso(year: str, month: int, day: int) -> str:
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day).isoformat()
    except ValueError:
        return ""
