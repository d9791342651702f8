"""Goals: what the network is grown for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Horizon(StrEnum):
    """How far away a goal is."""

    DAYS_90 = "90_days"
    YEAR_1 = "1_year"
    YEARS_3 = "3_years"


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal with the contacts that help (ids)."""

    text: str
    horizon: Horizon
    due: date | None = None
    reached_on: date | None = None
    contacts: tuple[int, ...] = ()
    id: int = 0
