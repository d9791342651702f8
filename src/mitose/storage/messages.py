"""The user's own templates for messages."""

from __future__ import annotations

from sqlalchemy import Connection, select

from mitose.domain.message import Language, MessageTemplate
from mitose.domain.search import fold
from mitose.storage.tables import message_template


def all_of(connection: Connection) -> tuple[MessageTemplate, ...]:
    """All of them by name."""
    found = [
        MessageTemplate(row.name, _language(row.language), row.subject, row.body, row.id)
        for row in connection.execute(select(message_template))
    ]
    return tuple(sorted(found, key=lambda one: (fold(one.name), one.id)))


def named(connection: Connection, name: str, language: Language) -> int:
    """The id of the template with this name in a language, whatever its case; 0 for none."""
    for row in connection.execute(select(message_template)):
        if row.name.casefold() == name.casefold() and _language(row.language) is language:
            return int(row.id)
    return 0


def values(template: MessageTemplate) -> dict[str, object]:
    """A template as its row is stored, without its id."""
    return {
        "name": template.name,
        "language": template.language.value,
        "subject": template.subject,
        "body": template.body,
    }


def _language(code: str) -> Language:
    return Language(code) if code in set(Language) else Language.GERMAN
