"""The fonts of the documents: the bundled files, and the system's only where those fall short."""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

import typst

from mitose.paths import resource
from mitose.report.coverage import uncovered

if TYPE_CHECKING:
    from collections.abc import Iterable

_FIRST = "Inter"
# Text fonts before sign fonts: a letter never comes from a font of symbols.
_LAST = ("Noto Sans Math", "Noto Sans Symbols", "Noto Sans Symbols2", "Noto Emoji")
_lock = threading.Lock()
_FIRST_FILE = "fonts/Inter-Regular.ttf"
#: Marks that stand over or under any letter; not the box round an emoji's digit (U+20E3).
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20e2\u20e4-\u20ff\ufe20-\ufe2d"


@dataclass(frozen=True, slots=True)
class FontSet:
    """Fonts as Typst takes them, their families in the order in which a glyph is looked for.

    ``missing`` are the characters that even these fonts cannot show.
    """

    fonts: typst.Fonts
    families: tuple[str, ...]
    system: bool = False
    missing: frozenset[str] = frozenset()


def fonts_for(characters: Iterable[str]) -> FontSet:
    """The bundled fonts if they show all of ``characters``, else with the system's as well."""
    fonts, families, files = _load(system=False)
    missing = uncovered(characters, files)
    if not missing:
        return FontSet(fonts, families)
    every_font, _, every_file = _load(system=True)
    return FontSet(every_font, families, system=True, missing=uncovered(missing, every_file))


def without_stray_marks(text: str) -> str:
    """``text`` without marks that no font sets on their letter.

    Inter sets its own on every letter, also on those of other fonts. One that only another font
    has stands on none: a letter and its marks come from one font.
    """
    if _any_mark().search(text) is None:
        return text
    return _stray_marks().sub("", normalize("NFC", text))


@lru_cache(maxsize=1)
def _any_mark() -> re.Pattern[str]:
    return re.compile(f"[{_MARKS}]")


@lru_cache(maxsize=1)
def _stray_marks() -> re.Pattern[str]:
    marks = [char for char in map(chr, range(0x300, 0xFE30)) if _any_mark().match(char)]
    return re.compile(f"[{''.join(uncovered(marks, ((resource(_FIRST_FILE), 0),)))}]")


def _load(*, system: bool) -> tuple[typst.Fonts, tuple[str, ...], tuple[tuple[Path, int], ...]]:
    with _lock:
        return _loaded(system)


@lru_cache(maxsize=2)
def _loaded(system: bool) -> tuple[typst.Fonts, tuple[str, ...], tuple[tuple[Path, int], ...]]:
    """The fonts once per process: 20 ms, and 0.3 s with the system's."""
    fonts = typst.Fonts(
        include_system_fonts=system,
        include_embedded_fonts=False,
        font_paths=[str(resource("fonts"))],
    )
    families = tuple(sorted(dict.fromkeys(fonts.families()), key=_place))
    files = [
        (_place(font.family), Path(font.path), font.index)
        for font in fonts.fonts()
        if font.path is not None
    ]
    ordered = dict.fromkeys((file, index) for _, file, index in sorted(files))
    return fonts, families, tuple(ordered)


def _place(family: str) -> tuple[int, str]:
    if family == _FIRST:
        return 0, ""
    return (2 + _LAST.index(family) if family in _LAST else 1), family
