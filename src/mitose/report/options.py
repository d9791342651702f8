"""What the user chooses for a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

Language = Literal["de", "en"]
Paper = Literal["a4", "us-letter"]


@dataclass(frozen=True, slots=True)
class DocumentOptions:
    """Choices for one document; its language is independent of the interface's.

    ``day`` is the day the document is as of: it stands in the footer, decides what is overdue,
    and is the file's creation date. ``ratings`` are relationship, importance, kinds of capital,
    influence and meaning. ``punch_margin`` leaves 30 mm on the left for punching (ISO 838 needs
    12 mm and the hole). ``author`` is the user's own name, empty when unknown. ``columns`` are
    those of a table of contacts, from left to right; none for the usual ones. ``archive`` makes the
    file PDF/A-2u besides (ISO 19005-2), for keeping it long. ``event`` is the number of the event
    that an event sheet is about, 0 for the one that comes next.
    """

    language: Language
    day: date
    paper: Paper = "a4"
    history: bool = True
    note_lines: bool = True
    private_notes: bool = False
    ratings: bool = False
    punch_margin: bool = False
    author: str = ""
    columns: tuple[str, ...] = ()
    archive: bool = False
    event: int = 0
