"""Renders a long document in a process of its own: Typst keeps its memory and cannot be stopped.

The program's entry point has to call `multiprocessing.freeze_support()` first thing, as for any
other child of a frozen program.
"""

from __future__ import annotations

import multiprocessing
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING

from mitose.domain.errors import CancelledError, MitoseError
from mitose.report.render import Rendered, render

if TYPE_CHECKING:
    from collections.abc import Callable

    from mitose.report.blocks import Document

#: From so many contacts on, services render in a child.
CHILD_FROM = 51
_POLL_SECONDS = 0.05
_END_SECONDS = 5.0


def render_in_child(document: Document, cancelled: Callable[[], bool] = lambda: False) -> Rendered:
    """Render ``document`` in a child process, as `render` does.

    ``cancelled`` is asked twenty times a second; when it says so, the child is killed. How long
    it takes is not known beforehand: about 10 ms a page. Raises CancelledError, or MitoseError
    (``document_failed``, reason) if the child ends without a result.
    """
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(
        target=_render_and_send, args=(document, sender), name="mitose-document", daemon=True
    )
    child.start()
    sender.close()
    try:
        while not wait([receiver], _POLL_SECONDS):
            if cancelled():
                raise CancelledError
        result = receiver.recv()
    except EOFError:
        child.join(_END_SECONDS)
        raise MitoseError("document_failed", reason=f"exit {child.exitcode}") from None
    finally:
        receiver.close()
        if child.is_alive():
            child.kill()
        child.join(_END_SECONDS)
    if isinstance(result, Rendered):
        return result
    raise MitoseError("document_failed", reason=str(result))


def _render_and_send(document: Document, sender: Connection) -> None:
    """What the child does; a failure is sent as its text."""
    with sender:
        try:
            sender.send(render(document))
        except Exception as error:  # the parent reports it, whatever it is
            sender.send(f"{type(error).__name__}: {error}")
