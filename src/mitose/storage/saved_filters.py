"""Filters of the board that have a name."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, select

from mitose.domain import ranks
from mitose.domain.board_query import BoardQuery
from mitose.domain.category import Category
from mitose.domain.circle import LabelKind
from mitose.domain.saved_filter import SavedFilter, as_text, from_text
from mitose.storage import board, rows, search
from mitose.storage.tables import saved_filter


def all_of(connection: Connection) -> tuple[SavedFilter, ...]:
    """All of them in the user's order, uncounted."""
    statement = select(saved_filter).order_by(saved_filter.c.rank, saved_filter.c.id)
    return tuple(
        SavedFilter(row.id, row.name, from_text(row.query)) for row in connection.execute(statement)
    )


def count(connection: sqlite3.Connection, query: BoardQuery, day: date) -> int:
    """How many contacts a filter finds in all columns (reader)."""
    found = 0
    for category in Category:
        where, values = board.conditions(query, category, day)
        if query.words:
            where += " AND c.id IN (SELECT rowid FROM search WHERE search MATCH ?)"
            values = [*values, search.match(query.words)]
        (number,) = connection.execute(
            f"SELECT count(*) FROM contact c WHERE {where}", values
        ).fetchone()
        found += number
    return found


def named(connection: Connection, name: str) -> int:
    """The id of the filter with this name, whatever its letters' case; 0 if there is none."""
    for row in connection.execute(select(saved_filter.c.id, saved_filter.c.name)):
        if row.name.casefold() == name.casefold():
            return int(row.id)
    return 0


def add(connection: Connection, name: str, query: BoardQuery) -> int:
    """Make one, behind all others."""
    last = connection.execute(
        select(saved_filter.c.rank).order_by(saved_filter.c.rank.desc()).limit(1)
    ).scalar()
    rank = ranks.between(last or "", "")
    return rows.add(connection, saved_filter, name=name, query=as_text(query), rank=rank)


def place(connection: Connection, filter_id: int, after: int) -> None:
    """Put one behind another; 0 puts it first."""
    others = [
        row
        for row in connection.execute(
            select(saved_filter.c.id, saved_filter.c.rank).order_by(
                saved_filter.c.rank, saved_filter.c.id
            )
        )
        if row.id != filter_id
    ]
    position = next((at + 1 for at, row in enumerate(others) if row.id == after), 0)
    low = others[position - 1].rank if position else ""
    high = others[position].rank if position < len(others) else ""
    rows.change(connection, saved_filter, filter_id, rank=ranks.between(low, high))


def replace_label(connection: Connection, kind: LabelKind, label_id: int, into: int) -> None:
    """Where filters ask for a label, ask for another one; 0 takes it out of them.

    A filter that would find everybody then goes.
    """
    part = _PARTS[kind]
    for one in all_of(connection):
        ids: tuple[int, ...] = getattr(one.query, part)
        if label_id not in ids:
            continue
        kept = tuple(rows.unique(into if key == label_id else key for key in ids))
        query = replace(one.query, **{part: tuple(key for key in kept if key)})  # type: ignore[arg-type]
        if query.filtered:
            rows.change(connection, saved_filter, one.id, query=as_text(query))
        else:
            rows.remove(connection, saved_filter, one.id)


_PARTS = {LabelKind.SOURCE: "sources", LabelKind.CIRCLE: "circles", LabelKind.TAG: "tags"}
