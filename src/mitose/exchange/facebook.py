r"""Facebook's list of friends as JSON, every generation of its keys.

The export writes each byte of a UTF-8 letter as a character of its own (`J\u00c3\u00b6rg`);
names that are right already stay as they are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mitose.domain.imported import ImportRecord, Problem, ReadResult
from mitose.exchange.cells import mail_addresses, numbers_of, one_line
from mitose.exchange.encodings import narrow, without_controls
from mitose.exchange.reader import Watch, batches, shown
from mitose.exchange.records import Fields, Records

_KEY = re.compile(rb'"friends(?:_v\d+)?"\s*:\s*(?:\[|\{)')
_KEYS = re.compile(r"friends(?:_v\d+)?\Z")
_LONGEST = 1_000

SOURCE = "Facebook"
#: Who has left.
NOBODY = {"Facebook User", "Facebook user", "Facebook-Nutzer", "Facebook-Nutzerin"}


class FacebookReader:
    """Reads ``your_friends.json`` and what it was called earlier."""

    code = "facebook"

    def recognise(self, head: bytes, name: str) -> int:
        """By the key of the list, near the beginning."""
        head = narrow(head)
        if head.lstrip()[:1] != b"{" or b'"name"' not in head:
            return 0
        return 90 if _KEY.search(head[:4096]) else 0

    def read(self, path: Path, watch: Watch) -> Iterator[ReadResult]:
        """Read the whole file: it holds a name and a time per friend."""
        file = shown(path)
        data = narrow(path.read_bytes())
        watch.step(len(data) // 2)
        try:
            friends = _friends(json.loads(data))
        except (ValueError, RecursionError):
            friends = None
        if friends is None:
            yield ReadResult(file, self.code, problems=(Problem(file, "", "invalid_json"),))
            return
        make = Records(self.code).make
        records: list[ImportRecord] = []
        problems: list[Problem] = []
        skipped: list[str] = []
        for number, friend in enumerate(friends, 1):
            where = f"contact {number}"
            fields = _fields(friend)
            if fields is not None and fields[0] in NOBODY:
                skipped.append(where)
            elif fields is None:
                problems.append(Problem(file, where, "no_name"))
            else:
                records.append(make(fields, where))
        yield from batches(file, self.code, SOURCE, records, problems, skipped)


def repaired(text: str) -> str:
    """The text whose UTF-8 bytes were written as characters; any other text as it is."""
    if text.isascii():
        return text
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def _friends(document: object) -> list[Any] | None:
    """The list of friends, under its key or one below (`{"friends": {"friends": […]}}`)."""
    if not isinstance(document, dict):
        return None
    for key, value in document.items():
        if not _KEYS.match(key):
            continue
        if isinstance(value, list):
            return value
        inner = _friends(value)
        if inner is not None:
            return inner
    return None


def _fields(friend: object) -> Fields | None:
    if not isinstance(friend, dict):
        return None
    name = _text(friend.get("name"))
    if not name:
        return None
    methods: list[tuple[str, str, str, bool]] = []
    told = friend.get("contact_info")
    for entry in told if isinstance(told, list) else [told]:
        text = _text(entry)
        mails = mail_addresses(text)
        methods += [("email", mail, "", False) for mail in mails]
        if text and not mails:
            methods += [("phone", number, "", False) for number in numbers_of(text)]
    return fields_of(name, _day(friend.get("timestamp")), tuple(methods))


def fields_of(name: str, since: str, methods: tuple[Fields, ...] = ()) -> Fields:
    """The fields of a friend."""
    return (
        name, "", "", 0, "", "", "", "", "", "", "", "", "", methods, (), "", "", "", (), since,
        b"", (),
    )  # fmt: skip


def _text(value: object) -> str:
    if not isinstance(value, str):
        return ""
    text = value.encode("utf-8", "replace").decode()  # half a surrogate pair is no text
    return one_line(without_controls(repaired(text)))[:_LONGEST]


def _day(timestamp: object) -> str:
    if isinstance(timestamp, str) and timestamp.isdecimal() and len(timestamp) < 12:
        timestamp = int(timestamp)
    if isinstance(timestamp, bool) or not isinstance(timestamp, int) or timestamp <= 0:
        return ""
    try:
        return datetime.fromtimestamp(timestamp, UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return ""
