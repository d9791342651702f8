"""What the user typed into the filter: words, "phrases", field:words, and -words to leave out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from mitose.domain.search import fold, words_of

#: The fields that can be asked for, each with its names in English and German.
FIELDS: dict[str, tuple[str, ...]] = {
    "name": ("name",),
    "org": ("org", "organisation", "organization", "firma"),
    "role": ("role", "rolle"),
    "city": ("city", "ort", "stadt"),
    "tag": ("tag", "schlagwort"),
    "circle": ("circle", "kreis"),
    "source": ("source", "quelle"),
    "note": ("note", "notes", "notiz", "notizen"),
    "due": ("due", "fällig"),
    "is": ("is", "ist"),
}
_FIELD_OF = {fold(name): field for field, names in FIELDS.items() for name in names}
#: What `due:` and `is:` know, each with its names.
STATES: dict[str, dict[str, tuple[str, ...]]] = {
    "due": {
        "overdue": ("overdue", "überfällig"),
        "today": ("today", "heute"),
        "week": ("week", "woche"),
        "promise": ("promise", "versprochen"),
        "none": ("none", "nichts"),
    },
    "is": {
        "archived": ("archived", "archiviert"),
        "unrated": ("unrated", "unbewertet", "uneingestuft"),
        "wish": ("wish", "wunschprofil"),
        "organisation": ("organisation", "organisation", "organization"),
    },
}
#: Sources that are kept in English, by what they are called in German.
_SOURCES = {"telefon": "phone", "mailprogramm": "mail program"}
_PLACE_OF = {"org": "organisation", "note": "notes"}
_PART = re.compile(
    r"""
    (?P<minus>-)?
    (?:(?P<field>[^\W\d_]+):)?
    (?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Term:
    """One thing asked for beyond words: in a field, as a phrase, or to be left out.

    ``field`` is a key of ``FIELDS`` or empty for anywhere; ``words`` are folded; ``phrase`` wants
    them in this order, one after the other; ``value`` is a key of ``STATES`` for `due` and `is`.
    """

    field: str = ""
    words: tuple[str, ...] = ()
    phrase: bool = False
    without: bool = False
    value: str = ""


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """``words`` must each start a word of the contact; every term must hold besides.

    The words of terms that are asked for stand in ``words`` too: the index narrows by them first.
    """

    words: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()

    @property
    def places(self) -> frozenset[str]:
        """Where the words of fields stand, as `Found` calls these places."""
        asked = {_PLACE_OF.get(term.field, term.field) for term in self.terms if not term.without}
        return frozenset(asked - {""})

    @property
    def archived(self) -> bool:
        """Whether the archive is asked for."""
        return any(term.value == "archived" and not term.without for term in self.terms)


@lru_cache(maxsize=64)
def parse(text: str) -> SearchQuery:
    """Read what was typed; what is no known field or state counts as plain words."""
    words: list[str] = []
    terms: list[Term] = []
    for match in _PART.finditer(text):
        term = _term(match)
        if term is None:
            continue
        if not term.without and not term.value:
            words += term.words
        if term.field or term.phrase or term.without:
            terms.append(term)
    return SearchQuery(tuple(dict.fromkeys(words)), tuple(terms))


def _term(match: re.Match[str]) -> Term | None:
    phrase = match["phrase"] is not None
    raw = match["phrase"] if phrase else match["word"]
    field = _FIELD_OF.get(fold(match["field"] or ""), "")
    if not phrase and not match["field"] and raw.endswith(":") and fold(raw[:-1]) in _FIELD_OF:
        return None  # a field whose words are still to be typed
    if match["field"] and not field:
        raw = f"{match['field']} {raw}"
    without = bool(match["minus"])
    if field in STATES:
        value = _state(field, raw)
        return Term(field, value=value, without=without) if value else None
    if field == "source":
        raw = _SOURCES.get(fold(raw), raw)
    words = tuple(words_of(raw))
    if not words:
        return None
    return Term(field, words, phrase=phrase and len(words) > 1, without=without)


def _state(field: str, raw: str) -> str:
    """The state a word names or begins, while it is still being typed only when it is sure."""
    typed = fold(raw.strip())
    if not typed:
        return ""
    for value, names in STATES[field].items():
        if typed in map(fold, names):
            return value
    return ""


def has_words(text: str, words: str) -> bool:
    """Whether each of the folded ``words`` (joined by a blank) starts a word of ``text``."""
    there = words_of(text)
    return all(any(part.startswith(word) for part in there) for word in words.split(" "))


def has_phrase(text: str, words: str) -> bool:
    """Whether ``text`` has the folded words one after the other, the last perhaps unfinished."""
    return f" {words}" in f" {' '.join(words_of(text))}"
