"""Parse a stretch of a vCard file. Runs in child processes too: imports nothing heavy."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mitose.exchange.encodings import (
    decode,
    guess_legacy,
    narrow,
    undoubled,
    unix_lines,
    without_entities,
)
from mitose.exchange.vcard_card import CardResult, interpret
from mitose.exchange.vcard_lines import read_lines
from mitose.exchange.vcard_mend import mended
from mitose.exchange.vcard_split import RawCard, split_cards

#: What one card became, as marshal takes it: fields or None, problems, group or None, members,
#: number of agents, producer.
Packed = tuple[Any, ...]

_log = logging.getLogger(__name__)


def read_range(path: str, start: int, end: int) -> Iterator[list[Packed]]:
    """The cards between two bytes of a file, which stand at the ends of cards.

    Raises OSError when the file cannot be read.
    """
    with Path(path).open("rb") as stream:
        stream.seek(start)
        data = stream.read(end - start)
    yield read_bytes(data)


def read_bytes(data: bytes) -> list[Packed]:
    """The cards in these bytes, whatever they are."""
    data = mended(without_entities(undoubled(unix_lines(narrow(data)))))
    fallback = _fallback(data)
    return [_packed(raw, fallback) for raw in split_cards(data)]


def _fallback(data: bytes) -> str:
    """The encoding of values that neither are UTF-8 nor say what they are."""
    if data.isascii():
        return "cp1252"
    try:
        data.decode()
    except UnicodeDecodeError:
        return _guess(data)
    return "cp1252"


def _guess(data: bytes) -> str:
    """From the values only: names of properties are ASCII everywhere and would hide the rest."""
    odd: list[bytes] = []
    for line in data.split(b"\n"):
        if line.isascii() or b"CHARSET" in line[:200].upper():
            continue
        try:
            line.decode()
        except UnicodeDecodeError:
            odd.append(line.partition(b":")[2] or line)
    return guess_legacy(b"\n".join(odd))


def _packed(raw: RawCard, fallback: str) -> Packed:
    try:
        lines = read_lines(raw.body, fallback)
        result = interpret(lines, tuple(decode(agent, "", fallback) for agent in raw.agents))
    except Exception:
        # One card must never cost another, not even through a fault of ours.
        _log.exception("a card could not be read")
        result = CardResult(problems=[("reader_failed", ("vcard",))])
    if raw.cut_off:
        result.problems.insert(0, ("cut_off", ()))
    return (
        result.fields,
        tuple(result.problems),
        result.group,
        tuple(result.members),
        result.agents,
        result.producer,
    )
