"""The content lines of one card: unfolded as bytes, decoded one by one, taken apart by vobject.

vobject's line parser reads names and parameters. It is given nothing it would refuse: what is
not quite a head (``a.b.TEL``, ``X-MY FIELD``, ``TYPE="un"balanced``) is mended first. Heads repeat
in every card of a file, so each is parsed once and kept.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass

from mitose.exchange.encodings import decode, without_controls

# RFC 6350 §3.3 without '=' in unquoted values: vobject's pattern takes exponential time on those.
_STRICT = re.compile(
    r"(?:[A-Za-z0-9-]+\.)?[A-Za-z0-9-]+"
    r'(?:;[A-Za-z0-9-]+(?:=(?:"[^"\n]*"|[^";:,=\n]*)(?:,(?:"[^"\n]*"|[^";:,=\n]*))*)?)*\Z'
)
_HEAD = re.compile(r'((?:[^":]|"[^"]*")*):')
_HEAD_BYTES = re.compile(rb'((?:[^":]|"[^"]*")*):')
_NAME = re.compile(r"[^A-Za-z0-9-]+")
_CUSTOM = re.compile(r"X-CUSTOM\(([^()]*)\)", re.I)
_KNOWN = (
    "ADR AGENT ANNIVERSARY BDAY CALADRURI CALURI CATEGORIES CLASS EMAIL FBURL FN GENDER GEO IMPP"
    " KEY KIND LABEL LANG LOGO MAILER MEMBER N NAME NICKNAME NOTE ORG PHOTO PRODID PROFILE RELATED"
    " REV ROLE SORT-STRING SOUND SOURCE TEL TITLE TZ UID URL VERSION XML"
)
KNOWN_NAMES = frozenset(_KNOWN.split())
_NEW_PROPERTY = re.compile(
    rb"(?:(?:[\w-]+\.)?(?:" + _KNOWN.replace(" ", "|").encode() + rb"|X-[\w-]+)[;:])", re.I
)
_LIKE_PROPERTY = re.compile(rb"(?:[\w-]+\.)?[\w-]+(?:;[^:\n]*)?:")
_ENCODINGS = {
    "QUOTED-PRINTABLE": "q",
    "Q": "q",
    "QP": "q",
    "BASE64": "b",
    "B": "b",
    "8BIT": "",
    "7BIT": "",
}
# A web address on a line of its own is the end of a note that nobody folded.
_SCHEMES = {"HTTP", "HTTPS", "FTP", "FILE"}
_BASE64_LINE = re.compile(rb"[A-Za-z0-9+/=_\s-]*\Z")
# Two bytes of a UTF-8 letter in quoted-printable, where nobody said that it is.
_UNDECLARED_QP = re.compile(rb"=[C-F][0-9A-F]=[89AB][0-9A-F]")
_TEXTS = KNOWN_NAMES - {"PHOTO", "LOGO", "SOUND", "KEY", "AGENT", "XML"}
_WORDS = {"N", "FN", "ORG", "TITLE", "ROLE", "NOTE", "ADR", "LABEL", "NICKNAME", "CATEGORIES"}
_LONGEST_HEAD = 20_000
_KEPT_HEADS = 4_000


@dataclass(slots=True)
class Head:
    """A property's group, name and parameters. ``raw`` is how it is written in a 3.0 card.

    ``types`` holds TYPE's words and bare 2.1 parameters as written; ``rank`` is PREF (1 is
    first), 0 when there is none; ``encoding`` is ``q``, ``b`` or empty.
    """

    raw: str
    group: str
    name: str
    types: tuple[str, ...] = ()
    params: dict[str, str] | None = None
    encoding: str = ""
    charset: str = ""
    rank: int = 0
    preferred: bool = False
    label: str | None = None  # filled by the interpreter, once per head

    def param(self, name: str) -> str:
        """A parameter's value, '' when it is not there."""
        return (self.params or {}).get(name, "")


@dataclass(slots=True)
class Lines:
    """A card's properties, and the lines that are none."""

    properties: list[tuple[Head, str]]
    junk: list[str]


_heads: dict[str, Head | None] = {}


def head_of(text: str) -> Head | None:
    """The parsed head (what stands before the colon), or None when it is not one."""
    try:
        return _heads[text]
    except KeyError:
        pass
    head = _parse_head(text)
    if len(text) < 200:
        if len(_heads) >= _KEPT_HEADS:
            _heads.clear()
        _heads[text] = head
    return head


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
    known = _heads.get
    for line in text.split("\n"):
        front, _colon, value = line.partition(":")
        head = known(front)
        if head is None:
            if not line:
                continue
            head, value = _take_text_head(line)
        if head is None or head.encoding == "q" or head.charset:
            return None
        if head.encoding and head.name in _TEXTS:
            return None
        found.append((head, value))
    return found


def _take_text_head(line: str) -> tuple[Head | None, str]:
    front, colon, value = line.partition(":")
    if '"' in front:
        match = _HEAD.match(line)
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


def _parse_head(text: str) -> Head | None:
    strict = text if _STRICT.match(text) else _mended(text)
    if not strict:
        return None
    # 60 ms that a start without import saves
    from vobject.base import ParseError, parseLine  # noqa: PLC0415

    try:
        name, params, _value, group = parseLine(strict + ":")
    except ParseError:
        return None
    if name.upper() in _SCHEMES:
        return None
    head = Head(strict, group or "", name.upper())
    if params:
        _add_params(head, name, params)
    return head


def _add_params(head: Head, name: str, params: list[list[str]]) -> None:
    types: list[str] = []
    named: dict[str, str] = {}
    written: list[str] = []
    for key, *values in params:
        upper = key.upper()
        if not values and upper not in {"TYPE", "PREF", "VALUE"}:
            _bare_param(head, key, types, written)
        elif upper == "ENCODING":
            head.encoding = _ENCODINGS.get(values[0].upper() if values else "", "")
            if head.encoding == "b":
                written.append("ENCODING=b")
        elif upper == "CHARSET":
            head.charset = values[0] if values else ""
        elif upper == "TYPE":
            words = [word.strip() for value in values for word in value.split(",")]
            types += [word.partition("=")[2] or word for word in words if word]
            written.append(_wire_param(key, values))
        elif upper == "PREF":
            head.preferred = True
            head.rank = int(values[0]) if values and values[0].isdecimal() else 0
            written.append(_wire_param(key, values) if values else "TYPE=PREF")
        else:
            named[upper] = ",".join(values)
            written.append(_wire_param(key, values))
    head.types = tuple(types)
    head.params = named
    head.preferred = head.preferred or any(word.lower() == "pref" for word in types)
    front = f"{head.group}.{name}" if head.group else name
    head.raw = ";".join([front, *written])


def _bare_param(head: Head, key: str, types: list[str], written: list[str]) -> None:
    """``TEL;HOME`` and ``NOTE;QUOTED-PRINTABLE``, which vCard 2.1 §2.1.2 allows."""
    encoding = _ENCODINGS.get(key.upper())
    if encoding is None:
        types.append(key)
        written.append(f"TYPE={key}")
    elif encoding:
        head.encoding = encoding
        if encoding == "b":
            written.append("ENCODING=b")


def _wire_param(key: str, values: list[str]) -> str:
    quoted = [f'"{value}"' if any(sign in value for sign in ",;:") else value for value in values]
    return f"{key}={','.join(quoted)}"


def _mended(text: str) -> str:
    """A head that the standard allows, as near as possible to one that it does not; or ''."""
    if '"' in text and _HEAD.fullmatch(text + ":") is None:
        text = text.replace('"', "")
    text = _CUSTOM.sub(_custom_label, text)
    pieces = [piece.strip() for piece in re.findall(r'(?:[^";]|"[^"]*")+', text)]
    if not pieces:
        return ""
    *groups, name = pieces[0].split(".")
    spaced = bool(re.search(r"\s", name))
    plain = _NAME.sub("-", name).strip("-")
    if not plain or (spaced and not plain.upper().startswith("X-")) or len(plain) > 60:
        return ""
    group = _NAME.sub("", groups[0]) if groups else ""
    params = [mended for piece in pieces[1:] if (mended := _mended_param(piece))]
    return ";".join([f"{group}.{plain}" if group else plain, *params])


def _custom_label(match: re.Match[str]) -> str:
    """Samsung's `X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=42=C3=BC)` as a type."""
    label = match[1]
    if "QUOTED-PRINTABLE," in label.upper():
        label = label[label.upper().index("QUOTED-PRINTABLE,") + 17 :]
        label = decode(binascii.a2b_qp(label.encode()))
    label = re.sub(r'[";:=,\n]', " ", label).strip()
    return f'TYPE="{label}"' if label else "X-CUSTOM"


def _mended_param(piece: str) -> str:
    key, equals, value = piece.partition("=")
    if not equals and not key.isascii():
        label = re.sub(r'[";:=,\n]', " ", key).strip()
        return f'TYPE="{label}"' if label else ""  # a phone's own label, as it is
    key = _NAME.sub("-", key).strip("-")
    if not key:
        return ""
    if not equals:
        return key
    value = value.replace('"', "").replace("\n", " ")
    if any(sign in value for sign in ";:="):
        return f'{key}="{value}"'
    return f"{key}={value}"
