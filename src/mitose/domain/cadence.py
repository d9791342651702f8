"""How much of a cadence has passed since a contact was last in touch."""

from __future__ import annotations

from datetime import date

#: From this share on the end of a cadence is near.
NEAR = 0.75


def days_passed(last: str, today: date) -> int | None:
    """Days since the last real interaction (ISO date); None if there was none yet."""
    return max(0, (today - date.fromisoformat(last)).days) if last else None


def share_passed(last: str, every: int, today: date) -> float:
    """The passed share of a cadence of ``every`` days; 1 if there was no interaction yet."""
    passed = days_passed(last, today)
    return 1.0 if passed is None else passed / every
