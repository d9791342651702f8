"""What every document says about a contact: name, role, ways to reach it, sources, people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mitose.domain.capital import Capital
from mitose.domain.questions import Question
from mitose.domain.repeat_words import rhythm_words
from mitose.report.blocks import Cell, ContactHead, Run, Text
from mitose.report.clean import mail_link, one_line, phone_link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mitose.domain.cadence import Holding
    from mitose.domain.contact import ContactDetails, Method
    from mitose.report.dates import Dates
    from mitose.report.words import Words


def name_of(details: ContactDetails, words: Words) -> str:
    """The contact's name on one line, or '(no name)'."""
    return one_line(details.contact.name) or words("unnamed")


def role_line(details: ContactDetails, words: Words) -> str:
    """'Leiterin Marketing · Nordlicht Energie, Kassel', whatever of it is known."""
    contact = details.contact
    place = contact.city or next((a.city for a in details.addresses if a.city.strip()), "")
    work = ", ".join(_filled(contact.organisation, place))
    wish = words("wish_profile") if contact.wish_profile else ""
    return " · ".join(_filled(wish, contact.role, work))


def head(details: ContactDetails, words: Words, dates: Dates) -> ContactHead:
    """The headline of a contact's plan."""
    category = str(details.contact.category)
    aside: list[Text] = [
        (Run(one_line(m.value), link=mail_link(m.value)),) for m in mails(details)[:1]
    ]
    aside += [(Run(one_line(m.value), link=phone_link(m.value)),) for m in phones(details)[:2]]
    if source := source_line(details, words, dates):
        aside.append((Run(source, "muted"),))
    return ContactHead(
        category=category,
        label=words(category),
        name=name_of(details, words),
        line=role_line(details, words),
        aside=tuple(aside),
    )


def who_cell(name: str, phone: str, mail: str, category: str, words: Words) -> Cell:
    """The name, and below it the quickest way to reach the contact."""
    lines: list[Text] = [(Run(one_line(name) or words("unnamed"), "strong"),)]
    if phone:
        lines.append((Run(one_line(phone), "muted", phone_link(phone)),))
    elif mail:
        lines.append((Run(one_line(mail), "muted", mail_link(mail)),))
    return Cell(tuple(lines), category=category)


def capital_word(kind: Capital, words: Words) -> str:
    """One kind of capital."""
    return words(f"capital_{(kind.name or '').lower()}")


def capital_words(capital: Capital, words: Words) -> str:
    """The kinds of capital ticked, with commas."""
    return ", ".join(capital_word(kind, words) for kind in Capital if kind & capital)


def cadence_words(cadence: Holding | None, words: Words) -> str:
    """'every 8 weeks', and in brackets whose it is where it is not the contact's own."""
    if cadence is None:
        return ""
    whose = ", ".join(map(one_line, cadence.labels))
    if cadence.relationship:
        whose = words(f"rating_{cadence.relationship}")
    rhythm = rhythm_words(cadence.days, words.language)
    return f"{rhythm} ({whose})" if whose else rhythm


def mails(details: ContactDetails) -> list[Method]:
    """The e-mail addresses, preferred ones first."""
    return _methods(details, "email")


def phones(details: ContactDetails) -> list[Method]:
    """The phone numbers without fax, preferred ones first."""
    return [m for m in _methods(details, "phone") if m.label != "fax"]


def source_line(details: ContactDetails, words: Words, dates: Dates) -> str:
    """'Quelle: XING, seit März 2024', all sources of the contact, or nothing."""
    known = [
        words("since", source=one_line(s.name, 60), month=dates.month_year(s.on))
        if s.on
        else one_line(s.name, 60)
        for s in details.sources
        if s.name.strip()
    ]
    if not known:
        return ""
    return words("source" if len(known) == 1 else "sources", sources=" · ".join(known))


def open_questions(details: ContactDetails) -> tuple[Question, ...]:
    """The planning questions the contact has no answer to, read from its record.

    By the rules of the board's cards; only for Next and Future, Have asks nothing in a plan.
    """
    contact, approach = details.contact, details.approach
    way_in = approach is not None and bool(approach.way_in.strip() or approach.introducer_name)
    answers = {
        Question.WHO: contact.who_why,
        Question.WANT: any(want.text.strip() for want in details.wants),
        Question.OFFER: any(offer.state != "let_go" for offer in details.offers),
        Question.APPROACH: way_in and approach is not None and bool(approach.steps),
        Question.MEETING: contact.meeting_place,
        Question.STRATEGY: contact.strategy,
    }
    asked = {
        "next": (Question.WHO, Question.WANT, Question.OFFER, Question.APPROACH),
        "future": (
            Question.WHO,
            Question.WANT,
            Question.OFFER,
            Question.MEETING,
            Question.STRATEGY,
        ),
    }
    return tuple(q for q in asked.get(str(contact.category), ()) if not answers[q])


def _methods(details: ContactDetails, kind: str) -> list[Method]:
    found = [m for m in details.methods if m.kind == kind and m.value.strip()]
    return sorted(found, key=lambda m: not m.preferred)


def _filled(*texts: str) -> Iterable[str]:
    return (line for text in texts if (line := one_line(text)))
