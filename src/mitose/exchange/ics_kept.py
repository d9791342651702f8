"""The entries of a calendar file written before: what has not changed is taken over as it is.

So an entry keeps its stamp while it stays the same (RFC 5545 §3.8.7.2 and §3.8.7.3: the moment it
was last revised), the same data gives the same bytes, and a change among forty thousand entries
makes one of them anew and not all.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

#: What an entry was made from, as a digest.
STATE = "X-ENTRY-STATE"
_EVENT = re.compile(rb"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", re.DOTALL)
_UID = re.compile(rb"^UID:(.*)\r$", re.MULTILINE)
_STATE = re.compile(rb"^X-ENTRY-STATE:([0-9a-f]+)\r$", re.MULTILINE)
_STAMP = re.compile(rb"^DTSTAMP:(\d{8}T\d{6})Z\r$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry as it stands in the file."""

    state: str
    stamp: datetime
    block: bytes


def kept_entries(content: bytes) -> Mapping[str, Kept]:
    """The entries by UID; of a file that another program wrote, none."""
    found = {}
    for match in _EVENT.finditer(content):
        block = match[0]
        head = block.replace(b"\r\n ", b"")
        uid, state, stamp = _UID.search(head), _STATE.search(head), _STAMP.search(head)
        if uid is not None and state is not None and stamp is not None:
            moment = datetime.strptime(stamp[1].decode(), "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
            found[uid[1].decode("utf-8", "replace")] = Kept(state[1].decode(), moment, block)
    return found
