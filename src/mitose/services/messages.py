"""Templates for messages: those that come with Mitose, and the user's own."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import lru_cache

from mitose import paths
from mitose.domain.changes import ChangeKind, Changes, Label
from mitose.domain.contact import ContactDetails
from mitose.domain.errors import UsageError
from mitose.domain.message import Language, MessageTemplate
from mitose.services import deeds
from mitose.services.deeds import needed, run
from mitose.services.workspace import Workspace
from mitose.storage import contacts, details, rows
from mitose.storage import me as my
from mitose.storage import messages as store
from mitose.storage.database import known_errors
from mitose.storage.journal import Deed
from mitose.storage.tables import message_template

_KINDS = (ChangeKind.LABEL,)


@dataclass(frozen=True, slots=True)
class Desk:
    """What a message is written with: the contact, all templates, and my name."""

    details: ContactDetails
    templates: tuple[MessageTemplate, ...]
    me: str


def desk(ws: Workspace, contact_id: int) -> Desk:
    """What is needed to write to a contact.

    Raises:
        NotFoundError: if there is none with this id.
    """
    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        my_id = my.my_id(connection)
        me = contacts.get(connection, my_id).name if my_id else ""
        return Desk(details.of_contact(connection, contact_id), _all(ws), me)


def all_of(ws: Workspace) -> tuple[MessageTemplate, ...]:
    """The user's own by name, then those that come with Mitose."""
    with known_errors(ws.paths.database):
        return _all(ws)


def _all(ws: Workspace) -> tuple[MessageTemplate, ...]:
    return (*store.all_of(ws.database.reading()), *built_in())


@lru_cache(maxsize=1)
def built_in() -> tuple[MessageTemplate, ...]:
    """The templates that come with Mitose, in both languages."""
    file = paths.resource("messages/built_in.json")
    found = json.loads(file.read_text(encoding="utf-8"))
    return tuple(MessageTemplate(**{**one, "language": Language(one["language"])}) for one in found)


def add(ws: Workspace, template: MessageTemplate) -> Changes:
    """Keep a template of one's own; ``made`` is its id.

    Raises:
        UsageError: ``empty_value`` without a name or a text, ``template_exists`` (name).
    """
    wanted = _checked(template)

    def work(deed: Deed) -> None:
        _must_be_free(deed, wanted)
        deed.made = rows.add(deed.connection, message_template, **store.values(wanted))

    return run(ws, Label("message_add", 0), _KINDS, work)


def change(ws: Workspace, template: MessageTemplate) -> Changes:
    """Change one of one's own: its name, language, subject and text.

    Raises:
        UsageError: ``empty_value`` without a name or a text, ``template_exists`` (name).
        NotFoundError: if it is gone.
    """
    wanted = _checked(template)

    def work(deed: Deed) -> None:
        _must_be_free(deed, wanted)
        rows.change(deed.connection, message_template, wanted.id, **store.values(wanted))

    return run(ws, Label("message_change", 0), _KINDS, work)


def delete(ws: Workspace, template_id: int) -> Changes:
    """Forget one of one's own."""

    def work(deed: Deed) -> None:
        rows.remove(deed.connection, message_template, template_id)

    return run(ws, Label("message_delete", 0), _KINDS, work)


def _checked(template: MessageTemplate) -> MessageTemplate:
    return replace(
        template,
        name=needed(template.name, "name"),
        subject=deeds.text(template.subject, "subject"),
        body=needed(template.body, "body"),
    )


def _must_be_free(deed: Deed, template: MessageTemplate) -> None:
    if store.named(deed.connection, template.name, template.language) not in (0, template.id):
        raise UsageError("template_exists", name=template.name)
