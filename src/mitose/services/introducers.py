"""Who could introduce me to a contact."""

from __future__ import annotations

from mitose.domain.contact import Card
from mitose.domain.search import query_words
from mitose.services.workspace import Workspace
from mitose.storage import contacts as store
from mitose.storage.database import known_errors
from mitose.storage.introducers import warmest


def find(ws: Workspace, text: str, limit: int = 20) -> tuple[Card, ...]:
    """Contacts to pick from, warmest first; without a text those one has."""
    with known_errors(ws.paths.database):
        connection = ws.database.reading()
        return store.cards(connection, warmest(connection, query_words(text), limit))
