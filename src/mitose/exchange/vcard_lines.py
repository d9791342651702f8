"""The content lines of one card: unfolded as bytes, decoded one by one, their heads parsed."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass

from mitose.exchange.encodings import decode, without_controls
from mitose.exchange.vcard_head import HEAD, KNOWN, KNOWN_NAMES, Head, head_of, heads

_HEAD_BYTES = re.compile(rb'((?:[^":]|"[^"]*")*):')
_NEW_PROPERTY = re.compile(
    rb"(?:(?:[\w-]+\.)?(?:" + KNOWN.replace(" ", "|").encode() + rb"|X-[\w-]+)[;:])", re.I
)
_LIKE_PROPERTY = re.compile(rb"(?:[\w-]+\.)?[\w-]+(?:;[^:\n]*)?:")
_BASE64_LINE = re.compile(rb"[A-Za-z0-9+/=_\s-]*\Z")
# Two bytes of a UTF-8 letter in quoted-printable, where nobody said that it is.
_UNDECLARED_QP = re.compile(rb"=[C-F][0-9A-F]=[89AB][0-9A-F]")
# 'J=F6rg' and 'M=FCller' in a name, in which no equals sign has any business.
_LATIN_QP = re.compile(rb"=(?:C4|D6|DC|DF|E[0-9A-F]|F[1-9A-E])(?![0-9A-F])")
_NAMES = {"N", "FN"}
_TEXTS = KNOWN_NAMES - {"PHOTO", "LOGO", "SOUND", "KEY", "AGENT", "XML"}
_WORDS = {"N", "FN", "ORG", "TITLE", "ROLE", "NOTE", "ADR", "LABEL", "NICKNAME", "CATEGORIES"}
_LONGEST_HEAD = 20_000


@dataclass(slots=True)
class Lines:
    """A card's properties, and the lines that are none."""

    properties: list[tuple[Head, str]]
    junk: list[str]


def read_lines(body: bytes, fallback: str = "cp1252") -> Lines:
    """The properties in a card's bytes (line feeds, no BEGIN and END around)."""
    quick = _quick_lines(body)
    if quick is not None:
        return Lines(quick, [])
    return _Careful(body, fallback).lines()


def _quick_lines(body: bytes) -> list[tuple[Head, str]] | None:
    """For cards that are as they should be; None for every other card."""
    if b"=\n" in body and b"QUOTED" in body.upper():
        return None
    if b"\\\n" in body or b"=C3=" in body or b"=D0=" in body:
        return None
    try:
        text = body.replace(b"\n ", b"").replace(b"\n\t", b"").decode()
    except UnicodeDecodeError:
        return None
    found: list[tuple[Head, str]] = []
    known = heads.get
    for line in text.split("\n"):
        front, _colon, value = line.partition(":")
        head = known(front)
        if head is None:
            if not line:
                continue
            head, value = _take_text_head(line)
        if head is None or head.encoding == "q" or head.charset:
            return None
        if (head.encoding and head.name in _TEXTS) or ("=" in value and head.name in _NAMES):
            return None
        found.append((head, value))
    return found


def _take_text_head(line: str) -> tuple[Head | None, str]:
    front, colon, value = line.partition(":")
    if '"' in front:
        match = HEAD.match(line)
        if match is not None:
            front, value = match.group(1), line[match.end() :]
    return (head_of(front) if colon and len(front) <= _LONGEST_HEAD else None), value


class _Careful:
    """Reads a card whose lines are broken, encoded or in a charset of their own."""

    def __init__(self, body: bytes, fallback: str) -> None:
        self._lines = body.split(b"\n")
        self._fallback = fallback
        self._found: list[tuple[Head, str]] = []
        self._junk: list[str] = []

    def lines(self) -> Lines:
        for head, value in self._logical():
            if head is None:
                self._no_property(value)
                continue
            text = decode(_transferred(head, value), head.charset, self._fallback)
            if head.encoding:
                text = without_controls(text)
            self._found.append((head, text.replace("\r\n", "\n").replace("\r", "\n")))
        return Lines(self._found, self._junk)

    def _no_property(self, line: bytes) -> None:
        """A line without a head: the rest of a note, or nothing anybody can use."""
        text = decode(line.lstrip(b"\x00"), "", self._fallback).strip()
        if not text or text.upper() in KNOWN_NAMES:
            return
        if not line.startswith(b"\x00") and self._found:
            head, value = self._found[-1]
            if head.name in {"NOTE", "LABEL"} or head.name.startswith("X-"):
                self._found[-1] = (head, f"{value}\n{text}")
                return
        self._junk.append(text)

    def _logical(self) -> Iterator[tuple[Head | None, bytes]]:
        """Whole properties as (head, value bytes); lines that are none as (None, line).

        A line that follows an empty one is marked with a NUL before it: it continues nothing.
        """
        count = len(self._lines)
        at = 0
        after_blank = False
        while at < count:
            line = self._lines[at]
            at += 1
            if not line.strip():
                after_blank = True
                continue
            head, value = _take_head(line)
            if head is None and b":" not in line:
                # A fold may stand in the head itself, before the colon.
                joined, after = self._unfold(line, at)
                if after > at:
                    head, value = _take_head(joined)
                    line, at = joined, after
            if head is None:
                yield None, (b"\x00" if after_blank else b"") + line
            else:
                value, at = self._continued(head, value, at)
                yield head, value
            after_blank = False

    def _unfold(self, line: bytes, at: int) -> tuple[bytes, int]:
        parts = [line]
        while at < len(self._lines) and self._lines[at][:1] in (b" ", b"\t"):
            parts.append(self._lines[at][1:])
            at += 1
        return b"".join(parts), at

    def _continued(self, head: Head, value: bytes, at: int) -> tuple[bytes, int]:
        """The value with everything that continues it, and the next line's number."""
        if head.encoding == "q":
            return self._quoted_printable(value, at)
        if head.encoding == "b" or head.name in {"PHOTO", "LOGO", "SOUND", "KEY"}:
            return self._base64(value, at)
        parts = [value]
        while at < len(self._lines):
            line = self._lines[at]
            if line[:1] in (b" ", b"\t"):
                parts.append(line[1:])
            elif _open_backslash(parts[-1]) and line.strip() and not _LIKE_PROPERTY.match(line):
                parts[-1] = parts[-1][:-1]  # Motorola's way to go on
                parts.append(line)
            else:
                break
            at += 1
        return b"".join(parts), at

    def _quoted_printable(self, value: bytes, at: int) -> tuple[bytes, int]:
        """RFC 2045 §6.7: a line that ends in '=' goes on, whatever the next one begins with."""
        parts = [value]
        while at < len(self._lines):
            line = self._lines[at]
            if parts[-1].rstrip(b" \t").endswith(b"="):
                if _is_property(line):
                    break
                parts[-1] = parts[-1].rstrip(b" \t")[:-1]
                parts.append(line)
                at += 1
                if not line:
                    break
            elif line[:1] in (b" ", b"\t") and line.strip():
                parts.append(line[1:])
                at += 1
            else:
                break
        if parts[-1].endswith(b"="):
            parts[-1] = parts[-1][:-1]
        return b"".join(parts), at

    def _base64(self, value: bytes, at: int) -> tuple[bytes, int]:
        """Goes on in indented lines, or in bare ones of nothing but base64 (vCard 2.1)."""
        parts = [value]
        while at < len(self._lines):
            line = self._lines[at]
            if line[:1] in (b" ", b"\t"):
                parts.append(line[1:] if parts[-1] or len(parts) > 1 else line.strip())
            elif not line or not _BASE64_LINE.match(line) or line.upper() in (b"FN", b"N"):
                break
            else:
                parts.append(line)
            at += 1
        return b"".join(parts), at


def _transferred(head: Head, value: bytes) -> bytes:
    """The bytes that were meant before quoted-printable or base64 was put around them."""
    if head.encoding == "q":
        return binascii.a2b_qp(value)
    if not head.encoding and head.name in _WORDS and _UNDECLARED_QP.search(value):
        return binascii.a2b_qp(value)
    if not head.encoding and head.name in _NAMES and _LATIN_QP.search(value):
        return binascii.a2b_qp(value)
    if head.encoding == "b" and head.name in _TEXTS:
        try:
            return binascii.a2b_base64(value)
        except binascii.Error:
            return value
    return value


def _is_property(line: bytes) -> bool:
    """Whether a line begins a property; `n;;50667;` is the rest of a town, not a name."""
    return bool(_NEW_PROPERTY.match(line)) and b":" in line and line[:1] != b"n"


def _open_backslash(value: bytes) -> bool:
    bare = value.rstrip(b"\\")
    return (len(value) - len(bare)) % 2 == 1


def _take_head(line: bytes) -> tuple[Head | None, bytes]:
    front, colon, value = line.partition(b":")
    if not colon or len(front) > _LONGEST_HEAD:
        return None, line
    if b'"' in front:
        match = _HEAD_BYTES.match(line[:_LONGEST_HEAD])
        if match:
            front, value = match.group(1), line[match.end() :]
    return head_of(decode(front).strip()), value
