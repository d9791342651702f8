"""Sources, tags, circles and towns with their counts, and keeping them in order."""

from __future__ import annotations

from collections.abc import Sequence

from mitose.domain.changes import ChangeKind, Changes, Label
from mitose.domain.circle import COLOURS, AnyLabel, Circle, LabelKind, Source, Tag
from mitose.domain.errors import UsageError
from mitose.services.deeds import field_value, needed, run
from mitose.services.workspace import Workspace
from mitose.storage import labels as store
from mitose.storage import rows, saved_filters
from mitose.storage.database import known_errors
from mitose.storage.journal import Deed
from mitose.storage.tables import source

_KINDS = (ChangeKind.LABEL,)


def sources(ws: Workspace) -> tuple[Source, ...]:
    """All sources with their live contacts."""
    with known_errors(ws.paths.database):
        return store.sources(ws.database.reading())


def tags(ws: Workspace) -> tuple[Tag, ...]:
    """All tags with their live contacts."""
    with known_errors(ws.paths.database):
        return store.tags(ws.database.reading())


def circles(ws: Workspace) -> tuple[Circle, ...]:
    """All circles with their live contacts."""
    with known_errors(ws.paths.database):
        return store.circles(ws.database.reading())


def all_of(ws: Workspace, kind: LabelKind) -> tuple[AnyLabel, ...]:
    """All labels of a kind with their live contacts; each contact counts once for each label."""
    if kind is LabelKind.SOURCE:
        return sources(ws)
    return tags(ws) if kind is LabelKind.TAG else circles(ws)


def colours(ws: Workspace, kind: LabelKind) -> dict[str, str]:
    """The colours of those labels of a kind that have one, by name."""
    with known_errors(ws.paths.database):
        return store.colours(ws.database.reading(), store.table_of(kind))


def cities(ws: Workspace, limit: int = 50) -> tuple[tuple[str, int], ...]:
    """The towns most contacts live in, with their counts."""
    with known_errors(ws.paths.database):
        return store.commonest(ws.database.reading(), "city", limit)


def commonest(ws: Workspace, field: str, limit: int) -> list[str]:
    """What stands in a field of most contacts: ``city``, ``organisation`` or ``role``."""
    with known_errors(ws.paths.database):
        return [name for name, _count in store.commonest(ws.database.reading(), field, limit)]


def set_expected(ws: Workspace, source_id: int, count: int | None) -> Changes:
    """Note how many contacts there are according to the source.

    Raises:
        UsageError: ``bad_value`` for a negative number.
    """
    if count is not None and count < 0:
        raise UsageError("bad_value", field="expected", value=count)
    return _change_source(ws, source_id, expected=count)


def set_not_used(ws: Workspace, source_id: int, not_used: bool) -> Changes:
    """Note that the user is not there."""
    return _change_source(ws, source_id, not_used=int(not_used))


def _change_source(ws: Workspace, source_id: int, **values: int | None) -> Changes:
    def work(deed: Deed) -> None:
        rows.change(deed.connection, source, source_id, **values)

    return run(ws, Label("source"), _KINDS, work)


def add(ws: Workspace, kind: LabelKind, name: str) -> Changes:
    """Make a label that nobody carries yet.

    Raises:
        UsageError: ``label_exists`` (name) or ``empty_value``.
    """
    wanted = needed(name, kind.value)

    def work(deed: Deed) -> None:
        _must_be_free(deed, kind, wanted)
        deed.made = rows.add(deed.connection, store.table_of(kind).labels, name=wanted)

    return run(ws, Label("label_add", 0, (), kind.value), _KINDS, work)


def rename(ws: Workspace, kind: LabelKind, label_id: int, name: str) -> Changes:
    """Give a label another name; everybody who carries it carries it still.

    Raises:
        UsageError: ``label_exists`` (name: merging is another deed), ``empty_value`` or
            ``builtin_source``.
    """
    wanted = needed(name, kind.value)

    def work(deed: Deed) -> None:
        former = _own(deed, kind, label_id)
        _must_be_free(deed, kind, wanted, label_id)
        rows.change(deed.connection, store.table_of(kind).labels, label_id, name=wanted)
        if kind is LabelKind.SOURCE:
            store.rename_in_provenance(deed.connection, former, wanted)
        _count(deed, "label_rename", kind, [label_id])

    return run(ws, Label("label_rename", 0, (), kind.value), _KINDS, work)


def merge(ws: Workspace, kind: LabelKind, ids: Sequence[int], into: int) -> Changes:
    """Make several labels one: who carries one of them carries ``into``, once.

    Raises:
        UsageError: ``builtin_source`` when one that would go exists from the start.
    """
    going = [key for key in rows.unique(ids) if key != into]
    table = store.table_of(kind)

    def work(deed: Deed) -> None:
        kept = str(rows.get(deed.connection, table.labels, into)["name"])
        names = [_own(deed, kind, key) for key in going]
        _count(deed, "label_merge", kind, going)
        for key, name in zip(going, names, strict=True):
            store.join_into(deed.connection, table, key, into)
            saved_filters.replace_label(deed.connection, kind, key, into)
            if kind is LabelKind.SOURCE:
                store.rename_in_provenance(deed.connection, name, kept)

    return run(ws, Label("label_merge", 0, (), kind.value), _KINDS, work)


def delete(ws: Workspace, kind: LabelKind, ids: Sequence[int]) -> Changes:
    """Delete labels; the contacts stay.

    Raises:
        UsageError: ``builtin_source``.
    """

    def work(deed: Deed) -> None:
        for key in rows.unique(ids):
            _own(deed, kind, key)
        _count(deed, "label_delete", kind, ids)
        for key in rows.unique(ids):
            rows.remove(deed.connection, store.table_of(kind).labels, key)
            saved_filters.replace_label(deed.connection, kind, key, 0)

    return run(ws, Label("label_delete", 0, (), kind.value), _KINDS, work)


def set_colour(ws: Workspace, kind: LabelKind, ids: Sequence[int], colour: str) -> Changes:
    """Mark labels with one of ``COLOURS``; '' takes the mark off.

    Raises:
        UsageError: ``bad_value``.
    """
    if colour and colour not in COLOURS:
        raise UsageError("bad_value", field="colour", value=colour)

    def work(deed: Deed) -> None:
        for key in rows.unique(ids):
            rows.change(deed.connection, store.table_of(kind).labels, key, colour=colour)

    return run(ws, Label("label_colour", 0, (), kind.value), _KINDS, work)


def set_cadence(ws: Workspace, kind: LabelKind, ids: Sequence[int], days: int) -> Changes:
    """Let whoever carries these tags or circles be heard of every so many days; 0 takes it off.

    A contact's own rhythm beats that of its groups; of several groups the shortest holds.

    Raises:
        UsageError: ``bad_value``, for a source too.
    """
    if kind is LabelKind.SOURCE:
        raise UsageError("bad_value", field="cadence_days", value=kind.value)
    checked = field_value("cadence_days", days)

    def work(deed: Deed) -> None:
        for key in rows.unique(ids):
            table = store.table_of(kind).labels
            if rows.get(deed.connection, table, key)["cadence_days"] != checked:
                rows.change(deed.connection, table, key, cadence_days=checked)
        _count(deed, "label_cadence", kind, ids)

    kinds = (ChangeKind.LABEL, ChangeKind.CONTACT)
    return run(ws, Label("label_cadence", 0, (), kind.value), kinds, work)


def _own(deed: Deed, kind: LabelKind, label_id: int) -> str:
    """The label's name; only the user's own may be renamed or go."""
    row = rows.get(deed.connection, store.table_of(kind).labels, label_id)
    if row.get("builtin"):
        raise UsageError("builtin_source", name=str(row["name"]))
    return str(row["name"])


def _must_be_free(deed: Deed, kind: LabelKind, name: str, label_id: int = 0) -> None:
    found = store.named(deed.connection, store.table_of(kind), name)
    if found not in (0, label_id):
        raise UsageError("label_exists", name=name)


def _count(deed: Deed, code: str, kind: LabelKind, ids: Sequence[int]) -> None:
    """Name the step by how many contacts it concerns."""
    concerned = store.carriers(deed.connection, store.table_of(kind), ids)
    deed.rename(Label(code, len(concerned), tuple(concerned[:1]), kind.value))
