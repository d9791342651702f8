"""The questions of the planning round: their words, what is answered, and how it is stored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mitose.domain.category import Category
from mitose.domain.changes import Changes
from mitose.domain.contact import ContactDetails
from mitose.domain.plan import OfferState, StepState
from mitose.services import contacts, plans
from mitose.services.workspace import Workspace
from mitose.ui.translatable import QT_TRANSLATE_NOOP

CONTEXT = "Planning"


@dataclass(frozen=True, slots=True)
class Asked:
    """One question.

    A question with one text shows it to be changed (`text`); one with several entries shows them
    (`entries`) and adds what is typed.
    """

    key: str
    chip: str
    title: str
    hint: str
    save: Callable[[Workspace, int, str], Changes]
    text: Callable[[ContactDetails], str] | None = None
    entries: Callable[[ContactDetails], tuple[str, ...]] | None = None

    def answered(self, details: ContactDetails) -> bool:
        """Whether there is an answer already."""
        if self.text is not None:
            return bool(self.text(details))
        return bool(self.entries is not None and self.entries(details))


def said(text: str) -> str:
    """A text of this module in the language in use."""
    return QCoreApplication.translate(CONTEXT, text)


def _field(name: str) -> Callable[[Workspace, int, str], Changes]:
    def save(ws: Workspace, contact_id: int, text: str) -> Changes:
        return contacts.set_field(ws, [contact_id], name, text)

    return save


def _way_in(ws: Workspace, contact_id: int, text: str) -> Changes:
    return plans.set_approach(ws, contact_id, way_in=text)


def _want(ws: Workspace, contact_id: int, text: str) -> Changes:
    return plans.add_want(ws, contact_id, text)


def _offer(ws: Workspace, contact_id: int, text: str) -> Changes:
    return plans.add_offer(ws, contact_id, text)


def _step(ws: Workspace, contact_id: int, text: str) -> Changes:
    return plans.add_step(ws, contact_id, text)


WHO = Asked(
    "who",
    QT_TRANSLATE_NOOP("Planning", "Who exactly, and why?"),
    QT_TRANSLATE_NOOP("Planning", "Who exactly is it, and why this one?"),
    QT_TRANSLATE_NOOP("Planning", "One line: the person or the profile, and the reason."),
    _field("who_why"),
    text=lambda details: details.contact.who_why,
)
WANT = Asked(
    "want",
    QT_TRANSLATE_NOOP("Planning", "What do I want?"),
    QT_TRANSLATE_NOOP("Planning", "What do I want from them?"),
    QT_TRANSLATE_NOOP("Planning", "A project, an introduction, an answer: one short entry."),
    _want,
    entries=lambda details: tuple(want.text for want in details.wants),
)
OFFER = Asked(
    "offer",
    QT_TRANSLATE_NOOP("Planning", "What can I do?"),
    QT_TRANSLATE_NOOP("Planning", "What can I do for them?"),
    QT_TRANSLATE_NOOP("Planning", "Something they can use, before I ask for anything."),
    _offer,
    entries=lambda details: tuple(
        offer.text for offer in details.offers if offer.state is not OfferState.LET_GO
    ),
)
MEETING = Asked(
    "meeting",
    QT_TRANSLATE_NOOP("Planning", "How do we meet?"),
    QT_TRANSLATE_NOOP("Planning", "How and where do we meet?"),
    QT_TRANSLATE_NOOP("Planning", "A place, an event, a person who brings us together."),
    _field("meeting_place"),
    text=lambda details: details.contact.meeting_place,
)
APPROACH = Asked(
    "approach",
    QT_TRANSLATE_NOOP("Planning", "How do I approach?"),
    QT_TRANSLATE_NOOP("Planning", "How do I make the approach?"),
    QT_TRANSLATE_NOOP("Planning", "The way in: an introduction, a letter, an event, a call."),
    _way_in,
    text=lambda details: details.approach.way_in if details.approach is not None else "",
)
STRATEGY = Asked(
    "strategy",
    QT_TRANSLATE_NOOP("Planning", "Which strategy?"),
    QT_TRANSLATE_NOOP("Planning", "Which strategy leads there?"),
    QT_TRANSLATE_NOOP("Planning", "The stations on the way, in a sentence or two."),
    _field("strategy"),
    text=lambda details: details.contact.strategy,
)
STEP = Asked(
    "step",
    QT_TRANSLATE_NOOP("Planning", "First step, by when?"),
    QT_TRANSLATE_NOOP("Planning", "What is the first step, and by when?"),
    QT_TRANSLATE_NOOP("Planning", "Small enough to be done this week."),
    _step,
    entries=lambda details: tuple(
        step.text
        for step in (details.approach.steps if details.approach is not None else ())
        if step.state is StepState.OPEN
    ),
)

_PLAN = (WHO, WANT, OFFER, APPROACH, STEP)
QUESTIONS: dict[Category, tuple[Asked, ...]] = {
    Category.HAVE: _PLAN,
    Category.NEXT: _PLAN,
    Category.FUTURE: (WHO, WANT, OFFER, MEETING, STRATEGY, STEP),
}


def suggestions(asked: Asked, details: ContactDetails) -> tuple[str, ...]:
    """People who could bring the two together, for the questions about the way."""
    if asked.key not in ("meeting", "approach", "strategy"):
        return ()
    names = dict.fromkeys(one.other_name for one in details.relations)
    return tuple(
        said(QT_TRANSLATE_NOOP("Planning", "Introduction by {name}")).format(name=name)
        for name in list(names)[:4]
    )
