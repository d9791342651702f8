"""Where contacts have the words that a search found: their fields, then what hangs on them."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping, Sequence

from mitose.domain.found import Found, snippet
from mitose.storage.search import HANGING_BY_PLACE, OWN


def found(
    connection: sqlite3.Connection,
    wanted: Mapping[int, Sequence[str]],
    asked: Collection[str] = (),
) -> dict[int, Found]:
    """For each contact the first place that has one of its words; a screen of contacts at most.

    The places `asked` for come before all others.
    """
    result: dict[int, Found] = {}
    known = f"IN ({','.join(map(str, wanted))})"
    rows = connection.execute(f"SELECT id, {', '.join(OWN)} FROM contact WHERE id {known}")
    for key, *texts in rows.fetchall():
        for place, text in zip(OWN, texts, strict=True):
            _note(result, key, Found(place, text or ""), wanted, asked)
    for place, statement in HANGING_BY_PLACE:
        joint = "AND" if " WHERE " in statement else "WHERE"
        for key, text in connection.execute(f"{statement} {joint} contact_id {known}").fetchall():
            _note(result, key, Found(place, text or ""), wanted, asked)
    return result


def _note(
    result: dict[int, Found],
    key: int,
    here: Found,
    wanted: Mapping[int, Sequence[str]],
    asked: Collection[str],
) -> None:
    before = result.get(key)
    better = before is None or (here.place in asked and before.place not in asked)
    if better and here.text and (part := snippet(here.text, wanted[key])):
        result[key] = Found(here.place, part)
