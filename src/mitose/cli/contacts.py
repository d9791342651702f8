"""Commands around one contact or many: list, show, add, set."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from mitose import clock
from mitose.cli import days, words
from mitose.cli.output import Output
from mitose.cli.records import brief, whole
from mitose.domain.capital import Capital
from mitose.domain.category import Category
from mitose.domain.contact import Contact, ContactDetails, Method, NewContact
from mitose.domain.errors import UsageError
from mitose.domain.follow_up import FollowUp
from mitose.domain.interaction import Interaction
from mitose.paths import Paths

if TYPE_CHECKING:
    from mitose.domain.changes import Changes
    from mitose.services.workspace import Workspace

_METHODS = ("email", "phone", "url", "profile", "im")


def list_contacts(paths: Paths, given: Namespace, out: Output) -> int:
    """List contacts in board order."""
    from mitose.services import contacts
    from mitose.services.workspace import Workspace

    with Workspace.open(paths) as workspace:
        found = contacts.list_contacts(
            workspace,
            category=Category(given.category) if given.category else None,
            search=given.search,
            limit=given.limit,
            archived=given.archived,
        )
    lines = [_line(details.contact, out.language) for details in found]
    text = "\n".join(lines) or words.text(out.language, "none")
    out.answer({"contacts": [brief(details) for details in found]}, text)
    return 0


def _line(contact: Contact, language: str) -> str:
    work = " · ".join(filter(None, (contact.role, contact.organisation)))
    place = words.text(language, contact.category.value)
    rated = words.text(language, contact.relationship.value or "unrated")
    return f"{contact.id:>6}  {contact.name}{f' ({work})' if work else ''}: {place}, {rated}"


def show(paths: Paths, given: Namespace, out: Output) -> int:
    """Everything about one contact."""
    from mitose.services import contacts
    from mitose.services.workspace import Workspace

    with Workspace.open(paths) as workspace:
        details = contacts.details(workspace, given.id)
    out.answer(whole(details), _shown(details, out.language))
    return 0


def _shown(details: ContactDetails, language: str) -> str:
    lines = [_line(details.contact, language).strip()]
    for name, value in whole(details).items():
        if name in {"id", "name", "uid", "role", "organisation", "category", "relationship"}:
            continue
        if isinstance(value, list):
            lines += [f"  {name}: {_flat(entry)}" for entry in value]
        elif value:
            lines.append(f"  {name}: {_flat(value)}")
    return "\n".join(lines)


def _flat(value: object) -> str:
    if isinstance(value, dict):
        useful = {key: part for key, part in value.items() if part and not key.endswith("id")}
        return ", ".join(f"{key} {_flat(part)}" for key, part in useful.items())
    if isinstance(value, list):
        return "; ".join(_flat(part) for part in value)
    return str(value)


def add(paths: Paths, given: Namespace, out: Output) -> int:
    """Add a contact with what is known about it: one step."""
    from mitose.services import contacts
    from mitose.services.workspace import Workspace

    follow_up = None
    if given.follow_up:
        due, at = days.moment(given.follow_up, out.language)
        follow_up = FollowUp(due, at=at)
    reach = (("email", given.email), ("phone", given.phone))
    new = NewContact(
        name=given.name,
        category=Category(given.category),
        organisation=given.organisation,
        role=given.role,
        city=given.city,
        methods=tuple(Method(kind, value) for kind, value in reach if value),
        wants=tuple(given.want),
        offers=tuple(given.offer),
        way_in=given.approach,
        has=tuple(given.has),
        needs=tuple(given.needs),
        follow_up=follow_up,
        source=given.source,
    )
    with Workspace.open(paths) as workspace:
        made = contacts.add(workspace, new).made
    out.answer({"id": made}, words.text(out.language, "added", name=new.name, id=made))
    return 0


def set_value(paths: Paths, given: Namespace, out: Output) -> int:
    """Set one field of a contact, and note the reason in its history: one step."""
    from mitose.services import contacts, interactions
    from mitose.services.workspace import Workspace

    with Workspace.open(paths) as workspace:
        contacts.details(workspace, given.id)
        changes = _set(workspace, given.id, given.field, given.value)
        if given.because:
            entry = Interaction(
                clock.today(), text=f"{given.field}: {given.because}", contact_id=given.id
            )
            interactions.log(workspace, entry, join=changes.step_id)
    key = "unchanged" if changes.empty else "set"
    text = words.text(out.language, key, id=given.id, **_field(key, given.field))
    out.answer({"id": given.id, "changed": not changes.empty}, text)
    return 0


def _field(key: str, field: str) -> dict[str, str]:
    return {"field": field} if key == "set" else {}


def _set(workspace: Workspace, contact_id: int, field: str, value: str) -> Changes:
    from mitose.services import contacts, moves, reaching

    if field == "category":
        if value not in tuple(Category):
            raise UsageError("bad_value", field=field, value=value)
        here = contacts.details(workspace, contact_id).contact.category
        if here == value:
            return contacts.set_fields(workspace, [contact_id], {})
        return moves.move(workspace, [contact_id], Category(value))
    if field in _METHODS:
        return reaching.edit_methods(
            workspace, contact_id, lambda entries: _with_method(entries, field, value)
        )
    return contacts.set_field(workspace, [contact_id], field, _typed(field, value))


def _with_method(entries: tuple[Method, ...], kind: str, value: str) -> tuple[Method, ...]:
    """The ways to be reached with the first one of a kind replaced, or one more."""
    first = next((index for index, one in enumerate(entries) if one.kind == kind), None)
    if first is None:
        return (*entries, Method(kind, value))
    old = entries[first]
    changed = Method(kind, value, old.label, old.preferred, old.id)
    return (*entries[:first], changed, *entries[first + 1 :])


def _typed(field: str, value: str) -> str | int:
    """Kinds of capital may be written as words."""
    if field != "capital" or value.strip().isdigit():
        return value
    known = {kind.name.casefold(): kind for kind in Capital if kind.name}
    chosen = Capital.NONE
    for word in value.replace("+", ",").replace("|", ",").split(","):
        name = word.strip().casefold()
        if name and name not in known:
            raise UsageError("bad_value", field=field, value=value)
        chosen |= known.get(name, Capital.NONE)
    return int(chosen)
