"""What one cell of a table holds: addresses, numbers, tags, an address in one piece."""

from __future__ import annotations

import re

from mitose.exchange.vcard_values import without_bidi

_MAIL = re.compile(r"[^\s<>,;:|\"'()\[\]]{1,100}@[^\s<>,;:|\"'()\[\]]{1,250}")
_PHONES = re.compile(r"\s*[;|\n]\s*")
_NUMBER = re.compile(r"\+?\d[\d ()/.-]*")
_SPOILT = re.compile(r"\d[.,]\d+E\+\d+\Z", re.I)  # a spreadsheet took it for a quantity
_BETWEEN = re.compile(r"\s+(?:/|or|oder|und|and|bzw\.?|u\.)\s+", re.I)
_WHOLE = re.compile(r"\s*(?:\+|00?|\()(?:[ ()/.-]{0,3}\d){6,20}[ ()/.-]*\Z")
_DIGIT = re.compile(r"\d")
_PLACE = re.compile(r"(?:([A-Z]{1,3})[- ])?(\d{4,5})\s+(\D.*)\Z", re.S)
_SALUTATIONS = frozenset(
    "herr herrn frau hr hr. fr fr. mr mr. mrs mrs. ms ms. miss mx mx. fräulein monsieur madame"
    " signor signora señor señora".split()
)
_SYSTEM_GROUPS = {"mycontacts", "my contacts"}
_DASHES = " \t,;"


def one_line(text: str) -> str:
    """The text in one line, with single blanks."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join(text.split())


def unwrapped(text: str) -> str:
    """The text inside `="0170 555"` or after `'`, with which spreadsheets keep leading zeros."""
    if text[:2] == '="' and text[-1] == '"' and len(text) > 3 and '"' not in text[2:-1]:
        return text[2:-1]
    return text[1:] if text[0] == "'" and text[1:2] and text[1] in "+0=-@" else text


def mail_addresses(text: str) -> list[str]:
    """The mail addresses in a cell; none for an X.500 path (Exchange) or anything else.

    >>> mail_addresses('"Eva" <eva@x.example>; udo@x.example')
    ['eva@x.example', 'udo@x.example']
    """
    if text[:3].lower() in {"/o=", "/cn"} or "@" not in text:
        return []
    if _MAIL.fullmatch(text):
        return [text]
    found = _MAIL.findall(re.sub(r"(?i)mailto:", " ", text))
    return list(dict.fromkeys(address.strip(".") for address in found))


def numbers_of(text: str) -> list[str]:
    """The telephone numbers in a cell; none where nothing can be dialled."""
    if _NUMBER.fullmatch(text) and " / " not in text:
        return [text]
    if _SPOILT.match(text):
        return []
    text = without_bidi(text)
    if text[:4].lower() == "tel:":
        text = text[4:]
    if ";" in text or "|" in text or "\n" in text:
        parts = _PHONES.split(text)
    else:
        parts = several_numbers(text)
    if "," in text and ";ext" not in text.lower():
        pieces = [piece for part in parts for piece in part.split(",")]
        if all(len(_DIGIT.findall(piece)) >= 6 for piece in pieces if piece.strip()):
            parts = pieces
    if len(parts) == 2 and parts[1].lower().startswith("ext"):
        parts = [text]
    return [one for part in parts if _DIGIT.search(one := one_line(part))]


def several_numbers(text: str) -> list[str]:
    """`0561 555 / 0170 555` and `… oder …` are two numbers, `0561/555` and `555-1 / -2` one."""
    parts = _BETWEEN.split(text)
    if len(parts) > 1 and all(_WHOLE.match(part) for part in parts):
        return [part.strip() for part in parts]
    return [text]


def tags_of(text: str, signs: str, between: str, starred: bool) -> list[str]:
    """The tags in a cell; Google's own groups are none."""
    parts = text.split(between) if between else re.split(f"[{re.escape(signs)}\n]", text)
    found = []
    for part in parts:
        tag = one_line(part)
        if starred and tag.startswith("*"):
            tag = tag.lstrip("* ")
            if tag.casefold() in _SYSTEM_GROUPS:
                continue
        if tag:
            found.append(tag[:200])
    return found


def without_salutation(prefix: str) -> str:
    """`Frau Dr.` → `Dr.`: what of a form of address belongs to the name."""
    if not prefix:
        return ""
    return " ".join(word for word in prefix.split() if word.casefold() not in _SALUTATIONS)


def address_of(parts: list[str]) -> tuple[str, ...]:
    """street, extended, po box, city, region, postal code, country; ``parts[7]`` is the whole.

    The whole address in one piece counts only where the parts say nothing; `34117 Kassel` in the
    city is divided.
    """
    street, extended, po_box, city, region, postal_code, country, whole = parts
    if whole and not (street or city or postal_code or po_box):
        street, city, postal_code, found_country = _in_one_piece(whole)
        country = country or found_country
    elif bool(city) != bool(postal_code):
        match = _PLACE.match(one_line(city or postal_code))
        if match:
            postal_code, city = match[2], match[3].strip()
    elif street and not city:
        divided = _in_one_piece(street)
        if divided[1]:
            street, city, postal_code = divided[:3]
            country = country or divided[3]
    lines = "\n".join(line.strip() for line in street.splitlines() if line.strip())
    return (
        lines, one_line(extended), one_line(po_box), one_line(city), one_line(region),
        one_line(postal_code), one_line(country),
    )  # fmt: skip


def _in_one_piece(text: str) -> tuple[str, str, str, str]:
    """Street, city, postal code and country of `Straße 5, 34117 Kassel, Deutschland`.

    Where there is no postal code in the middle (other countries), everything is the street.
    """
    pieces = [piece.strip(_DASHES) for piece in re.split(r"[\n,]", text) if piece.strip(_DASHES)]
    for at, piece in enumerate(pieces):
        match = _PLACE.match(piece)
        if match and at:
            rest = pieces[at + 1 :]
            country = rest[0] if len(rest) == 1 else ""
            extra = "" if len(rest) <= 1 else "\n" + "\n".join(rest)
            return "\n".join(pieces[:at]) + extra, match[3].strip(), match[2], country
    return "\n".join(pieces), "", "", ""
