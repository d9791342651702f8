"""The tables, as SQLAlchemy Core metadata: the one description of the file's schema.

Rules for journaled tables (undo depends on them): ``INTEGER PRIMARY KEY AUTOINCREMENT``, no REAL,
no BLOB, texts NOT NULL with a default. Dates are ISO texts, timestamps UTC ISO texts.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.schema import SchemaItem

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str, **options: object) -> Column[str]:
    return Column(name, Text, nullable=False, server_default=text("''"), **options)  # type: ignore[arg-type]


def _int(name: str, default: int = 0) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=text(str(default)))


def _owner(name: str = "contact_id", *, to: str = "contact.id", index: bool = True) -> Column[int]:
    return Column(name, Integer, ForeignKey(to, ondelete="CASCADE"), nullable=False, index=index)


def _linked() -> Column[int]:
    """The contact of a link whose unique key begins with it: no index of its own is needed."""
    return _owner(index=False)


def _table(name: str, *columns: SchemaItem) -> Table:
    """A journaled table with its own key."""
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True, autoincrement=True),
        *columns,
        sqlite_autoincrement=True,
    )


contact = _table(
    "contact",
    Column("uid", Text, nullable=False, unique=True),
    _text("name"),
    _text("sort_name"),
    _text("kind"),
    _int("is_me"),
    _int("wish_profile"),
    _text("given"),
    _text("family"),
    _text("prefix"),
    _text("middle"),
    _text("suffix"),
    _text("nickname"),
    _text("organisation"),
    _text("department"),
    _text("role"),
    _text("city"),
    _text("category"),
    _text("rank"),
    _text("relationship"),
    _int("rated_as_group"),
    _int("nothing_done"),
    _int("importance"),
    _int("capital"),
    _text("influence"),
    _text("meaning"),
    _text("who_why"),
    _text("meeting_place"),
    _text("strategy"),
    _text("notes"),
    _text("birthday"),
    _text("anniversary"),
    _text("salutation"),
    _text("address_form"),
    _text("do_not_suggest"),
    _int("cadence_days"),
    _text("photo"),
    _int("answered"),
    _text("next_due"),
    _text("next_due_kind"),
    _text("last_interaction"),
    _text("created_at"),
    _text("updated_at"),
    _text("archived_at"),
    _text("deleted_at"),
    # 1 while the contact stands on the board: not me, not archived, not deleted.
    _int("live", 1),
    # The rhythm that holds: the contact's own, else that of a group; see `storage.derived`.
    _int("every_days"),
)
Index("ix_contact_board", contact.c.live, contact.c.category, contact.c.rank, contact.c.id)
Index("ix_contact_sort_name", contact.c.live, contact.c.category, contact.c.sort_name, contact.c.id)
# The board's other orders and its progress lines: each first screen comes out of an index.
for _order in ("next_due", "last_interaction", "importance", "answered"):
    Index(
        f"ix_contact_by_{_order}",
        contact.c.live,
        contact.c.category,
        contact.c[_order],
        contact.c.rank,
        contact.c.id,
    )
Index(
    "ix_contact_due",
    contact.c.next_due,
    sqlite_where=text("next_due <> '' AND live = 1"),
)
Index("ix_contact_birthday", contact.c.birthday, sqlite_where=text("birthday <> '' AND live = 1"))
Index(
    "ix_contact_cadence",
    contact.c.every_days,
    contact.c.last_interaction,
    contact.c.next_due,
    contact.c.importance,
    sqlite_where=text("every_days > 0 AND live = 1 AND do_not_suggest = ''"),
)
Index("ix_contact_hidden", contact.c.id, sqlite_where=text("live = 0 OR do_not_suggest <> ''"))
Index(
    "ix_contact_quiet",
    *(contact.c[name] for name in ("relationship", "last_interaction", "importance", "capital")),
    sqlite_where=text("live = 1 AND next_due = '' AND do_not_suggest = '' AND relationship <> ''"),
)
Index("ix_contact_deleted", contact.c.deleted_at, sqlite_where=text("deleted_at <> ''"))

method = _table(
    "method",
    _owner(),
    _text("kind"),
    _text("label"),
    _text("value"),
    # The folded address, the digits of a number, the normalised URL: what identity compares.
    _text("normal"),
    _int("preferred"),
    _int("position"),
)
Index(
    "ix_method_identity",
    method.c.normal,
    sqlite_where=text("kind IN ('email', 'profile')"),
)
address = _table(
    "address",
    _owner(),
    _text("label"),
    _text("street"),
    _text("extended"),
    _text("po_box"),
    _text("city"),
    _text("region"),
    _text("postal_code"),
    _text("country"),
    _int("position"),
)

source = _table(
    "source",
    Column("name", Text, nullable=False, unique=True),
    _int("builtin"),
    _text("colour"),
    Column("expected", Integer),
    _int("not_used"),
    _int("position"),
)
contact_source = _table(
    "contact_source",
    _linked(),
    _owner("source_id", to="source.id"),
    _text("on_date"),
    _text("added_at"),
    UniqueConstraint("contact_id", "source_id"),
)
tag = _table(
    "tag",
    Column("name", Text, nullable=False, unique=True),
    _text("colour"),
    _int("cadence_days"),
)
contact_tag = _table(
    "contact_tag",
    _linked(),
    _owner("tag_id", to="tag.id"),
    UniqueConstraint("contact_id", "tag_id"),
)
circle = _table(
    "circle",
    Column("name", Text, nullable=False, unique=True),
    _text("colour"),
    _int("cadence_days"),
)
contact_circle = _table(
    "contact_circle",
    _linked(),
    _owner("circle_id", to="circle.id"),
    UniqueConstraint("contact_id", "circle_id"),
)
# The rhythm of all contacts the user has rated so; without a row there is none.
relationship_cadence = _table(
    "relationship_cadence",
    Column("relationship", Text, nullable=False, unique=True),
    _int("cadence_days"),
)

want = _table("want", _owner(), _text("text"), _int("capital"), _text("rank"), _text("created_at"))
offer = _table(
    "offer",
    _owner(),
    _text("text"),
    _int("capital"),
    _text("state"),
    _text("due_date"),
    _text("promised_on"),
    _text("given_on"),
    _text("rank"),
    _text("created_at"),
)
Index("ix_offer_due", offer.c.due_date, sqlite_where=text("state = 'promised'"))
approach = _table(
    "approach",
    _owner(),
    _text("way_in"),
    Column("introducer_id", Integer, ForeignKey("contact.id", ondelete="SET NULL"), index=True),
    _text("occasion"),
    _text("opening"),
    _text("opened_at"),
    _text("closed_at"),
    _text("outcome"),
)
step = _table(
    "step",
    _owner("approach_id", to="approach.id"),
    _owner(),
    _text("text"),
    _text("due_date"),
    _text("due_time"),
    _text("state"),
    _text("done_on"),
    _text("rank"),
)
Index("ix_step_due", step.c.due_date, sqlite_where=text("state = 'open' AND due_date <> ''"))
follow_up = _table(
    "follow_up",
    _owner(),
    _text("text"),
    _text("kind"),
    _text("due_date"),
    _text("due_time"),
    _text("rrule"),
    _text("done_on"),
    _int("dropped"),
    _text("created_at"),
)
Index("ix_follow_up_due", follow_up.c.due_date, sqlite_where=text("done_on = '' AND dropped = 0"))
interaction = _table(
    "interaction",
    _owner(),
    _text("on_date"),
    _text("at_time"),
    _text("kind"),
    _text("text"),
    _text("given"),
    _text("received"),
    _text("referral"),
    _int("from_them"),
    # An offer that was given is also an entry of the history: this ties the two together.
    Column("offer_id", Integer, ForeignKey("offer.id", ondelete="CASCADE"), index=True),
    _text("created_at"),
)
has_need = _table(
    "has_need", _owner(), _text("kind"), _text("text"), _int("capital"), _text("rank")
)
relation = _table("relation", _owner(), _owner("other_id"), _text("kind"), _text("note"))
introduction = _table(
    "introduction",
    _owner("giver_id"),
    _owner("receiver_id"),
    _text("has_text"),
    _text("needs_text"),
    _text("giver_answer"),
    _text("giver_answered_on"),
    _text("receiver_answer"),
    _text("receiver_answered_on"),
    _text("introduced_on"),
    _text("outcome"),
    _text("created_at"),
)
event = _table(
    "event",
    _text("name"),
    _text("on_date"),
    _text("at_time"),
    _text("place"),
    _text("notes"),
    _text("end_date"),
    _text("end_time"),
    # The next day on which Today tells of it; none when nothing is to be told any more.
    _text("remind_on"),
)
event_contact = _table(
    "event_contact",
    _owner("event_id", to="event.id"),
    _owner(),
    _text("part"),
    UniqueConstraint("event_id", "contact_id", "part"),
)
# Those one wants to meet at an event who are no contacts yet.
event_name = _table("event_name", _owner("event_id", to="event.id"), _text("text"))
goal = _table("goal", _text("text"), _text("horizon"), _text("due_date"), _text("reached_on"))
goal_contact = _table(
    "goal_contact",
    _owner("goal_id", to="goal.id"),
    _owner(),
    UniqueConstraint("goal_id", "contact_id"),
)
extra = _table("extra", _owner(), _text("name"), _text("value"), _text("source"))
# What an import said about a contact: the identity it is found by again, and the values as they
# were, so that a later import knows which of them the user has changed since.
source_record = _table(
    "source_record",
    _owner(),
    _int("import_id"),
    _text("source"),
    _text("content_hash"),
    _text("data"),
    _text("seen_at"),
)
identity_key = _table("identity_key", _owner(), _text("key", index=True))
# Two contacts the user said are not the same person; the smaller id stands first.
not_same = _table(
    "not_same",
    _linked(),
    _owner("other_id"),
    UniqueConstraint("contact_id", "other_id"),
)

# A filter of the board under a name; the query is what `domain.saved_filter` makes of it.
saved_filter = _table("saved_filter", _text("name"), _text("query"), _text("rank"))

# What the user writes to contacts again and again; the fields in it are `domain.message`'s.
message_template = _table(
    "message_template", _text("name"), _text("language"), _text("subject"), _text("body")
)

JOURNALED: tuple[Table, ...] = tuple(metadata.sorted_tables)
"""Every table a user's deed writes, owners before what they own."""

journal_step = Table(
    "journal_step",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    _text("code"),
    _int("count"),
    _text("contact_ids"),
    _text("detail"),
    _text("made_at"),
    # 'done'; 'undone' (can be redone); 'undo' (what an undo itself changed: redo replays it).
    _text("state"),
    _int("undoes"),
    # The journal rows of a step stand together: a step is joined only while it is the latest.
    _int("first_seq"),
    _int("last_seq"),
    sqlite_autoincrement=True,
)
# Written once per changed row of every deed: it has no index but its key, and no reference that
# would need one. A trigger on journal_step removes the rows of a step that goes.
journal = Table(
    "journal",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("step", Integer, nullable=False),
    _text("tbl"),
    Column("pk", Integer, nullable=False),
    Column("old", Text),
)
journal_now = Table(
    "journal_now",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("step", Integer),
)
import_run = Table(
    "import_run",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    _text("started_at"),
    _text("files"),
    _text("source"),
    _text("category"),
    _int("step_id"),
    _text("report"),
    sqlite_autoincrement=True,
)
# How the columns of a table by anybody were read last time; the signature is its header's.
import_mapping = Table(
    "import_mapping",
    metadata,
    Column("signature", Text, primary_key=True),
    _text("mapping"),
    _text("used_at"),
)
# Where a round stopped, and texts that wait to be saved, as JSON: no part of any step.
round_state = Table(
    "round_state",
    metadata,
    Column("kind", Text, primary_key=True),
    _text("state"),
)
blob = Table(
    "blob",
    metadata,
    Column("hash", Text, primary_key=True),
    _text("mime"),
    Column("data", LargeBinary, nullable=False),
)
notified = Table(
    "notified",
    metadata,
    Column("key", Text, primary_key=True),
    _text("at"),
)
search_doc = Table(
    "search_doc",
    metadata,
    Column("id", Integer, primary_key=True),
    _text("text"),
)
search_dirty = Table(
    "search_dirty",
    metadata,
    Column("id", Integer, primary_key=True),
    _int("words"),
)
