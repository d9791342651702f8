"""What Mitose proposes by itself: at most five, and of each kind not too many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from mitose.domain.agenda import DueItem, DueKind

MOST = 5
LOOSE_AFTER = timedelta(days=180)
DORMANT_AFTER = timedelta(days=730)
_NOT_NOW = {DueKind.LOOSE: 90, DueKind.DORMANT: 180, DueKind.STEP: 14}


def choose(
    cadence: Sequence[DueItem],
    steps: Sequence[DueItem],
    loose: Sequence[DueItem],
    dormant: Sequence[DueItem],
) -> tuple[DueItem, ...]:
    """At most `MOST`, each contact once: one loose, one dormant, the rest by rhythm and steps.

    Each sequence stands in the order of its own importance.
    """
    old = [*loose[:1], *dormant[:1]]
    room = MOST - len(old)
    few = min(len(steps), max(1, room - len(cadence)))
    chosen = _once([*cadence[: room - few], *steps[:few], *old])
    more = _once([*chosen, *cadence, *steps])[len(chosen) :]
    return (*chosen, *more)[:MOST]


def _once(items: Iterable[DueItem]) -> list[DueItem]:
    found: dict[int, DueItem] = {}
    for item in items:
        found.setdefault(item.contact_id, item)
    return list(found.values())


def not_now(item: DueItem, today: date) -> date:
    """Until when a proposal is put off: half a rhythm, a week to a month; else as its kind asks.

    A rhythm is proposed again beside what is dated later than a month from now.
    """
    if item.kind is DueKind.CADENCE:
        return today + timedelta(days=min(max(7, item.every // 2), 30))
    return today + timedelta(days=_NOT_NOW.get(item.kind, 14))
