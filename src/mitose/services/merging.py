"""Merging: several contacts become one, as one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from mitose.domain import comparing
from mitose.domain.changes import ChangeKind, Changes, Label
from mitose.domain.comparing import CompareRow
from mitose.domain.contact import Contact, ContactDetails
from mitose.domain.duplicates import Pair, clusters
from mitose.domain.errors import NotFoundError, UsageError
from mitose.domain.joining import CHOOSABLE, Aside, Joined, join
from mitose.domain.merging import MERGED, digits
from mitose.domain.search import fold_words
from mitose.services.deeds import run
from mitose.services.workspace import Workspace
from mitose.storage import contacts as store
from mitose.storage import details as whole
from mitose.storage import merging as stored
from mitose.storage import rows
from mitose.storage.contact_rows import stored as as_stored
from mitose.storage.database import known_errors
from mitose.storage.journal import Deed
from mitose.storage.merging_memory import remember_as_given
from mitose.storage.tables import contact, extra

_KINDS = tuple(ChangeKind)
_AT_ONCE = 300  # groups read in one go


def compare(ws: Workspace, keep_id: int, other_id: int) -> tuple[CompareRow, ...]:
    """Two contacts side by side; the first is the one that would stay.

    Raises:
        NotFoundError: if one of them is gone or in the trash.
    """
    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        keep = whole.of_contact(connection, keep_id)
        other = whole.of_contact(connection, other_id)
    for one in (keep, other):
        if one.contact.deleted_at is not None:
            raise NotFoundError("contact_not_found", id=one.contact.id)
    return comparing.compare(keep, other, _number(ws))


def merge(
    ws: Workspace,
    keep_id: int,
    other_ids: Sequence[int],
    choices: Mapping[str, int] | None = None,
) -> Changes:
    """Make one contact of several: everything of the others moves to ``keep_id``.

    ``choices`` names for a field (of ``CHOOSABLE``) the contact whose value shall stand; see
    ``mitose.domain.joining``. What gives way is kept among the further details.

    Raises:
        UsageError: ``me_stays``, ``unknown_field``, or ``bad_value`` for a contact and itself.
        NotFoundError: if one of them is gone or in the trash.
    """
    for field in choices or {}:
        if field not in CHOOSABLE:
            raise UsageError("unknown_field", field=field, known=", ".join(sorted(CHOOSABLE)))
    others = [key for key in rows.unique(other_ids) if key != keep_id]
    if not others:
        raise UsageError("bad_value", field="merge", value=keep_id)

    def work(deed: Deed) -> None:
        people = _people(deed, [keep_id, *others])
        there = stored.owned(deed.connection, others)
        _merge(deed, people, there, choices or {}, _number(ws))

    return run(ws, Label("merge", 1, (keep_id,)), _KINDS, work)


def merge_many(ws: Workspace, pairs: Iterable[Pair | tuple[int, int]]) -> Changes:
    """Merge many pairs as one step; who is in several of them becomes one contact.

    The oldest contact of each stays. Pairs of which one is gone meanwhile are left out.
    """
    wanted = [pair if isinstance(pair, Pair) else Pair(*pair, reasons=()) for pair in pairs]
    groups = clusters(pair for pair in wanted if pair.first != pair.second)

    def work(deed: Deed) -> None:
        kept: list[int] = []
        for start in range(0, len(groups), _AT_ONCE):
            kept += _merge_some(deed, groups[start : start + _AT_ONCE], _number(ws))
        deed.rename(Label("merge", len(kept), tuple(kept)))

    return run(ws, Label("merge", len(groups)), _KINDS, work)


def _merge_some(
    deed: Deed, groups: Sequence[Sequence[int]], number: Callable[[str], str]
) -> list[int]:
    """Merge groups that have nobody in common, all read at once; return who is left of each."""
    ids = [key for group in groups for key in group]
    people = {
        one.contact.id: one
        for one in whole.of_contacts(deed.connection, ids)
        if not one.contact.is_me and one.contact.deleted_at is None
    }
    there = stored.owned(deed.connection, ids)
    kept = []
    for group in groups:
        members = [people[key] for key in group if key in people]
        if len(members) > 1:
            _merge(deed, members, there, {}, number)
            kept.append(members[0].contact.id)
    return kept


def _number(ws: Workspace) -> Callable[[str], str]:
    return partial(_comparable, region=ws.settings.region)


def _comparable(value: str, region: str) -> str:
    from mitose.matching.phones import international  # noqa: PLC0415 (start-up time counts)

    return international(value, region) or digits(value)


def _merge(
    deed: Deed,
    people: Sequence[ContactDetails],
    there: stored.Owned,
    choices: Mapping[str, int],
    number: Callable[[str], str],
) -> None:
    """The first of ``people`` takes in the others; ``there`` says where those have anything."""
    keep, others = people[0], people[1:]
    joined = join([one.contact for one in people], choices)
    imported = [one for one in others if one.contact.id in there["source_record", "contact_id"]]
    remember_as_given(deed.connection, keep, imported, joined, number)
    stored.add_keys(deed.connection, keep.contact.id, _keys(people, joined))
    stored.absorb(deed.connection, keep, others, there, number=number, now=deed.now)
    _keep_aside(deed, keep, joined.aside)
    _write(deed, [one.contact for one in people], joined)


def _people(deed: Deed, ids: Sequence[int]) -> tuple[ContactDetails, ...]:
    people = whole.of_contacts(deed.connection, ids)
    found = {one.contact.id for one in people if one.contact.deleted_at is None}
    for key in ids:
        if key not in found:
            raise NotFoundError("contact_not_found", id=key)
    if any(one.contact.is_me for one in people):
        raise UsageError("me_stays")
    return people


def _keys(people: Sequence[ContactDetails], joined: Joined) -> list[str]:
    """Let imports find the one contact by everything the several were found by."""
    keep, others = people[0], people[1:]
    name = " ".join(fold_words(str(joined.values["name"])))
    keys = [f"uid:{other.contact.uid}" for other in others]
    for one in people:
        own = " ".join(fold_words(one.contact.name))
        if own != name or one is not keep:
            keys += [
                f"mail:{entry.value.strip().casefold()}|{own}"
                for entry in one.methods
                if entry.kind == "email"
            ]
    return keys


def _keep_aside(deed: Deed, keep: ContactDetails, aside: Iterable[Aside]) -> None:
    known = {(entry.name, entry.value) for entry in keep.extras}
    for entry in aside:
        if (entry.field, entry.value) not in known:
            known.add((entry.field, entry.value))
            rows.add(
                deed.connection,
                extra,
                contact_id=keep.contact.id,
                name=entry.field,
                value=entry.value,
                source=MERGED,
            )


def _write(deed: Deed, people: Sequence[Contact], joined: Joined) -> None:
    keep = people[0]
    values: dict[str, object] = {field: as_stored(value) for field, value in joined.values.items()}
    if joined.values["category"] != keep.category:
        category = joined.values["category"]
        values["rank"] = next(one.rank for one in people if one.category == category)
    if any(one.archived_at is None for one in people):
        values["archived_at"] = ""
    values["created_at"] = min(as_stored(one.created_at) for one in people if one.created_at)
    rows.change(deed.connection, contact, keep.id, **values, updated_at=deed.now)
    names = {"name": values["name"], "given": values["given"], "family": values["family"]}
    if any(getattr(keep, field) != value for field, value in names.items()):
        store.refresh_sort_names(deed.connection, [keep.id])
