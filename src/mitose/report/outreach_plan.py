"""The outreach plan: everything open with a set of contacts, by date, then who they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from mitose.domain.errors import UsageError
from mitose.domain.plan import OfferState, StepState
from mitose.domain.questions import Question
from mitose.report.approach import way_in
from mitose.report.blocks import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
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
from mitose.report.follow_ups import follow_up_text
from mitose.report.frame import framed
from mitose.report.person import (
    mails,
    name_of,
    open_questions,
    phones,
    role_line,
    who_cell,
)
from mitose.report.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mitose.domain.contact import ContactDetails
    from mitose.report.options import DocumentOptions

_LONG_ROW = 900
_NEVER = date.max
#: Of an empty cell one would think that it is to be filled by hand.
_NOTHING = Cell(((Run(""),),))
_TODO = {
    Question.WHO: "todo_who",
    Question.WANT: "todo_want",
    Question.OFFER: "todo_offer",
    Question.APPROACH: "todo_approach",
    Question.MEETING: "todo_meeting",
    Question.STRATEGY: "todo_strategy",
}


@dataclass(frozen=True, slots=True)
class _Item:
    """One open thing: a step, a follow-up, a promise, or the next question of a plan."""

    due: date
    at: time | None
    text: Text
    details: ContactDetails
    order: int


def outreach_plan(
    details: Sequence[ContactDetails], options: DocumentOptions, title: str = ""
) -> Document:
    """What is open with these contacts; ``title`` says which they are ('Als Nächstes').

    Raises UsageError (``no_contacts``) for none.
    """
    if not details:
        raise UsageError("no_contacts")
    words = Words(options.language)
    dates = Dates(options.language, options.day)
    items = sorted(
        (item for each in details for item in _items(each, words, dates)),
        key=lambda item: (item.due, item.at or time.min, item.order),
    )
    name = one_line(title)
    counts = (words.count("contacts", len(details)), words.count("things", len(items)))
    headline = Title(words("outreach_plan"), name or words("every_contact"), " · ".join(counts))
    blocks: list[Block] = [headline]
    blocks += _groups(items, words, dates)
    blocks += _overview(details, words)
    return framed(
        "outreach_plan",
        f"{words('outreach_plan')}: {name}" if name else words("outreach_plan"),
        [Part(tuple(blocks), words("notes") if options.note_lines else "")],
        options,
        words,
        dates,
    )


def _items(details: ContactDetails, words: Words, dates: Dates) -> Iterator[_Item]:
    """The open things of one contact; if there are none, its first open question."""
    order = 0
    for order, (due, at, text) in enumerate(_open(details, words, dates), 1):
        yield _Item(due or _NEVER, at, text, details, order)
    if not order:
        for question in open_questions(details)[:1]:
            yield _Item(_NEVER, None, (Run(words(_TODO[question]), "muted"),), details, 0)


def _open(
    details: ContactDetails, words: Words, dates: Dates
) -> Iterator[tuple[date | None, time | None, Text]]:
    for step in details.approach.steps if details.approach else ():
        if step.state is StepState.OPEN:
            yield step.due, step.at, (Run(step.text),)
    for offer in details.offers:
        if offer.state is OfferState.PROMISED:
            yield offer.due, None, (Run(words("promise") + ": "), Run(offer.text))
    for follow_up in details.follow_ups:
        if follow_up.done_on is None and not follow_up.dropped:
            yield follow_up.due, follow_up.at, (Run(follow_up_text(follow_up, words)),)


def _groups(items: Sequence[_Item], words: Words, dates: Dates) -> Iterator[Block]:
    if not items:
        yield Remark(words("nothing_open"))
    for (_, heading), group in groupby(items, key=lambda item: _group(item.due, words, dates)):
        entries = list(group)
        yield Heading(heading, words.count("things", len(entries)))
        yield _agenda(entries, words, dates)


def _group(due: date, words: Words, dates: Dates) -> tuple[int, str]:
    """Rank and heading of the group: overdue, this week until Sunday, each month, undated."""
    today = dates.today
    sunday = today + timedelta(days=6 - today.weekday())
    if due == _NEVER:
        return 4, words("undated")
    if due < today:
        return 0, words("overdue")
    if due <= sunday:
        return 1, words("this_week")
    month = dates.month(due)
    if (due.year, due.month) == (today.year, today.month):
        return 2, words("later_in", month=month)
    return 3, month


def _agenda(items: Sequence[_Item], words: Words, dates: Dates) -> Table:
    dated = items[0].due != _NEVER
    # The contacts stand below each other in every group, dated or not.
    columns = [Column(words("what"), 1.7 if dated else 2.9), Column(words("contact"), 1.3)]
    if dated:
        columns.insert(0, Column(words("when"), 1.2))
    rows = []
    for item in items:
        cells = [Cell((item.text,)), _contact(item.details, words)]
        if dated:
            cells.insert(0, Cell((_when(item, dates),)))
        rows.append(Row(tuple(cells), done=False, breakable=_is_long(cells)))
    return Table(tuple(columns), tuple(rows), boxes=True, small=True)


def _when(item: _Item, dates: Dates) -> Text:
    day = dates.weekday(item.due, item.at)
    if item.due < dates.today:
        return (Run(day, "overdue"),)
    return (Run(day, "strong" if item.due == dates.today else ""),)


def _contact(details: ContactDetails, words: Words) -> Cell:
    phone, mail = (next(iter(found(details)), None) for found in (phones, mails))
    return who_cell(
        details.contact.name,
        phone.value if phone else "",
        mail.value if mail else "",
        str(details.contact.category),
        words,
    )


def _overview(details: Sequence[ContactDetails], words: Words) -> Iterator[Block]:
    """Who they are and what is planned; of whom nothing is, the names alone."""
    columns = (
        Column(words("contact"), 1.25),
        Column(words("col_want"), 1),
        Column(words("col_offer"), 1),
        Column(words("way"), 1),
    )
    rows, bare = [], []
    for each in details:
        planned = (_wants(each), _offers(each), _way(each, words))
        if any(cell.lines for cell in planned):
            cells = (_who(each, words), *planned)
            rows.append(
                Row(
                    tuple(cell if cell.lines else _NOTHING for cell in cells),
                    breakable=_is_long(cells),
                )
            )
        else:
            bare.append(name_of(each, words))
    yield Heading(words("overview"))
    if rows:
        yield Table(columns, tuple(rows), small=True)
    if bare:
        yield Heading(words("without_plan"), words.count("contacts", len(bare)))
        yield Remark(" · ".join(bare))


def _who(details: ContactDetails, words: Words) -> Cell:
    lines: list[Text] = [(Run(name_of(details, words), "strong"),)]
    if line := role_line(details, words):
        lines.append((Run(line, "muted"),))
    return Cell(tuple(lines), category=str(details.contact.category))


def _wants(details: ContactDetails) -> Cell:
    return Cell(tuple((Run(want.text),) for want in details.wants if want.text.strip()))


def _offers(details: ContactDetails) -> Cell:
    """What is still to give: given and dropped offers are no plan."""
    still = (OfferState.IDEA, OfferState.PROMISED)
    return Cell(tuple((Run(o.text),) for o in details.offers if o.state in still))


def _way(details: ContactDetails, words: Words) -> Cell:
    contact = details.contact
    lines: list[Text] = []
    if details.approach and (way := way_in(details.approach, words)):
        lines.append(way)
    elif contact.meeting_place.strip():
        lines.append((Run(contact.meeting_place.strip()),))
    elif contact.strategy.strip():
        lines.append((Run(contact.strategy.strip()),))
    return Cell(tuple(lines))


def _is_long(cells: Sequence[Cell]) -> bool:
    """Whether a row may be so high that it must be allowed to part over two pages."""
    heights = (sum(room(run.text) + 40 for line in cell.lines for run in line) for cell in cells)
    return max(heights) > _LONG_ROW
