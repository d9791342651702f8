"""Commands around duplicates: list them, merge contacts."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from mitose.cli import words
from mitose.cli.output import Output
from mitose.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mitose.domain.contact import Contact
    from mitose.domain.duplicates import Pair


def list_duplicates(paths: Paths, _given: Namespace, out: Output) -> int:
    """Tell which contacts are or may be the same; changes nothing."""
    from mitose.services import contacts, duplicates
    from mitose.services.workspace import Workspace

    with Workspace.open(paths) as workspace:
        found = duplicates.find(workspace)
        pairs = [*found.certain, *(pair for group in found.groups for pair in group.pairs)]
        ids = sorted({key for pair in pairs for key in (pair.first, pair.second)})
        people = contacts.existing(workspace, ids)
    groups = [("certain_duplicates", found.certain)] if found.certain else []
    groups += [(group.reason.value, group.pairs) for group in found.groups]
    lines: list[str] = []
    for name, members in groups:
        lines.append(f"{words.text(out.language, name)} ({len(members)})")
        lines += [_line(pair, people) for pair in members]
    text = "\n".join(lines) or words.text(out.language, "no_duplicates")
    out.answer({"pairs": [_pair(pair, people) for pair in pairs]}, text)
    return 0


def _line(pair: Pair, people: Mapping[int, Contact]) -> str:
    sides = []
    for key in (pair.first, pair.second):
        one = people[key]
        work = f" ({one.organisation})" if one.organisation else ""
        sides.append(f"{key} {one.name}{work}")
    return f"  {sides[0]} = {sides[1]}"


def _pair(pair: Pair, people: Mapping[int, Contact]) -> dict[str, object]:
    return {
        "first": pair.first,
        "first_name": people[pair.first].name,
        "second": pair.second,
        "second_name": people[pair.second].name,
        "reasons": [reason.value for reason in pair.reasons],
        "certain": pair.certain,
        "score": pair.score,
    }


def merge(paths: Paths, given: Namespace, out: Output) -> int:
    """Make one contact of several: one step."""
    from mitose.services import merging
    from mitose.services.workspace import Workspace

    with Workspace.open(paths) as workspace:
        merging.merge(workspace, given.keep, given.others)
    out.answer({"id": given.keep}, words.text(out.language, "merged", id=given.keep))
    return 0
