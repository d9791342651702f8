"""What all documents share: the words of the template and the footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mitose.report.blocks import Phrases

if TYPE_CHECKING:
    from mitose.report.dates import Dates
    from mitose.report.words import Words


def phrases(words: Words) -> Phrases:
    """What the template writes by itself, in the document's language."""
    return Phrases(
        page=words("page"),
        contents=words("contents"),
        box_open=words("box_open"),
        box_done=words("box_done"),
        shortened=words("shortened"),
        unnamed=words("unnamed"),
    )


def stamp(document: str, words: Words, dates: Dates) -> str:
    """'Mitose · Kontaktplan · Stand 23. November 2026'."""
    return f"Mitose · {words(document)} · {words('as_of', day=dates.long(dates.today))}"
