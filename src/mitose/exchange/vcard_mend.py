"""Cards that came through a mail, a QR code or a web page: put back into lines of their own."""

from __future__ import annotations

import re

from mitose.exchange.vcard_head import KNOWN_NAMES

_NAMES = "|".join(
    sorted(KNOWN_NAMES | {"BEGIN", "END", "VERSION", "PRODID"}, key=len, reverse=True)
)
_PROPERTY = rf"(?=(?:[\w-]+\.)?(?:{_NAMES}|X-[\w-]+)[;:])".encode()
# Literal texts are searched for ten times as fast as a pattern.
_QUOTED = (b"> BEGIN:VCARD", b">BEGIN:VCARD", b"| BEGIN:VCARD", b"|BEGIN:VCARD")
_QUOTE = re.compile(rb"^[ \t]*[>|][ \t]?", re.M)
# In one line, with blanks or with a written `\n` where the line ends were.
_IN_ONE = re.compile(rb"^[ \t]*BEGIN:VCARD(?:(?:\\r)?\\n|[ \t]+)(?:VERSION|PRODID|N|FN)[;:]", re.M)
_ENDS = re.compile(rb"(?:(?:\\r)?\\n|[ \t]+)" + _PROPERTY)


def is_quoted(data: bytes) -> bool:
    """Whether cards stand in it as a mail quotes them: `> BEGIN:VCARD`."""
    return any(sign in data for sign in _QUOTED)


def mended(data: bytes) -> bytes:
    """The data (with line feeds as line ends) whose cards have a line per property again."""
    if is_quoted(data):
        data = _QUOTE.sub(b"", data)
    if (b"BEGIN:VCARD\\" in data or b"BEGIN:VCARD " in data) and _IN_ONE.search(data):
        data = b"\n".join(
            _ENDS.sub(b"\n", line) if _IN_ONE.match(line) else line for line in data.split(b"\n")
        )
        data = re.sub(rb"(END:VCARD)(?:\\r)?\\n", rb"\1\n", data)
    return data
