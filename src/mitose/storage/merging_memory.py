"""What imports made of contacts that are merged: each goes on taking back only what was its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from mitose.domain import provenance
from mitose.domain.contact import ContactDetails
from mitose.domain.joining import Joined
from mitose.domain.merging import bare, contains
from mitose.domain.provenance import FIELDS, Done, Given, Swap
from mitose.storage import labels, rows
from mitose.storage.provenance import given_to
from mitose.storage.tables import source_record


def remember_as_given(
    connection: Connection,
    keep: ContactDetails,
    others: Sequence[ContactDetails],
    joined: Joined,
    number: Callable[[str], str],
) -> None:
    """Imports that made one of ``others`` did not make ``keep``: they gave it values.

    Runs before anything has moved. Without it, taking back an import would delete a contact that
    was there before it.
    """
    for other in others:
        for given in given_to(connection, other.contact.id):
            if given.done.made:
                done = _done(connection, keep, other, given, joined, number)
                data = provenance.encode(
                    given.record, key=given.key, photo=given.photo, after=given.after, done=done
                )
                rows.change(connection, source_record, given.id, data=data)


def _done(
    connection: Connection,
    keep: ContactDetails,
    other: ContactDetails,
    given: Given,
    joined: Joined,
    number: Callable[[str], str],
) -> Done:
    """What the import has given the kept contact by the merge."""
    record = given.record
    fields = {
        name: (str(getattr(keep.contact, name)), value)
        for name in FIELDS
        if (value := getattr(record, name))
        and joined.values.get(name) == value
        and getattr(keep.contact, name) != value
    }
    have = {(entry.kind, bare(entry, number)) for entry in keep.methods}
    swaps: dict[str, tuple[Swap, ...]] = {
        "methods": _new(
            entry for entry in record.methods if (entry.kind, bare(entry, number)) not in have
        ),
        "addresses": _new(
            place
            for place in record.addresses
            if not any(contains(old, place) for old in keep.addresses)
        ),
        "extras": _new(entry for entry in record.extras if not _has_extra(keep, entry)),
    }
    tags = [name for name in record.tags if name in other.tags and name not in keep.tags]
    ties = {
        "tags": tuple(labels.named(connection, labels.TAGS, name) for name in tags),
        "sources": tuple(
            tie.source_id
            for tie in other.sources
            if tie.name == given.source
            and tie.source_id not in {mine.source_id for mine in keep.sources}
        ),
    }
    return replace(
        given.done,
        made=False,
        fields=fields,
        swaps={name: found for name, found in swaps.items() if found},
        labels={kind: ids for kind, ids in ties.items() if ids},
    )


def _new(entries: Iterable[Any]) -> tuple[Swap, ...]:
    return tuple((None, entry) for entry in entries)


def _has_extra(keep: ContactDetails, entry: Any) -> bool:  # noqa: ANN401
    return any((old.name, old.value) == (entry.name, entry.value) for old in keep.extras)
