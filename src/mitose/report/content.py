"""Turns a document into the plain data that the template reads, cleaning every text once more."""

from __future__ import annotations

import dataclasses
import json
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from unicodedata import normalize

from mitose.report.blocks import Paragraphs, Part, Run
from mitose.report.clean import LONGEST_TEXT, breakable, clean, is_rtl, is_safe_link
from mitose.report.fit import DENSITIES, fit
from mitose.report.fonts import without_stray_marks
from mitose.report.words import Words

if TYPE_CHECKING:
    from mitose.report.blocks import Document

#: Running text may fill pages; an entry in a list or a table may not.
_LONGEST_ENTRY = 4_000
_LONG_WORD = re.compile(r"[^\W\d_]{17}")
_MOST_PARAGRAPHS = 500


@dataclass(frozen=True, slots=True)
class Content:
    """The data as JSON, the characters in it, and what the user should be told.

    ``shortened``: a text was too long and was cut. ``bared``: marks over letters were left out.
    """

    data: bytes
    characters: frozenset[str]
    shortened: bool
    bared: bool


def content(document: Document) -> Content:
    """Everything the template needs of ``document`` but the fonts; plain text throughout."""
    walk = _Walk(document)
    data = walk.record(document)
    data["densities"] = [list(density) for density in DENSITIES]
    text = json.dumps(data, ensure_ascii=False)
    return Content(text.encode(), frozenset(text), walk.shortened, walk.bared)


def _fields_of(kind: type) -> tuple[str, ...]:
    """The names of its fields."""
    if not dataclasses.is_dataclass(kind):
        raise TypeError(f"a document holds no {kind.__name__}")
    return tuple(field.name for field in dataclasses.fields(kind))


class _Walk:
    """One pass over a document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._fields: dict[type, tuple[str, ...]] = {}
        self.shortened = False
        self.bared = False

    def value(self, value: object) -> object:
        if isinstance(value, str):
            return self._text(value) if value else ""
        if value is None or isinstance(value, bool | int | float):
            return value
        if isinstance(value, date):
            return [value.year, value.month, value.day]
        if isinstance(value, tuple):
            return [self.value(each) for each in value]
        return self.record(value)

    def record(self, record: object) -> dict[str, object]:
        if isinstance(record, Paragraphs):
            return {"is": "Paragraphs", "texts": self._paragraphs(record.text)}
        kind = type(record)
        if kind not in self._fields:  # a long document has thousands of records of a few kinds
            self._fields[kind] = _fields_of(kind)
        fields = {name: self.value(getattr(record, name)) for name in self._fields[kind]}
        fields["is"] = type(record).__name__
        if isinstance(record, Part):
            fields["fit"] = self.record(fit(record, self._document))
        if isinstance(record, Run):
            fields["rtl"] = is_rtl(str(fields["text"]))
            fields["long"] = _LONG_WORD.search(record.text[:_LONGEST_ENTRY]) is not None
            link = str(fields["link"]).replace("\u200b", "")
            fields["link"] = link if is_safe_link(link) else ""
        return fields

    def _text(self, text: str) -> str:
        longest = _LONGEST_ENTRY
        kept = self._clean(text[:longest])
        if len(text) <= longest:
            return breakable(kept)
        return breakable(f"{kept.rstrip()} … {self._cut(longest, len(text))}")

    def _paragraphs(self, text: str) -> list[dict[str, object]]:
        """The lines of a text, empty ones left out; what is too long is cut and says so."""
        lines = [line.strip() for line in self._clean(text[:LONGEST_TEXT]).split("\n")]
        lines = [line for line in lines if line]
        kept = min(len(text), LONGEST_TEXT)
        if len(lines) > _MOST_PARAGRAPHS:
            lines = lines[:_MOST_PARAGRAPHS]
            kept = sum(map(len, lines)) + len(lines)
        if kept < len(text):
            lines.append(self._cut(kept, len(text)))
        return [{"text": breakable(line), "rtl": is_rtl(line)} for line in lines]

    def _clean(self, text: str) -> str:
        if text.isascii() and text.isprintable():
            return text
        cleaned = clean(text).replace("\t", " ")
        kept = without_stray_marks(cleaned)
        self.bared = self.bared or len(kept) < len(normalize("NFC", cleaned))
        return kept

    def _cut(self, kept: int, length: int) -> str:
        self.shortened = True
        number = Words(self._document.language).number
        note = self._document.phrases.shortened.replace("{kept}", number(kept), 1)
        return note.replace("{all}", number(length), 1)
