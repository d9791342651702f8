"""The contact plan: all that is planned with one contact, on one page where it fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mitose.domain.plan import OfferState
from mitose.domain.questions import Question
from mitose.report.approach import approach_section
from mitose.report.blocks import (
    Block,
    Check,
    Checks,
    Document,
    Fact,
    Facts,
    Heading,
    Paragraphs,
    Part,
    Run,
)
from mitose.report.blocks import Question as OpenQuestion
from mitose.report.dates import Dates
from mitose.report.follow_ups import follow_up_text
from mitose.report.frame import one_each
from mitose.report.history import history_section
from mitose.report.lists import bullets
from mitose.report.offers import offer_check
from mitose.report.person import capital_words, head, open_questions
from mitose.report.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mitose.domain.contact import ContactDetails
    from mitose.domain.follow_up import FollowUp
    from mitose.domain.plan import Offer
    from mitose.report.options import DocumentOptions


def contact_plan(details: Sequence[ContactDetails], options: DocumentOptions) -> Document:
    """One plan for each contact, each on a new page; a list of contents if there are over three.

    Raises UsageError (``no_contacts``) for none.
    """
    return one_each("contact_plan", details, plan_part, options)


def plan_part(
    details: ContactDetails, options: DocumentOptions, words: Words, dates: Dates
) -> Part:
    """One contact's plan, on a page of its own."""
    questions = open_questions(details)
    blocks: list[Block] = [head(details, words, dates)]
    if options.ratings:
        blocks += _ratings(details, words)
    blocks += _who_and_why(details, questions, words)
    blocks += _wants(details, questions, words)
    blocks += _offers(details, questions, words, dates)
    blocks += approach_section(details, questions, words, dates)
    blocks += _has_and_needs(details, words)
    blocks += _follow_ups(details, words, dates)
    if options.history:
        blocks += history_section(details, words, dates)
    if options.private_notes and details.contact.notes.strip():
        blocks += [Heading(words("notes")), Paragraphs(details.contact.notes)]
    return Part(tuple(blocks), words("note_lines") if options.note_lines else "")


def _who_and_why(
    details: ContactDetails, questions: tuple[Question, ...], words: Words
) -> list[Block]:
    heading = Heading(words("who_why"))
    if details.contact.who_why.strip():
        return [heading, Paragraphs(details.contact.who_why)]
    if Question.WHO in questions:
        return [heading, OpenQuestion(words("question_who"), 2)]
    return []


def _wants(details: ContactDetails, questions: tuple[Question, ...], words: Words) -> list[Block]:
    heading = Heading(words("want"))
    if found := bullets(want.text for want in details.wants):
        return [heading, found]
    if Question.WANT in questions:
        return [heading, OpenQuestion(words("question_want"), 2)]
    return []


def _offers(
    details: ContactDetails, questions: tuple[Question, ...], words: Words, dates: Dates
) -> list[Block]:
    offers = [offer for offer in details.offers if offer.state is not OfferState.LET_GO]
    if offers:
        heading = Heading(words("offer"), _offer_counts(offers, words))
        return [heading, Checks(tuple(offer_check(offer, words, dates) for offer in offers))]
    if Question.OFFER in questions:
        return [Heading(words("offer")), OpenQuestion(words("question_offer"), 2)]
    return []


def _offer_counts(offers: Sequence[Offer], words: Words) -> str:
    counts = (
        ("count_given", OfferState.GIVEN),
        ("count_promised", OfferState.PROMISED),
        ("count_idea", OfferState.IDEA),
    )
    numbers = ((key, sum(offer.state is state for offer in offers)) for key, state in counts)
    return " · ".join(words.count(key, n) for key, n in numbers if n)


def _has_and_needs(details: ContactDetails, words: Words) -> list[Block]:
    rows = []
    for kind in ("has", "needs"):
        entries = [e.text for e in details.has_needs if e.kind == kind and e.text.strip()]
        if entries:
            rows.append(Fact(words(kind), (Run(" · ".join(entries)),)))
    return [Heading(words("has_needs")), Facts(tuple(rows))] if rows else []


def _follow_ups(details: ContactDetails, words: Words, dates: Dates) -> list[Block]:
    waiting = [f for f in details.follow_ups if f.done_on is None and not f.dropped]
    if not waiting:
        return []
    waiting.sort(key=lambda f: (f.due, f.at is not None, f.at, f.id))
    items = tuple(
        Check(False, (Run(follow_up_text(f, words)),), (_follow_up_date(f, words, dates),))
        for f in waiting
    )
    return [Heading(words("follow_ups")), Checks(items)]


def _follow_up_date(follow_up: FollowUp, words: Words, dates: Dates) -> Run:
    day = dates.weekday(follow_up.due, follow_up.at)
    if follow_up.due < dates.today:
        return Run(words("overdue_mark", day=day), "overdue")
    return Run(day, "muted")


def _ratings(details: ContactDetails, words: Words) -> list[Block]:
    contact = details.contact
    rows = []
    if contact.meaning.strip():
        rows.append(Fact(words("meaning"), (Run(contact.meaning),)))
    rows.append(Fact(words("relationship"), (Run(words(f"rating_{contact.relationship}")),)))
    if contact.importance:
        importance = words("importance_of", n=contact.importance)
        rows.append(Fact(words("importance"), (Run(importance),)))
    if contact.capital:
        kinds = capital_words(contact.capital, words)
        rows.append(Fact(words("capital"), (Run(kinds),)))
    if contact.influence.strip():
        rows.append(Fact(words("influence"), (Run(contact.influence),)))
    return [Heading(words("meaning_head")), Facts(tuple(rows))]
