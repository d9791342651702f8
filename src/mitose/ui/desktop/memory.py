"""Memory of a program that only waits in the tray: give back what the window took.

What modules, fonts and the allocator keep stays with the process. Where that is too much, the
program starts itself again without a window, which has nothing of it; see `Program`.
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtGui import QPixmapCache

from mitose.ui import heap, icons, kept_texts

#: As much as this more than before the first window is kept; what is promised is 1.25.
_MOST_GROWTH = 1.15
_PIXMAPS_KB = 10_240  # Qt's own limit
_STATM = Path("/proc/self/statm")


def keep_pixmaps(*, on: bool) -> None:
    """Whether Qt may keep what it has drawn: it looks twice a minute what of it can go."""
    QPixmapCache.setCacheLimit(_PIXMAPS_KB if on else 0)


def give_back() -> None:
    """Free what the window left behind."""
    QPixmapCache.clear()
    icons.forget()
    kept_texts.forget()
    gc.unfreeze()  # what `app` has kept out of the collector's sight has gone, too
    gc.collect()
    heap.trim()


def resident() -> int:
    """Bytes of memory this process holds, 0 where the system does not say it cheaply."""
    with suppress(OSError, ValueError, IndexError):
        return int(_STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return 0


def grown(since: int) -> bool:
    """Whether much more is held than `resident` said before."""
    return bool(since) and resident() > since * _MOST_GROWTH


def start_again(words: Sequence[str]) -> None:
    """Start this program anew with other words, in place of this process where that is possible."""
    if os.name == "nt":
        subprocess.Popen(list(words))  # noqa: S603 (our own words)
        return
    sys.stdout.flush()
    os.execv(words[0], list(words))  # noqa: S606 (no shell wanted)
