"""The strategy book: Next and Future, one section a contact, with contents and index."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mitose.domain.category import Category
from mitose.domain.errors import UsageError
from mitose.domain.search import fold
from mitose.report.blocks import Document, Entry, Index, Part, Title
from mitose.report.clean import one_line
from mitose.report.contact_plan import plan_part
from mitose.report.dates import Dates
from mitose.report.frame import framed
from mitose.report.person import name_of
from mitose.report.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mitose.domain.contact import ContactDetails
    from mitose.domain.goal import Goal
    from mitose.report.options import DocumentOptions

_CATEGORIES = (Category.NEXT, Category.FUTURE)


def strategy_book(
    details: Sequence[ContactDetails], options: DocumentOptions, goals: Sequence[Goal] = ()
) -> Document:
    """The plans of all of ``details`` in Next and Future: first by goal, then those of no goal.

    Within a goal, and after the last one, Next comes before Future, each in the order given. Who
    helps with several goals stands under the first. Raises UsageError (``no_contacts``) where
    there is none in either.
    """
    words = Words(options.language)
    dates = Dates(options.language, options.day)
    planned = [one for each in _CATEGORIES for one in details if one.contact.category == each]
    if not planned:
        raise UsageError("no_contacts")
    told = [(chapter, one) for chapter, these in _chapters(planned, goals, words) for one in these]
    parts = [
        replace(plan_part(one, options, words, dates), chapter=chapter) for chapter, one in told
    ]
    names = [Entry(_sorted_name(one, words), number) for number, (_, one) in enumerate(told)]
    names.sort(key=lambda entry: (fold(entry.text), entry.part))
    title = words("strategy_book")
    parts.append(Part((Title(title, words("index")), Index(tuple(names)))))
    counts = {each: sum(one.contact.category == each for one in planned) for each in _CATEGORIES}
    line = words("strategy_line", next=counts[Category.NEXT], future=counts[Category.FUTURE])
    return framed(
        "strategy_book", title, parts, options, words, dates, subtitle=line, contents=True
    )


def _chapters(
    planned: Sequence[ContactDetails], goals: Sequence[Goal], words: Words
) -> Iterator[tuple[str, list[ContactDetails]]]:
    """The chapters that have contacts: every goal's, then what is left of each category."""
    left = {one.contact.id: one for one in planned}
    for goal in goals:
        helping = [left.pop(each) for each in list(left) if each in set(goal.contacts)]
        if helping:
            horizon = words(f"goal_{goal.horizon}")
            yield words("goal_chapter", horizon=horizon, goal=one_line(goal.text)), helping
    for category in _CATEGORIES:
        rest = [one for one in left.values() if one.contact.category == category]
        if rest:
            yield words(category), rest


def _sorted_name(details: ContactDetails, words: Words) -> str:
    """'Malik, Prof. Eva' where the family name is known and ends the name, else the name."""
    name, family = name_of(details, words), one_line(details.contact.family)
    if family and name.endswith(f" {family}"):
        return f"{family}, {name.removesuffix(family).strip()}"
    return name
