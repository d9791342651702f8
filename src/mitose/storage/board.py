"""The board's statements: which contacts a column shows, in which order, and how far it is.

The glance (main thread) runs those that an index answers at once; the reader runs all others.
All are plain SQL on the driver's own connection: SQLAlchemy's share of a keystroke would be felt.
"""

from __future__ import annotations

import sqlite3
import time
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mitose.domain.board_query import (
    DUE_SOON_DAYS,
    BoardQuery,
    ColumnProgress,
    Due,
    PlanState,
    Sort,
)
from mitose.domain.category import Category
from mitose.domain.questions import QUESTIONS, Question, full_mask
from mitose.storage import search, search_terms

# An order is a row of parts, each found in its index: (what belongs to it, order inside it).
# Contacts without a date stand behind the dated ones, in the user's own order.
SEGMENTS: dict[Sort, tuple[tuple[str, str], ...]] = {
    Sort.OWN: (("", "c.rank, c.id"),),
    Sort.NAME: (("", "c.sort_name, c.id"),),
    Sort.DUE: (
        (" AND c.next_due > ''", "c.next_due, c.rank, c.id"),
        (" AND c.next_due = ''", "c.rank, c.id"),
    ),
    Sort.LAST_INTERACTION: (
        (" AND c.last_interaction > ''", "c.last_interaction DESC, c.rank DESC, c.id DESC"),
        (" AND c.last_interaction = ''", "c.rank, c.id"),
    ),
    Sort.IMPORTANCE: tuple(
        (f" AND c.importance = {level}", "c.rank, c.id") for level in (3, 2, 1, 0)
    ),
}
LONGEST_KEPT_PREFIX = 6  # the longest of fts5's prefix option in the schema
_MOST_WORDS = 24
# So many words the index puts together in about 5 ms, once: the beginnings of telephone numbers.
_MOST_SCANNED = 12_000
_SURROGATES = 0xD800  # from here to 0xDFFF there are no signs
_PARSED_AT_ONCE = 12_000  # characters: about 2,000 ids, a fifth of a millisecond


class TooManyWordsError(Exception):
    """What was typed begins so many long words that the index has no quick answer."""


@dataclass(frozen=True, slots=True)
class Match:
    """An FTS5 query. ``once`` if it takes some milliseconds and so should be asked only once."""

    query: str
    once: bool = False


def match(connection: sqlite3.Connection, words: Sequence[str]) -> Match | None:
    """The FTS5 query for contacts in which every word starts a word; None if none can match.

    A prefix longer than the index keeps ready is costly to look up again and again, so it is
    spelled out as the words it may become.

    Raises:
        TooManyWordsError: if it may become too many; then only the reader should answer.
    """
    parts = []
    once = False
    for word in words:
        if len(word.encode()) <= LONGEST_KEPT_PREFIX:
            parts.append(f'"{word}"*')
            continue
        terms = _terms(connection, word, _end(word), _MOST_WORDS + 1)
        if not terms:
            return None
        if len(terms) <= _MOST_WORDS:
            parts.append("(" + " OR ".join(f'"{term}"' for term in terms) + ")")
            continue
        kept = _kept_prefix(word)
        if only_way_on(connection, kept, word):
            parts.append(f'"{kept}"*')
            continue
        if _more_than(connection, _MOST_SCANNED, word):
            raise TooManyWordsError
        parts.append(f'"{word}"*')
        once = True
    return Match(" AND ".join(parts), once)


def only_way_on(connection: sqlite3.Connection, kept: str, word: str) -> bool:
    """Whether every word that begins with ``kept`` goes on like ``word``: then both find the same.

    So it is with telephone numbers where all of them are of one country or town.
    """
    before = _next_word(connection, kept, word)
    return not before and not _next_word(connection, _end(word), _end(kept))


def ways_on(connection: sqlite3.Connection, beginning: str) -> list[str]:
    """What is one sign longer than ``beginning`` and begins words of the index; for the reader."""
    found: list[str] = []
    length = len(beginning) + 1
    start = beginning + "\0"
    while word := _next_word(connection, start, _end(beginning)):
        if search.is_state(word):
            break
        found.append(word[:length])
        start = _end(found[-1])
    return found


def _next_word(connection: sqlite3.Connection, first: str, end: str) -> str:
    """The first word of the index from ``first`` to before ``end``; empty if there is none.

    The index takes the end for one that belongs to it and reads all places of that very word,
    12 ms where everybody has it, before SQLite takes them out: so it is given an end before it.
    """
    row = connection.execute(
        "SELECT term FROM temp.search_steps WHERE term >= ? AND term < ? LIMIT 1",
        (first, _before(end)),
    ).fetchone()
    return row[0] if row is not None else ""


def _terms(connection: sqlite3.Connection, first: str, end: str, most: int) -> list[str]:
    """The first words of the index from ``first`` to before ``end``."""
    rows = connection.execute(
        "SELECT term FROM temp.search_words WHERE term >= ? AND term < ? LIMIT ?",
        (first, end, most),
    )
    return [term for (term,) in rows.fetchall()]


def _more_than(connection: sqlite3.Connection, most: int, word: str) -> bool:
    """Whether more than ``most`` words of the index begin with ``word``."""
    (count,) = connection.execute(
        "SELECT count(*) FROM"
        " (SELECT 1 FROM temp.search_words WHERE term >= ? AND term < ? LIMIT ?)",
        (word, _end(word), most + 1),
    ).fetchone()
    return bool(count > most)


def _kept_prefix(word: str) -> str:
    """The longest beginning of a word that the index keeps ready (it counts bytes)."""
    return word.encode()[:LONGEST_KEPT_PREFIX].decode(errors="ignore")


def _end(word: str) -> str:
    """Behind all words that begin with ``word``."""
    return f"{word}\U0010ffff"


def _before(word: str) -> str:
    """Behind all words that come before ``word``, which is not empty, and no word itself."""
    last = ord(word[-1]) - 1
    return _end(word[:-1] + chr(last if last < _SURROGATES or last > 0xDFFF else _SURROGATES - 1))


def column_ids(
    connection: sqlite3.Connection, query: BoardQuery, category: Category, day: date
) -> array[int]:
    """All ids a column shows, in its order; long work, for the reader's thread.

    SQLite hands them over in one text per part of the order, so that this thread holds Python's
    lock only for moments while the window scrolls.
    """
    ids: array[int] = array("q")
    where, values = conditions(query, category, day)
    if query.words:
        wanted = search.match(query.words)
        where += " AND c.id IN (SELECT rowid FROM search WHERE search MATCH ?)"
        values = [*values, wanted]
    for part, order in SEGMENTS[query.sort(category)]:
        statement = (
            "SELECT group_concat(id) FROM"
            f" (SELECT c.id AS id FROM contact c WHERE {where}{part} ORDER BY {order})"
        )
        (text,) = connection.execute(statement, values).fetchone()
        if text:
            parse_ids(text, ids)
    return ids


def parse_ids(text: str, into: array[int]) -> None:
    """Read ids that SQLite handed over in one text."""
    start = 0
    while start < len(text):
        end = text.find(",", start + _PARSED_AT_ONCE)
        end = len(text) if end < 0 else end
        into.extend(map(int, text[start:end].split(",")))
        start = end + 1
        time.sleep(0)  # lets the window's thread go first


def conditions(query: BoardQuery, category: Category, day: date) -> tuple[str, list[object]]:
    """The SQL condition on ``contact c`` of everything but the typed text, and its values."""
    values: list[object] = [category.value]
    if query.archived_too or query.search.archived:
        parts = ["c.is_me = 0 AND c.deleted_at = '' AND c.category = ?"]
    else:
        parts = ["c.live = 1 AND c.category = ?"]
    for table, column, ids in (
        ("contact_source", "source_id", query.sources),
        ("contact_circle", "circle_id", query.circles),
        ("contact_tag", "tag_id", query.tags),
    ):
        if ids:
            parts.append(
                f"c.id IN (SELECT contact_id FROM {table} WHERE {column} IN ({_marks(ids)}))"
            )
            values.extend(ids)
    if query.cities:
        parts.append(f"c.city IN ({_marks(query.cities)})")
        values.extend(query.cities)
    if query.relationships:
        parts.append(f"c.relationship IN ({_marks(query.relationships)})")
        values.extend(each.value for each in query.relationships)
    if query.capital:
        parts.append("c.capital & ? <> 0")
        values.append(int(query.capital))
    if query.importance:
        parts.append("c.importance >= ?")
        values.append(query.importance)
    due, due_values = _due(query.due, day)
    parts += due
    values += due_values
    parts += _answers(query, category)
    asked, asked_values = search_terms.conditions(query.search, day)
    return " AND ".join(parts + asked), values + asked_values


def _due(due: Due, day: date) -> tuple[list[str], list[object]]:
    if due is Due.OVERDUE:
        return ["c.next_due > '' AND c.next_due < ?"], [day.isoformat()]
    if due is Due.WEEK:
        return ["c.next_due > '' AND c.next_due < ?"], [after_soon(day)]
    if due is Due.PROMISE:
        return ["c.id IN (SELECT contact_id FROM offer WHERE state = 'promised')"], []
    return [], []


def _answers(query: BoardQuery, category: Category) -> list[str]:
    if category is Category.HAVE:
        return [f"c.answered & {int(Question.RATED)} = 0"] if query.unrated else []
    mask = full_mask(category)
    if query.plan(category) is PlanState.NONE:
        return [f"c.answered & {mask} = 0"]
    if query.plan(category) is PlanState.INCOMPLETE:
        return [f"c.answered & {mask} <> {mask}"]
    return []


def after_soon(day: date) -> str:
    """The first day that is no longer due soon, as the file writes days."""
    return (day + timedelta(days=DUE_SOON_DAYS + 1)).isoformat()


def progress(connection: sqlite3.Connection) -> dict[Category, ColumnProgress]:
    """How far each column is, whatever the filter; for the reader's thread."""
    counts: dict[Category, list[int]] = {category: [0, 0, 0] for category in Category}
    for name, answered, count in connection.execute(
        "SELECT category, answered, count(*) FROM contact INDEXED BY ix_contact_by_answered"
        " WHERE live = 1 AND category IN ('have', 'next', 'future') GROUP BY category, answered"
    ).fetchall():
        category = Category(name)
        sums = counts[category]
        sums[0] += count
        if answered & _REACHED[category] == _REACHED[category]:
            sums[1] += count
        if answered & Question.DONE:
            sums[2] += count
    return {category: ColumnProgress(*sums) for category, sums in counts.items()}


_REACHED: dict[Category, int] = {
    Category.HAVE: int(Question.RATED),
    Category.NEXT: sum(int(question) for question in QUESTIONS[Category.NEXT]),
    Category.FUTURE: int(Question.STRATEGY),
}


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))
