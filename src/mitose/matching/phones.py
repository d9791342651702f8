"""Phone numbers as international ones, so that 0561 555 0101 and +49 561 5550101 are one.

phonenumbers knows every country's rules but needs 50 µs and more for a number; most numbers are
written plainly, and for those the same answer is found without it.
"""

from __future__ import annotations

import re
from functools import lru_cache

import phonenumbers
from phonenumbers import PhoneMetadata

_PLAIN = re.compile(r"\(?[+0][\d \-./]+\)?[\d \-./]*")
_NOT_DIGIT = re.compile(r"\D+")
_SHORTEST = 7  # with the country's code; below stand emergency calls and extensions
_LONGEST = 15  # E.164


def international(number: str, region: str) -> str:
    """The number in E.164 ('+49561555…'); '' for what is no full number.

    ``region`` (``DE`` or ``DE-HE``) is the country of numbers written without one. An extension
    that is named as such ('ext. 12') stands behind a semicolon.
    """
    written = number.strip().removeprefix("tel:")
    country = region.partition("-")[0].upper()
    if _PLAIN.fullmatch(written):
        plain = _plainly(_NOT_DIGIT.sub("", written), "+" in written, country)
        if plain is not None:
            return plain if _SHORTEST < len(plain) <= _LONGEST + 1 else ""
    return _asked(written, country)


def _plainly(digits: str, plus: bool, country: str) -> str | None:
    """The number by country code and national prefix alone; None where that is not enough."""
    if not plus and digits.startswith("00"):
        digits, plus = digits[2:], True
    if plus:
        code = next((digits[:n] for n in (1, 2, 3) if int(digits[:n] or 0) in _codes()), "")
        # A zero behind the code belongs to some countries' numbers and is a slip in others.
        return f"+{digits}" if code and digits[len(code) : len(code) + 1] != "0" else None
    own_code, has_zero = _rules(country)
    return f"+{own_code}{digits[1:]}" if has_zero and digits[1:2] not in ("", "0") else None


@lru_cache(maxsize=1)
def _codes() -> frozenset[int]:
    return frozenset(phonenumbers.COUNTRY_CODE_TO_REGION_CODE)


@lru_cache(maxsize=16)
def _rules(country: str) -> tuple[int, bool]:
    """The country's code, and whether one 0 before the number is all there is to its rules."""
    metadata = PhoneMetadata.metadata_for_region(country, None)
    if metadata is None:
        return 0, False
    simple = metadata.national_prefix_for_parsing in (None, "0")
    return metadata.country_code or 0, metadata.national_prefix == "0" and simple


@lru_cache(maxsize=20_000)
def _asked(written: str, country: str) -> str:
    try:
        found = phonenumbers.parse(written, country or None)
    except phonenumbers.NumberParseException:
        return ""
    number = f"+{found.country_code}{phonenumbers.national_significant_number(found)}"
    if not _SHORTEST < len(number) <= _LONGEST + 1:
        return ""
    return f"{number};{found.extension}" if found.extension else number
