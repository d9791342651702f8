"""The commands by name. Each imports what it needs when it runs: a start costs time."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable

from mitose.cli import cadence, contacts, duplicates, events, files, history, pictures, week
from mitose.cli.output import Output
from mitose.paths import Paths

Command = Callable[[Paths, Namespace, Output], int]

COMMANDS: dict[str, Command] = {
    "import": files.import_files,
    "export": files.export_file,
    "pdf": files.pdf,
    "check": files.check,
    "backup": files.backup,
    "restore": files.restore,
    "sample": files.sample,
    "list": contacts.list_contacts,
    "show": contacts.show,
    "add": contacts.add,
    "set": contacts.set_value,
    "cadence": cadence.cadence,
    "duplicates": duplicates.list_duplicates,
    "merge": duplicates.merge,
    "events": events.list_events,
    "event": events.event,
    "due": history.due,
    "week": week.week,
    "undo": history.undo,
    "redo": history.redo,
    "screenshot": pictures.screenshot,
}
