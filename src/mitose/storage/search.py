"""The search index: each contact's folded words in FTS5, kept by the deed that changes them.

``search_doc`` holds the words as they were indexed, because a contentless row can only be taken
out of the index with the very text that went in. One word of state per contact lets a column be
counted by the index alone; where nothing else has changed, that word alone is replaced.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from enum import IntFlag
from itertools import chain

from sqlalchemy import Connection

from mitose.domain.search import fold_each, fold_words, words_in
from mitose.storage.database import raw

OWN = (
    "name given family nickname organisation department role city influence meaning who_why"
    " meeting_place strategy notes"
).split()

# The columns that the word of state is made of.
STATE_FROM = ("category", "archived_at", "deleted_at")


Texts = dict[int, str]  # by contact


class Touched(IntFlag):
    """In what a contact was touched (``search_dirty.words``), besides being touched at all."""

    WORDS = 1
    ANSWERS = 2
    STATE = 4


# Texts that hang on a contact, gathered for all touched contacts in one go each, by what they are.
HANGING_BY_PLACE = (
    ("method", "SELECT contact_id, value FROM method"),
    ("method", "SELECT contact_id, normal FROM method WHERE kind = 'phone'"),
    (
        "address",
        "SELECT contact_id, street || ' ' || city || ' ' || region || ' ' || country FROM address",
    ),
    ("want", "SELECT contact_id, text FROM want"),
    ("offer", "SELECT contact_id, text FROM offer"),
    ("approach", "SELECT contact_id, way_in || ' ' || occasion || ' ' || opening FROM approach"),
    ("step", "SELECT contact_id, text FROM step"),
    ("follow_up", "SELECT contact_id, text FROM follow_up"),
    ("history", "SELECT contact_id, text || ' ' || given || ' ' || received FROM interaction"),
    ("has_need", "SELECT contact_id, text FROM has_need"),
    ("extra", "SELECT contact_id, value FROM extra"),
    ("tag", "SELECT contact_id, t.name FROM contact_tag JOIN tag t ON t.id = tag_id"),
    ("circle", "SELECT contact_id, t.name FROM contact_circle JOIN circle t ON t.id = circle_id"),
    ("source", "SELECT contact_id, t.name FROM contact_source JOIN source t ON t.id = source_id"),
)
HANGING = tuple(statement for _, statement in HANGING_BY_PLACE)
_BATCH = 2000
_ROWS_A_STATEMENT = 500
# Begins the word of state: a sign that the index takes for a letter and that is in no word.
_STATE_MARK = "\ue000"


def dirty_ids(connection: Connection) -> list[int]:
    """The contacts touched in this transaction."""
    return list(connection.exec_driver_sql("SELECT id FROM search_dirty ORDER BY id").scalars())


def reindex(connection: Connection) -> None:
    """Index the touched contacts again and forget that they were touched."""
    _restate(connection)
    ids = list(
        connection.exec_driver_sql(
            f"SELECT id FROM search_dirty WHERE words & {Touched.WORDS:d} ORDER BY id"
        ).scalars()
    )
    _index(raw(connection), [ids[start : start + _BATCH] for start in range(0, len(ids), _BATCH)])
    connection.exec_driver_sql("DELETE FROM search_dirty")


def add(driver: sqlite3.Connection, documents: Texts, left: Touched) -> None:
    """Index new contacts whose words are known: of them only ``left`` is to do at the deed's end.

    What touches them after this is done in any case.
    """
    _store(driver, {}, documents)
    driver.execute(
        f"UPDATE search_dirty SET words = words & {left:d} WHERE id {_among(list(documents))}"
    )


def reindex_all(connection: Connection) -> None:
    """Build the index anew from the contacts."""
    connection.exec_driver_sql("DELETE FROM search_dirty")
    connection.exec_driver_sql(
        f"INSERT INTO search_dirty(id, words) SELECT id, {Touched.WORDS:d} FROM contact"
    )
    connection.exec_driver_sql("DELETE FROM search_doc")
    connection.exec_driver_sql("INSERT INTO search(search) VALUES('rebuild')")
    reindex(connection)


def _restate(connection: Connection) -> None:
    """Replace the word of state of contacts in which nothing else has changed.

    The index keeps for each word who has it, nothing of places in the text, so that one word can
    be exchanged; only the number of words that it notes for each text has to be put back.
    """
    touched = f"search_dirty WHERE words & {Touched.STATE | Touched.WORDS:d} = {Touched.STATE:d}"
    if not connection.exec_driver_sql(f"SELECT EXISTS (SELECT 1 FROM {touched})").scalar_one():
        return
    connection.exec_driver_sql(_RESTATED)
    connection.exec_driver_sql(
        "INSERT INTO temp.restated SELECT * FROM"
        f" (SELECT d.id, {_OLD} AS old, {_STATE} AS new, z.sz FROM (SELECT id FROM {touched}) s"
        "  JOIN search_doc d ON d.id = s.id JOIN contact c ON c.id = s.id"
        "  JOIN search_docsize z ON z.id = s.id)"
        " WHERE old <> new ORDER BY id"
    )
    for statement in _RESTATE:
        connection.exec_driver_sql(statement)


def _index(driver: sqlite3.Connection, batches: Sequence[Sequence[int]]) -> None:
    """Index these contacts: while the words of some are folded, those of the last are written.

    The connection is never used by two threads at once: nothing is read while one writes.
    """
    beside = ThreadPoolExecutor(1, "mitose-index") if len(batches) > 1 else None
    writing: Future[None] | None = None
    ready: tuple[Texts, Texts] | None = None
    try:
        for ids in batches:
            known = _among(ids)
            old = dict(driver.execute(f"SELECT id, text FROM search_doc WHERE id {known}"))
            gathered = _gather(driver, known)
            if beside is not None and ready is not None:
                writing = beside.submit(_store, driver, *ready)
            ready = old, _documents(*gathered)
            if writing is not None:
                writing.result()
        if ready is not None:
            _store(driver, *ready)
    finally:
        if beside is not None:
            beside.shutdown()


def _store(driver: sqlite3.Connection, old: Texts, new: Texts) -> None:
    """Write what differs, many rows a statement: a thread that computes beside is not held up."""
    gone = [(key, text) for key, text in old.items() if new.get(key) != text]
    fresh = [(key, text) for key, text in new.items() if old.get(key) != text]
    if gone:
        driver.executemany("INSERT INTO search(search, rowid, text) VALUES('delete', ?, ?)", gone)
        driver.executemany("DELETE FROM search_doc WHERE id = ?", [(key,) for key, _ in gone])
    for start in range(0, len(fresh), _ROWS_A_STATEMENT):
        some = fresh[start : start + _ROWS_A_STATEMENT]
        marks = ",".join(["(?,?)"] * len(some))
        driver.execute(
            f"INSERT INTO search_doc(id, text) VALUES{marks}", list(chain.from_iterable(some))
        )
        driver.execute(
            "INSERT INTO search(rowid, text) SELECT id, text FROM search_doc"
            f" WHERE id {_among([key for key, _ in some])} ORDER BY id"
        )


def _among(ids: Sequence[int]) -> str:
    """The condition for ascending ids; those of an import stand in a row, which is quicker."""
    if ids[-1] - ids[0] == len(ids) - 1:
        return f"BETWEEN {ids[0]} AND {ids[-1]}"
    return f"IN ({','.join(map(str, ids))})"


def _gather(driver: sqlite3.Connection, known: str) -> tuple[Texts, dict[int, list[str]]]:
    """Where each contact stands, and all texts that it is found by."""
    texts: dict[int, list[str]] = defaultdict(list)
    states: Texts = {}
    own = " || char(10) || ".join(OWN)
    for key, state, text in driver.execute(
        f"SELECT id, {_STATE}, {own} FROM contact c WHERE id {known} AND is_me = 0 ORDER BY id"
    ):
        states[key] = state
        texts[key].append(text)
    for query in HANGING:
        joint = "AND" if " WHERE " in query else "WHERE"
        for owner, text in driver.execute(f"{query} {joint} contact_id {known}"):
            if text:
                texts[owner].append(text)
    return states, texts


def _documents(states: Texts, texts: dict[int, list[str]]) -> Texts:
    """The words of each contact, folded, each word once."""
    folded = fold_each(["\n".join(texts[key]) for key in states])
    return {
        key: document(state, text)
        for (key, state), text in zip(states.items(), folded, strict=True)
    }


def state_word(state: str) -> str:
    """The word of a state: a category, ``archived`` or ``trash``."""
    return f"{_STATE_MARK}{state}"


def is_state(word: str) -> bool:
    """Whether a word of the index is one of state, which nobody types."""
    return word.startswith(_STATE_MARK)


_STATE = (
    f"CASE WHEN c.deleted_at <> '' THEN '{state_word('trash')}'"
    f" WHEN c.archived_at <> '' THEN '{state_word('archived')}'"
    f" ELSE '{_STATE_MARK}' || c.category END"
)
_OLD = "substr(d.text, 1, instr(d.text || ' ', ' ') - 1)"
_RESTATED = (
    "CREATE TEMP TABLE IF NOT EXISTS restated"
    "(id INTEGER PRIMARY KEY, old TEXT, new TEXT, size BLOB)"
)
_RESTATE = (
    "INSERT INTO search(search, rowid, text) SELECT 'delete', id, old FROM temp.restated",
    "INSERT INTO search(rowid, text) SELECT id, new FROM temp.restated",
    "UPDATE search_docsize AS z SET sz = r.size FROM temp.restated r WHERE z.id = r.id",
    (
        "UPDATE search_doc AS d SET text = r.new || substr(d.text, length(r.old) + 1)"
        " FROM temp.restated r WHERE d.id = r.id"
    ),
    "DELETE FROM temp.restated",
)


def document(state: str, folded: str) -> str:
    """What is indexed of one contact: its state and the words of its folded text, each once."""
    return " ".join([state, *dict.fromkeys(words_in(folded))])


def new_document(state: str, words: str, labels: Iterable[str]) -> str:
    """The same of a new contact, of its words and the names of the labels it carries."""
    there = f" {words} "
    more = [word for name in labels for word in fold_words(name) if f" {word} " not in there]
    return " ".join(filter(None, (state_word(state), words, *dict.fromkeys(more))))


def match(words: Sequence[str], state: str = "") -> str:
    """The FTS5 query for contacts in which every word starts a word, of one state or of any."""
    parts = [f'"{word}"*' for word in words]
    if state:
        parts.insert(0, f'"{state_word(state)}"')
    return " AND ".join(parts)
