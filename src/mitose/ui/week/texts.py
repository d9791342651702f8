"""What the cards and lines of the week say."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from mitose.domain.agenda import DueItem, DueKind
from mitose.domain.event import EventPeople
from mitose.domain.week import Counted, Move
from mitose.ui import due_texts, i18n
from mitose.ui.painting import ChipTone
from mitose.ui.translatable import QT_TRANSLATE_NOOP

_GOES = QT_TRANSLATE_NOOP("Week", "does not fit: {day}")
_PROPOSED = QT_TRANSLATE_NOOP("Week", "Proposed")
_MOVED = QT_TRANSLATE_NOOP("Week", "{what} (now {day})")
_GOING = QT_TRANSLATE_NOOP("Week", "{what} ({day})")
_MORE = QT_TRANSLATE_NOOP("Week", "{told} and {count} more")
_EVENT = QT_TRANSLATE_NOOP("Week", "Event")
_TO_MEET = QT_TRANSLATE_NOOP("Week", "To meet: {names}")
_THERE = QT_TRANSLATE_NOOP("Week", "There: {names}")
_NOBODY = QT_TRANSLATE_NOOP("Week", "Nobody noted yet")
_NAMED = 3
_LETTERS = 60  # of who and what: the line is to leave the days their room


def mark(item: DueItem, to: date | None, today: date, *, proposed: bool) -> tuple[str, ChipTone]:
    """The small line of a card: its time, how late it is, where it would go, or what it is."""
    if to is not None:
        return "→ " + i18n.weekday_date(to), ChipTone.DUE
    if item.due < today and item.kind is not DueKind.BIRTHDAY and not item.proposed:
        return due_texts.chip(item, today)
    if proposed:
        return _tr(_PROPOSED), ChipTone.NEUTRAL
    if item.at is not None:
        return i18n.clock(item.at), ChipTone.CHOSEN
    return due_texts.why(item, today), ChipTone.NEUTRAL


def event_people(found: EventPeople) -> str:
    """'To meet: Sabine Hartwig; with Anna Krüger': whom one wants to meet comes first."""
    wanted = [*(card.name for card in found.to_meet), *found.event.names]
    others = [card.name for card in found.there if card not in found.to_meet]
    parts = [_tr(_TO_MEET).format(names=", ".join(wanted))] if wanted else []
    parts += [_tr(_THERE).format(names=", ".join(others))] if others else []
    return "; ".join(parts) or _tr(_NOBODY)


def event_place(item: DueItem) -> str:
    """'19:00 · Kassel'."""
    at = i18n.clock(item.at) if item.at is not None else ""
    return " · ".join(filter(None, (at, item.text))) or _tr(_EVENT)


def event_spoken(found: EventPeople, item: DueItem) -> str:
    """All an event's card says."""
    kind = _tr(_EVENT)
    place = event_place(item)
    parts = (kind, item.contact_name, "" if place == kind else place, event_people(found))
    return ", ".join(filter(None, parts))


def why(item: DueItem, today: date) -> str:
    """Why something is proposed, after whom it is about."""
    reason = due_texts.why(item, today)
    if not item.proposed:
        reason = f"{reason}, {due_texts.chip(item, today)[0]}"
    return f"{item.contact_name}: {reason}"


def spoken(item: DueItem, to: date | None, today: date, *, proposed: bool) -> str:
    """All a card says, for those who hear it."""
    parts = [item.contact_name, due_texts.what(item, today)]
    if proposed:
        parts.append(_tr(_PROPOSED))
    parts.append(due_texts.why(item, today))
    if item.at is not None:
        parts.append(i18n.clock(item.at))
    if item.due < today and not item.proposed:
        parts.append(due_texts.chip(item, today)[0])
    if to is not None:
        parts.append(_tr(_GOES).format(day=i18n.long_date(to)))
    return ", ".join(filter(None, parts))


def named(moves: tuple[Move, ...], today: date, *, done: bool) -> str:
    """'Ole Kristensen, send the concept (now Mon 30)'; of many the first few."""
    pattern = _tr(_MOVED if done else _GOING)
    told = []
    for one in moves[:_NAMED]:
        what = _short(f"{one.item.contact_name}, {due_texts.what(one.item, today)}")
        told.append(pattern.format(what=what, day=i18n.weekday_date(one.to)))
    line = "; ".join(told)
    left = len(moves) - _NAMED
    return _tr(_MORE).format(told=line, count=i18n.number(left)) if left > 0 else line


def _short(text: str) -> str:
    return text if len(text) <= _LETTERS else f"{text[: _LETTERS - 1].rstrip()}…"


def span(first: date, last: date) -> str:
    """'23 to 29 November', '28 December to 3 January'."""
    end = i18n.day_month(last, last)
    same = (first.year, first.month) == (last.year, last.month)
    begin = i18n.day_number(first) if same else i18n.day_month(first, first)
    return _tr(_SPAN).format(first=begin, last=end)


_SPAN = QT_TRANSLATE_NOOP("Week", "{first} to {last}")


def counted(one: Counted) -> str:
    """What one of the counted things was."""
    return one.text or due_texts.kind_words(one.kind)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Week", text)
