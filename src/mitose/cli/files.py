"""Commands around files: import, export, pdf, check, backup, restore, sample."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from mitose import clock
from mitose.cli import days, problem_words, words
from mitose.cli.output import Output
from mitose.domain.category import Category
from mitose.domain.errors import NotFoundError, StorageError, UsageError
from mitose.paths import Paths

if TYPE_CHECKING:
    from mitose.domain.column_mapping import ColumnTarget
    from mitose.domain.goal import Goal
    from mitose.domain.imported import Difference, ImportReport, Problem
    from mitose.services.workspace import Workspace

_SHOWN = 20


def import_files(paths: Paths, given: Namespace, out: Output) -> int:
    """Read files and folders; exit 1 when something in them could not be read."""
    from mitose.domain.imported import ImportOptions
    from mitose.services import importing
    from mitose.services.workspace import Workspace

    category = Category(given.category or Category.HAVE.value)
    columns = _columns(given.map) if given.map else {}
    options = ImportOptions(category=category, source=given.source, columns=columns)
    with Workspace.open(paths) as workspace:
        report = importing.run(workspace, given.paths, options, dry_run=given.dry_run)
    values: dict[str, object] = {
        "read": report.read,
        "new": report.new,
        "merged": report.merged,
        "unchanged": report.unchanged,
        "skipped": report.skipped,
        "skipped_rows": [_problem(one, out) for one in report.nameless],
        "problems": [_problem(one, out) for one in report.problems],
        "suspects": report.suspects,
        "updated": [_difference(*one) for one in report.updated],
        "differences": [_difference(*one) for one in report.differences],
        "dry_run": bool(given.dry_run),
    }
    out.answer(values, _import_text(report, given.dry_run, out))
    for one in report.problems:
        out.hint(_place_and_reason(one, out))
    return 1 if report.problems else 0


def _problem(one: Problem, out: Output) -> dict[str, object]:
    where = {"file": one.file, "where": one.where}
    return {**where, "reason": _reason(one, out), "code": one.reason}


def _place_and_reason(one: Problem, out: Output) -> str:
    place = problem_words.place(out.language, one.where)
    where = f"{one.file}, {place}" if place else one.file
    return f"{where}: {_reason(one, out)}"


def _difference(contact_id: int, name: str, one: Difference) -> dict[str, object]:
    values = {"field": one.field, "kept": one.kept, "offered": one.offered}
    return {"contact_id": contact_id, "name": name, **values}


def _columns(file: Path) -> dict[str, ColumnTarget]:
    """What `--map` says: a JSON object of header and field.

    Raises:
        UsageError: ``bad_map`` when it is none, ``unknown_field`` for a field that is none.
        NotFoundError: ``file_not_found``.
    """
    from mitose.domain.column_mapping import CHOICES, ColumnTarget

    try:
        told = json.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise NotFoundError("file_not_found", path=str(file)) from error
    except (OSError, ValueError) as error:
        raise UsageError("bad_map", path=str(file)) from error
    if not isinstance(told, dict) or not told:
        raise UsageError("bad_map", path=str(file))
    columns: dict[str, ColumnTarget] = {}
    for header, code in told.items():
        try:
            columns[header] = ColumnTarget.parse(str(code))
        except ValueError as error:
            raise UsageError("unknown_field", field=str(code), known=", ".join(CHOICES)) from error
    return columns


def _reason(problem: Problem, out: Output) -> str:
    return problem_words.sentence(out.language, problem.reason, problem.values)


def _import_text(report: ImportReport, dry_run: bool, out: Output) -> str:
    lines = [
        words.text(
            out.language,
            "import",
            read=report.read,
            new=report.new,
            merged=report.merged,
            unchanged=report.unchanged,
            skipped=report.skipped,
        )
    ]
    lines += [_place_and_reason(one, out) for one in report.nameless[:_SHOWN]]
    told = [("updated" if one.offered else "gone", name, one) for _, name, one in report.updated]
    told += [("differs", name, one) for _, name, one in report.differences]
    for key, name, one in told[:_SHOWN]:
        values = {"field": one.field, "kept": one.kept, "offered": one.offered}
        lines.append(words.text(out.language, key, name=name, **values))
    if len(told) > _SHOWN:
        lines.append(f"… +{len(told) - _SHOWN}")
    if report.suspects is None:
        lines.append(words.text(out.language, "suspects_unknown"))
    elif report.suspects:
        lines.append(words.text(out.language, "suspects", count=report.suspects))
    if dry_run:
        lines.append(words.text(out.language, "dry_run"))
    return "\n".join(lines)


def export_file(paths: Paths, given: Namespace, out: Output) -> int:
    """Write contacts to a file."""
    from mitose.services import exporting
    from mitose.services.workspace import Workspace

    options = exporting.ExportOptions(
        format=given.format,
        category=Category(given.category) if given.category else None,
        planning=given.planning,
        language="de" if out.language == "de" else "en",
    )
    with Workspace.open(paths) as workspace:
        done = exporting.export(workspace, given.file, options)
    key = "exported_entries" if done.format == "ics" else "exported"
    text = words.text(out.language, key, count=done.written, file=given.file)
    values = {"written": done.written, "file": str(given.file), "format": done.format}
    out.answer(values, text)
    return 0


def pdf(paths: Paths, given: Namespace, out: Output) -> int:
    """Write a document as PDF, about contacts, a category, or all."""
    from mitose.services import typesetting

    typesetting.get_ready()  # starts while the rest is imported and the data read
    from mitose.services import contacts, documents
    from mitose.services.workspace import Workspace

    category = Category(given.category) if given.category else None
    language: documents.Language = "de" if out.language == "de" else "en"
    with Workspace.open(paths) as workspace:
        known = contacts.existing(workspace, given.contact)
        gone = [contact_id for contact_id in given.contact if contact_id not in known]
        if gone:
            raise NotFoundError("contact_not_found", id=gone[0])
        goal = _goal(workspace, given.goal) if given.goal else None
        done = documents.make_pdf(
            workspace,
            given.document,
            given.file,
            ids=goal.contacts if goal else given.contact,
            title=goal.text if goal else "",
            category=category,
            language=language,
            day=clock.today(),
            archive=given.archive,
            event=given.event,
            paper=given.paper,
            punch_margin=given.punch,
            ratings=given.ratings,
            private_notes=given.private_notes,
            history=not given.no_history,
            note_lines=not given.no_lines,
        )
    values = {
        "pages": done.pages,
        "file": str(given.file),
        "accessible": done.accessible,
        "notes": list(done.notes),
        "missing": done.missing,
    }
    out.answer(values, words.text(out.language, "pdf", file=given.file, pages=done.pages))
    for code in done.notes:
        out.hint(words.text(out.language, f"note_{code}"))
    if done.missing:
        out.hint(words.text(out.language, "note_missing", missing=done.missing))
    return 0


def _goal(workspace: Workspace, text: str) -> Goal:
    """The goal whose text begins so. Raises UsageError (``bad_value``) for none or several."""
    from mitose.domain.search import fold
    from mitose.services import documents

    found = [one for one in documents.goals(workspace) if fold(one.text).startswith(fold(text))]
    if len(found) != 1:
        raise UsageError("bad_value", field="goal", value=text)
    return found[0]


def check(paths: Paths, _given: Namespace, out: Output) -> int:
    """Check the data file; exit 1 with findings."""
    from mitose.services import backups
    from mitose.services.workspace import Workspace

    try:
        with Workspace.open(paths) as workspace:
            findings = backups.check(workspace)
    except StorageError as error:
        if error.code not in {"damaged", "not_a_database"}:
            raise
        findings = (backups.Finding("integrity", 1, words.error(out.language, error)),)
    told = [
        {"code": one.code, "count": one.count, "detail": one.detail}
        | {
            "message": words.text(
                out.language, f"finding_{one.code}", count=one.count, detail=one.detail
            )
        }
        for one in findings
    ]
    text = "\n".join(str(one["message"]) for one in told) or words.text(out.language, "check_ok")
    out.answer({"ok": not findings, "findings": told}, text)
    return 1 if findings else 0


def backup(paths: Paths, given: Namespace, out: Output) -> int:
    """Copy everything into a file, or into the data folder's backups."""
    from mitose.services import backups
    from mitose.services.workspace import Workspace

    with Workspace.open(paths) as workspace:
        file = backups.backup(workspace, given.file)
    out.answer({"file": str(file)}, words.text(out.language, "backup", file=file))
    return 0


def restore(paths: Paths, given: Namespace, out: Output) -> int:
    """Put a backup in the place of the data, and name the copy of what was there."""
    from mitose.services import backups

    former = backups.restore(paths, given.file)
    values = {"file": str(former) if former else "", "restored": str(given.file)}
    key = "restored" if former else "restored_new"
    out.answer(values, words.text(out.language, key, **({"file": former} if former else {})))
    return 0


def sample(paths: Paths, given: Namespace, out: Output) -> int:
    """Fill an empty data folder with the invented network."""
    from mitose.services import sample as network
    from mitose.services.workspace import Workspace

    day = days.day(given.on)
    with Workspace.open(paths) as workspace:
        network.fill(workspace, out.language, day, given.contacts)
        count = network.size(workspace)
    text = words.text(out.language, "sample", count=count)
    out.answer({"contacts": count}, text)
    return 0
