"""The strategy book: Next and Future, one section a contact, with contents and index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mitose.domain.category import Category
from mitose.domain.errors import UsageError
from mitose.report.blocks import Document, Entry, Index, Part, Title
from mitose.report.contact_plan import plan_part
from mitose.report.dates import Dates
from mitose.report.frame import framed
from mitose.report.person import name_of
from mitose.report.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mitose.domain.contact import ContactDetails
    from mitose.report.options import DocumentOptions

_CHAPTERS = (Category.NEXT, Category.FUTURE)


def strategy_book(details: Sequence[ContactDetails], options: DocumentOptions) -> Document:
    """The plans of all of ``details`` in Next, then of those in Future, in the order given.

    Raises UsageError (``no_contacts``) where there is none in either.
    """
    words = Words(options.language)
    dates = Dates(options.language, options.day)
    chosen = [one for each in _CHAPTERS for one in details if one.contact.category == each]
    if not chosen:
        raise UsageError("no_contacts")
    parts = [plan_part(each, options, words, dates) for each in chosen]
    names = [Entry(name_of(each, words), number) for number, each in enumerate(chosen)]
    names.sort(key=lambda entry: (entry.text.casefold(), entry.part))
    title = words("strategy_book")
    parts.append(Part((Title(title, words("index")), Index(tuple(names)))))
    counts = {each: sum(one.contact.category == each for one in chosen) for each in _CHAPTERS}
    line = words("strategy_line", next=counts[Category.NEXT], future=counts[Category.FUTURE])
    return framed(
        "strategy_book", title, parts, options, words, dates, subtitle=line, contents=True
    )
