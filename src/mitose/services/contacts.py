"""Deeds and reads of contacts: adding, editing, rating, archive, trash and erase."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from mitose import clock
from mitose.domain.board_query import BoardQuery
from mitose.domain.category import Category, Relationship
from mitose.domain.changes import ChangeKind, Changes
from mitose.domain.contact import Card, Contact, ContactDetails, NewContact
from mitose.domain.errors import UsageError
from mitose.domain.in_common import InCommon
from mitose.domain.names import display_name
from mitose.domain.plan import OfferState
from mitose.domain.search import query_words
from mitose.domain.search_query import parse
from mitose.services import deeds
from mitose.services.deeds import label, needed, run
from mitose.services.workspace import Workspace
from mitose.storage import board, history, journal, labels, methods, plans, rows, trash
from mitose.storage import contacts as store
from mitose.storage import details as whole
from mitose.storage import in_common as common
from mitose.storage.database import known_errors
from mitose.storage.journal import Deed
from mitose.storage.tables import approach, follow_up, has_need, offer
from mitose.storage.tables import want as want_table

CONTACT = (ChangeKind.CONTACT,)


def details(ws: Workspace, contact_id: int) -> ContactDetails:
    """Everything about one contact.

    Raises:
        NotFoundError: if there is none with this id.
    """
    with known_errors(ws.paths.database):
        return whole.of_contact(ws.database.reading(), contact_id)


def details_of(ws: Workspace, ids: Sequence[int]) -> tuple[ContactDetails, ...]:
    """Everything about several contacts, in the order of ``ids``."""
    with known_errors(ws.paths.database):
        return whole.of_contacts(ws.database.reading(), ids)


def list_contacts(
    ws: Workspace,
    *,
    category: Category | None = None,
    search: str = "",
    limit: int | None = None,
    archived: bool = False,
) -> tuple[ContactDetails, ...]:
    """Contacts in board order; ``search`` as on the board, over all fields by word starts."""
    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        if parse(search).terms:
            return whole.of_contacts(connection, _found(ws, search, category, limit))
        words = query_words(search)
        if search.strip() and not words:
            return ()
        ids = store.ids_of(
            connection, category=category, words=words, archived=archived, limit=limit
        )
        return whole.of_contacts(connection, ids)


def _found(ws: Workspace, search: str, category: Category | None, limit: int | None) -> list[int]:
    """The contacts of a search with fields or phrases, column by column as on the board."""
    query, day = BoardQuery(text=search), clock.today()
    ids: list[int] = []
    for one in [category] if category is not None else list(Category):
        ids += board.column_ids(ws.database.reader(), query, one, day)
    return ids[:limit]


def ids_in(ws: Workspace, category: Category) -> list[int]:
    """The live contacts of a column, in its own order."""
    with known_errors(ws.paths.database):
        return store.ids_of(ws.database.reading(), category=category)


def find_names(
    ws: Workspace, text: str, limit: int = 20, category: Category | None = None
) -> tuple[Card, ...]:
    """Contacts to pick from, best first: name starts, word starts, then last talked to."""
    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        return store.cards(connection, store.find(connection, query_words(text), limit, category))


def cards(ws: Workspace, ids: Sequence[int]) -> tuple[Card, ...]:
    """Cards of contacts, on the reader's thread."""
    with known_errors(ws.paths.database):
        return store.cards(ws.database.reading(), ids)


def existing(ws: Workspace, ids: Sequence[int]) -> dict[int, Contact]:
    """The contacts' own rows."""
    with known_errors(ws.paths.database):
        return store.by_ids(ws.database.reading(), ids)


def in_common(ws: Workspace, ids: Sequence[int]) -> InCommon:
    """What several contacts have in common, for the form of several selected."""
    with known_errors(ws.paths.database):
        return common.of(ws.database.reading(), ids)


def add(ws: Workspace, new: NewContact) -> Changes:
    """Add a contact by hand at the foot of its column; ``made`` is its id.

    Raises:
        UsageError: ``empty_value`` without a name.
    """
    name = needed(new.name or display_name(new.given, new.family), "name")

    def work(deed: Deed) -> None:
        deed.made = store.insert(
            deed.connection,
            {
                "name": name,
                "kind": new.kind.value,
                "wish_profile": int(new.wish_profile),
                "given": deeds.text(new.given),
                "family": deeds.text(new.family),
                "organisation": deeds.text(new.organisation),
                "role": deeds.text(new.role),
                "city": deeds.text(new.city),
                "category": new.category.value,
            },
            deed.now,
        )
        _hang_on(deed, deed.made, new)
        deed.rename(label("add", [deed.made], new.category.value))

    return run(ws, label("add", [0]), (ChangeKind.CONTACT, ChangeKind.PLAN), work)


def _hang_on(deed: Deed, contact_id: int, new: NewContact) -> None:
    connection = deed.connection
    if new.methods:
        methods.replace(connection, contact_id, new.methods)
    for entry in filter(None, map(deeds.text, new.wants)):
        rank = rows.last_rank(connection, want_table, "contact_id", contact_id)
        rows.add(connection, want_table, contact_id=contact_id, text=entry, rank=rank)
    for entry in filter(None, map(deeds.text, new.offers)):
        rank = rows.last_rank(connection, offer, "contact_id", contact_id)
        state = OfferState.IDEA.value
        rows.add(connection, offer, contact_id=contact_id, text=entry, rank=rank, state=state)
    if deeds.text(new.way_in):
        approach_id = plans.ensure_approach(connection, contact_id, deed.now)
        rows.change(connection, approach, approach_id, way_in=deeds.text(new.way_in))
    if new.follow_up is not None:
        values = history.follow_up_values(new.follow_up)
        rows.add(connection, follow_up, contact_id=contact_id, created_at=deed.now, **values)
    if deeds.text(new.source):
        labels.add_source(connection, [contact_id], deeds.text(new.source), None)
    for word, entries in (("has", new.has), ("needs", new.needs)):
        for entry in filter(None, map(deeds.text, entries)):
            rank = rows.last_rank(connection, has_need, "contact_id", contact_id)
            rows.add(connection, has_need, contact_id=contact_id, kind=word, text=entry, rank=rank)
    _label(deed, contact_id, new)


def _label(deed: Deed, contact_id: int, new: NewContact) -> None:
    connection = deed.connection
    for kind, names in ((labels.TAGS, new.tags), (labels.CIRCLES, new.circles)):
        for name in filter(None, map(deeds.text, names)):
            label_id = labels.named(connection, kind, name, make=True)
            labels.attach(connection, kind, label_id, [contact_id])


def set_field(
    ws: Workspace, ids: Sequence[int], field: str, value: object, *, join: int = 0
) -> Changes:
    """Set one field on several contacts: one step. ``join`` continues an earlier step.

    Raises:
        UsageError: ``unknown_field``, ``bad_value`` or ``empty_value``.
        NotFoundError: when one contact was named and is gone.
    """
    return set_fields(ws, ids, {field: value}, join=join)


def set_fields(
    ws: Workspace, ids: Sequence[int], values: Mapping[str, object], *, join: int = 0
) -> Changes:
    """Set several fields on several contacts: one step."""
    checked = {field: deeds.field_value(field, value) for field, value in values.items()}
    if "relationship" in checked:
        checked.setdefault("rated_as_group", 0)
    code = next(iter(values)) if len(values) == 1 else "fields"

    def work(deed: Deed) -> None:
        _must_exist(deed, ids)
        store.set_values(deed.connection, ids, checked, deed.now)
        if deeds.NAME_FIELDS & checked.keys():
            store.refresh_sort_names(deed.connection, ids)

    return run(ws, label("edit", ids, code), CONTACT, work, join=join)


def _must_exist(deed: Deed, ids: Sequence[int]) -> None:
    if len(ids) == 1:
        store.get(deed.connection, ids[0])


def rate(
    ws: Workspace, ids: Sequence[int], relationship: Relationship, *, as_group: bool = False
) -> Changes:
    """Rate contacts; ``as_group`` marks the rating as given to many at once."""

    def work(deed: Deed) -> None:
        values = {"relationship": relationship.value, "rated_as_group": int(as_group)}
        store.set_values(deed.connection, ids, values, deed.now)

    return run(ws, label("rate", ids, relationship.value), CONTACT, work)


def rate_into_have(ws: Workspace, ids: Sequence[int], relationship: Relationship) -> Changes:
    """Rate contacts as the keys 1, 2 and 3 do: rated, and in Have."""

    def work(deed: Deed) -> None:
        values = {"relationship": relationship.value, "rated_as_group": 0}
        store.set_values(deed.connection, ids, values, deed.now)
        known = store.categories_of(deed.connection, ids)
        moving = [key for key in ids if known.get(key, Category.HAVE) is not Category.HAVE]
        deed.from_next = tuple(key for key in moving if known[key] is Category.NEXT)
        new_ranks = store.ranks_at(deed.connection, Category.HAVE, None, moving)
        ranked = list(zip(moving, new_ranks, strict=True))
        store.place(deed.connection, Category.HAVE, ranked, deed.now)

    return run(ws, label("rate", ids, relationship.value), CONTACT, work)


def archive(ws: Workspace, ids: Sequence[int]) -> Changes:
    """Keep contacts out of board, counts, Today and matches."""

    def work(deed: Deed) -> None:
        store.set_values(deed.connection, ids, {"archived_at": deed.now}, deed.now)

    return run(ws, label("archive", ids), CONTACT, work)


def unarchive(ws: Workspace, ids: Sequence[int]) -> Changes:
    """Bring archived contacts back to their columns."""

    def work(deed: Deed) -> None:
        store.set_values(deed.connection, ids, {"archived_at": ""}, deed.now)

    return run(ws, label("unarchive", ids), CONTACT, work)


def delete(ws: Workspace, ids: Sequence[int]) -> Changes:
    """Put contacts into the trash, where they stay for 30 days.

    Raises:
        UsageError: ``me`` when asked to delete the user's own row.
    """

    def work(deed: Deed) -> None:
        if store.any_is_me(deed.connection, ids):
            raise UsageError("me_stays")
        _must_exist(deed, ids)
        store.set_values(deed.connection, ids, {"deleted_at": deed.now}, deed.now)

    return run(ws, label("delete", ids), CONTACT, work)


def restore(ws: Workspace, ids: Sequence[int]) -> Changes:
    """Take contacts out of the trash, back to where they stood."""

    def work(deed: Deed) -> None:
        store.set_values(deed.connection, ids, {"deleted_at": ""}, deed.now)

    return run(ws, label("restore", ids), CONTACT, work)


def erase(ws: Workspace, ids: Sequence[int]) -> Changes:
    """Remove contacts for good, the undo history's copies included; cannot be undone.

    Backups made earlier still hold them. The label's detail is ``held`` where somebody was reading
    the file all the while: then old pages stay beside it until the last program closes it.
    """
    with known_errors(ws.paths.database):
        connection = ws.database.writer()
        with journal.transaction(connection):
            trash.erase(connection, ids)
        trash.compact(connection)
        swept = trash.sweep(connection)
    return Changes(
        kinds=frozenset(ChangeKind),
        contact_ids=frozenset(ids),
        label=label("erase", ids, "" if swept else "held"),
    )


def trash_list(ws: Workspace, search: str = "") -> tuple[Contact, ...]:
    """What is in the trash, last deleted first; with words only who has them all."""
    return _set_aside(ws, "deleted_at", search)


def archive_list(ws: Workspace, search: str = "") -> tuple[Contact, ...]:
    """What is in the archive, last archived first; with words only who has them all."""
    return _set_aside(ws, "archived_at", search)


def _set_aside(ws: Workspace, column: str, search: str) -> tuple[Contact, ...]:
    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        found = store.set_aside(connection, column, query_words(search))
        known = store.by_ids(connection, found)
        return tuple(known[key] for key in found)


def add_tag(ws: Workspace, ids: Sequence[int], name: str) -> Changes:
    """Tie a tag to contacts, making it if it is new."""
    return _attach(ws, labels.TAGS, ids, name, "tag")


def add_circle(ws: Workspace, ids: Sequence[int], name: str) -> Changes:
    """Put contacts into a circle, making it if it is new."""
    return _attach(ws, labels.CIRCLES, ids, name, "circle")


def add_source(ws: Workspace, ids: Sequence[int], name: str, on: date | None = None) -> Changes:
    """Note where contacts come from, with the source's own date."""

    def work(deed: Deed) -> None:
        labels.add_source(deed.connection, ids, needed(name, "source"), on)

    return run(ws, label("label", ids, "source"), (ChangeKind.LABEL,), work)


def remove_tag(ws: Workspace, ids: Sequence[int], name: str) -> Changes:
    """Take a tag off contacts."""
    return _detach(ws, labels.TAGS, ids, name, "tag")


def remove_circle(ws: Workspace, ids: Sequence[int], name: str) -> Changes:
    """Take contacts out of a circle."""
    return _detach(ws, labels.CIRCLES, ids, name, "circle")


def remove_source(ws: Workspace, ids: Sequence[int], name: str) -> Changes:
    """Take a source off contacts."""
    return _detach(ws, labels.SOURCES, ids, name, "source")


def _attach(
    ws: Workspace, kind: labels.LabelTable, ids: Sequence[int], name: str, detail: str
) -> Changes:
    def work(deed: Deed) -> None:
        label_id = labels.named(deed.connection, kind, needed(name, detail), make=True)
        labels.attach(deed.connection, kind, label_id, ids)

    return run(ws, label("label", ids, detail), (ChangeKind.LABEL,), work)


def _detach(
    ws: Workspace, kind: labels.LabelTable, ids: Sequence[int], name: str, detail: str
) -> Changes:
    def work(deed: Deed) -> None:
        label_id = labels.named(deed.connection, kind, needed(name, detail))
        if label_id:
            labels.detach(deed.connection, kind, label_id, ids)

    return run(ws, label("unlabel", ids, detail), (ChangeKind.LABEL,), work)
