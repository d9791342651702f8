"""Every released file still opens, and the migrations make what the tables describe."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from mitose.paths import Paths
from mitose.services import agenda, backups, contacts, history
from mitose.services.workspace import Workspace
from mitose.storage import schema, triggers
from mitose.storage.database import connect
from mitose.storage.tables import metadata

DATA = Path(__file__).resolve().parents[1] / "data"
RELEASED = sorted(DATA.glob("schema_*.db"), key=lambda path: int(path.stem.split("_")[1]))


def test_there_is_a_file_of_every_released_schema():
    assert [path.stem for path in RELEASED] == [
        f"schema_{number}" for number in range(1, schema.VERSION + 1)
    ]


@pytest.fixture(params=RELEASED, ids=lambda path: path.stem)
def old_folder(request, data_folder):
    """A data folder with a filled file of an earlier release."""
    data_folder.mkdir()
    shutil.copy(request.param, data_folder / "mitose.db")
    return Paths.at(data_folder)


def test_a_released_file_opens_with_everything_in_it(old_folder):
    with Workspace.open(old_folder) as ws:
        found = contacts.list_contacts(ws)
        assert len(found) == 40
        anna = next(one for one in found if one.contact.name == "Anna Krüger")
        assert anna.contact.meaning
        assert anna.interactions
        assert agenda.agenda(ws, date(2026, 11, 23)).overdue
        assert [one.contact.name for one in contacts.list_contacts(ws, search="krueger")]
        assert backups.check(ws) == ()
        contacts.set_field(ws, [anna.contact.id], "notes", "still works")
        assert history.undo(ws) is not None
    with closing(sqlite3.connect(old_folder.database)) as file:
        assert file.execute("PRAGMA user_version").fetchone()[0] == schema.VERSION


def test_a_new_file_is_what_the_tables_describe(tmp_path):
    file = tmp_path / "new.db"
    schema.upgrade(file)
    connection = connect(file)
    try:
        context = MigrationContext.configure(connection, opts={"include_name": _ours})
        assert compare_metadata(context, metadata) == []
        wanted = {statement.split()[2] for statement in triggers.statements()}
        there = set(
            connection.exec_driver_sql(
                "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            ).scalars()
        )
        assert there == wanted
    finally:
        connection.close()
        connection.engine.dispose()


def _ours(name, kind, _parents):
    return (
        kind != "table"
        or (not name.startswith(("search_", "alembic")) and name != "search")
        or (name in metadata.tables)
    )


def test_an_upgrade_makes_a_backup_first(old_folder, monkeypatch):
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    with Workspace.open(old_folder):
        (copy,) = backups.existing(old_folder)
    assert "before-version" in copy.file.name
