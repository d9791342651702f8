"""The personal data sheet: everything held about a contact (Art. 15 GDPR), judgement included."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from mitose import clock
from mitose.domain.errors import UsageError
from mitose.domain.plan import OfferState, StepState
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
    Remark,
    Run,
    Text,
)
from mitose.report.clean import mail_link, one_line, phone_link
from mitose.report.dates import Dates
from mitose.report.follow_ups import follow_up_text
from mitose.report.frame import framed
from mitose.report.history import history_facts
from mitose.report.lists import listed
from mitose.report.offers import offer_check
from mitose.report.person import cadence_words, capital_words, head, name_of
from mitose.report.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mitose.domain.contact import Address, ContactDetails, Method
    from mitose.domain.event import Event
    from mitose.domain.follow_up import FollowUp
    from mitose.domain.plan import Approach, Step
    from mitose.report.options import DocumentOptions

_NAMES = (
    ("prefix", "prefix"),
    ("given", "given_name"),
    ("middle", "middle_name"),
    ("family", "family_name"),
    ("suffix", "suffix"),
    ("nickname", "nickname"),
    ("organisation", "organisation"),
    ("department", "department"),
    ("role", "role"),
    ("salutation", "salutation"),
)
_METHODS = ("email", "phone", "url", "profile", "im")
_LABELS = ("work", "home", "mobile", "fax", "main")
_LONG_TEXTS = ("who_why", "meaning", "influence", "meeting_place", "strategy", "notes")


def data_sheet(
    details: Sequence[ContactDetails],
    options: DocumentOptions,
    events: Mapping[int, Sequence[Event]] = MappingProxyType({}),
) -> Document:
    """One sheet for each contact, with all that is held, whatever ``options`` leaves out elsewhere.

    ``events`` are those each contact has to do with, by its number.

    Raises UsageError (``no_contacts``) for none.
    """
    if not details:
        raise UsageError("no_contacts")
    words = Words(options.language)
    dates = Dates(options.language, options.day)
    if len(details) == 1:
        title = words("data_title", name=name_of(details[0], words))
    else:
        title = words("data_sheet")
    parts = [
        _part(each, events.get(each.contact.id, ()), options, words, dates) for each in details
    ]
    return framed(
        "data_sheet", title, parts, options, words, dates,
        subtitle=words.count("contacts", len(details)), contents=len(details) > 1,
    )  # fmt: skip


def _part(
    details: ContactDetails,
    events: Sequence[Event],
    options: DocumentOptions,
    words: Words,
    dates: Dates,
) -> Part:
    blocks: list[Block] = [head(details, words, dates), Remark(words("data_line"))]
    sections = (
        ("data_person", _person(details, words, dates)),
        ("data_reach", _reach(details, words)),
        ("data_origin", _origin(details, words, dates)),
        ("data_labels", _labels(details, words)),
        ("data_rating", _judgement(details, words)),
    )
    for key, facts in sections:
        blocks += [Heading(words(key)), Facts(facts) if facts else Remark(words("none_kept"))]
    for key in _LONG_TEXTS:
        if text := str(getattr(details.contact, key)).strip():
            blocks += [Heading(words(key)), Paragraphs(text)]
    blocks += _plans(details, words, dates)
    blocks += _rest(details, words, dates)
    if events:
        facts = tuple(_event(one, details.contact.id, words, dates) for one in events)
        blocks += [Heading(words("events")), Facts(facts)]
    blocks += [Heading(words("data_law")), Facts(_law(options, words))]
    return Part(tuple(blocks))


def _event(event: Event, contact_id: int, words: Words, dates: Dates) -> Fact:
    """The event, and what the contact has to do with it."""
    parts = (("there", event.there), ("meet", event.to_meet), ("met", event.met))
    told = [words(f"event_{part}") for part, ids in parts if contact_id in ids]
    text = ": ".join(filter(None, (one_line(event.name), ", ".join(told))))
    return _fact(dates.long(event.on), text)


def _person(details: ContactDetails, words: Words, dates: Dates) -> tuple[Fact, ...]:
    contact = details.contact
    facts = [_fact(words("name"), contact.name), _fact(words("kind_of"), _kind(details, words))]
    facts += [_fact(words(word), str(getattr(contact, field))) for field, word in _NAMES]
    facts += [
        _fact(words("birthday"), dates.partial(contact.birthday)),
        _fact(words("anniversary"), dates.partial(contact.anniversary)),
    ]
    if contact.address_form:
        facts.append(_fact(words("address_form"), words(f"form_{contact.address_form}")))
    if contact.photo:
        facts.append(_fact(words("photo"), words("photo_kept")))
    return _filled(facts)


def _kind(details: ContactDetails, words: Words) -> str:
    if details.contact.wish_profile:
        return words("wish_profile")
    return words(f"kind_{details.contact.kind}")


def _reach(details: ContactDetails, words: Words) -> tuple[Fact, ...]:
    facts = [_method(each, words) for each in details.methods]
    facts += [_address(each, words) for each in details.addresses]
    return _filled(facts)


def _method(method: Method, words: Words) -> Fact:
    kind = method.kind if method.kind in _METHODS else "other"
    linked = {"email": mail_link, "phone": phone_link}.get(kind)
    link = linked(method.value) if linked else ""
    label = _label(method.label, words)
    runs = [Run(one_line(method.value), link=link)] if method.value.strip() else []
    if runs and label:
        runs.append(Run(f" ({label})", "muted"))
    return Fact(words(f"method_{kind}"), tuple(runs))


def _label(label: str, words: Words) -> str:
    return words(f"label_{label}") if label in _LABELS else one_line(label)


def _address(address: Address, words: Words) -> Fact:
    town = " ".join(filter(None, (address.postal_code, address.city)))
    parts = (
        address.po_box, address.extended, address.street, town, address.region, address.country
    )  # fmt: skip
    told = ", ".join(filter(None, map(one_line, parts)))
    label = _label(address.label, words)
    return _fact(words("address"), f"{told} ({label})" if told and label else told)


def _origin(details: ContactDetails, words: Words, dates: Dates) -> tuple[Fact, ...]:
    contact = details.contact
    facts = [
        _fact(
            words("source_label"),
            words("since", source=one_line(s.name), month=dates.month_year(s.on))
            if s.on
            else one_line(s.name),
        )
        for s in details.sources
    ]
    moments = (
        ("data_created", contact.created_at),
        ("data_updated", contact.updated_at),
        ("data_archived", contact.archived_at),
        ("data_deleted", contact.deleted_at),
    )
    facts += [
        _fact(words(key), dates.long(clock.local_day(moment))) for key, moment in moments if moment
    ]
    facts.append(_fact(words("data_number"), contact.uid))
    return _filled(facts)


def _labels(details: ContactDetails, words: Words) -> tuple[Fact, ...]:
    return _filled(
        [
            _fact(words("category"), words(details.contact.category)),
            _fact(words("tags"), ", ".join(map(one_line, details.tags))),
            _fact(words("circles"), ", ".join(map(one_line, details.circles))),
        ]
    )


def _judgement(details: ContactDetails, words: Words) -> tuple[Fact, ...]:
    contact = details.contact
    importance = words("importance_of", n=contact.importance) if contact.importance else ""
    avoid = words(f"no_{contact.do_not_suggest}") if contact.do_not_suggest else ""
    return _filled(
        [
            _fact(words("relationship"), words(f"rating_{contact.relationship}")),
            _fact(words("importance"), importance),
            _fact(words("capital"), capital_words(contact.capital, words)),
            _fact(words("cadence"), cadence_words(details.cadence, words)),
            _fact(words("do_not_suggest"), avoid),
            _fact(
                words("nothing_done"), words("nothing_done_text") if contact.nothing_done else ""
            ),
        ]
    )


def _plans(details: ContactDetails, words: Words, dates: Dates) -> list[Block]:
    blocks = listed("want", (want.text for want in details.wants), words)
    if details.offers:
        checks = tuple(
            Check(False, (Run(offer.text),), (Run(words("let_go"), "muted"),))
            if offer.state is OfferState.LET_GO
            else offer_check(offer, words, dates)
            for offer in details.offers
        )
        blocks += [Heading(words("data_offers")), Checks(checks)]
    approaches = [details.approach] if details.approach else []
    for approach in (*approaches, *details.past_approaches):
        blocks += _approach(approach, words, dates)
    if details.follow_ups:
        checks = tuple(_follow_up(each, words, dates) for each in details.follow_ups)
        blocks += [Heading(words("follow_ups")), Checks(checks)]
    return blocks


def _approach(approach: Approach, words: Words, dates: Dates) -> list[Block]:
    introducer = one_line(approach.introducer_name)
    facts = _filled(
        [
            _fact(words("way_in"), approach.way_in),
            _fact(words("introduced_by").strip(), introducer),
            _fact(words("occasion"), approach.occasion),
            _fact(words("opening"), approach.opening),
            _fact(words("approach_closed"), approach.outcome),
        ]
    )
    if not facts and not approach.steps:
        return []
    blocks: list[Block] = [Heading(words("data_past" if approach.closed_at else "approach"))]
    if facts:
        blocks.append(Facts(facts))
    if approach.steps:
        blocks.append(Checks(tuple(_step(step, words, dates) for step in approach.steps)))
    return blocks


def _step(step: Step, words: Words, dates: Dates) -> Check:
    if step.state is StepState.LET_GO:
        told = words("let_go")
    elif step.state is StepState.DONE:
        told = words("step_done_on", day=dates.short(step.done_on)) if step.done_on else ""
    else:
        told = dates.weekday(step.due, step.at) if step.due else words("step_open")
    return Check(step.state is StepState.DONE, (Run(step.text),), (Run(told, "muted"),))


def _follow_up(follow_up: FollowUp, words: Words, dates: Dates) -> Check:
    if follow_up.done_on:
        told = words("step_done_on", day=dates.short(follow_up.done_on))
    else:
        day = dates.weekday(follow_up.due, follow_up.at)
        told = words("let_go") if follow_up.dropped else day
    text = (Run(follow_up_text(follow_up, words)),)
    return Check(follow_up.done_on is not None, text, (Run(told, "muted"),))


def _rest(details: ContactDetails, words: Words, dates: Dates) -> list[Block]:
    blocks: list[Block] = []
    if history := history_facts(details, words, dates):
        blocks += [Heading(words("history")), Facts(history)]
    for kind in ("has", "needs"):
        entries = (entry.text for entry in details.has_needs if entry.kind == kind)
        blocks += listed(kind, entries, words)
    relations = [
        Fact(words(each.kind), _relation(each.other_name, each.note)) for each in details.relations
    ]
    if relations:
        blocks += [Heading(words("data_relations")), Facts(tuple(relations))]
    extras = _filled([_fact(one_line(extra.name), extra.value) for extra in details.extras])
    if extras:
        blocks += [Heading(words("data_extras")), Facts(extras)]
    return blocks


def _relation(name: str, note: str) -> Text:
    runs = [Run(one_line(name))]
    if note.strip():
        runs.append(Run(f" · {one_line(note)}", "muted"))
    return tuple(runs)


def _law(options: DocumentOptions, words: Words) -> tuple[Fact, ...]:
    """What Art. 15 (1) wants told besides; what only the user can know is filled by hand."""
    author = one_line(options.author)
    return (
        Fact(words("data_responsible"), (Run(author),) if author else ()),
        Fact(words("data_purpose"), (Run(words("data_purpose_text")),)),
        Fact(words("data_where"), (Run(words("data_where_text")),)),
        Fact(words("data_recipients")),
        Fact(words("data_until")),
        Fact(words("data_rights"), (Run(words("data_rights_text")),)),
    )


def _fact(label: str, text: str) -> Fact:
    return Fact(label, (Run(text.strip()),) if text.strip() else ())


def _filled(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Without those of which nothing is held: they would look like lines to fill."""
    return tuple(fact for fact in facts if fact.text)
