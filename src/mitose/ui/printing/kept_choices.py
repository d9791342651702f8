"""How each document was printed last: language, paper and what it was to take along."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kept:
    """``paper`` ends with a plus for a margin for punching; ``with_`` names the ticked options."""

    language: str
    paper: str
    with_: frozenset[str]


def kept(text: str, document: str) -> Kept | None:
    """What is remembered of a document in the setting's text; None for nothing."""
    parts = _read(text).get(document)
    if parts is None:
        return None
    language, paper, ticked = parts
    return Kept(language, paper, frozenset(filter(None, ticked.split(","))))


def last_document(text: str, *, but: Collection[str] = ()) -> str:
    """The document that was printed last, of all `but` some; empty for none."""
    return next((name for name in reversed(_read(text)) if name not in but), "")


def keep(text: str, document: str, language: str, paper: str, ticked: Collection[str]) -> str:
    """The setting's text with a document's choices in it, at its end as the last one printed."""
    known = _read(text)
    known.pop(document, None)
    known[document] = (language, paper, ",".join(sorted(ticked)))
    return ";".join(":".join((name, *parts)) for name, parts in known.items())


def _read(text: str) -> dict[str, tuple[str, str, str]]:
    """Entries that are not whole are left out: the file may have been edited by hand."""
    entries = (entry.split(":") for entry in text.split(";"))
    return {entry[0]: (entry[1], entry[2], entry[3]) for entry in entries if len(entry) == 4}
