"""A filter of the board under a name, and filters as a text that files keep."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, replace

from mitose.domain.board_query import BoardQuery, Due, PlanState
from mitose.domain.capital import Capital
from mitose.domain.category import Relationship

_IDS = ("sources", "circles", "tags")
_WORDS = {"due": Due, "plan_next": PlanState, "plan_future": PlanState}
_SORTS = ("sort_have", "sort_next", "sort_future")
_MOST_IMPORTANT = 3


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """`contacts` counts those it finds now; `query` has no order of its own."""

    id: int
    name: str
    query: BoardQuery
    contacts: int = 0


def as_text(query: BoardQuery) -> str:
    """A filter without its orders; equal ones give the same text, no filter an empty one."""
    plain = BoardQuery()
    values = {
        field.name: getattr(query, field.name)
        for field in fields(query)
        if field.name not in _SORTS and getattr(query, field.name) != getattr(plain, field.name)
    }
    return json.dumps(values, ensure_ascii=False, sort_keys=True) if values else ""


def from_text(text: str, orders: BoardQuery | None = None) -> BoardQuery:
    """The filter that a text stands for, with the orders of another; what is odd in it is left."""
    plain = (orders or BoardQuery()).unfiltered()
    try:
        stored = json.loads(text) if text else {}
    except ValueError:
        return plain
    if not isinstance(stored, dict):
        return plain
    values: dict[str, object] = {}
    for name, value in stored.items():
        read = _read(name, value)
        if read is not None:
            values[name] = read
    return replace(plain, **values)  # type: ignore[arg-type]


def _read(name: str, value: object) -> object:
    """A part of a filter; None for what this version does not know."""
    if name == "text":
        return value if isinstance(value, str) else None
    if name in _IDS and isinstance(value, list):
        return tuple(one for one in value if type(one) is int)
    if name == "cities" and isinstance(value, list):
        return tuple(one for one in value if isinstance(one, str))
    if name == "relationships" and isinstance(value, list):
        return tuple(one for one in Relationship if one and one in value)
    if name == "capital" and type(value) is int:
        return Capital(value) & ~Capital.NONE
    if name == "importance" and type(value) is int:
        return min(max(value, 0), _MOST_IMPORTANT)
    if name in ("unrated", "archived_too"):
        return value if isinstance(value, bool) else None
    if name in _WORDS and isinstance(value, str) and value in set(_WORDS[name]):
        return _WORDS[name](value)
    return None
