"""The plan that comes with a contact out of a file of Mitose itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mitose.domain.category import Category
from mitose.domain.contact import ContactDetails
from mitose.domain.imported import ImportedPlan, ImportOptions, ImportRecord
from mitose.storage import contacts, labels, rows
from mitose.storage.contact_rows import approach_rows, plan_rows, stored
from mitose.storage.journal import Deed
from mitose.storage.tables import approach, relation, step

_NOT_SET = {"category", "rank"}  # the column, and the place in it, are given with the row itself


def column_of(record: ImportRecord, options: ImportOptions) -> Category:
    """The column for a new contact: what was chosen for the lot, else what its plan says."""
    plan = record.plan
    told = plan is not None and "category" in plan.fields
    if plan is not None and told and options.category is Category.HAVE:
        return plan.details.contact.category
    return options.category


class PlanWriter:
    """Writes the plans of new contacts, in the deed that makes them.

    A contact that was there already keeps the plan the user has made here.
    """

    def __init__(self, deed: Deed) -> None:
        self._deed = deed
        self._labels: dict[tuple[str, str], int] = {}
        self._waiting: list[tuple[int, ImportedPlan]] = []

    def add(self, contact_id: int, plan: ImportedPlan | None) -> None:
        """Keep a plan until all contacts are written: it may name other ones."""
        if plan is not None:
            self._waiting.append((contact_id, plan))

    def write(self) -> None:
        """Write all plans."""
        uids = {_bare(uid) for _id, plan in self._waiting for _number, uid in plan.people}
        known = contacts.ids_by_uid(self._deed.connection, sorted(uids))
        for contact_id, plan in self._waiting:
            people = {
                number: known[_bare(uid)] for number, uid in plan.people if _bare(uid) in known
            }
            self._write(contact_id, plan, people)
        self._waiting.clear()

    def _write(self, contact_id: int, plan: ImportedPlan, people: Mapping[int, int]) -> None:
        connection, now = self._deed.connection, self._deed.now
        details = plan.details
        values: dict[str, object] = {
            name: stored(getattr(details.contact, name))
            for name in plan.fields
            if name not in _NOT_SET
        }
        values["archived_at"] = stored(details.contact.archived_at)
        contacts.set_values(connection, [contact_id], values, now)
        for table, row in plan_rows(details, contact_id):
            row.pop("id")
            rows.add(connection, table, **row, **_made(table, now))
        self._write_approaches(details, contact_id, people)
        for known in details.relations:
            other = people.get(known.other_id, 0)
            if other and other != contact_id:
                rows.add(
                    connection,
                    relation,
                    contact_id=contact_id,
                    other_id=other,
                    kind=known.kind,
                    note=known.note,
                )
        self._write_labels(details, contact_id)

    def _write_approaches(
        self, details: ContactDetails, contact_id: int, people: Mapping[int, int]
    ) -> None:
        connection = self._deed.connection
        still_open = (details.approach,) if details.approach else ()
        for entry in (*details.past_approaches, *still_open):
            own, steps = approach_rows(entry, contact_id)
            own.pop("id")
            own["introducer_id"] = people.get(entry.introducer_id)
            own["opened_at"] = own["opened_at"] or self._deed.now
            approach_id = rows.add(connection, approach, **own)
            for one in steps:
                one.pop("id")
                rows.add(connection, step, **one | {"approach_id": approach_id})

    def _write_labels(self, details: ContactDetails, contact_id: int) -> None:
        connection = self._deed.connection
        for name in details.circles:
            key = self._label(labels.CIRCLES, name)
            labels.attach(connection, labels.CIRCLES, key, [contact_id])
        for origin in details.sources:
            labels.attach(
                connection,
                labels.SOURCES,
                self._label(labels.SOURCES, origin.name),
                [contact_id],
                on_date=rows.day_text(origin.on),
                added_at=self._deed.now,
            )

    def _label(self, kind: labels.LabelTable, name: str) -> int:
        key = (kind.column, name.strip())
        if key not in self._labels:
            found = labels.named(self._deed.connection, kind, key[1], make=True)
            self._labels[key] = found
        return self._labels[key]


def _bare(uid: str) -> str:
    return uid.removeprefix("urn:uuid:").casefold()


def _made(table: rows.Table, now: str) -> dict[str, Any]:
    return {"created_at": now} if "created_at" in table.c else {}
