"""Ways to reach a contact: phones, mails, links and postal addresses."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mitose.domain.changes import ChangeKind, Changes
from mitose.domain.contact import Address, Method
from mitose.services.deeds import label, run
from mitose.services.workspace import Workspace
from mitose.storage import contacts as store
from mitose.storage import methods
from mitose.storage.journal import Deed

_KINDS = (ChangeKind.CONTACT,)


def set_methods(
    ws: Workspace, contact_id: int, entries: Sequence[Method], *, join: int = 0
) -> Changes:
    """Make ``entries`` the contact's ways to be reached; empty ones are dropped."""
    return edit_methods(ws, contact_id, lambda _now: entries, join=join)


def set_addresses(
    ws: Workspace, contact_id: int, entries: Sequence[Address], *, join: int = 0
) -> Changes:
    """Make ``entries`` the contact's postal addresses."""
    return edit_addresses(ws, contact_id, lambda _now: entries, join=join)


def edit_methods(
    ws: Workspace,
    contact_id: int,
    change: Callable[[tuple[Method, ...]], Sequence[Method]],
    *,
    join: int = 0,
) -> Changes:
    """Change the ways to reach a contact, starting from those the file holds at that moment.

    Empty ones are dropped.
    """

    def work(deed: Deed) -> None:
        store.get(deed.connection, contact_id)
        now = methods.of_contacts(deed.connection, [contact_id]).get(contact_id, ())
        changed = [entry for entry in change(now) if entry.value.strip()]
        if changed != list(now):
            methods.replace(deed.connection, contact_id, changed)

    return run(ws, label("edit", [contact_id], "methods"), _KINDS, work, join=join)


def edit_addresses(
    ws: Workspace,
    contact_id: int,
    change: Callable[[tuple[Address, ...]], Sequence[Address]],
    *,
    join: int = 0,
) -> Changes:
    """Change a contact's addresses, starting from those the file holds at that moment."""

    def work(deed: Deed) -> None:
        store.get(deed.connection, contact_id)
        now = methods.addresses_of(deed.connection, [contact_id]).get(contact_id, ())
        changed = list(change(now))
        if changed != list(now):
            methods.replace_addresses(deed.connection, contact_id, changed)

    return run(ws, label("edit", [contact_id], "addresses"), _KINDS, work, join=join)
