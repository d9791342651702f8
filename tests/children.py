"""Which processes a test's own deeds have started."""

from __future__ import annotations

import multiprocessing
from multiprocessing.process import BaseProcess

from mitose.report import press


def working() -> list[BaseProcess]:
    """The children but one that waits for the next document, as it does whatever ran before."""
    return [one for one in multiprocessing.active_children() if one.name != press.NAME]


def setting() -> list[BaseProcess]:
    """Those that set documents, or wait for one."""
    return [one for one in multiprocessing.active_children() if one.name == press.NAME]
