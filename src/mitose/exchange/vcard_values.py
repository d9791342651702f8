"""Values of vCard properties: texts, lists, dates, pictures.

vobject's own value code is not used: it throws away what follows an unescaped comma and writes
'eof' after a last backslash.
"""

from __future__ import annotations

import binascii
import re
from datetime import date
from urllib.parse import unquote_to_bytes

_ESCAPED = re.compile(r"\\(.)", re.S)
_STOPS = {
    ";": re.compile(r"\\.|;", re.S),
    ",": re.compile(r"\\.|,", re.S),
    ",;": re.compile(r"\\.|[,;]", re.S),
}
_BIDI = dict.fromkeys([0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])

_ISO = re.compile(r"(\d{4})([-/.]?)(\d\d)\2(\d\d)(?:[T ].*)?\Z")
_LOOSE_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?\Z")
_NO_YEAR = re.compile(r"--(\d\d)-?(\d\d)(?:T.*)?\Z")
_GERMAN = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})?\Z")
_WORDS = re.compile(r"(?:[^\W\d_]+,?\s+)?(\d{1,2})\.?\s+([^\W\d_]{3,})\.?\s+(\d{4})\b")
_WORDS_US = re.compile(r"([^\W\d_]{3,})\.?\s+(\d{1,2}),?\s+(\d{4})\b")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})\Z")
_MONTHS = {
    name: number
    for number, names in enumerate(
        "jan jän|feb|mar mär mrz|apr|may mai|jun|jul|aug|sep|oct okt|nov|dec dez".split("|"), 1
    )
    for name in names.split()
}

PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8")
_OTHER_PICTURES = (
    b"II*\0",
    b"MM\0*",
    b"BM",
    b"<svg",
    b"<?xml",
    b"\0\0\0",
    b"\0\0\1\0",
    b"\xff\x0a",
)


def unescape(value: str) -> str:
    r"""Undo ``\n``, ``\,``, ``\;``, ``\:`` and ``\\``; other backslashes are the text's own."""
    if "\\" not in value:
        return value
    return _ESCAPED.sub(_unescape_one, value)


def _unescape_one(match: re.Match[str]) -> str:
    sign = match.group(1)
    if sign in "nN":
        return "\n"
    return sign if sign in ",;:\\" else match.group(0)


def split_value(value: str, separators: str = ";") -> list[str]:
    """The parts between unescaped separators, still escaped."""
    if "\\" not in value and (len(separators) == 1 or separators[1] not in value):
        return value.split(separators[0])
    parts: list[str] = []
    start = 0
    for match in _STOPS[separators].finditer(value):
        if len(match.group()) == 1:
            parts.append(value[start : match.start()])
            start = match.end()
    parts.append(value[start:])
    return parts


def one_line(value: str) -> str:
    """Unescaped, stripped, in one line."""
    text = unescape(value) if "\\" in value else value
    if "\n" in text or "\t" in text:
        return " ".join(text.split())
    return text.strip()


def text_lines(value: str) -> str:
    """Unescaped and stripped, lines kept."""
    return unescape(value).strip() if "\\" in value else value.strip()


def without_bidi(text: str) -> str:
    """Without the invisible direction marks that Google and iOS put around telephone numbers."""
    return text if text.isascii() else text.translate(_BIDI).strip()


def partial_date(text: str, omitted_year: str = "") -> str:
    """``YYYY-MM-DD``, or ``--MM-DD`` where the year is unknown; '' for anything else.

    Besides RFC 6350 §4.3.1 and ISO 8601: German dates, dates with English or German months.
    The years 1604 (Apple), 0000 (Google) and ``omitted_year`` (X-APPLE-OMIT-YEAR) mean none.
    ``03/04/2005`` may be two days and is none.
    """
    text = text.strip()
    match = _ISO.match(text)
    if match:
        return _iso(match[1], match[3], match[4], omitted_year)
    match = _NO_YEAR.match(text)
    if match:
        return _iso("", match[1], match[2])
    match = _LOOSE_ISO.match(text)
    if match:
        return _iso(match[1], match[2], match[3], omitted_year)
    match = _GERMAN.match(text)
    if match:
        return _iso(match[3] or "", match[2], match[1], omitted_year)
    return _written_date(text[:60], omitted_year)


def _written_date(text: str, omitted_year: str) -> str:
    match = _WORDS.match(text)
    if match:
        return _iso(match[3], month_number(match[2]), match[1], omitted_year)
    match = _WORDS_US.match(text)
    if match:
        return _iso(match[3], month_number(match[1]), match[2], omitted_year)
    match = _SLASHED.match(text)
    if match:
        first, second = int(match[1]), int(match[2])
        if first > 12 or first == second:
            return _iso(match[3], second, first, omitted_year)
        if second > 12:
            return _iso(match[3], first, second, omitted_year)
    return ""


def month_number(word: str) -> int:
    """1 to 12 for an English or German month or its abbreviation, else 0."""
    return _MONTHS.get(word[:3].casefold(), 0)


def _iso(year: str, month: str | int, day: str | int, omitted_year: str = "") -> str:
    known = year not in {"", "0000", "1604", omitted_year}
    try:
        checked = date(int(year) if known else 2000, int(month), int(day))
    except ValueError:
        return ""
    return checked.isoformat() if known else f"--{checked.month:02}-{checked.day:02}"


def is_picture(data: bytes) -> bool:
    """Whether it is a JPEG, PNG, GIF or WebP file, by its first bytes."""
    return data.startswith(PICTURES) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")


def is_other_picture(data: bytes) -> bool:
    """Whether it is a picture that Mitose does not show (TIFF, BMP, HEIC, SVG, icon)."""
    return data.startswith(_OTHER_PICTURES)


def binary(value: str) -> bytes:
    """The bytes of a base64 text or of a ``data:`` address (RFC 2397); b'' when there are none.

    Blanks and foreign characters are skipped, missing padding is added.
    """
    if value[:5].lower() == "data:":
        front, _comma, value = value.replace("\\", "").partition(",")
        if not front.lower().endswith(";base64"):
            return unquote_to_bytes(value)
    try:
        raw = value.encode("ascii", "ignore").rstrip(b"= \n\t")
        return binascii.a2b_base64(raw + b"===")
    except (binascii.Error, ValueError):
        return b""
