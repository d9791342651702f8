"""Which characters a font file can show, read from its own table.

Typst sets a character that no font has as an empty box without a word (but for PDF/UA), so the
renderer looks before it sets. Formats: OpenType 1.9, 'cmap', subtables 4 and 12, and 'ttcf'.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Unicode's Default_Ignorable_Code_Point: nothing to show where no font has them.
_IGNORABLE = (
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5),
    (0x180B, 0x180F), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164),
    (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
)  # fmt: skip
_UNICODE = {(3, 10): 2, (0, 6): 2, (0, 4): 2, (3, 1): 1, (0, 3): 1, (0, 2): 1, (0, 1): 1, (0, 0): 1}
_TABLES_AT_MOST = 4096

Ranges = tuple[tuple[int, int], ...]


def uncovered(characters: Iterable[str], fonts: Iterable[tuple[Path, int]]) -> frozenset[str]:
    """Those of ``characters`` that none of ``fonts`` (file, index in a collection) shows.

    White space and what Unicode lets a program ignore always counts as shown. Fonts are opened
    in order and only until nothing is missing; one that cannot be read shows nothing.
    """
    missing = {char for char in characters if not char.isspace() and not _is_ignorable(char)}
    for file, index in fonts:
        if not missing:
            break
        ranges = covered(file, index)
        missing = {char for char in missing if not _within(ord(char), ranges)}
    return frozenset(missing)


@lru_cache(maxsize=256)
def covered(file: Path, index: int = 0) -> Ranges:
    """The code points of a font as sorted, inclusive ranges; empty if it cannot be read."""
    try:
        with file.open("rb") as stream:
            return _merged(_code_points(_cmap(stream, index)))
    except (OSError, struct.error, ValueError, IndexError):
        return ()


def _within(code: int, ranges: Ranges) -> bool:
    at = bisect_right(ranges, (code, 0x110000)) - 1
    return at >= 0 and ranges[at][1] >= code


def _is_ignorable(char: str) -> bool:
    return _within(ord(char), _IGNORABLE)


def _cmap(stream: BinaryIO, index: int) -> bytes:
    """The best Unicode subtable of the font, to its end. Raises ValueError without one."""
    start = 0
    if stream.read(4) == b"ttcf":
        stream.seek(12 + 4 * index)
        (start,) = struct.unpack(">I", stream.read(4))
    stream.seek(start + 4)
    (count,) = struct.unpack(">H", stream.read(2))
    stream.seek(start + 12)
    for _ in range(min(count, _TABLES_AT_MOST)):
        tag, _, offset, length = struct.unpack(">4sIII", stream.read(16))
        if tag == b"cmap":
            stream.seek(offset)
            return _subtable(stream.read(length))
    raise ValueError("no cmap")


def _subtable(cmap: bytes) -> bytes:
    (count,) = struct.unpack_from(">H", cmap, 2)
    found: list[tuple[int, int]] = []
    for number in range(count):
        platform, encoding, offset = struct.unpack_from(">HHI", cmap, 4 + 8 * number)
        (kind,) = struct.unpack_from(">H", cmap, offset)
        if kind in (4, 12) and (platform, encoding) in _UNICODE:
            found.append((_UNICODE[platform, encoding], offset))
    return cmap[max(found)[1] :]


def _code_points(table: bytes) -> Iterator[tuple[int, int]]:
    (kind,) = struct.unpack_from(">H", table)
    return _segments(table) if kind == 4 else _groups(table)


def _groups(table: bytes) -> Iterator[tuple[int, int]]:
    """Format 12: groups of (first, last, glyph)."""
    (count,) = struct.unpack_from(">I", table, 12)
    body = table[16 : 16 + 12 * count]
    for first, last, glyph in struct.iter_unpack(">III", body):
        yield (first + (glyph == 0), last)


def _segments(table: bytes) -> Iterator[tuple[int, int]]:
    """Format 4: segments, each with a delta or with an array in which glyph 0 means none."""
    (doubled,) = struct.unpack_from(">H", table, 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", table, 14)
    starts = struct.unpack_from(f">{count}H", table, 16 + doubled)
    deltas = struct.unpack_from(f">{count}H", table, 16 + 2 * doubled)
    base = 16 + 3 * doubled
    offsets = struct.unpack_from(f">{count}H", table, base)
    for number, (first, last) in enumerate(zip(starts, ends, strict=True)):
        if first > last or first == 0xFFFF:
            continue
        if offsets[number] == 0:
            none = -deltas[number] & 0xFFFF  # the one code point that the delta maps to glyph 0
            parts = ((first, min(last, none - 1)), (max(first, none + 1), last))
            yield from (part for part in dict.fromkeys(parts) if part[0] <= part[1])
            continue
        at = base + 2 * number + offsets[number]
        glyphs = struct.unpack_from(f">{last - first + 1}H", table, at)
        yield from ((first + n, first + n) for n, glyph in enumerate(glyphs) if glyph)


def _merged(ranges: Iterable[tuple[int, int]]) -> Ranges:
    merged: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return tuple(merged)
