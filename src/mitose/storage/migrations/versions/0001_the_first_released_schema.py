"""The first released schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_SOURCES = ("CRM", "XING", "LinkedIn", "Facebook", "BNI", "BVMW", "Rotary", "Round Table")


def upgrade() -> None:
    op.create_table(
        "blob",
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("mime", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_blob")),
    )
    op.create_table(
        "circle",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("colour", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_circle")),
        sa.UniqueConstraint("name", name=op.f("uq_circle_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "contact",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("sort_name", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("kind", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("is_me", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("wish_profile", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("given", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("family", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("prefix", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("middle", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("suffix", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("nickname", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("organisation", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("department", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("role", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("city", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("category", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("rank", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("relationship", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("rated_as_group", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("nothing_done", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("importance", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("capital", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("influence", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("meaning", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("who_why", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("meeting_place", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("strategy", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("notes", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("birthday", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("anniversary", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("salutation", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("address_form", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("do_not_suggest", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("cadence_days", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("photo", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("answered", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("next_due", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("next_due_kind", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("last_interaction", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("created_at", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("updated_at", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("archived_at", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("deleted_at", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("live", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
        sa.UniqueConstraint("uid", name=op.f("uq_contact_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("contact", schema=None) as batch_op:
        batch_op.create_index(
            "ix_contact_birthday",
            ["birthday"],
            unique=False,
            sqlite_where=sa.text("birthday <> '' AND live = 1"),
        )
        batch_op.create_index("ix_contact_board", ["live", "category", "rank", "id"], unique=False)
        batch_op.create_index(
            "ix_contact_by_answered",
            ["live", "category", "answered", "rank", "id"],
            unique=False,
        )
        batch_op.create_index(
            "ix_contact_by_importance",
            ["live", "category", "importance", "rank", "id"],
            unique=False,
        )
        batch_op.create_index(
            "ix_contact_by_last_interaction",
            ["live", "category", "last_interaction", "rank", "id"],
            unique=False,
        )
        batch_op.create_index(
            "ix_contact_by_next_due",
            ["live", "category", "next_due", "rank", "id"],
            unique=False,
        )
        batch_op.create_index(
            "ix_contact_deleted",
            ["deleted_at"],
            unique=False,
            sqlite_where=sa.text("deleted_at <> ''"),
        )
        batch_op.create_index(
            "ix_contact_due",
            ["next_due"],
            unique=False,
            sqlite_where=sa.text("next_due <> '' AND live = 1"),
        )
        batch_op.create_index(
            "ix_contact_sort_name", ["live", "category", "sort_name", "id"], unique=False
        )

    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("name", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("on_date", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("at_time", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("place", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("notes", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "goal",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("text", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("horizon", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("due_date", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("reached_on", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goal")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "import_run",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("started_at", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("files", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("source", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("category", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("step_id", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("report", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_run")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "journal_now",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_now")),
    )
    op.create_table(
        "journal_step",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("code", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("count", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("contact_ids", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("detail", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("made_at", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("state", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("undoes", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("first_seq", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("last_seq", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_step")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "notified",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_notified")),
    )
    op.create_table(
        "search_dirty",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_dirty")),
    )
    op.create_table(
        "search_doc",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_doc")),
    )
    op.create_table(
        "source",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("builtin", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("colour", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("expected", sa.Integer(), nullable=True),
        sa.Column("not_used", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("position", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sa.UniqueConstraint("name", name=op.f("uq_source_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "tag",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("colour", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag")),
        sa.UniqueConstraint("name", name=op.f("uq_tag_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "address",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("street", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("extended", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("po_box", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("city", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("region", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("postal_code", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("country", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("position", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_address_contact_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_address")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("address", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_address_contact_id"), ["contact_id"], unique=False)

    op.create_table(
        "approach",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("way_in", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("introducer_id", sa.Integer(), nullable=True),
        sa.Column("occasion", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("opening", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("opened_at", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("closed_at", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("outcome", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_approach_contact_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["introducer_id"],
            ["contact.id"],
            name=op.f("fk_approach_introducer_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approach")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("approach", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_approach_contact_id"), ["contact_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_approach_introducer_id"), ["introducer_id"], unique=False
        )

    op.create_table(
        "contact_circle",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("circle_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["circle_id"],
            ["circle.id"],
            name=op.f("fk_contact_circle_circle_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"],
            ["contact.id"],
            name=op.f("fk_contact_circle_contact_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_circle")),
        sa.UniqueConstraint(
            "contact_id", "circle_id", name=op.f("uq_contact_circle_contact_id_circle_id")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("contact_circle", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_contact_circle_circle_id"), ["circle_id"], unique=False
        )

    op.create_table(
        "contact_source",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("on_date", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("added_at", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"],
            ["contact.id"],
            name=op.f("fk_contact_source_contact_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["source_id"],
            ["source.id"],
            name=op.f("fk_contact_source_source_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_source")),
        sa.UniqueConstraint(
            "contact_id", "source_id", name=op.f("uq_contact_source_contact_id_source_id")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("contact_source", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_contact_source_source_id"), ["source_id"], unique=False
        )

    op.create_table(
        "contact_tag",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("tag_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"],
            ["contact.id"],
            name=op.f("fk_contact_tag_contact_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["tag_id"], ["tag.id"], name=op.f("fk_contact_tag_tag_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_tag")),
        sa.UniqueConstraint("contact_id", "tag_id", name=op.f("uq_contact_tag_contact_id_tag_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("contact_tag", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contact_tag_tag_id"), ["tag_id"], unique=False)

    op.create_table(
        "event_contact",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"],
            ["contact.id"],
            name=op.f("fk_event_contact_contact_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_event_contact_event_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_contact")),
        sa.UniqueConstraint(
            "event_id", "contact_id", "part", name=op.f("uq_event_contact_event_id_contact_id_part")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("event_contact", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_event_contact_contact_id"), ["contact_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_event_contact_event_id"), ["event_id"], unique=False)

    op.create_table(
        "extra",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("value", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("source", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_extra_contact_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extra")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("extra", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_extra_contact_id"), ["contact_id"], unique=False)

    op.create_table(
        "follow_up",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("kind", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("due_date", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("due_time", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("rrule", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("done_on", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("dropped", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("created_at", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_follow_up_contact_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_up")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("follow_up", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_follow_up_contact_id"), ["contact_id"], unique=False)
        batch_op.create_index(
            "ix_follow_up_due",
            ["due_date"],
            unique=False,
            sqlite_where=sa.text("done_on = '' AND dropped = 0"),
        )

    op.create_table(
        "goal_contact",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("goal_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"],
            ["contact.id"],
            name=op.f("fk_goal_contact_contact_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["goal_id"], ["goal.id"], name=op.f("fk_goal_contact_goal_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goal_contact")),
        sa.UniqueConstraint(
            "goal_id", "contact_id", name=op.f("uq_goal_contact_goal_id_contact_id")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("goal_contact", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_goal_contact_contact_id"), ["contact_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_goal_contact_goal_id"), ["goal_id"], unique=False)

    op.create_table(
        "has_need",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("text", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("capital", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("rank", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_has_need_contact_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_has_need")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("has_need", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_has_need_contact_id"), ["contact_id"], unique=False)

    op.create_table(
        "identity_key",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"],
            ["contact.id"],
            name=op.f("fk_identity_key_contact_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity_key")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("identity_key", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_identity_key_contact_id"), ["contact_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_identity_key_key"), ["key"], unique=False)

    op.create_table(
        "introduction",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("giver_id", sa.Integer(), nullable=False),
        sa.Column("receiver_id", sa.Integer(), nullable=False),
        sa.Column("has_text", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("needs_text", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("giver_answer", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("giver_answered_on", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("receiver_answer", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column(
            "receiver_answered_on", sa.Text(), server_default=sa.text("('')"), nullable=False
        ),
        sa.Column("introduced_on", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("outcome", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("created_at", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.ForeignKeyConstraint(
            ["giver_id"], ["contact.id"], name=op.f("fk_introduction_giver_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["receiver_id"],
            ["contact.id"],
            name=op.f("fk_introduction_receiver_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_introduction")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("introduction", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_introduction_giver_id"), ["giver_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_introduction_receiver_id"), ["receiver_id"], unique=False
        )

    op.create_table(
        "journal",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("tbl", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("old", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_journal")),
    )
    op.create_table(
        "method",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("label", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("value", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("normal", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("preferred", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("position", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_method_contact_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_method")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("method", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_method_contact_id"), ["contact_id"], unique=False)
        batch_op.create_index(
            "ix_method_identity",
            ["normal"],
            unique=False,
            sqlite_where=sa.text("kind IN ('email', 'profile')"),
        )

    op.create_table(
        "offer",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("capital", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("state", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("due_date", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("promised_on", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("given_on", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("rank", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("created_at", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_offer_contact_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offer")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("offer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_offer_contact_id"), ["contact_id"], unique=False)
        batch_op.create_index(
            "ix_offer_due", ["due_date"], unique=False, sqlite_where=sa.text("state = 'promised'")
        )

    op.create_table(
        "relation",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("note", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_relation_contact_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["contact.id"], name=op.f("fk_relation_other_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_relation")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("relation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_relation_contact_id"), ["contact_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_relation_other_id"), ["other_id"], unique=False)

    op.create_table(
        "source_record",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("import_id", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("source", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("content_hash", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("data", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("seen_at", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"],
            ["contact.id"],
            name=op.f("fk_source_record_contact_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source_record")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("source_record", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_source_record_contact_id"), ["contact_id"], unique=False
        )

    op.create_table(
        "want",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("capital", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("rank", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("created_at", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_want_contact_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_want")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("want", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_want_contact_id"), ["contact_id"], unique=False)

    op.create_table(
        "interaction",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("on_date", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("at_time", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("kind", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("text", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("given", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("received", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("referral", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("offer_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"],
            ["contact.id"],
            name=op.f("fk_interaction_contact_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["offer_id"], ["offer.id"], name=op.f("fk_interaction_offer_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interaction")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("interaction", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_interaction_contact_id"), ["contact_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_interaction_offer_id"), ["offer_id"], unique=False)

    op.create_table(
        "step",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("approach_id", sa.Integer(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("due_date", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("due_time", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("state", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("done_on", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("rank", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.ForeignKeyConstraint(
            ["approach_id"], ["approach.id"], name=op.f("fk_step_approach_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contact.id"], name=op.f("fk_step_contact_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_step")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("step", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_step_approach_id"), ["approach_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_step_contact_id"), ["contact_id"], unique=False)
        batch_op.create_index(
            "ix_step_due",
            ["due_date"],
            unique=False,
            sqlite_where=sa.text("state = 'open' AND due_date <> ''"),
        )
    op.execute(
        "CREATE VIRTUAL TABLE search USING fts5(text, content='search_doc', content_rowid='id',"
        " detail=none, prefix='1 2 3 4 5 6', tokenize='ascii')"
    )
    op.execute("INSERT INTO journal_now(id, step) VALUES(1, NULL)")
    for position, name in enumerate(_SOURCES):
        op.execute(
            sa.text(
                "INSERT INTO source(name, builtin, position) VALUES(:name, 1, :position)"
            ).bindparams(name=name, position=position)
        )
