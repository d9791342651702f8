"""What all documents share: the words of the template and the footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mitose.report.blocks import Document, Part, Phrases

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mitose.report.dates import Dates
    from mitose.report.options import DocumentOptions
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


def framed(
    kind: str,
    title: str,
    parts: Sequence[Part],
    options: DocumentOptions,
    words: Words,
    dates: Dates,
    *,
    subtitle: str = "",
    contents: bool = False,
    landscape: bool = False,
) -> Document:
    """A document around its parts; ``kind`` is the key of its word, which names it in the footer.

    ``subtitle`` stands over the ``contents``.
    """
    return Document(
        title=title,
        subtitle=subtitle,
        language=options.language,
        day=options.day,
        paper=options.paper,
        punch_margin=options.punch_margin,
        author=options.author,
        archive=options.archive,
        keywords=("Mitose", words(kind), words("keyword")),
        stamp=stamp(kind, words, dates),
        phrases=phrases(words),
        parts=tuple(parts),
        contents=contents,
        landscape=landscape,
    )
