"""What the process does that sets documents: one after the other, until nobody asks for one.

Typst is loaded here and nowhere else in the program, so this module must be cheap to import: the
window's process imports it to start the child.
"""

from __future__ import annotations

import gc
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    from mitose.report.blocks import Document

#: Nobody has asked for so long: the process ends and gives its memory back.
IDLE_SECONDS = 120.0
#: Setting takes so many times as long as making the template's data of the same document.
_SETTING = 20
_SHORTEST = 0.05


@dataclass(frozen=True, slots=True)
class Begun:
    """The pages are about to be set, which will take about so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Failed:
    """Why there is no document."""

    reason: str


@dataclass(frozen=True, slots=True)
class Shown:
    """All pages have been sent as pictures; what there is to tell of them."""

    pages: int
    notes: tuple[str, ...]
    missing: str


def serve(end: Connection) -> None:
    """Answer each (document, pixels per inch or None for a PDF) until the other end is closed.

    The answer is `Begun`, then `Rendered`, or each page as PNG and `Shown`; or `Failed`. Nobody
    listens any more once the parent has stopped it or is gone.
    """
    from mitose.report.render import load  # noqa: PLC0415 (the parent needs no Typst)

    gc.disable()  # thousands of small records, none of them in a cycle, and a process that ends
    load()
    with end, suppress(EOFError, ConnectionError):
        while end.poll(IDLE_SECONDS):
            document, ppi = end.recv()
            answer(end.send, document, ppi)


def answer(send: Callable[[object], object], document: Document, ppi: float | None) -> None:
    """Set one document; a failure is sent as its text."""
    from mitose.report.render import render, render_pages  # noqa: PLC0415 (as above)

    started = time.perf_counter()

    def begin() -> None:
        send(Begun(max((time.perf_counter() - started) * _SETTING, _SHORTEST)))

    try:
        if ppi is None:
            send(render(document, begin))
            return
        made = render_pages(document, ppi, begin)
        for page in made.pages:
            send(page)
        send(Shown(len(made.pages), made.notes, made.missing))
    except ConnectionError:
        raise
    except Exception as error:  # the parent reports it, whatever it is
        send(Failed(f"{type(error).__name__}: {error}"))
