"""Moving contacts between and within columns, and what is asked when Next becomes Have."""

from __future__ import annotations

from collections.abc import Sequence

from mitose import clock
from mitose.domain.category import Category, Relationship
from mitose.domain.changes import ChangeKind, Changes
from mitose.domain.plan import StepState
from mitose.services import deeds
from mitose.services.deeds import label, run
from mitose.services.workspace import Workspace
from mitose.storage import contacts as store
from mitose.storage import plans, rows
from mitose.storage.journal import Deed
from mitose.storage.tables import approach, interaction, step

KINDS = (ChangeKind.CONTACT, ChangeKind.PLAN, ChangeKind.INTERACTION)


def move(
    ws: Workspace, ids: Sequence[int], category: Category, *, after: int | None = None
) -> Changes:
    """Move contacts, in the order given, below contact ``after`` of the column.

    ``after`` 0 is the top of the column, None its foot. Everything the contacts carry stays.
    """

    def work(deed: Deed) -> None:
        known = store.categories_of(deed.connection, ids)
        moving = [key for key in rows.unique(ids) if key in known]
        new_ranks = store.ranks_at(deed.connection, category, after, moving)
        ranked = list(zip(moving, new_ranks, strict=True))
        store.place(deed.connection, category, ranked, deed.now)
        if category is Category.HAVE:
            deed.from_next = tuple(key for key in moving if known[key] is Category.NEXT)
        changed = any(known[key] is not category for key in moving)
        code = "move" if changed else "reorder"
        deed.rename(label(code, moving, category.value))

    return run(ws, label("move", ids, category.value), KINDS, work)


def answer_move(
    ws: Workspace,
    step_id: int,
    ids: Sequence[int],
    *,
    how: str = "",
    relationship: Relationship = Relationship.LOOSE,
    open_steps: StepState = StepState.OPEN,
) -> Changes:
    """Say how contacts that moved from Next to Have came about; part of the move's step.

    ``how`` becomes an entry of the history and the outcome of the approach, which is closed
    unless its open steps are kept.
    """

    def work(deed: Deed) -> None:
        values = {"relationship": relationship.value, "rated_as_group": 0}
        store.set_values(deed.connection, ids, values, deed.now)
        for contact_id in ids:
            _close(deed, contact_id, deeds.text(how), open_steps)

    return run(ws, label("move", ids, Category.HAVE.value), KINDS, work, join=step_id)


def _close(deed: Deed, contact_id: int, how: str, open_steps: StepState) -> None:
    connection = deed.connection
    today = clock.today().isoformat()
    if how:
        rows.add(
            connection,
            interaction,
            contact_id=contact_id,
            on_date=today,
            kind="other",
            text=how,
            created_at=deed.now,
        )
    approach_id = plans.open_approach_id(connection, contact_id)
    if not approach_id:
        return
    if open_steps is not StepState.OPEN:
        done_on = today if open_steps is StepState.DONE else ""
        connection.execute(
            step.update()
            .where(step.c.approach_id == approach_id, step.c.state == StepState.OPEN.value)
            .values(state=open_steps.value, done_on=done_on)
        )
    still_open = connection.execute(
        step.select().where(step.c.approach_id == approach_id, step.c.state == StepState.OPEN.value)
    ).first()
    if still_open is None:
        rows.change(connection, approach, approach_id, closed_at=deed.now, outcome=how)
