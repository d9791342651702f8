"""A rhythm of a tag and of a circle, and the one that holds for a contact."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table, name in (
        ("tag", "cadence_days"),
        ("circle", "cadence_days"),
        ("contact", "every_days"),
    ):
        column = sa.Column(name, sa.Integer(), server_default=sa.text("(0)"), nullable=False)
        op.add_column(table, column)
    op.execute("UPDATE contact SET every_days = cadence_days WHERE cadence_days > 0")
    op.drop_index("ix_contact_cadence", "contact")
    op.create_index(
        "ix_contact_cadence",
        "contact",
        ["every_days", "last_interaction", "next_due", "importance"],
        sqlite_where=sa.text("every_days > 0 AND live = 1 AND do_not_suggest = ''"),
    )
