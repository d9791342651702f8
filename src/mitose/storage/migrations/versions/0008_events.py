"""The end of an event, when it is told of, and names one wants to meet there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("end_date", "end_time", "remind_on"):
        op.add_column(
            "event", sa.Column(name, sa.Text(), server_default=sa.text("('')"), nullable=False)
        )
    op.create_table(
        "event_name",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_event_name_event_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_name")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_event_name_event_id"), "event_name", ["event_id"], unique=False)
