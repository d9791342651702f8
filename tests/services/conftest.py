"""An open data folder, and the whole content of a file as one comparable value."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from mitose.paths import Paths
from mitose.services.workspace import Workspace
from mitose.storage.tables import JOURNALED

DAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def empty_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new data folder, made once: a copy of it is quicker than the migrations."""
    folder = tmp_path_factory.mktemp("empty") / "data"
    Workspace.open(Paths.at(folder)).close()
    return folder


@pytest.fixture
def ws(empty_folder: Path, data_folder: Path):
    """An open, empty data folder of the test's own."""
    shutil.copytree(empty_folder, data_folder)
    workspace = Workspace.open(Paths.at(data_folder))
    yield workspace
    workspace.close()


@pytest.fixture
def dump():
    """Reads everything the user's deeds write, and the search index's texts."""
    return read_everything


def read_everything(workspace: Workspace) -> dict[str, list[tuple[object, ...]]]:
    connection = workspace.database.reading()
    found = {
        table.name: [
            tuple(row)
            for row in connection.exec_driver_sql(f'SELECT * FROM "{table.name}" ORDER BY id')
        ]
        for table in JOURNALED
    }
    found["search_doc"] = [
        tuple(row) for row in connection.exec_driver_sql("SELECT * FROM search_doc ORDER BY id")
    ]
    return found
