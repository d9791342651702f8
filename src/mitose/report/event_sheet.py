"""The event sheet: one page on where it is, whom to meet there and who else will be there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mitose.domain.plan import OfferState
from mitose.report.blocks import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Paragraphs,
    Part,
    Remark,
    Row,
    Run,
    Table,
    Text,
    Title,
)
from mitose.report.clean import one_line, room
from mitose.report.dates import Dates
from mitose.report.frame import framed
from mitose.report.history import history_facts
from mitose.report.person import name_of, role_line
from mitose.report.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mitose.domain.contact import ContactDetails
    from mitose.domain.event import Event
    from mitose.report.options import DocumentOptions

#: Of each kind so many entries stand in a line: the sheet is to stay one page.
_ENTRIES = 2
_LONGEST_ENTRY = 120
_LONG_ROW = 900


def event_sheet(
    event: Event,
    to_meet: Sequence[ContactDetails],
    there: Sequence[ContactDetails],
    options: DocumentOptions,
) -> Document:
    """What to know before an event; who is to be met is not told of again below."""
    words = Words(options.language)
    dates = Dates(options.language, options.day)
    name = one_line(event.name)
    line = " · ".join(part for part in (_when(event, dates), one_line(event.place)) if part)
    blocks: list[Block] = [Title(words("event_sheet"), name, line)]
    if event.notes.strip():
        blocks += [Heading(words("what_about")), Paragraphs(event.notes)]
    met = {details.contact.id for details in to_meet}
    others = [details for details in there if details.contact.id not in met]
    rows = [_row(details, _plan(details, options, words, dates), words) for details in to_meet]
    rows += [_blank(name) for name in event.names]
    if rows:
        blocks += [Heading(words("to_meet")), _table(rows, "aims", words)]
    if others:
        known = [_row(one, _known(one, options, words, dates), words) for one in others]
        blocks += [Heading(words("who_is_there")), _table(known, "to_know", words)]
    if not rows and not others:
        blocks.append(Remark(words("nobody_yet")))
    notes = words("notes") if options.note_lines else ""
    title = f"{words('event_sheet')}: {name}"
    return framed("event_sheet", title, [Part(tuple(blocks), notes)], options, words, dates)


def _when(event: Event, dates: Dates) -> str:
    first = dates.weekday(event.on, event.at)
    if event.ends_on is not None:
        return f"{first} – {dates.weekday(event.ends_on, event.ends_at)}"
    return f"{first}–{event.ends_at:%H:%M}" if event.ends_at else first


def _table(rows: Sequence[Row], head: str, words: Words) -> Table:
    columns = (Column(words("contact"), 1), Column(words(head), 2))
    return Table(columns, tuple(rows), boxes=True, small=True)


def _row(details: ContactDetails, lines: Iterable[Text], words: Words) -> Row:
    told = tuple(lines)
    who: list[Text] = [(Run(name_of(details, words), "strong"),)]
    if role := role_line(details, words):
        who.append((Run(role, "muted"),))
    cells = (Cell(tuple(who), category=str(details.contact.category)), Cell(told))
    takes = (sum(room(run.text) for line in cell.lines for run in line) for cell in cells)
    long = max(takes) > _LONG_ROW
    return Row(cells, done=False, breakable=long)


def _blank(name: str) -> Row:
    return Row((Cell(((Run(one_line(name), "strong"),),)), Cell(blank_lines=2)), done=False)


def _plan(
    details: ContactDetails, options: DocumentOptions, words: Words, dates: Dates
) -> Iterable[Text]:
    """What I want and can do, how to begin, and what is known."""
    yield from _line("want", (want.text for want in details.wants), words)
    open_ones = (OfferState.IDEA, OfferState.PROMISED)
    can = (offer.text for offer in details.offers if offer.state in open_ones)
    yield from _line("offer", can, words)
    if details.approach is not None:
        yield from _line("opening", [details.approach.opening], words)
    yield from _talk(details, options, words, dates)
    yield from _line("their_wants", _needs(details), words)


def _known(
    details: ContactDetails, options: DocumentOptions, words: Words, dates: Dates
) -> Iterable[Text]:
    yield from _talk(details, options, words, dates)
    promised = (offer.text for offer in details.offers if offer.state is OfferState.PROMISED)
    yield from _line("open_promises", promised, words)
    given = (offer.text for offer in details.offers if offer.state is OfferState.GIVEN)
    yield from _line("offered", given, words)
    yield from _line("their_wants", _needs(details), words)


def _needs(details: ContactDetails) -> Iterable[str]:
    return (entry.text for entry in details.has_needs if entry.kind == "needs")


def _talk(
    details: ContactDetails, options: DocumentOptions, words: Words, dates: Dates
) -> Iterable[Text]:
    facts = history_facts(details, words, dates)[:1] if options.history else ()
    for fact in facts:
        said = " · ".join(run.text.strip() for run in fact.text)
        yield from _line("last_talk", [f"{fact.label}, {said}"], words)


def _line(key: str, texts: Iterable[str], words: Words) -> Iterable[Text]:
    """'What I want from them: a project; a talk'; nothing where there is nothing."""
    found = [one_line(text, _LONGEST_ENTRY) for text in texts if text.strip()][:_ENTRIES]
    if found:
        yield (Run(f"{words(key)}: ", "muted"), Run("; ".join(found)))
