"""What the print sheet lets the user choose, as it is handed to the services."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

PREVIEWED = 12
"""A preview shows so many contacts at most: enough to see how it looks, always quick."""
_ROWS_PREVIEWED = 120
LIST = "contact-list"
EVENT = "event-sheet"
_PLAN = ("history", "note_lines", "private_notes", "ratings")
OPTIONS: dict[str, tuple[str, ...]] = {
    "contact-plan": _PLAN,
    "outreach-plan": ("note_lines",),
    LIST: ("ratings",),
    "meeting-sheet": ("history", "note_lines"),
    "strategy-book": _PLAN,
    "week-sheet": ("note_lines",),
    EVENT: ("history", "note_lines"),
    "inventory": ("note_lines", "ratings"),
    "inventory-sheets": (),
    "sharing-sheet": ("note_lines",),
    "data-sheet": (),
}
"""What each document lets one leave out or take along."""
PERSONAL = ("private_notes", "ratings")
"""What a document takes along only when asked for anew each time."""
ARCHIVE = "archive"
"""A choice of the file rather than of what stands in it: every document has it."""


@dataclass(frozen=True, slots=True)
class Choices:
    """One document, and whom it is about; without a `day` as of today."""

    document: str = "contact-plan"
    ids: tuple[int, ...] = ()
    language: str = "en"
    title: str = ""
    day: date | None = None
    options: dict[str, Any] = field(default_factory=dict)

    @property
    def previewed(self) -> int:
        """How many contacts a preview shows at most; of a table one sees many at once."""
        return _ROWS_PREVIEWED if self.document == LIST else PREVIEWED

    def arguments(self, *, previewed: bool = False) -> dict[str, Any]:
        """The arguments of `documents.make_pdf` and `documents.preview` but the day."""
        ids = self.ids[: self.previewed] if previewed else self.ids
        return {"ids": ids, "language": self.language, "title": self.title, **self.options}
