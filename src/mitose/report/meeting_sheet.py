"""The meeting sheet: what to know before a talk, and lines for what is said in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mitose.domain.errors import UsageError
from mitose.domain.plan import OfferState
from mitose.report.blocks import (
    Block,
    Bullets,
    Cell,
    Check,
    Checks,
    Column,
    Document,
    Facts,
    Heading,
    Part,
    Remark,
    Row,
    Run,
    Table,
)
from mitose.report.blocks import Question as OpenQuestion
from mitose.report.dates import Dates
from mitose.report.frame import framed
from mitose.report.history import history_facts
from mitose.report.offers import offer_check
from mitose.report.person import head, name_of, open_questions
from mitose.report.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mitose.domain.contact import ContactDetails
    from mitose.report.options import DocumentOptions

_LAST_TALKS = 3
_AGREED_ROWS = 3
_CONTENTS_FROM = 4


def meeting_sheet(details: Sequence[ContactDetails], options: DocumentOptions) -> Document:
    """One sheet for each contact; a list of contents if there are over three.

    Raises UsageError (``no_contacts``) for none.
    """
    if not details:
        raise UsageError("no_contacts")
    words = Words(options.language)
    dates = Dates(options.language, options.day)
    one = len(details) == 1
    return framed(
        "meeting_sheet",
        f"{words('meeting_sheet')}: {name_of(details[0], words)}"
        if one
        else words("meeting_sheets"),
        [_part(each, options, words, dates) for each in details],
        options,
        words,
        dates,
        subtitle="" if one else words.count("contacts", len(details)),
        contents=len(details) >= _CONTENTS_FROM,
    )


def _part(details: ContactDetails, options: DocumentOptions, words: Words, dates: Dates) -> Part:
    blocks: list[Block] = [head(details, words, dates)]
    blocks += _last_talks(details, words, dates) if options.history else []
    blocks += _promises(details, words, dates)
    blocks += _listed("want", (want.text for want in details.wants), words)
    needs = (entry.text for entry in details.has_needs if entry.kind == "needs")
    blocks += _listed("their_wants", needs, words)
    blocks += _offered(details, words, dates)
    blocks += _ideas(details, words)
    questions = open_questions(details)[:2]
    if questions:
        blocks.append(Heading(words("to_settle")))
        blocks += [OpenQuestion(words(f"todo_{(one.name or '').lower()}"), 1) for one in questions]
    blocks += [Heading(words("agreed")), _agreed(words)]
    return Part(tuple(blocks), words("talk_notes") if options.note_lines else "")


def _last_talks(details: ContactDetails, words: Words, dates: Dates) -> list[Block]:
    rows = history_facts(details, words, dates)[:_LAST_TALKS]
    return [Heading(words("last_talk")), Facts(rows) if rows else Remark(words("no_talk"))]


def _promises(details: ContactDetails, words: Words, dates: Dates) -> list[Block]:
    promised = [offer for offer in details.offers if offer.state is OfferState.PROMISED]
    if not promised:
        return []
    checks = Checks(tuple(offer_check(offer, words, dates) for offer in promised))
    return [Heading(words("open_promises")), checks]


def _offered(details: ContactDetails, words: Words, dates: Dates) -> list[Block]:
    given = [offer for offer in details.offers if offer.state is OfferState.GIVEN]
    if not given:
        return []
    checks = Checks(tuple(offer_check(offer, words, dates) for offer in given))
    return [Heading(words("offered")), checks]


def _ideas(details: ContactDetails, words: Words) -> list[Block]:
    ideas = [offer.text for offer in details.offers if offer.state is OfferState.IDEA]
    if not ideas:
        return []
    return [
        Heading(words("to_offer")),
        Checks(tuple(Check(False, (Run(text),)) for text in ideas)),
    ]


def _listed(key: str, texts: Iterable[str], words: Words) -> list[Block]:
    entries = tuple((Run(text),) for text in texts if text.strip())
    return [Heading(words(key)), Bullets(entries)] if entries else []


def _agreed(words: Words) -> Table:
    columns = (Column(words("what"), 1.9), Column(words("with"), 0.8), Column(words("when"), 0.8))
    blank = Row((Cell(), Cell(), Cell()), done=False)
    return Table(columns, (blank,) * _AGREED_ROWS, boxes=True)
