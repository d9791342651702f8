"""Indexes with which Today counts what is due, and finds whose rhythm has passed, in one pass."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("ix_contact_cadence", "contact")
    op.create_index(
        "ix_contact_cadence",
        "contact",
        ["cadence_days", "last_interaction", "next_due", "importance"],
        sqlite_where=sa.text("cadence_days > 0 AND live = 1 AND do_not_suggest = ''"),
    )
    op.create_index(
        "ix_contact_hidden",
        "contact",
        ["id"],
        sqlite_where=sa.text("live = 0 OR do_not_suggest <> ''"),
    )
