"""The contact plan: all that is planned with one contact, on one page where it fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mitose import clock
from mitose.domain.capital import Capital
from mitose.domain.errors import UsageError
from mitose.domain.plan import OfferState
from mitose.domain.questions import Question
from mitose.report.approach import approach_section
from mitose.report.blocks import (
    Block,
    Bullets,
    Check,
    Checks,
    Document,
    Fact,
    Facts,
    Heading,
    Paragraphs,
    Part,
    Remark,
    Run,
    Text,
)
from mitose.report.blocks import Question as OpenQuestion
from mitose.report.dates import Dates
from mitose.report.follow_ups import follow_up_text
from mitose.report.frame import phrases, stamp
from mitose.report.person import head, name_of, open_questions
from mitose.report.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mitose.domain.contact import ContactDetails
    from mitose.domain.follow_up import FollowUp
    from mitose.domain.interaction import Interaction
    from mitose.domain.plan import Offer
    from mitose.report.options import DocumentOptions

#: A plan is for planning: older history is counted, not printed.
_HISTORY_ENTRIES = 30
_CONTENTS_FROM = 4


def contact_plan(details: Sequence[ContactDetails], options: DocumentOptions) -> Document:
    """One plan for each contact, each on a new page; a list of contents if there are over three.

    Raises UsageError (``no_contacts``) for none.
    """
    if not details:
        raise UsageError("no_contacts")
    words = Words(options.language)
    dates = Dates(options.language, options.day)
    if len(details) == 1:
        title, subtitle = f"{words('contact_plan')}: {name_of(details[0], words)}", ""
    else:
        title, subtitle = words("contact_plans"), words.count("contacts", len(details))
    return Document(
        title=title,
        subtitle=subtitle,
        language=options.language,
        day=options.day,
        paper=options.paper,
        punch_margin=options.punch_margin,
        author=options.author,
        keywords=("Mitose", words("contact_plan"), words("keyword")),
        stamp=stamp("contact_plan", words, dates),
        phrases=phrases(words),
        parts=tuple(_part(each, options, words, dates) for each in details),
        contents=len(details) >= _CONTENTS_FROM,
    )


def _part(details: ContactDetails, options: DocumentOptions, words: Words, dates: Dates) -> Part:
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
        blocks += _history(details, words, dates)
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
    entries = tuple((Run(want.text),) for want in details.wants if want.text.strip())
    if entries:
        return [heading, Bullets(entries)]
    if Question.WANT in questions:
        return [heading, OpenQuestion(words("question_want"), 2)]
    return []


def _offers(
    details: ContactDetails, questions: tuple[Question, ...], words: Words, dates: Dates
) -> list[Block]:
    offers = [offer for offer in details.offers if offer.state is not OfferState.LET_GO]
    if offers:
        heading = Heading(words("offer"), _offer_counts(offers, words))
        return [heading, Checks(tuple(_offer(offer, words, dates) for offer in offers))]
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


def _offer(offer: Offer, words: Words, dates: Dates) -> Check:
    given = offer.state is OfferState.GIVEN
    if given:
        day = offer.given_on
        aside = Run(words("given_on", day=dates.short(day)) if day else words("given"), "muted")
    elif offer.state is OfferState.IDEA:
        aside = Run(words("idea"), "muted")
    elif offer.due is None:
        aside = Run(words("promised"), "muted")
    elif offer.due < dates.today:
        aside = Run(words("promised_overdue", day=dates.short(offer.due)), "overdue")
    else:
        aside = Run(words("promised_by", day=dates.short(offer.due)), "muted")
    return Check(given, (Run(offer.text),), (aside,))


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


def _history(details: ContactDetails, words: Words, dates: Dates) -> list[Block]:
    happened = [(i.on, i.id, _interaction(i, words)) for i in details.interactions]
    for approach in details.past_approaches:
        if approach.closed_at is not None:
            texts = [t for t in (approach.way_in.strip(), approach.outcome.strip()) if t]
            closed = words("approach_closed") + (": " + " → ".join(texts) if texts else "")
            happened.append((clock.local_day(approach.closed_at), 0, (Run(closed),)))
    if not happened:
        return []
    happened.sort(key=lambda entry: entry[:2], reverse=True)
    rows = tuple(Fact(dates.short(day), text) for day, _, text in happened[:_HISTORY_ENTRIES])
    blocks: list[Block] = [Heading(words("history"), _balance(details.interactions, words))]
    blocks.append(Facts(rows))
    if (older := len(happened) - _HISTORY_ENTRIES) > 0:
        blocks.append(Remark(words.count("older", older)))
    return blocks


def _interaction(interaction: Interaction, words: Words) -> Text:
    kind = interaction.kind if interaction.kind != "other" else ""
    text = interaction.text.strip()
    if kind in ("met", "called", "wrote", "event"):
        text = f"{words(f'kind_{kind}')}: {text}" if text else words(f"kind_{kind}")
    more = [
        words(f"history_{side}", text=value.strip())
        for side, value in (("given", interaction.given), ("received", interaction.received))
        if value.strip()
    ]
    if interaction.referral in ("given", "received"):
        more.append(words(f"referral_{interaction.referral}"))
    if not text and not more:
        text = words("kind_other")
    runs = [Run(text)] if text else []
    if more:
        runs.append(Run(("\n" if text else "") + " · ".join(more), "muted"))
    return tuple(runs)


def _balance(interactions: Sequence[Interaction], words: Words) -> str:
    given = sum(bool(i.given.strip()) or i.referral == "given" for i in interactions)
    received = sum(bool(i.received.strip()) or i.referral == "received" for i in interactions)
    counts = (("balance_given", given), ("balance_received", received))
    return " · ".join(words(key, n=n) for key, n in counts if n)


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
        kinds = ", ".join(
            words(f"capital_{(kind.name or '').lower()}")
            for kind in Capital
            if kind & contact.capital
        )
        rows.append(Fact(words("capital"), (Run(kinds),)))
    if contact.influence.strip():
        rows.append(Fact(words("influence"), (Run(contact.influence),)))
    return [Heading(words("meaning_head")), Facts(tuple(rows))]
