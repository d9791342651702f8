"""The sharing sheet, to hand out: what I have, what I look for, whom I would like to meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mitose.report.blocks import (
    Block,
    Document,
    Heading,
    Part,
    Question,
    Remark,
    Title,
)
from mitose.report.clean import one_line
from mitose.report.dates import Dates
from mitose.report.frame import framed
from mitose.report.lists import bullets
from mitose.report.words import Words

if TYPE_CHECKING:
    from mitose.domain.contact import Me
    from mitose.report.options import DocumentOptions

_LINES = 4


def sharing_sheet(me: Me, options: DocumentOptions) -> Document:
    """What is told about me, and lines to fill by hand where nothing is."""
    words = Words(options.language)
    dates = Dates(options.language, options.day)
    name = one_line(me.name)
    blocks: list[Block] = [
        Title(words("sharing_sheet"), name or words("sharing_sheet"), words("sharing_line"))
    ]
    for key, texts in (
        ("i_have", me.has),
        ("i_look_for", me.needs),
        ("i_would_meet", me.wants_to_meet),
    ):
        blocks.append(Heading(words(key)))
        blocks.append(bullets(texts) or Question(words("sharing_empty"), _LINES))
    blocks.append(Remark(words("sharing_ask")))
    title = f"{words('sharing_sheet')}: {name}" if name else words("sharing_sheet")
    part = Part(tuple(blocks), words("your_notes") if options.note_lines else "")
    return framed("sharing_sheet", title, [part], options, words, dates)
