"""What a step of the history changed: which field, from what, to what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class RowChange:
    """A stored row before and after a step; None where there was none.

    Where a row points to another, the name of that one stands in place of its number.
    """

    table: str
    before: Row | None
    after: Row | None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field: from what, to what; empty for nothing. ``entry`` is the entry it belongs to.

    ``before`` is None where many had something else each.
    ``field`` is a code: a column of the contact ('role'), a kind of entry ('want': its own text),
    or both ('offer.due_date'). With neither value the entry itself was meant: done, moved.
    """

    field: str
    before: str | None = ""
    after: str = ""
    entry: str = ""


_CONTACT: Final = (
    "name nickname organisation department role city category relationship importance capital "
    "influence meaning who_why meeting_place strategy notes birthday anniversary salutation "
    "address_form do_not_suggest cadence_days wish_profile nothing_done photo"
).split()
#: Of each kind of entry: the column that says what it is, and the others worth telling.
_ENTRIES: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "method": ("value", ("label",)),
    "address": ("street", ("postal_code", "city", "country", "label")),
    "want": ("text", ("capital",)),
    "offer": ("text", ("state", "due_date", "capital")),
    "step": ("text", ("due_date", "due_time", "state")),
    "follow_up": ("text", ("due_date", "due_time", "rrule")),
    "interaction": ("text", ("on_date", "kind", "given", "received", "referral")),
    "has_need": ("text", ("kind",)),
    "relation": ("other_id", ("kind", "note")),
    "contact_source": ("source_id", ("on_date",)),
    "contact_tag": ("tag_id", ()),
    "contact_circle": ("circle_id", ()),
    "source": ("name", ("colour", "expected", "not_used")),
    "tag": ("name", ("colour", "cadence_days")),
    "circle": ("name", ("colour", "cadence_days")),
    "event": ("name", ("on_date", "at_time", "end_date", "end_time", "place", "notes")),
    "event_contact": ("contact_id", ()),
    "event_name": ("text", ()),
    "saved_filter": ("name", ()),
    "message_template": ("name", ("language", "subject", "body")),
}
#: Entries that go by their kind: an address of mail, what somebody has.
_BY_KIND: Final = ("method", "has_need")
_LABELS: Final = ("contact_source", "contact_tag", "contact_circle")
#: An open approach is a few fields of its contact, not an entry among others.
_APPROACH: Final = ("way_in", "introducer_id", "occasion", "opening")


def field_changes(rows: Sequence[RowChange]) -> tuple[FieldChange, ...]:
    """What these rows tell, in the order in which they were written."""
    return tuple(change for row in rows for change in _told(row))


def afterwards(changes: Sequence[FieldChange]) -> tuple[FieldChange, ...]:
    """Of a step about many: what all have now, as far as the first of them shows it.

    What each had before is not told, but of a label that was taken from all.
    """
    return tuple(
        replace(
            change, before=None if change.field not in _LABELS or change.after else change.before
        )
        for change in changes[:1]
        if change.after or change.field in (*_CONTACT, *_LABELS)
    )


def _told(row: RowChange) -> Iterator[FieldChange]:
    if row.table == "contact":
        if row.before is not None and row.after is not None:
            yield from _columns(row, _CONTACT)
    elif row.table == "approach":
        yield from _columns(row, _APPROACH, "approach.")
    elif row.table == "relationship_cadence":  # a row comes and goes with its value
        rated = _text(row.after or row.before, "relationship")
        yield from _columns(row, ("cadence_days",), f"{row.table}.", rated)
    elif row.table in _ENTRIES:
        yield from _entry(row, *_ENTRIES[row.table])


def _columns(
    row: RowChange, names: Sequence[str], prefix: str = "", entry: str = ""
) -> Iterator[FieldChange]:
    for name in names:
        before, after = _text(row.before, name), _text(row.after, name)
        if before != after:
            yield FieldChange(prefix + name, before, after, entry)


def _entry(row: RowChange, main: str, others: Sequence[str]) -> Iterator[FieldChange]:
    before, after = _text(row.before, main), _text(row.after, main)
    kind = _text(row.after or row.before, "kind") if row.table in _BY_KIND else row.table
    if before != after:
        yield FieldChange(kind, before, after)
        return
    if row.before is None or row.after is None or row.before == row.after:
        return
    # Of an entry done or put elsewhere the step's own sentence says what happened to it.
    yield from list(_columns(row, others, f"{row.table}.", after)) or [
        FieldChange(kind, entry=after)
    ]


def _text(row: Row | None, name: str) -> str:
    value = "" if row is None else row.get(name)
    return "" if value in (None, 0) else str(value)
