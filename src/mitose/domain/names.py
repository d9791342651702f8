"""Names: how a contact is shown, sorted and abbreviated."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from mitose.domain.firms import is_legal_form
from mitose.domain.name_parts import without_titles
from mitose.domain.search import fold

_TITLES = {"dr", "prof", "dipl", "ing", "med", "mr", "mrs", "ms", "herr", "frau", "mag", "sir"}
_SMALL = {"von", "van", "de", "der", "den", "zu", "zur", "da", "di", "la", "le", "el", "al"}


_folded = lru_cache(maxsize=20_000)(fold)


def _is_title(word: str) -> bool:
    """Dr., Prof., and what stands with them in small letters: h. c., rer. nat."""
    return word.strip(".,").casefold() in _TITLES or (word.endswith(".") and word[0].islower())


def _is_small(word: str) -> bool:
    return word.strip(".,").casefold() in _SMALL


def display_name(
    given: str = "", family: str = "", prefix: str = "", middle: str = "", suffix: str = ""
) -> str:
    """The parts of a name in reading order, single spaces between them."""
    parts = (prefix, given, middle, family, suffix)
    return " ".join(part.strip() for part in parts if part.strip())


def straight_name(name: str, given: str, family: str) -> str:
    """`Müller, Jörg` as it is said, where the parts say that it stands so: `Jörg Müller`."""
    before, comma, after = name.partition(",")
    first = given.casefold()
    if not (comma and first and family) or before.strip().casefold() != family.casefold():
        return name
    rest = after.strip()
    if not rest.casefold().startswith(first) or rest[len(first) : len(first) + 1].isalpha():
        return name
    rest = rest[len(first) :].strip()
    between = f" {rest}" if rest and rest[0].isalnum() else ""
    return f"{given}{between} {family}{'' if between or not rest else f' {rest}'}"


def sort_name(name: str, given: str = "", family: str = "", *, person: bool = True) -> str:
    """The folded key a contact is sorted by: family name first.

    Where it is not known, a person's is taken out of the whole name, which a firm's is not.
    """
    if family:  # each folded apart: both come again and again
        return f"{_folded(family)} {_folded(given)}".strip()
    return fold(_family_first(name) if person else name)


def _family_first(name: str) -> str:
    """'Dr. Mia Wu' as 'Wu Mia'; as it is where it begins so already, or is no person's name."""
    words = name.split()
    if "@" in name or any(map(str.isdigit, name)) or is_legal_form(words[-1:]):
        return name
    given, family = split_name(name)
    if "," in name or not family:
        return f"{family} {given}" if family else name
    words = without_titles(words)
    return " ".join((family, *words[: len(words) - len(family.split())]))


def split_name(name: str) -> tuple[str, str]:
    """Given and family name out of a whole one, titles left out; what cannot be told is empty.

    A single word may be either, and Chinese, Japanese and Korean names begin with the family's.
    """
    before, comma, after = name.partition(",")
    words = without_titles((f"{after} {before}" if comma else name).split())
    if len(words) < 2 or unicodedata.east_asian_width(words[0][0]) in "WF":
        return "", ""
    family = next((at for at, word in enumerate(words) if word.casefold() in _SMALL and at), -1)
    return words[0], " ".join(words[family:])


def initials(name: str) -> str:
    """One or two letters for the avatar: first and last word, titles and particles left out.

    Names without letters give '?'; Chinese, Japanese and Korean names give their first sign.
    """
    words = [word for word in name.replace("-", " ").split() if any(map(str.isalnum, word))]
    if not words:
        return "?"
    first_letter = next(char for char in words[0] if char.isalnum())
    if unicodedata.east_asian_width(first_letter) in "WF":
        return first_letter
    useful = [word for word in words if not (_is_title(word) or _is_small(word))]
    useful = useful or words
    letters = [next(char for char in word if char.isalnum()) for word in useful]
    chosen = letters if len(letters) < 2 else [letters[0], letters[-1]]
    return "".join(chosen).upper()
