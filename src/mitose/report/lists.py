"""Short entries below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mitose.report.blocks import Block, Bullets, Heading, Run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mitose.report.words import Words


def bullets(texts: Iterable[str]) -> Bullets | None:
    """The texts that say something, as entries; None where none does."""
    entries = tuple((Run(text),) for text in texts if text.strip())
    return Bullets(entries) if entries else None


def listed(key: str, texts: Iterable[str], words: Words) -> list[Block]:
    """A section of entries under the heading of this key; nothing where there are none."""
    found = bullets(texts)
    return [Heading(words(key)), found] if found else []
