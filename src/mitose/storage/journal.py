"""The undo journal: deeds as steps, undo and redo by replaying what the triggers wrote.

Triggers write the old row of every change while ``journal_now.step`` is set; undo replays them
newest first by primary key, with the triggers on, so that it is itself recorded and can be redone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from mitose import clock
from mitose.domain.changes import EVERYTHING, ChangeKind, Changes, Label
from mitose.storage import derived, journal_replay, search
from mitose.storage.database import Database, known_errors

_NAMES_AT_MOST = 2000  # more contacts than this are announced as 'everything'
_LABEL_IDS = 200
NOTHING = Changes()


@dataclass(slots=True)
class Deed:
    """A running deed: its connection, its step, and what it wants to tell afterwards."""

    connection: Connection
    step_id: int
    label: Label
    now: str
    made: int = 0
    from_next: tuple[int, ...] = ()

    def rename(self, label: Label) -> None:
        """Give the step its final name, once the deed knows how many contacts it touched."""
        self.label = label


@dataclass(slots=True)
class Outcome:
    """Filled when the deed has been committed."""

    changes: Changes = NOTHING


@contextmanager
def deed(
    database: Database, label: Label, kinds: Sequence[ChangeKind], *, join: int = 0
) -> Iterator[tuple[Deed, Outcome]]:
    """Run one deed of the user: one transaction, one undoable step.

    ``join`` makes the work part of an earlier step, if that one is still the latest. The outcome's
    ``changes`` are set after COMMIT. A deed that changed nothing leaves no step.

    Raises:
        StorageError: when the file cannot be written; nothing was changed then.
    """
    outcome = Outcome()
    with known_errors(database.path):
        connection = database.writer()
        with transaction(connection):
            running = _begin_step(connection, label, join)
            yield running, outcome
            dirty = _finish(connection, running)
            changes = _close_step(connection, running, frozenset(kinds), dirty, join)
        outcome.changes = _with_others(database, changes)


def _with_others(database: Database, changes: Changes) -> Changes:
    """What there is to show anew after a deed: everything, if another program wrote meanwhile.

    Once the deed is announced, the file counts as seen, the other program's work with it.
    """
    if changes.empty or not database.written_elsewhere():
        return changes
    return replace(changes, kinds=EVERYTHING.kinds, everything=True)


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """``BEGIN IMMEDIATE`` … ``COMMIT``, rolled back whole when anything is raised."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    try:
        yield
        connection.exec_driver_sql("COMMIT")
    except BaseException:
        # A full disk may have rolled back by itself already.
        if _in_transaction(connection):
            connection.exec_driver_sql("ROLLBACK")
        raise


def _in_transaction(connection: Connection) -> bool:
    return bool(getattr(connection.connection.driver_connection, "in_transaction", False))


def _begin_step(connection: Connection, label: Label, join: int) -> Deed:
    now = clock.utc_now().isoformat(timespec="seconds")
    if join and join == _latest_done(connection) and not _redo_row(connection):
        step_id = join
    else:
        _forget_redo(connection)
        step_id = _insert_step(connection, label, now, state="done")
    connection.exec_driver_sql("UPDATE journal_now SET step = ?", (step_id,))
    return Deed(connection, step_id, label, now)


def _insert_step(
    connection: Connection, label: Label, now: str, *, state: str, undoes: int = 0
) -> int:
    result = connection.exec_driver_sql(
        "INSERT INTO journal_step(code, count, contact_ids, detail, made_at, state, undoes,"
        " first_seq)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(seq), 0) + 1 FROM journal))",
        (
            label.code,
            label.count,
            _ids_text(label.contact_ids),
            label.detail,
            now,
            state,
            undoes,
        ),
    )
    return int(result.lastrowid)


def _ids_text(ids: Sequence[int]) -> str:
    return ",".join(map(str, ids[:_LABEL_IDS]))


def _finish(connection: Connection, running: Deed) -> list[int]:
    """Bring stored answers, due dates and the search index up to date; return touched contacts."""
    dirty = search.dirty_ids(connection)
    if dirty:
        derived.refresh(connection)
        search.reindex(connection)
    connection.exec_driver_sql("UPDATE journal_now SET step = NULL")
    return dirty


def _close_step(
    connection: Connection,
    running: Deed,
    kinds: frozenset[ChangeKind],
    dirty: list[int],
    join: int,
) -> Changes:
    if not _note_rows(connection, running.step_id):
        connection.exec_driver_sql("DELETE FROM journal_step WHERE id = ?", (running.step_id,))
        return Changes()
    if running.step_id != join:
        label = running.label
        connection.exec_driver_sql(
            "UPDATE journal_step SET code = ?, count = ?, contact_ids = ?, detail = ? WHERE id = ?",
            (
                label.code,
                label.count,
                _ids_text(label.contact_ids),
                label.detail,
                running.step_id,
            ),
        )
    changes = _changes(kinds, dirty, running.label, running.step_id)
    return replace(changes, made=running.made, from_next=running.from_next)


def _note_rows(connection: Connection, step_id: int) -> bool:
    """Note where the step's journal rows end; False when it has none."""
    result = connection.exec_driver_sql(
        "UPDATE journal_step SET last_seq = (SELECT coalesce(max(seq), 0) FROM journal)"
        " WHERE id = ? RETURNING last_seq >= first_seq",
        (step_id,),
    )
    return bool(result.scalar_one())


def _changes(
    kinds: frozenset[ChangeKind], dirty: Sequence[int], label: Label, step_id: int
) -> Changes:
    many = len(dirty) > _NAMES_AT_MOST
    return Changes(
        kinds=kinds | {ChangeKind.HISTORY},
        contact_ids=frozenset() if many else frozenset(dirty),
        everything=many,
        label=label,
        step_id=step_id,
    )


@dataclass(frozen=True, slots=True)
class StepInfo:
    """A step of the history, newest first in lists. ``undone`` can be redone."""

    id: int
    label: Label
    made_at: datetime
    undone: bool


def steps(connection: Connection, limit: int) -> tuple[StepInfo, ...]:
    """The newest steps, undone ones among them."""
    return _steps(connection, "state <> 'undo'", limit)


def _steps(connection: Connection, condition: str, limit: int) -> tuple[StepInfo, ...]:
    """The newest steps that meet a condition."""
    rows = connection.exec_driver_sql(
        "SELECT id, code, count, contact_ids, detail, made_at, state FROM journal_step"
        f" WHERE {condition} ORDER BY id DESC LIMIT ?",
        (limit,),
    )
    return tuple(
        StepInfo(row[0], _label(row), datetime.fromisoformat(row[5]), row[6] == "undone")
        for row in rows
    )


def _label(row: Sequence[object]) -> Label:
    ids = tuple(int(part) for part in str(row[3]).split(",") if part)
    return Label(str(row[1]), int(str(row[2])), ids, str(row[4]))


def next_undo(connection: Connection) -> StepInfo | None:
    """The step that undo would take back."""
    return next(iter(_steps(connection, "state = 'done'", 1)), None)


def next_redo(connection: Connection) -> StepInfo | None:
    """The step that redo would do again."""
    row = _redo_row(connection)
    if row is None:
        return None
    return _step(connection, row[1])


def _step(connection: Connection, step_id: int) -> StepInfo:
    (info,) = _steps(connection, f"id = {step_id:d}", 1)
    return info


def undo(database: Database) -> Changes | None:
    """Take back the latest step; None when there is none."""
    with known_errors(database.path):
        connection = database.writer()
        with transaction(connection):
            info = next_undo(connection)
            if info is None:
                return None
            now = clock.utc_now().isoformat(timespec="seconds")
            undo_id = _insert_step(connection, info.label, now, state="undo", undoes=info.id)
            changes = _replay(connection, info.id, info.label, record_as=undo_id)
            connection.exec_driver_sql(
                "UPDATE journal_step SET state = 'undone' WHERE id = ?", (info.id,)
            )
        return _with_others(database, changes)


def redo(database: Database) -> Changes | None:
    """Do the last undone step again; None when there is none."""
    with known_errors(database.path):
        connection = database.writer()
        with transaction(connection):
            row = _redo_row(connection)
            if row is None:
                return None
            undo_id, step_id = row
            info = _step(connection, step_id)
            # Afterwards the file is as the step had left it: the step's own journal fits again.
            changes = _replay(connection, undo_id, info.label, record_as=None)
            connection.exec_driver_sql("DELETE FROM journal_step WHERE id = ?", (undo_id,))
            connection.exec_driver_sql(
                "UPDATE journal_step SET state = 'done' WHERE id = ?", (step_id,)
            )
        return _with_others(database, changes)


def _replay(
    connection: Connection, step_id: int, label: Label, *, record_as: int | None
) -> Changes:
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    connection.exec_driver_sql("UPDATE journal_now SET step = ?", (record_as,))
    journal_replay.put_back(connection, step_id)
    dirty = search.dirty_ids(connection)
    if dirty:
        search.reindex(connection)
    connection.exec_driver_sql("UPDATE journal_now SET step = NULL")
    if record_as is not None:
        _note_rows(connection, record_as)
    return _changes(frozenset(ChangeKind), dirty, label, step_id)


def _latest_done(connection: Connection) -> int:
    return int(
        connection.exec_driver_sql(
            "SELECT coalesce(max(id), 0) FROM journal_step WHERE state = 'done'"
        ).scalar_one()
    )


def _redo_row(connection: Connection) -> tuple[int, int] | None:
    row = connection.exec_driver_sql(
        "SELECT id, undoes FROM journal_step WHERE state = 'undo' ORDER BY id DESC LIMIT 1"
    ).first()
    return None if row is None else (row[0], row[1])


def _forget_redo(connection: Connection) -> None:
    connection.exec_driver_sql("DELETE FROM journal_step WHERE state IN ('undone', 'undo')")


def prune(connection: Connection, *, days: int, megabytes: int) -> None:
    """Drop whole steps, oldest first, that are over age or over size; the latest always stays."""
    oldest = (clock.utc_now() - timedelta(days=days)).isoformat(timespec="seconds")
    keep = connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM journal_step").scalar_one()
    connection.exec_driver_sql(
        "DELETE FROM journal_step WHERE made_at < ? AND id <> ?", (oldest, keep)
    )
    budget = megabytes * 1_000_000
    sizes = connection.exec_driver_sql(
        "SELECT s.id, coalesce(sum(length(j.old)), 0) + count(j.seq) * 40 FROM journal_step s"
        " LEFT JOIN journal j ON j.seq BETWEEN s.first_seq AND s.last_seq"
        " GROUP BY s.id ORDER BY s.id DESC"
    ).all()
    total = 0
    for step_id, size in sizes:
        total += size
        if total > budget and step_id != keep:
            connection.exec_driver_sql("DELETE FROM journal_step WHERE id <= ?", (step_id,))
            break


def clear(connection: Connection) -> None:
    """End of history: after a migration, a restore or an erase."""
    connection.exec_driver_sql("DELETE FROM journal")
    connection.exec_driver_sql("DELETE FROM journal_step")


def run(
    database: Database,
    label: Label,
    kinds: Sequence[ChangeKind],
    work: Callable[[Deed], None],
    *,
    join: int = 0,
) -> Changes:
    """Run ``work`` as one deed and return what it changed."""
    with deed(database, label, kinds, join=join) as (running, outcome):
        work(running)
    return outcome.changes
