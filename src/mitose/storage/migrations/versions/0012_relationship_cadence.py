"""A rhythm of a relationship: of all contacts the user has rated so."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "relationship_cadence",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=True, nullable=False),
        sa.Column("relationship", sa.Text(), nullable=False),
        sa.Column("cadence_days", sa.Integer(), server_default=sa.text("(0)"), nullable=False),
        sa.UniqueConstraint("relationship", name=op.f("uq_relationship_cadence_relationship")),
        sqlite_autoincrement=True,
    )
