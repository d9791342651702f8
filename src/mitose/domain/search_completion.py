"""How the word being typed into the filter may go on: a field's name, or a name in that field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mitose.domain.search import fold
from mitose.domain.search_query import FIELDS, STATES

_NAMES = {
    "en": {field: names[0] for field, names in FIELDS.items()},
    "de": {
        **{field: names[-1] for field, names in FIELDS.items()},
        "note": "notiz",
    },
}
_STATE_AT = {"en": 0, "de": 1}
_SHORTEST = 2  # letters of a field's name before it is proposed


@dataclass(frozen=True, slots=True)
class Completion:
    """``rest`` goes on behind what is typed; ``whole`` stands there once it is taken.

    They differ where a name of several words is put in quotes. Both are empty where nothing is
    sure.
    """

    rest: str = ""
    whole: str = ""


def complete(text: str, language: str, names: Callable[[str], Sequence[str]]) -> Completion:
    """How the last word of ``text`` becomes whole.

    ``names`` gives those of a field (``tag``, ``city``, ``org``), the ones with the most contacts
    first; it is asked only while such a name is typed.
    """
    quoted = text.count('"') % 2 == 1
    before, _quote, inside = text.rpartition('"')
    token = (before if quoted else text).rsplit(" ", 1)[-1].lstrip("-")
    if quoted and token.endswith(":"):
        token += inside
    elif quoted or not token:
        return Completion()
    name, colon, value = token.partition(":")
    if not colon:
        if len(name) < _SHORTEST:
            return Completion()
        return _added(text, _rest(name, tuple(prefixes(language).values())))
    field = next(
        (key for key, all_names in FIELDS.items() if fold(name) in map(fold, all_names)), ""
    )
    if not field or not value:
        return Completion()
    if field in STATES:
        return _added(text, _rest(value, states(field, language)))
    rest = _rest(value, [one for one in names(field) if '"' not in one])
    if not rest:
        return Completion()
    if quoted:
        return _added(text, f'{rest}"')
    if " " not in value + rest:
        return _added(text, rest)
    return Completion(rest, f'{text.removesuffix(value)}"{value}{rest}"')


def _added(text: str, rest: str) -> Completion:
    return Completion(rest, text + rest) if rest else Completion()


def prefixes(language: str) -> dict[str, str]:
    """The fields that can be asked for, each with its name before the words: 'org:'."""
    return {field: f"{name}:" for field, name in _NAMES.get(language, _NAMES["en"]).items()}


def states(field: str, language: str) -> tuple[str, ...]:
    """What can stand behind `due:` or `is:`."""
    at = _STATE_AT.get(language, 0)
    return tuple(words[min(at, len(words) - 1)] for words in STATES[field].values())


def _rest(typed: str, candidates: Sequence[str]) -> str:
    low = typed.casefold()
    for candidate in candidates:
        if candidate.casefold().startswith(low) and len(candidate) > len(typed):
            return candidate[len(typed) :]
    return ""
