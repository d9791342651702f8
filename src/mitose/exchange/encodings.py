"""Which characters do these bytes mean? For files that do not say, or say it wrong."""

from __future__ import annotations

import codecs
import re
from html import unescape

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LATIN = {"ascii", "iso8859-1", "cp1252"}
_WESTERN = {"cp1252", "iso8859-15"}
_NOT_BYTES = ("utf-16", "utf-32", "utf-7", "unicode", "raw", "punycode", "idna", "cp037", "cp500")
_WIDER = {
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "iso8859-9": "cp1254",
    "iso8859-8": "cp1255",
}
_ALIASES = {
    "windows": "cp1252",
    "ansi": "cp1252",
    "ks_c_5601-1987": "cp949",
    "macintosh": "mac_roman",
}
# Bytes that are no text in any 8-bit file; tab and the line ends stay.
_CONTROLS = bytes(set(range(32)) - {9, 10, 13}) + b"\x7f"
_CONTROL_SIGNS = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127])
_HIGH = re.compile(rb"[\x80-\xff]+")


def wide_encoding(head: bytes) -> str:
    """The UTF-16 or UTF-32 form a file's beginning is in, by BOM or by its zeros; '' for none."""
    for bom, name in _BOMS:
        if head.startswith(bom):
            return name
    sample = head[: min(len(head), 4096) & ~1]
    pairs = len(sample) // 2
    if pairs < 4:
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > pairs * 0.3 and even < pairs * 0.05:
        return "utf-16-le"
    if even > pairs * 0.3 and odd < pairs * 0.05:
        return "utf-16-be"
    return ""


def narrow(data: bytes) -> bytes:
    """The same text as bytes in an ASCII-compatible encoding, without BOM and control bytes."""
    wide = wide_encoding(data[:4096])
    if wide:
        data = data.decode(wide, "replace").encode("utf-8", "replace")
    data = data.translate(None, _CONTROLS)
    if b"\xef\xbb\xbf" in data:
        data = data.replace(b"\xef\xbb\xbf", b"")
    return data


def without_controls(text: str) -> str:
    """Text that came out of base64, entities or escapes, without NUL and its like."""
    return text if text.isprintable() else text.translate(_CONTROL_SIGNS)


def unix_lines(data: bytes) -> bytes:
    """Every kind of line end as a line feed; ``CR CR LF`` is one end, not two."""
    if b"\r" in data:
        data = data.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return data


def codec(charset: str) -> str:
    """Python's name for a charset, widened as programs mean it; '' when there is none.

    Windows programs write ISO-8859-1 and mean cp1252 (WHATWG Encoding Standard §4.2 says so too).
    """
    name = charset.strip().strip('"').lower()
    try:
        found = codecs.lookup(_ALIASES.get(name, name)).name
        "".encode(found)
    except (LookupError, ValueError):
        return ""
    if found.startswith(_NOT_BYTES):
        return ""  # a value in an 8-bit file cannot be in these
    return "cp1252" if found in _LATIN else _WIDER.get(found, found)


def decode(data: bytes, charset: str = "", fallback: str = "cp1252") -> str:
    """Decode one value: as UTF-8 if it can be, else as it says, else as the rest of the file.

    Text with letters beyond ASCII that is valid UTF-8 by chance is so rare that UTF-8 comes
    before a declared Latin charset; other declared charsets come first.
    """
    declared = codec(charset) if charset else ""
    if declared and declared not in {*_WESTERN, "utf-8"}:
        try:
            return data.decode(declared)
        except (UnicodeError, ValueError):
            pass
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if declared in _WESTERN:
        return data.decode(declared, "ignore")
    if fallback != "cp1252":
        try:
            return data.decode(fallback)
        except (UnicodeError, ValueError):
            pass
    return _mixed(data)


def _mixed(data: bytes) -> str:
    """UTF-8 where it is UTF-8, cp1252 elsewhere: one damaged letter does not spoil the others."""
    if b"\xed" in data:  # Java's CESU-8: a letter beyond 16 bits as two surrogates
        try:
            pairs = data.decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass")
            return pairs.decode("utf-16-le")
        except UnicodeError:
            pass
    return data.decode("utf-8", _AS_CP1252)


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    if error.reason == "unexpected end of data":  # asked once: a copy for each letter takes minutes
        before = error.object[: error.start]
        if not before.isascii() and _is_utf8(before):
            return "", error.end  # UTF-8 that was cut off inside a letter
    odd = error.object[error.start : error.end]
    return odd.decode("cp1252", "ignore") or odd.decode("latin-1"), error.end


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


_AS_CP1252 = "mitose-cp1252"
codecs.register_error(_AS_CP1252, _as_cp1252)


# 'Ã' or 'Â' and what cp1252 shows for the second byte of a UTF-8 letter.
_DOUBLED = re.compile(
    rb"\xc3[\x82\x83](?:\xc2[\x80-\xbf]|\xe2[\x80\x82\x84][\x80-\xbf]|\xc5[\x92-\xbe]|\xcb[\x86\x9c])"
)


def undoubled(data: bytes) -> bytes:
    """UTF-8 that was taken for cp1252 and written as UTF-8 once more (`JÃ¶rg`), made right.

    Only lines in which every letter beyond ASCII comes out right are changed.
    """
    if not _DOUBLED.search(data):
        return data
    return b"\n".join(
        _undoubled(line) if _DOUBLED.search(line) else line for line in data.split(b"\n")
    )


def _undoubled(line: bytes) -> bytes:
    try:
        once = b"".join(_byte(char) for char in line.decode())
        once.decode()
    except UnicodeError:
        return line
    return once


def _byte(char: str) -> bytes:
    return char.encode("latin-1") if "\x80" <= char < "\xa0" else char.encode("cp1252")


# Letters as pages write them. `&amp;` alone proves nothing: `A &amp; B` may be a firm's own joke.
_ENTITY_LETTER = re.compile(rb"&(?:[AOUaou]uml|szlig|[A-Za-z](?:acute|grave|circ|cedil|tilde));")
_ENTITY = re.compile(rb"&(?:[A-Za-z]{2,8}|#\d{3,6});")


def without_entities(data: bytes) -> bytes:
    """Text that was copied out of a page's source (`J&ouml;rg`) with its letters as letters.

    Only where nothing but ASCII stands in it: whoever wrote that had no other way.
    """
    if not data.isascii() or not _ENTITY_LETTER.search(data):
        return data
    return _ENTITY.sub(lambda match: unescape(match[0].decode()).encode(), data)


def text_lines(data: bytes) -> list[str]:
    """The lines of a text file in whatever encoding, line by line where it is mixed."""
    data = without_entities(undoubled(unix_lines(narrow(data))))
    try:
        return data.decode().split("\n")
    except UnicodeDecodeError:
        pass
    raw = data.split(b"\n")
    fallback = guess_legacy(b"\n".join(line for line in raw[:5000] if not line.isascii()))
    return [decode(line, "", fallback) for line in raw]


_CP1252_LETTER = re.compile(rb"[A-Za-z][\xe4\xf6\xfc\xdf\xe9]|[\xc4\xd6\xdc][a-z]")
# The euro of ISO 8859-15: nobody writes the sign that stands there in others.
_EURO = re.compile(rb"(?<![\xc2-\xf4])\xa4")
_CP850_LETTER = re.compile(rb"[A-Za-z][\x81\x84\x94][a-z]")
_MAC_LETTER = re.compile(rb"[A-Za-z][\x8a\x9f][a-z]")


def _is_japanese(data: bytes) -> bool:
    """Whether it is Shift-JIS: then a good part of the letters is hiragana and katakana."""
    signs = [char for char in data.decode("cp932", "ignore") if ord(char) > 0x3000]
    return len(signs) >= 4 and sum(char < "\u3100" for char in signs) > len(signs) * 0.15


def guess_legacy(data: bytes) -> str:
    """The encoding of text that is not UTF-8 and does not say what it is.

    Western text has few letters beyond ASCII and is cp1252. Where they prevail,
    charset-normalizer weighs the candidates.
    """
    if not _CP1252_LETTER.search(data):
        # What cp1252 shows inside a word as a quotation mark or a capital is a letter elsewhere.
        if _CP850_LETTER.search(data):
            return "cp850"
        if _MAC_LETTER.search(data):
            return "mac_roman"
    high = b" ".join(_HIGH.findall(data))
    letters = sum(byte > 0x40 for byte in data[:200_000]) or 1
    if len(high) < 12 or len(high) < letters * 0.25:
        euro = _EURO.search(data) and not any(0x80 <= byte < 0xA0 for byte in high)
        return "iso8859-15" if euro else "cp1252"
    if _is_japanese(data[:20_000]):
        return "cp932"
    from charset_normalizer import from_bytes  # noqa: PLC0415  (slow to import, rarely needed)

    best = from_bytes(data[:20_000]).best()
    return codec(best.encoding) or "cp1252" if best else "cp1252"
