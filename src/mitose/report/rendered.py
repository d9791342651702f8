"""What comes out of a document: the file or the pictures of its pages, and what to tell of it."""

from __future__ import annotations

from dataclasses import dataclass

#: A character was missing in the bundled fonts; the system's were used for this document.
SYSTEM_FONTS = "system_fonts"
#: No font here has some characters (`Rendered.missing`): they stand as empty boxes.
MISSING_GLYPHS = "missing_glyphs"
#: The file is tagged but does not pass PDF/UA-1.
NOT_ACCESSIBLE = "not_accessible"
#: Marks over letters that no font sets there were left out.
MARKS_LEFT_OUT = "marks_left_out"
#: A text was too long for a document and was cut; the document says so too.
TEXT_SHORTENED = "text_shortened"


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished PDF. ``accessible``: it passed Typst's PDF/UA-1 check (ISO 14289-1).

    ``notes`` are codes of this module the user should be told; ``missing`` are the characters
    that no font shows.
    """

    pdf: bytes
    pages: int
    accessible: bool
    notes: tuple[str, ...] = ()
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Pictures:
    """Every page as PNG, with what `Rendered` tells of the same document."""

    pages: tuple[bytes, ...]
    notes: tuple[str, ...] = ()
    missing: str = ""
