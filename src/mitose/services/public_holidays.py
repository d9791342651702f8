"""Public holidays by Land, from the `holidays` library; offline."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

_LANGUAGES = {"de": "de", "en": "en_US"}


def between(region: str, first: date, last: date, language: str) -> dict[date, str]:
    """The public holidays of a region (``DE``, ``DE-HE``, ``AT-9``) by day, as they are called.

    A region the library does not know has none, and a Land it does not know its country's. Days
    that are kept in some communities of a Land only are none.
    """
    found: dict[date, str] = {}
    for year in range(first.year, last.year + 1):
        found.update(_of_year(region, year, language))
    days = (first + timedelta(days=offset) for offset in range((last - first).days + 1))
    return {day: found[day] for day in days if day in found}


@lru_cache(maxsize=64)
def _of_year(region: str, year: int, language: str) -> dict[date, str]:
    import holidays  # noqa: PLC0415 (start-up time counts)

    country, _, part = region.partition("-")
    spoken = _LANGUAGES.get(language, language)
    for subdivision in (part, ""):
        try:
            kept = holidays.country_holidays(
                country, subdiv=subdivision or None, years=year, language=spoken
            )
        except NotImplementedError:  # a Land or a country it does not know
            continue
        return dict(kept)
    return {}
