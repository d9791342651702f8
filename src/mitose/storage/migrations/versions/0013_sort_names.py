"""People are sorted by their family name, where only the whole name is known too."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from mitose.domain.names import sort_name

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    connection = op.get_bind()
    people = connection.execute(
        sa.text(
            "SELECT id, name, given FROM contact"
            " WHERE kind = 'person' AND wish_profile = 0 AND family = ''"
        )
    ).all()
    if people:
        connection.execute(
            sa.text("UPDATE contact SET sort_name = :key WHERE id = :id"),
            [{"id": row.id, "key": sort_name(row.name, row.given)} for row in people],
        )
