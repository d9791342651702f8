"""What all documents share: the words of the template and the footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mitose.domain.errors import UsageError
from mitose.report.blocks import Document, Part, Phrases
from mitose.report.dates import Dates
from mitose.report.person import name_of
from mitose.report.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mitose.domain.contact import ContactDetails
    from mitose.report.options import DocumentOptions

    MakePart = Callable[[ContactDetails, DocumentOptions, Words, Dates], Part]

#: So many parts and more have a list of contents.
_CONTENTS_FROM = 4


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

    Its template is called the same, with a hyphen.

    ``subtitle`` stands over the ``contents``.
    """
    return Document(
        template=kind.replace("_", "-"),
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


def one_each(
    kind: str, details: Sequence[ContactDetails], make: MakePart, options: DocumentOptions
) -> Document:
    """A document with a part for each contact; a list of contents if there are over three.

    ``kind`` is the key of the document's word, with an s that of its plural.

    Raises UsageError (``no_contacts``) for none.
    """
    if not details:
        raise UsageError("no_contacts")
    words = Words(options.language)
    dates = Dates(options.language, options.day)
    if len(details) == 1:
        title, subtitle = f"{words(kind)}: {name_of(details[0], words)}", ""
    else:
        title, subtitle = words(f"{kind}s"), words.count("contacts", len(details))
    return framed(
        kind,
        title,
        [make(each, options, words, dates) for each in details],
        options,
        words,
        dates,
        subtitle=subtitle,
        contents=len(details) >= _CONTENTS_FROM,
    )
