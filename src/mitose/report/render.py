"""From a document to a PDF file or to pictures of its pages, through Typst.

Rules, each with its reason in the project's notes on PDF: the template is constant and the
user's texts come to it as JSON, so that no text can become markup; root and package folders are
no folders, so that nothing can be read; the time stamp is the document's day, so that the same data
gives the same bytes; every compile has its own compiler. Typst lets other Python threads run.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import typst

from mitose.paths import resource
from mitose.report.content import content
from mitose.report.fonts import fonts_for
from mitose.report.rendered import (
    MARKS_LEFT_OUT,
    MISSING_GLYPHS,
    NOT_ACCESSIBLE,
    SYSTEM_FONTS,
    TEXT_SHORTENED,
    Pictures,
    Rendered,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from mitose.report.blocks import Document
    from mitose.report.fonts import FontSet

# Lists, since the two go together: a file that is PDF/A-2u may be PDF/UA-1 as well.
_ACCESSIBLE: list[Literal["a-2u", "ua-1"]] = ["ua-1"]
_ARCHIVE: list[Literal["a-2u", "ua-1"]] = ["a-2u"]
_TEMPLATES = "typst"
_SHARED = "shared"
_PAGE_TREE = re.compile(rb"/Type */Pages */Count (\d+)")


@dataclass(frozen=True, slots=True)
class _Job:
    """What a compile needs: the files of the template, the fonts and what to tell."""

    files: dict[str, bytes]
    fonts: FontSet
    notes: tuple[str, ...]

    def told(self) -> tuple[tuple[str, ...], str]:
        """The notes, and the characters that no font shows: with those it is not PDF/UA."""
        missing = "".join(sorted(self.fonts.missing))
        return (*self.notes, *((MISSING_GLYPHS, NOT_ACCESSIBLE) if missing else ())), missing


def load() -> None:
    """Load fonts and shared templates, which the first document would wait for."""
    fonts_for(())
    _shared()


def render(document: Document, begin: Callable[[], object] = lambda: None) -> Rendered:
    """The document as a tagged PDF 1.7 with bookmarks and embedded fonts.

    About 30 ms for one contact. Typst keeps memory and cannot be stopped, so the program has it
    done in a process of its own, see `press`. ``begin`` is called when the data is made and the
    pages are about to be set.
    """
    job = _job(document)
    begin()
    notes, missing = job.told()
    if not missing:
        try:
            pdf = _compile_pdf(job, document, accessible=True)
            return Rendered(pdf, _page_count(pdf), accessible=True, notes=notes)
        except typst.TypstError:
            # something PDF/UA forbids and our own look did not see
            notes = (*notes, NOT_ACCESSIBLE)
    pdf = _compile_pdf(job, document, accessible=False)
    return Rendered(pdf, _page_count(pdf), accessible=False, notes=notes, missing=missing)


def render_pages(
    document: Document, ppi: float = 96, begin: Callable[[], object] = lambda: None
) -> Pictures:
    """Every page at ``ppi`` pixels per inch; about 12 ms a page at 96."""
    job = _job(document)
    begin()
    compiled = _compiler(job).compile(format="png", ppi=ppi, timestamp=_timestamp(document))
    pages = compiled if isinstance(compiled, list) else [compiled]
    return Pictures(tuple(page for page in pages if page is not None), *job.told())


def render_png(document: Document, page: int, ppi: float = 96) -> bytes:
    """Page ``page`` (from 1) as PNG at ``ppi`` pixels per inch.

    Raises IndexError if the document has no such page.
    """
    pages = render_pages(document, ppi).pages
    if not 1 <= page <= len(pages):
        raise IndexError(f"page {page} of {len(pages)}")
    return pages[page - 1]


def _job(document: Document) -> _Job:
    plain = content(document)
    fonts = fonts_for(plain.characters)
    notes = []
    if fonts.system:
        notes.append(SYSTEM_FONTS)
    if plain.bared:
        notes.append(MARKS_LEFT_OUT)
    if plain.shortened:
        notes.append(TEXT_SHORTENED)
    files = {
        **_shared(),
        "main": (resource(_TEMPLATES) / f"{document.template}.typ").read_bytes(),
        "data.json": plain.data,
        "fonts.json": json.dumps(fonts.families).encode(),
    }
    return _Job(files, fonts, tuple(notes))


@lru_cache(maxsize=1)
def _shared() -> dict[str, bytes]:
    """The templates that all documents share."""
    folder = resource(_TEMPLATES) / _SHARED
    return {f"{_SHARED}/{file.name}": file.read_bytes() for file in folder.glob("*.typ")}


def _compile_pdf(job: _Job, document: Document, *, accessible: bool) -> bytes:
    pdf = _compiler(job).compile(
        format="pdf",
        pdf_standards=[*(_ARCHIVE * document.archive), *(_ACCESSIBLE * accessible)],
        timestamp=_timestamp(document),
    )
    if not isinstance(pdf, bytes):
        raise TypeError("Typst gave no file")
    return pdf


def _compiler(job: _Job) -> typst.Compiler:
    # A file as root: there is nothing in it that a template could read.
    nowhere = resource(_TEMPLATES) / "contact-plan.typ"
    return typst.Compiler(
        job.files,  # type: ignore[type-var]  # the stub does not know a mapping of files
        root=nowhere,
        font_paths=job.fonts.fonts,
        package_path=nowhere,
        package_cache_path=nowhere,
    )


def _timestamp(document: Document) -> int:
    """Midnight UTC of the document's day, in seconds."""
    return int(datetime.combine(document.day, time.min, UTC).timestamp())


def _page_count(pdf: bytes) -> int:
    """The pages by the root of the page tree, which Typst writes as the first object."""
    found = _PAGE_TREE.search(pdf)
    if found is None:
        raise ValueError("no page tree")
    return int(found[1])
