"""Which of the touched contacts have other words than before, not just another state."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_table("search_dirty")  # empty between deeds
    op.create_table(
        "search_dirty",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_dirty")),
    )
