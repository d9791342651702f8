"""The imports of the past, and taking one back long after it can no longer be undone.

That is a new deed, worked out from the import's id and what was kept of it with every contact.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from mitose.domain.changes import ChangeKind, Changes, Label
from mitose.domain.contact import ContactDetails
from mitose.domain.errors import CancelledError, NotFoundError
from mitose.domain.import_run import ImportRun, KeptContact, RevertPlan, RunState, Touched
from mitose.domain.provenance import Given
from mitose.domain.reverting import Back, edited, take_back
from mitose.services.workspace import Workspace
from mitose.storage import contacts, import_runs, journal, labels, provenance, rows
from mitose.storage.database import known_errors
from mitose.storage.journal import Deed
from mitose.storage.tables import contact_source

__all__ = ["ImportRun", "KeptContact", "RevertPlan", "RunState", "Touched"]
__all__ += ["plan_revert", "revert", "runs"]

_AT_ONCE = 1000
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


def runs(ws: Workspace, limit: int = 200) -> tuple[ImportRun, ...]:
    """The imports, newest first."""
    with known_errors(ws.paths.database):
        return import_runs.all_runs(ws.database.reading(), limit)


def plan_revert(
    ws: Workspace,
    import_id: int,
    also_worked_on: bool = False,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> RevertPlan:
    """What taking an import back would do; writes nothing.

    Contacts it made go to the trash unless the user has worked on them since, or another import
    knows them too; the former go as well with ``also_worked_on``.

    Raises:
        NotFoundError: ``import_not_found``.
        CancelledError: when ``cancelled`` returned True.
    """
    with known_errors(ws.paths.database):
        work = _Work(import_id, also_worked_on, progress, cancelled)
        return work.read(ws.database.reading()).plan()


def revert(
    ws: Workspace,
    import_id: int,
    also_worked_on: bool = False,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> tuple[Changes, RevertPlan]:
    """Take an import back as one step, and say what that did.

    Raises:
        NotFoundError: ``import_not_found``.
        CancelledError: when ``cancelled`` returned True; nothing is changed then.
    """
    work = _Work(import_id, also_worked_on, progress, cancelled)
    kinds = (ChangeKind.CONTACT, ChangeKind.LABEL)
    with journal.deed(ws.database, Label("revert_import"), kinds) as (deed, outcome):
        plan = work.read(deed.connection).plan()
        work.write(deed)
        ids = (*plan.trashed, *plan.restored)
        deed.rename(Label("revert_import", len(ids), ids[:1], str(import_id)))
    return outcome.changes, plan


@dataclass(slots=True)
class _Work:
    """What an import did, contact by contact, and what of that can be taken back."""

    import_id: int
    also_worked_on: bool
    progress: Progress | None
    cancelled: Cancelled | None
    trashed: list[int] = field(default_factory=list)
    kept: list[KeptContact] = field(default_factory=list)
    backs: list[Back] = field(default_factory=list)

    def read(self, connection: rows.Connection) -> _Work:
        """Compare what the import gave with what is there now."""
        run = import_runs.one(connection, self.import_id)
        if run is None:
            raise NotFoundError("import_not_found", id=self.import_id)
        given: dict[int, list[Given]] = defaultdict(list)
        for entry in provenance.of_import(connection, self.import_id):
            given[entry.contact_id].append(entry)
        marks = import_runs.report_of(connection, self.import_id).get("marks", {})
        touched = import_runs.touched(connection, self.import_id, marks)
        ids = sorted(given)
        for start in range(0, len(ids), _AT_ONCE):
            self._pause(start, len(ids))
            some = ids[start : start + _AT_ONCE]
            batch = provenance.batch(connection, some)
            for contact_id in some:
                details = batch.details.get(contact_id)
                if details is not None:
                    others = [
                        other
                        for other in batch.givens.get(contact_id, ())
                        if other.import_id != self.import_id
                    ]
                    reasons = touched.get(contact_id, set())
                    self._sort(run, details, given[contact_id], others, reasons)
        return self

    def _sort(
        self,
        run: ImportRun,
        details: ContactDetails,
        given: Sequence[Given],
        others: Sequence[Given],
        reasons: set[Touched],
    ) -> None:
        """Decide what becomes of one contact."""
        contact = details.contact
        made = any(entry.done.made for entry in given)
        came_back = any("deleted_at" in entry.done.fields for entry in given)
        if made and contact.deleted_at is not None:
            self.trashed.append(contact.id)
            return
        if made or came_back:
            shared = Touched.OTHER_IMPORT in reasons
            if shared:  # new rows of the contact may be theirs
                reasons = reasons - {Touched.EDITED}
            if edited(details, given, run.category, others if shared else ()):
                reasons = reasons | {Touched.EDITED}
            kept = KeptContact(contact.id, contact.name, tuple(r for r in Touched if r in reasons))
            if reasons and (made or kept.worked_on) and (shared or not self.also_worked_on):
                self.kept.append(kept)
                return
            if made:
                self.trashed.append(contact.id)
                return
        self.backs.append(take_back(details, given, others))

    def plan(self) -> RevertPlan:
        """What was decided, for the user."""
        return RevertPlan(
            self.import_id,
            tuple(self.trashed),
            tuple(self.kept),
            tuple(back.contact_id for back in self.backs),
            tuple(
                (back.contact_id, back.name, difference)
                for back in self.backs
                for difference in back.left
            ),
        )

    def write(self, deed: Deed) -> None:
        """Do what was decided."""
        import_runs.trash(deed.connection, self.trashed, deed.now)
        for position, back in enumerate(self.backs):
            if position % 100 == 0:
                self._pause(position, len(self.backs))
            _write_back(deed, back)
        gone = [*self.trashed, *(back.contact_id for back in self.backs)]
        import_runs.strip(deed.connection, self.import_id, gone)

    def _pause(self, done: int, total: int) -> None:
        if self.cancelled is not None and self.cancelled():
            raise CancelledError
        if self.progress is not None:
            self.progress(done, total)


def _write_back(deed: Deed, back: Back) -> None:
    """Give a contact back what an import had changed."""
    connection, contact_id = deed.connection, back.contact_id
    values: dict[str, object] = dict(back.fields)
    if "deleted_at" in values:
        values["deleted_at"] = deed.now  # it may stay in the trash as long as anything
    contacts.set_values(connection, [contact_id], values, deed.now)
    if {"name", "given", "family"} & values.keys():
        contacts.refresh_sort_names(connection, [contact_id])
    for name, swaps in back.swaps.items():
        if name == "tags":
            for _none, tag in swaps:
                tag_id = labels.named(connection, labels.TAGS, tag, make=True)
                labels.attach(connection, labels.TAGS, tag_id, [contact_id])
            continue
        details = provenance.present(connection, [contact_id])[contact_id]
        provenance.swap(connection, details, name, swaps, deed.now)
    for kind, table in _TABLES.items():
        for label_id in back.labels.get(kind, ()):
            labels.detach(connection, table, label_id, [contact_id])
    _date_back(deed, back)


_TABLES: Mapping[str, labels.LabelTable] = {
    "tags": labels.TAGS,
    "sources": labels.SOURCES,
    "circles": labels.CIRCLES,
}


def _date_back(deed: Deed, back: Back) -> None:
    if back.on_date is None:
        return
    present, before = back.on_date
    for tie in labels.sources_of(deed.connection, [back.contact_id]).get(back.contact_id, ()):
        if rows.day_text(tie.on) == present:
            rows.change(deed.connection, contact_source, tie.id, on_date=before)
