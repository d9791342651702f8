"""The inventory report: the whole network in numbers, with drawn bars."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mitose.domain.capital import Capital
from mitose.domain.category import Category, Relationship
from mitose.domain.errors import UsageError
from mitose.domain.inventory import Inventory
from mitose.report.blocks import Bar, Bars, Block, Document, Heading, Part, Title
from mitose.report.clean import one_line
from mitose.report.dates import Dates
from mitose.report.frame import framed
from mitose.report.person import capital_word
from mitose.report.words import Words

if TYPE_CHECKING:
    from mitose.report.options import DocumentOptions

_SOURCES = 10
_LONGEST_SOURCE = 40
_LEVELS = (3, 2, 1, 0)
#: Label, number of contacts, and the category that colours the bar.
_Count = tuple[str, int, str]


def inventory_report(inventory: Inventory, options: DocumentOptions) -> Document:
    """Bars for categories, relationships, sources and ages; what is personal only with ``ratings``.

    Relationship, capital and importance are the user's own judgement, so they are left out
    unless ``options.ratings`` is set.

    Raises UsageError (``no_contacts``) for an empty inventory.
    """
    if not inventory.total:
        raise UsageError("no_contacts")
    words = Words(options.language)
    dates = Dates(options.language, options.day)
    total = words.count("contacts", inventory.total)
    blocks: list[Block] = [
        Title(words("inventory_report"), words("report_as_of", day=dates.long(dates.today)), total)
    ]
    categories = ((words(each.value), inventory.categories[each], each.value) for each in Category)
    blocks += _chart("report_categories", categories, inventory.total, words)
    have = inventory.categories[Category.HAVE]
    if options.ratings:
        blocks += _judged(inventory, have, words)
    blocks += _chart("report_sources", _sources(inventory, words), inventory.total, words)
    ages = ((words(key), count, "") for key, count in inventory.ages.items())
    blocks += _chart("report_contact", ages, have, words, words("report_relationships_of"))
    both = (
        (words("report_given"), inventory.given, ""),
        (words("report_received"), inventory.received, ""),
    )
    blocks += _chart("report_balance", both, inventory.given + inventory.received, words)
    part = Part(tuple(blocks), words("notes") if options.note_lines else "")
    return framed("inventory_report", words("inventory_report"), [part], options, words, dates)


def _judged(inventory: Inventory, have: int, words: Words) -> list[Block]:
    known = (
        (words(f"rating_{each.value}"), inventory.relationships.get(each, 0), "")
        for each in reversed(Relationship)
    )
    brings = ((capital_word(kind, words), inventory.capital.get(kind, 0), "") for kind in Capital)
    levels = (
        (words("stars", n=level) if level else words("stars_0"), count, "")
        for level in _LEVELS
        if (count := inventory.importance.get(level, 0)) or level
    )
    of_those = words("report_relationships_of")
    return [
        *_chart("report_relationships", known, have, words, of_those),
        *_chart("report_importance", levels, inventory.total, words),
        *_chart("report_capital", brings, inventory.total, words),
    ]


def _sources(inventory: Inventory, words: Words) -> list[_Count]:
    named = [
        (one_line(name, _LONGEST_SOURCE) or words("report_no_source"), count, "")
        for name, count in inventory.sources
    ]
    rest = sum(count for _, count, _ in named[_SOURCES:])
    return named[:_SOURCES] + ([(words("report_more"), rest, "")] if rest else [])


def _chart(
    key: str, counts: Iterable[_Count], total: int, words: Words, aside: str = ""
) -> list[Block]:
    """A heading and its bars; nothing where all are zero."""
    known = list(counts)
    most = max((count for _, count, _ in known), default=0)
    if not most:
        return []
    rows = tuple(
        Bar(label, count / most, words.number(count), _portion(count, total, words), category)
        for label, count, category in known
    )
    portions = (f" ({row.portion})" if row.portion else "" for row in rows)
    named = (f"{row.label} {row.count}{more}" for row, more in zip(rows, portions, strict=True))
    alt = words("bars_alt", title=words(key), rows=", ".join(named))
    return [Heading(words(key), aside), Bars(rows, alt)]


def _portion(count: int, total: int, words: Words) -> str:
    return words("share", n=round(100 * count / total)) if total else ""
