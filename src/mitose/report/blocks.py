"""A document as data: frozen blocks that `resources/typst` sets, a file for each document.

Every text in here is the user's or from `words`: plain text, never markup. The renderer cleans
each of them once more, so a document can be built from any record.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from mitose.report.options import Language, Paper

Tone = Literal["", "muted", "overdue", "strong"]


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one tone; ``link`` is empty or a checked http, mailto or tel address."""

    text: str
    tone: Tone = ""
    link: str = ""


#: One line or paragraph: its runs follow each other without a space.
Text = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class ContactHead:
    """The headline of a contact; its name is a heading of level 1 and a bookmark.

    ``category`` is ``have``, ``next`` or ``future`` and decides shape and colour; ``label`` is
    its word. ``aside`` are the lines at the right: how to reach the contact, and the source.
    """

    category: str
    label: str
    name: str
    line: str = ""
    aside: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Title:
    """The headline of a document about several contacts, a heading of level 1 under a label.

    Of a page about one category, that one's shape and colour are the label's.
    """

    label: str
    text: str
    line: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 2 with a rule, and counts at its right."""

    text: str
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """Running text, hyphenated; each of its lines is a paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """Short entries."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """One entry with a box to tick; ``aside`` stands at the right."""

    done: bool
    text: Text
    aside: Text = ()


@dataclass(frozen=True, slots=True)
class Checks:
    """Entries with boxes to tick."""

    items: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value; without a value a dotted line to fill by hand."""

    label: str
    text: Text = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels at the left in one column, values beside them."""

    rows: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A table column: its head and its width in parts of what the others leave, 0 as needed."""

    head: str
    width: float = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its lines, and the category whose shape stands before the first, if any.

    ``blank_lines`` is the height of an empty one, to be filled by hand.
    """

    lines: tuple[Text, ...] = ()
    category: str = ""
    blank_lines: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row: ``done`` ticks its box (None: the table has no boxes); ``breakable`` only if long.

    With ``head`` it is none of its own, but heads the rows that follow, across all columns.
    """

    cells: tuple[Cell, ...] = ()
    done: bool | None = None
    breakable: bool = False
    head: str = ""
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose head repeats on each page; with ``boxes`` its first column is for ticking."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    boxes: bool = False
    small: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """An open question, with lines to answer it by hand."""

    text: str
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Remark:
    """A quiet line by Mitose itself, such as how many older entries are left out."""

    text: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label, its length as a share from 0 to 1, and what it stands for.

    That is a number and its portion of the whole, in words. ``category`` colours it; empty for
    the accent.
    """

    label: str
    share: float
    count: str
    portion: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar chart; ``alt`` tells it to whoever cannot see it."""

    rows: tuple[Bar, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A name in an index, and the number of the part it stands in, from 0."""

    text: str
    part: int


@dataclass(frozen=True, slots=True)
class Index:
    """Names with the pages their parts begin on, in two columns."""

    entries: tuple[Entry, ...]


Block = (
    ContactHead
    | Title
    | Heading
    | Paragraphs
    | Bullets
    | Checks
    | Facts
    | Table
    | Question
    | Remark
    | Bars
    | Index
)


@dataclass(frozen=True, slots=True)
class Part:
    """What starts on a new page. ``notes`` heads the lines for notes; empty means no lines.

    In the contents it stands under its ``chapter``.
    """

    blocks: tuple[Block, ...]
    notes: str = ""
    chapter: str = ""


@dataclass(frozen=True, slots=True)
class Phrases:
    """What the template writes by itself, in the document's language.

    ``page`` holds ``{page}`` and ``{pages}``, ``shortened`` holds ``{kept}`` and ``{all}``.
    """

    page: str
    contents: str
    box_open: str
    box_done: str
    shortened: str
    unnamed: str


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. ``stamp`` is the left half of the footer.

    ``template`` is the name of its own file in `resources/typst`.
    """

    template: str
    title: str
    language: Language
    day: date
    paper: Paper
    punch_margin: bool
    author: str
    keywords: tuple[str, ...]
    stamp: str
    phrases: Phrases
    parts: tuple[Part, ...]
    contents: bool = False
    subtitle: str = ""
    archive: bool = False
    landscape: bool = False
