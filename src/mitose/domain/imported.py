"""What a reader of a foreign format hands over, and what an import is going to do with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from mitose.domain.category import Category, ContactKind
from mitose.domain.column_mapping import ColumnTarget
from mitose.domain.contact import Address, ContactDetails, Extra, Method


@dataclass(frozen=True, slots=True)
class ImportedPlan:
    """What a file of Mitose itself tells of the plan for a contact.

    ``details`` holds the lists, and the contact's fields that ``fields`` names. Other contacts
    (introducers, relations) have numbers of the file's own; ``people`` gives the UID behind each.
    """

    details: ContactDetails
    fields: tuple[str, ...] = ()
    people: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """One contact as a foreign file tells it, normalised; texts are stripped, never None.

    ``where`` says where it stood ('card 57', 'line 12'); ``connected_on`` is an ISO date the
    source gives; ``birthday``/``anniversary`` as in ``Contact``; ``photo`` is the picture's bytes
    as found (empty for none). ``uid`` is the file's own identity, if it has one. ``plan`` comes
    with files that Mitose wrote. ``sources`` are its own, beside the import's.
    """

    name: str
    where: str = ""
    uid: str = ""
    kind: ContactKind = ContactKind.PERSON
    given: str = ""
    family: str = ""
    prefix: str = ""
    middle: str = ""
    suffix: str = ""
    nickname: str = ""
    organisation: str = ""
    department: str = ""
    role: str = ""
    methods: tuple[Method, ...] = ()
    addresses: tuple[Address, ...] = ()
    birthday: str = ""
    anniversary: str = ""
    notes: str = ""
    tags: tuple[str, ...] = ()
    connected_on: str = ""
    photo: bytes = b""
    extras: tuple[Extra, ...] = ()
    plan: ImportedPlan | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read. ``reason`` is a code; ``values`` fill its sentence."""

    file: str
    where: str
    reason: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What one file holds. ``skipped`` are rows without a person (LinkedIn's date-only rows).

    ``format`` is the recognised format's code (``vcard``, ``linkedin``, …); ``source`` the source
    it suggests ('LinkedIn'), empty when it suggests none.
    """

    file: str
    format: str
    source: str = ""
    records: tuple[ImportRecord, ...] = ()
    problems: tuple[Problem, ...] = ()
    skipped: tuple[str, ...] = ()


class Fate(StrEnum):
    """What an import does with one record."""

    NEW = "new"
    UNCHANGED = "unchanged"
    MERGED = "merged"
    DELETED_EARLIER = "deleted_earlier"


@dataclass(frozen=True, slots=True)
class Difference:
    """A field where file and contact differ.

    Among the differences the contact's value is kept; among what was updated ``kept`` is the
    value that was there and ``offered`` the one there now, empty for a value that was taken away.
    """

    field: str
    kept: str
    offered: str


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One line of the preview: the record, its fate and the contact it belongs to.

    ``contact_id`` is 0 for none, and -(n + 1) for the contact that row n of this import makes.
    ``filled`` names what was empty, ``updated`` what changed at the source, ``differences`` what
    the contact keeps otherwise. ``keys`` are the record's identity keys. ``noted`` is set where
    nothing changes although the source says something else: that is noted for the next time.
    ``reason`` is the code of ``duplicates.Reason`` by which it joins that contact; ``take`` names
    fields of which the user wants the file's value. ``source`` is its file's own, unless one was
    told for the whole import.
    """

    record: ImportRecord
    fate: Fate
    file: str
    format: str = ""
    contact_id: int = 0
    filled: tuple[str, ...] = ()
    updated: tuple[Difference, ...] = ()
    differences: tuple[Difference, ...] = ()
    keys: tuple[str, ...] = ()
    noted: bool = False
    reason: str = ""
    take: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """Choices for the lot. ``columns`` says what columns of tables become, by their header."""

    category: Category = Category.HAVE
    source: str = ""
    tags: tuple[str, ...] = ()
    circle: str = ""
    columns: Mapping[str, ColumnTarget] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Decided:
    """What the user said of pairs that may be one person; the others wait and block nothing.

    Pairs hold ids of contacts, and -(n + 1) for row n of the import. ``take`` names per row the
    fields of which the file's value shall stand; ``later`` counts the pairs that wait.
    """

    same: tuple[tuple[int, int], ...] = ()
    different: tuple[tuple[int, int], ...] = ()
    take: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    later: int = 0

    def joined_rows(self) -> frozenset[int]:
        """Rows that by ``same`` become no contact of their own; of several rows the first does."""
        joined: set[int] = set()
        together: dict[int, set[int]] = {}
        for pair in self.same:
            group = {*pair}.union(*(together.get(one, ()) for one in pair))
            together.update(dict.fromkeys(group, group))
        for group in together.values():
            rows = sorted(-one - 1 for one in group if one < 0)
            joined.update(rows if max(group) > 0 else rows[1:])
        return frozenset(joined)


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """Everything the user sees before anything is written.

    ``skipped`` counts rows without a person; ``nameless`` are the first of them.
    """

    rows: tuple[PreviewRow, ...]
    problems: tuple[Problem, ...] = ()
    skipped: int = 0
    source: str = ""
    formats: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    nameless: tuple[Problem, ...] = ()

    def count(self, fate: Fate) -> int:
        """How many rows have this fate."""
        return sum(row.fate is fate for row in self.rows)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did. ``read`` = new + merged + unchanged + skipped.

    ``differences`` (the contact's value was kept) and ``updated`` (it changed at the source) come
    with the contact's id and the name in the file. ``suspects`` counts the pairs that may be one
    person and were left apart; None when nobody has looked. ``nameless`` are the first of the
    skipped ones that hold no person; the others were left out by the user.
    """

    read: int
    new: int
    merged: int
    unchanged: int
    skipped: int
    problems: tuple[Problem, ...] = ()
    differences: tuple[tuple[int, str, Difference], ...] = ()
    updated: tuple[tuple[int, str, Difference], ...] = ()
    import_id: int = 0
    files: tuple[str, ...] = ()
    suspects: int | None = 0
    nameless: tuple[Problem, ...] = ()
