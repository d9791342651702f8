"""The head of a content line: what stands before the colon, taken apart by vobject.

vobject's line parser reads names and parameters. It is given nothing it would refuse: what is
not quite a head (``a.b.TEL``, ``X-MY FIELD``, ``TYPE="un"balanced``) is mended first. Heads repeat
in every card of a file, so each is parsed once and kept.
"""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass

from mitose.exchange.encodings import decode

# RFC 6350 §3.3 without '=' in unquoted values: vobject's pattern takes exponential time on those.
_STRICT = re.compile(
    r"(?:[A-Za-z0-9-]+\.)?[A-Za-z0-9-]+"
    r'(?:;[A-Za-z0-9-]+(?:=(?:"[^"\n]*"|[^";:,=\n]*)(?:,(?:"[^"\n]*"|[^";:,=\n]*))*)?)*\Z'
)
HEAD = re.compile(r'((?:[^":]|"[^"]*")*):')
_NAME = re.compile(r"[^A-Za-z0-9-]+")
_CUSTOM = re.compile(r"X-CUSTOM\(([^()]*)\)", re.I)
KNOWN = (
    "ADR AGENT ANNIVERSARY BDAY CALADRURI CALURI CATEGORIES CLASS EMAIL FBURL FN GENDER GEO IMPP"
    " KEY KIND LABEL LANG LOGO MAILER MEMBER N NAME NICKNAME NOTE ORG PHOTO PRODID PROFILE RELATED"
    " REV ROLE SORT-STRING SOUND SOURCE TEL TITLE TZ UID URL VERSION XML"
)
KNOWN_NAMES = frozenset(KNOWN.split())
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


#: Heads that were parsed, by their text.
heads: dict[str, Head | None] = {}


def head_of(text: str) -> Head | None:
    """The parsed head (what stands before the colon), or None when it is not one."""
    try:
        return heads[text]
    except KeyError:
        pass
    head = _parse_head(text)
    if len(text) < 200:
        if len(heads) >= _KEPT_HEADS:
            heads.clear()
        heads[text] = head
    return head


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
    if '"' in text and HEAD.fullmatch(text + ":") is None:
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
