"""The cadences of tags, circles and relationships: listed, and set."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mitose.cli import words
from mitose.cli.output import Output
from mitose.domain.category import Relationship
from mitose.domain.circle import LabelKind, Source
from mitose.domain.errors import NotFoundError, UsageError
from mitose.domain.repeat_words import rhythm_words
from mitose.paths import Paths

if TYPE_CHECKING:
    from mitose.services.workspace import Workspace

RELATIONSHIP = "relationship"


@dataclass(frozen=True, slots=True)
class _Group:
    """A tag, a circle or a relationship, which is known by its code."""

    kind: str
    name: str
    days: int
    contacts: int
    id: int = 0


def cadence(paths: Paths, given: Namespace, out: Output) -> int:
    """List what has a cadence; with a kind, a name and days, set one: one step."""
    from mitose.services.workspace import Workspace

    if given.name and not given.days:
        raise UsageError("usage", reason=words.text(out.language, "days_missing"))
    with Workspace.open(paths) as workspace:
        if given.name:
            return _set(workspace, given, out)
        found = [one for one in _groups(workspace) if given.kind in (None, one.kind) and one.days]
    told = [
        {"kind": one.kind, "name": one.name, "days": one.days, "contacts": one.contacts}
        for one in found
    ]
    lines = (_line(one, out.language) for one in found)
    out.answer({"cadences": told}, "\n".join(lines) or words.text(out.language, "no_cadences"))
    return 0


def _groups(workspace: Workspace) -> list[_Group]:
    from mitose.services import cadences, labels

    return [
        *(
            _Group(kind.value, one.name, one.cadence_days, one.contacts, one.id)
            for kind in (LabelKind.TAG, LabelKind.CIRCLE)
            for one in labels.all_of(workspace, kind)
            if not isinstance(one, Source)
        ),
        *(
            _Group(RELATIONSHIP, one.relationship.value, one.cadence_days, one.contacts)
            for one in cadences.of_relationships(workspace)
        ),
    ]


def _set(workspace: Workspace, given: Namespace, out: Output) -> int:
    from mitose.services import cadences, labels

    group = _named(workspace, given.kind, given.name)
    if group.kind == RELATIONSHIP:
        changes = cadences.set_relationship(workspace, [Relationship(group.name)], given.days)
    else:
        changes = labels.set_cadence(workspace, LabelKind(group.kind), [group.id], given.days)
    (now,) = (
        one
        for one in _groups(workspace)
        if (one.kind, one.id) == (group.kind, group.id) and one.name == group.name
    )
    values = {"kind": now.kind, "name": now.name, "days": now.days, "contacts": now.contacts}
    out.answer({**values, "changed": not changes.empty}, _line(now, out.language))
    return 0


def _named(workspace: Workspace, kind: str, name: str) -> _Group:
    """The group with this name, whatever its letters' case; a relationship as `set` takes it.

    Raises:
        NotFoundError: ``not_found``.
    """
    wanted = name.strip().replace(" ", "_") if kind == RELATIONSHIP else name.strip()
    alike = [
        one
        for one in _groups(workspace)
        if one.kind == kind and one.name.casefold() == wanted.casefold()
    ]
    if not alike:
        raise NotFoundError("not_found", id=name)
    return next((one for one in alike if one.name == wanted), alike[0])


def _line(group: _Group, language: str) -> str:
    name = words.text(language, group.name) if group.kind == RELATIONSHIP else group.name
    rhythm = rhythm_words(group.days, language) or words.text(language, "no_cadence")
    kind = words.text(language, f"cadence_{group.kind}")
    count = words.text(language, "of_contacts", count=group.contacts)
    return f"{kind} {name}: {rhythm} ({count})"
