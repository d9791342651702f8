"""Sentences about events."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mitose.ui import i18n

if TYPE_CHECKING:
    from mitose.domain.contact import Card
    from mitose.domain.event import Event


def when(event: Event, today: date) -> str:
    """'Thursday 26 November, 19:00–22:00', both days of one that lasts longer."""
    first = i18n.long_date(event.on, today)
    if event.at is not None:
        first = f"{first}, {i18n.clock(event.at)}"
    if event.ends_on is not None:
        last = i18n.long_date(event.ends_on, today)
        return f"{first} – {last}" + (f", {i18n.clock(event.ends_at)}" if event.ends_at else "")
    return f"{first}–{i18n.clock(event.ends_at)}" if event.ends_at else first


def short(event: Event, today: date) -> str:
    """'26 Nov · Hall by the river', for the list."""
    return " · ".join(part for part in (i18n.day_month(event.on, today), event.place) if part)


def work(card: Card) -> str:
    """'Architect · Krüger + Partner', whatever of it is known."""
    return " · ".join(part for part in (card.role, card.organisation) if part)


def met_told(known: int, made: int) -> str:
    """The report: how many were known, and how many are new."""
    if not known and not made:
        return QCoreApplication.translate("Events", "Nobody met: the question is put away")
    text = QCoreApplication.translate("Events", "Met: {known} known, {made} new")
    return text.format(known=i18n.number(known), made=i18n.number(made))
