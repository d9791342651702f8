"""People pasted as on cards or envelopes: some lines each, an empty line between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mitose.domain.imported import ImportRecord
from mitose.exchange.signature import read_signature

_MOST_LINES, _LONGEST = 15, 200
_MAIL = re.compile(r"[^\s@]{1,100}@\S")
_LINK = re.compile(r"https?://|www\.|(?:linkedin|xing)\.com/", re.I)
_NUMBER = re.compile(r"(?:\+|\b0|\(0)[\d\s()./-]{5,}\d")
_TOWN = re.compile(r"\A(?:[A-Z]{1,3}[- ])?\d{4,5} [^\W\d]")
_BULLET = re.compile(r"[-*•·–—]\s+|\d{1,3}[.)]\s")
_ANY_NAME = "First Last"
_DETAILS = (_MAIL, _LINK, _NUMBER, _TOWN)

#: The number of a block's first line, and its lines.
Block = tuple[int, list[str]]


def blocks_of(lines: Sequence[str]) -> list[Block]:
    """The blocks of which each is one person; none for a list of a line each.

    A person's first line tells no more than a name, and one below it tells how to reach them. A
    single block must tell that in two ways: it might be names and an address of somebody's.
    """
    blocks = list(_divided(lines))
    kinds = [_details(block) for _number, block in blocks]
    if len(blocks) == 1:
        return blocks if kinds[0] > 1 else []
    people = sum(kind > 0 for kind in kinds)
    return blocks if len(blocks) > 1 and people >= len(blocks) * 0.6 else []


def person_of(block: Sequence[str]) -> ImportRecord | None:
    """The person a block tells of, if it tells of one."""
    whole = read_signature("\n".join(block))
    if not _details(block) or (whole is not None and whole.name and whole.name in block[0]):
        return whole
    # 'Müller, Jörg', 'Madonna': the first line is the name, whatever it looks like.
    below = read_signature("\n".join([_ANY_NAME, *block[1:]]))
    if below is None:
        return whole
    family, comma, given = (part.strip() for part in block[0].partition(","))
    if not comma or " " in family or "," in given:
        return replace(below, name=block[0])
    return replace(below, name=f"{given} {family}", given=given, family=family)


def _divided(lines: Sequence[str]) -> Iterator[Block]:
    block: list[str] = []
    for number, line in enumerate((*lines, ""), 1):
        if line.strip():
            block.append(line.strip()[:_LONGEST])
        elif block:
            yield number - len(block), block
            block = []


def _details(block: Sequence[str]) -> int:
    """In how many ways a block tells how to reach a person; 0 where it is no person's."""
    first, below = block[0], block[1:]
    if not below or len(block) > _MOST_LINES or first.endswith(":"):
        return 0
    if any(map(str.isdigit, first)) or "@" in first or any(map(_is_somebody, block)):
        return 0
    return sum(any(detail.search(line) for line in below) for detail in _DETAILS)


def _is_somebody(line: str) -> bool:
    """Whether a line is an entry of a list: `- Eva`, or a name before an address or a number."""
    if _BULLET.match(line):
        return True
    detail = _MAIL.search(line) or _NUMBER.search(line)
    if detail is None or any(sign in line for sign in "|·•"):
        return False
    return len(line[: detail.start()].split()) > 2
