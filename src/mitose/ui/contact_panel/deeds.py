"""The deeds behind the panel's fields and lists, as functions that only need the workspace."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, reduce
from typing import TYPE_CHECKING

from mitose.domain.changes import Changes
from mitose.services import contacts, plans
from mitose.ui.contact_panel.entries import EntryDeeds

if TYPE_CHECKING:
    from mitose.services.workspace import Workspace
    from mitose.ui.contact_panel.saving import Deed, MakeDeed

Convert = Callable[[str], object]
"""Typed text → the value to be stored; raises `NotUnderstoodError`."""


def field_deed(field: str, convert: Convert = str, *, required: bool = False) -> MakeDeed:
    """The deed that sets a field of the contact; an empty required one is put back."""

    def make(owner: int, text: str, join: int) -> Deed | None:
        if required and not text:
            return None
        return partial(_set_field, owner, field, convert(text), join)

    return make


def approach_deed(field: str) -> MakeDeed:
    """The deed that sets a field of the open approach."""

    def make(owner: int, text: str, join: int) -> Deed:
        return partial(_set_approach, owner, field, text, join)

    return make


def _set_field(owner: int, field: str, value: object, join: int, ws: Workspace) -> Changes:
    return contacts.set_field(ws, [owner], field, value, join=join)


def _set_approach(owner: int, field: str, value: str, join: int, ws: Workspace) -> Changes:
    return plans.set_approach(ws, owner, join=join, **{field: value})


def together(one: Changes, other: Changes) -> Changes:
    """Two changes of one step as one."""
    return Changes(
        kinds=one.kinds | other.kinds,
        contact_ids=one.contact_ids | other.contact_ids,
        everything=one.everything or other.everything,
        label=one.label or other.label,
        step_id=one.step_id or other.step_id,
        made=other.made,
    )


def _lines(add: Callable[..., Changes], texts: list[str], ws: Workspace) -> Changes:
    """Add one entry per text, all in the first one's step."""
    first = add(ws, text=texts[0])
    rest = (add(ws, text=text, join=first.step_id) for text in texts[1:])
    return reduce(together, rest, first)


def _entry_deeds(
    add: Callable[..., Changes],
    edit: Callable[..., Changes],
    remove: Callable[..., Changes],
    place: Callable[..., Changes] | None,
) -> EntryDeeds:
    """The deeds of a list from the services' functions for one entry."""

    def add_one(contact_id: int, text: str) -> Deed:
        return _with(add, contact_id, text=text)

    def add_lines(contact_id: int, texts: list[str]) -> Deed:
        return partial(_lines, partial(_called, add, contact_id), texts)

    def edit_one(entry: int, text: str, join: int) -> Deed:
        return _with(edit, entry, text=text, join=join)

    def remove_one(entry: int) -> Deed:
        return _with(remove, entry)

    def place_one(entry: int, after: int) -> Deed:
        return _with(place, entry, after=after) if place is not None else remove_one(entry)

    return EntryDeeds(add_one, add_lines, edit_one, remove_one, place_one if place else None)


def _with(service: Callable[..., Changes], key: int, **named: object) -> Deed:
    return partial(_call, service, key, named)


def _call(
    service: Callable[..., Changes], key: int, named: dict[str, object], ws: Workspace
) -> Changes:
    return service(ws, key, **named)


def _called(service: Callable[..., Changes], key: int, ws: Workspace, **named: object) -> Changes:
    return service(ws, key, **named)


def wants() -> EntryDeeds:
    """The list of wants."""
    return _entry_deeds(plans.add_want, plans.edit_want, plans.remove_want, plans.place_want)


def offers() -> EntryDeeds:
    """The list of offers."""
    return _entry_deeds(plans.add_offer, plans.edit_offer, plans.remove_offer, plans.place_offer)


def steps() -> EntryDeeds:
    """The steps of the open approach."""
    return _entry_deeds(plans.add_step, plans.edit_step, plans.remove_step, plans.place_step)


def has_needs(kind: str) -> EntryDeeds:
    """What a contact has (`kind` 'has') or looks for ('needs')."""

    def add(ws: Workspace, contact_id: int, text: str, join: int = 0) -> Changes:
        return plans.add_has_need(ws, contact_id, kind, text, join=join)

    return _entry_deeds(add, plans.edit_has_need, plans.remove_has_need, plans.place_has_need)
