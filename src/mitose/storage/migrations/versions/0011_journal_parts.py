"""The journal keeps parts of a contact's row: other triggers, which every upgrade makes anew."""

from __future__ import annotations

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing but the triggers has changed; they are made after the last revision."""
