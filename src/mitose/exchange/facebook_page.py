"""Facebook's list of friends as the page that its export gives unless one asks for JSON.

The names of its classes change; what stays is a name and, right below it, since when.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from mitose.domain.imported import ReadResult
from mitose.exchange.cells import one_line
from mitose.exchange.encodings import decode, narrow, without_controls
from mitose.exchange.facebook import NOBODY, SOURCE, fields_of
from mitose.exchange.reader import Watch, batches, shown
from mitose.exchange.records import Records
from mitose.exchange.table_dates import date_of

_BEGIN = re.compile(rb"\s*(?:<!doctype html[^>]*>\s*)?<html", re.I)
_TITLE = re.compile(
    rb"<title>(?![^<]*(?:removed|rejected|entfernt|abgelehnt))[^<]{0,40}\b(?:friends|freunde)\s*</",
    re.I,
)
_SKIPPED = ("style", "script", "head", "title")
_SINCE = re.compile(r"(.{0,20}\b(?:19|20)\d\d)\b.{0,20}\Z")
_LONGEST = 200


class FacebookPageReader:
    """Reads ``your_friends.html``."""

    code = "facebook"

    def recognise(self, head: bytes, name: str) -> int:
        """By the page's title."""
        head = narrow(head)
        return 88 if _BEGIN.match(head) and _TITLE.search(head) else 0

    def read(self, path: Path, watch: Watch) -> Iterator[ReadResult]:
        """Read the whole page."""
        texts = list(_texts(decode(narrow(path.read_bytes()))))
        watch.step(path.stat().st_size // 2)
        make = Records(self.code).make
        records, skipped = [], []
        for number, (name, since) in enumerate(_friends(texts), 1):
            where = f"contact {number}"
            if name in NOBODY:
                skipped.append(where)
            else:
                records.append(make(fields_of(name, since), where))
        yield from batches(shown(path), self.code, SOURCE, records, [], skipped)


def _texts(page: str) -> Iterator[str]:
    """What can be read on the page, piece by piece."""
    hidden = ""
    for piece in page.split("<"):
        tag, closed, text = piece.partition(">")
        word = tag.split(None, 1)[0].lower() if closed and tag.strip() else ""
        if hidden:
            hidden = "" if word == f"/{hidden}" else hidden
            if hidden:
                continue
        elif word in _SKIPPED:
            hidden = word
            continue
        said = one_line(without_controls(unescape(text)))
        if said:
            yield said


def _friends(texts: list[str]) -> Iterator[tuple[str, str]]:
    """Name and day of those that have one below their name."""
    before = ""
    for text in texts:
        since = _since(text)
        if since and before:
            yield before, since
            before = ""
        else:
            before = "" if since else text[:_LONGEST]


def _since(text: str) -> str:
    match = _SINCE.match(text)
    found = date_of(match[1], True) if match else ""
    return "" if found.startswith("--") else found
