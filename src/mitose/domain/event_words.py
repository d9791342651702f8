"""What is typed about events: when they end, and whom one met."""

from __future__ import annotations

from datetime import date

from mitose.domain.event import MetLine
from mitose.domain.typed_dates import When, parse_when


def typed_end(text: str, on: date, language: str = "en") -> When | None:
    """When an event that begins ``on`` ends: a time alone is one of that day."""
    found = parse_when(text, on, language=language)
    return found if found is not None and found.day >= on else None


def met_lines(text: str) -> tuple[MetLine, ...]:
    """What was typed or pasted, line by line; bullets and numbers before the names go.

    The same name is one line, however often it stands there.
    """
    found: dict[str, MetLine] = {}
    for line in text.splitlines():
        plain = line.strip().lstrip("-*•·–0123456789.) \t").strip()
        for mark in ("\t", ";", ","):
            name, _, rest = plain.partition(mark)
            if rest:
                break
        else:
            name, rest = plain, ""
        name, rest = " ".join(name.split()), " ".join(rest.split())
        if name:
            found.setdefault(name.casefold(), MetLine(name, rest.strip(" ,;")))
    return tuple(found.values())
