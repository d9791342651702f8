"""The words of the board: categories, ratings, chips, and what a screen reader says of a card."""

from __future__ import annotations

from datetime import date, time
from functools import cache

from PySide6.QtCore import QCoreApplication

from mitose.domain.board_query import DUE_SOON_DAYS, Sort
from mitose.domain.category import Category, ContactKind, Relationship
from mitose.domain.contact import Card
from mitose.domain.names import initials
from mitose.domain.questions import QUESTIONS, Question, answered_count, plan_counts
from mitose.ui import i18n, relationship_words
from mitose.ui.painting import ChipTone
from mitose.ui.translatable import QT_TRANSLATE_NOOP

CONTEXT = "Board"

CATEGORIES = {
    Category.HAVE: QT_TRANSLATE_NOOP("Board", "Have"),
    Category.NEXT: QT_TRANSLATE_NOOP("Board", "Next"),
    Category.FUTURE: QT_TRANSLATE_NOOP("Board", "Future"),
}
RELATIONSHIP_ICONS = {
    Relationship.UNRATED: "unrated",
    Relationship.ADDRESS_ONLY: "address_only",
    Relationship.LOOSE: "loose",
    Relationship.RELATIONSHIP: "relationship",
}
SORTS = {
    Sort.OWN: QT_TRANSLATE_NOOP("Board", "Own order"),
    Sort.NAME: QT_TRANSLATE_NOOP("Board", "Name"),
    Sort.DUE: QT_TRANSLATE_NOOP("Board", "Due"),
    Sort.LAST_INTERACTION: QT_TRANSLATE_NOOP("Board", "Last interaction"),
    Sort.IMPORTANCE: QT_TRANSLATE_NOOP("Board", "Importance"),
}
INVITATIONS = {
    Category.HAVE: QT_TRANSLATE_NOOP(
        "Board", "Whom do you have already? Drop a contact file here, or add somebody."
    ),
    Category.NEXT: QT_TRANSLATE_NOOP(
        "Board", "Whom would you like to meet next? Three are enough."
    ),
    Category.FUTURE: QT_TRANSLATE_NOOP("Board", "Whom do you hope for? A description is enough."),
}
_PLAN = QT_TRANSLATE_NOOP("Board", "Plan {answered}/{asked}")
_OVERDUE = QT_TRANSLATE_NOOP("Board", "overdue since {when}")
_DUE = QT_TRANSLATE_NOOP("Board", "due {when}")
_ARCHIVED = QT_TRANSLATE_NOOP("Board", "archived")
_NO_NAME = QT_TRANSLATE_NOOP("Board", "(no name)")
_WISH = QT_TRANSLATE_NOOP("Board", "Wish profile")


def said(text: str) -> str:
    """A text of this module's tables in the language in use."""
    return QCoreApplication.translate(CONTEXT, text)


def name_of(card: Card) -> str:
    """The name on a card, never empty."""
    return card.name or said(_NO_NAME)


def second_line(card: Card, *, role: bool = True, organisation: bool = True) -> str:
    """'Role · Organisation'; a wish profile says that it is one."""
    parts = [card.role if role else "", card.organisation if organisation else ""]
    if card.wish_profile and not card.role:
        parts.insert(0, said(_WISH))
    return " · ".join(part for part in parts if part)


def face_of(card: Card) -> str:
    """The letters of the avatar; a wish profile is nobody yet."""
    unknown = card.wish_profile and card.kind is ContactKind.PERSON
    return "?" if unknown else initials(card.name)


def state_line(card: Card, *, short: bool = False) -> str:
    """The word beside the segments: the rating in Have, 'Plan 2/4' elsewhere, ``short`` '2/4'."""
    if card.category is Category.HAVE:
        return relationship_words.said(card.relationship)
    answered, asked = answered_count(card.answered, card.category)
    return f"{answered}/{asked}" if short else said(_PLAN).format(answered=answered, asked=asked)


def segments(card: Card) -> tuple[bool, ...]:
    """Which questions of its category are answered."""
    return _answered(card.answered, card.category)


@cache
def _answered(answered: int, category: Category) -> tuple[bool, ...]:
    return tuple(bool(answered & question) for question in QUESTIONS[category])


def due_of(card: Card) -> tuple[date, time | None] | None:
    """The card's earliest dated thing."""
    if not card.next_due:
        return None
    day, _, at = card.next_due.partition(" ")
    return date.fromisoformat(day), time.fromisoformat(at) if at else None


def chip(card: Card, today: date, *, short: bool = False) -> tuple[str, ChipTone] | None:
    """The one chip of a card: first of overdue, due soon, promise; else an open plan of Have.

    Of an archived one nothing is due: it says that it is one.
    ``short`` leaves the time of day out, where the card has little room.
    """
    if card.archived:
        return said(_ARCHIVED), ChipTone.NEUTRAL
    due = due_of(card)
    if due is not None:
        day, at = due
        away = (day - today).days
        if away < 0:
            return i18n.chip_date(day, today), ChipTone.OVERDUE
        if away <= DUE_SOON_DAYS:
            return i18n.chip_date(day, today, None if short else at), ChipTone.DUE
        if card.next_due_kind == "promise":
            return i18n.chip_promise(day, today), ChipTone.NEUTRAL
    if card.category is Category.HAVE and card.answered & _PLANNED:
        answered, asked = plan_counts(card.answered)
        return said(_PLAN).format(answered=answered, asked=asked), ChipTone.NEUTRAL
    return None


_PLANNED = Question.WHO | Question.WANT | Question.APPROACH


def spoken(card: Card, today: date) -> str:
    """What a screen reader says: name, role, category, rating or plan, and what is due."""
    parts = [name_of(card), second_line(card), said(CATEGORIES[card.category]), state_line(card)]
    due = due_of(card)
    if card.archived:
        parts.append(said(_ARCHIVED))
    elif due is not None and (due[0] - today).days <= DUE_SOON_DAYS:
        if due[0] < today:
            parts.append(said(_OVERDUE).format(when=i18n.past_date(due[0], today)))
        else:
            parts.append(said(_DUE).format(when=i18n.long_date(due[0], today)))
    return ", ".join(part for part in parts if part)
