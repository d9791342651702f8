"""The cadence of relationships; those of tags and circles are set where labels are."""

from __future__ import annotations

from collections.abc import Sequence

from mitose.domain.cadence import RelationshipCadence
from mitose.domain.category import Relationship
from mitose.domain.changes import ChangeKind, Changes, Label
from mitose.domain.errors import UsageError
from mitose.services.deeds import field_value, run
from mitose.services.workspace import Workspace
from mitose.storage import cadences as store
from mitose.storage.database import known_errors
from mitose.storage.journal import Deed


def of_relationships(ws: Workspace) -> tuple[RelationshipCadence, ...]:
    """Each rating with its cadence and its live contacts, the closest last."""
    with known_errors(ws.paths.database):
        return store.of_relationships(ws.database.reading())


def set_relationship(ws: Workspace, relationships: Sequence[Relationship], days: int) -> Changes:
    """Let whoever is rated so be heard of every so many days; 0 takes it off.

    A contact's own cadence beats that of its tags and circles, and these beat this one.

    Raises:
        UsageError: ``bad_value``, for unrated contacts too.
    """
    if Relationship.UNRATED in relationships:
        raise UsageError("bad_value", field="relationship", value="unrated")
    checked = int(field_value("cadence_days", days))

    def work(deed: Deed) -> None:
        for relationship in relationships:
            store.set_relationship(deed.connection, relationship, checked)
        concerned = store.rated(deed.connection, relationships)
        deed.rename(Label("label_cadence", len(concerned), tuple(concerned[:1]), "relationship"))

    kinds = (ChangeKind.LABEL, ChangeKind.CONTACT)
    return run(ws, Label("label_cadence", 0, (), "relationship"), kinds, work)
