"""Deeds of a plan: wants, offers, the approach with its steps, has and needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Final

from mitose.domain.capital import Capital
from mitose.domain.changes import ChangeKind, Changes
from mitose.domain.errors import UsageError
from mitose.domain.plan import OfferState, StepState
from mitose.services import deeds
from mitose.services.deeds import label, needed, run
from mitose.services.workspace import Workspace
from mitose.storage import contacts as store
from mitose.storage import plans as plan_store
from mitose.storage import rows
from mitose.storage.journal import Deed
from mitose.storage.rows import Table
from mitose.storage.tables import approach, has_need, interaction, offer, step, want

PLAN = (ChangeKind.PLAN,)


class _Unset:
    """Told apart from None, which takes a date off."""


UNSET: Final = _Unset()


def _add(
    ws: Workspace, table: Table, contact_id: int, *, join: int = 0, **values: object
) -> Changes:
    def work(deed: Deed) -> None:
        store.get(deed.connection, contact_id)
        rank = rows.last_rank(deed.connection, table, "contact_id", contact_id)
        deed.made = rows.add(deed.connection, table, contact_id=contact_id, rank=rank, **values)

    return run(ws, label("plan_add", [contact_id], table.name), PLAN, work, join=join)


def _edit(
    ws: Workspace, table: Table, row_id: int, values: Mapping[str, object], *, join: int = 0
) -> Changes:
    def work(deed: Deed) -> None:
        owner = rows.owner(deed.connection, table, row_id)
        current = rows.get(deed.connection, table, row_id)
        if any(current[name] != value for name, value in values.items()):
            rows.change(deed.connection, table, row_id, **values)
        deed.rename(label("plan_edit", [owner], table.name))

    return run(ws, label("plan_edit", [0], table.name), PLAN, work, join=join)


def _remove(ws: Workspace, table: Table, row_id: int) -> Changes:
    def work(deed: Deed) -> None:
        owner = rows.owner(deed.connection, table, row_id)
        rows.remove(deed.connection, table, row_id)
        deed.rename(label("plan_remove", [owner], table.name))

    return run(ws, label("plan_remove", [0], table.name), PLAN, work)


def _place(
    ws: Workspace, table: Table, row_id: int, after: int, owner_column: str = "contact_id"
) -> Changes:
    def work(deed: Deed) -> None:
        owner = rows.owner(deed.connection, table, row_id)
        rows.place(deed.connection, table, row_id, after, owner_column)
        deed.rename(label("plan_order", [owner], table.name))

    return run(ws, label("plan_order", [0], table.name), PLAN, work)


def add_want(
    ws: Workspace, contact_id: int, text: str, capital: Capital = Capital.NONE, *, join: int = 0
) -> Changes:
    """Add what I want from a contact. Raises UsageError for an empty text."""
    entry = needed(text, "want")
    return _add(ws, want, contact_id, text=entry, capital=int(capital), join=join)


def edit_want(
    ws: Workspace,
    want_id: int,
    text: str | None = None,
    capital: Capital | None = None,
    *,
    join: int = 0,
) -> Changes:
    """Change a want's text or kind of capital."""
    values: dict[str, object] = {}
    if text is not None:
        values["text"] = needed(text, "want")
    if capital is not None:
        values["capital"] = int(capital)
    return _edit(ws, want, want_id, values, join=join)


def remove_want(ws: Workspace, want_id: int) -> Changes:
    """Remove a want."""
    return _remove(ws, want, want_id)


def place_want(ws: Workspace, want_id: int, after: int) -> Changes:
    """Put a want behind another one; 0 puts it first."""
    return _place(ws, want, want_id, after)


def add_offer(
    ws: Workspace,
    contact_id: int,
    text: str,
    state: OfferState = OfferState.IDEA,
    due: date | None = None,
    *,
    on: date | None = None,
    join: int = 0,
) -> Changes:
    """Add what I can do for a contact; ``on`` is the day it was promised or given."""

    def work(deed: Deed) -> None:
        connection = deed.connection
        store.get(connection, contact_id)
        rank = rows.last_rank(connection, offer, "contact_id", contact_id)
        values = {"text": needed(text, "offer"), "created_at": deed.now, "rank": rank}
        deed.made = rows.add(connection, offer, contact_id=contact_id, state="idea", **values)
        _set_state(deed, deed.made, state, on, due)

    return run(ws, label("plan_add", [contact_id], "offer"), PLAN, work, join=join)


def edit_offer(
    ws: Workspace,
    offer_id: int,
    text: str | None = None,
    due: date | _Unset | None = UNSET,
    capital: Capital | None = None,
    *,
    join: int = 0,
) -> Changes:
    """Change an offer's text, the day it is promised for, or its kind of capital."""
    values: dict[str, object] = {}
    if text is not None:
        values["text"] = needed(text, "offer")
    if not isinstance(due, _Unset):
        values["due_date"] = rows.day_text(due)
    if capital is not None:
        values["capital"] = int(capital)
    return _edit(ws, offer, offer_id, values, join=join)


def remove_offer(ws: Workspace, offer_id: int) -> Changes:
    """Remove an offer, and the entry in the history that its giving made."""
    return _remove(ws, offer, offer_id)


def place_offer(ws: Workspace, offer_id: int, after: int) -> Changes:
    """Put an offer behind another one; 0 puts it first."""
    return _place(ws, offer, offer_id, after)


def set_offer_state(
    ws: Workspace, offer_id: int, state: OfferState, *, on: date, due: date | None = None
) -> Changes:
    """Idea → promised → given, or let go. Given is also an entry of the history; back, it goes."""

    def work(deed: Deed) -> None:
        owner = rows.owner(deed.connection, offer, offer_id)
        _set_state(deed, offer_id, state, on, due)
        deed.rename(label("offer_state", [owner], state.value))

    return run(ws, label("offer_state", [0], state.value), (*PLAN, ChangeKind.INTERACTION), work)


def _set_state(
    deed: Deed, offer_id: int, state: OfferState, on: date | None, due: date | None
) -> None:
    connection = deed.connection
    row = rows.get(connection, offer, offer_id)
    values: dict[str, object] = {"state": state.value}
    if state is OfferState.PROMISED:
        values["due_date"] = rows.day_text(due) or row["due_date"]
        values["promised_on"] = row["promised_on"] or rows.day_text(on)
    if state is OfferState.IDEA:
        values.update(due_date="", promised_on="")
    values["given_on"] = rows.day_text(on) if state is OfferState.GIVEN else ""
    rows.change(connection, offer, offer_id, **values)
    connection.execute(interaction.delete().where(interaction.c.offer_id == offer_id))
    if state is OfferState.GIVEN and on is not None:
        rows.add(
            connection,
            interaction,
            contact_id=row["contact_id"],
            on_date=on.isoformat(),
            kind="other",
            given=row["text"],
            offer_id=offer_id,
            created_at=deed.now,
        )


_APPROACH_FIELDS = {"way_in", "introducer_id", "occasion", "opening"}


def set_approach(ws: Workspace, contact_id: int, *, join: int = 0, **values: str | int) -> Changes:
    """Set fields of the contact's open approach, opening one if there is none.

    Fields: ``way_in``, ``occasion``, ``opening`` (texts), ``introducer_id`` (0 for none).

    Raises:
        UsageError: ``unknown_field``.
        NotFoundError: if there is no such contact, or no such introducer.
    """
    unknown = values.keys() - _APPROACH_FIELDS
    if unknown:
        raise UsageError("unknown_field", field=min(unknown), known=", ".join(_APPROACH_FIELDS))

    def work(deed: Deed) -> None:
        store.get(deed.connection, contact_id)
        stored: dict[str, object] = {
            name: (value or None) if name == "introducer_id" else deeds.text(value, name)
            for name, value in values.items()
        }
        if stored.get("introducer_id"):
            store.get(deed.connection, int(str(stored["introducer_id"])))
        if not any(stored.values()) and not plan_store.open_approach_id(
            deed.connection, contact_id
        ):
            return
        approach_id = plan_store.ensure_approach(deed.connection, contact_id, deed.now)
        current = rows.get(deed.connection, approach, approach_id)
        if any(current[name] != value for name, value in stored.items()):
            rows.change(deed.connection, approach, approach_id, **stored)

    return run(ws, label("plan_edit", [contact_id], "approach"), PLAN, work, join=join)


def close_approach(ws: Workspace, contact_id: int, outcome: str = "") -> Changes:
    """Close the open approach; it stays in the history."""

    def work(deed: Deed) -> None:
        approach_id = plan_store.open_approach_id(deed.connection, contact_id)
        if approach_id:
            rows.change(
                deed.connection,
                approach,
                approach_id,
                closed_at=deed.now,
                outcome=deeds.text(outcome),
            )

    return run(ws, label("plan_edit", [contact_id], "approach"), PLAN, work)


def add_step(
    ws: Workspace,
    contact_id: int,
    text: str,
    due: date | None = None,
    at: time | None = None,
    *,
    join: int = 0,
) -> Changes:
    """Add a step to the open approach, opening one if there is none."""

    def work(deed: Deed) -> None:
        connection = deed.connection
        store.get(connection, contact_id)
        approach_id = plan_store.ensure_approach(connection, contact_id, deed.now)
        deed.made = rows.add(
            connection,
            step,
            approach_id=approach_id,
            contact_id=contact_id,
            text=needed(text, "step"),
            state=StepState.OPEN.value,
            due_date=rows.day_text(due),
            due_time=rows.time_text(at) if due else "",
            rank=rows.last_rank(connection, step, "approach_id", approach_id),
        )

    return run(ws, label("plan_add", [contact_id], "step"), PLAN, work, join=join)


def use_template(
    ws: Workspace, contact_id: int, way_in: str, steps: Sequence[tuple[str, date]]
) -> Changes:
    """Add the steps of a template to the open approach, and its way in where none is noted."""

    def work(deed: Deed) -> None:
        connection = deed.connection
        store.get(connection, contact_id)
        approach_id = plan_store.ensure_approach(connection, contact_id, deed.now)
        if not rows.get(connection, approach, approach_id)["way_in"]:
            rows.change(connection, approach, approach_id, way_in=deeds.text(way_in))
        for text, due in steps:
            rows.add(
                connection,
                step,
                approach_id=approach_id,
                contact_id=contact_id,
                text=needed(text, "step"),
                state=StepState.OPEN.value,
                due_date=rows.day_text(due),
                rank=rows.last_rank(connection, step, "approach_id", approach_id),
            )

    return run(ws, label("plan_add", [contact_id], "template"), PLAN, work)


def edit_step(
    ws: Workspace,
    step_id: int,
    text: str | None = None,
    due: date | _Unset | None = UNSET,
    at: time | _Unset | None = UNSET,
    *,
    join: int = 0,
) -> Changes:
    """Change a step's text, day or time; None takes a day or time off."""
    values: dict[str, object] = {}
    if text is not None:
        values["text"] = needed(text, "step")
    if not isinstance(due, _Unset):
        values["due_date"] = rows.day_text(due)
        if due is None:
            values["due_time"] = ""
    if not isinstance(at, _Unset) and values.get("due_date") != "":
        values["due_time"] = rows.time_text(at)
    return _edit(ws, step, step_id, values, join=join)


def set_step_state(
    ws: Workspace, step_id: int, state: StepState, on: date | None = None
) -> Changes:
    """Open, done on a day, or let go."""
    done_on = rows.day_text(on) if state is StepState.DONE else ""

    def work(deed: Deed) -> None:
        owner = rows.owner(deed.connection, step, step_id)
        rows.change(deed.connection, step, step_id, state=state.value, done_on=done_on)
        deed.rename(label("step_state", [owner], state.value))

    return run(ws, label("step_state", [0], state.value), PLAN, work)


def remove_step(ws: Workspace, step_id: int) -> Changes:
    """Remove a step."""
    return _remove(ws, step, step_id)


def place_step(ws: Workspace, step_id: int, after: int) -> Changes:
    """Put a step behind another one of its approach; 0 puts it first."""
    return _place(ws, step, step_id, after, "approach_id")


def add_has_need(
    ws: Workspace,
    contact_id: int,
    kind: str,
    text: str,
    capital: Capital = Capital.NONE,
    *,
    join: int = 0,
) -> Changes:
    """Add what a contact has (``has``) or looks for (``needs``).

    Raises:
        UsageError: ``bad_value`` for another kind, ``empty_value`` without a text.
    """
    if kind not in {"has", "needs"}:
        raise UsageError("bad_value", field="kind", value=kind)
    values = {"kind": kind, "text": needed(text, kind), "capital": int(capital)}
    return _add(ws, has_need, contact_id, join=join, **values)


def edit_has_need(ws: Workspace, row_id: int, text: str, *, join: int = 0) -> Changes:
    """Change what a contact has or needs."""
    return _edit(ws, has_need, row_id, {"text": needed(text, "has")}, join=join)


def place_has_need(ws: Workspace, row_id: int, after: int) -> Changes:
    """Put what a contact has or needs behind another one; 0 puts it first."""
    return _place(ws, has_need, row_id, after)


def remove_has_need(ws: Workspace, row_id: int) -> Changes:
    """Remove what a contact has or needs."""
    return _remove(ws, has_need, row_id)
