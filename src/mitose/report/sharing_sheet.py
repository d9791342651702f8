"""The sharing sheet, to hand out: what I have, what I look for, whom I would like to meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mitose.report.blocks import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Part,
    Question,
    Run,
    Title,
)
from mitose.report.clean import mail_link, one_line, phone_link, web_link
from mitose.report.dates import Dates
from mitose.report.frame import framed
from mitose.report.lists import bullets
from mitose.report.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mitose.domain.contact import Me, Method
    from mitose.report.options import DocumentOptions

_LINES = 4
_REACHED = ("phone", "email", "url")


def sharing_sheet(me: Me, options: DocumentOptions, methods: Sequence[Method] = ()) -> Document:
    """What is told about me, and lines to fill by hand where nothing is.

    ``methods`` are the ways to reach me.
    """
    words = Words(options.language)
    dates = Dates(options.language, options.day)
    name = one_line(me.name)
    blocks: list[Block] = [
        Title(
            words("sharing_sheet"),
            name or words("sharing_sheet"),
            f"{words('sharing_line')} {words('sharing_ask')}",
        )
    ]
    for key, texts in (
        ("i_have", me.has),
        ("i_look_for", me.needs),
        ("i_would_meet", me.wants_to_meet),
    ):
        blocks.append(Heading(words(key)))
        blocks.append(bullets(texts) or Question(words("sharing_empty"), _LINES))
    blocks += [Heading(words("my_reach")), _reach(methods, words)]
    title = f"{words('sharing_sheet')}: {name}" if name else words("sharing_sheet")
    part = Part(tuple(blocks), words("your_notes") if options.note_lines else "")
    return framed("sharing_sheet", title, [part], options, words, dates)


def _reach(methods: Sequence[Method], words: Words) -> Facts:
    """The first of each kind, or a line for it."""
    links = {"phone": phone_link, "email": mail_link, "url": web_link}
    facts = []
    for kind in _REACHED:
        value = next((one_line(each.value) for each in methods if each.kind == kind), "")
        text = (Run(value, link=links[kind](value)),) if value else ()
        facts.append(Fact(words(f"method_{kind}"), text))
    return Facts(tuple(facts))
