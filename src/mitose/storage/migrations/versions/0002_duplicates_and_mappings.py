"""Pairs that are not the same, remembered column mappings, and two more sources."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_SOURCES = ("Phone", "Mail program")


def upgrade() -> None:
    op.create_table(
        "not_same",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_not_same_contact_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["contact.id"], name=op.f("fk_not_same_other_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_not_same")),
        sa.UniqueConstraint("contact_id", "other_id", name=op.f("uq_not_same_contact_id_other_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_not_same_other_id"), "not_same", ["other_id"], unique=False)
    op.create_table(
        "import_mapping",
        sa.Column("signature", sa.Text(), nullable=False),
        sa.Column("mapping", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("used_at", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.PrimaryKeyConstraint("signature", name=op.f("pk_import_mapping")),
    )
    for position, name in enumerate(_SOURCES, start=8):
        op.execute(
            sa.text(
                "INSERT INTO source(name, builtin, position) VALUES(:name, 1, :position)"
                " ON CONFLICT(name) DO UPDATE SET builtin = 1"
            ).bindparams(name=name, position=position)
        )
