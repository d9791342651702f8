"""A contact and everything that hangs on it, as frozen records."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from mitose.domain.cadence import Holding
from mitose.domain.capital import Capital
from mitose.domain.category import (
    AddressForm,
    Category,
    ContactKind,
    DoNotSuggest,
    Relationship,
)
from mitose.domain.follow_up import FollowUp
from mitose.domain.interaction import Interaction
from mitose.domain.plan import Approach, Offer, Want


@dataclass(frozen=True, slots=True)
class Method:
    """A way to reach a contact.

    ``kind`` is ``email``, ``phone``, ``url``, ``profile`` (a social network page) or ``im``;
    ``label`` is ``work``, ``home``, ``mobile``, ``fax``, ``main`` or the user's own word.
    """

    kind: str
    value: str
    label: str = ""
    preferred: bool = False
    id: int = 0


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address (RFC 6350 §6.3.1, the parts that people fill in)."""

    street: str = ""
    extended: str = ""
    po_box: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    label: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class ContactSource:
    """Where a contact came from; ``on`` is the source's own date (connected since), if known."""

    source_id: int
    name: str
    on: date | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Extra:
    """A property or column Mitose does not understand, kept and exported again."""

    name: str
    value: str
    source: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class HasNeed:
    """Something a contact can share (``kind='has'``) or looks for (``kind='needs'``)."""

    kind: str
    text: str
    capital: Capital = Capital.NONE
    id: int = 0


@dataclass(frozen=True, slots=True)
class Relation:
    """``kind`` is ``knows`` or ``met_through``; the other contact by id and name."""

    kind: str
    other_id: int
    other_name: str
    note: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Contact:
    """The contact's own row. Texts are empty, never None; dates are ISO texts where partial.

    ``birthday`` and ``anniversary`` are ``YYYY-MM-DD``, or ``--MM-DD`` without a year
    (RFC 6350 §6.2.5 with RFC 6350 §4.3.1 truncated dates). ``answered`` is the bit mask of
    ``mitose.domain.questions``. ``next_due`` is ``YYYY-MM-DD`` or ``YYYY-MM-DD HH:MM``.
    """

    id: int
    uid: str
    name: str
    kind: ContactKind = ContactKind.PERSON
    is_me: bool = False
    wish_profile: bool = False
    given: str = ""
    family: str = ""
    prefix: str = ""
    middle: str = ""
    suffix: str = ""
    nickname: str = ""
    organisation: str = ""
    department: str = ""
    role: str = ""
    city: str = ""
    category: Category = Category.HAVE
    rank: str = ""
    relationship: Relationship = Relationship.UNRATED
    rated_as_group: bool = False
    nothing_done: bool = False
    importance: int = 0
    capital: Capital = Capital.NONE
    influence: str = ""
    meaning: str = ""
    who_why: str = ""
    meeting_place: str = ""
    strategy: str = ""
    notes: str = ""
    birthday: str = ""
    anniversary: str = ""
    salutation: str = ""
    address_form: AddressForm = AddressForm.UNKNOWN
    do_not_suggest: DoNotSuggest = DoNotSuggest.NO
    cadence_days: int = 0
    photo: str = ""
    answered: int = 0
    next_due: str = ""
    next_due_kind: str = ""
    last_interaction: str = ""
    every_days: int = 0
    created_at: datetime | None = None
    updated_at: datetime | None = None
    archived_at: datetime | None = None
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ContactDetails:
    """Everything about one contact, as the panel, documents and ``show`` need it.

    ``every_from`` names the tags and circles whose cadence holds where the contact has none; where
    neither has one it is that of the relationship.
    """

    contact: Contact
    methods: tuple[Method, ...] = ()
    addresses: tuple[Address, ...] = ()
    sources: tuple[ContactSource, ...] = ()
    tags: tuple[str, ...] = ()
    circles: tuple[str, ...] = ()
    wants: tuple[Want, ...] = ()
    offers: tuple[Offer, ...] = ()
    approach: Approach | None = None
    past_approaches: tuple[Approach, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    interactions: tuple[Interaction, ...] = ()
    has_needs: tuple[HasNeed, ...] = ()
    relations: tuple[Relation, ...] = ()
    every_from: tuple[str, ...] = ()
    extras: tuple[Extra, ...] = ()

    @property
    def cadence(self) -> Holding | None:
        """The cadence that holds, and whose it is; None for none."""
        contact = self.contact
        if not contact.every_days:
            return None
        led = not (contact.cadence_days or self.every_from)
        relationship = contact.relationship if led else Relationship.UNRATED
        return Holding(contact.every_days, self.every_from, relationship)


@dataclass(frozen=True, slots=True)
class Card:
    """What a card on the board shows; read in batches, kept in the board's page cache."""

    id: int
    name: str
    role: str
    organisation: str
    category: Category
    relationship: Relationship
    answered: int
    wish_profile: bool
    kind: ContactKind
    importance: int
    next_due: str
    next_due_kind: str
    photo: str = ""
    archived: bool = False
    deleted: bool = False
    #: What else the user chose to see, as the file holds it.
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Me:
    """The three lines of the first start, each a tuple of short entries."""

    has: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    wants_to_meet: tuple[str, ...] = ()
    name: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class NewContact:
    """What is needed to add a contact by hand; only ``name`` is ever required."""

    name: str
    category: Category = Category.HAVE
    kind: ContactKind = ContactKind.PERSON
    wish_profile: bool = False
    given: str = ""
    family: str = ""
    organisation: str = ""
    role: str = ""
    city: str = ""
    methods: tuple[Method, ...] = ()
    wants: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    way_in: str = ""
    has: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    follow_up: FollowUp | None = None
    source: str = ""
    tags: tuple[str, ...] = field(default_factory=tuple)
    circles: tuple[str, ...] = ()
