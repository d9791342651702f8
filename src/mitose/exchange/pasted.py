"""Lists as people type or paste them: a name, an address, a firm and a number per line.

Everything that is a format of its own (cards, a table with headers or of even columns) is read as
that; what is left is taken line by line, each part of a line by its looks.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from pathlib import Path
from typing import Any

from mitose.domain.imported import ImportRecord, Problem, ReadResult
from mitose.exchange.cells import mail_addresses, one_line
from mitose.exchange.csv_table import SEPARATORS
from mitose.exchange.encodings import text_lines
from mitose.exchange.links import is_profile, name_in_link, network_of
from mitose.exchange.pasted_blocks import Block, blocks_of, person_of
from mitose.exchange.reader import Reader, Watch, batches, shown
from mitose.exchange.records import Fields, Records

_LONGEST = 1_000
_MAIL = re.compile(r"[^\s<>,;:|\"'()\[\]]{1,100}@[^\s<>,;:|\"'()\[\]]{1,250}")
_ANGLED = re.compile(r"<\s*([^<>\s]+@[^<>\s]+)\s*>")
_URL = re.compile(
    r"(?:https?://|www\.)\S+\Z|(?:[\w-]+\.)*(?:linkedin|xing|facebook)\.com/\S+\Z", re.I
)
_LINK = re.compile(r"((?:https?://|www\.)\S+)", re.I)
_PHONE_WORD = re.compile(
    r"(?:tel|fon|phone|telefon|mobil|handy|mob|fax|t|m)[.:]*\s*(?=[+(\d])", re.I
)
_PHONE = re.compile(r"(?:\+|\(?0|\(\+)[\d\s/().-]{4,}\Z|\d[\d\s/().-]{6,}\Z")
_BULLET = re.compile(r"\A\s*(?:[-*•·–—]\s+|\d{1,4}[.)]\s+)")
_DASH = re.compile(r"\s+[-–—|•·]\s+|\s{3,}")
_FIRM = re.compile(
    r"\b(?:gmbh|ag|kg|ohg|ug|gbr|mbh|ltd|inc|llc|corp|plc|holding|verlag|versicherung|bank|kanzlei"
    r"|agentur|group|consulting)\b|& co",
    re.I,
)
_PHONE_AT_END = re.compile(r"(?<=[^\d\s+(/.,-])[\s:]+((?:\+|\(?0|\(\+)[\d\s/().-]{5,})\Z")
_IN_BRACKETS = re.compile(r"(.*\S)\s*\(([^()]{2,})\)\Z")
# What stands before the recipients of a mail.
_RECIPIENTS = re.compile(r"\A(?:an|to|cc|bcc|von|from|kopie)\s*:\s*(?=\S)", re.I)
# A heading above the list, a greeting below it.
_SAYS_NOBODY = re.compile(
    r"[^@:]{1,60}:\Z|(?:viele|beste|liebe|freundliche|sch[oö]ne|herzliche) gr(?:ü|ue)(?:ß|ss)e\W*\Z"
    r"|(?:mit )?(?:freundlichen|besten|herzlichen|vielen) gr(?:ü|ue)(?:ß|ss)en\W*\Z"
    r"|(?:kind |best |warm )?regards\W*\Z",
    re.I,
)
_ENCODED = re.compile(r"=\?[\w-]{2,20}\?[QB]\?[^?\s]{1,500}\?=", re.I)
_NOT_A_NAME = re.compile(r"[{}<>=\\]|https?:")


class ListReader:
    """Reads text files of mail addresses with or without names (`"Eva" <eva@…>`)."""

    code = "list"

    def recognise(self, head: bytes, name: str) -> int:
        """By mail addresses in most of the lines."""
        if (
            head[:1] in b"<{["
            or head[:6].upper() in (b"BEGIN:", b"FROM: ")
            or head[:7] in (b"MECARD:", b"dn: cn=")
        ):
            return 0
        lines = [line for line in text_lines(head)[:200] if line.strip()]
        with_mail = sum(1 for line in lines if _MAIL.search(line))
        return 30 if lines and with_mail >= len(lines) * 0.6 and not _is_machine(lines) else 0

    def read(self, path: Path, watch: Watch) -> Iterator[ReadResult]:
        """Read line by line."""
        lines = text_lines(path.read_bytes())
        watch.step(path.stat().st_size // 2)
        yield from results(shown(path), lines)


def _is_machine(lines: Sequence[str]) -> bool:
    return sum(1 for line in lines if _NOT_A_NAME.search(_ANGLED.sub("", line))) > len(lines) // 5


def read_text(text: str, name: str, watch: Watch, reader: Reader | None) -> Iterator[ReadResult]:
    """What was pasted; ``reader`` is the format it was recognised as, if any.

    ``name`` takes the place of the file's in the results.
    """
    if reader is None or reader.code == ListReader.code:
        yield from results(name, text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
        return
    with tempfile.TemporaryDirectory(prefix="mitose-") as folder:
        path = Path(folder, "pasted")
        path.write_text(text, encoding="utf-8", errors="replace")
        for result in reader.read(path, watch):
            problems = tuple(replace(problem, file=name) for problem in result.problems)
            yield replace(result, file=name, problems=problems)


def results(file: str, lines: Sequence[str]) -> Iterator[ReadResult]:
    """The people in lines of any kind."""
    blocks = blocks_of(lines)
    if blocks:
        yield from _block_results(file, blocks)
        return
    reversed_names = _are_reversed(lines)
    make = Records(ListReader.code).make
    records: list[ImportRecord] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines, 1):
        text = one_line(_BULLET.sub("", line, count=1)) if "\t" not in line else line.strip()
        text = _RECIPIENTS.sub("", _decoded(text))
        if not text:
            continue
        where = f"line {number}"
        people = [] if _SAYS_NOBODY.match(text) else _people(text, reversed_names)
        if not people:
            problems.append(Problem(file, where, "no_name"))
        records += [make(fields, where) for fields in people]
    yield from batches(file, ListReader.code, "", records, problems, [])


def _block_results(file: str, blocks: Sequence[Block]) -> Iterator[ReadResult]:
    records: list[ImportRecord] = []
    problems: list[Problem] = []
    for number, block in blocks:
        person = person_of(block)
        if person is None:
            problems.append(Problem(file, f"line {number}", "no_name"))
        else:
            records.append(replace(person, where=f"line {number}"))
    yield from batches(file, ListReader.code, "", records, problems, [])


def _are_reversed(lines: Sequence[str]) -> bool:
    """Whether every line is `Müller, Jörg`: two short parts, no firm, nothing else."""
    filled = [line.strip() for line in lines if line.strip()]
    return len(filled) > 0 and all(_looks_reversed(line) for line in filled)


def _looks_reversed(line: str) -> bool:
    family, comma, given = line.partition(",")
    return (
        bool(comma)
        and "," not in given
        and len(family.split()) <= 3
        and 1 <= len(given.split()) <= 2
        and not any(map(str.isdigit, line))
        and "@" not in line
        and not _FIRM.search(line)
        and family.split()[-1:] != []
        and len(family.split()) < 2 + any(word.islower() for word in family.split())
    )


def _people(line: str, reversed_names: bool) -> list[Fields]:
    """Who a line tells of: one, or all recipients of a mail header."""
    named, rest = _recipients(line)
    if named and not any(sign in name for name, _mail in named for sign in "\t;|"):
        people = [_person([name, mail], False) for name, mail in named]
        if not rest or (len(named) > 1 and mail_addresses(rest)):
            people += [_person([mail], False) for mail in mail_addresses(rest)]
            return [fields for fields in people if fields is not None]
    mails = mail_addresses(line)
    if len(mails) > 1 and not _MAIL.sub("", line).strip(" ,;\t<>"):
        return [fields for mail in mails if (fields := _person([mail], False)) is not None]
    fields = _person(_parts(line), reversed_names)
    return [fields] if fields is not None else []


def _recipients(line: str) -> tuple[list[tuple[str, str]], str]:
    """The (name, address) pairs of `"Eva" <eva@…>, Udo <udo@…>`, and what follows the last."""
    found: list[tuple[str, str]] = []
    end = 0
    for match in _ANGLED.finditer(line):
        name = line[end : match.start()].strip(" ,;")
        found.append((name.strip("\"' "), match[1]))
        end = match.end()
    return found, line[end:].strip(" ,;")


def _parts(line: str) -> list[str]:
    """The parts of a line: at tabs, semicolons, bars or commas, whichever come first here."""
    match = _ANGLED.search(line)
    if match and not any(sign in line[: match.start()] for sign in "\t;|,"):
        name = line[: match.start()].strip("\"' ")
        return [name, match[1], *_parts(line[match.end() :].strip(" ,;"))]
    for sign in ("\t", ";", "|"):
        if sign in line:
            return [one_line(part) for part in line.split(sign)]
    pieces = _DASH.split(line)
    if len(pieces) > 1:
        return [one_line(piece) for piece in pieces]
    if "," in line:
        return [one_line(part) for part in line.split(",")]
    mail = _MAIL.search(line)
    if mail:  # 'Eva Muster eva@x.example'
        return [one_line(line[: mail.start()]), mail[0], one_line(line[mail.end() :])]
    return [line]


def _decoded(text: str) -> str:
    """The text with what a mail's head encodes (`=?utf-8?Q?J=C3=B6rg?=`) as letters."""
    return _ENCODED.sub(lambda match: _word(match[0]), text) if "=?" in text else text


def _word(encoded: str) -> str:
    try:
        return one_line(str(make_header(decode_header(encoded))))
    except (LookupError, ValueError, HeaderParseError):
        return encoded


def _pieces(parts: Sequence[str]) -> Iterator[str]:
    """The parts of a line, links and numbers apart from what stands before them."""
    for part in parts:
        for piece in _LINK.split(part):
            yield from _PHONE_AT_END.split(piece)


def _bare(text: str) -> str:
    """A part without what is around it; a bracket stays where it has its other half."""
    text = text.strip(" \"'<>[]")
    if text.count("(") != text.count(")") or (text[:1] == "(" and text[-1:] == ")"):
        text = text.strip("()")
    return text[:_LONGEST]


def _person(parts: Sequence[str], reversed_names: bool) -> Fields | None:
    """The fields that a line's parts make; None where nothing can be a name."""
    methods: list[tuple[str, str, str, bool]] = []
    texts: list[str] = []
    for piece in _pieces(parts):
        text = _bare(piece)
        if not text:
            continue
        method = _method(text)
        if method is not None:
            methods.append(method)
        elif text.lower() != "mailto:":
            texts.append(text)
    given = family = ""
    if reversed_names and len(texts) == 2:
        family, given = texts
        texts = [f"{given} {family}"]
    if texts:
        name, given, family, *rest = _named(texts[0], given, family)
        texts[:1] = [name, *rest]
    else:
        name = next((name_in_link(value) or value for _kind, value, *_ in methods), "")
    if not name or not any(map(str.isalnum, name)) or _NOT_A_NAME.search(name):
        return None
    organisation, role, rest = _work(texts[1:])
    fields: tuple[Any, ...] = (
        name, "", "", 0, given, family, "", "", "", "", organisation, "", role, tuple(methods), (),
        "", "", "\n".join(rest), (), "", b"", (),
    )  # fmt: skip
    return fields


def _named(name: str, given: str, family: str) -> list[str]:
    """A name, its parts, and the firm after it: `Müller, Jörg (Größwerk)`."""
    match = _IN_BRACKETS.match(name)
    firm = [match[2]] if match and not match[2].islower() else []
    if match and firm:
        name = match[1]
    if "," in name and _looks_reversed(name):
        family, given = (part.strip() for part in name.split(","))
        name = f"{given} {family}"
    return [name, given, family, *firm]


def _work(texts: list[str]) -> tuple[str, str, list[str]]:
    """Firm, role, and what is neither: `Tischler, Holz GmbH` is a role and a firm."""
    if len(texts) > 1 and _FIRM.search(texts[1]) and not _FIRM.search(texts[0]):
        return texts[1], texts[0], texts[2:]
    return (texts[0] if texts else ""), "", texts[1:]


def _method(text: str) -> tuple[str, str, str, bool] | None:
    mails = mail_addresses(text)
    if mails:
        return ("email", mails[0], "", False)
    if _URL.match(text):
        network = network_of(text) if is_profile(text) else ""
        return ("profile", text, network, False) if network else ("url", text, "", False)
    bare = _PHONE_WORD.sub("", text, count=1)
    if _PHONE.match(bare) and sum(map(str.isdigit, bare)) >= 5:
        return ("phone", bare, _phone_label(text), False)
    return None


def _phone_label(text: str) -> str:
    word = text[:6].casefold()
    if word.startswith(("mob", "handy", "m:", "m.")):
        return "mobile"
    return "fax" if word.startswith("fax") else ""


def is_even(text: str) -> bool:
    """Whether the lines are cells of a spreadsheet: three or more rows of as many tabs."""
    lines = [line for line in text.splitlines() if line.strip()]
    sign = next((sign for sign in ("\t", *SEPARATORS) if lines and sign in lines[0]), "")
    return bool(sign) and len(lines) >= 3 and len({line.count(sign) for line in lines}) == 1
