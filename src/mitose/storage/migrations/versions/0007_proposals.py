"""Indexes by which Today finds whom to propose."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_contact_cadence",
        "contact",
        ["cadence_days"],
        sqlite_where=sa.text("cadence_days > 0 AND live = 1"),
    )
    op.create_index(
        "ix_contact_quiet",
        "contact",
        ["relationship", "last_interaction", "importance", "capital"],
        sqlite_where=sa.text(
            "live = 1 AND next_due = '' AND do_not_suggest = '' AND relationship <> ''"
        ),
    )
