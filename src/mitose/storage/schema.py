"""The schema's version: making a new file, upgrading an old one, refusing a newer one."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from sqlalchemy import Connection

from mitose.domain.errors import StorageError
from mitose.storage import journal, search, triggers
from mitose.storage.database import APPLICATION_ID, connect, known_errors
from mitose.storage.tables import metadata

VERSION = 14
"""``PRAGMA user_version`` of a file this program writes; one number per Alembic revision."""


def version_of(connection: Connection, path: Path) -> int:
    """The schema version of an open file, 0 for an empty one.

    Raises:
        StorageError: ``not_a_database`` for another program's file, ``newer_version``.
    """
    version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    application = int(connection.exec_driver_sql("PRAGMA application_id").scalar_one())
    tables = int(connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one())
    if version == 0 and tables == 0 and application == 0:
        return 0
    if application != APPLICATION_ID:
        raise StorageError("not_a_database", path=str(path))
    if version > VERSION:
        raise StorageError("newer_version", path=str(path), version=version)
    return version


def upgrade(path: Path) -> None:
    """Run the migrations up to ``VERSION`` on a connection of their own.

    Foreign keys and triggers are off while tables are rebuilt (a batch migration with them on
    deletes the children without a word); both are checked afterwards.

    Raises:
        StorageError: if the file cannot be written, or its references do not hold afterwards.
    """
    with known_errors(path):
        connection = connect(path)
        try:
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            with journal.transaction(connection):
                if version_of(connection, path) == VERSION:
                    return  # another process was quicker, and its history begins there
                triggers.drop(connection)
                _run_alembic(connection)
                _finish(connection, path)
        finally:
            connection.close()
            connection.engine.dispose()


def _run_alembic(connection: Connection) -> None:
    # Imported here: a start that needs no migration does not pay for it.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    with resources.as_file(resources.files("mitose.storage") / "migrations") as folder:
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _finish(connection: Connection, path: Path) -> None:
    triggers.create(connection)
    search.reindex_all(connection)
    journal.clear(connection)
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise StorageError("damaged", path=str(path), reason="foreign keys")
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={VERSION}")


def expected_tables() -> set[str]:
    """The tables a file of this version has."""
    return {*metadata.tables, "search"}
