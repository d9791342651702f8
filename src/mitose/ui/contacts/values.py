"""The values of a contact as cards and the table show them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from mitose.domain.cadence import holding
from mitose.domain.category import Category, Relationship
from mitose.domain.contact import Card
from mitose.domain.contact_table import IN_FIRST_LINE, ON_CARDS, TableColumn
from mitose.domain.repeat_words import rhythm_words
from mitose.ui import i18n, relationship_words, source_names
from mitose.ui.contacts import texts
from mitose.ui.translatable import QT_TRANSLATE_NOOP

HEADS = {
    TableColumn.NAME: QT_TRANSLATE_NOOP("Board", "Name"),
    TableColumn.ROLE: QT_TRANSLATE_NOOP("Board", "Role"),
    TableColumn.ORGANISATION: QT_TRANSLATE_NOOP("Board", "Organisation"),
    TableColumn.CITY: QT_TRANSLATE_NOOP("Board", "City"),
    TableColumn.CATEGORY: QT_TRANSLATE_NOOP("Board", "Category"),
    TableColumn.RELATIONSHIP: QT_TRANSLATE_NOOP("Board", "Relationship"),
    TableColumn.IMPORTANCE: QT_TRANSLATE_NOOP("Board", "Importance"),
    TableColumn.DUE: QT_TRANSLATE_NOOP("Board", "Due"),
    TableColumn.NEXT_STEP: QT_TRANSLATE_NOOP("Board", "Next step"),
    TableColumn.LAST_INTERACTION: QT_TRANSLATE_NOOP("Board", "Last interaction"),
    TableColumn.CADENCE: QT_TRANSLATE_NOOP("Board", "Cadence"),
    TableColumn.EMAIL: QT_TRANSLATE_NOOP("Board", "E-mail"),
    TableColumn.PHONE: QT_TRANSLATE_NOOP("Board", "Phone"),
    TableColumn.SOURCES: QT_TRANSLATE_NOOP("Board", "Sources"),
    TableColumn.CIRCLES: QT_TRANSLATE_NOOP("Board", "Circles"),
    TableColumn.TAGS: QT_TRANSLATE_NOOP("Board", "Tags"),
}
_LAST = QT_TRANSLATE_NOOP("Board", "last {when}")


def said(column: TableColumn, value: str, today: date) -> str:
    """A value in the language in use."""
    if column is TableColumn.CATEGORY:
        return texts.said(texts.CATEGORIES[Category(value)]) if value else ""
    if column is TableColumn.RELATIONSHIP:
        return relationship_words.said(Relationship(value))
    if column is TableColumn.IMPORTANCE:
        return value if value != "0" else ""
    if column in (TableColumn.DUE, TableColumn.LAST_INTERACTION):
        return i18n.short_date(date.fromisoformat(value[:10]), today) if value else ""
    if column is TableColumn.SOURCES:
        return ", ".join(source_names.said(name) for name in value.split(", "))
    if column is TableColumn.CADENCE:
        return _cadence(value)
    return value


def _cadence(value: str) -> str:
    """'every 8 weeks', and in brackets whose it is where it is not the contact's own."""
    held = holding(value)
    if held is None:
        return ""
    rhythm = rhythm_words(held.days, i18n.current())
    whose = ", ".join(held.labels)
    if held.relationship is not Relationship.UNRATED:
        whose = relationship_words.said(held.relationship)
    return f"{rhythm} ({whose})" if whose else rhythm


def chosen(kept: str) -> tuple[TableColumn, ...]:
    """What cards show, from how the settings keep it."""
    names = kept.split()
    return tuple(column for column in ON_CARDS if column.value in names)


def besides(shown: Sequence[TableColumn]) -> tuple[TableColumn, ...]:
    """What has to be read for cards beyond what every card has."""
    return tuple(column for column in shown if column not in IN_FIRST_LINE)


def lines(card: Card, shown: Sequence[TableColumn], today: date, count: int) -> tuple[str, ...]:
    """What stands below a card's name, on one line or on two."""
    if shown == IN_FIRST_LINE:
        return (texts.second_line(card),)
    first = texts.second_line(
        card,
        role=TableColumn.ROLE in shown,
        organisation=TableColumn.ORGANISATION in shown,
    )
    more = _joined(_on_card(*pair, today) for pair in zip(besides(shown), card.more, strict=False))
    return (first, more) if count > 1 else (_joined((first, more)),)


def _on_card(column: TableColumn, value: str, today: date) -> str:
    """A value without a head above it, so that it says itself what it is."""
    words = said(column, value, today) if value else ""
    if words and column is TableColumn.LAST_INTERACTION:
        return texts.said(_LAST).format(when=words)
    return words


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)
