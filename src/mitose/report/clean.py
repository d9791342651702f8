"""Makes any text fit for print: what no page can show goes, what could mislead a reader too."""

from __future__ import annotations

import re
from unicodedata import bidirectional, category, east_asian_width
from urllib.parse import quote, urlsplit

#: A longer text is cut, and the document says so; it would fill ten pages.
LONGEST_TEXT = 20_000
#: A longer headline or table entry is cut with an ellipsis.
LONGEST_NAME = 400

_NEWLINES = re.compile("\r\n?|[\u2028\u2029\x85\x0b\x0c]")
# C0 and C1 but \n and \t; lone surrogates; private use; noncharacters; bidi embeddings, overrides
# and isolates (a name must not turn the line round it); the byte order mark; interlinear marks.
_UNFIT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"
    "\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\U000f0000-\U0010ffff]"
)
# Scripts that part words by spaces. Chinese, Japanese, Thai, Khmer … find their own breaks.
_UNBROKEN = re.compile("[!-~\u00a1-\u0dff\u10a0-\u177f\u1e00-\u1fff]{41,}")
_ADDRESS = re.compile(r"\S{25,}")
_SHORTEST_PARTED = 25
_ADDRESS_BREAK = re.compile(r"(?<=[/@?&=_.+-])(?=[^\s/@?&=_.+-])")
_PIECE = 10
_LONGEST_WORD = 80
_CONSONANTS = re.compile("[b-df-hj-np-tv-xz]{8}", re.IGNORECASE)
#: Where a line may break; the template sets it as an empty box, so it is never copied out.
BREAK = "\u200b"

_MAIL = re.compile(r"[^\s@<>\"(),:;\\\[\]]+@[^\s@<>\"(),:;\\\[\]/]+")
_PHONE = re.compile(r"\+?[0-9][0-9 ()/.\-\u2010-\u2013]{2,}")


def clean(text: str) -> str:
    """``text`` without control characters, private use, lone surrogates and bidi overrides.

    Line ends of every kind become newlines; tabs stay.
    """
    return _UNFIT.sub("", _NEWLINES.sub("\n", text))


def cut(text: str, longest: int) -> str:
    """At most ``longest`` characters of ``text``, the last one an ellipsis if it was longer."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def one_line(text: str, longest: int = LONGEST_NAME) -> str:
    """``text`` cleaned, on one line, single-spaced and at most ``longest`` characters."""
    return cut(" ".join(clean(text[: longest * 20]).split()), longest)


def room(text: str) -> int:
    """How many letters' room ``text`` takes: those of East Asia are twice as wide."""
    return len(text) + sum(east_asian_width(char) in "WF" for char in text)


def breakable(text: str) -> str:
    """``text`` with `BREAK` where a word too long for any line may be parted."""
    if BREAK in text:
        text = text.replace(BREAK, "")
    if len(text) < _SHORTEST_PARTED:
        return text
    text = _ADDRESS.sub(_part_address, text)
    return _UNBROKEN.sub(_part_word, text)


def _part_address(match: re.Match[str]) -> str:
    word = match[0]
    if "@" not in word and "/" not in word:
        return word
    return _ADDRESS_BREAK.sub(BREAK, word)


def _part_word(match: re.Match[str]) -> str:
    """Part what hyphenation cannot: a line breaks after a hyphen and inside a word by itself."""
    return "-".join(part if _is_word(part) else _in_pieces(part) for part in match[0].split("-"))


def _is_word(text: str) -> bool:
    return len(text) <= _LONGEST_WORD and text.isalpha() and not _CONSONANTS.search(text)


def _in_pieces(text: str) -> str:
    pieces: list[str] = []
    piece = ""
    for char in text:
        if len(piece) >= _PIECE and not category(char).startswith("M"):
            pieces.append(piece)
            piece = ""
        piece += char
    return BREAK.join([*pieces, piece])


def is_rtl(text: str) -> bool:
    """Whether the first strong character runs right to left (UAX #9, rules P2 and P3)."""
    for char in text:
        direction = bidirectional(char)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


def mail_link(address: str) -> str:
    """A ``mailto:`` link (RFC 6068), or nothing if ``address`` is not one plain address."""
    address = one_line(address)
    if not _MAIL.fullmatch(address):
        return ""
    return "mailto:" + quote(address, safe="@.+-_")


def phone_link(number: str) -> str:
    """A ``tel:`` link (RFC 3966) of the digits, or nothing if ``number`` is not one number."""
    number = one_line(number)
    if not _PHONE.fullmatch(number):
        return ""
    plus = "+" if number.startswith("+") else ""
    # '+49 (0)561' is dialled without the zero in brackets.
    digits = number.replace("(0)", "") if plus else number
    return "tel:" + plus + "".join(char for char in digits if char.isascii() and char.isdigit())


def web_link(address: str) -> str:
    """The address if it is http or https with a host, else nothing."""
    address = clean(address).strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        return ""
    return quote(address, safe="%/:?#[]@!$&'()*+,;=-._~")


def is_safe_link(link: str) -> bool:
    """Whether a link may stand in a document: http, https, mailto or tel, nothing else."""
    return link.split(":", 1)[0].lower() in ("http", "https", "mailto", "tel") and ":" in link
