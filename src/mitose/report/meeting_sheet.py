"""The meeting sheet: what to know before a talk, and lines for what is said in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mitose.domain.plan import OfferState
from mitose.report.blocks import (
    Block,
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
from mitose.report.frame import one_each
from mitose.report.history import history_facts
from mitose.report.lists import listed
from mitose.report.offers import offer_check
from mitose.report.person import head, open_questions
from mitose.report.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mitose.domain.contact import ContactDetails
    from mitose.report.options import DocumentOptions

_LAST_TALKS = 3
_AGREED_ROWS = 3


def meeting_sheet(details: Sequence[ContactDetails], options: DocumentOptions) -> Document:
    """One sheet for each contact; a list of contents if there are over three.

    Raises UsageError (``no_contacts``) for none.
    """
    return one_each("meeting_sheet", details, _part, options)


def _part(details: ContactDetails, options: DocumentOptions, words: Words, dates: Dates) -> Part:
    blocks: list[Block] = [head(details, words, dates)]
    blocks += _last_talks(details, words, dates) if options.history else []
    blocks += _offers("open_promises", OfferState.PROMISED, details, words, dates)
    blocks += listed("want", (want.text for want in details.wants), words)
    needs = (entry.text for entry in details.has_needs if entry.kind == "needs")
    blocks += listed("their_wants", needs, words)
    blocks += _offers("offered", OfferState.GIVEN, details, words, dates)
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


def _offers(
    key: str, state: OfferState, details: ContactDetails, words: Words, dates: Dates
) -> list[Block]:
    found = [offer for offer in details.offers if offer.state is state]
    checks = Checks(tuple(offer_check(offer, words, dates) for offer in found))
    return [Heading(words(key)), checks] if found else []


def _ideas(details: ContactDetails, words: Words) -> list[Block]:
    ideas = [offer.text for offer in details.offers if offer.state is OfferState.IDEA]
    if not ideas:
        return []
    return [
        Heading(words("to_offer")),
        Checks(tuple(Check(False, (Run(text),)) for text in ideas)),
    ]


def _agreed(words: Words) -> Table:
    columns = (Column(words("what"), 1.9), Column(words("with"), 0.8), Column(words("when"), 0.8))
    blank = Row((Cell(), Cell(), Cell()), done=False)
    return Table(columns, (blank,) * _AGREED_ROWS, boxes=True)
