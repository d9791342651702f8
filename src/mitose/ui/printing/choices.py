"""What the print sheet lets the user choose, as it is handed to the services."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

PREVIEWED = 12
"""A preview shows so many contacts at most: enough to see how it looks, always quick."""


@dataclass(frozen=True, slots=True)
class Choices:
    """One document, and whom it is about."""

    document: str = "contact-plan"
    ids: tuple[int, ...] = ()
    language: str = "en"
    title: str = ""
    options: dict[str, Any] = field(default_factory=dict)

    def arguments(self, *, previewed: bool = False) -> dict[str, Any]:
        """The arguments of `documents.make_pdf` and `documents.preview` but the day."""
        ids = self.ids[:PREVIEWED] if previewed else self.ids
        return {"ids": ids, "language": self.language, "title": self.title, **self.options}
