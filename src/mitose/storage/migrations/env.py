"""Alembic's environment: works on the connection it is handed, inside its transaction."""

from __future__ import annotations

from alembic import context

from mitose.storage.tables import metadata


def run() -> None:
    """Run the migrations on the connection in the configuration's attributes."""
    connection = context.config.attributes["connection"]
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=True,
        compare_type=True,
        transactional_ddl=False,
    )
    context.run_migrations()


run()
