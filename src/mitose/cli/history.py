"""Commands around time: due, undo, redo."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict
from textwrap import shorten
from typing import TYPE_CHECKING

from mitose.cli import days, steps, words
from mitose.cli.output import Output
from mitose.domain.agenda import DueItem, DueKind
from mitose.domain.category import Relationship
from mitose.domain.changes import Label
from mitose.domain.repeat_words import rhythm_words
from mitose.domain.step_change import FieldChange
from mitose.paths import Paths

if TYPE_CHECKING:
    from mitose.services.history import ToldStep
    from mitose.services.workspace import Workspace

_LETTERS = 60  # of what a step changed


def due(paths: Paths, given: Namespace, out: Output) -> int:
    """Everything Today shows; `--now` only what is overdue or due today.

    For cron, which mails whatever is printed: nothing due prints nothing, but to a terminal.
    """
    from mitose.services import agenda
    from mitose.services.workspace import Workspace

    with Workspace.open(paths) as workspace:
        found = agenda.agenda(workspace, days.day(given.on))
    groups = {"overdue": found.overdue, "today": found.today, "proposed": found.proposed}
    groups["week"] = found.week
    if given.now:
        groups = {"overdue": found.overdue, "today": found.today}
    items: list[dict[str, object]] = []
    lines: list[str] = []
    for group, members in groups.items():
        if members:
            lines.append(words.text(out.language, group))
        for item in members:
            items.append({**told_item(item, out.language), "group": group})
            lines.append(f"  {line(item, out.language)}")
    nothing = words.text(out.language, "nothing_due") if out.to_terminal() else ""
    out.answer({"items": items}, "\n".join(lines) or nothing)
    return 0


def line(item: DueItem, language: str) -> str:
    """When, who and what, for people."""
    text = _text(item, language)
    return f"{_when(item)}  {item.contact_name}{f': {text}' if text else ''}"


def told_item(item: DueItem, language: str) -> dict[str, object]:
    """One thing that is due, for scripts."""
    return {
        "contact_id": item.contact_id,
        "name": item.contact_name,
        "kind": item.kind.value,
        "when": _when(item),
        "reason": item.reason or _text(item, language),
        "proposed": item.proposed,
        "id": item.ref_id,
        "text": item.text,
        "category": item.category.value,
    }


def _when(item: DueItem) -> str:
    return f"{item.due.isoformat()} {item.at:%H:%M}" if item.at else item.due.isoformat()


def _text(item: DueItem, language: str) -> str:
    if item.proposed:
        return _proposal(item, language)
    if item.kind is DueKind.MET:
        return words.text(language, "whom_met")
    if item.kind is DueKind.EVENT and item.happens is not None and item.happens != item.due:
        return ", ".join(filter(None, (item.happens.isoformat(), item.text)))
    if item.kind is not DueKind.BIRTHDAY:
        return item.text
    if item.age is None:
        return words.text(language, "birthday", name=item.contact_name)
    return words.text(language, "turns", name=item.contact_name, age=item.age)


def undo(paths: Paths, given: Namespace, out: Output) -> int:
    """Take the last step back; with `--list` only tell the steps."""
    from mitose.services import history
    from mitose.services.workspace import Workspace

    with Workspace.open(paths) as workspace:
        if given.list:
            return _list(workspace, out)
        label = history.peek_undo(workspace)
        told = _named(workspace, label, out.language) if label else ""
        changes = history.undo(workspace)
        if changes is not None and changes.label is not None and not told:
            told = _named(workspace, changes.label, out.language)
            label = changes.label
    return _answer("undone" if changes else "nothing_undo", told if changes else "", label, out)


def redo(paths: Paths, _given: Namespace, out: Output) -> int:
    """Do the last step that was taken back again."""
    from mitose.services import history
    from mitose.services.workspace import Workspace

    with Workspace.open(paths) as workspace:
        changes = history.redo(workspace)
        label = changes.label if changes else None
        told = _named(workspace, label, out.language) if label else ""
    return _answer("redone" if changes else "nothing_redo", told, label, out)


def _answer(key: str, told: str, label: Label | None, out: Output) -> int:
    text = words.text(out.language, key, label=told)
    values: dict[str, object] = {"label": told or None}
    if label is not None:
        values |= {"code": label.code, "detail": label.detail, "count": label.count}
    out.answer({**values, "message": text}, text)
    return 0


def _list(workspace: Workspace, out: Output) -> int:
    from mitose.services import history

    found = history.told_steps(workspace, limit=100)
    told = [_listed(workspace, step, out.language) for step in found]
    gone = words.text(out.language, "taken_back")
    lines = [
        f"{step.info.made_at:%Y-%m-%d %H:%M}  {one['label']}{_values(step.changes)}"
        f"{f' {gone}' if step.info.undone else ''}"
        for step, one in zip(found, told, strict=True)
    ]
    out.answer({"steps": told}, "\n".join(lines) or words.text(out.language, "no_steps"))
    return 0


def _listed(workspace: Workspace, step: ToldStep, language: str) -> dict[str, object]:
    label = step.info.label
    return {
        "id": step.info.id,
        "label": _named(workspace, label, language),
        "code": label.code,
        "detail": label.detail,
        "count": label.count,
        "made_at": step.info.made_at.isoformat(),
        "undone": step.info.undone,
        "changes": [asdict(change) for change in step.changes],
    }


def _values(changes: Sequence[FieldChange]) -> str:
    """The first change as it is stored: ' (Architect → Head of planning)'."""
    if not changes:
        return ""
    first = changes[0]
    values = " → ".join(filter(None, (first.before, first.after)))
    told = ": ".join(filter(None, (first.entry, values)))
    return f" ({shorten(told, _LETTERS, placeholder=' …')})" if told else ""


def _named(workspace: Workspace, label: Label, language: str) -> str:
    from mitose.services import contacts

    name = ""
    if label.count == 1 and label.contact_ids:
        known = contacts.existing(workspace, label.contact_ids)
        name = next((contact.name for contact in known.values()), "")
    return steps.sentence(label, language, name)


def _rhythm(item: DueItem, language: str) -> str:
    """'every 8 weeks', and whose rhythm it is where it is not the contact's own."""
    rhythm = rhythm_words(item.every, language)
    held = item.cadence
    if held is not None and held.labels:
        return words.text(language, "rhythm_from", rhythm=rhythm, label=", ".join(held.labels))
    if held is not None and held.relationship is not Relationship.UNRATED:
        rated = words.text(language, held.relationship.value)
        return words.text(language, "rhythm_like_all", rhythm=rhythm, relationship=rated)
    return rhythm


def _proposal(item: DueItem, language: str) -> str:
    """Why Mitose proposes it."""
    if item.kind is DueKind.STEP:
        return words.text(language, "proposal_step", text=item.text)
    parts = []
    if item.kind is DueKind.CADENCE:
        parts.append(_rhythm(item, language))
    else:
        parts.append(words.text(language, f"proposal_{item.kind.value}"))
    if item.last is None:
        parts.append(words.text(language, "proposal_never"))
    else:
        parts.append(words.text(language, "proposal_last", day=item.last.isoformat()))
    return "; ".join(parts)
