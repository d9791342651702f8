"""Cut a file of vCards into cards, whatever is missing around them. Works on bytes.

Nothing is decoded here: a fold may stand inside a UTF-8 letter, and a file may hold lines in
several charsets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(rb"^([ \t]*)(BEGIN|END)[ \t]*:[ \t]*VCARD\b[ \t]*", re.I | re.M)
_GLUED = re.compile(rb"(END[ \t]*:[ \t]*VCARD)[ \t]*(?=BEGIN[ \t]*:[ \t]*VCARD)", re.I)
_AGENT_BEFORE = re.compile(rb"(?:^|\n)[ \t]*(?:[\w-]+\.)?AGENT[^\n:]*:\s*\Z", re.I)
_PROPERTY = re.compile(rb"^[ \t]*(?:[\w-]+\.)?(?:FN|N|TEL|EMAIL|ORG|NICKNAME)[;:]", re.I | re.M)
_VERSION = re.compile(rb"^[ \t]*VERSION[ \t]*:", re.I | re.M)
_END_BITS = re.compile(
    rb"\n[ \t]*E(?:N(?:D(?::(?:V(?:C(?:A(?:R(?:D)?)?)?)?)?)?)?)?[ \t\n]*\Z", re.I
)
# A first line that is indented continues nothing.
_INDENTED = re.compile(rb"\n*([ \t]+)[\w.-]+[;:]")
_END_STUCK = re.compile(rb"END[ \t]*:[ \t]*VCARD[ \t\n]*\Z", re.I)

#: Cards are told apart in a raw file here, whatever the line ends.
BOUNDARY = re.compile(rb"END:VCARD[ \t]*[\r\n]+(?=BEGIN:VCARD[ \t]*[\r\n])", re.I)


@dataclass(frozen=True, slots=True)
class RawCard:
    """The bytes between BEGIN and END. ``agents`` are the cards that stood inside it."""

    body: bytes
    cut_off: bool = False
    agents: tuple[bytes, ...] = ()


def split_cards(data: bytes) -> list[RawCard]:
    """The cards in ``data``, which has line feeds as line ends and no BOM, in their order."""
    regular = _split_regular(data)
    return regular if regular is not None else _Splitter(data).cards()


def _split_regular(data: bytes) -> list[RawCard] | None:
    """The quick way for files in which BEGIN and END come in turn; None for any other file."""
    if not data.startswith(b"BEGIN:VCARD\n"):
        return None
    stripped = data.rstrip(b" \t\n")
    if not stripped.endswith(b"\nEND:VCARD"):
        return None
    if data[12:13] in (b" ", b"\t"):
        return None  # somebody indented the properties
    bodies = stripped[12:-10].split(b"\nEND:VCARD\nBEGIN:VCARD\n")
    lower = data.lower()
    if lower.count(b"begin:vcard") != len(bodies) or lower.count(b"end:vcard") != len(bodies):
        return None
    return [RawCard(body) for body in bodies]


class _Splitter:
    """Follows BEGIN and END through a file that is not regular."""

    def __init__(self, data: bytes) -> None:
        self._data = _GLUED.sub(rb"\1\n", data)
        self._found: list[RawCard] = []
        self._start = -1  # where the open card's body begins; -1 when none is open
        self._indent = 0
        self._after = 0  # where the last card ended
        self._agent_start = -1
        self._agent_depth = 0
        self._agents: list[tuple[int, int]] = []

    def cards(self) -> list[RawCard]:
        for mark in _MARK.finditer(self._data):
            if mark.group(2)[:1] in b"Bb":
                self._begin(mark)
            else:
                self._end(mark)
        self._finish()
        return self._found

    def _begin(self, mark: re.Match[bytes]) -> None:
        indent = len(mark.group(1))
        if self._start < 0:
            self._open(mark)
        elif indent > self._indent:
            return  # a folded line: an inner card written into AGENT's value
        elif self._agent_depth or self._follows_agent(mark.start()):
            if not self._agent_depth:
                self._agent_start = mark.start()
            self._agent_depth += 1
        else:
            self._close(mark.start())  # END is missing
            self._open(mark)

    def _end(self, mark: re.Match[bytes]) -> None:
        if self._start < 0:
            body = self._data[self._after : mark.start()]
            if _PROPERTY.search(body):  # BEGIN is missing
                self._found.append(RawCard(body))
            self._after = mark.end()
        elif len(mark.group(1)) > self._indent:
            return
        elif self._agent_depth:
            self._agent_depth -= 1
            if not self._agent_depth:
                self._agents.append((self._agent_start, mark.end()))
        else:
            self._close(mark.start())
            self._after = mark.end()

    def _follows_agent(self, position: int) -> bool:
        before = self._data[max(self._start, position - 200) : position]
        return _AGENT_BEFORE.search(before) is not None

    def _open(self, mark: re.Match[bytes]) -> None:
        self._start = mark.end()
        self._indent = len(mark.group(1))

    def _close(self, end: int, *, cut_off: bool = False) -> None:
        if self._agent_depth:  # the inner card never ended
            self._agents.append((self._agent_start, end))
        body, agents, at = b"", [], self._start
        for agent_start, agent_end in self._agents:
            body += self._data[at:agent_start]
            agents.append(self._data[agent_start:agent_end])
            at = agent_end
        body += self._data[at:end]
        indented = _INDENTED.match(body)
        indent = len(indented[1]) if indented else self._indent
        if indent:
            body = re.sub(rb"(?m)^[ \t]{1,%d}" % indent, b"", body)
        stuck = _END_STUCK.search(body[-40:])
        if stuck and b"BEGIN:VCARD" not in body.upper():
            body = body[: len(body) - len(body[-40:]) + stuck.start()]
            cut_off = False
        self._found.append(RawCard(body, cut_off, tuple(agents)))
        self._start = -1
        self._after = end
        self._agents = []
        self._agent_depth = 0

    def _finish(self) -> None:
        if self._start >= 0:
            bits = _END_BITS.search(self._data, max(self._start - 1, len(self._data) - 40))
            end = bits.start() if bits else len(self._data)
            self._close(max(end, self._start), cut_off=True)
        else:
            rest = self._data[self._after :]
            if _PROPERTY.search(rest) and _VERSION.search(rest):  # neither BEGIN nor END
                self._found.append(RawCard(rest))
