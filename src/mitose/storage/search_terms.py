"""SQL for what the filter asks beyond words: fields, phrases, what to leave out, states.

The index has narrowed the contacts to those with all words already, so that the functions of
Python (`has_words`, `has_phrase`) are called for these alone.
"""

from __future__ import annotations

from datetime import date, timedelta

from mitose.domain.board_query import DUE_SOON_DAYS
from mitose.domain.search_query import SearchQuery, Term
from mitose.storage.search import HANGING, OWN

_COLUMNS = {
    "name": "c.name || ' ' || c.nickname",
    "org": "c.organisation || ' ' || c.department",
    "role": "c.role",
    "note": "c.notes",
}
_LABELS = {
    "tag": "SELECT t.name AS text FROM contact_tag l JOIN tag t ON t.id = l.tag_id",
    "circle": "SELECT t.name AS text FROM contact_circle l JOIN circle t ON t.id = l.circle_id",
    "source": "SELECT t.name AS text FROM contact_source l JOIN source t ON t.id = l.source_id",
}
_STATES = {
    "archived": "c.archived_at <> ''",
    "unrated": "c.category = 'have' AND c.relationship = ''",
    "wish": "c.wish_profile = 1",
    "organisation": "c.kind = 'organisation'",
    "none": "c.next_due = ''",
    "promise": "c.id IN (SELECT contact_id FROM offer WHERE state = 'promised')",
}


def conditions(query: SearchQuery, day: date) -> tuple[list[str], list[object]]:
    """A condition on ``contact c`` for each term, and the values of all."""
    parts: list[str] = []
    values: list[object] = []
    for term in query.terms:
        part, own = _condition(term, day)
        parts.append(f"NOT ({part})" if term.without else f"({part})")
        values += own
    return parts, values


def _condition(term: Term, day: date) -> tuple[str, list[object]]:
    if term.value:
        return _state(term.value, day)
    test = "has_phrase" if term.phrase else "has_words"
    words = " ".join(term.words)
    if term.field in _COLUMNS:
        return f"{test}({_COLUMNS[term.field]}, ?)", [words]
    if term.field in _LABELS:
        query = f"{_LABELS[term.field]} WHERE l.contact_id = c.id AND {test}(t.name, ?)"
        return f"EXISTS ({query})", [words]
    if term.field == "city":
        address = "EXISTS (SELECT 1 FROM address a WHERE a.contact_id = c.id"
        return f"{test}(c.city, ?) OR {address} AND {test}(a.city, ?))", [words, words]
    return _anywhere(term, test, words)


def _anywhere(term: Term, test: str, words: str) -> tuple[str, list[object]]:
    if not term.phrase:  # a word to leave out: the index knows where it is
        query = " AND ".join(f'"{word}"*' for word in term.words)
        return "c.id IN (SELECT rowid FROM search WHERE search MATCH ?)", [query]
    own = " || char(10) || ".join(f"c.{name}" for name in OWN)
    parts = [f"{test}({own}, ?)"]
    for statement in HANGING:
        joint = "AND" if " WHERE " in statement else "WHERE"
        select = statement.replace("SELECT contact_id, ", "SELECT contact_id, (", 1)
        select = select.replace(" FROM ", ") AS text FROM ", 1)
        parts.append(
            f"EXISTS (SELECT 1 FROM ({select} {joint} contact_id = c.id) WHERE {test}(text, ?))"
        )
    return " OR ".join(parts), [words] * len(parts)


def _state(value: str, day: date) -> tuple[str, list[object]]:
    if value == "overdue":
        return "c.next_due > '' AND c.next_due < ?", [day.isoformat()]
    if value == "today":
        return "c.next_due > '' AND c.next_due < ?", [(day + timedelta(days=1)).isoformat()]
    if value == "week":
        after = day + timedelta(days=DUE_SOON_DAYS + 1)
        return "c.next_due > '' AND c.next_due < ?", [after.isoformat()]
    return _STATES[value], []
